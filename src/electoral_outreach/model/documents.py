"""Documents, photographs and sources that belong to an activity."""

from __future__ import annotations

from typing import Annotated

from electoral_outreach.model.fields import LanguageTag, Line, OneOf, Url
from electoral_outreach.model.period import Period
from electoral_outreach.model.record import record
from electoral_outreach.model.text import Text


@record
class Document:
    """A document or page about an activity, in one language.

    >>> Document(url="https://example.org/report.pdf", type="report", language="fr").type
    'report'
    """

    url: Url
    """Where it is."""
    title: Line | None = None
    """What it is called."""
    type: Annotated[str, OneOf("document-type")] | None = None
    """What sort of document."""
    language: LanguageTag | None = None
    """The language it is written in."""
    date: Period | None = None
    """When it was published."""


@record
class Photo:
    """A photograph with the words it needs.

    >>> Photo(url="https://example.org/a.jpg", alt={"en": "Two people sign"}).credit is None
    True
    """

    url: Url
    """Where it is."""
    alt: Line | None = None
    """What it shows, for those who do not see it."""
    caption: Text | None = None
    """The words under it."""
    credit: Line | None = None
    """Whom to name as its author."""


@record
class Source:
    """Where the facts of an activity were taken from.

    >>> Source(url="https://example.org/archives", published="2016-12").published
    Period('2016-12')
    """

    url: Url | None = None
    """The page or document."""
    label: Line | None = None
    """What it is called."""
    published: Period | None = None
    """When it was posted; never the activity's own date."""
    updated: Period | None = None
    """When it says it was last changed."""
    retrieved: Period | None = None
    """When it was read."""
    note: Text | None = None
    """What a reader of the facts should know about it."""
