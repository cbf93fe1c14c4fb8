"""Days that may be those of something else are not given without a word on it."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

STATEMENTS = [
    "Observer Group's Closing Statement, 9 May 2017, Lilongwe, Malawi.\nWe will observe the general elections of Malawi.\n",
    "Mission d'observation au Mali : déclaration préliminaire, 9 mai 2017, Bamako.\nNous observons les élections du Mali.\n",
    "Misión de observación electoral en Perú: comunicado, 9 de mayo de 2017, Lima.\nObservamos las elecciones del Perú.\n",
]


@pytest.mark.parametrize("page", STATEMENTS)
def test_day_of_a_statement_is_no_period(page: str) -> None:
    assert [draft["period"] for draft in drafts(page)] == [None]


@pytest.mark.parametrize(
    ("told", "doubtful"),
    [
        ("Two officers were in Oslo from 7 to 10 May 2016 for the conference.", True),
        ("Two officers were in Oslo from 17 to 20 June 2016 for another conference.", False),
    ],
)
def test_day_within_days_told_elsewhere_is_doubtful(told: str, doubtful: bool) -> None:
    page = (
        "News\n\nConference of Electoral Bodies in Oslo, Norway\n\n"
        f"The conference was held in Oslo on May 9, 2016.\n\n{told}\n"
    )
    draft, *others = drafts(page)
    assert draft["period"] == "2016-05-09"
    assert any(each["code"] == "doubtful-date" for each in draft["findings"]) is doubtful
    assert [each["period"] for each in others] == ([] if doubtful else ["2016-06-17/2016-06-20"])


def test_press_conference_is_not_the_mission() -> None:
    page = (
        "Missions\n\nObservation mission to the elections of 7 May 2017 in Lesotho\n\n"
        "Mission press conference, 9 May 2017, Maseru. The observers spoke of the vote.\n"
    )
    [draft] = drafts(page)
    assert draft["period"] != "2017-05-09"
