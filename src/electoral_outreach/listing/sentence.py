"""What is listed, said as a sentence: "12 missions to Haiti with UNDP since 2010"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from gettext import NullTranslations
from typing import TYPE_CHECKING, Final

from electoral_outreach.listing.facets import Organisations, choices
from electoral_outreach.phrases import join_phrase, number_phrase
from electoral_outreach.wording import N_, gettext_for

if TYPE_CHECKING:
    from electoral_outreach.listing.query import Query

_PLACE: Final = {
    ("mission",): N_("to {names}"),
    ("agreement",): N_("with {names}"),
}
_PARTS: Final = {
    "type": N_("of the type {names}"),
    "region": N_("in {names}"),
    "partner": N_("with {names}"),
    "theme": N_("on {names}"),
    "role": N_("in the role {names}"),
    "language": N_("with a text in {names}"),
    "status": N_("({names})"),
}


def sentence(
    query: Query, total: int, languages: Sequence[str], organisations: Organisations
) -> str:
    """How many of what are listed, in the reader's language.

    >>> from electoral_outreach.listing.facets import no_organisations
    >>> from electoral_outreach.listing.query import Query
    >>> query = Query(kind="mission", country="HT", year_from=2010)
    >>> sentence(query, 12, ["en"], no_organisations)
    '12 missions to Haiti since 2010'
    >>> sentence(query, 1, ["fr"], no_organisations)
    '1 mission (Haïti) depuis 2010'
    """
    reader = languages[0]
    words = gettext_for(reader)
    parts = [_counted(query, total, reader, words), *_chosen(query, languages, organisations, words)]
    parts += _years(query, words)
    if query.words:
        parts.append(words.gettext("matching “{words}”").format(words=query.words))
    return words.pgettext("between the parts of a sentence that says a filter", " ").join(parts)


def _counted(query: Query, total: int, reader: str, words: NullTranslations) -> str:
    kinds = query.chosen.get("kind", ())
    one_or_more = _NOUNS.get(kinds, _activities)
    return one_or_more(words, total).format(number=number_phrase(total, reader))


def _activities(words: NullTranslations, total: int) -> str:
    return words.ngettext("{number} activity", "{number} activities", total)


_NOUNS: Final[dict[tuple[str, ...], Callable[[NullTranslations, int], str]]] = {
    ("mission",): lambda words, total: words.ngettext(
        "{number} mission", "{number} missions", total
    ),
    ("hosting",): lambda words, total: words.ngettext(
        "{number} hosting", "{number} hostings", total
    ),
    ("agreement",): lambda words, total: words.ngettext(
        "{number} agreement", "{number} agreements", total
    ),
}


def _chosen(
    query: Query,
    languages: Sequence[str],
    organisations: Organisations,
    words: NullTranslations,
) -> Iterator[str]:
    kinds = query.chosen.get("kind", ())
    for choice in choices():
        values = query.chosen.get(choice.name, ())
        if not values or (choice.name == "kind" and kinds in _NOUNS):
            continue
        labels = [choice.label(value, languages, organisations) for value in values]
        names = join_phrase(labels, languages[0], "or")
        message = _PARTS.get(choice.name, N_("({names})"))
        if choice.name == "country":
            message = _PLACE.get(kinds, N_("involving {names}"))
        yield words.gettext(message).format(names=names)


def _years(query: Query, words: NullTranslations) -> Iterator[str]:
    first, last = query.year_from, query.year_to
    if first is not None and first == last:
        yield words.gettext("in {year}").format(year=first)
    elif first is not None and last is not None:
        yield words.gettext("from {first} to {last}").format(first=first, last=last)
    elif first is not None:
        yield words.gettext("since {year}").format(year=first)
    elif last is not None:
        yield words.gettext("until {year}").format(year=last)
