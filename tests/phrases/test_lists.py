"""Lists joined as a language joins them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.phrases import join_phrase, parts_phrase


@pytest.mark.parametrize(
    ("items", "tag", "phrase"),
    [
        ([], "en", ""),
        (["Mali"], "en", "Mali"),
        (["Mali", "Chad"], "en", "Mali and Chad"),
        (["Mali", "Chad", "Niger"], "en", "Mali, Chad, and Niger"),
        (["Mali", "Chad", "Niger"], "en-GB", "Mali, Chad and Niger"),
        (["Mali", "Tchad", "Niger", "Bénin"], "fr", "Mali, Tchad, Niger et Bénin"),
        (["Francia", "Italia"], "es", "Francia e Italia"),
        (["madres", "hijas"], "es", "madres e hijas"),
        (["agua", "hielo"], "es", "agua y hielo"),
        (["Italia", "Francia"], "es", "Italia y Francia"),
        (["مالي", "تشاد"], "ar", "مالي وتشاد"),
        (["{1}", "{0}"], "en", "{1} and {0}"),
        (["y y", "Irán"], "es", "y y e Irán"),
    ],
)
def test_and(items: list[str], tag: str, phrase: str) -> None:
    """Serial comma, Spanish e, Arabic waw; items are never read as patterns."""
    assert join_phrase(items, tag) == phrase


@pytest.mark.parametrize(
    ("parts", "tag", "apart", "phrase"),
    [
        ([], "en", False, ""),
        (["", ""], "en", False, ""),
        (["a", "", "b"], "en", False, "a, b"),
        (["a", "b", "c"], "ar", False, "a، b، c"),
        (["a", "b"], "ar", True, "a؛ b"),
        (["a", "b"], "fr-CA", True, "a\u00a0; b"),
        (["a", "b"], "pt", True, "a; b"),
        (["a", "b"], "is", False, "a, b"),
        (["{note}", "%s", "{0}"], "es", False, "{note}, %s, {0}"),
    ],
)
def test_parts(parts: list[str], tag: str, apart: bool, phrase: str) -> None:
    """Commas and semicolons of the language; what is empty is left out, and nothing is a pattern."""
    assert parts_phrase(parts, tag, apart=apart) == phrase


@pytest.mark.parametrize(
    ("items", "phrase"),
    [
        (["siete", "ocho"], "siete u ocho"),
        (["10", "11"], "10 u 11"),
        (["10", "110"], "10 o 110"),
        (["mujer", "hombre"], "mujer u hombre"),
    ],
)
def test_spanish_or(items: list[str], phrase: str) -> None:
    """The conjunction gives way to the same sound."""
    assert join_phrase(items, "es", "or") == phrase


@given(
    items=st.lists(st.text("abc{}01", min_size=1), max_size=6), tag=st.sampled_from(["en", "ja"])
)
def test_every_item_is_there(items: list[str], tag: str) -> None:
    """Whatever the items hold."""
    phrase = join_phrase(items, tag)
    assert all(item in phrase for item in items)
