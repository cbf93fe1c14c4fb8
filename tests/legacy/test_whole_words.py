"""A title is made of whole words."""

from __future__ import annotations

from pathlib import Path

import pytest

from electoral_outreach.legacy import read_page
from tests.legacy.reading import drafts

PAGES = sorted(Path(__file__).with_name("pages").glob("**/*.txt"))
ENDS_LIKE_ORDINALS = ("Commonwealth", "Youthhealth", "Eastnorth", "Interfaith")


@pytest.mark.parametrize("word", ENDS_LIKE_ORDINALS)
def test_word_that_ends_like_an_ordinal_is_not_cut(word: str) -> None:
    page = f"{word} Observer Group's Farewell, 9 May 2017, Lilongwe, Malawi.\nWe thank all who helped us.\n"
    for draft in drafts(page):
        at = page.lower().index(draft["title"].lower())
        assert at == 0 or not page[at - 1].isalnum(), draft["title"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.stem))
def test_no_title_begins_inside_a_word(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for draft in read_page(text).drafts:
        for title in (each for each in draft.evidence if each.path == "title"):
            at = title.start
            if text.startswith(title.text, at):  # in markup it stands elsewhere
                assert not (text[at - 1 : at].isalnum() and text[at].isalnum()), title.text


@pytest.mark.parametrize("number", ["fourth", "twelfth", "sixteenth", "twentieth"])
def test_ordinal_belongs_to_the_title(number: str) -> None:
    page = f"News\n\nThe staff went to the {number} forum of electoral bodies in Praia, Cape Verde, on 5 May 2015.\n"
    assert [number in draft["title"].lower() for draft in drafts(page)] == [True]
