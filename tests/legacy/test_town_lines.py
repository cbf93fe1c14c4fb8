"""Lines below a title that say in which town and when."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

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


ABOVE = """https://www.example.org.mz/cooperacao

Cooperação internacional

12 a 15 de Maio de 2018 – Nampula
Visita de uma delegação da Comissão Eleitoral do Botsuana
Cinco membros acompanharam o recenseamento.

2 de Março de 2018 – Rio Seco
Observação das eleições legislativas da Zâmbia
Três membros assistiram ao escrutínio.
"""


def test_a_date_and_a_town_above_each_title_are_of_the_title_below() -> None:
    """They are neither the end of the text above them nor a title."""
    assert [(each["title"], each["period"], each["countries"]) for each in drafts(ABOVE)] == [
        ("Visita de uma delegação da Comissão Eleitoral do Botsuana", "2018-05-12/2018-05-15", ["BW"]),
        ("Observação das eleições legislativas da Zâmbia", "2018-03-02", ["ZM"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nampula, 12 a 15 de Maio de 2018", "Rio Seco, 2 de Março de 2018"),
        ("12 a 15 de Maio de 2018 – Vila Nova (Botsuana)", "2 de Março de 2018 | Rio Seco"),
    ],
)
def test_the_town_may_come_first_or_with_its_country(first: str, second: str) -> None:
    """However the two are set apart."""
    page = ABOVE.replace("12 a 15 de Maio de 2018 – Nampula", first)
    page = page.replace("2 de Março de 2018 – Rio Seco", second)
    assert [each["period"] for each in drafts(page)] == ["2018-05-12/2018-05-15", "2018-03-02"]


def test_a_date_in_a_calendar_is_told_in_full_below_the_title() -> None:
    """The first day above it, all days and the town below it."""
    page = ABOVE.replace("12 a 15 de Maio de 2018 – Nampula", "12 de Maio de 2018")
    page = page.replace("Botsuana\n", "Botsuana\n12 a 15 de Maio de 2018 – Nampula\n")
    assert [each["period"] for each in drafts(page)] == ["2018-05-12/2018-05-15", "2018-03-02"]
