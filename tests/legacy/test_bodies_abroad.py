"""Bodies that hold another country's elections, and the people who are named for them."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.source.blocks import Span
from tests.legacy.reading import drafts

CAME = """https://network.example/news

Meeting of the committee of the network

The committee met in San José, Costa Rica, on 22 and 23 September 2019.

{who} were there with the secretariat."""


@pytest.mark.parametrize(
    ("who", "names"),
    [
        (
            "A Judge of the Supreme Electoral Tribunal of Paraguay and the President of the Electoral Court of Uruguay",
            ["Supreme Electoral Tribunal of Paraguay", "Electoral Court of Uruguay"],
        ),
        (
            "Two Members of the Central Election Commission of Moldova",
            ["Central Election Commission of Moldova"],
        ),
        ("Two papers on the Ministry of Finance of Moldova", []),
    ],
)
def test_who_holds_elections_elsewhere_had_a_part(who: str, names: list[str]) -> None:
    [draft] = drafts(CAME.format(who=who))
    assert [each["name"] for each in draft["partners"]] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("L’Instance supérieure pour les élections de la Tunisie y était", "fr", ["Instance supérieure pour les élections de la Tunisie"]),
        ("Magistrados del Tribunal Electoral de Panamá", "es", ["Tribunal Electoral de Panamá"]),
        ("Staff of the Electoral Commission of Samoa", "en", ["Electoral Commission of Samoa"]),
    ],
)  # fmt: skip
def test_neither_an_article_nor_an_office_is_part_of_a_name(
    text: str, language: str, names: list[str]
) -> None:
    assert [each.name for each in organisations_in(Span(text, 0), language)] == names


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "Dispatch of an Election Observation Mission for the National Assembly Election in Bhutan",
            "Three officers go to Thimphu, Bhutan, from 21 to 26 March 2019.",
            "mission",
        ),
        (
            "Support to the commission of Cabo Verde in 2019",
            "The commission in Praia, Cabo Verde received the final report of our experts in May 2019.",
            "mission",
        ),
    ],
)
def test_who_sends_or_is_given_a_report_hosts_nobody(title: str, text: str, kind: str) -> None:
    [draft] = drafts(f"https://www.mofa.go.jp/news\n\n{title}\n\n{text}")
    assert draft["kind"] == kind


def test_the_first_of_several_things_done_says_what_it_was() -> None:
    page = """https://tribunal.example.mx/comisiones

Comisiones

Comisión:

XXI Congreso de juristas en España; firma de un convenio con la universidad

País:

España

Inicio:

8 de marzo de 2019

Final:

15 de marzo de 2019
"""
    [draft] = drafts(page)
    assert (draft["kind"], draft["period"]) == ("mission", "2019-03-08/2019-03-15")


def test_an_institute_s_seat_is_no_home() -> None:
    page = """https://www.iidh.ed.cr/news/3

Mission observes the elections in Costa Rica

A mission of the network was in San José, Costa Rica, from 3 to 5 February 2019, to see the vote."""
    [draft] = drafts(page)
    assert draft["kind"] == "mission"
