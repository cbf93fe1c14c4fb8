"""Bodies that stand in a list with others: acronyms that nothing explains, and those of people with their offices."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

LISTS = {
    "en": "The forum was organised by the African Union, ZQX and the OSCE.",
    "fr": "Le forum a été organisé par l’Union africaine, ZQX et le PNUD.",
    "es": "El foro fue organizado por la OEA, ZQX y el PNUD.",
    "pt": "O fórum foi organizado pelo PNUD, ZQX e a União Africana.",
}


def partners(page: str) -> dict[str, list[str]]:
    return {each["acronym"] or each["name"]: each["roles"] for each in drafts(page)[0]["partners"]}


OPENING = {
    "en": "Forum in Ghana\n\nOn 4 May 2018 three officers attended a forum in Accra, Ghana.",
    "fr": "Forum au Ghana\n\nLe 4 mai 2018, trois agents ont participé à un forum à Accra, au Ghana.",
    "es": "Foro en Chile\n\nEl 4 de mayo de 2018 tres funcionarios asistieron a un foro en Santiago, Chile.",
    "pt": "Fórum em Angola\n\nA 4 de maio de 2018, três técnicos participaram num fórum em Luanda, Angola.",
}


@pytest.mark.parametrize("tag", LISTS)
def test_an_acronym_between_bodies_is_one_with_their_part(tag: str) -> None:
    assert partners(f"{OPENING[tag]} {LISTS[tag]}")["ZQX"] == ["organiser"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The forum was organised by the OSCE. ZQX is shown on screens.",  # in no list
        "The African Union, ZQX and the OSCE are known.",  # nothing says that they had a part
        "The forum was organised by the OSCE, NGOS and CSOS.",  # a sort of bodies
        "The forum was organised by the OSCE in the ZQX.",
        "The forum was organised by the OSCE, the CFO and the CTO.",  # offices
    ],
)
def test_other_acronyms_are_none(sentence: str) -> None:
    named = partners(f"{OPENING['en']} {sentence}")
    assert not {"ZQX", "NGOS", "CSOS", "CFO", "CTO"} & set(named)


TAKING_PART = {
    "en": ("among them", "It brought together partners, among them IFES, ZQX and EISA."),
    "fr": ("tels que", "Il a réuni des partenaires tels que l’IFES, ZQX et le PNUD."),
    "es": ("tales como", "Reunió a organizaciones tales como IFES, ZQX y el PNUD."),
    "pt": ("nomeadamente", "Reuniu parceiros, nomeadamente o PNUD, ZQX e a IFES."),
}


@pytest.mark.parametrize("tag", TAKING_PART)
def test_those_who_came_are_listed_behind_more_than_one_word(tag: str) -> None:
    cue, sentence = TAKING_PART[tag]
    assert cue in sentence
    named = partners(f"{OPENING[tag]} {sentence}")
    assert named["IFES"] == named["ZQX"] == ["participant"]


TEAMS = {
    "en": "The team was made up of two experts from EISA, ZQX and IFES.",
    "fr": "L’équipe était composée de deux experts du PNUD, de ZQX et de l’IFES.",
    "es": "El equipo estuvo integrado por dos expertos del PNUD, ZQX e IFES.",
    "pt": "A equipa foi composta por dois peritos do PNUD, ZQX e IFES.",
}


@pytest.mark.parametrize("tag", TEAMS)
def test_bodies_whose_people_made_up_a_team_took_part(tag: str) -> None:
    named = partners(f"{OPENING[tag]} {TEAMS[tag]}")
    assert named["IFES"] == named["ZQX"] == ["participant"]


@pytest.mark.parametrize(
    "people",
    [
        "Ms. Abena Owusu, Commissioner, Federal Elections Commission, Malta, and Mr. Jan Nowak",
        "Mr. Jan Nowak, Judge, Supreme Electoral Court, Brazil",
    ],
)
def test_a_body_with_its_country_behind_it_is_of_that_country(people: str) -> None:
    page = f"Talks in New Delhi\n\nOn 4 May 2018 the Chair met {people}."
    assert set(partners(page)) & {"Federal Elections Commission", "Supreme Electoral Court"}
