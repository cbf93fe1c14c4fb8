"""What stands at the foot of a page, and who wrote it, is none of what it tells."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief

NEWS = """Visita a Chile

Tres funcionarios visitaron el Servicio Electoral de Chile, en Santiago, el 4 de mayo de 2018.

{}

Delegación observa las elecciones de Perú 2016
"""


@pytest.mark.parametrize(
    "heading",
    [
        *("Noticias de interés", "También te puede interesar", "Sur le même sujet"),
        *("Notícias de interesse", "Deixe um comentário", "Articole similare", "You might also like"),
    ],
)  # fmt: skip
def test_links_to_other_news_are_no_entries(heading: str) -> None:
    assert brief(NEWS.format(heading)) == [("Visita a Chile", "2018-05-04")]


@pytest.mark.parametrize("heading", ["Latest news", "Noticias de interés", "Notícias de interesse"])
def test_above_all_text_they_head_a_list(heading: str) -> None:
    """A page of news may be called so."""
    page = f"Inicio\n\nContacto\n\nMapa\n\n{heading}\n\n{NEWS.format('')}"
    assert ("Visita a Chile", "2018-05-04") in brief(page)


@pytest.mark.parametrize("byline", ["author CNE", "Author: Jane Roe", "auteur CENI", "autor INE"])
def test_who_wrote_it_is_no_part_of_a_long_title(byline: str) -> None:
    title = "Tres funcionarios del tribunal visitan el Servicio Electoral de Chile en Santiago"
    page = f"{title}\n{byline}\n\nLa visita tuvo lugar el 4 de mayo de 2018, en Santiago de Chile."
    assert brief(page) == [(title, "2018-05-04")]
