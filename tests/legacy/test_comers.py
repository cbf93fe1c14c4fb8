"""Titles that begin with who came from abroad, and those that only look like it."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts


def kind_of(host: str, title: str, text: str) -> str:
    (draft,) = drafts(f"https://www.{host}/news\n\n{title}\n\n{text}\n")
    kind: str = draft["kind"]
    return kind


ENGLISH = "They were there from 3 to 5 May 2016 for talks on cooperation."
FRENCH = "Ils y étaient du 3 au 5 mai 2016 pour une réunion de travail."
SPANISH = "Estuvieron del 3 al 5 de mayo de 2016 en una reunión de trabajo."
PORTUGUESE = "Estiveram de 3 a 5 de maio de 2016 numa reunião de trabalho."


@pytest.mark.parametrize(
    ("host", "title", "text"),
    [
        ("example.gov.gh", "Colleagues from Kenya study the biometric register", ENGLISH),
        ("example.gov.gh", "Ambassador of Norway discusses election plans", ENGLISH),
        ("example.gov.gh", "Zambian Electoral Officers Visit QZX to Learn", ENGLISH),
        ("example.gov.gh", "Kenya delegation visits QZX", ENGLISH),
        ("example.gov.gh", "Malawi's election officials tour the QZX data centre", ENGLISH),
        ("example.gov.gh", "EU Head of Delegation Pays Courtesy Call on Chairperson", ENGLISH),
        ("example.gov.gh", "Chairperson met with the Ambassador of Norway", ENGLISH),
        ("example.gov.gh", "Courtesy call by the High Commissioner of India", ENGLISH),
        ("example.bj", "Trois experts de la CENI du Niger découvrent le fichier", FRENCH),
        ("example.bj", "La Commission électorale du Ghana en visite d'étude à Cotonou", FRENCH),
        ("example.bj", "Une mission d'information de l'Union africaine au Bénin", FRENCH),
        ("example.gob.bo", "Técnicos del Jurado Nacional del Perú conocen el padrón", SPANISH),
        ("example.gob.bo", "Visita técnica del Tribunal Electoral de Panamá", SPANISH),
        ("example.gob.bo", "Pasantes de la Corte Electoral del Uruguay recorren la sede", SPANISH),
        ("example.ao", "Delegação da CNE de Moçambique visita Luanda", PORTUGUESE),
        ("example.ao", "Observadores da SADC conhecem o sistema", PORTUGUESE),
    ],
)
def test_people_from_abroad_at_the_beginning_of_a_title_came(
    host: str, title: str, text: str
) -> None:
    """Wherever their verb is of, and whatever word they are called by."""
    assert kind_of(host, title, text) == "hosting"


@pytest.mark.parametrize(
    ("host", "title", "text"),
    [
        ("example.gov.gh", "Officers of the Commission observe elections in Kenya", ENGLISH),
        ("example.gov.gh", "Officials from Kenya and Ghana meet in Nairobi, Kenya", ENGLISH),
        ("example.gov.gh", "Electoral Commission of Kenya hosts officers for a workshop", ENGLISH),
        ("example.bj", "La CENI du Togo accueille deux membres de la commission", FRENCH),
        ("example.gob.bo", "Tribunal Electoral de Panamá recibe a dos magistrados", SPANISH),
        ("example.bj", "Deux membres de la CENA en mission au Togo", FRENCH),
        ("example.gob.bo", "Magistrados del Tribunal participan en misión en Panamá", SPANISH),
        ("example.ao", "Observadores da CNE acompanham as eleições na Zâmbia", PORTUGUESE),
        ("example.gov.gh", "Kenyan officials visit the commission of Nigeria", ENGLISH),
    ],
)
def test_people_of_the_institution_went(host: str, title: str, text: str) -> None:
    """And whoever receives abroad is not a guest."""
    assert kind_of(host, title, text) == "mission"


@pytest.mark.parametrize("place", ["Mexico City, Mexico", "Manila, Philippines"])
def test_a_programme_of_visitors_with_a_place_abroad_was_visited(place: str) -> None:
    """At home it is one of visitors received."""
    page = "https://www.example.gov.gh/x\n\nActivities\n\nActivity: International visitors' programme\nPlace: {}\nDate: 5 May 2016\nTeam: 2\n"
    assert [each["kind"] for each in drafts(page.format(place))] == ["mission"]
    assert [each["kind"] for each in drafts(page.format("Accra, Ghana"))] == ["hosting"]


@pytest.mark.parametrize(
    ("heading", "kind"), [("Délégations reçues", "hosting"), ("Missions à l'étranger", "mission")]
)
def test_a_mission_of_others_came_where_the_table_is_of_those_received(
    heading: str, kind: str
) -> None:
    """The word alone does not say whose it was, and in the name of a body it is none."""
    page = (
        f"https://www.example.bj/activites\n\n{heading}\n\n| Délégation | Objet | Date |\n"
        "| Mission d'évaluation de l'Union européenne | Préparatifs | 18 novembre 2024 |\n"
        "| Mission d'experts de la CEDEAO | Échanges | 20 novembre 2024 |\n"
    )
    assert [each["kind"] for each in drafts(page)] == [kind, kind]


def test_a_table_of_contents_heads_nothing() -> None:
    """Its lines come again above their texts."""
    page = """https://www.example.gov.au/international

On this page
Work in the region
Visitors received

Work in the region

Samoa
In October 2023 two officers worked beside staff of the Samoan office in Apia.

Tonga
Three officers gave training in Nuku'alofa from 5 to 9 May 2023.

Visitors received

Electoral Commission of Kenya, 4 people, 28 August 2023
"""
    assert [(each["title"][:20], each["kind"]) for each in drafts(page)] == [
        ("Samoa", "mission"),
        ("Tonga", "mission"),
        ("Electoral Commission", "hosting"),
    ]
