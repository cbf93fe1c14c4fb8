"""Strategies for values: ids, texts, periods, codes, addresses."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from hypothesis import strategies as st

from electoral_outreach.characters import is_visible
from electoral_outreach.model import Period, Text
from electoral_outreach.vocabulary import active

# Titles as registers have them, and letters that break what was only tried with Latin ones.
_AWKWARD: Final = (
    "Mission d’observation électorale à Madagascar",
    "بعثة مراقبة الانتخابات",
    "選挙監視団の受け入れ",
    "Миссия наблюдателей",
    "निर्वाचन प्रेक्षण",
    "การสังเกตการณ์การเลือกตั้ง",
    "Αποστολή παρατήρησης",
    "Cô\u0302te d'Ivoire \u00ab\u00a0étude\u00a0\u00bb",
    "İstanbul ıssız ﬁnal Straße",
    "{braces} %(percent)s <b>&amp;</b> \"quotes\" 'single'",
    "=SUM(A1) +1 -1 @cmd",
    "می\u200cخواهم",
    "👩🏽‍💼 delegation \u200f(RTL mark)",
    "a",
)
# Which no text may have: controls of direction that stay in force, and what is no character.
_TURNING: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NO_CHARACTERS: Final = "".join(
    map(
        chr,
        [
            *range(0xFDD0, 0xFDF0),
            *range(0xFFFE, 0x110000, 0x10000),
            *range(0xFFFF, 0x110000, 0x10000),
        ],
    )
)
TAGS: Final = ("en", "fr", "es", "ar", "pt", "en-CA", "zh-Hant", "und")


def slugs() -> st.SearchStrategy[str]:
    """Ids: lower-case letters, digits and single hyphens.

    >>> import re
    >>> from hypothesis import find
    >>> bool(re.fullmatch("[a-z0-9-]+", find(slugs(), lambda _: True)))
    True
    """
    return st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)


def words(*, max_size: int = 60, lines: bool = False) -> st.SearchStrategy[str]:
    r"""Plain text with something visible in it, some of it hard to handle.

    >>> from hypothesis import find
    >>> "\\n" in find(words(), lambda _: True)
    False
    """
    return _words(max_size, lines)


# Making strategies takes longer than drawing from them, so each is made once.
@cache
def _words(max_size: int, lines: bool) -> st.SearchStrategy[str]:  # noqa: FBT001
    letters = st.characters(
        exclude_categories=("Cc", "Cs", "Zl", "Zp"),
        exclude_characters=_TURNING + _NO_CHARACTERS,
        include_characters="\n" if lines else "",
    )
    free = st.text(letters, min_size=1, max_size=max_size).filter(is_visible)
    return st.sampled_from(_AWKWARD) | free


@st.composite
def texts(
    draw: st.DrawFn, *, languages: Sequence[str] = TAGS, lines: bool = False, max_size: int = 60
) -> Text:
    """Texts in one or several of the given languages; `lines` allows line breaks.

    >>> from hypothesis import find
    >>> set(find(texts(languages=["en", "fr"]), lambda _: True)) <= {"en", "fr"}
    True
    """
    tags = draw(_some_tags(tuple(languages)))
    return Text({tag: draw(words(max_size=max_size, lines=lines)) for tag in tags})


@cache
def _some_tags(languages: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(languages), min_size=1, max_size=3, unique=True)


@st.composite
def partial_dates(draw: st.DrawFn, *, min_year: int, max_year: int, yearless: bool) -> str:
    """EDTF dates of every precision and qualifier, with or without a year."""
    day = draw(_days(min_year, max_year))
    text = "XXXX" if yearless else f"{day.year:04}"
    precision = draw(st.sampled_from(("day", "month") if yearless else ("day", "month", "year")))
    if precision != "year":
        text += f"-{day.month:02}"
    if precision == "day":
        text += f"-{day.day:02}"
    return text + draw(st.sampled_from(("", "", "", "", "~", "?", "%")))


@cache
def _days(min_year: int, max_year: int) -> st.SearchStrategy[date]:
    """Days of some years, those at which calendars go wrong oftener than the others."""
    every = st.dates(date(min_year, 1, 1), date(max_year, 12, 31))
    years = range(min_year, max_year + 1)
    turns = [date(year, month, day) for year in years for month, day in ((1, 1), (12, 31))]
    leaps = [date(year, 2, 29) for year in years if isleap(year)]
    return st.one_of(every, every, st.sampled_from(turns), st.sampled_from(leaps or turns))


@st.composite
def periods(
    draw: st.DrawFn, *, min_year: int = 1900, max_year: int = 2100, yearless: bool | None = None
) -> Period:
    """Periods of every shape; `yearless` wants only those without, or only those with, a year.

    >>> from hypothesis import find
    >>> find(periods(yearless=True), lambda _: True).has_year
    False
    """
    without = draw(st.booleans()) and draw(st.booleans()) if yearless is None else yearless
    dates = partial_dates(min_year=min_year, max_year=max_year, yearless=without)
    shape = draw(st.sampled_from(("date", "date", "interval", "interval", "open", "set")))
    first, second = draw(dates), draw(dates)
    if shape == "interval":
        ordered = (first, second) if without else sorted((first, second), key=_first_day)
        return Period("/".join(ordered))
    if shape == "open":
        return Period(
            draw(st.sampled_from((f"{first}/..", f"../{first}", f"{first}/", f"/{first}")))
        )
    if shape == "set" and first != second:
        return Period(f"{{{first},{second}}}")
    return Period(first)


def _first_day(text: str) -> tuple[date, date]:
    period = Period(text)
    assert period.earliest is not None  # noqa: S101 - only dates with a year come here
    assert period.latest is not None  # noqa: S101
    return period.earliest, period.latest


@st.composite
def several_codes(draw: st.DrawFn, vocabulary: str, *, max_size: int) -> list[str]:
    """Codes of a vocabulary of the pack that is active when they are drawn, each once."""
    known = list(active()[vocabulary])
    return draw(st.lists(st.sampled_from(known), max_size=max_size, unique=True)) if known else []


@st.composite
def optional_codes(draw: st.DrawFn, vocabulary: str) -> str | None:
    """A code of a vocabulary, or none; a pack's own vocabulary can be empty."""
    known: list[str | None] = [None, *active()[vocabulary]]
    return draw(st.sampled_from(known))


def urls() -> st.SearchStrategy[str]:
    """Web addresses, plain and with letters beyond ASCII."""
    return st.sampled_from(
        ("https://example.org/", "http://example.org/a?b=c&d=%C3%A9", "https://example.org/é/ü#x")
    )
