"""CLDR's data, one private copy a locale; the only module that imports Babel.

Babel 2.18 keeps the data of all locales in one shared tree and resolves aliases by writing
into it, so that a month name asked for in Chinese can later be answered in Hebrew. Here
each locale is read anew from Babel's own files, and only the sections that phrases need
are kept. Dates are not formatted by Babel either: its intervals lose a month in Persian
and Swahili, so this package fills the patterns itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from electoral_outreach.languages import canonical_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

DEFAULT_LOCALE = "en"
"""Answers for a language that CLDR does not know."""

_SECTIONS = (
    "character_order",
    "date_formats",
    "datetime_skeletons",
    "day_periods",
    "days",
    "decimal_formats",
    "eras",
    "interval_formats",
    "languages",
    "list_patterns",
    "months",
    "number_symbols",
    "plural_form",
    "scripts",
    "territories",
    "time_formats",
    "unit_patterns",
)
"""What phrases need; an alias never leads out of its section."""

_SUBTAG = re.compile(r"[A-Za-z0-9]{1,8}")


Names = tuple[str, ...]
"""Twelve months from January, or seven days from Monday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cldr:
    """What CLDR says for one locale, with aliases resolved and nothing shared."""

    name: str
    """CLDR's name of the locale, such as `fr_CA`."""
    territories: Mapping[str, str]
    """Names by ISO 3166-1 alpha-2 or UN M49 code."""
    languages: Mapping[str, str]
    """Names by language tag in CLDR's spelling (`pt_BR`)."""
    scripts: Mapping[str, str]
    """Names by ISO 15924 code."""
    months: Mapping[tuple[str, str], Names]
    """Names by context (`format`, `stand-alone`) and width (`wide`, `abbreviated`, `narrow`)."""
    weekdays: Mapping[tuple[str, str], Names]
    eras: Mapping[str, str]
    """The name of the common era by width."""
    dates: Mapping[str, str]
    """Patterns by skeleton (`yMMMd`) or by length (`long`)."""
    time: str
    """The pattern of a time of day."""
    halves_of_days: tuple[str, str]
    """What stands beside a time before noon, and after it."""
    intervals: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Pattern parts by skeleton and by the largest field that differs."""
    interval_fallback: str
    lists: Mapping[str, Mapping[str, str]]
    """Patterns that join items with "and" or "or", by position."""
    decimal_pattern: str
    group_separator: str
    durations: Mapping[str, Mapping[str, str]]
    """Patterns by unit of time (`day`) and plural category (`one`), in full words if it has them."""
    plural: Callable[[int], str]
    """The plural category of a number."""

    @property
    def language(self) -> str:
        """The primary language subtag, such as `fr`."""
        return self.name.partition("_")[0]

    @property
    def tag(self) -> str:
        """The locale as a BCP 47 tag, such as `fr-CA`."""
        return self.name.replace("_", "-")

    @property
    def has_month_names(self) -> bool:
        """Whether CLDR knows the months' names; its root calls them M01 to M12."""
        return self.months["format", "wide"][0] != "M01"


def cldr(language: str) -> Cldr:
    """CLDR's data for the locale nearest to a language tag, English when there is none.

    What is no language tag raises `LanguageTagError`; an underscore is as good as a hyphen.
    """
    canonical_tag(language.replace("_", "-"))
    return _load(locale_name(language) or DEFAULT_LOCALE)


@lru_cache(maxsize=512)
def locale_name(language: str) -> str | None:
    """CLDR's name of the locale nearest to a language tag, or None.

    >>> locale_name("fr-ca"), locale_name("zh-TW"), locale_name("iw"), locale_name("tlh")
    ('fr_CA', 'zh_Hant_TW', 'he', None)
    """
    from babel.core import get_global

    known = _known_locales()
    for candidate in _candidates(language, get_global("language_aliases")):
        if candidate.lower() in known:
            return known[candidate.lower()]
        likely = get_global("likely_subtags").get(candidate)
        if likely is not None:
            for shorter in _truncations(likely.split("_")):
                if shorter.lower() in known:
                    return known[shorter.lower()]
    return None


def locale_names() -> tuple[str, ...]:
    """The names of all the locales that CLDR describes, sorted."""
    return tuple(sorted(_known_locales().values()))


@lru_cache(maxsize=1)
def _known_locales() -> Mapping[str, str]:
    from babel import localedata

    return {name.lower(): name for name in localedata.locale_identifiers()}


def _candidates(language: str, aliases: Mapping[str, str]) -> Iterator[str]:
    """Locale names to try, from the most to the least particular."""
    subtags = _SUBTAG.findall(language[:64].replace("_", "-").split("-x-")[0])
    if not subtags:
        return
    primary = subtags[0].lower()
    parts = [*aliases.get(primary, primary).split("_")]
    for subtag in subtags[1:]:
        if len(subtag) == 1:
            break
        if len(subtag) == 4 and subtag.isalpha():
            parts[1:] = [subtag.title()]
        elif len(subtag) != 3 or subtag.isdigit():
            parts.append(subtag.upper())
    yield from _truncations(parts)


def _truncations(parts: list[str]) -> Iterator[str]:
    for length in range(len(parts), 0, -1):
        yield "_".join(parts[:length])


@lru_cache(maxsize=128)
def _load(name: str) -> Cldr:
    from babel import localedata

    data = localedata.LocaleDataDict(_read_with_parents(name))
    intervals = dict(data["interval_formats"])
    return Cldr(
        name=name,
        territories=dict(data["territories"]),
        languages=dict(data["languages"]),
        scripts=dict(data["scripts"]),
        months={
            place: tuple(names[n] for n in range(1, 13)) for place, names in _names(data["months"])
        },
        weekdays={
            place: tuple(names[n] for n in range(7)) for place, names in _names(data["days"])
        },
        eras={width: names[1] for width, names in data["eras"].items()},
        dates={
            str(key): str(pattern.pattern)
            for section in ("datetime_skeletons", "date_formats")
            for key, pattern in data[section].items()
        },
        time=str(data["time_formats"]["short"].pattern),
        halves_of_days=_halves_of_days(data["day_periods"]["format"]["abbreviated"]),
        intervals={
            # Babel closes and reopens quotations that stand side by side.
            skeleton: {
                field: tuple(part.replace("''", "") for part in parts)
                for field, parts in by_field.items()
            }
            for skeleton, by_field in intervals.items()
            if skeleton is not None
        },
        interval_fallback=str(intervals.get(None, "{0} – {1}")),
        lists={
            word: dict(data["list_patterns"][style])
            for word, style in (("and", "standard"), ("or", "or"))
        },
        decimal_pattern=str(data["decimal_formats"][None].pattern),
        group_separator=str(data["number_symbols"]["latn"]["group"]),
        durations={
            unit: _first(data["unit_patterns"][f"duration-{unit}"], "long", "short", "narrow")
            for unit in ("hour", "day", "week", "month", "year")
        },
        plural=data["plural_form"],
    )


def _first(widths: Mapping[str, Mapping[str, str]], *wanted: str) -> dict[str, str]:
    """The patterns of the first width that a language has in full; its root has none in words."""
    return next(
        dict(widths[width]) for width in wanted if width in widths and "other" in widths[width]
    )


def _halves_of_days(names: Mapping[str, str]) -> tuple[str, str]:
    return names["am"], names["pm"]


def _names(section: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], Mapping[int, str]]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated", "narrow"):
            yield (context, width), section[context][width]


def _read_with_parents(name: str) -> dict[str | int | None, Any]:
    """The data of a locale laid over that of its parents, none of it shared with Babel."""
    import pickle

    from babel import localedata

    chain = [name]
    while chain[-1] != "root":
        chain.append(_parent(chain[-1]))
    merged: dict[str | int | None, Any] = {}
    for ancestor in reversed(chain):
        with Path(localedata.resolve_locale_filename(ancestor)).open("rb") as file:
            read = pickle.load(file)  # noqa: S301 - a file of the installed Babel itself
        own: dict[str | int | None, Any] = {
            section: read[section] for section in _SECTIONS if section in read
        }
        if merged:
            localedata.merge(merged, own)
        else:
            merged = own
    return merged


def _parent(name: str) -> str:
    """The locale that CLDR lets another one inherit from."""
    from babel.core import get_global

    explicit = get_global("parent_exceptions").get(name)
    if explicit:
        return str(explicit)
    shorter, _, last = name.rpartition("_")
    if not shorter:
        return "root"
    if len(last) == 4 and last.isalpha():
        likely = str(get_global("likely_subtags").get(shorter, ""))
        return shorter if last in likely.split("_") else "root"
    return shorter
