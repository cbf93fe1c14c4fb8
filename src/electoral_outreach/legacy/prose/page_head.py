"""What the breadcrumb, the first headings and the kind of a page say that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.layout.context import PageContext, placed
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.signals import is_group_title


def described(page: PageContext, lines: Sequence[Line], head_title: str | None) -> PageContext:
    """The page with what its breadcrumb, first headings and kind say it is about."""
    first = [_below_home(line.text, page) for line in lines if line.role in {"crumb", "genre"}][:4]
    headings = [line.text for line in lines if line.role == "heading"][:1]
    if _opens_news(lines, page):
        headings = []
    about = " · ".join([*first, *headings, head_title or ""])
    leading = [line for line in lines if line.role == "heading"][:2]
    above = [line for line in lines if line.role == "crumb"][:2]
    reports, chapters = (
        [line for line in each if page.words.finds(line.text, "posting", "reports")]
        for each in (leading, above)
    )
    headed = _headed(leading, page) or _headed(chapters, page)  # a chapter of "Annual report 2018"
    listed = any(_is_list_of_a_year(line.text, page) for line in leading)
    report = bool(reports or (chapters and headed) or (listed and headed))
    page = replace(page, about=about[:600], headed=headed, is_report=report)
    if leading and _is_about_a_place(leading[0].text, page):
        return placed(page, leading[0].block.span)
    return page


def _opens_news(lines: Sequence[Line], page: PageContext) -> bool:
    """Whether the first heading is that of the first of several news: below the word for them, above its text."""
    told = [line for line in lines if line.role in {"genre", "heading", "posting", "prose"}]
    at = next((at for at, line in enumerate(told) if line.role == "heading"), 0)
    around = [line.role for line in told[max(0, at - 1) : at + 2]]
    several = sum(line.role == "heading" for line in told) > 1
    news = around in (["genre", "heading", "prose"], ["genre", "heading", "posting"])
    return news and several and not is_group_title(told[at].text, page)


def _is_list_of_a_year(heading: str, page: PageContext) -> bool:
    """Whether a heading is that of a list and its year: "Activities 2017"."""
    dated = page.dates_in(heading)
    return len(dated) == 1 and dated[0].precision == "year" and is_group_title(heading, page)


def _is_about_a_place(heading: str, page: PageContext) -> bool:
    """Whether a first heading is that of no activity and has no date: "Elections in Iceland"."""
    dated = page.dates_in(heading)
    return not dated and not names_activity(heading, page.language)


def _headed(first: Sequence[Line], page: PageContext) -> DatePhrase | None:
    """The one year in the first headings of a page, or the two of a financial year."""
    found = [
        phrase
        for line in first
        for phrase in page.dates_in(line.text, line.block.start)
        if phrase.has_year
    ]
    return found[0] if len({each.members[0].year for each in found}) == 1 else None


def _below_home(crumb: str, page: PageContext) -> str:
    """A breadcrumb without the home page it begins at, which French calls a welcome."""
    return page.words.pattern("furniture", "home").sub("", crumb, count=1)
