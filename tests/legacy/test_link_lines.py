"""Lines of a site's program, such as those that print a page or lead on, are never titles."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

PAGES = [
    (
        "Printer Friendly and PDF",
        "The staff went to a conference of electoral bodies in Oslo, Norway, on 4 May 2015.",
    ),
    (
        "Version imprimable",
        "Le personnel a participé à une conférence sur les élections à Oslo, en Norvège, le 4 mai 2015.",
    ),
    (
        "Versión para imprimir",
        "El personal participó en una conferencia sobre elecciones en Oslo, Noruega, el 4 de mayo de 2015.",
    ),
    (
        "Versão para impressão",
        "Os técnicos participaram numa conferência sobre eleições em Oslo, Noruega, a 4 de maio de 2015.",
    ),
]


@pytest.mark.parametrize(("link", "told"), PAGES)
def test_line_that_prints_the_page_is_no_title(link: str, told: str) -> None:
    [draft] = drafts(f"{link}\n\n{told}\n")
    assert draft["title"] != link


def test_first_line_of_an_item_is_its_title_where_links_close_the_items() -> None:
    items = [
        ("Local Elections, 9 May 2019, Latvia", "Latvia"),
        ("Early Elections, 5 June 2019, Malta", "Malta"),
    ]
    page = "Office for Missions\nElections in 2019\n" + "".join(
        f"-\n{title}\n- Invited by the Government of {country} to observe the vote, the office sent "
        f"a needs assessment mission to {country} from 3 to 12 March.\n- More info...\n"
        for title, country in items
    )
    assert [draft["title"] for draft in drafts(page)] == [title for title, _ in items]


@pytest.mark.parametrize("end", ["as", "and", "of"])
def test_title_ends_on_no_small_word(end: str) -> None:
    page = f"News\n\nThree officers were in Malawi from 3 to 6 May 2016 on a study tour {end} that country votes soon.\n"
    assert [draft["title"].endswith(f" {end}") for draft in drafts(page)] == [False]
