"""`read_page`: an old web page as drafts of activities, and everything it says besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from electoral_outreach.legacy.dates import dates_in, numeric_order
from electoral_outreach.legacy.drafts import Draft, draft_of
from electoral_outreach.legacy.entries.around import Found
from electoral_outreach.legacy.entries.choosing import entries
from electoral_outreach.legacy.layout.context import (
    PageContext,
    change_dates,
    introduced,
    language_of,
    placed,
    posting_dates,
)
from electoral_outreach.legacy.layout.forms import label_rows
from electoral_outreach.legacy.layout.glued_titles import apart_again
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.lines import classified
from electoral_outreach.legacy.layout.outline import outline
from electoral_outreach.legacy.layout.outlining import Outlining
from electoral_outreach.legacy.layout.own_names import own_acronyms
from electoral_outreach.legacy.layout.site import (
    OF_NO_STATE,
    home_of,
    host_of,
    publisher_of,
    site_labels,
)
from electoral_outreach.legacy.layout.tables import stacked_tables
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import defined_acronyms, organisations_in
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.body_names import is_own_name
from electoral_outreach.legacy.prose.page_head import described
from electoral_outreach.legacy.prose.signals import is_election_title, is_group_title
from electoral_outreach.legacy.source.amount import refuse_too_much
from electoral_outreach.legacy.source.blocks import Block, Span, flowing, text_blocks
from electoral_outreach.legacy.source.decode import decoded
from electoral_outreach.legacy.source.evidence import Evidence
from electoral_outreach.legacy.source.flow import Flow
from electoral_outreach.legacy.source.sheets import refuse_own_table, sheet_text
from electoral_outreach.legacy.unread import unread_lines
from electoral_outreach.legacy.words.lexicon import lexicon

_MOST_ACRONYMS: Final = 300
_ORDER_SAMPLE: Final = 400_000


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its title and introduction, drafts of activities, and the rest.

    >>> page = read_page("Mission to Mali" + chr(10) * 2 + "On 5 May 2014 two experts went to Bamako, Mali.")
    >>> [(draft.title, str(draft.period.period)) for draft in page.drafts]
    [('Mission to Mali', '2014-05-05')]
    """

    text: str
    """The text in which evidence has its places: the page's own, that of its HTML, block by block
    with blank lines between, or that of its sheets, a line with pipes for each row."""
    title: str | None
    introduction: tuple[str, ...]
    """Paragraphs that say what the page is about."""
    since: str | None
    """Since when the institution has been active, as EDTF, where the introduction says it."""
    drafts: tuple[Draft, ...]
    unread: tuple[str, ...]
    """Everything taken neither into the page's title and introduction nor into a draft."""
    context: PageContext

    def to_json(self) -> dict[str, Any]:
        """The form that ``electoral-outreach read --json`` prints.

        >>> read_page("On 5 May 2014 two experts went to Bamako, Mali.").to_json()["page"]["since"] is None
        True
        """
        return {
            "page": {
                "title": self.title,
                "introduction": list(self.introduction),
                "since": self.since,
            },
            "drafts": [draft.to_json() for draft in self.drafts],
            "unread": list(self.unread),
        }

    @property
    def has_findings(self) -> bool:
        """Whether any draft has something to look at.

        >>> read_page("On 5 May 2014 two experts went to Bamako, Mali.").has_findings
        False
        """
        return any(draft.notes for draft in self.drafts)


def read_page(data: bytes | str, name: str = "the page") -> Page:
    r"""Read a page of text or HTML, a workbook, or a file of separated values.

    `data` is the page as saved; bytes may be in any encoding that pages are found in. `name` is what
    error messages call it; one that ends in `.csv` or `.tsv` holds separated values.

    Raises `UnreadablePage` if it is empty, too large, has too many lines, cells or elements, is no
    text at all, or a table that we wrote.

    >>> page = read_page("Missions\n\nMission to Mali\n\nOn May 5, 2014, two went to Bamako, Mali.")
    >>> [draft.title for draft in page.drafts]
    ['Mission to Mali']
    """
    sheet = sheet_text(data, name)
    if sheet is not None:
        refuse_own_table(sheet, name)
    source = decoded(data if sheet is None else sheet, name)
    head = _head(source, name)
    text = head.text
    language = language_of(text, head.language)
    words = lexicon(language)
    order = numeric_order(text[:_ORDER_SAMPLE], words)
    apart = apart_again(label_rows(head.blocks, words))
    blocks = stacked_tables(apart, text, words)
    lines = classified(blocks, words, order)
    address = _address(lines)
    host = host_of(address.text if address else "")
    publisher, home = publisher_of(host), home_of(host)
    if publisher is not None and publisher.kind in OF_NO_STATE:
        home = None  # an institute for a continent has its seat somewhere
    page = PageContext(
        language=language,
        order=order,
        home=home,
        publisher=publisher,
        site=site_labels(host),
        address_span=address,
        posted=posting_dates(lines),
        changed=change_dates(lines),
        acronyms=_acronyms(blocks, language),
        own=own_acronyms(blocks, home, language),
    )
    page = described(page, lines, head.title)
    sections = outline(lines, _outlining(lines, page))
    found = entries(sections, page)
    known = introduced(page, found.lead)
    if known is not page:  # the introduction says whose page it is; what is abroad depends on that
        found = entries(sections, known)
    found.page = _placed(found)
    drafts = tuple(draft_of(each, found.page, found.lead) for each in found.sections)
    if head.flow is not None:
        drafts = tuple(_traced(each, source, head.flow) for each in drafts)
    return _page(source if head.flow else text, found, drafts, lines, head.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What is read, and what the head of an HTML page says."""

    text: str
    blocks: list[Block]
    flow: Flow | None = None
    """How a plain text was made to flow."""
    title: str | None = None
    language: str | None = None


def _head(source: str, name: str) -> _Head:
    from electoral_outreach.legacy.source.markup import looks_like_html, read_html

    if not looks_like_html(source):
        refuse_too_much(source, name)
        flow = Flow(source)
        return _Head(text=flow.text, blocks=text_blocks(flow.text), flow=flow)
    page = read_html(source, name)
    refuse_too_much(page.text, name)
    return _Head(text=page.text, blocks=page.blocks, title=page.title, language=page.language)


def _placed(found: Found) -> PageContext:
    """The page with the country in its title, where that is of several activities."""
    title = found.title
    if title is None or any(title in each.lines for each in found.sections):
        return found.page
    return placed(found.page, title.block.span)


def _traced(draft: Draft, source: str, flow: Flow) -> Draft:
    """The draft with its evidence where it stands on the page itself."""
    evidence = []
    for each in draft.evidence:
        start, end = flow.source_of(each.start, each.end)
        evidence.append(Evidence(each.path, source[start:end], start, end))
    return replace(draft, evidence=tuple(evidence))


def _address(lines: Sequence[Line]) -> Span | None:
    return next((line.block.span for line in lines[:8] if line.role == "address"), None)


def _acronyms(blocks: Sequence[Block], language: str) -> dict[str, str]:
    """Names by the acronyms that the page explains."""
    found: dict[str, str] = {}
    for block in blocks:
        if len(found) >= _MOST_ACRONYMS:
            break
        if "(" in block.text and not block.chrome:
            for acronym, full in defined_acronyms(organisations_in(block.span, language)).items():
                found.setdefault(acronym, full)
    return found


def _outlining(lines: Sequence[Line], page: PageContext) -> Outlining:
    words = page.words
    kinds = [line.text for line in lines if line.role == "genre"]
    events = words.whole("furniture", "events")
    return Outlining(
        generic=words.whole("activity", "generic"),
        telling=lambda text: _is_telling(text, page),
        listing=lambda text: is_group_title(text, page),
        election=lambda text: is_election_title(text, page),
        plain=lambda text: not mentions(text) and not dates_in(text, words, order=page.order),
        own=lambda text: is_own_name(text, page),
        events=any(events.fullmatch(text) for text in kinds),
    )


def _is_telling(title: str, page: PageContext) -> bool:
    """Whether a heading names one activity or agreement."""
    named = names_activity(title, page.language) or page.words.finds(title, "kinds", "agreement")
    return named and not is_group_title(title, page) and not is_own_name(title, page)


def _page(
    text: str,
    found: Found,
    drafts: tuple[Draft, ...],
    lines: Sequence[Line],
    head_title: str | None,
) -> Page:
    title = found.title
    taken = [*found.introduction, *([title] if title is not None else [])]
    introduction = tuple(flowing(line.text) for line in found.introduction)
    return Page(
        text=text,
        title=flowing(title.text) if title is not None else head_title,
        introduction=introduction,
        since=_since(found.introduction, found.page),
        drafts=drafts,
        unread=unread_lines(lines, found, drafts, taken),
        context=found.page,
    )


def _since(introduction: Sequence[Line], page: PageContext) -> str | None:
    """Since when the institution has been active: the first "since" of the introduction."""
    for line in introduction:
        for phrase in page.dates_in(line.text, line.block.start):
            told = phrase.precision == "year" or names_activity(line.text, page.language)
            if phrase.lead == "since" and phrase.has_year and told:
                period = phrase.period()
                return str(period) if period else None
    return None
