"""A day that no calendar has is told of wherever a page says it, and ends no reading."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy import read_page, to_register
from tests.legacy.reading import drafts

IN_ENGLISH = [
    *("31 April 2016", "April 31, 2016", "29-31 April 2016", "April 29 to 31, 2016"),
    *("31/04/2016", "2016-04-31", "29.02.2015 - 30.02.2015", "30 February 2015"),
    "February 29, 2015",
]
DAYS = [*IN_ENGLISH, "le 31 avril 2016", "du 29 au 31 avril 2016", "31 de abril de 2016"]
PLACES = {
    "a label": "Mission to Mali\nDate: {}\nPlace: Bamako\n",
    "a line of its own": "Mission to Mali\n\n{}\n\nThey went to Bamako.",
    "a list": "# 2016\n\n- Mission to Mali, {}\n- Mission to Chad, May 4, 2016",
    "a table": "| Date | Activity |\n|---|---|\n| {0} | Mission to Mali |\n| {0} | Visit to Chad |",
    "news": "News\n\nPublished on {0}\n\nA delegation of the Commission went to Mali from {0} to"
    " May 3, 2016. On {0} they met the commission of Mali.",
    "a text": "Mission to Mali from {0} to {0}\nOn {0}, the second day, they observed the"
    " election of {0}, posted on Tuesday, {0}.",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("day", [*DAYS, "31 June", "1 May 0000", "0 May 2016", "31 December 9999"])
def test_a_page_is_read_wherever_it_says_such_a_day(place: str, day: str) -> None:
    assert drafts(place.format(day))


@pytest.mark.parametrize("place", ["a label", "a table"])
@pytest.mark.parametrize("day", IN_ENGLISH)
def test_it_is_said_to_be_none(place: str, day: str) -> None:
    for draft in drafts(PLACES[place].format(day)):
        assert draft["period"] is None
        assert "impossible-date" in {each["code"] for each in draft["findings"]}


def test_its_year_says_where_it_stands_not_that_of_its_neighbour() -> None:
    page = (
        "Mission to Chad\nDate: {}\nPlace: N'Djamena\n\n"
        "Mission to Mali\nDate: 3 May 2024\nPlace: Bamako\n"
    )
    for day, year in (("31 April 2017", 2017), ("31 June", 2024)):
        found = to_register(read_page(page.format(day)), "The Commission").activities[0]
        assert found.period is None
        assert found.order_year
        assert found.order_year.year == year
