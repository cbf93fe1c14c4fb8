"""Dates as people write them, in the languages that the library speaks: what each can mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.model import Period, PeriodError
from electoral_outreach.model.edtf import is_period
from electoral_outreach.model.suggesting.customary_dates import meanings
from electoral_outreach.phrases import period_phrase, weekday_names
from electoral_outreach.wording import wording_languages

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
LANGUAGES = st.sampled_from(wording_languages())


@given(DAYS, DAYS, LANGUAGES)
def test_what_the_library_says_of_days_is_understood(one: date, other: date, language: str) -> None:
    """A day, an interval and about a month, copied from a page that the library made."""
    start, end = sorted((one, other))
    for period in (
        Period.between(start, start),
        Period.between(start, end),
        Period(f"{start:%Y-%m}"),
        Period(f"{start:%Y-%m}~"),
        Period(f"{start}/.."),
    ):
        said = period_phrase(period, language)
        assert meanings(said, is_period) == [str(period)]


@given(DAYS, LANGUAGES, st.integers(1, 6))
def test_a_weekday_is_the_right_one_or_nothing_is_suggested(
    day: date, language: str, off: int
) -> None:
    """Where day and weekday contradict each other, which of them is wrong is not ours to say."""
    numbers = weekday_names(language).numbers
    names = {numbers[name]: name for name in sorted(numbers, key=len)}
    said = period_phrase(Period(f"{day}"), language, form="compact")
    wrong = (day.isoweekday() + off - 1) % 7 + 1
    for between in (" ", ", "):
        assert meanings(f"{names[day.isoweekday()]}{between}{said}", is_period) == [f"{day}"]
        assert meanings(f"{names[wrong]}{between}{said}", is_period) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Mon. 7 Nov. 2016", "2016-11-07"),
        ("le lundi 7 novembre 2016", "2016-11-07"),
        ("on Monday, 7 November 2016", "2016-11-07"),
        ("Segunda, 7 de novembro de 2016", "2016-11-07"),
        ("Monday 2016-11-07", "2016-11-07"),
        ("Friday 04/11/2016", "2016-11-04"),
        ("Monday 7 to Friday 11 November 2016", "2016-11-07/2016-11-11"),
        ("du lundi 7 au vendredi 11 novembre 2016", "2016-11-07/2016-11-11"),
        ("del lunes 7 al viernes 11 de noviembre de 2016", "2016-11-07/2016-11-11"),
        ("de segunda-feira, 7, a sexta-feira, 11 de novembro de 2016", "2016-11-07/2016-11-11"),
        ("من 7 إلى 18 نوفمبر 2016", "2016-11-07/2016-11-18"),
        ("lundi 7 novembre", "XXXX-11-07"),
        ("between 3 and 5 May 2016", "2016-05-03/2016-05-05"),
        ("between May 30 and June 2, 2016", "2016-05-30/2016-06-02"),
        ("entre le 3 et le 5 mai 2016", "2016-05-03/2016-05-05"),
        ("entre el 3 y el 5 de mayo de 2016", "2016-05-03/2016-05-05"),
        ("entre os dias 3 e 5 de maio de 2016", "2016-05-03/2016-05-05"),
        ("بين 3 و5 مايو 2016", "2016-05-03/2016-05-05"),
        ("between 2015 and 2016", "2015/2016"),
        *((f"{about} 1998", "1998~") for about in ("c.", "ca.", "circa", "about", "vers", "hacia")),
        *((f"{about}1998", "1998~") for about in ("c.", "~", "cerca de ", "por volta de ", "نحو ")),
        ("circa May 1998", "1998-05~"),
        ("1998 ?", "1998?"),
        ("in April 2016", "2016-04"),
        ("en 2016", "2016"),
        ("11/2016", "2016-11"),
        ("11.2016", "2016-11"),
        ("novembro/2016", "2016-11"),
        ("7/Nov/2016", "2016-11-07"),
        ("2016, November 7", "2016-11-07"),
        ("2016-Nov-07", "2016-11-07"),
        ("1.º de maio de 2016", "2016-05-01"),
        ("2016-11-07--2016-11-18", "2016-11-07/2016-11-18"),
        ("2016-11-XX", "2016-11"),
        ("2016-uu-uu", "2016"),
        ("2016/open", "2016/.."),
        ("2016/unknown", "2016/"),
        ("unknown/2016", "/2016"),
        ("2016 – ?", "2016/"),
        ("\u200f2016-11-07", "2016-11-07"),
        ("2016\u201111\u201107", "2016-11-07"),
        ("2016\u221211\u221207", "2016-11-07"),
        ("٧ نوفمبر ٢٠١٦", "2016-11-07"),
        ("“2016-11-07”", "2016-11-07"),
    ],
)
def test_it_is_understood(text: str, meant: str) -> None:
    """As a suggestion; nothing of it is ever taken for a period."""
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert caught.value.suggestion == meant


@pytest.mark.parametrize(
    "text",
    [
        *("Monday", "Monday November 2016", "Monday 7 to Monday 8 November 2016"),
        *("between 5 and 3 May 2016", "between 3 May 2016", "between 3 and 4 and 5 May 2016"),
        *("about", "circa 1998-2000", "c. 1998~", "casi 1998", "c1998"),
        *("[1998]", "(1998)", "13/2016", "2018/06", "7 mar", "in", "en cours"),
    ],
)
def test_what_is_not_plain_gets_no_suggestion(text: str) -> None:
    """A bracket says that a date was concluded, and a wrong end which of the two is wrong."""
    if text == "7 mar":
        assert meanings(text, is_period) == ["XXXX-03-07"]
    else:
        assert meanings(text, is_period) == []


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("Tuesday 7 November 2016", ": '2016-11-07' is another weekday; find out which is right"),
        ("31 February 2016", ": '2016-02-31': day 31 does not exist in 2016-02, which has 29 days"),
        ("until May 2016", ": it can mean '../2016-05' or '/2016-05'; write the one that is meant"),
        ("early 2016", "; write '2016', or the months or days that are meant (like 2016-11-07,"),
        ("à la mi-mai 2016", "; write '2016-05', or the months or days that are meant (like"),
        ("Q3 2016", "; write '2016', or the months or days that are meant (like 2016-11-07,"),
        ("2016-Q3", "; write '2016', or the months or days that are meant (like 2016-11-07,"),
        ("principios de 2016", "; write '2016', or the months or days that are meant (like"),
        ("1990s", "; of a decade write the first and the last year that are meant"),
        ("199X", "; of a decade write the first and the last year that are meant"),
        ("7-Nov-16", "; write the year with four digits (like 2016-11-07,"),
        ("16-11-07", "; write the year with four digits (like 2016-11-07,"),
        ("42681", "; a spreadsheet that counts from 1900 means '2016-11-07' by it"),
        ("42681.0", "; a spreadsheet that counts from 1900 means '2016-11-07' by it"),
        (42681, "not 42681; a spreadsheet that counts from 1900 means '2016-11-07' by it"),
        ("n/a", "; leave it out where it is not known"),
        ("TBD", "; leave it out where it is not known"),
        ("sin fecha", "; leave it out where it is not known"),
        ({"start": "2016"}, 'not {"start": "2016"}, like \'2016-11-07/2016-11-18\''),
        (["2016-11-07"], "not [\"2016-11-07\"], like '2016-11-07/2016-11-18'"),
    ],
)
def test_where_nothing_is_suggested_the_way_out_is_said(text: str, way_out: str) -> None:
    """Even where no period says it."""
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert way_out in caught.value.message
    assert caught.value.suggestion is None
    assert "take it out" not in caught.value.message
