"""`Mission`, `Hosting` and `Agreement`: what the institution did internationally."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.documents import Document, Photo, Source
from electoral_outreach.model.durations import Duration, Hours
from electoral_outreach.model.elections import Election
from electoral_outreach.model.fields import (
    Languages,
    Line,
    OneOf,
    OurRole,
    OurRoles,
    Phases,
    PlainLine,
    PlainParagraphs,
    Slug,
    Themes,
    Year,
    integral,
)
from electoral_outreach.model.headcounts import HeadCount
from electoral_outreach.model.markup import Markup
from electoral_outreach.model.organisations import Partner
from electoral_outreach.model.period import Period
from electoral_outreach.model.places import Place
from electoral_outreach.model.record import record
from electoral_outreach.model.text import Text
from electoral_outreach.model.together import check_where_given

Kind = Literal["mission", "hosting", "agreement"]
KINDS: Final[tuple[Kind, ...]] = ("mission", "hosting", "agreement")


@record
class OrderYear:
    """A year that a yearless activity is sorted by; never shown or exported as its date.

    >>> OrderYear(year=2016, basis="source-position").year
    2016
    """

    year: Year
    """The year to sort by."""
    basis: Literal["source-position", "posting-date", "editor"] | None = None
    """How it is known: its place among dated items, the page's date, or an editor's word."""
    note: Text | None = None
    """The reasoning, for the next editor."""


@record
class Series:
    """The series or programme an activity belongs to: a 13th conference, a training programme.

    >>> Series(label={"en": "European Conference of EMBs"}, ordinal=13).ordinal
    13
    """

    label: Line
    """What the series or programme is called."""
    id: Slug | None = None
    """One id for all its activities."""
    ordinal: Annotated[int, Field(strict=True, ge=1, le=9999), BeforeValidator(integral)] | None = (
        None
    )
    """Which of the series it is."""
    period: Period | None = None
    """When the whole programme took place, where the activity was only a part of it."""
    relation: Annotated[str, OneOf("series-relation")] | None = None
    """How the activity stands to it, where it is not simply one of it: ``in-the-margins-of``."""


@record
class ScheduleItem:
    """One dated step inside an activity: a seminar day, an arrival, an invitation.

    >>> ScheduleItem(label={"en": "Arrival of the team"}, period="2017-08-29").period
    Period('2017-08-29')
    """

    label: Line
    """What happened."""
    period: Period | None = None
    """When; may lie outside the activity's own period (an invitation)."""
    hours: Hours | None = None
    """At what time of day, on the clock of the place: ``16:30``, ``16:30/18:00``."""
    place: Place | None = None
    """Where, when not at the activity's place."""


@record
class Person:
    """Someone named for what they did in an activity.

    >>> Person(name="A. Rakoto", role="head-of-mission").role
    'head-of-mission'
    """

    name: PlainLine
    """The name as the source gives it."""
    function: Line | None = None
    """Their office: "Deputy Chief Electoral Officer"."""
    role: OurRole | None = None
    """What they did in the activity. The codes are those of our own roles, for guests as well: who
    led a delegation that came to us was its ``head-of-mission``, too."""
    organisation: Slug | None = None
    """Id of the organisation they came from."""


@record
class Inference:
    """A value that the source does not state, with what it was concluded from.

    >>> Inference(path="period", evidence="under the heading 2015").path
    'period'
    """

    path: PlainLine
    """Which field: ``period``, ``head_counts[0].value``."""
    evidence: PlainParagraphs
    """The words or the reasoning it rests on."""


@record
class BaseActivity:
    """What missions, hostings and agreements have in common.

    >>> issubclass(Mission, BaseActivity), issubclass(Agreement, BaseActivity)
    (True, True)
    """

    kind: Kind
    """Which sort of activity it is."""
    id: Slug
    """Stable public id within the register."""
    title: Line
    """Title."""
    summary: Text | None = None
    """One or two sentences."""
    purpose: Text | None = None
    """What it was for."""
    outcome: Text | None = None
    """What came of it."""
    body: Text | None = None
    """Plain paragraphs, separated by blank lines."""
    body_html: Markup | None = None
    """The body with markup, cleaned of everything that could harm (extra ``html``)."""
    period: Period | None = None
    """When it took place; None when nothing is known."""
    order_year: OrderYear | None = None
    """What a yearless activity is sorted by."""
    duration: Duration | None = None
    """How long it lasted, where that is said beside the dates or instead of them."""
    status: Annotated[str, OneOf("status")] | None = None
    """Only what dates do not say: ``planned``, ``postponed`` or ``cancelled``."""
    places: tuple[Place, ...] = ()
    """Where it took place."""
    counterparts: tuple[Place, ...] = ()
    """The countries, territories or parties it was with; for a hosting they differ from places."""
    partners: tuple[Partner, ...] = ()
    """Organisations involved."""
    our_roles: OurRoles = ()
    """What the institution did."""
    capacity: Line | None = None
    """In what quality it acted: "as secretariat of RECEF"."""
    on_behalf_of: Slug | None = None
    """Id of the organisation it acted for."""
    people: tuple[Person, ...] = ()
    """Persons named."""
    head_counts: tuple[HeadCount, ...] = ()
    """How many took part."""
    elections: tuple[Election, ...] = ()
    """Elections concerned; their dates are not the activity's."""
    themes: Themes = ()
    """What it was about."""
    phases: Phases = ()
    """Which part of the electoral cycle it belonged to."""
    languages: Languages = ()
    """Working languages."""
    series: Series | None = None
    """The series or programme it belongs to."""
    parent: Slug | None = None
    """Id of the activity it is a part of."""
    agreement: Slug | None = None
    """Id of the agreement it rests on."""
    schedule: tuple[ScheduleItem, ...] = ()
    """Its dated steps."""
    documents: tuple[Document, ...] = ()
    """Documents and links."""
    photos: tuple[Photo, ...] = ()
    """Photographs."""
    sources: tuple[Source, ...] = ()
    """Where the facts come from."""
    inferred: tuple[Inference, ...] = ()
    """Values that no source states, with their evidence."""

    @check_where_given("order_year")
    def _order_year_only_without_year(self) -> None:
        if self.order_year is not None and self.period is not None and self.period.has_year:
            raise InvalidValue(
                f"order_year {self.order_year.year} beside period '{self.period}',"
                " which states its year; leave order_year out",
                value=self.order_year.year,
                location=("order_year", "year"),
            )

    @property
    def all_places(self) -> tuple[Place, ...]:
        """Its places and counterparts, each once, in that order.

        >>> mission = Mission(
        ...     id="m",
        ...     title={"en": "M"},
        ...     places=[{"country": "ET"}],
        ...     counterparts=[{"country": "ET"}, {"country": "KE"}],
        ... )
        >>> [each.country for each in mission.all_places]
        ['ET', 'KE']
        """
        return tuple(dict.fromkeys((*self.places, *self.counterparts)))


@record
class Mission(BaseActivity):
    """An outgoing activity: the institution's people went somewhere, or took part online.

    >>> mission = Mission(
    ...     id="ethiopia-2016",
    ...     title={"en": "Mission in Ethiopia", "fr": "Mission en Éthiopie"},
    ...     period="2016-09-29/2016-10-01",
    ...     places=[{"country": "ET"}],
    ... )
    >>> mission.kind, mission.period.latest.isoformat()
    ('mission', '2016-10-01')
    """

    # A factory of the validated data: what equals a plain default is left out when written.
    kind: Literal["mission"] = Field(default_factory=lambda _: "mission", kw_only=True)
    """Always ``mission``."""
    type: Annotated[str, OneOf("mission-type")] | None = None
    """What sort of mission."""


@record
class Hosting(BaseActivity):
    """An incoming activity: others came to the institution.

    >>> Hosting(
    ...     id="bavaria-2015",
    ...     title={"en": "A delegation from Bavaria"},
    ...     counterparts=[{"subdivision": "DE-BY"}],
    ... ).counterparts[0].country
    'DE'
    """

    kind: Literal["hosting"] = Field(default_factory=lambda _: "hosting", kw_only=True)
    """Always ``hosting``."""
    type: Annotated[str, OneOf("hosting-type")] | None = None
    """What sort of hosting."""


@record
class Renewal:
    """One extension of an agreement.

    >>> Renewal(signed="2001-06", validity="2001-06/2006-06").validity
    Period('2001-06/2006-06')
    """

    signed: Period | None = None
    """When it was agreed."""
    validity: Period | None = None
    """What it is valid for."""


@record
class Agreement(BaseActivity):
    """A memorandum or convention; its parties are the partners with role ``party``.

    Its `period` is when it was signed.

    >>> Agreement(
    ...     id="ife-1996",
    ...     title={"en": "Technical cooperation agreement with IFE"},
    ...     period="1996-06",
    ...     validity="1996-06/2001-06",
    ...     renewals=[{"signed": "2001-06", "validity": "2001-06/2006-06"}],
    ... ).expires.isoformat()
    '2006-06-30'
    """

    kind: Literal["agreement"] = Field(default_factory=lambda _: "agreement", kw_only=True)
    """Always ``agreement``."""
    type: Annotated[str, OneOf("agreement-type")] | None = None
    """What sort of agreement."""
    validity: Period | None = None
    """What it was first valid for; an open end means until further notice."""
    renewal: Literal["none", "tacit", "by-agreement"] | None = None
    """How it is prolonged."""
    renewals: tuple[Renewal, ...] = ()
    """How it was prolonged."""

    @property
    def expires(self) -> date | None:
        """The last day that it, or its latest renewal, is valid for; None when not stated or open.

        The latest renewal is the one signed last; of those that do not say, the one that is valid
        from the latest day, and else the last in the list. It replaces what was agreed before, even
        where that would have gone on for longer.

        >>> Agreement(id="a", title={"en": "A"}, validity="2010/..").expires is None
        True
        >>> renewals = [{"validity": "2020/2027-01-31"}]
        >>> Agreement(id="a", title={"en": "A"}, validity="2010/..", renewals=renewals).expires
        datetime.date(2027, 1, 31)
        """
        stated = [
            (agreed, each.validity)
            for each in self.renewals
            if (agreed := each.signed or each.validity) is not None
        ]
        # Sorting is stable: where the days do not tell, what stands later in the list is later.
        *_, latest = [self.validity, *(valid for _, valid in sorted(stated, key=_first_day))]
        return latest.latest if latest is not None else None


def _first_day(renewed: tuple[Period, Period | None]) -> date:
    agreed, valid = renewed
    return agreed.earliest or (valid and valid.earliest) or date.min


Activity = Annotated[Mission | Hosting | Agreement, Field(discriminator="kind")]
"""A mission, a hosting or an agreement, told apart by `kind`."""
