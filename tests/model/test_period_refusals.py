"""Periods that are refused: the reason by name, and what was meant where that is plain."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import Period, PeriodError

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
    ("2016-11-07 (Monday)", "not an EDTF date, interval or set: ' (Monday)' follows '2016-11-07'"),
    ("2016-11-07x", "'x' follows '2016-11-07'; take it out"),
    ("2016/2017 (fiscal)", "' (fiscal)' follows '2016/2017'"),
    ("{2016,2017}, perhaps", "', perhaps' follows '{2016,2017}'"),
    ("20161107", "did you mean '2016-11-07'"),
    ("07112016", "(like 2016-11-07,"),
    ("some May", "(like 2016-11-07,"),
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
        ("November 7 to 18, 2016", "2016-11-07/2016-11-18"),
        ("November 7–18, 2016", "2016-11-07/2016-11-18"),
        ("7-18 November 2016", "2016-11-07/2016-11-18"),
        ("from 7 to 18 November 2016", "2016-11-07/2016-11-18"),
        ("du 7 au 18 novembre 2016", "2016-11-07/2016-11-18"),
        ("Du 1er au 3 mai 2016", "2016-05-01/2016-05-03"),
        ("del 7 al 18 de noviembre de 2016", "2016-11-07/2016-11-18"),
        ("novembre 2016 à mars 2017", "2016-11/2017-03"),
        ("Nov 7 - Dec 2, 2016", "2016-11-07/2016-12-02"),
        ("7 nov. – 2 déc. 2016", "2016-11-07/2016-12-02"),
        ("7 Nov. 2016", "2016-11-07"),
        ("Sept. 7, 2016", "2016-09-07"),
        ("7-nov-2016", "2016-11-07"),
        ("10 juill. 2016", "2016-07-10"),
        ("7 de noviembre de 2016", "2016-11-07"),
        ("7 de dezembro de 2016", "2016-12-07"),
        ("2016-11-07, 2016-11-09", "{2016-11-07,2016-11-09}"),
        ("2016-11-09; 2016-11-07", "{2016-11-07,2016-11-09}"),
        ("7 and 9 November 2016", "{2016-11-07,2016-11-09}"),
        ("November 7, 9 and 11, 2016", "{2016-11-07,2016-11-09,2016-11-11}"),
        ("May 7, 2016 and June 9, 2016", "{2016-05-07,2016-06-09}"),
        ("16/9/2015, 3/4/2015", "{2015-04-03,2015-09-16}"),
        ("mai 2016, juillet 2016", "{2016-05,2016-07}"),
        ("2012 et 2016", "{2012,2016}"),
        ("7 et 8 novembre", "XXXX-11-07/XXXX-11-08"),
        ("30 April and 1 May 2016", "2016-04-30/2016-05-01"),
        ("December 2016, January 2017", "2016-12/2017-01"),
        ("15" + " " * 49 + "June 2018", "2018-06-15"),
        ("2016-11-18/2016-11-07", "2016-11-07/2016-11-18"),
        ("2016-11-07T10:00", "2016-11-07"),
        ("2016-11-07 10:00-17:30", "2016-11-07"),
        ("2016-11-07T09:00/2016-11-07T17:00", "2016-11-07"),
        ("2016-11-07T09:00/2016-11-09", "2016-11-07/2016-11-09"),
        ("2016-11-07 to 2016-11-09T0900", "2016-11-07/2016-11-09"),
        ("1992 (ongoing)", "1992/.."),
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
        *("31/02/2018", "2018-06-18 to 2018-06-15", "2018-06-15 -> 2018-06-18", "about it", 18),
        *(999, 10_000, "15" + " " * 50 + "June 2018"),
        *("set", "out", "7 jui 2016", "7 ma 2016", "07-nov-16", "7 to 18, 2016", "7 and 9"),
        *("7, 9 November, 11 December 2016", "7-8 and 10 November 2016", "May 2016, 2018"),
        *("2016-11-07, 2018", "2016-11-07 and 18, 2016", "7 May, 7 May"),
        *("31 and 33 May 2016", "2016~, 2018", "3/4/2016, 5/6/2016"),
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


DAYS = st.dates(date(1000, 1, 1))
TIMES = st.sampled_from(
    ("", "T09:00", " 17:00", "T0900", "T09:00:30", "T09:00Z", "T09:00+01:00", "T09:00-0500")
)


def understood(text: str) -> str | None:
    """The period that is read, or suggested."""
    try:
        return str(Period(text))
    except PeriodError as error:
        return error.suggestion


@given(DAYS, DAYS, TIMES, TIMES, st.sampled_from(("/", " - ", "–", " to ", " au ")))
def test_times_of_day_are_left_out_and_no_end_is(
    start: date, end: date, from_time: str, to_time: str, separator: str
) -> None:
    """Hours of a schedule have a field of their own; both days stay."""
    start, end = sorted((start, end))
    meant = str(Period.between(start, end))
    text = f"{start}{from_time}{separator}{end}{to_time}"
    assert understood(text) in (meant, f"{meant}/{meant}")


@given(DAYS, DAYS)
def test_of_moments_the_days_count(start: date, end: date) -> None:
    """A `datetime` is a date to Python, and to type checkers."""
    start, end = sorted((start, end))
    moments = [datetime(each.year, each.month, each.day, 23, tzinfo=UTC) for each in (start, end)]
    assert Period.between(*moments) == Period.between(start, end)


DATES = ("1992", "1992-05", "1992-05-12", "XXXX-05-12")


@pytest.mark.parametrize("one", DATES)
@pytest.mark.parametrize("dash", ["-", " -", " –", "—", " - "])
def test_a_dash_with_nothing_beside_it_is_an_end_open_or_unknown(one: str, dash: str) -> None:
    """Which of the two, the reader knows."""
    for text, meant in (
        (f"{one}{dash}", (f"{one}/", f"{one}/..")),
        (f"{dash}{one}", (f"../{one}", f"/{one}")),
    ):
        with pytest.raises(PeriodError) as caught:
            Period(text)
        told = f": it can mean {meant[0]!r} or {meant[1]!r}; write the one that is meant"
        assert caught.value.message.endswith(told)
        assert caught.value.suggestion is None


@pytest.mark.parametrize("one", DATES)
@pytest.mark.parametrize(
    "end",
    [
        *(
            " until further notice",
            " and later",
            " onward",
            "…",
            "...",
            "-?",
            "/?",
            " →",
            "+",
            "~-",
        ),
        *(
            " jusqu'à nouvel ordre",
            " a",
            "/2x",
            " - the end",
            " (to date)",
            "/later",
            " 2018",
            "T9",
        ),
    ],
)
def test_what_may_be_an_end_is_never_to_be_taken_out(one: str, end: str) -> None:
    """Nor does a suggestion pass it over."""
    with pytest.raises(PeriodError) as caught:
        Period(one + end)
    assert "take it out" not in caught.value.message
    assert caught.value.suggestion != one


@given(st.text(max_size=40))
def test_no_text_makes_it_fail_otherwise(text: str) -> None:
    """It is read or refused, never anything else."""
    try:
        Period.parse(text)
    except PeriodError:
        return


@pytest.mark.parametrize(
    ("given", "message", "suggestion"),
    [
        (3.5, "a period is an EDTF string, not 3.5", None),
        (2016, "a period is an EDTF string, not 2016", "2016"),
        (
            datetime(2018, 6, 15, 9, 30, tzinfo=UTC),
            (
                'a period is an EDTF string, not "datetime.datetime(2018, 6, 15, 9, 30, tzinfo=datetime.time…;'
                " write the day that is meant, like '2018-06-15'"
            ),
            None,
        ),
        (
            {"start": "2018-06", "end": "2018-07"},
            (
                'a period is an EDTF string, not {"start": "2018-06", "end": "2018-07"},'
                " like '2018-06/2018-07'"
            ),
            None,
        ),
        (
            ("2018-06-15", "15 July"),
            (
                'a period is an EDTF string, not ["2018-06-15", "15 July"],'
                " like '2016-11-07/2016-11-18'"
            ),
            None,
        ),
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


@pytest.mark.parametrize("other", ["2016-02-01", 2016, None])
def test_a_period_between_what_are_no_dates_is_refused(other: Any) -> None:
    """A string is read by the period itself."""
    for ends in ((date(2016, 1, 1), other), (other, date(2016, 1, 1))):
        with pytest.raises(
            PeriodError, match=r"between dates, not .*; of strings make Period"
        ) as caught:
            Period.between(*ends)
        assert caught.value.value == other
