"""Which way an activity went, and of which type it was."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy import read_page

BODY = {
    "en": "From 3 to 5 May 2014, {}.",
    "fr": "Du 3 au 5 mai 2014, {}.",
    "es": "Del 3 al 5 de mayo de 2014, {}.",
}


@pytest.mark.parametrize(
    ("tag", "title", "told", "kind", "type"),
    [
        (
            "en",
            "Mission to Togo",
            "two experts observed the elections in Togo",
            "mission",
            "observation",
        ),
        (
            "en",
            "Visit of a delegation from Togo",
            "five people from Togo visited the council",
            "hosting",
            "delegation-visit",
        ),
        (
            "en",
            "Training in Togo",
            "an employee gave training to trainers in Lomé, Togo",
            "mission",
            "training",
        ),
        (
            "en",
            "Study visit from Togo",
            "the council received six officials from Togo for a study visit",
            "hosting",
            "study-visit",
        ),
        (
            "fr",
            "Accueil d’une délégation du Togo",
            "le conseil a reçu cinq personnes du Togo",
            "hosting",
            "delegation-visit",
        ),
        (
            "fr",
            "Mission d’observation au Togo",
            "deux experts ont observé le scrutin au Togo",
            "mission",
            "observation",
        ),
        (
            "es",
            "Visita de una delegación de Chile",
            "el consejo recibió a cinco funcionarios de Chile",
            "hosting",
            "delegation-visit",
        ),
        (
            "es",
            "Misión de observación en Chile",
            "dos expertos observaron las elecciones en Chile",
            "mission",
            "observation",
        ),
        (
            "en",
            "Conference in Togo",
            "two members took part in a conference in Lomé, Togo",
            "mission",
            "conference",
        ),
    ],
)
def test_the_words_of_an_activity_say_its_kind_and_type(
    tag: str, title: str, told: str, kind: str, type: str
) -> None:
    """Those of the title first."""
    (draft,) = read_page(f"{title}\n\n{BODY[tag].format(told)}").drafts
    assert (draft.kind, draft.type) == (kind, type)


def test_headings_above_say_which_way_activities_went() -> None:
    """Where the titles do not."""
    page = read_page(
        "International work\n\nMissions abroad\n\nTogo\n\nOn 3 May 2014, a seminar was held in Lomé,"
        " Togo.\n\nDelegations received\n\nBenin\n\nOn 6 June 2014, five people came from Benin.\n"
    )
    assert [draft.kind for draft in page.drafts] == ["mission", "hosting"]


def test_what_happened_at_home_was_hosted() -> None:
    """By the country of the site."""
    page = read_page(
        "http://www.ec.gov.gh/news\n\nInternational seminar on registers of voters\n\nFrom 3 to 5 May"
        " 2014, people from Togo, Benin and Nigeria attended a seminar in Accra, Ghana.\n"
    )
    assert [draft.kind for draft in page.drafts] == ["hosting"]


@pytest.mark.parametrize(
    ("address", "title", "kind"),
    [
        ("https://www.inecnigeria.org/news", "Electoral Officers of Togo Visit INEC", "hosting"),
        (
            "https://www.inecnigeria.org/news",
            "Officers of Togo Understudy the Commission",
            "hosting",
        ),
        ("https://www.aweb.org/news", "Officers of Togo Visit the A-WEB Secretariat", "hosting"),
        ("https://www.inecnigeria.org/news", "INEC Officers Visit the INEC of Togo", "mission"),
        ("https://www.aweb.org/news", "Mission: Experts Visit A-WEB Members in Togo", "mission"),
    ],
)
def test_a_visit_to_the_institution_itself_came_in(address: str, title: str, kind: str) -> None:
    """By its name, or as "the Commission"; one to its members or a namesake went out."""
    page = read_page(
        f"{address}\n\n{title}\n\n{BODY['en'].format('they met four experts of Togo')}"
    )
    assert [draft.kind for draft in page.drafts] == [kind]


def test_a_label_that_says_it_was_at_home_outdoes_the_noun_of_the_title() -> None:
    """A seminar may be at home or abroad."""
    form = "Date : du 7 au 9 mai 2014\nLieu : {}\nParticipants : 60 délégués de douze pays\n"
    page = "https://www.ceni.bf/page\n\nActivités\n\nSéminaire sur le fichier des électeurs\n"
    kinds = [read_page(page + form.format(town)).drafts[0].kind for town in ("Ouagadougou", "Lomé")]
    assert kinds == ["hosting", "mission"]


def test_a_programme_with_the_place_in_its_name_is_abroad() -> None:
    """The name of an activity is no body that the place belongs to."""
    page = read_page(
        "https://www.ec.gov.gh/news\n\nElection Visitors’ Programme in the Philippines\n\nFrom 6 to 11"
        " May 2016, two officials of the commission were in Manila.\n"
    )
    assert [draft.kind for draft in page.drafts] == ["mission"]


def test_an_agreement_runs_from_its_signing() -> None:
    """Its partners are parties."""
    page = read_page(
        "Memorandum of understanding with the Electoral Commission of Jamaica (ECJ)\n\nOn 3 May 2014,"
        " the council and the Electoral Commission of Jamaica (ECJ) signed a memorandum of"
        " understanding for a period of three years.\n"
    )
    (draft,) = page.drafts
    assert (draft.kind, draft.type) == ("agreement", "memorandum")
    assert str(draft.period.period) == "2014-05-03/2017-05-03"
    assert [(each.acronym, each.roles) for each in draft.partners] == [("ECJ", ("party",))]


@pytest.mark.parametrize(
    "text",
    [
        "Results\n\nOn 3 May 2014, 33 000 polling stations were open; 125 seats were won.",
        "Opening hours\n\nThe office is open from 8 a.m. to 5 p.m. until 30 June 2015.",
        "Job offer\n\nThe commission seeks 12 clerks from 3 May 2014 to 5 June 2014.",
        "Amendments to the law\n\nThe law of 3 May 2014 was amended on 6 June 2015.",
        "Privacy\n\nWe keep your data for 12 months.",
    ],
)
def test_domestic_news_is_no_activity(text: str) -> None:
    """Dates and numbers alone make no cooperation."""
    assert read_page(text).drafts == ()


@pytest.mark.parametrize(
    ("columns", "heading", "kind"),
    [
        ("Date | Institution | Country", "Benchmarking Visits Received", "hosting"),
        ("Date | Institution | Country", "Delegations Hosted", "hosting"),
        ("Date | Institution | Pays", "Visites d’étude reçues", "hosting"),
        ("Date | Institution | Pays", "Missions accueillies", "hosting"),
        ("Fecha | Institución | País", "Visitas de estudio recibidas", "hosting"),
        ("Data | Instituição | País", "Delegações recebidas", "hosting"),
        ("Date | Institution | Country", "Study Visits Abroad", "mission"),
        ("Date | Institution | Country", "Visits Undertaken", "mission"),
    ],
)
def test_what_was_received_is_said_behind_the_noun_too(
    columns: str, heading: str, kind: str
) -> None:
    """Of a whole table, by the heading above it."""
    leads = {
        "Country": "This is the list of the visits of the year.",
        "Pays": "Voici la liste des visites et des activités de la commission dans le cadre de l’année.",
        "Fecha": "Esta es la lista de las visitas y de los encuentros que el consejo tuvo en el año.",
        "Data": "Esta é a lista das visitas e dos encontros que a comissão teve com os outros no ano.",
    }
    lead = next(text for word, text in leads.items() if word in columns)
    page = (
        f"https://www.example.org/visits\n\n{heading}\n\n{lead}\n\n| {columns} |\n|---|---|---|\n"
        "| 12/03/2018 | Commission (MEC) | Malawi |\n| 06/05/2016 | Commission (ECZ) | Zambia |\n"
    )
    assert [draft.kind for draft in read_page(page).drafts] == [kind, kind]


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Working session with the Embassy of Norway", "7 March 2017"),
        ("Rencontre avec l’ambassadrice de Norvège", "7 mars 2017"),
        ("Reunión de trabajo con la Embajada de Noruega", "7 de marzo de 2017"),
        ("Sessão de trabalho com a Embaixada da Noruega", "7 de março de 2017"),
        ("Întâlnire de lucru cu ambasadorul din Norvegia", "7 martie 2017"),
    ],
)
def test_an_embassy_is_met_at_home(title: str, date: str) -> None:
    """It comes to the institution."""
    drafts = read_page(f"{title}\n\n{date}: {title}.\n").drafts
    assert [draft.kind for draft in drafts] == ["hosting"]


def test_the_own_embassy_is_met_abroad() -> None:
    """It is in the country that the delegation went to."""
    page = (
        "https://www.elections.ca/missions\n\nMissions\n\nMeeting with the Embassy of Canada in Tunis, Tunisia\n\n"
        "From 3 to 5 May 2014, two officers went to Tunis, Tunisia.\n"
    )
    assert [draft.kind for draft in read_page(page).drafts] == ["mission"]


@pytest.mark.parametrize(
    ("address", "title", "text", "kind"),
    [
        (
            "https://cesko.ge/eng",
            "Briefing for international observers",
            "On 20 October 2017 the chair met 60 observers in Tbilisi.",
            "hosting",
        ),
        (
            "https://www.example.sn/actualites",
            "Atelier régional sur le fichier électoral",
            "Dakar a abrité, en juin 2016, un atelier international sur le fichier électoral.",
            "hosting",
        ),
        (
            "https://www.example.sn/actualites",
            "Atelier régional sur le fichier électoral",
            "Deux cadres ont pris part, en juin 2016, à un atelier à Bamako, au Mali.",
            "mission",
        ),
        (
            "https://cesko.ge/eng",
            "9th Annual Meeting of Election Management Bodies",
            "The meeting hosted by the CEC on 3 March 2019 brought together people from 30 countries.",
            "hosting",
        ),
    ],
)
def test_what_is_held_for_observers_or_by_the_institution_is_received(
    address: str, title: str, text: str, kind: str
) -> None:
    """A workshop in a town of one's own country is no journey."""
    (draft,) = read_page(f"{address}\n\n{title}\n\n{text}\n").drafts
    assert draft.kind == kind


def test_news_for_voters_abroad_is_no_activity() -> None:
    """Even below a heading of cooperation, with a day on which registration ends."""
    page = read_page(
        "https://cne.example.cv/\n\nEstá em: Início > Notícias > Cooperação\n\nRecenseamento no estrangeiro"
        " termina a 30 de Junho\nSegunda, 04 Abril 2016 08:30 | Acessos: 760\nOs residentes em Portugal e"
        " França podem inscrever-se nas embaixadas.\n"
    )
    assert page.drafts == ()


def test_a_memorandum_needs_no_more_words() -> None:
    """With the signatures told below, or in the title."""
    (draft,) = read_page(
        "Memorandum with the Independent Election Commission of Jordan\n\nThe chairpersons put their"
        " signatures on 18 December 2017; the text foresees training.\n"
    ).to_json()["drafts"]
    assert (draft["kind"], draft["period"]) == ("agreement", "2017-12-18")
    assert draft["countries"] == ["JO"]


def test_romanian_leads_to_the_institution_by_another_word() -> None:
    """What is an article elsewhere."""
    (draft,) = read_page(
        "https://a.cec.md/ro/noutati.html\n\nDelegaţia Comisiei Electorale Centrale a Georgiei\n\nPatru membri"
        " ai Comisiei Electorale Centrale a Georgiei au efectuat o vizită de studiu la CEC în perioada"
        " 11-13 iunie 2018.\n"
    ).drafts
    assert (draft.kind, str(draft.period.period)) == ("hosting", "2018-06-11/2018-06-13")
