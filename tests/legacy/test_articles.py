"""Pages that are one article, and lists that say in their lead-in what their items are."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief, drafts

ARTICLE = """https://{host}/news/41

Officers of the commission come to know the count in Tonga

In Nuku’alofa, officials of the region's commissions met to speak of how votes are counted.

They went to a store of ballot boxes, and to a school where people had voted.
"""


def test_an_article_is_an_entry_though_it_says_no_day() -> None:
    [draft] = drafts(ARTICLE.format(host="aec.gov.au"))
    assert draft["title"] == "Officers of the commission come to know the count in Tonga"
    assert draft["period"] is None
    assert {each["code"] for each in draft["findings"]} >= {"no-period"}


def test_one_on_the_country_of_its_own_site_is_none() -> None:
    assert drafts(ARTICLE.format(host="tec.gov.to")) == []


HEADLESS = """https://{host}/2019/{slug}

Una delegación del Consejo Nacional Electoral de Ecuador realizó el 4 de mayo de 2019 una visita de trabajo al Tribunal Electoral de Panamá.

Los funcionarios conversaron sobre el padrón y recorrieron la imprenta de las papeletas.
"""


def test_one_without_a_heading_is_called_after_its_first_sentence() -> None:
    page = HEADLESS.format(host="noticias.example", slug="delegacion-de-ecuador-en-visita-aqui")
    [(title, period)] = brief(page)
    assert title.startswith(("Delegación del Consejo", "Visita de trabajo"))
    assert period == "2019-05-04"


def test_the_delegation_of_a_body_of_the_papers_own_country_went() -> None:
    page = """https://diario.com.pe/politica/7

Miembros del JNE observarán la votación en Ecuador

Una delegación del Jurado Nacional de Elecciones (JNE) viaja este jueves a Quito, para ver los comicios."""
    [draft] = drafts(page)
    assert draft["kind"] == "mission"
    assert draft["countries"] == ["EC"]


@pytest.mark.parametrize(
    "line",
    [
        "[Lee también: El JNE publica el padrón de Ecuador]",
        "Lea además: nueva ley de partidos en Ecuador",
        "Skip to main content",
        "Publicado por: Redacción",
    ],
)
def test_what_leads_elsewhere_is_no_title(line: str) -> None:
    page = f"""https://diario.com.pe/politica/7

Misión de observación en Ecuador

El JNE envió a Quito dos observadores.

{line}

La misión fue del 3 al 6 de mayo de 2019 y se reunió con el Consejo."""
    assert brief(page) == [("Misión de observación en Ecuador", "2019-05-03/2019-05-06")]


def test_a_title_said_twice_is_one_though_it_ends_in_a_point() -> None:
    page = """https://resao.example/en/events.html

Latest events

The network sends a learning mission to Gambia.

The network sends a learning mission to Gambia.

It went there before the vote of 5 December 2021 and spoke with parties.

Symposium and general assembly

Symposium and general assembly

The members met from 7 to 9 March 2022 in Accra, Ghana."""
    assert brief(page) == [
        ("The network sends a learning mission to Gambia.", None),
        ("Symposium and general assembly", "2022-03-07/2022-03-09"),
    ]


def test_a_town_between_a_title_and_its_text_is_where_that_was_written() -> None:
    page = """https://te.gob.mx/boletin/12

El Tribunal se reúne con la misión de expertos de IDEA Internacional

Ciudad de México

La magistrada presidenta habló con los expertos sobre las sentencias del año."""
    [draft] = drafts(page)
    assert draft["title"] == "El Tribunal se reúne con la misión de expertos de IDEA Internacional"


FORMS = """https://te.gob.mx/comisiones

Enseguida podrá ver las comisiones:
Comisión:
Programa de visitantes para las elecciones de Honduras
País:
Honduras
Objetivo:
Conocer la organización de los comicios.
Inicio:
Final:
Comisión:
Conferencia de la Unión Interamericana de Organismos Electorales
Evento virtual
País:
República Dominicana
Objetivo:
Hablar de la independencia de los tribunales.
Inicio:
Final:
"""


def test_forms_without_dates_are_entries() -> None:
    assert brief(FORMS) == [
        ("Programa de visitantes para las elecciones de Honduras", None),
        ("Conferencia de la Unión Interamericana de Organismos Electorales", None),
    ]


def test_each_body_agreed_with_is_an_entry() -> None:
    page = """https://eci.gov.in/mou

Agreements with other commissions

The commission signed memoranda of understanding with:

• The Central Election Commission of Albania

• The Election Commission of Bhutan
"""
    assert [(each["kind"], each["countries"]) for each in drafts(page)] == [
        ("agreement", ["AL"]),
        ("agreement", ["BT"]),
    ]


def test_bodies_below_other_words_are_none() -> None:
    page = """https://eci.gov.in/members

Members of the network

The members are:

• The Central Election Commission of Albania

• The Election Commission of Bhutan
"""
    assert drafts(page) == []


def test_lines_that_each_begin_with_a_country_are_items_of_the_missions_above() -> None:
    page = """https://gouvernement.lu/reglement

Le Gouvernement participe en 2013 aux missions d'observation de l'OSCE que voici:

Albanie – élections parlementaires: 23 juin
Mongolie – élection présidentielle: 26 juin
Géorgie – élection présidentielle: 27 octobre
"""
    assert [each["countries"] for each in drafts(page)] == [["AL"], ["MN"], ["GE"]]


def test_a_dated_title_above_bullets_is_an_entry() -> None:
    page = """https://aaea.example/history

Activities

Hosted the second board meeting (The Philippines, February 2002)

  • Decided on where the secretariat sits

Hosted the third board meeting (Nepal, August 2003)

  • Chose the next chair
"""
    assert [(each["period"], each["countries"]) for each in drafts(page)] == [
        ("2002-02", ["PH"]),
        ("2003-08", ["NP"]),
    ]


def test_a_text_that_tells_which_tags_may_be_used_is_no_html() -> None:
    page = """https://news.example/2018/observers

Australian observers come to the vote in Fiji

Five observers from Australia came to Suva on 3 November 2018.

You can use these tags: <a href="" title=""> <b> <i> <strike> <strong>
"""
    [draft] = drafts(page)
    assert draft["title"] == "Australian observers come to the vote in Fiji"


def test_a_year_may_open_a_title_above_its_date() -> None:
    page = """https://network.example/category/reports

Mission reports

2007 Mission Report: parliamentary election in Timor Leste

August 1st, 2007

The country voted for the first time under its own law.

2006 Mission Report: election in Aceh, Indonesia

December 31st, 2006

Our observers saw a calm day.
"""
    assert [each["title"] for each in drafts(page)] == [
        "2007 Mission Report: parliamentary election in Timor Leste",
        "2006 Mission Report: election in Aceh, Indonesia",
    ]


def test_numbered_paragraphs_make_a_report() -> None:
    words = " ".join(
        ["The members spoke of registers, of training and of what it costs to vote."] * 4
    )
    page = f"""https://aaea.example/2017

Association meeting of election authorities

Manila, Philippines

March 20, 2017

1. In the chair of the board meeting on 20 March 2017 was India. {words}

2. Then, on 20 March 2017, the assembly met in Manila. {words}
"""
    assert len(drafts(page)) == 1


def test_a_last_line_that_was_cut_is_no_title() -> None:
    page = """https://oep.org.bo/noticia/7

Imagen:

El Tribunal recibió la visita de ocho estudiantes de la Universidad de Asunción, de Paraguay, el 4 de mayo de 2019.

Los estudiantes preguntaron por el padrón.

La delegación llegó por gestión de un docente de la universidad a fin de que los estudiantes de"""
    [draft] = drafts(page)
    assert draft["kind"] == "hosting"
    assert draft["period"] == "2019-05-04"


def test_an_agency_and_its_day_are_not_what_an_article_says_first() -> None:
    page = """https://parlamento.example/7

Agencia Sur (22/11/2024). Una misión de observación viaja a Montevideo, en Uruguay, para ver la votación.

Los miembros hablarán con los partidos."""
    [draft] = drafts(page)
    assert draft["title"].startswith("Misión de observación")
    assert draft["countries"] == ["UY"]


def test_members_listed_below_are_no_titles_of_their_own() -> None:
    page = """https://caricom.example/7

The Community sends an observer mission to the general election of 5 November 2007 in Trinidad and Tobago.

The mission has these members:

Observer Team:

Mr. Calvin James

Deputy Chairman of the Electoral Commission of Dominica

Ms. Grace Anne Clarke

Chief Elections Officer of Belize
"""
    [draft] = drafts(page)
    assert draft["title"].startswith("Observer mission")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "La cheffe de la mission d'observation de l'UE a effectué le 28 janvier 2019 une visite de travail à Dakar.",
            "Visite de travail à Dakar",
        ),
        (
            "La Commission a organisé, avec l'appui de la Fondation IFES, un voyage d'étude au Niger, du 2 au 7 mai 2023.",
            "Voyage d'étude au Niger",
        ),
        (
            "El presidente participó en la Misión de Observación Internacional (MOI) en Costa Rica el 3 de abril de 2022.",
            "Misión de Observación Internacional (MOI) en Costa Rica",
        ),
    ],
)
def test_a_title_is_what_was_done_not_who_leads_or_supports_it(sentence: str, title: str) -> None:
    page = f"https://noticias.example/9\n\n{sentence}\n\nDespués hubo un almuerzo con todos los presentes."
    assert [each["title"] for each in drafts(page)] == [title]


def test_the_name_of_a_site_before_a_list_does_not_make_it_an_entry() -> None:
    page = """https://eisa.example/missions

EPP: EISA's election observation missions

The missions bring people together. See also:

Technical mission to Guinea

23 February - 4 March 2020

Experts went to Conakry, in Guinea.
"""
    assert [each["title"] for each in drafts(page)] == ["Technical mission to Guinea"]


def test_days_and_a_town_below_a_title_make_it_an_event() -> None:
    page = """https://council.example/newsroom

Winter school on new voting technologies

4-8 December 2017 Tbilisi, Georgia

About 25 people will speak of what makes voters trust a machine.

Conference on the anniversary of the commission

13-14 November 2017 Kyiv, Ukraine

The conference looked back on twenty years.
"""
    assert brief(page) == [
        ("Winter school on new voting technologies", "2017-12-04/2017-12-08"),
        ("Conference on the anniversary of the commission", "2017-11-13/2017-11-14"),
    ]


def test_the_one_long_item_below_a_title_is_its_report() -> None:
    words = "and looked at registers, at the counting of votes, at observers and at what parties said of all that"
    page = f"""https://office.example/elections

Elections in 2019

Presidential election, 21 April 2019, North Macedonia

- Observation mission press conference, 22 April 2019, Skopje. Experts came to North Macedonia {words}

Early elections, 28 April 2019, Spain

- An expert team came to Spain for the vote {words}
"""
    assert [each["title"].split(",")[0] for each in drafts(page)] == [
        "Presidential election",
        "Early elections",
    ]
