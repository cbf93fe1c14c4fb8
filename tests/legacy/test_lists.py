"""Lists: of dates with a text each, of countries with what was done there, and of chapters of reports."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.legacy import read_page


def drafts(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_page(page).to_json()["drafts"]
    return found


CHAPTER = """https://www.example.cl/memoria/

Inicio » Publicaciones » Memoria Institucional 2018 » Capítulo 7

7.1 Actividades en el exterior

• Enero, 15 al 17 (Lima, Perú)
Seminario sobre financiamiento de campañas, al que asistieron dos profesionales.
• 29 de octubre al 2 de noviembre (Asunción, Paraguay)
Conferencia de organismos electorales, donde se habló de la Primaria del 2 de julio de 2017.
"""


def test_bullets_that_are_dates_head_the_texts_below_them() -> None:
    """The place is in parentheses behind, the year in the title of the report whose chapter it is."""
    first, second = drafts(CHAPTER)
    assert (first["period"], second["period"]) == (
        "2018-01-15/2018-01-17",
        "2018-10-29/2018-11-02",
    )
    assert first["places"] == [{"country": "PE", "locality": "Lima"}]
    assert [count["value"] for count in first["head_counts"]] == [2]
    assert {each["code"] for each in first["findings"]} == {"inferred-year"}


NETWORK = """https://www.example.org/historia

Rede de órgãos eleitorais

Assembleias gerais

I Assembleia Geral – Lisboa, Portugal – 9 e 10 de dezembro de 2008
II Assembleia Geral – Brasília, Brasil – 3 a 5/11/2010

Missões eleitorais

Guiné-Bissau: missão conjunta, de 10 a 15 de abril de 2014. As eleições realizaram-se no dia 13.

São Tomé e Príncipe: missão técnica em 2018, a convite da comissão.

Angola: nenhuma missão foi enviada em 2019.

Intercâmbio

Cabo Verde: visita de estudo à Comissão Nacional de Eleições, na Praia, de 6 a 9 de maio.
"""


def test_paragraphs_that_begin_with_a_country_are_an_activity_each() -> None:
    """Be they dated by a year only, or one alone; none has the year of another's title, and what was not is none."""
    assert [(each["title"], each["period"]) for each in drafts(NETWORK)] == [
        ("I Assembleia Geral", "2008-12-09/2008-12-10"),
        ("II Assembleia Geral", "2010-11-03/2010-11-05"),
        ("Guiné-Bissau: missão conjunta", "2014-04-10/2014-04-15"),
        ("São Tomé e Príncipe: missão técnica", "2018"),
        (
            "Cabo Verde: visita de estudo à Comissão Nacional de Eleições, na Praia",
            "XXXX-05-06/XXXX-05-09",
        ),
    ]


REPORT = """https://www.example.ro/raport/

RAPORT DE ACTIVITATE 2017

COOPERARE INTERNAȚIONALĂ

Nu s-au organizat alegeri generale în România; la 11 iunie au avut loc alegeri locale parțiale.

IX.1 Evenimente organizate în țară

- Conferința internațională privind securitatea alegerilor, București, 22-24 mai.
- Dezbaterile experților electorali, Sinaia, 9 și 10 noiembrie, cu oaspeți din Bulgaria.

IX.2 Participări în străinătate

- Misiune de observare a alegerilor din Albania, Tirana, 23-26 iunie.
- Sesiuni de lucru cu comisia din Moldova, Chișinău, 6 și 13 decembrie.
"""


def test_chapters_with_their_numbers_head_lists() -> None:
    """Also that of all of them, whatever election it says that there was."""
    assert [(each["kind"], each["period"]) for each in drafts(REPORT)] == [
        ("hosting", "2017-05-22/2017-05-24"),
        ("hosting", "2017-11-09/2017-11-10"),
        ("mission", "2017-06-23/2017-06-26"),
        ("mission", "{2017-12-06,2017-12-13}"),
    ]


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Events held in the country", "Seminar on voter rolls, with guests of Samoa, 5 May 2017"),
        (
            "Activités tenues dans le pays",
            "Réunion sur le fichier électoral, avec le Mali, 5 mai 2017",
        ),
        (
            "Eventos realizados en el país",
            "Seminario sobre el padrón electoral, con Chile, 5 de mayo de 2017",
        ),
        (
            "Eventos realizados no país",
            "Seminário sobre os cadernos eleitorais, com Angola, 5 de maio de 2017",
        ),
    ],
)
def test_what_was_held_in_the_country_was_received(heading: str, item: str) -> None:
    """Says the heading above, in every language."""
    assert [each["kind"] for each in drafts(f"{heading}\n\n- {item}\n")] == ["hosting"]


@pytest.mark.parametrize(
    "item",
    [
        "Reuniones en Washington, D.C.: el Presidente habló con la OEA los días 27 y 29 de abril de 2021.",
        "Meetings in Washington, D.C.: the president talked to the OAS on 27 and 29 April 2021.",
    ],
)
def test_a_colon_ends_the_title_of_an_item(item: str) -> None:
    """Where a sentence begins behind it."""
    (draft,) = drafts(f"Actividades internacionales\n\n• {item}\n")
    assert draft["title"] == item.partition(":")[0]
    assert draft["period"] == "{2021-04-27,2021-04-29}"
