"""One date in words or digits: every way to write it that is read, and those nearby that are not."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from electoral_outreach.model.suggesting.around_dates import plain
from electoral_outreach.model.suggesting.single_dates import (
    completed,
    dates,
    has_short_year,
    is_month,
)
from electoral_outreach.wording import wording_languages

MONTHS = {
    (number, plain(name))
    for locale in map(Locale.parse, locale_identifiers())
    # Mauritania spells some as nobody else does.
    if locale.language in wording_languages() and not locale.script and locale.territory != "MR"
    for context in ("format", "stand-alone")
    for number, name in locale.months[context]["wide"].items()
    if " " not in name  # as some are in the Levant
}


@pytest.mark.parametrize(("number", "name"), sorted(MONTHS))
def test_months_have_the_names_that_countries_give_them(number: int, name: str) -> None:
    """In the languages that the library speaks."""
    assert is_month(name)
    assert list(dates(f"7 {name} 2016")) == [("", f"2016-{number:02}-07")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        *((f"{day} November 2016", "2016-11-01") for day in ("1", "01", "1st", "1.", "1er", "1o")),
        *((f"{day} de noviembre 2016", "2016-11-01") for day in ("1ro", "1.o", "1.er", "1ero")),
        *((f"{day}", "2016-11-02") for day in ("2nd November 2016", "November 2nd, 2016")),
        *((f"{day}", "2016-11-03") for day in ("3rd November 2016", "2016 November 3rd")),
        *((f"{day}", "2016-11-04") for day in ("4th of November 2016", "the 4th of November 2016")),
        *((f"{day} de 2016", "2016-11-04") for day in ("el 4 de noviembre", "4 de nov.")),
        *(("le 4 novembre 2016", "2016-11-04"), ("4 de noviembre del 2016", "2016-11-04")),
        *(("4 November, 2016", "2016-11-04"), ("4-Nov-2016", "2016-11-04")),
        *(("4/nov./2016", "2016-11-04"), ("11 nov", "XXXX-11-11"), ("November", "XXXX-11")),
        *(("November 2016", "2016-11"), ("noviembre, 2016", "2016-11"), ("nov/2016", "2016-11")),
        *(("November 4", "XXXX-11-04"), ("Nov. 14 2016", "2016-11-14")),
        *(("2016 November", "2016-11"), ("2016, Nov.", "2016-11"), ("2016-Nov", "2016-11")),
        *(("2016 Nov 14", "2016-11-14"), ("2016-Nov-4", "2016-11-04")),
        *(("2016", "2016"), ("2016-11", "2016-11"), ("2016-11-04", "2016-11-04")),
        *(("2016?", "2016?"), ("2016-11~", "2016-11~"), ("XXXX-11", "XXXX-11")),
        *(("XXXX-11%", "XXXX-11%"), ("XXXX-11-07~", "XXXX-11-07~")),
        *(("2016-6", "2016-06"), ("2016-6-5", "2016-06-05"), ("XXXX-6-5", "XXXX-06-05")),
        *(("2016/6/5", "2016-06-05"), ("2016.11.14", "2016-11-14"), ("20161104", "2016-11-04")),
        *(("1.2016", "2016-01"), ("09/2016", "2016-09"), ("12-2016", "2016-12")),
        *(("2016-XX", "2016"), ("2016-xx-xx", "2016"), ("2016-UU", "2016"), ("2016-??", "2016")),
        *(("2016-11-uu", "2016-11"), ("--11-04", "XXXX-11-04")),
        *(("31/12/2016", "2016-12-31"), ("12.31.2016", "2016-12-31"), ("13-1-2016", "2016-01-13")),
        *(("12-31", "XXXX-12-31"), ("31-12", "XXXX-12-31"), ("5/5/2016", "2016-05-05")),
        *(("7 اب 2016", "2016-08-07"), ("7 ابر 2016", "2016-04-07"), ("7 sep 2016", "2016-09-07")),
    ],
)
def test_a_date_is_read(text: str, date: str) -> None:
    """As one date only, in whichever order day and month stand."""
    assert {each for _, each in dates(text)} == {date}


@pytest.mark.parametrize(
    "text",
    [
        *("2016/11", "2016.11", "2016-6/5", "2016-006", "13.2016", "00/2016", "2016-XX-XX-XX"),
        *("7 ju 2016", "7 n 2016", "7 x 2016", "November 123", "7 Nov 16", "7 Nov 20166"),
        *("13/13/2016", "13-13", "7.11/2016", "-11-07", "2016--", "7", "2016-11-07-01", "الا 2016"),
    ],
)
def test_what_is_none_is_not_read(text: str) -> None:
    """Nor what could be the beginning of several months."""
    assert list(dates(text)) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("11-12", [("month first", "XXXX-11-12"), ("day first", "XXXX-12-11")]),
        ("12.1.2016", [("month first", "2016-12-01"), ("day first", "2016-01-12")]),
        ("13/12/2016", [("day first", "2016-12-13")]),
        ("12/13/2016", [("month first", "2016-12-13")]),
        *((text, [("", "2016-11-04")]) for text in ("2016-11-04", "2016.11.4", "4 Nov. 2016")),
        *((text, [("", "2016-11")]) for text in ("11/2016", "2016-11-XX", "November 2016")),
        ("--11-04", [("", "XXXX-11-04")]),
    ],
)
def test_digits_say_which_order_they_rest_on(text: str, read: list[tuple[str, str]]) -> None:
    """So that two ends of a period are read in the same one."""
    assert list(dates(text)) == read


@pytest.mark.parametrize(
    ("short", "date", "day"),
    [
        *(("18", "2016-11-07", "2016-11-18"), ("9", "XXXX-11-07", "XXXX-11-09")),
        *(("THE 18th", "2016-11-07", "2016-11-18"), ("1 x", "2016-11-07", None)),
        *(("18 2016", "XXXX-11-07", "2016-11-18"), ("18, 2016", "2016-11-07", None)),
        *(("12-02", "2016-11-07", "2016-12-02"), ("12-02", "XXXX-11-07", None)),
        *(("18", "2016-11", None), ("18", "2016", None), ("18", "2016-11-07~", None)),
        *(("123", "2016-11-07", None), ("12-2", "2016-11-07", None)),
    ],
)
def test_a_day_is_completed_by_a_day_beside_it(short: str, date: str, day: str | None) -> None:
    """By nothing less precise or in doubt, and not where both have a year."""
    assert list(completed(short, date)) == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "short"),
    [
        *(("7/11/16", True), ("7.11.16", True), ("17-11-16", True), ("7 11 16", True)),
        *(("7 Nov 16", True), ("7-Nov.-16", True), ("7/Sept./16", True), ("7-Nov-'16", True)),
        *(("7/1/'16", True), ("Nov-16", True), ("NOV/16", True), ("Sept.-'16", True)),
        *(("Nov '16", True), ("Nov 16", False), ("Nov", False), ("11-16", False)),
        *(("7/11-16", False), ("7/11/2016", False), ("7-Nov-2016", False), ("No-16", False)),
        *(("7-No-16", False), ("107/11/16", False), ("7/111/16", False)),
    ],
)
def test_a_year_of_two_digits_is_noticed(text: str, short: bool) -> None:
    """Which century it is of, only whoever wrote it can say."""
    assert has_short_year(text) is short
