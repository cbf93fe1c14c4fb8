"""Words are found without case and accents, and no script is torn apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.folding import folded
from electoral_outreach.listing.sought import sought, tokens


@given(st.text(), st.text())
def test_every_word_of_a_text_is_found_in_it(before: str, word: str) -> None:
    """Whatever the script, a text is found by its own words."""
    found = set(tokens(f"{before} {word}"))
    assert all(each.is_in(found) for each in sought(word))


@given(st.text(min_size=1), st.integers(1, 20))
def test_the_beginning_of_a_last_word_is_enough(word: str, length: int) -> None:
    """A reader who is still typing finds already, as long as a letter is not cut in two."""
    beginning = folded(word)[:length]
    if beginning and folded(word).startswith(folded(beginning)):
        found = set(tokens(folded(word)))
        assert all(each.is_in(found) for each in sought(beginning))


@pytest.mark.parametrize(
    ("words", "title", "is_found"),
    [
        ("haiti", "Mission en Haïti", True),
        ("MISS", "Mission", True),
        ("miss haiti", "Mission en Haïti", False),
        ("haiti miss", "Mission en Haïti", True),
        ("选举", "马达加斯加选举援助任务", True),
        ("选", "马达加斯加选举援助任务", True),
        ("务", "马达加斯加选举援助任务", True),
        ("举选", "马达加斯加选举援助任务", False),
        ("选 援助", "马达加斯加选举援助任务", True),
        ("เลือกตั้ง", "การสังเกตการณ์การเลือกตั้ง", True),
        ("निर्वा", "निर्वाचन", True),
        ("2018选举", "2018年选举", True),
        ("선거", "선거관리위원회", True),
    ],
)
def test_words_are_found_where_they_stand(words: str, title: str, is_found: bool) -> None:
    """Inside runs without spaces too."""
    found = set(tokens(title))
    assert all(each.is_in(found) for each in sought(words)) == is_found
