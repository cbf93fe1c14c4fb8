"""When news was put out, by lines that say so with or without a word for it."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

NEWS = """https://commission.org.mw/news/

News

Commission hosts delegation from Lesotho
{0}
Six officials of the Independent Electoral Commission of Lesotho visited the head office on 13 June 2022.

Commission observes elections in Kenya
{1}
The Chairperson was in Nairobi from 5 to 11 August 2022 to observe the general elections.

Commission attends conference in Namibia
{2}
Two Commissioners attended a conference in Windhoek, Namibia, from 14 to 18 November 2022.
"""
HAPPENED = ["2022-06-13", "2022-08-05/2022-08-11", "2022-11-14/2022-11-18"]


@pytest.mark.parametrize(
    "form",
    [
        "By Media Office | {} | 0 Comments",
        "{} by admin",
        "{} / by webmaster / in News / 0 comments",
        "{} | News",
        "News, {}",
        "{} – International",
        "({})",
        "media_admin {}",
        "{}\n0 Comments",
        "Admin\n{}",
        "Blantyre, {}",
    ],
)
def test_a_date_below_each_title_says_when_it_was_put_out(form: str) -> None:
    """Beside an author, a category, a count of answers, or the town of the office."""
    days = ("June 14, 2022", "August 12, 2022", "November 21, 2022")
    found = drafts(NEWS.format(*(form.format(day) for day in days)))
    assert [each["period"] for each in found] == HAPPENED


@pytest.mark.parametrize("form", ["{0} ({1})", "{0} - {1}"])
def test_a_day_at_the_edge_of_a_title_is_that_of_news_of_days_before(form: str) -> None:
    """Where the text tells of whole days in the month before."""
    page = (
        "Missions\n\n"
        + form.format("Mission to Kenya", "12 August 2022")
        + "\nTwo officers observed the general elections in Nairobi from 5 to 11 August 2022.\n"
    )
    assert [each["period"] for each in drafts(page)] == ["2022-08-05/2022-08-11"]


def test_a_day_in_a_title_stays_where_the_text_tells_no_other() -> None:
    """It is when it happened."""
    page = "Missions\n\nMission to Kenya (12 August 2022)\nTwo officers went to Nairobi, Kenya.\n"
    assert [each["period"] for each in drafts(page)] == ["2022-08-12"]


BOARD = """https://www.network.example/board

No. | Title | Date
12 | Observation Mission to the Dominican Republic (July 2 - 7, 2020) | 2020-07-14
11 | Training for Election Officials of Uzbekistan (Aug. 17 - 28, 2020) | 2020-08-31
10 | Secretary General meets the Ambassador of Ecuador | 2020-06-25
"""


def test_the_dates_of_a_board_are_of_posting_where_its_titles_say_days_before() -> None:
    """What says no other has none."""
    found = drafts(BOARD)
    assert [(each["countries"], each["period"]) for each in found] == [
        (["DO"], "2020-07-02/2020-07-07"),
        (["UZ"], "2020-08-17/2020-08-28"),
        (["EC"], None),
    ]


def test_the_year_of_a_list_comes_before_that_of_its_posting() -> None:
    """What was done in 2017 was told of in January 2018."""
    page = """Activités 2017

Publié le 22 janvier 2018

Formation à Antananarivo

Une formation a été offerte à 25 membres de la Commission électorale de Madagascar du 12 au 16 juin.
"""
    assert [each["period"] for each in drafts(page)] == ["2017-06-12/2017-06-16"]


ABOVE = """https://www.example.cl/noticias

Noticias

03/11/2022
Misión de observación en Brasil
Dos profesionales viajaron a Brasilia{0}.

15/09/2022
Delegación de Ecuador visita el servicio
Conocieron el padrón y el sistema de cómputo.
"""


def test_a_date_above_news_is_that_of_posting_where_a_text_says_other_days() -> None:
    """One is enough in a list of news; what then has no date of its own is left open."""
    found = drafts(ABOVE.format(" entre el 28 y el 31 de octubre"))
    assert [each["period"] for each in found] == ["2022-10-28/2022-10-31", None]


def test_a_date_above_news_is_a_question_where_nothing_else_tells() -> None:
    """It may be the day on which it came out."""
    found = drafts(ABOVE.format(""))
    assert [each["period"] for each in found] == ["2022-11-03", "2022-09-15"]
    assert all(any(note["path"] == "period" for note in each["findings"]) for each in found)


def test_a_year_that_a_line_above_gives_to_the_days_of_a_text_is_a_question() -> None:
    """Days shortly before it are told in full by it."""
    page = ABOVE.replace("Noticias", "Cooperación").format(" entre el 28 y el 31 de octubre")
    first = drafts(page.replace("03/11", "03/01"))[0]
    assert first["period"] != "2022-10-28/2022-10-31"
    first = drafts(page)[0]
    assert first["period"] == "2022-10-28/2022-10-31"
    assert any(note["path"] == "period" for note in first["findings"])
