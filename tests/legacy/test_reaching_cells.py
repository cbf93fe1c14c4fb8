"""Tables with a column of years or countries, which reach down to the rows below them."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

HEAD = "Records of missions and visits\n\n| Year | Date | Activity | Country |\n"


def brief(page: str) -> list[tuple[str | None, bool]]:
    """Periods, and whether something is said of them."""
    return [
        (each["period"], any(note["path"] == "period" for note in each["findings"]))
        for each in drafts(page)
    ]


@pytest.mark.parametrize("gap", ["| | ", "| "])
def test_a_year_reaches_down_to_the_rows_without_one(gap: str) -> None:
    """Whether their cell is empty or not there; that year is a conclusion, one in the row is not."""
    page = (
        f"{HEAD}| 2019 | 04/15-04/19 | Observation of elections | Indonesia |\n"
        f"{gap}09/05-09/08 | Training for officers | Togo |\n"
        "| 2021 | 12–15 May | Study visit | Chile |\n"
        f"{gap}Aug. | Study visit | Peru |\n"
    )
    assert brief(page) == [
        ("2019-04-15/2019-04-19", False),
        ("2019-09-05/2019-09-08", True),
        ("2021-05-12/2021-05-15", False),
        ("2021-08", True),
    ]


@pytest.mark.parametrize(
    ("first", "second", "period"),
    [
        ("04/05-08/05", "27/11", "2019-05-04/2019-05-08"),
        ("04/05-05/08", "11/26", "2019-04-05/2019-05-08"),
        ("04.05", "27.10", "2019-05-04"),
    ],
)
def test_days_in_digits_are_read_in_the_order_of_their_column(
    first: str, second: str, period: str
) -> None:
    """One cell with a number above twelve tells for all."""
    page = (
        f"{HEAD}| 2019 | {first} | Study visit | Mali |\n| 2019 | {second} | Study visit | Togo |\n"
    )
    assert brief(page)[0] == (period, False)


def test_a_row_that_says_that_there_was_none_is_no_activity() -> None:
    """A year without any has a row as well."""
    page = (
        f"{HEAD}| 2019 | 05/13 | Observation of elections | Mali |\n"
        "| 2020 | - | No activity owing to the pandemic | - |\n| 2021 | 06/14 | Study visit | Togo |\n"
    )
    assert [each["title"] for each in drafts(page)] == ["Observation of elections", "Study visit"]


def test_a_table_with_years_alone_is_dated_by_them() -> None:
    """As before, and so are the rows below one that has the year."""
    page = (
        "Records of missions and visits\n\n| Year | Activity | Country |\n"
        "| 2019 | Observation of elections | Mali |\n| | Study visit | Togo |\n"
    )
    assert brief(page) == [("2019", False), ("2019", True)]


@pytest.mark.parametrize("gap", ["| | ", "| "])
def test_a_country_reaches_down_as_well(gap: str) -> None:
    """Where it is the first column."""
    page = (
        "Outgoing missions\n\n| Country | Purpose | Dates |\n"
        "| Kenya | Observation of the election | 5-12 Aug 2022 |\n"
        f"{gap}Study tour on results | 3-7 Oct 2022 |\n| Ghana | Peer exchange | March 2023 |\n"
    )
    assert [each["countries"] for each in drafts(page)] == [["KE"], ["KE"], ["GH"]]


def test_a_column_of_bodies_says_from_which_country_they_are() -> None:
    """A place at home does not, and is not beside the country of the partner."""
    page = (
        "https://www.example.gov.na/x\n\nIncoming visits\n\n| {} | Purpose | Dates |{}\n"
        "| {} | Benchmarking | 6 June 2022 |{}\n| {} | Benchmarking | 7 June 2022 |{}\n"
    )
    named = (
        "Institution",
        "",
        "Electoral Commission of Zambia",
        "",
        "Electoral Office of Fiji",
        "",
    )
    assert [each["countries"] for each in drafts(page.format(*named))] == [["ZM"], ["FJ"]]
    placed = ("Country", " Place |", "Zambia", " Windhoek |", "Fiji", " Windhoek |")
    assert [each["countries"] for each in drafts(page.format(*placed))] == [["ZM"], ["FJ"]]
