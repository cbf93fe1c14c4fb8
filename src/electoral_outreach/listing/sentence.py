"""A query and its total, said as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial, reduce
from gettext import NullTranslations
from typing import Final

from electoral_outreach.listing.codes import Organisations
from electoral_outreach.listing.facets import Choice, choices
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.whereabouts import asked
from electoral_outreach.model import Period
from electoral_outreach.phrases import (
    in_country,
    join_phrase,
    number_phrase,
    period_phrase,
    with_country,
)
from electoral_outreach.vocabulary import active, default_pack
from electoral_outreach.wording import gettext_for, inside_sentence, wording_language

_NOT_SAID: Final = {"en": "with ", "fr": "avec ", "pt": "com ", "ar": "مع "}
"""What `with_country` puts before a name and its article; in Spanish the "con" is said."""


def sentence(
    query: Query,
    total: int,
    languages: Sequence[str],
    organisations: Organisations,
    *,
    went_there: bool = True,
    names: Mapping[str, str] = {},
) -> str:
    """How many of what a query lists, in the first language that the library speaks.

    Missions are said to have gone to a place only where all of them went there. `names` are what
    some organisations are called instead, by id.

    >>> query = Query(kind="mission", country="HT", partner="undp", year_from=2010)
    >>> sentence(query, 12, ["en"], {}.get)
    '12 missions to Haiti with undp since 2010'
    >>> sentence(query, 12, ["fr"], {}.get)
    '12 missions en Haïti avec le partenaire undp depuis 2010'
    >>> sentence(query, 12, ["en"], {}.get, went_there=False)
    '12 missions involving Haiti with undp since 2010'
    """
    language = next(filter(None, map(wording_language, languages)), "en")
    words = gettext_for(language)
    reader = [language, *languages]
    parts = [_head(query, total, language, words)]
    name, codes = asked(query)
    if codes:
        goes = went_there and _only_kind(query) == "mission"
        parts.append((_to if goes else _involving)(codes, language, words))
    parts.extend(_phrases(query, reader, organisations, names))
    if query.words:
        parts.append(words.gettext("containing “{words}”").format(words=query.words))
    if query.year_from or query.year_to:
        parts.append(_years(query, language))
    remarks = list(_remarks(query, name, reader, organisations, words))
    if remarks:
        parts.append(f"({reduce(partial(_joined, words), remarks)})")
    return " ".join(parts)


def over_the_years(said: str, years: Sequence[int], yearless: int, language: str) -> str:
    """A sentence with the first and the last year of what it counts, and how many have none.

    >>> over_the_years("3 missions", [2014, 2015], 1, "en")
    '3 missions, from 2014 to 2015, one without a year'
    >>> over_the_years("3 missions", [2014], 2, "fr")
    '3 missions, en 2014, dont 2 sans année'
    """
    words = gettext_for(language)
    if not years:
        alone = words.gettext("{sentence}, without a year")
        return alone.format(sentence=said) if yearless else said
    first, last = min(years), max(years)
    if first == last:
        said = words.gettext("{sentence}, in {year}").format(sentence=said, year=first)
    else:
        between = words.gettext("{sentence}, from {first} to {last}")
        said = between.format(sentence=said, first=first, last=last)
    if not yearless:
        return said
    # Translators: how many of the activities that the sentence counts have no year
    besides = words.ngettext(
        "{sentence}, one without a year", "{sentence}, {count} without a year", yearless
    )
    return besides.format(sentence=said, count=number_phrase(yearless, language))


def _head(query: Query, total: int, language: str, words: NullTranslations) -> str:
    """How many of which kind; no kind, or several, make activities."""
    plurals: dict[str, Callable[[int], str]] = {
        "mission": lambda n: words.ngettext("{count} mission", "{count} missions", n),
        "hosting": lambda n: words.ngettext(
            "{count} welcoming activity", "{count} welcoming activities", n
        ),
        "agreement": lambda n: words.ngettext("{count} agreement", "{count} agreements", n),
    }
    kind, count = _only_kind(query), number_phrase(total, language)
    if kind and (renamed := _renamed(kind, total, language)):
        return words.pgettext("head count", "{count} {label}").format(count=count, label=renamed)
    plural = plurals.get(kind) or (
        lambda n: words.ngettext("{count} activity", "{count} activities", n)
    )
    return plural(total).format(count=count)


def _renamed(kind: str, total: int, language: str) -> str | None:
    """What the pack in force calls a kind, where that is not what the library calls it."""
    ours, in_force = (
        pack["kind"].best(kind, [language], plural=total != 1)
        for pack in (default_pack(), active())
    )
    return None if ours == in_force else inside_sentence(*in_force)


def _only_kind(query: Query) -> str:
    kinds = query.chosen.get("kind", ())
    return kinds[0] if len(kinds) == 1 else ""


def _to(codes: Sequence[str], language: str, words: NullTranslations) -> str:
    there = [in_country(code, language) for code in codes]
    if language == "en":
        there = [each.removeprefix("in ") for each in there]
    said = join_phrase(there, language, "or")
    return words.pgettext("missions", "to {places}").format(places=said)


def _involving(codes: Sequence[str], language: str, words: NullTranslations) -> str:
    """Of countries that may be elsewhere than the place, and of all that is no mission."""
    places = [with_country(code, language) for code in codes]
    if before := _NOT_SAID.get(language):
        places = [each.removeprefix(before) for each in places]
    said = join_phrase(places, language, "or")
    return words.pgettext("activities", "involving {places}").format(places=said)


def _phrases(
    query: Query,
    languages: Sequence[str],
    organisations: Organisations,
    names: Mapping[str, str],
) -> Iterator[str]:
    """What is chosen, each choice as its own phrase puts it."""
    for choice in choices():
        values = query.chosen.get(choice.name, ())
        if values and choice.phrase:
            said = _said(choice, values, languages, organisations, names)
            # A site's own phrase may have other braces, and is no template but for this name.
            yield choice.phrase_in(languages[0]).replace("{values}", said)


def _remarks(
    query: Query,
    place: str,
    languages: Sequence[str],
    organisations: Organisations,
    words: NullTranslations,
) -> Iterator[str]:
    """What has no phrase of its own: the title of the choice, and the values chosen."""
    for choice in choices():
        values = query.chosen.get(choice.name, ())
        if not values or choice.phrase or choice.name == place:
            continue
        if choice.name == "kind" and len(values) == 1:
            continue
        title = choice.title_in(languages[0])
        yield words.pgettext("chosen values", "{title}: {values}").format(
            title=inside_sentence(title, languages[0]),
            values=_said(choice, values, languages, organisations),
        )


def _joined(words: NullTranslations, remark: str, other_remark: str) -> str:
    return words.pgettext("chosen values", "{remark}; {other_remark}").format(
        remark=remark, other_remark=other_remark
    )


def _said(
    choice: Choice,
    values: Sequence[str],
    languages: Sequence[str],
    organisations: Organisations,
    names: Mapping[str, str] = {},
) -> str:
    """Any of some values; those that have an "or" of their own are kept apart by strokes."""
    name = choice.codes.said or choice.codes.label
    known = names if choice.name == "partner" else {}
    said = [known.get(value) or name(value, languages, organisations) for value in values]
    between = join_phrase(["", ""], languages[0], "or")
    if any(between in each for each in said):
        return " / ".join(said)
    return join_phrase(said, languages[0], "or")


def _years(query: Query, language: str) -> str:
    first = f"{query.year_from:04}" if query.year_from else ".."
    last = f"{query.year_to:04}" if query.year_to else ".."
    period = first if first == last else f"{first}/{last}"
    return period_phrase(Period(period), language, capital=False)
