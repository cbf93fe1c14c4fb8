"""Activities in listings: from the library's record to what a card or a row shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Protocol

from django.utils.text import Truncator
from django.utils.translation import gettext, pgettext

from electoral_outreach.model import Activity, Best, Place
from electoral_outreach.phrases import country_name, with_country
from wagtail_outreach.visiting.shown.values import Entry, Words
from wagtail_outreach.visiting.wording.naming import first_of
from wagtail_outreach.visiting.wording.notes import in_line
from wagtail_outreach.visiting.wording.reader import Reader, is_foreign

SUMMARY_LENGTH = 260
"""Partners and countries named in a list; the activity's page names them all."""
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


def entry_of(
    item: Item, reader: Reader, *, summary: bool = True, asked: Collection[str] = ()
) -> Entry:
    """One activity as a listing shows it; countries that were asked for are named first."""
    record = item.record
    places = record.places or record.counterparts
    foreign = item.language and is_foreign(item.language, reader.language)
    partners = tuple(
        dict.fromkeys(
            reader.short_name(partner.organisation, record.period) for partner in record.partners
        )
    )
    type, where = type_of(record, reader), in_line(reader.where(places), reader.language)
    return Entry(
        title=reader.marked(item.title),
        url=item.url,
        language=item.language if foreign else "",
        kind=record.kind,
        type=type,
        when=reader.when(record.period),
        where=where,
        about=in_line((type, where, counterparts_of(record, reader, asked)), reader.language),
        partners=partners,
        with_whom=with_whom(partners, reader),
        summary=summary_of(item, reader) if summary else None,
        status=status_of(record, reader),
    )


def with_whom(partners: Sequence[str], reader: Reader) -> str:
    """The partners as a line, the first few by name; empty for none."""
    if not partners:
        return ""
    return gettext("With %(partners)s") % {"partners": first_of(partners, reader.language)}


def counterparts_of(record: Activity, reader: Reader, asked: Collection[str] = ()) -> str:
    """The countries it was with, where it took place elsewhere: "with France and Mali"."""
    if not (record.places and record.counterparts):
        return ""
    known = {None, reader.home, *map(_code, record.places)}
    away = {code: place for place in record.counterparts if (code := _code(place)) not in known}
    if not away:
        return ""
    codes = sorted(
        away,
        key=lambda code: not (code in asked or any(each in asked for each in away[code].codes)),
    )
    said = [_with(code, reader.language) for code in codes]
    names, preposition = [name for _, name in said], said[0][0]
    if preposition:
        return f"{preposition} {first_of(names, reader.language)}"
    return pgettext("countries", "with %(countries)s") % {
        "countries": first_of(names, reader.language)
    }


def _code(place: Place) -> str | None:
    return place.former_country or place.country or place.region


@lru_cache(maxsize=1024)
def _with(code: str, language: str) -> tuple[str, str]:
    """ "with" and the country as it stands behind it; only its name where that is not known."""
    said = with_country(code, language)
    if said == country_name(code, language):
        return "", said
    preposition, _, name = said.partition(" ")
    return preposition, name


def entries_of(items: Iterable[Item], reader: Reader, *, summary: bool = True) -> tuple[Entry, ...]:
    """Several activities, in their order."""
    return tuple(entry_of(item, reader, summary=summary) for item in items)


def type_of(record: Activity, reader: Reader) -> str:
    """What sort of activity it is; only its kind when the sort is not known or says nothing."""
    if record.type and record.type != "other":
        return reader.term(f"{record.kind}-type", record.type)
    return reader.term("kind", record.kind)


def status_of(record: Activity, reader: Reader) -> str:
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
