"""What is said to a date that is part of a period, too vague, or none: the way out that fits it."""

from __future__ import annotations

import pytest

from electoral_outreach.model import Period
from electoral_outreach.model.partial_date import PeriodError
from electoral_outreach.model.suggesting.no_periods import EXAMPLES, serial_day, way_out


def nothing(_: str) -> str:
    """Nothing keeps it from being a period."""
    return ""


@pytest.mark.parametrize(
    "part",
    [
        *("early", "late", "mid", "Mid", "beginning", "the start of", "middle", "in the end of"),
        *("the first half of", "second half", "1st half", "2nd half of", "first half of the"),
        *(
            "spring",
            "summer",
            "autumn",
            "fall",
            "in winter",
            "Q1",
            "Q4",
            "1Q",
            "4Q",
            "in the fall of",
        ),
        *("1st quarter", "2nd quarter of", "3rd quarter", "4th quarter of"),
        *("first quarter", "second quarter", "third quarter", "the fourth quarter of"),
        *("début", "mi", "au milieu de", "fin", "à la fin de", "en fin", "au printemps de"),
        *("été", "l'été", "automne", "hiver", "S1", "S4", "T2", "T4", "1T", "4S"),
        *("1er trimestre", "2e trimestre", "1er semestre de", "4e semestre", "début d'", "fin du"),
        *("principios de", "a principios de", "comienzos de", "inicios de", "mediados de"),
        *("fines de", "finales de", "primavera", "la primavera de", "verano de", "el verano de"),
        *("otoño de", "invierno de", "início de", "no início de", "começo de", "meados de"),
        *("final de", "fim de", "verão de", "outono de", "na primavera de"),
        *("أوائل", "منتصف", "أواخر"),
    ],
)
def test_of_a_part_the_whole_is_offered(part: str) -> None:
    """A period of a year or a month is true of it, and no season is a period."""
    between = "" if part.endswith("'") else " "
    for whole, period in (("2016", "2016"), ("mai 2016", "2016-05")):
        told = f"; write {period!r}, or the months or days that are meant{EXAMPLES}"
        assert way_out(f"{part}{between}{whole}", nothing) == told


@pytest.mark.parametrize("text", ["mid-2016", "2016Q1", "2016-T4", "2016 s2", "2016 Q3", "Q3-2016"])
def test_of_a_part_with_its_hyphen_too(text: str) -> None:
    """Or of one behind its year."""
    assert way_out(text, nothing).startswith("; write '2016', or the months")


@pytest.mark.parametrize(
    "text",
    ["mid 5/6/2016", "mid-term", "2016Q5", "early spring", "Q0 2016", "earlier 2016", "2016 x"],
)
def test_of_what_is_no_part_of_one_period_nothing_is_said(text: str) -> None:
    """Of two that it can be a part of, neither is meant for sure."""
    assert way_out(text, nothing) == ""


@pytest.mark.parametrize("text", ["mid 5/5/2016", "early 2016-05-05"])
def test_one_day_in_either_order_is_one(text: str) -> None:
    """Whichever of the two is the month."""
    assert way_out(text, nothing).startswith("; write '2016-05-05', or")


@pytest.mark.parametrize(
    "text",
    [
        *("-", "—", "?", "...", "??", "tba", "TBC", "tbd", "n/a", "N.A.", "nd", "n.d.", "na"),
        *("s/d", "s.f.", "sd", "none", "NULL", "nil", "unknown", "undated", "not known", "no date"),
        *("inconnu", "inconnue", "sans date", "à déterminer", "à définir", "a determinar"),
        *("desconocida", "desconocido", "sin fecha", "por determinar", "desconhecido"),
        *("desconhecida", "sem data", " TBD "),
    ],
)
def test_what_is_not_known_is_to_be_left_out(text: str) -> None:
    """In whatever words that is said."""
    assert way_out(text, nothing) == "; leave it out where it is not known"


@pytest.mark.parametrize("text", ["1990s", "199X", "1990's", "the 1990s", "in the late 1990s"])
def test_of_a_decade_its_years_are_asked_for(text: str) -> None:
    """It has no form of its own."""
    told = "; of a decade write the first and the last year that are meant, like 1990/1999"
    assert way_out(text, nothing) == told


@pytest.mark.parametrize(
    "text",
    [
        *("1995s", "199XX", "one of the late 1990s", "x", "tb", "unknown date", "nothing", ""),
        *("x" * 61, "tbd" + " " * 58, "2016", "31"),
    ],
)
def test_where_nothing_is_plain_nothing_is_said(text: str) -> None:
    """Nor where it is too long to be a date."""
    assert way_out(text, nothing) == ""


def test_as_long_as_a_date_may_be_it_is_looked_at() -> None:
    """Sixty characters, with those that nobody sees."""
    assert way_out("tbd" + " " * 57, nothing) == "; leave it out where it is not known"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("20000", "1954-10-03"), ("79999", "2119-01-10"), ("42681.00", "2016-11-07")),
        *(("19999", ""), ("80000", ""), ("426810", ""), ("42681.5", ""), ("42681.", "")),
    ],
)
def test_a_number_of_a_spreadsheet_is_told_as_its_day(text: str, day: str) -> None:
    """Within the lives of those who write it."""
    told = f"; a spreadsheet that counts from 1900 means '{day}' by it" if day else ""
    assert serial_day(text) == told
    assert way_out(text, nothing) == told


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("{2022-09-27/2022-10-04,2022-10-25/2022-11-01}", "'schedule'"),
        *(("{2015..2016}", "'schedule'"), ("{2015/2016, " * 9 + "2017}", "'schedule'")),
        *(("[2015,2016]", "2015?/2016?"), ("[2015..]", "2015?/2016?")),
        *(("{2015,,2016}", ""), ("[tbd]", ""), ("{start/end}", "")),
    ],
)
def test_the_other_sets_of_edtf_have_a_way_out(text: str, way: str) -> None:
    """Sets of stretches, and those of which one date is right."""
    told = way_out(text, nothing)
    assert way in told
    assert bool(told) is bool(way)


@pytest.mark.parametrize("month", range(13, 100))
def test_a_season_has_a_way_out(month: int) -> None:
    """EDTF has the numbers from 21 to 41 for parts of a year."""
    with pytest.raises(PeriodError, match=f"there is no month {month}") as refused:
        Period.parse(f"2016-{month}")
    assert ("write the months" in str(refused.value)) is (21 <= month <= 41)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(("31 February 2016", ": asked of 2016-02-31"), ("Monday 7", ""), ("5/6/2016", "")),
        *(("13/13/2016", ""), ("Mon, 31/02/2016", ": asked of 2016-02-31")),
    ],
)
def test_what_keeps_the_one_thing_from_being_a_period_is_asked(text: str, told: str) -> None:
    """Where it is one thing."""
    assert way_out(text, "asked of {}".format) == told


def test_a_weekday_that_is_another_is_told_where_nothing_else_is_wrong() -> None:
    """Of a day that is right and has none, nothing is to be said."""
    told = ": '2016-11-08' is another weekday; find out which is right"
    assert way_out("Monday 8 Nov. 2016", nothing) == told
    assert way_out("8 Nov. 2016", nothing) == ""
