"""What a period can say, and what it refuses."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

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


REFUSED = [
    ("2016-11-18/2016-11-07", "ends before it starts"),
    ("2015-02-31", "day 31 does not exist in 2015-02"),
    ("2015-02-29", "day 29 does not exist"),
    ("XXXX-02-30", "day 30 does not exist"),
    ("2016-13", "no month 13"),
    ("2016-00", "no month 0"),
    ("2016-01-00", "day 0"),
    ("0000", "no year 0"),
    ("0000-05-01/2016", "no year 0"),
    ("2016-11-07 ", "did you mean '2016-11-07'"),
    ("2001-6-26", "did you mean '2001-06-26'"),
    ("2016-11-07T10:00", "not an EDTF date, interval or set: 'T10:00' follows '2016-11-07'"),
    ("2016-11-07x", "'x' follows '2016-11-07'; take it out"),
    ("2016/2017 (fiscal)", "' (fiscal)' follows '2016/2017'"),
    ("{2016,2017}, perhaps", "', perhaps' follows '{2016,2017}'"),
    ("20161107", "did you mean '2016-11-07'"),
    ("07112016", "(like 2016-11-07,"),
    ("in May", "(like 2016-11-07,"),
    ("201X", "not an EDTF"),
    ("2016-21", "no month 21"),
    ("XXXX", "not an EDTF"),
    ("../..", "neither start nor end"),
    ("/", "neither start nor end"),
    ("", "not an EDTF"),
    ("XXXX-11-07/2016-11-18", "at one end only"),
    ("{2016-01-01,XXXX-02-02}", "for some dates only"),
    ("{2016,2016}", "names one date twice"),
    ("{2016}", "not an EDTF"),
    ("２０１６", "not an EDTF"),
    ("1" * 100_000, "not an EDTF"),
    ("{" + "2016," * 50_000 + "2016}", "not an EDTF"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=map(str, range(len(REFUSED))))
def test_it_says_why_it_refuses(text: str, reason: str) -> None:
    """Every refusal names the value and the reason, in a message of bounded length."""
    with pytest.raises(PeriodError) as caught:
        Period.parse(text)
    assert reason in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2018-06-15 - 2018-06-18", "2018-06-15/2018-06-18"),
        ("2018-06-15 / 2018-06-18", "2018-06-15/2018-06-18"),
        ("2018-06-15 to 2018-06-18", "2018-06-15/2018-06-18"),
        ("2018-06-15–2018-06-18", "2018-06-15/2018-06-18"),
        ("2018-06-15/18", "2018-06-15/2018-06-18"),
        ("2018-06-15/07-02", "2018-06-15/2018-07-02"),
        ("2018-06-15 to 18", "2018-06-15/2018-06-18"),
        ("2015-2018", "2015/2018"),
        ("2018/06/15", "2018-06-15"),
        ("2018-6", "2018-06"),
        ("15/06/2018", "2018-06-15"),
        ("12/15/2018", "2018-12-15"),
        ("15/12/2018", "2018-12-15"),
        ("06/15/2018", "2018-06-15"),
        ("05/05/2018", "2018-05-05"),
        ("15.6.2018", "2018-06-15"),
        ("June 2018", "2018-06"),
        ("June 15, 2018", "2018-06-15"),
        ("15 June 2018", "2018-06-15"),
        ("15–18 June 2018", "2018-06-15/2018-06-18"),
        ("1er août 2018", "2018-08-01"),
        ("15 de junio de 2018", "2018-06-15"),
        ("15 June to 2 July 2018", "2018-06-15/2018-07-02"),
        ("November 7 to 18", "XXXX-11-07/XXXX-11-18"),
        ("7 au 18 novembre", "XXXX-11-07/XXXX-11-18"),
        ("11-07/11-18", "XXXX-11-07/XXXX-11-18"),
        ("--11-07/--11-18", "XXXX-11-07/XXXX-11-18"),
        ("--11-07", "XXXX-11-07"),
        ("15" + " " * 49 + "June 2018", "2018-06-15"),
        ("2016-11-18/2016-11-07", "2016-11-07/2016-11-18"),
        (2018, "2018"),
        (1000, "1000"),
        (9999, "9999"),
        (date(2018, 6, 15), "2018-06-15"),
    ],
)
def test_what_can_mean_one_period_only_is_suggested(text: str, suggestion: str) -> None:
    """A person's way of writing, or a program's: the way out loses nothing of it."""
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert caught.value.suggestion == suggestion
    assert str(Period(suggestion)) == suggestion


@pytest.mark.parametrize(
    "text",
    [
        *("05/06/2018", "11-07", "11-07/11-09", "2018/06", "2016-04/05", "07112016", "spring 2018"),
        *("31/02/2018", "2018-06-18 to 2018-06-15", "2018-06-15 -> 2018-06-18", "about 2016", 18),
        *(999, 10_000, "15" + " " * 50 + "June 2018"),
        *(True, datetime(2018, 6, 15, tzinfo=UTC)),
    ],
)
def test_what_can_mean_several_or_none_gets_no_suggestion(text: str) -> None:
    """Nor is a part with digits ever called superfluous."""
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert caught.value.suggestion is None
    assert "take it out" not in str(caught.value)


def test_two_orders_of_day_and_month_are_both_named() -> None:
    """The reader knows which was meant."""
    with pytest.raises(PeriodError, match="it can mean '2018-05-06' or '2018-06-05'"):
        Period("05/06/2018")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("2018-01-02 to 05/06/2018", "2018-01-02/2018-05-06", "2018-01-02/2018-06-05"),
        ("2018.01.02 to 05/06/2018", "2018-01-02/2018-05-06", "2018-01-02/2018-06-05"),
        ("2 January 2018 to 05/06/2018", "2018-01-02/2018-05-06", "2018-01-02/2018-06-05"),
        ("2/2/2018 to 05/06/2018", "2018-02-02/2018-05-06", "2018-02-02/2018-06-05"),
        ("--01-02 to 05-06", "XXXX-01-02/XXXX-05-06", "XXXX-01-02/XXXX-06-05"),
    ],
)
def test_an_end_in_either_order_goes_with_a_start_in_none(
    text: str, first: str, second: str
) -> None:
    """Where one end can be read one way only, the other still has two."""
    with pytest.raises(PeriodError) as caught:
        Period(text)
    told = f": it can mean {first!r} or {second!r}; write the one that is meant"
    assert told in str(caught.value)


@pytest.mark.parametrize("value", [2016, 1478476800, 20161107.0, True, None, date(2016, 11, 7)])
def test_numbers_and_dates_are_no_periods(value: object) -> None:
    """Only strings are read, in Python and in JSON, so that no number becomes a date."""
    with pytest.raises(ValidationError):
        TypeAdapter(Period).validate_python(value)


@given(st.text(max_size=40))
def test_no_text_makes_it_fail_otherwise(text: str) -> None:
    """It is read or refused, never anything else."""
    try:
        Period.parse(text)
    except PeriodError:
        return


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
    """Sixty characters are shown, and programs get all of it."""
    for text, shown in (("x" * 60, "x" * 60), ("x" * 61, "x" * 57 + "...")):
        with pytest.raises(PeriodError) as caught:
            Period(text)
        assert str(caught.value).startswith(f"period {shown!r} is not an EDTF date")
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
    ("given", "message", "suggestion"),
    [
        (3.5, "a period is an EDTF string, not 3.5", None),
        (2016, "a period is an EDTF string, not 2016", "2016"),
        ("2016-13", "period '2016-13': there is no month 13", None),
        ("0000/2016", "period '0000/2016': there is no year 0", None),
        ("../..", "period '../..' states neither start nor end", None),
        (
            "XXXX-11/2016",
            "period 'XXXX-11/2016' states a year at one end only; state it at both or at neither",
            None,
        ),
        (
            "{2016,XXXX-11}",
            (
                "period '{2016,XXXX-11}' states a year for some dates only;"
                " state it for all or for none"
            ),
            None,
        ),
        ("2016/2015", "period '2016/2015' ends before it starts", "2015/2016"),
        (
            "2016x",
            "period '2016x' is not an EDTF date, interval or set: 'x' follows '2016'; take it out",
            None,
        ),
        (
            "some day",
            (
                "period 'some day' is not an EDTF date, interval or set"
                " (like 2016-11-07, 2016-11, 2016-11-07/2016-11-18 or XXXX-11-07)"
            ),
            None,
        ),
        ("June 2016", "period 'June 2016' is not an EDTF date, interval or set", "2016-06"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_with_which_value(
    given: Any, message: str, suggestion: str | None
) -> None:
    """Programs get each by itself."""
    with pytest.raises(PeriodError) as caught:
        Period(given)
    error = caught.value
    assert (error.message, error.value, error.suggestion) == (message, given, suggestion)


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
