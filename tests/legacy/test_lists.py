"""Lists: of dates with a text each, of countries with what was done there, and of chapters of reports."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

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


@pytest.mark.parametrize("dash", [" – ", ": "])
def test_items_that_begin_with_countries_are_activities_whatever_was_done(dash: str) -> None:
    """Most items say so and when; of elections to come nobody tells where advisers were."""
    page = (
        "https://www.example.gov.au/work\n\nWork in the region\n\n"
        " - Fiji{0}results management. Two advisers were in Suva in October 2022.\n"
        " - Samoa{0}roll review. One officer, March 2023.\n"
        " - Tonga{0}twinning program. July 2022 to June 2023, by video.\n"
    )
    found = drafts(page.format(dash))
    assert [(each["period"], each["countries"]) for each in found] == [
        ("2022-10", ["FJ"]),
        ("2023-03", ["WS"]),
        ("2022-07/2023-06", ["TO"]),
    ]


def test_a_list_of_elections_to_come_is_none_of_activities() -> None:
    """It is set in the same way."""
    page = (
        "https://www.example.gov.au/calendar\n\nWorld calendar\n\n"
        " - Fiji – general election. 14 December 2022.\n - Samoa – by-elections. 5 March 2023.\n"
        " - Tonga – general election. 7 July 2023.\n"
    )
    assert drafts(page) == []


@pytest.mark.parametrize(
    ("host", "heading", "text"),
    [
        (
            "example.gov.gh",
            "Courtesy calls",
            (
                "The High Commissioner of India paid a courtesy call on the Chairman on 21st June, 2017."
                " The Ambassador of Norway was received by the Chairman on 5th September, 2017."
            ),
        ),
        (
            "example.bj",
            "Audiences accordées",
            (
                "L'ambassadeur de Norvège a été reçu en audience le 21 juin 2017. Une délégation du Togo a été"
                " reçue au siège le 5 septembre 2017."
            ),
        ),
        (
            "example.gob.bo",
            "Visitas recibidas",
            (
                "El Tribunal recibió al embajador de Noruega el 21 de junio de 2017. El 5 de septiembre de 2017 se"
                " recibió a una delegación de Chile."
            ),
        ),
    ],
)
def test_calls_told_in_one_paragraph_are_one_a_sentence(host: str, heading: str, text: str) -> None:
    """Where each sentence has its own day and guest."""
    found = drafts(f"https://www.{host}/report\n\nReport 2017\n\n{heading}\n\n{text}\n")
    assert [(each["period"], each["kind"]) for each in found] == [
        ("2017-06-21", "hosting"),
        ("2017-09-05", "hosting"),
    ]


def test_a_chapter_is_titled_by_its_last_number() -> None:
    """ "7.3.1" is of "7.3", whatever that names, and the foot of a printed page is of nothing."""
    found = drafts(
        "https://www.example.gov.gh/report\n\n7.2 Study visits hosted\n\n7.2.1 Electoral Commission of Kenya\n\n"
        "A team of nine was in Accra from 14th to 18th March 2022 to study the register.\n\n41 | P a g e\n\n"
        "7.2.2 Malawi Electoral Commission\n\nIn May 2022 six officers came to see the register.\n\n"
        "7.3 Study visit undertaken\n\n7.3.1 Election Commission of India\n\n"
        "Five members of staff travelled to New Delhi, India, between 21st and 25th February 2022.\n"
    )
    assert [(each["title"], each["period"], each["kind"]) for each in found] == [
        ("Electoral Commission of Kenya", "2022-03-14/2022-03-18", "hosting"),
        ("Malawi Electoral Commission", "2022-05", "hosting"),
        ("Election Commission of India", "2022-02-21/2022-02-25", "mission"),
    ]
