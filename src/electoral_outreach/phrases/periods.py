"""Periods as a reader would say them: "From November 7 to 18, 2016", « Le 1er octobre 2018 »."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from electoral_outreach.phrases import _sentences
from electoral_outreach.phrases._cldr import cldr
from electoral_outreach.phrases._dates import fallback, one_date, one_stretch
from electoral_outreach.phrases.lists import joined
from electoral_outreach.phrases.numbers import in_digits
from electoral_outreach.wording import gettext_for, wording_language

if TYPE_CHECKING:
    from gettext import NullTranslations

    from electoral_outreach.model import PartialDate, Period
    from electoral_outreach.phrases._cldr import Cldr

PeriodForm = Literal["sentence", "compact"]

_GOES_ON = "…"
_NOT_KNOWN = "?"
_NO_YEAR = "(????)"
"""Stands behind a period without a year where the library has no words for it, nor has CLDR."""
_DOTTED_I = frozenset({"az", "crh", "tr"})


def period_phrase(
    period: Period,
    language: str,
    form: PeriodForm = "sentence",
    *,
    capital: bool = True,
    notes: bool = True,
) -> str:
    """Say a period in a language, with all that is known of it and nothing else.

    The sentence form exists in the languages that the library speaks; in any other the phrase is
    CLDR's compact form, with signs for words: "?" for an end that is not known, "(????)" for a
    year that is not stated. `capital` makes the first letter a capital one; leave it out after
    other words. `notes` adds in brackets that the year is not stated or that an end is not known;
    doubts about a date always show.

    >>> from electoral_outreach.model import Period
    >>> mission = Period.parse("2016-11-07/2016-11-18")
    >>> period_phrase(mission, "en")
    'From November 7 to 18, 2016'
    >>> period_phrase(mission, "en-GB", capital=False)
    'from 7 to 18 November 2016'
    >>> period_phrase(mission, "fr", "compact")
    '7–18 novembre 2016'
    >>> period_phrase(Period.parse("XXXX-11-07/XXXX-11-18"), "fr")
    'Du 7 au 18 novembre (année non précisée)'
    >>> period_phrase(mission, "hu")
    '2016. november 7–18.'
    >>> period_phrase(Period.parse("XXXX-11-07/XXXX-11-18"), "de")
    '7.–18. November (????)'
    """
    return _phrase(period, language, form, capital=capital, notes=notes)


@lru_cache(maxsize=4096)
def _phrase(period: Period, language: str, form: PeriodForm, *, capital: bool, notes: bool) -> str:
    locale = cldr(language)
    words = gettext_for(locale.tag) if wording_language(locale.tag) else None
    if words is None:
        text = _compact(period, locale, None)
        if notes and not period.has_year:
            text = f"{text} {_NO_YEAR}"
    else:
        text = _worded(period, locale, words, form, notes=notes)
    text = in_digits(text, language)
    return _capitalised(text, locale) if capital else text


def _worded(
    period: Period, locale: Cldr, words: NullTranslations, form: PeriodForm, *, notes: bool
) -> str:
    """A period in a language that the library speaks."""
    if form == "sentence":
        said = _sentences.sentence(period, locale, words)
    else:
        said = _sentences.Said(_compact(period, locale, words))
    gaps = [] if period.has_year else [words.gettext("year not stated")]
    noted = [*gaps, *said.gaps, *said.doubts] if notes else said.doubts
    return _sentences.with_notes(said.text, noted, words)


def _compact(period: Period, locale: Cldr, words: NullTranslations | None) -> str:
    """A period without prepositions, doubts marked as EDTF marks them: "~1992", "1992?"."""
    dates = _sentences.stated(period)
    unqualified = not any(date.qualifier for date in dates)
    if period.is_set:
        if words is not None and unqualified:
            return _sentences.compact(period, locale)
        return joined([_marked(date, locale) for date in dates], locale)
    if len(set(dates)) == 2:
        return _compact_stretch(period, locale, words)
    if period.is_interval and len(dates) == 1:
        return _compact_half_open(period, dates[0], locale, words)
    return _marked(dates[0], locale)


def _compact_stretch(period: Period, locale: Cldr, words: NullTranslations | None) -> str:
    start, end = _sentences.stated(period)
    if start.qualifier or end.qualifier:
        # One sign before a shared month could belong to the start or to both.
        return fallback(_marked(start, locale), _marked(end, locale), locale)
    if words is None:
        return one_stretch(start, end, locale)
    return _sentences.compact(period, locale)


def _compact_half_open(
    period: Period, date: PartialDate, locale: Cldr, words: NullTranslations | None
) -> str:
    text = _marked(date, locale)
    if words is not None and period.open_end:
        return _sentences.since(date, text, words)
    if words is not None and period.open_start:
        return _sentences.until(date, text, words)
    if period.end is None:
        return fallback(text, _GOES_ON if period.open_end else _NOT_KNOWN, locale)
    return fallback(_GOES_ON if period.open_start else _NOT_KNOWN, text, locale)


def _marked(date: PartialDate, locale: Cldr) -> str:
    text, qualifier = one_date(date, locale), date.qualifier
    return "~" * (qualifier in {"~", "%"}) + text + "?" * (qualifier in {"?", "%"})


def _capitalised(text: str, locale: Cldr) -> str:
    if text.startswith("i") and locale.language in _DOTTED_I:
        return "İ" + text[1:]
    return text[:1].title() + text[1:]
