"""What a period can say, and what it refuses."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from pydantic import TypeAdapter

from electoral_outreach.model import Period, PeriodError
from electoral_outreach.model.edtf import SCHEMA_PATTERN, is_period
from electoral_outreach.strategies import periods


@given(periods())
def test_it_reads_back_what_it_writes(period: Period) -> None:
    """Parsing the string of a period gives the period."""
    assert Period.parse(str(period)) == period
    assert hash(Period.parse(str(period))) == hash(period)


@given(periods())
def test_it_survives_copying_and_pickling(period: Period) -> None:
    """Copies are equal."""
    assert copy.deepcopy(period) == period
    assert pickle.loads(pickle.dumps(period)) == period


@given(periods(), periods(), periods())
def test_its_order_is_total(one: Period, two: Period, three: Period) -> None:
    """Any two compare one way, and order carries over."""
    assert (one < two) + (two < one) + (one == two) == 1
    if one <= two <= three:
        assert one <= three


@given(periods())
def test_its_bounds_frame_its_years(period: Period) -> None:
    """The earliest and latest day lie in its first and last year."""
    if period.earliest is not None:
        assert period.earliest.year == period.years[0]
    if period.latest is not None:
        assert period.latest.year == period.years[-1]
    if period.earliest is not None and period.latest is not None:
        assert period.earliest <= period.latest
        assert all(period.touches(year) for year in period.years)


@given(periods(), periods())
def test_overlap_is_mutual(one: Period, two: Period) -> None:
    """If one overlaps the other, the other overlaps the one; a dated one overlaps itself."""
    assert one.overlaps(two) == two.overlaps(one)
    assert one.overlaps(one) == one.has_year


@given(periods(), periods())
def test_only_what_is_certain_is_disjoint(one: Period, two: Period) -> None:
    """It is mutual, never beside an overlap, and the other half of it where all is known."""
    assert one.is_disjoint(two) == two.is_disjoint(one)
    assert not (one.is_disjoint(two) and one.overlaps(two))
    unknown = any(
        not each.has_year or each.unknown_start or each.unknown_end for each in (one, two)
    )
    assert unknown or one.is_disjoint(two) != one.overlaps(two)


@pytest.mark.parametrize(
    ("one", "two", "overlap", "disjoint"),
    [
        ("2015-05/", "2015-05/..", True, False),
        ("2015-05/", "2016", False, False),
        ("2015-05/..", "2016", True, False),
        ("2015-05/", "2014", False, True),
        ("2015-05/..", "2014", False, True),
        ("/2015-05", "2014", False, False),
        ("../2015-05", "2014", True, False),
        ("/2015-05", "2016", False, True),
        ("/2014", "2015/", False, True),
        ("2014/", "/2015", False, False),
        ("{2012,2016}", "2014", False, True),
        ("{2012,2016}", "2011/", False, False),
        ("XXXX-05", "2014", False, False),
        ("XXXX-05", "XXXX-07", False, False),
    ],
)
def test_an_end_not_known_is_neither_inside_nor_outside(
    one: str, two: str, overlap: bool, disjoint: bool
) -> None:
    """That it went on is not stated, nor that it did not."""
    assert Period(one).overlaps(Period(two)) is overlap
    assert Period(one).is_disjoint(Period(two)) is disjoint


@given(periods(yearless=True))
def test_a_yearless_period_is_in_no_year(period: Period) -> None:
    """Nothing about a year is invented."""
    assert not period.has_year
    assert period.years == ()
    assert period.earliest is period.latest is None
    assert not period.touches(2016)


@given(periods(min_year=1000, max_year=2100, yearless=False))
def test_it_agrees_with_the_edtf_package(period: Period) -> None:
    """Bounds are those that the general parser finds, wherever both accept the string."""
    try:
        oracle = parse_edtf(str(period))
    except (EDTFParseException, TypeError):  # it crashes on some strings that it does not read
        return
    for ours, theirs in (
        (period.earliest, oracle.lower_strict),
        (period.latest, oracle.upper_strict),
    ):
        if ours is not None and not (period.unknown_end or period.unknown_start):
            bound = theirs()
            if not isinstance(bound, float):
                assert (ours.year, ours.month, ours.day) == tuple(bound[:3])


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2014-12/2016-01", (2014, 2015, 2016)),
        ("{1992,1995}", (1992, 1995)),
        ("1992/..", (1992,)),
        ("/2016", (2016,)),
        ("{2014,2014-05-23}", (2014,)),
    ],
)
def test_years_are_those_it_touches(text: str, years: tuple[int, ...]) -> None:
    """A set touches its own years only; an end left open adds none."""
    assert Period(text).years == years


def test_an_open_end_reaches_to_today_and_an_unknown_one_does_not() -> None:
    """Going on and not known are different things."""
    today = date(2026, 11, 23)
    assert Period("1992/..").touches(2026, today)
    assert not Period("1992/..").touches(2027, today)
    assert not Period("1992/").touches(1993, today)
    assert Period("../1992").touches(1950, today)


def test_it_cannot_be_changed() -> None:
    """A period is a value."""
    period = Period("2016")
    with pytest.raises(AttributeError):
        period.earliest = None  # type: ignore[assignment]
    with pytest.raises(AttributeError):
        del period.latest


@pytest.mark.parametrize(
    ("text", "year", "touches"),
    [
        ("1992/..", 1991, False),
        ("1992/..", 1992, True),
        ("1992/..", 1993, True),
        ("../1992", 1991, True),
        ("../1992", 1992, True),
        ("../1992", 1993, False),
        ("/1992", 1991, False),
        ("/1992", 1992, True),
        ("2014/2016", 2015, True),
        ("{2014,2016}", 2015, False),
        ("XXXX-05", 2015, False),
        ("XXXX-05/..", 2015, False),
    ],
)
def test_which_years_it_touches(text: str, year: int, touches: bool) -> None:
    """Both of its ends, and nothing beyond them unless it is open."""
    assert Period(text).touches(year) is touches


def test_an_open_end_that_lies_ahead_touches_its_own_year() -> None:
    """What begins after today still begins in its year."""
    assert Period("2030/..").touches(2030, today=date(2026, 11, 23))
    assert not Period("2030/..").touches(2031, today=date(2026, 11, 23))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2016-04-12/2016-04-15", {12, 13, 14, 15}),
        ("2016-04-13", {13}),
        ("{2016-04-12,2016-04-15}", {12, 15}),
        ("2016-04-14/..", {14, 15, 16}),
        ("../2016-04-12", {11, 12}),
        ("/2016-04-12", {12}),
        ("2016-04-14/", {14}),
        ("2016-04", {11, 12, 13, 14, 15, 16}),
        ("XXXX-04-13", set()),
    ],
)
def test_which_days_it_contains(text: str, days: set[int]) -> None:
    """Both ends are days of it; an end that is not known adds none."""
    looked_at = range(11, 17)
    assert {day for day in looked_at if Period(text).contains(date(2016, 4, day))} == days


def test_between_two_dates() -> None:
    """One day is said as one day."""
    day, later = date(2016, 11, 7), date(2016, 11, 18)
    assert str(Period.between(day, later)) == "2016-11-07/2016-11-18"
    assert str(Period.between(day, day)) == "2016-11-07"
    with pytest.raises(PeriodError, match="ends before it starts"):
        Period.between(later, day)


def test_it_compares_with_periods_only() -> None:
    """A string that looks alike is not a period."""
    assert Period("2016") != "2016"
    with pytest.raises(TypeError):
        assert Period("2016") < "2017"  # type: ignore[operator]


def test_what_is_at_fault_is_named_inside_the_whole() -> None:
    """The reader knows the whole string, not the part that the parser was at."""
    with pytest.raises(PeriodError) as caught:
        Period.parse("2016-02-30/2016-02-31")
    assert str(caught.value) == (
        "period '2016-02-30/2016-02-31': day 30 does not exist in 2016-02, which has 29 days;"
        " write '2016-02' if the day is not known"
    )
    assert caught.value.value == "2016-02-30/2016-02-31"
    with pytest.raises(PeriodError) as caught:
        Period.parse("2016-02-30")
    assert str(caught.value) == (
        "period '2016-02-30': day 30 does not exist in 2016-02, which has 29 days;"
        " write '2016-02' if the day is not known"
    )


def test_a_set_has_at_most_a_hundred_dates() -> None:
    """A hundred are read, one more is not."""
    years = [f"{1900 + number}" for number in range(101)]
    assert len(Period("{" + ",".join(years[:100]) + "}").dates) == 100
    with pytest.raises(PeriodError, match="not an EDTF"):
        Period("{" + ",".join(years) + "}")


def test_it_says_itself() -> None:
    """As text, and as code that gives it again."""
    assert repr(Period("2016/..")) == "Period('2016/..')"
    with pytest.raises(AttributeError, match=r"^a period cannot be changed: latest$"):
        del Period("2016").latest


def test_a_long_string_is_shortened_in_the_words_only() -> None:
    """Eighty characters are shown, and programs get all of it."""
    for text, shown in (("x" * 78, f"'{'x' * 78}'"), ("x" * 79, f"'{'x' * 78}…")):
        with pytest.raises(PeriodError) as caught:
            Period(text)
        assert str(caught.value).startswith(f"period {shown} is not an EDTF date")
        assert caught.value.value == text


def test_the_dates_of_a_set_are_in_order() -> None:
    """A whole year before its months, and a whole month before its days, so that it has one spelling."""
    parts = [f"{year}{rest}" for year in range(2001, 2021) for rest in ("", "-01", "-01-01")]
    assert str(Period("{" + ",".join(reversed(parts)) + "}")) == "{" + ",".join(parts) + "}"


def test_a_string_that_has_the_form_of_a_period_need_not_be_one() -> None:
    """The form and the calendar are both asked."""
    asked = ("2016-04", "{2016,2017}", "2016-13", "2016/2015", "April", "2016-04 ")
    assert [is_period(each) for each in asked] == [True, True, False, False, False, False]


def test_different_periods_hash_differently() -> None:
    """Else a set of them would be as slow as a list."""
    years = [Period(f"{year}") for year in range(1900, 2000)]
    assert len({hash(each) for each in years}) > 90


def test_it_is_a_string_in_json_and_says_its_form_once() -> None:
    """Programs that read the schema get the form, the words and the examples."""
    adapter = TypeAdapter(tuple[Period, Period])
    period = Period("2016-09/..")
    assert adapter.dump_json((period, period)) == b'["2016-09/..","2016-09/.."]'
    assert adapter.dump_python((period, period)) == (period, period)
    schema = adapter.json_schema()
    assert schema["prefixItems"] == [{"$ref": "#/$defs/Period"}] * 2
    assert schema["$defs"] == {
        "Period": {
            "type": "string",
            "description": "EDTF (ISO 8601-2) date, interval or set; XXXX where no year is stated.",
            "pattern": SCHEMA_PATTERN,
            "examples": ["2016-09-29/2016-10-01", "2016-04", "1992/..", "XXXX-11-07/XXXX-11-18"],
        }
    }


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("{2016,2016-02-01}", date(2016, 1, 1), date(2016, 12, 31)),
        ("{2015-01,2016-02}", date(2015, 1, 1), date(2016, 2, 29)),
        ("2016-02-01/2016-02-01", date(2016, 2, 1), date(2016, 2, 1)),
        ("2016-02-01/2016-03", date(2016, 2, 1), date(2016, 3, 31)),
        ("2016-02/2016-03-01", date(2016, 2, 1), date(2016, 3, 1)),
        ("2016-02-01/..", date(2016, 2, 1), None),
        ("/2016-02-01", None, date(2016, 2, 1)),
        ("XXXX-02", None, None),
    ],
)
def test_its_first_and_last_day(text: str, earliest: date | None, latest: date | None) -> None:
    """Of a set, the last day that any of its dates has."""
    period = Period(text)
    assert (period.earliest, period.latest) == (earliest, latest)
    assert str(period) == text
