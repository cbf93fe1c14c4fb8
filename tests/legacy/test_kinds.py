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
