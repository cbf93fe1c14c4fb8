"""What a record is: the validated types of a register. May import `vocabulary`, `folding`, `languages` and `errors`."""

from electoral_outreach.model.activities import (
    KINDS,
    Activity,
    Agreement,
    BaseActivity,
    Hosting,
    Inference,
    Kind,
    Mission,
    OrderYear,
    Person,
    Renewal,
    ScheduleItem,
    Series,
)
from electoral_outreach.model.directory import Directory, UnknownOrganisation, starter_directory
from electoral_outreach.model.documents import Document, Photo, Source
from electoral_outreach.model.durations import Duration, DurationUnit
from electoral_outreach.model.elections import Election
from electoral_outreach.model.explaining.refusals import problems_of
from electoral_outreach.model.headcounts import Bound, HeadCount, Sex, Share, Unit
from electoral_outreach.model.markup import clean_html
from electoral_outreach.model.organisations import (
    Identifier,
    Organisation,
    OrganisationName,
    Partner,
)
from electoral_outreach.model.partial_date import PartialDate, PeriodError, Precision
from electoral_outreach.model.period import Period
from electoral_outreach.model.places import Place
from electoral_outreach.model.problems import InvalidRegister, Problem, in_order
from electoral_outreach.model.register import SCHEMA_VERSION, Register
from electoral_outreach.model.text import Best, Text, TextError

__all__ = [
    "KINDS",
    "SCHEMA_VERSION",
    "Activity",
    "Agreement",
    "BaseActivity",
    "Best",
    "Bound",
    "Directory",
    "Document",
    "Duration",
    "DurationUnit",
    "Election",
    "HeadCount",
    "Hosting",
    "Identifier",
    "Inference",
    "InvalidRegister",
    "Kind",
    "Mission",
    "OrderYear",
    "Organisation",
    "OrganisationName",
    "PartialDate",
    "Partner",
    "Period",
    "PeriodError",
    "Person",
    "Photo",
    "Place",
    "Precision",
    "Problem",
    "Register",
    "Renewal",
    "ScheduleItem",
    "Series",
    "Sex",
    "Share",
    "Source",
    "Text",
    "TextError",
    "Unit",
    "UnknownOrganisation",
    "clean_html",
    "in_order",
    "problems_of",
    "starter_directory",
]
