"""What is listed as files: which forms there are here, and the ways to them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy

from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.paths import FORMS
from wagtail_outreach.visiting.addresses.questions import tail_of
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.visit import Visit

FEED = "atom"
MOST_IN_A_WORKBOOK = 20_000
"""Some ten seconds."""
_NEEDED = {"xlsx": "xlsxwriter", "ics": "icalendar"}
"""The module of an extra that a form needs."""
_SAID: dict[str, str | Promise] = {
    "csv": pgettext_lazy("download", "Table (CSV)"),
    "xlsx": pgettext_lazy("download", "Workbook (Excel)"),
    "json": pgettext_lazy("download", "Register (JSON)"),
    "ics": pgettext_lazy("download", "Calendar (iCalendar)"),
    FEED: pgettext_lazy("download", "What is new (Atom feed)"),
}


def is_offered(visit: Visit, form: str, total: int) -> bool:
    """Whether so many activities are offered in a form.

    Its extra is installed, a register has an institution, and a workbook, of which nothing can be
    sent before it is whole, is not so large that nobody waits for it.
    """
    if form == "json":
        return visit.reading.institution is not None
    if form == "xlsx" and total > MOST_IN_A_WORKBOOK:
        return False
    return form not in _NEEDED or _is_installed(_NEEDED[form])


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
        Link(words=Words(str(_SAID[form])), url=address_of(visit, query, form), nofollow=True)
        for form in FORMS
        if is_offered(visit, form, total)
    )


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
