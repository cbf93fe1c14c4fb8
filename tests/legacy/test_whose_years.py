"""Years and days of something else than the activity: of an election, a term, a feed."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts


@pytest.mark.parametrize(
    "title",
    [
        "Programa de visitantes para las Elecciones Generales de Honduras 2021",
        "Reunión con observadores de la OEA sobre el periodo constitucional 2018-2024",
        "Visita de expertos de Honduras por el Proceso Electoral Federal (PEF) 2020-2021",
    ],
)
def test_the_years_of_an_election_or_a_term_are_not_the_activitys(title: str) -> None:
    page = f"""https://te.gob.mx/1

{title}

Una delegación de Honduras habló de sentencias con los magistrados."""
    assert [each["period"] for each in drafts(page)] == [None]


def test_two_ranges_taken_for_one_are_to_be_looked_at() -> None:
    page = """https://network.example/1

Workshops for the islands

Experts of Samoa and Tonga held workshops in Brisbane, Australia, on 4-7 November 2013 and 11-14 November 2013."""
    [draft] = drafts(page)
    assert [each["code"] for each in draft["findings"] if each["path"] == "period"] == [
        "doubtful-date"
    ]


def test_a_feeds_days_are_those_of_posting() -> None:
    page = """https://feed.example/1

News Fri, 21 Nov 2025 22:06:37 +0000 en-US A ten-member observation mission went to Dominica.

The mission stays in Dominica for the period 20-29 November 2025."""
    assert [each["period"] for each in drafts(page)] == ["2025-11-20/2025-11-29"]


def test_a_year_in_the_name_of_a_report_stands_where_nothing_else_does() -> None:
    page = """https://network.example/category/reports

Mission reports

Mission Report 2007: Timor Leste

August 1st, 2008

The country voted for the first time under its own law."""
    [draft] = drafts(page)
    assert draft["period"] == "2007"
    assert [each["code"] for each in draft["findings"]] == ["inferred-period"]


def test_days_of_an_election_in_a_clause_of_its_own_are_the_elections() -> None:
    page = """https://tunis.example/1

Le président de la commission a participé à la mission d'observation du scrutin russe, qui se tient du vendredi 15
au dimanche 17 mars 2024.

Il a visité un bureau de vote à Moscou."""
    assert [each["period"] for each in drafts(page)] == [None]


def test_a_date_above_who_posted_it_is_that_of_posting() -> None:
    page = """https://elections.example/?p=655

- June 15, 2017
- Posted by: Admin
- Category: News Stories

Officers took part in an assessment mission in London, United Kingdom, from 3rd to 10th June, 2017."""
    assert [each["period"] for each in drafts(page)] == ["2017-06-03/2017-06-10"]


def test_the_kind_of_an_election_behind_a_day_says_whose_it_is() -> None:
    page = """https://network.example/1

The statement comes from the observation mission to Nigeria's March 9, 2019 gubernatorial and assembly polls.

The mission was in Nigeria from March 4 - 11, 2019."""
    assert "2019-03-09" not in [each["period"] for each in drafts(page)]


def test_what_was_arranged_for_an_election_took_place_on_its_day() -> None:
    page = """https://authority.example/1

Observation programs

The international observation program for the local elections took place on the 27th of September 2020, with
diplomats of Georgia and Moldova."""
    assert [each["period"] for each in drafts(page)] == ["2020-09-27"]


def test_a_label_and_a_text_that_end_a_range_otherwise_are_to_be_looked_at() -> None:
    page = """https://network.example/events/12

12th annual conference in London, United Kingdom

Date of the event: Thursday, October 23, 2003 to Monday, October 25, 2004

The members met in London, United Kingdom, on 23-25 October 2003."""
    [draft] = drafts(page)
    assert "doubtful-date" in [each["code"] for each in draft["findings"]]


def test_a_date_beside_the_number_of_a_bulletin_is_that_of_posting() -> None:
    page = """https://te.gob.mx/boletines/7

Magistrados conversan con la misión de expertos de IDEA Internacional

20/julio /2021 / Sala Superior 133/2021

Los expertos de la misión hablaron de sentencias con el Tribunal."""
    assert [each["period"] for each in drafts(page)] == [None]


@pytest.mark.parametrize(
    ("told", "period"),
    [("de 5 a 12 de outubro", "2016-10-05/2016-10-12"), ("há pouco tempo", None)],
)
def test_a_label_that_a_program_left_in_english_is_that_of_posting(
    told: str, period: str | None
) -> None:
    page = f"""https://commission.example/news/3

Missão de observação a Moçambique
Posted 21 October 2016
A Comissão enviou uma missão de observação a Maputo {told}, a convite da Comissão Nacional de Eleições."""
    assert [each["period"] for each in drafts(page)] == [period]


def test_a_month_that_is_said_to_be_past_is_before_its_news() -> None:
    """The nearest June lies ahead of them."""
    (draft,) = drafts(
        "Mission to Mali\n\nPosted on 10 February 2019\n\n"
        "Last June two experts of the Commission went to Bamako, Mali, to train officers."
    )
    assert draft["period"] == "2018-06"
    assert [each["code"] for each in draft["findings"]] == ["inferred-year"]
