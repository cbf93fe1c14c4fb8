"""What the templates read: plain frozen values, worded in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """A text and, when it is not in the page's language, which language it is in."""

    text: str
    language: str = ""
    """BCP 47 tag, set only when it differs from the page's: the template marks the element."""
    direction: str = ""
    """"ltr" or "rtl", set together with the language."""
    label: str = ""
    """"in French", in the reader's language, set together with the language."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place to go; `current` means the reader is already there."""

    words: Words
    url: str = ""
    language: str = ""
    """Language of the page behind the link, set only when it differs from this page's."""
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page of the section shares with the site around it."""

    base: str
    """The site's own template, or ours."""
    styles_in_content: bool
    """Whether the stylesheet is linked inside the content: the base has no block for it."""
    title: str
    language: str
    direction: str
    home: str = "/"
    """The address of the site's home page in this language."""
    breadcrumbs: tuple[Link, ...] = ()
    languages: tuple[Link, ...] = ()
    """The same page in each language, or the section where a text has no such version."""
    language_switch: bool = True
    """Whether the section shows them itself; a site's own frame may do so instead."""
    canonical: str = ""
    alternates: tuple[Link, ...] = ()
    """The same page in other languages, absolute, for search engines."""
    indexed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One activity in a listing."""

    title: Words
    url: str
    language: str = ""
    kind: str
    type: str
    when: str = ""
    """Empty for an activity whose period is unknown."""
    where: str = ""
    partners: tuple[str, ...] = ()
    summary: Words | None = None
    status: str = ""
    """Said only when it changes what the reader expects: cancelled, postponed, planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The recent activities of one kind, and the way to the others."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]
    archive: Link
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the register in figures."""

    term: str
    value: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LandingShown:
    """The landing page."""

    frame: Frame
    heading: str
    introduction: Any
    """The page's stream value, rendered by the template."""
    figures: tuple[Figure, ...]
    shelves: tuple[Shelf, ...]
    lists: tuple[Link, ...]
    years: Ways | None = None
    countries: Ways | None = None
    country_options: tuple[Option, ...] = ()
    """All countries to choose one of, where they are too many to show."""
    archive: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """Consecutive activities of one year; the heading says so when no year is known."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where the reader is in a paged listing; `None` among the numbers is a gap."""

    numbers: tuple[Link | None, ...]
    previous: str = ""
    next: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value of a choice in the form."""

    id: str
    """Of the element; no other on the page has it."""
    value: str
    label: str
    count: int | None = None
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The values of one facet in the form: the most frequent, and the others on demand."""

    name: str
    title: str
    first: tuple[Option, ...]
    more: tuple[Option, ...] = ()
    index: Link | None = None
    """Where all values are, when even these are not all."""

    @property
    def chosen(self) -> int:
        """How many of them are chosen."""
        return sum(option.checked for option in (*self.first, *self.more))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What narrows a listing, as a form that works without scripts."""

    action: str
    words: str
    year_from: str
    year_to: str
    first_year: int | None
    """The first and the last year with an activity, whatever years are asked for."""
    last_year: int | None
    orders: tuple[Option, ...]
    choices: tuple[Choices, ...]
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """A year of a timeline, and how long its bar is, the busiest year's being 100."""

    link: Link
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Links under a heading: the most frequent, the others on demand."""

    anchor: str
    heading: str
    first: tuple[Link, ...]
    more: tuple[Link, ...] = ()
    all: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Our work with one country or one partner, over the years and with whom else."""

    years: tuple[YearRow, ...]
    earlier: tuple[YearRow, ...]
    ways: Ways | None
    agreements: tuple[Entry, ...] = ()
    agreements_all: Link | None = None
    documents: tuple[DocumentShown, ...] = ()
    documents_all: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentShown:
    """A document or link of an activity, and the activity it belongs to."""

    detail: Detail
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """Why nothing is listed, and where something is."""

    reason: str
    ways_out: tuple[Link, ...] = ()
    """Each takes one thing away, or leads to the nearest year; with what it would show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveShown:
    """The archive, or a part of it."""

    frame: Frame
    heading: str
    eyebrow: Link | None
    said: str
    """How many of what, as a sentence."""
    notes: tuple[str, ...] = ()
    """What a reader should know of what is listed, such as former countries among it."""
    kinds: tuple[Link, ...]
    years: Ways | None
    groups: tuple[YearGroup, ...]
    pages: Pages | None
    form: Form
    filters: tuple[Link, ...] = ()
    """What narrows this listing, each with the address that takes it away."""
    clear: Link | None = None
    """Takes all of it away."""
    profile: Profile | None = None
    """Said of a country or a partner, on the first page."""
    complete: Link | None = None
    indexes: tuple[Link, ...] = ()
    """The lists of all years, countries and partners."""
    empty: Empty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """A year, country or partner of an index: its counts by column, and what belongs to it."""

    link: Link
    cells: tuple[Link | None, ...] = ()
    note: str = ""
    under: tuple[Link, ...] = ()
    """Former countries, under each of their successors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPart:
    """A part of an index under a heading, such as a continent."""

    anchor: str
    heading: str
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexShown:
    """All years, countries or partners of the section."""

    frame: Frame
    heading: str
    eyebrow: Link | None
    said: str
    parts: tuple[IndexPart, ...]
    columns: tuple[str, ...] = ()
    """The heads of a table; a list where there are none."""
    others: tuple[Link, ...] = ()
    """The other indexes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteShown:
    """All activities of one kind as one table, or the reason why not."""

    frame: Frame
    heading: str
    eyebrow: Link | None
    caption: str
    columns: tuple[str, ...]
    entries: tuple[Entry, ...]
    too_many: str = ""
    downloads: tuple[Link, ...] = ()
    archive: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One value of a fact, its address when it has one, and what qualifies it."""

    words: Words
    url: str = ""
    language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One term of the description list and its values."""

    term: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Several paragraphs, or a rich text, marked with their language when it is another."""

    html: Any = None
    paragraphs: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photograph with the words it needs."""

    url: str
    alt: Words
    caption: Words | None = None
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityShown:
    """One mission, hosting or agreement."""

    frame: Frame
    title: Words
    kind: str
    type: str
    when: str
    """The period and the place as a sentence; empty while neither is known."""
    status: str
    summary: Words | None
    facts: tuple[Fact, ...]
    body: Prose | None = None
    purpose: Prose | None = None
    outcome: Prose | None = None
    pictures: tuple[Picture, ...] = ()
    documents: tuple[Detail, ...] = ()
    children: tuple[Detail, ...] = ()
    archive: Link | None = None
    previous: Link | None = None
    next: Link | None = None
    updated: str = ""
    for_editors: str = ""
    """Said to signed-in editors only: the facts are not published yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalShown:
    """An address that asks for something there is not: what is wrong and where to go."""

    frame: Frame
    heading: str
    reason: str
    allowed: tuple[str, ...] = ()
    suggestion: Link | None = None
    """What was probably meant."""
    ways_out: tuple[Link, ...] = ()
