"""Lines below a title that say in which town and when."""

from __future__ import annotations

from typing import Any

from electoral_outreach.legacy import read_page


def drafts(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_page(page).to_json()["drafts"]
    return found


TOWNS = """https://www.example.org/activites

Séminaires et formations

Mission d’information électorale
Trifouillis (Canada), septembre 2018
Une délégation de huit personnes a suivi la campagne.

Atelier sur le fichier
{}
Dix cadres ont été formés.
"""


def test_a_town_that_no_gazetteer_knows_says_where_below_a_title() -> None:
    """With its country and a date, and nothing else."""
    found = drafts(TOWNS.format("Vieux-Bourg, Bénin, du 14 au 16 mars 2017"))
    assert [(each["title"], each["period"], each["countries"]) for each in found] == [
        ("Mission d’information électorale", "2018-09", ["CA"]),
        ("Atelier sur le fichier", "2017-03-14/2017-03-16", ["BJ"]),
    ]


def test_a_title_with_a_country_and_a_date_is_no_town() -> None:
    """It names an activity, an election or a body."""
    page = (
        "Missions 2018\nObservation (Mali), 5 mai 2018\nDeux experts ont observé le scrutin.\n\n"
        "Missions 2017\nRéférendum (Togo), 6 mai 2017\nTrois experts ont observé le scrutin.\n"
    )
    assert [each["title"] for each in drafts(page)] == [
        "Observation (Mali), 5 mai 2018",
        "Référendum (Togo), 6 mai 2017",
    ]
