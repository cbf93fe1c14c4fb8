"""What the templates read: plain values, worded in the reader's language.

They are frozen but for those that a page makes by the hundred: freezing doubles what these take.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


class Shown:
    """A value whose attributes templates find at the first of the ways in which Django looks.

    Django asks for an item before it asks for an attribute; a failure costs it as much as all else.
    """

    __slots__ = ()
    __getitem__ = object.__getattribute__


@dataclass(slots=True)
class Words(Shown):
    """A text and, when it is not in the page's language, which language it is in."""

    text: str
    language: str = ""
    """BCP 47 tag, set only when it differs from the page's: the template marks the element."""
    direction: str = ""
    """"ltr" or "rtl", set together with the language, and for the name of a language in itself."""
    label: str = ""
    """"in French", in the reader's language, set together with the language."""

    def __str__(self) -> str:
        return self.text


@dataclass(slots=True, kw_only=True)
class Link(Shown):
    """A place to go; `current` means the reader is already there."""

    words: Words
    url: str = ""
    language: str = ""
    """Language of the page behind the link, set only when it differs from this page's."""
    count: int | None = None
    current: bool = False
    nofollow: bool = False
    """Whether search engines should leave what is behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Shown):
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
    feed: Link | None = None
    """The feed of what is listed."""
    linked: str = ""
    """What the page is about as JSON-LD, safe to stand in a page's head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Shown):
    """One activity in a listing."""

    title: Words
    url: str
    language: str = ""
    kind: str
    type: str
    when: str = ""
    """Empty for an activity whose period is unknown."""
    where: str = ""
    about: str = ""
    """What it is, where, and with which countries where it took place elsewhere, as a line."""
    partners: tuple[str, ...] = ()
    with_whom: str = ""
    """The partners as a line: "With CEP, OAS and OIF"."""
    summary: Words | None = None
    status: str = ""
    """Said only when it changes what the reader expects: cancelled, postponed, planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail(Shown):
    """One value of a fact, its address when it has one, and what qualifies it."""

    words: Words
    url: str = ""
    language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Shown):
    """One term of the description list and its values."""

    term: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Shown):
    """One line of an activity's programme."""

    when: str
    """The day and the time of day, empty while neither is known."""
    what: Detail
    """What happened, and where, when that was elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Shown):
    """Several paragraphs, or a rich text, marked with their language when it is another."""

    html: Any = None
    paragraphs: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Shown):
    """A photograph with the words it needs."""

    url: str
    alt: Words
    caption: Words | None = None
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityShown(Shown):
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
    programme: tuple[Step, ...] = ()
    documents: tuple[Detail, ...] = ()
    sources: tuple[Detail, ...] = ()
    children: tuple[Detail, ...] = ()
    archive: Link | None = None
    previous: Link | None = None
    next: Link | None = None
    updated: str = ""
    for_editors: str = ""
    """Said to signed-in editors only: the facts are not published yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalShown(Shown):
    """An address that asks for something there is not: what is wrong and where to go."""

    frame: Frame
    heading: str
    reason: str
    allowed: tuple[str, ...] = ()
    suggestions: tuple[Link, ...] = ()
    """What was probably meant, the likeliest first."""
    ways_out: tuple[Link, ...] = ()
