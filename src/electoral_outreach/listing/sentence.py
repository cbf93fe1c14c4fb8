"""A query and its total, said as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from gettext import NullTranslations
from typing import Final

from electoral_outreach.listing.codes import Organisations
from electoral_outreach.listing.facets import Choice, choices
from electoral_outreach.listing.query import Query
from electoral_outreach.model import Period
from electoral_outreach.phrases import (
    country_name,
    in_country,
    join_phrase,
    number_phrase,
    period_phrase,
    with_country,
)
from electoral_outreach.wording import gettext_for, wording_language

_PLACES: Final = ("country", "region")


def sentence(
    query: Query, total: int, languages: Sequence[str], organisations: Organisations
) -> str:
    """How many of what a query lists, in the first language that the library speaks.

    >>> query = Query(kind="mission", country="HT", partner="undp", year_from=2010)
    >>> sentence(query, 12, ["en"], {}.get)
    '12 missions to Haiti with undp since 2010'
    >>> sentence(query, 12, ["fr"], {}.get)
    '12 missions en Haïti avec undp depuis 2010'
    """
    language = next(filter(None, map(wording_language, languages)), "en")
    words = gettext_for(language)
    parts = [_head(query, total, language, words)]
    parts.extend(_phrases(query, [language, *languages], organisations, words))
    if query.words:
        parts.append(words.gettext("containing “{words}”").format(words=query.words))
    if query.year_from or query.year_to:
        parts.append(_years(query, language))
    remarks = list(_remarks(query, [language, *languages], organisations, words))
    if remarks:
        parts.append(f"({reduce(partial(_joined, words), remarks)})")
    return " ".join(parts)


def _head(query: Query, total: int, language: str, words: NullTranslations) -> str:
    """How many of which kind; no kind, or several, make activities."""
    plurals: dict[str, Callable[[int], str]] = {
        "mission": lambda n: words.ngettext("{count} mission", "{count} missions", n),
        "hosting": lambda n: words.ngettext("{count} hosting", "{count} hostings", n),
        "agreement": lambda n: words.ngettext("{count} agreement", "{count} agreements", n),
    }
    plural = plurals.get(_only_kind(query)) or (
        lambda n: words.ngettext("{count} activity", "{count} activities", n)
    )
    return plural(total).format(count=number_phrase(total, language))


def _only_kind(query: Query) -> str:
    kinds = query.chosen.get("kind", ())
    return kinds[0] if len(kinds) == 1 else ""


def _phrases(
    query: Query, languages: Sequence[str], organisations: Organisations, words: NullTranslations
) -> Iterator[str]:
    """What is chosen, each choice as its own phrase puts it."""
    for choice in choices():
        values = query.chosen.get(choice.name, ())
        if values and choice.name in _PLACES:
            yield _where(query, values, languages[0], words)
        elif values and choice.phrase:
            said = _said(choice, values, languages, organisations)
            yield words.gettext(choice.phrase).format(values=said)


def _where(query: Query, codes: Sequence[str], language: str, words: NullTranslations) -> str:
    """Missions go somewhere; with everything else a country may be elsewhere than the place."""
    somewhere = [in_country(code, language) for code in codes]
    if language == "en":
        somewhere = [each.removeprefix("in ") for each in somewhere]
    if _only_kind(query) == "mission":
        there = join_phrase(somewhere, language, "or")
        return words.pgettext("missions", "to {places}").format(places=there)
    if language == "fr":
        somewhere = [with_country(code, language).removeprefix("avec ") for code in codes]
    elif language != "en":
        somewhere = [country_name(code, language) for code in codes]
    there = join_phrase(somewhere, language, "or")
    return words.pgettext("activities", "involving {places}").format(places=there)


def _remarks(
    query: Query, languages: Sequence[str], organisations: Organisations, words: NullTranslations
) -> Iterator[str]:
    """What has no phrase of its own: the title of the choice, and the values chosen."""
    for choice in choices():
        values = query.chosen.get(choice.name, ())
        if not values or choice.phrase or choice.name in _PLACES:
            continue
        if choice.name == "kind" and len(values) == 1:
            continue
        title = words.gettext(choice.title)
        yield words.pgettext("chosen values", "{title}: {values}").format(
            title=title[:1].lower() + title[1:],
            values=_said(choice, values, languages, organisations),
        )


def _joined(words: NullTranslations, remark: str, other_remark: str) -> str:
    return words.pgettext("chosen values", "{remark}; {other_remark}").format(
        remark=remark, other_remark=other_remark
    )


def _said(
    choice: Choice, values: Sequence[str], languages: Sequence[str], organisations: Organisations
) -> str:
    name = choice.codes.said or choice.codes.label
    return join_phrase(
        [name(value, languages, organisations) for value in values], languages[0], "or"
    )


def _years(query: Query, language: str) -> str:
    first = f"{query.year_from:04}" if query.year_from else ".."
    last = f"{query.year_to:04}" if query.year_to else ".."
    period = first if first == last else f"{first}/{last}"
    return period_phrase(Period(period), language, capital=False)
