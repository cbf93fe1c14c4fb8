"""Countries by who hosted, who came, where the news is from, and names within names."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy.facts.partners import partners_in
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.source.blocks import Span
from tests.legacy.reading import drafts


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("un foro de la Organización de los Estados Americanos", ["019"]),
        ("a course in Baja California Sur, Mexico", ["MX-BCS", "MX"]),
        ("observers in St. Vincent & the Grenadines", ["VC"]),
        ("observers in St Vincent and the Grenadines", ["VC"]),
        ("a mission to Saint Lucia and St Kitts & Nevis", ["LC", "KN"]),
    ],
)
def test_the_longer_name_of_a_place_wins(text: str, codes: list[str]) -> None:
    assert [each.code for each in mentions(text)] == codes


def test_a_forum_is_where_its_host_is() -> None:
    (draft,) = drafts(
        "https://dailynews.example.com/ecz-at-forum\n\n"
        "ECZ CHAIR ATTENDS REGIONAL FORUM\n\n"
        "The chair of the Electoral Commission of Zambia (ECZ) is taking part in a regional forum.\n\n"
        "The Electoral Commission of Mauritius hosts the forum from 3 to 5 June 2019."
    )
    assert draft["countries"] == ["MU"]
    assert any("host" in each["roles"] for each in draft["partners"])


def test_a_country_and_a_colon_say_where_the_news_is_from() -> None:
    (draft,) = drafts(
        "https://news.example.com/stories/1\n\n"
        "Gambia: Ghana Electoral Commission Visits IEC\n\n"
        "4 May 2015\n\n"
        "The Gambia received a five-member delegation from the Electoral Commission of Ghana, which came on 3 May 2015."
    )
    assert draft["kind"] == "hosting"
    assert draft["countries"] == ["GH"]


def test_what_somebody_is_no_town() -> None:
    (draft,) = drafts(
        "Observation mission to the elections of Dominica\n\n"
        "From 3 to 9 May 2010 a mission observed the elections. In it were Ms Anne Lee, Member, Barbados, and Mr Joe Fox."
    )
    assert draft["countries"] == ["DM"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("recebeu as Comissões Eleitorais de Angola e Moçambique", "pt", "Comissões Eleitorais de Angola e Moçambique"),
        ("des commissions électorales du Bénin, du Niger et du Togo", "fr", "commissions électorales du Bénin, du Niger et du Togo"),
        ("los organismos electorales de Chile y Perú", "es", "organismos electorales de Chile y Perú"),
        ("a delegation of the Swedish parliament, Riksdag, came", "en", "Riksdag"),
        ("con la Misión de Observación de la Organización de los Estados Americanos (MOE/OEA)", "es", "Organización de los Estados Americanos"),
        ("the PANZE (Pacific, Australia, New Zealand Electors) workshop", "en", "Pacific, Australia, New Zealand Electors"),
    ],
)  # fmt: skip
def test_bodies_by_more_than_one_name(text: str, language: str, name: str) -> None:
    assert name in [each.name for each in organisations_in(Span(text, 0), language)]


def test_visitors_are_of_every_country_listed() -> None:
    (draft,) = drafts(
        "https://www.cne.pt/visita\n\n"
        "CNE recebe delegações\n\n"
        "Nos dias 3 e 4 de maio de 2016 a CNE recebeu em Lisboa representantes das Comissões Eleitorais de Angola, Cabo Verde e Moçambique."
    )
    assert draft["countries"] == ["AO", "CV", "MZ"]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("It is an association of 29 electoral bodies from 24 countries.", "en", []),
        ("Officers of 12 electoral bodies from 9 countries met.", "en", [12, 9]),
        ("It was opened at the 2024 Senior Officials Meeting.", "en", []),
        ("Houve 19 oradores e 40 participantes.", "pt", [19, 40]),
        ("Four speakers and eight panellists met.", "en", [4, 8]),
    ],
)
def test_members_of_a_network_and_years_are_no_heads(
    text: str, language: str, values: list[int]
) -> None:
    assert [each.value for each in counts_in(Span(text, 0), language)] == values


def test_a_network_sent_the_missions_that_it_reports_on() -> None:
    found = drafts(
        "https://anfrel.org/reports\n\n"
        "Mission reports\n\n"
        "2008 mission report: Nepal election\n\nThe mission was in Nepal from 1 to 9 April 2008.\n\n"
        "2009 mission report: Indonesia election\n\nThe mission was in Indonesia from 2 to 9 July 2009."
    )
    acronyms = [[each["acronym"] for each in draft["partners"]] for draft in found]
    assert acronyms == [["ANFREL"], ["ANFREL"]]


@pytest.mark.parametrize(
    "page",
    [
        (
            "https://www.tribunal.gob.mx/b\n\nEl Tribunal conversa con la Misión de Acompañamiento de la OEA\n\n"
            "El 3 de julio de 2018 magistradas y magistrados hablaron con la misión sobre la justicia electoral."
        ),
        (
            "https://www.elections.gov.fj/n\n\nFijian election: Canadian observers receive accreditation\n\n"
            "Three Canadian observers were given their cards on 3 May 2014."
        ),
    ],
)
def test_missions_of_others_are_received(page: str) -> None:
    assert [each["kind"] for each in drafts(page)] == ["hosting"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A team was at the Electoral Commission of Malta for a week.", ("host",)),
        ("It was at the heart of what the Electoral Commission of Malta did.", None),
    ],
)
def test_a_body_that_one_was_at_is_the_host(text: str, roles: tuple[str, ...] | None) -> None:
    spans = [Span("a", 0), Span("b", 2), Span(text, 4)]
    told = [each.roles for each in partners_in(spans, "en") if each.roles]
    assert told == ([roles] if roles else [])


def test_students_are_counted_and_come_from_their_university() -> None:
    (draft,) = drafts(
        "https://www.oep.org.bo/n\n\nVisita de estudiantes\n\n"
        "El 4 de mayo de 2016 el Tribunal recibió la visita de nueve estudiantes de la Universidad de Misisipi."
    )
    assert draft["countries"] == ["US"]
    assert [each["value"] for each in draft["head_counts"]] == [9]


def test_an_ocean_is_no_people() -> None:
    page = """https://newspaper.example/2024

La commission à la conférence du Réseau des compétences électorales de l'océan Indien

La commission a participé du 4 au 6 septembre 2024 à la conférence du Réseau de l'océan Indien aux Seychelles."""
    [draft] = drafts(page)
    assert draft["countries"] == ["SC"]


def test_whose_missions_a_list_leads_in_to_is_their_organiser() -> None:
    page = """https://gouvernement.lu/reglement

Le Gouvernement participe en 2013 aux missions d'observation de l'OSCE que voici:

Albanie – élections parlementaires: 23 juin
Mongolie – élection présidentielle: 26 juin
Géorgie – élection présidentielle: 27 octobre
"""
    organisers = [[each["acronym"] for each in draft["partners"]] for draft in drafts(page)]
    assert organisers == [["OSCE"]] * 3


@pytest.mark.parametrize(("said", "codes"), [("four", ["TO", "WS", "VU", "KI"]), ("nine", ["TO"])])
def test_guests_came_from_the_countries_that_are_listed_as_many_as_counted(
    said: str, codes: list[str]
) -> None:
    page = f"""https://www.feo.org.fj/news/3

Delegation from Tonga and other islands received

Officers from {said} countries came to Suva from 3 to 5 June 2019.

They were of Tonga, Samoa, Vanuatu and Kiribati."""
    [draft] = drafts(page)
    assert draft["countries"] == codes
