"""What the templates of the landing page, the archive and its lists read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail_outreach.visiting.shown.parting import more_said
from wagtail_outreach.visiting.shown.values import Detail, Entry, Frame, Link, Shown, Words


@dataclass(slots=True, kw_only=True)
class Option(Shown):
    """One value of a choice in the form."""

    value: str
    label: str
    count: int | None = None
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices(Shown):
    """The values of one facet in the form: the most frequent, and the others on demand."""

    name: str
    title: str
    first: tuple[Option, ...]
    more: tuple[Option, ...] = ()
    more_said: str = ""
    """How many others there are."""
    find: str = ""
    """What a field that looks for one of them is called."""
    index: Link | None = None
    """Where all values are, when even these are not all."""

    none: str = ""
    """What is said where that field finds nothing."""
    chosen_said: str = ""
    """How many of them are chosen, empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Shown):
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
    counted: bool = True
    """Whether the numbers beside the values need to be explained."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways(Shown):
    """Links under a heading: the most frequent, the others on demand."""

    anchor: str
    heading: str
    first: tuple[Link, ...]
    more: tuple[Link, ...] = ()
    all: Link | None = None

    @property
    def more_said(self) -> str:
        """How many others there are."""
        return more_said(len(self.more))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Shown):
    """The recent activities of one kind, and the way to the others."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]
    archive: Link
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Shown):
    """One line of the register in figures."""

    term: str
    value: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LandingShown(Shown):
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
    downloads: tuple[Link, ...] = ()
    """Everything that is listed, as files of several forms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup(Shown):
    """Consecutive activities of one year; the heading says so when no year is known."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages(Shown):
    """Where the reader is in a paged listing; `None` among the numbers is a gap."""

    numbers: tuple[Link | None, ...]
    previous: str = ""
    next: str = ""
    said: str = ""
    nofollow: bool = False
    """Whether search engines should leave the other pages: nothing but this list leads there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow(Shown):
    """A year of a timeline, and how long its bar is, the busiest year's being 100.

    What has no year has a row too, which leads nowhere.
    """

    link: Link
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentShown(Shown):
    """A document or link of an activity, and the activity it belongs to."""

    detail: Detail
    entry: Entry
    told_by: Words | None = None
    """What tells a link without a title from others, for those who hear it alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Shown):
    """Our work with one country or one partner, over the years and with whom else."""

    years: tuple[YearRow, ...]
    earlier: tuple[YearRow, ...]
    ways: Ways | None
    website: str = ""
    """Where a partner tells of itself."""
    agreements: tuple[Entry, ...] = ()
    agreements_all: Link | None = None
    documents: tuple[DocumentShown, ...] = ()
    documents_all: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty(Shown):
    """Why nothing is listed, and where something is."""

    reason: str
    ways_out: tuple[Link, ...] = ()
    """Each takes one thing away, or leads to the nearest year; with what it would show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveShown(Shown):
    """The archive, or a part of it."""

    frame: Frame
    heading: str
    eyebrow: Link | None
    said: str
    """How many of what, as a sentence."""
    notes: tuple[str, ...] = ()
    """What a reader should know of what is listed, such as former countries among it; with links."""
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
    downloads: tuple[Link, ...] = ()
    """All of what is listed, as files of several forms."""
    empty: Empty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteShown(Shown):
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
class IndexRow(Shown):
    """A year, country or partner of an index: its counts by column, and what belongs to it.

    Links without an address are words only.
    """

    link: Link
    cells: tuple[Link | None, ...] = ()
    note: str = ""
    under: tuple[Link, ...] = ()
    """Former countries, under each of their successors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPart(Shown):
    """A part of an index under a heading, such as a continent."""

    anchor: str
    heading: str
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured(Shown):
    """A picture of an index, for those who see it; the index itself says the same."""

    svg: str
    """The element, safe as it is."""
    said: str
    """How to read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexShown(Shown):
    """All years, countries or partners of the section."""

    frame: Frame
    heading: str
    eyebrow: Link | None
    said: str
    parts: tuple[IndexPart, ...]
    columns: tuple[str, ...] = ()
    """The heads of a table; a list where there are none."""
    picture: Pictured | None = None
    letters: tuple[Link, ...] = ()
    """The way to each part of a long list."""
    others: tuple[Link, ...] = ()
    """The other indexes."""
