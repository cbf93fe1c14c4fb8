"""Activities in listings: from the library's record to what a card or a row shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext

from electoral_outreach.languages import best_tag
from electoral_outreach.model import Activity, Best
from electoral_outreach.phrases import join_phrase
from wagtail_outreach.visiting.reader import Reader
from wagtail_outreach.visiting.shown import Entry, Words

SUMMARY_LENGTH = 260
MOST_NAMED = 4
"""Partners named in a list; their page names them all."""
UNUSUAL = frozenset({"planned", "postponed", "cancelled"})


class Item(Protocol):
    """What a section's listing answers for each activity."""

    @property
    def record(self) -> Activity: ...
    @property
    def title(self) -> Best: ...
    @property
    def url(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def summary(self) -> Best | None: ...


def entry_of(item: Item, reader: Reader, *, summary: bool = True) -> Entry:
    """One activity as a listing shows it."""
    record = item.record
    places = record.places or record.counterparts
    foreign = item.language and not best_tag([item.language], [reader.language])
    partners = tuple(
        dict.fromkeys(
            reader.short_name(partner.organisation, record.period) for partner in record.partners
        )
    )
    return Entry(
        title=reader.marked(item.title),
        url=item.url,
        language=item.language if foreign else "",
        kind=record.kind,
        type=type_of(record, reader),
        when=reader.when(record.period),
        where=" · ".join(reader.where(places)),
        partners=partners,
        with_whom=with_whom(partners, reader),
        summary=summary_of(item, reader) if summary else None,
        status=status_of(record, reader),
    )


def with_whom(partners: Sequence[str], reader: Reader) -> str:
    """The partners as a line, the first few by name; empty for none."""
    if not partners:
        return ""
    names = list(partners)
    if others := len(names[MOST_NAMED:]) if len(names) > MOST_NAMED + 1 else 0:
        rest = ngettext("%(number)d other", "%(number)d others", others) % {"number": others}
        names[MOST_NAMED:] = [rest]
    return gettext("With %(partners)s") % {"partners": join_phrase(names, reader.language)}


def entries_of(items: Iterable[Item], reader: Reader, *, summary: bool = True) -> tuple[Entry, ...]:
    """Several activities, in their order."""
    return tuple(entry_of(item, reader, summary=summary) for item in items)


def type_of(record: Activity, reader: Reader) -> str:
    """What sort of activity it is; only its kind when the sort is not known or says nothing."""
    if record.type and record.type != "other":
        return reader.term(f"{record.kind}-type", record.type)
    return reader.term("kind", record.kind)


def status_of(record: Activity, reader: Reader, today: date | None = None) -> str:
    """Its status where that changes what the reader expects."""
    return reader.term("status", record.status) if record.status in UNUSUAL else ""


def summary_of(item: Item, reader: Reader) -> Words | None:
    """Its summary, or the beginning of its text cut at a word."""
    if item.summary is None:
        return None
    said = reader.marked(item.summary)
    paragraph = said.text.split("\n\n", 1)[0]
    is_short = len(paragraph) <= SUMMARY_LENGTH
    cut = paragraph if is_short else Truncator(paragraph).chars(SUMMARY_LENGTH)
    return Words(cut, said.language, said.direction, said.label)
