"""Items told as sentences in a row, such as the captions of pictures."""

from __future__ import annotations

from typing import Any

from electoral_outreach.legacy import read_page


def told(page: str) -> list[tuple[Any, ...]]:
    found: list[dict[str, Any]] = read_page(page).to_json()["drafts"]
    return [(each["title"], each["kind"], each["period"], each["countries"]) for each in found]


PICTURES = """https://www.example.gob.ec/galeria

Galería: ámbito internacional

Foto 1. Visita de la Junta Electoral de Paraguay. Quito, 14 de agosto de 2018. La presidenta con la delegación. Foto: Prensa.

Foto 2. Visita de la Junta Electoral de Paraguay. Recorrido por el centro de mando. Foto: Prensa.

Foto 3. Observación del plebiscito en Colombia. Cali, 2 de octubre de 2016. Dos consejeras en un puesto. Foto: cortesía.

Foto 4. Nuevo edificio. Portoviejo, mayo de 2019. Foto: Prensa.
"""

PARAGRAPHS = """https://www.example.ml/cooperation

Activités de coopération

Mission d’observation au Niger. Niamey, 12 au 16 mars 2016. Deux commissaires ont observé le second tour.

Visite de la CENA du Bénin. Bamako, 4 mai 2017. Six membres ont étudié le fichier électoral.

Séminaire du RECEF. Dakar, du 2 au 4 juin 2018. Trente participants.
"""


def test_a_caption_is_a_title_with_a_town_and_a_date() -> None:
    """Two pictures of one activity make one, and one of a building makes none."""
    assert told(PICTURES) == [
        ("Visita de la Junta Electoral de Paraguay", "hosting", "2018-08-14", ["PY"]),
        ("Observación del plebiscito en Colombia", "mission", "2016-10-02", ["CO"]),
    ]


def test_the_credit_of_a_picture_is_not_told() -> None:
    """Who took it has no part in the activity."""
    drafts = read_page(PICTURES).to_json()["drafts"]
    assert not any("Prensa" in each["body"] or "cortesía" in each["body"] for each in drafts)


def test_paragraphs_set_so_need_no_numbers() -> None:
    """Three that name an activity and have a town and a date behind are a list."""
    assert told(PARAGRAPHS) == [
        ("Mission d’observation au Niger", "mission", "2016-03-12/2016-03-16", ["NE"]),
        ("Visite de la CENA du Bénin", "hosting", "2017-05-04", ["BJ"]),
        ("Séminaire du RECEF", "mission", "2018-06-02/2018-06-04", ["SN"]),
    ]


def test_numbered_articles_are_no_captions() -> None:
    """They have no town and date."""
    page = "Article 1. Object. The parties work together.\n\nArticle 2. Term. It lasts two years."
    assert told(page) == []
