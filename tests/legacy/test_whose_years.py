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
