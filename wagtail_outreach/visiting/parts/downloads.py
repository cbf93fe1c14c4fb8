"""What is listed as files: which forms there are here, and the ways to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy

from electoral_outreach.formats import csv, iati, ical, xlsx
from electoral_outreach.formats.iati_codes import organisation_ref
from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.paths import FORMS
from wagtail_outreach.visiting.addresses.questions import tail_of
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.visit import Visit

FEED = "atom"
MOST_IN_A_WORKBOOK = 20_000
"""Some ten seconds."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a list can be had as a file."""

    words: str | Promise
    media_type: str
    """As the response says it."""
    needs: str = ""
    """The module of an extra that writes it."""
    suffix: str = ""
    """What its files end with, where that is not the form's own name."""


_FORMS = {
    "csv": Form(
        pgettext_lazy("download", "Table (CSV)"),
        f"{csv.MEDIA_TYPE}; charset=utf-8; header=present",
    ),
    "xlsx": Form(
        pgettext_lazy("download", "Workbook (Excel)"), xlsx.MEDIA_TYPE, needs="xlsxwriter"
    ),
    "json": Form(pgettext_lazy("download", "Register (JSON)"), "application/json"),
    "ics": Form(
        pgettext_lazy("download", "Calendar (iCalendar)"),
        f"{ical.MEDIA_TYPE}; charset=utf-8",
        needs="icalendar",
    ),
    FEED: Form(
        pgettext_lazy("download", "What is new (Atom feed)"),
        "application/atom+xml; charset=utf-8",
    ),
    "iati": Form(pgettext_lazy("download", "Missions (IATI)"), iati.MEDIA_TYPE, suffix="xml"),
}


def form_of(name: str) -> Form:
    """The form of a name, which is one of `FORMS`."""
    return _FORMS[name]


def is_offered(visit: Visit, query: Query, form: str, total: int) -> bool:
    """Whether what is asked for, which is so many activities, is offered in a form.

    Its extra is installed; a register has an institution, and IATI one with a public identifier and
    a mission to tell of; and a workbook, of which nothing can be sent before it is whole, is not so
    large that nobody waits for it.
    """
    institution = visit.reading.institution
    if form == "json":
        return institution is not None
    if form == "iati":
        is_known = institution is not None and organisation_ref(institution) is not None
        return is_known and _has_missions(visit, query)
    if form == "xlsx" and total > MOST_IN_A_WORKBOOK:
        return False
    return not _FORMS[form].needs or _is_installed(_FORMS[form].needs)


def _has_missions(visit: Visit, query: Query) -> bool:
    kinds = query.chosen.get("kind", ("mission",))
    missions = query.using(kind="mission", page=1, size=1)
    return "mission" in kinds and visit.reading.select(missions).total > 0


@cache
def _is_installed(module: str) -> bool:
    return find_spec(module) is not None


def download_links(visit: Visit, query: Query, total: int) -> tuple[Link, ...]:
    """The ways to all forms of what is asked for, which has so many activities.

    None where there is nothing, or no archive to open.
    """
    if not (visit.archive and total):
        return ()
    return tuple(
        Link(
            words=Words(str(_FORMS[form].words)), url=address_of(visit, query, form), nofollow=True
        )
        for form in FORMS
        if is_offered(visit, query, form, total)
    )


def media_type_at(url: str) -> str:
    """What a file is, by its address."""
    return _FORMS[url.rstrip("/").rpartition("/")[2]].media_type.partition(";")[0]


def address_of(visit: Visit, query: Query, form: str) -> str:
    """Where what is asked for is in a form."""
    return visit.archive + tail_of(query, visit.language, form)


def feed_of(visit: Visit, query: Query) -> Link | None:
    """The feed of what is asked for, as programs that read feeds find it in a page's head."""
    if not visit.archive:
        return None
    # Translators: the title of a feed, such as "International activities – what is new".
    title = gettext("%(section)s – what is new") % {"section": visit.section.title}
    return Link(words=Words(title), url=address_of(visit, query, FEED))
