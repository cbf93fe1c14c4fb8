"""Pages that are laid out by elections: their titles, their country, and lists of a year."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.dating import dates_of
from electoral_outreach.legacy.source.blocks import Span
from tests.legacy.reading import drafts

BY_ELECTION = """https://www.osce.org/odihr/elections/malta

Elections in Malta

ODIHR has followed elections in Malta since 2003.

Presidential Election, 4 March 2018
Assessment Mission
The mission was made up of four experts from four OSCE participating States.

Parliamentary Elections, 6 May 2014
Assessment Mission
Mission schedule
28 April: Arrival of the Assessment Mission
6 May: Election day
9 May: Departure of the Assessment Mission
"""


def test_a_mission_is_titled_by_its_election_and_day() -> None:
    """All missions of one sort had one title, and the second went with the first."""
    assert [each["title"] for each in drafts(BY_ELECTION)] == [
        "Presidential Election, 4 March 2018",
        "Parliamentary Elections, 6 May 2014",
    ]


def test_the_day_of_the_election_gives_the_year_of_a_schedule() -> None:
    """And the page's title the country; where there is no schedule, that it is the election's is said."""
    early, late = drafts(BY_ELECTION)
    assert (early["period"], late["period"]) == ("2018-03-04", "2014-04-28/2014-05-09")
    assert "election-date" in {each["code"] for each in early["findings"]}
    assert early["countries"] == late["countries"] == ["MT"]


def test_the_country_of_an_activity_s_title_is_not_that_of_the_page() -> None:
    """Only a title above all activities is."""
    page = (
        "News\n\nMission to Togo\n\nOn 3 May 2014, two experts went to Lomé, Togo.\n\n"
        "Seminar on voting abroad\n\nOn 5 June 2015, an international seminar was held online.\n"
    )
    assert [each["countries"] for each in drafts(page)] == [["TG"], []]


def test_a_body_s_country_in_a_heading_is_not_what_the_page_is_about() -> None:
    """Domestic news on the page of a body remain what they are."""
    page = (
        "Electoral Commission of Jamaica\n\nTraining of officers\n\nFrom 3 to 5 May 2014, forty"
        " officers attended a training.\n"
    )
    assert drafts(page) == []


def test_a_list_with_its_year_and_an_acronym_is_no_activity() -> None:
    """Nor is what its introduction sums up."""
    page = (
        "Election Observation Missions (EOM) in 2017\n\nSince 1990, 140 missions went to 30"
        " countries.\n\nElection observation mission to Togo\n\nFrom 3 to 9 May 2017, six observers"
        " were in Togo.\n"
    )
    assert [each["title"] for each in drafts(page)] == ["Election observation mission to Togo"]


def test_an_item_is_not_dated_by_the_invitation_it_begins_with() -> None:
    """That was long before; an item that happened on its day keeps it."""
    page = (
        "https://www.oas.org/es/hojas\n\nMisiones de observación electoral\n\n"
        "• El 3 de mayo de 2017, Honduras invitó a la OEA a observar las elecciones del 6 de"
        " noviembre de 2017.\n"
        "• El 8 de agosto de 2017 hubo una misión con 20 observadores en Haití.\n"
    )
    invited, held = drafts(page)
    assert (invited["period"], held["period"]) == (None, "2017-08-08")
    assert "no-period" in {each["code"] for each in invited["findings"]}


@pytest.mark.parametrize(
    ("tag", "text", "use"),
    [
        ("ro", "La 11 iunie 2017 au avut loc alegeri locale parțiale în Moldova.", "election"),
        ("ro", "La 11 iunie 2017 a avut loc conferința despre alegeri în Moldova.", "activity"),
        ("es", "El 5 de mayo de 2019 tuvieron lugar elecciones generales en Panamá.", "election"),
        ("pt", "Em 5 de maio de 2019 tiveram lugar eleições gerais em Angola.", "election"),
    ],
)
def test_an_election_is_held_on_the_day_before_the_words(tag: str, text: str, use: str) -> None:
    """But a conference on elections is none."""
    (dated,) = dates_of(Section("lead", body=[Span(text, 0)]), PageContext(tag)).all
    assert dated.use == use


def test_days_in_brackets_behind_an_election_are_its_days() -> None:
    """The stay has days of its own."""
    page = read_page(
        "https://www.example.org/observer-groups\n\nObserver Groups\n\n"
        "Papua New Guinea National Election (24 June – 8 July 2017)\n"
        "Observer Group of nine. In country 17 June to 14 July.\n"
    )
    (draft,) = page.drafts
    assert str(draft.period.period) == "2017-06-17/2017-07-14"
