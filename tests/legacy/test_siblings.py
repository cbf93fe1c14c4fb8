"""Sections that are activities because those beside them are."""

from __future__ import annotations

from tests.legacy.reading import drafts

ACTIVITIES = """https://elections.nz/about/

Recent activities

Visit from Samoa's electoral office

Five people from Samoa visited us from 8 to 11 July 2019.

Observers at the Fiji general election

Two of our staff observed in Fiji from 5 to 16 November 2018.

{}
"""


def test_what_is_set_like_the_activities_beside_it_is_one() -> None:
    """Where its title says where and its text when, under the same heading of a list."""
    told = "Enrolment advice in Tonga\n\nIn May 2019 an adviser worked in Nukuʻalofa, Tonga."
    found = drafts(ACTIVITIES.format(told))
    assert (found[-1]["title"], found[-1]["period"]) == ("Enrolment advice in Tonga", "2019-05")


def test_what_has_no_place_or_no_date_is_none_whatever_stands_beside_it() -> None:
    """News of the country itself, and what is told of no time."""
    for told in (
        "New enrolment forms\n\nIn May 2019 forms were sent to all households.",
        "Advice on Tonga\n\nTravellers to Tonga may ask the embassy.",
    ):
        assert len(drafts(ACTIVITIES.format(told))) == 2


def test_news_of_an_election_abroad_is_none() -> None:
    """Nobody is said to have gone there."""
    assert len(drafts(ACTIVITIES.format("Elections in Mali\n\nOn 7 May 2016 Mali voted."))) == 2
