"""Periods with an open or unknown end, of two dates or of several, in the words that people use."""

from __future__ import annotations

import pytest

from electoral_outreach.model.edtf import is_period
from electoral_outreach.model.suggesting.customary_dates import candidates, meanings

DAYS = "2016-05-07/2016-05-18"


@pytest.mark.parametrize(
    "text",
    [
        *("since May 1992", "Depuis mai 1992", "desde mayo 1992", "منذ مايو 1992"),
        *("منذ عام مايو 1992", "May 1992 to present", "May 1992 – present", "May 1992—now"),
        *("May 1992 / today", "1992-05/ongoing", "May 1992 onwards", "May 1992-open"),
        *("mai 1992 à aujourd'hui", "mai 1992 – aujourd’hui", "mai 1992 à ce jour"),
        *("mai 1992 (en cours)", "mayo 1992 a la actualidad", "mayo 1992 - presente"),
        *("May 1992 (ongoing", "mai 1992 au présent", "May 1992 - to present"),
    ],
)
def test_what_goes_on_has_an_open_end(text: str) -> None:
    """Said in words, it is not a matter of what is known."""
    assert meanings(text, is_period) == ["1992-05/.."]


@pytest.mark.parametrize("dash", ["-", " – ", "—", "/", " - "])
@pytest.mark.parametrize("unknown", ["?", "unknown", "Unknown"])
def test_an_end_that_is_not_known_is_none_that_is_open(dash: str, unknown: str) -> None:
    """At either side."""
    assert meanings(f"May 1992{dash}{unknown}", is_period) == ["1992-05/"]
    assert meanings(f"{unknown}{dash}May 1992", is_period) == ["/1992-05"]


@pytest.mark.parametrize(
    "until",
    [
        *("until ", "till ", "Up to ", "jusqu'en ", "jusqu'à ", "jusqu'au ", "jusqu’en "),
        *("hasta ", "hasta el ", "até ", "حتى "),
    ],
)
def test_what_lasts_until_a_date_began_some_time(until: str) -> None:
    """Whether that is known, or long ago, the reader knows."""
    assert meanings(f"{until}mai 1992", is_period) == ["../1992-05", "/1992-05"]


@pytest.mark.parametrize(
    "text",
    [
        *("7 May 2016 - 18 May 2016", "7 May 2016 – 18 May 2016", "7 May 2016—18 May 2016"),
        *(
            "7 May 2016 to 18 May 2016",
            "7 May 2016, until 18 May 2016",
            "7 May 2016 till 18 May 2016",
        ),
        *("7 mai 2016 au 18 mai 2016", "7 mai à 18 mai 2016", "7 de mayo al 18 de mayo de 2016"),
        *("7 mayo hasta 18 mayo 2016", "7 maio até 18 maio 2016", "7 Mai bis 18 Mai 2016"),
        *(
            "7 مايو الى 18 مايو 2016",
            "7 مايو حتى 18 مايو 2016",
            "7 TO 18 May 2016",
            "7/18 May 2016",
        ),
        *("from 7 to 18 May 2016", "From the 7 to 18 May 2016", "du 7 au 18 mai 2016"),
        *("de 7 a 18 de maio de 2016", "del 7 al 18 mayo 2016", "desde el 7 al 18 mayo 2016"),
        *("de le 7 au 18 mai 2016", "من 7 الى 18 مايو 2016", "7--18 May 2016", "7-18 May 2016"),
        *(
            "between 7 and 18 May 2016",
            "Between the 7 and the 18 May 2016",
            "entre 7 et 18 mai 2016",
        ),
        *(
            "entre le 7 et le 18 mai 2016",
            "entre les 7 et 18 mai 2016",
            "entre el 7 y el 18 mayo 2016",
        ),
        *(
            "entre os dias 7 e 18 maio 2016",
            "entre os 7 e 18 maio 2016",
            "entre o 7 e o 18 maio 2016",
        ),
        *("بين 7 و18 مايو 2016", "بين 7 و 18 مايو 2016", "on 7 to 18 May 2016", "in 7-18 May 2016"),
        *(
            "en 7-18 mai 2016",
            "em 7 a 18 maio 2016",
            "during 7-18 May 2016",
            "durante 7-18 mayo 2016",
        ),
        *("pendant 7-18 mai 2016", "في 7-18 مايو 2016", "2016-05-07 / 18", "7 May to 18, 2016"),
        *("2016-05-07 to 05-18", "2016-05-07T09:00/2016-05-18", "2016-05-07/18"),
    ],
)
def test_an_interval_is_understood(text: str) -> None:
    """From one date to another, in any language, also where one of them says less."""
    assert meanings(text, is_period) == [DAYS]


@pytest.mark.parametrize(
    "time",
    [
        *("T09:00", " 09:00", "t09:00:30", "T09:00:30.5", "T09:00:30,123", "T0900", "T090030"),
        *(
            "T09:00-17:00",
            " 09:00 – 17:00",
            " 09:00/17:00",
            "T09:00—T17:00",
            "t09:00/t17:00",
            "T09:00Z",
            "T0900z",
        ),
        *("T09:00+01:00", "T09:00-0500", "T09:00+01", "T09:00+00:19"),
        *("T19:59", "T19:59:59.9", "T1959", "T195959"),
    ],
)
def test_a_time_of_day_is_left_out(time: str) -> None:
    """A period is of whole days."""
    assert meanings(f"2016-05-07{time}", is_period) == ["2016-05-07"]


@pytest.mark.parametrize("month", ["May", "mai", "Mayo", "in May", "مايو"])
def test_one_word_may_be_a_month(month: str) -> None:
    """Its whole name; a beginning of it may be another word."""
    assert meanings(month, is_period) == ["XXXX-05"]
    assert meanings("set", is_period) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(("May 7-June 9, 2016", "2016-05-07/2016-06-09"), ("7 May-9 June 2016", None)),
        *(("7-May-2016", "2016-05-07"), ("7-May", "XXXX-05-07"), ("2016-May", "2016-05")),
        *(("2016-May-7", "2016-05-07"), ("7-May 2016", "2016-05-07"), ("7-day", None)),
        *(
            ("2016-May to 2016-June", "2016-05/2016-06"),
            ("7-May and 9-May 2016", "{2016-05-07,2016-05-09}"),
        ),
    ],
)
def test_a_hyphen_before_a_month_is_between_two_days_or_in_one(
    text: str, meant: str | None
) -> None:
    """As the rest says; behind the name of a month it may be either."""
    assert meanings(text, is_period) == ([meant] if meant else [])


def test_a_time_of_day_stands_behind_a_day() -> None:
    """Behind a month it may be anything."""
    assert meanings("2016-05 09:00", is_period) == []


@pytest.mark.parametrize(
    "time", ["T9:00", "T09:001", "T09:009", "T09:00-05-09", "T09:00Z1", "T090", "T09:00-", " 0900"]
)
def test_what_is_no_time_of_day_is_not_left_out(time: str) -> None:
    """It may be something else."""
    assert meanings(f"2016-05-07{time}", is_period) in ([], ["2016-05-07/", "2016-05-07/.."])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(
            (f"7{between}9 May 2016", "{2016-05-07,2016-05-09}")
            for between in (", ", ",", ";", "&")
        ),
        *((f"7{between}9 May 2016", "{2016-05-07,2016-05-09}") for between in (" and ", " et ")),
        *((f"7{between}9 mayo 2016", "{2016-05-07,2016-05-09}") for between in (" y ", " e ")),
        *((f"7{between}9 مايو 2016", "{2016-05-07,2016-05-09}") for between in ("، ", "؛", " و")),
        *(
            (f"7, 8{between}11 May 2016", "{2016-05-07,2016-05-08,2016-05-11}")
            for between in (", and ", " AND ")
        ),
        *(
            ("May 7, 2016, May 9, 2016", "{2016-05-07,2016-05-09}"),
            ("7 & 8 May 2016", "2016-05-07/2016-05-08"),
        ),
        *(("12 mai, 2016 et 14 mai, 2016", "{2016-05-12,2016-05-14}"), ("2015, 2016", "2015/2016")),
        *(
            (f"7, 8, {last} 11 mai 2016", "{2016-05-07,2016-05-08,2016-05-11}")
            for last in ("et", "y", "e")
        ),
        ("12 nov., 2016; 14 nov., 2016", "{2016-11-12,2016-11-14}"),
        ("MAI, 2015; JUIN, 2016", "{2015-05,2016-06}"),
        ("os dias 7 e 9 de maio de 2016", "{2016-05-07,2016-05-09}"),
        ("les 7 et 9 mai 2016", "{2016-05-07,2016-05-09}"),
        *(
            ("May 7 and 9", "{XXXX-05-07,XXXX-05-09}"),
            ("7 May and 9 May 2016", "{2016-05-07,2016-05-09}"),
        ),
        *(("28 and 29 February", "XXXX-02-28/XXXX-02-29"), ("2014, 2015, 2016", "2014/2016")),
        *(("Nov. 2015, Dec. 2015, Jan. 2016", "2015-11/2016-01"), ("2012, 2016", "{2012,2016}")),
        *(
            ("May 2015, June 2016", "{2015-05,2016-06}"),
            ("1/5/2016, 14/5/2016", "{2016-05-01,2016-05-14}"),
        ),
        *(("31 December 2015 and 1 January 2016", "2015-12-31/2016-01-01"),),
    ],
)
def test_several_dates_are_a_set_or_follow_one_another(text: str, meant: str) -> None:
    """Days, months or years, all as precise."""
    assert meanings(text, is_period) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "7 and 9",
            "May, 7 and 9 June 2016",
            "2015, May 2016",
            "1998~ and 2000~, 2001",
            "7 x 9 May",
        ),
        *("May and May 2016", "7 May, x", "7-May and 2016", "5/6/2016 to 7/6", "7 May 2016 to x"),
    ],
)
def test_several_that_are_not_plain_mean_nothing(text: str) -> None:
    """Nor one that is said twice."""
    assert meanings(text, is_period) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1998~ and 2000~", {"{1998~,2000~}"}),
        ("30 and 31 February 2016", {"{2016-02-30,2016-02-31}"}),
        ("1/5/2016 to 5/6/2016", {"2016-01-05/2016-05-06", "2016-05-01/2016-06-05"}),
        ("5/6/2016 to 2016-07-02", {"2016-05-06/2016-07-02", "2016-06-05/2016-07-02"}),
        ("7 May 2016 to 7 May 2016", {"2016-05-07"}),
        ("7 May to 18 May 2016", {DAYS}),
        ("7 May 2016 to 18 May", {"2016-05-07/XXXX-05-18"}),
    ],
)
def test_it_is_told_whether_it_is_a_period_or_not(text: str, said: set[str]) -> None:
    """So that what keeps it from being one can be told."""
    assert candidates(text) == (said, ())


def test_sixty_characters_are_looked_at() -> None:
    """No date that people write is longer."""
    assert meanings("7 May" + " " * 51 + "2016", is_period) == ["2016-05-07"]
    assert meanings("7 May" + " " * 52 + "2016", is_period) == []
