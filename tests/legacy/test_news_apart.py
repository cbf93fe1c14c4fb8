"""News of several activities, of calls that are none, and in two languages; tables of who came."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief, drafts


@pytest.mark.parametrize(
    "call",
    [
        "Call for applications: study visit to Ghana",
        "Vacancy: trainer for the mission to Kenya",
        "Request for proposals: training in Nairobi",
        "Appel à candidatures : mission au Togo",
        "Appel d'offres : séminaire à Dakar",
        "Convocatoria para observadores de la misión a Chile",
        "Edital: missão a Angola",
    ],
)
def test_a_call_is_no_activity(call: str) -> None:
    """What one is asked to apply for has not been done."""
    page = f"News\n\n{call}\nPublished on 2 May 2019\nBy 30 May 2019 at the latest, to the office."
    assert drafts(page) == []


TWO_LANGUAGES = """https://www.elecam.example.cm/news

NEWS / ACTUALITÉS

Une délégation du Tchad en visite de travail
Posted on / Publié le : 14/06/2018
Du 5 au 8 juin 2018, quatre membres de la Commission électorale nationale indépendante du Tchad ont été reçus au siège.

Workshop on the voters’ register in Chad
Posted on / Publié le : 04/05/2018
In April 2018, an expert of the Commission was in Moundou, Chad, for a workshop of the African Union (AU).

Participation à un séminaire au Bénin
Posted on / Publié le : 03/04/2018
Du 12 au 14 mars 2018, un membre du Conseil a pris part à un séminaire à Cotonou, au Bénin.
"""


def test_each_report_of_a_page_in_two_languages_is_read_in_its_own() -> None:
    """And a label of posting said in both is one."""
    assert brief(TWO_LANGUAGES) == [
        ("Une délégation du Tchad en visite de travail", "2018-06-05/2018-06-08"),
        ("Workshop on the voters’ register in Chad", "2018-04"),
        ("Participation à un séminaire au Bénin", "2018-03-12/2018-03-14"),
    ]


def test_a_date_in_brackets_stands_before_the_title_of_news() -> None:
    """It says when that was put out."""
    page = (
        "Nouvelles\n\n"
        "[12/03/2017] Délégation de la CENI du Tchad\nDu 8 au 10 mars, six membres de la CENI du Tchad ont été reçus.\n\n"
        "[02/02/2017] Participation à un atelier au Ghana\nIl a eu lieu à Accra les 30 et 31 janvier.\n"
    )
    assert [each["period"] for each in drafts(page)] == [
        "2017-03-08/2017-03-10",
        "2017-01-30/2017-01-31",
    ]


def test_news_that_open_with_a_town_and_day_stay_apart() -> None:
    """However little is said of them."""
    page = (
        "Noticias\n\nMisión de estudio en Costa Rica\nSan Salvador, 2 de mayo de 2018. Tres técnicos viajaron a San José del 23 al 25 de abril.\n\n"
        "Firman carta de entendimiento con el INE de México\nSan Salvador, 9 de abril de 2018. Fue suscrita el 6 de abril.\n\n"
        "Inicia el registro de votantes\nSan Salvador, 1 de abril de 2018. El plazo cierra el 30 de abril.\n"
    )
    assert [(each["kind"], each["period"]) for each in drafts(page)] == [
        ("mission", "2018-04-23/2018-04-25"),
        ("agreement", "2018-04-06"),
    ]


def test_posted_news_that_name_a_meeting_and_with_whom_are_entries_without_a_day() -> None:
    """When it was is left open rather than taken from the posting."""
    page = (
        "News\n\nOnline meeting with the Central Election Commission of Latvia\nPosted on 30 November 2023\n"
        "They talked about voting abroad.\n\nList of voters\nPosted on 29 November 2023\nIt can be seen.\n"
    )
    assert brief(page) == [("Online meeting with the Central Election Commission of Latvia", None)]


def test_the_number_of_a_press_release_signs_no_agreement() -> None:
    """Its year is that of the number."""
    page = (
        "Firman convenio de cooperación con el CNE del Ecuador\nNota de Prensa N° 118-2018\n\n"
        "El Consejo Nacional Electoral (CNE) del Ecuador y la oficina lo firmaron el 14 de agosto de 2018, en Quito.\n"
    )
    assert [each["period"] for each in drafts(page)] == ["2018-08-14"]


@pytest.mark.parametrize("people", ["Visitors", "Guests", "Delegates"])
def test_a_column_of_people_may_name_who_came(people: str) -> None:
    """That titles the rows, and what is right of it is what they came for."""
    page = (
        "International visitors\n\n"
        f"Date | {people} | Number | Subject\n"
        "14 August 2018 | Election Commission of Thailand | 12 | Counting of ballots\n"
        "5–7 March 2019 | Independent Electoral and Boundaries Commission, Kenya | 4 | Early voting\n"
    )
    found = [
        (each["title"], each["countries"], [count["value"] for count in each["head_counts"]])
        for each in drafts(page)
    ]
    assert found == [
        ("Election Commission of Thailand", ["TH"], [12]),
        ("Independent Electoral and Boundaries Commission, Kenya", ["KE"], [4]),
    ]


@pytest.mark.parametrize("column", ["Proceso", "Tipo de elección", "Motivo"])
def test_what_was_voted_titles_a_row_whatever_its_column_is_called(column: str) -> None:
    """Rather than the country beside it."""
    page = (
        "Misiones de observación\n\n"
        f"| País | {column} | Fecha | Delegados |\n"
        "| Brasil | Segunda vuelta presidencial | 26/10/2018 al 29/10/2018 | 2 |\n"
        "| Panamá | Elecciones generales | 2 al 6 de mayo de 2019 | 4 |\n"
    )
    assert [each["title"] for each in drafts(page)] == [
        "Segunda vuelta presidencial",
        "Elecciones generales",
    ]


def test_a_column_of_countries_or_bodies_names_the_party() -> None:
    """The name of its body is in another."""
    page = (
        "Memoranda of Understanding\n\n"
        "No.\tCountry / Organisation\tName of the body\tDate of signing\n"
        "1\tMauritius\tOffice of the Electoral Commissioner\t17.04.2013\n"
        "2\tBhutan\tElection Commission of Bhutan\t05.07.2016\n"
    )
    found = [(each["title"], [body["name"] for body in each["partners"]]) for each in drafts(page)]
    assert found == [
        ("Mauritius", ["Office of the Electoral Commissioner"]),
        ("Bhutan", ["Election Commission of Bhutan"]),
    ]


def test_officials_counted_before_the_body_they_are_of_came() -> None:
    """A visit of so many from abroad, where a delegation of so many is the institution's own."""
    page = (
        "https://www.tribunal.gob.pa/2017\n\nActividades de 2017\n\n"
        "- 23 al 27 de enero de 2017: Visita de cuatro funcionarios del Tribunal Supremo Electoral de Honduras.\n"
    )
    (found,) = drafts(page)
    assert (found["kind"], found["countries"]) == ("hosting", ["HN"])


def test_the_name_of_a_body_is_no_election() -> None:
    """The day behind it is that of the visit."""
    page = (
        "Visitas recibidas\n\n2015\n"
        "• Costa Rica – Tribunal Supremo de Elecciones – 14 de abril – 2 delegados\n"
        "• México – Instituto Federal Electoral – 9 y 10 de octubre – 5 delegados\n"
    )
    assert [each["period"] for each in drafts(page)] == ["2015-04-14", "2015-10-09/2015-10-10"]


def test_the_days_that_a_text_tells_stand_around_that_of_its_title() -> None:
    """As of a calendar that shows one of them."""
    page = (
        "Archives des activités internationales\n\n"
        "Mission au Togo (9 mai 2013)\nUne conseillère s'est rendue à Lomé du 6 au 10 mai pour un atelier.\n\n"
        "Mission au Mali (3 avril 2013)\nDeux conseillers se sont rendus à Bamako du 2 au 5 avril.\n"
    )
    assert [each["period"] for each in drafts(page)] == [
        "2013-05-06/2013-05-10",
        "2013-04-02/2013-04-05",
    ]


def test_one_list_is_not_of_the_sort_of_the_list_above_it() -> None:
    """Who received in one went out in the next."""
    page = (
        "Visites reçues en 2016\n\n"
        "| Institution | Pays | Période | Participants |\n"
        "| Commission électorale du Burkina Faso | Burkina Faso | du 11 au 15 avril | 4 |\n"
        "| Commission électorale du Mali | Mali | 6-8 juin | 2 |\n\n"
        "Déplacements en 2016\n\n"
        "| Activité | Pays | Période | Participants |\n"
        "| Réunion du bureau | France | 14 et 15 novembre | 1 |\n"
        "| Atelier sur le fichier | Ghana | du 4 au 9 décembre | 3 |\n"
    )
    assert [each["kind"] for each in drafts(page)] == ["hosting", "hosting", "mission", "mission"]


def test_numbered_sentences_are_items() -> None:
    """Where a numbered heading is not closed."""
    page = (
        "Relatório de atividades de 2018\n\n3.2. Visitas recebidas\n\n"
        "3.2.1. Visita da Comissão Eleitoral da Indonésia (KPU), a 12 de março, com oito membros.\n\n"
        "3.2.2. Visita da Comissão Eleitoral do Gana, a 20 de maio, com dois membros.\n"
    )
    assert brief(page) == [
        ("Visita da Comissão Eleitoral da Indonésia (KPU)", "2018-03-12"),
        ("Visita da Comissão Eleitoral do Gana", "2018-05-20"),
    ]


def test_people_of_whom_a_page_tells_are_no_missions() -> None:
    """Though they worked abroad."""
    page = (
        "Our people\n\nAustralia\nMs Doe was born in Canberra and worked as an adviser to the Senate from 2001 to 2009.\n\n"
        "Kenya\nMr Roe taught law in Nairobi. Two members of his staff came with him in March 2015.\n"
    )
    assert drafts(page) == []


def test_labels_with_their_values_may_follow_each_other_like_sentences() -> None:
    """A line a form; one day of an election may be that of the vote."""
    page = (
        "Observación electoral internacional\n\n"
        "Fecha: 7 de octubre de 2018. Lugar: Brasil. Proceso: elecciones generales. Delegados: 2.\n"
        "Fecha: 3 de febrero de 2019. Lugar: El Salvador. Proceso: elección presidencial. Delegados: 1.\n"
    )
    found = [
        (each["title"], each["period"], each["countries"], each["findings"][0]["code"])
        for each in drafts(page)
    ]
    assert found == [
        ("Elecciones generales", "2018-10-07", ["BR"], "election-date"),
        ("Elección presidencial", "2019-02-03", ["SV"], "election-date"),
    ]


def test_a_line_with_a_label_does_not_go_on_with_the_title_above() -> None:
    """However long that is."""
    page = (
        "Activités à l'étranger\n\n"
        "Observation de l'élection présidentielle en Côte d'Ivoire\n"
        "Lieu et date : Abidjan, du 26 octobre au 2 novembre 2020\n\n"
        "Observation de l'élection législative au Bénin\n"
        "Lieu et date : Cotonou (Bénin), 2-6 mars 2020\n"
    )
    assert brief(page) == [
        ("Observation de l'élection présidentielle en Côte d'Ivoire", "2020-10-26/2020-11-02"),
        ("Observation de l'élection législative au Bénin", "2020-03-02/2020-03-06"),
    ]
