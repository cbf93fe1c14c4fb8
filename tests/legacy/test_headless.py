"""Reports without a heading: what they are called, and what stands around them that is no title."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief, drafts


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "La Commission électorale accueille, depuis ce lundi 3 juin 2019 à Lomé, une délégation officielle du Gabon.",
            "Délégation officielle du Gabon",
        ),
        (
            "A comissão acolheu, na tarde de 3 de junho de 2019, uma delegação do Tribunal Eleitoral do Panamá, que veio ver as urnas.",
            "Delegação do Tribunal Eleitoral do Panamá",
        ),
        (
            "The commission is sending a joint pre-election needs assessment mission to Lomé, Togo, from 3 to 7 June 2019.",
            "Joint pre-election needs assessment mission to Lomé",
        ),
        (
            "The fourth Forum of Electoral Bodies of the Sahel, held in Niamey, Niger, ended on 7 June 2019.",
            "Fourth Forum of Electoral Bodies of the Sahel",
        ),
        (
            "A rede envia para a Guiné-Bissau, a 3 de junho de 2019, uma missão para acompanhar as eleições legislativas.",
            "Missão para acompanhar as eleições legislativas",
        ),
        (
            "La deuxième Assemblée générale du réseau s’est tenue au Gabon le 3 juin 2019.",
            "Deuxième Assemblée générale du réseau",
        ),
    ],
)
def test_it_is_called_after_the_noun_of_its_first_sentence(told: str, title: str) -> None:
    page = f"https://journal.example/2019/nouvelle\n\n{told}\n\nIl en a été parlé. They talked."
    [draft] = drafts(page)
    assert draft["title"] == title


def test_who_came_as_an_observer_is_no_title_where_more_is_said() -> None:
    page = """https://paper.example/7

Commissioner Amina Sow is to be an International Observer in Nepal, in the elections to the Provincial Assembly on 20 November 2022.

She will lead a delegation of officers to Kathmandu, Nepal, from 18 to 22 November 2022."""
    [(title, period)] = brief(page)
    assert title == "Delegation of officers to Kathmandu"
    assert period == "2022-11-18/2022-11-22"


BYLINE = """https://paper.example/7

4 June 2019 13:58

{line}

A mission of the Election Commission of Fiji went to Tonga on 3 June 2019, to see the count."""


@pytest.mark.parametrize(
    ("line", "kept"), [("Salome Fonua", False), ("Fiji Mission Abroad", True), ("Tonga", True)]
)
def test_a_name_below_the_hour_of_posting_is_who_wrote_it(line: str, kept: bool) -> None:
    [(title, _period)] = brief(BYLINE.format(line=line))
    assert (line in title) is kept


def test_a_title_that_stands_twice_in_one_line_is_said_once() -> None:
    title = "Visit of a delegation from Tonga to the Election Office"
    page = f"""https://www.feo.org.fj/news/3

{title}{title}

Four officers of Tonga's commission came to Suva from 3 to 5 June 2019.

On 4 June 2019 they saw the warehouse."""
    assert brief(page) == [(title, "2019-06-03/2019-06-05")]


LABELS = """https://institute.example/events/2

Ninth orientation of new commissioners

{when}
3 June 2019 - 5 June 2019
{where}
Dar es Salaam, Tanzania

New members of the commissions of the region come to learn about their work, and to meet.
"""


@pytest.mark.parametrize(("when", "where"), [("Date", "Location"), ("Dates", "Venue")])
def test_labels_without_a_colon_stand_above_their_values(when: str, where: str) -> None:
    [draft] = drafts(LABELS.format(when=when, where=where))
    assert draft["title"] == "Ninth orientation of new commissioners"
    assert (draft["period"], draft["countries"]) == ("2019-06-03/2019-06-05", ["TZ"])


def test_a_posting_date_that_is_left_out_heads_nothing() -> None:
    page = """https://institute.example/news/2

Officers of Ghana come to Washington D.C.

Published

A delegation of the Electoral Commission of Ghana was in Washington from 3 to 5 June 2019.
"""
    assert brief(page) == [("Officers of Ghana come to Washington D.C.", "2019-06-03/2019-06-05")]


@pytest.mark.parametrize("line", ["- Advertisement -", "Publicidad", "In Suva, +679 331 6225"])
def test_advertisements_and_telephones_are_no_titles(line: str) -> None:
    page = f"""https://paper.example/7

{line}

A mission of the Election Commission of Fiji went to Tonga on 3 June 2019, to see the count."""
    [(title, _period)] = brief(page)
    assert title.startswith("Mission of the Election Commission")


def test_the_days_of_a_programme_are_of_the_one_workshop() -> None:
    page = """https://network.example/event

The network and the Electoral Office of Samoa will hold a training workshop for officers of the Pacific from 3 to 5 June 2019.

Over the three days the workshop goes through these topics:
- Monday, 3 June: Who may vote, and how people are listed
- Tuesday, 4 June: Voting from abroad and by post
- Wednesday, 5 June: How courts judge a count"""
    [draft] = drafts(page)
    assert draft["title"] == "Training workshop for officers of the Pacific"
    assert draft["period"] == "2019-06-03/2019-06-05"


def test_an_election_below_the_name_of_a_mission_is_what_it_was_for() -> None:
    page = """https://network.example/finland

Needs assessment mission
Presidential election, 28 January 2018

Invited to see the election of 28 January 2018, the office sent a mission to Helsinki, Finland, from 24 to 27 October 2017."""
    [draft] = drafts(page)
    assert draft["title"] == "Needs assessment mission"
    assert draft["period"] == "2017-10-24/2017-10-27"
    assert {"date": "2018-01-28"} in draft["elections"]


@pytest.mark.parametrize("flag", ["imagenSuecia", "imagen Suecia", "Suecia"])
def test_the_word_for_a_flag_may_be_glued_to_the_country(flag: str) -> None:
    page = f"""https://tribunal.example.mx/convenios

Convenios con instituciones internacionales

Convenio:

ACUERDO GENERAL DE COLABORACIÓN

País:

{flag}

Institución:

Instituto de Estudios Electorales

Inicio:

11 de agosto de 2019
"""
    [draft] = drafts(page)
    assert draft["countries"] == ["SE"]
