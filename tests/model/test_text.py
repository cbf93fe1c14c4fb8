"""Wordings in one or several languages."""

from __future__ import annotations

import copy
import pickle
import unicodedata

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import Text, TextError
from electoral_outreach.strategies import texts


@given(texts())
def test_it_survives_json_copying_and_pickling(text: Text) -> None:
    """Nothing of a text is lost on the way."""
    adapter = TypeAdapter(Text)
    assert adapter.validate_json(adapter.dump_json(text)) == text
    assert copy.deepcopy(text) == text
    assert pickle.loads(pickle.dumps(text)) == text


@given(texts(), texts())
def test_merging_keeps_every_language(one: Text, two: Text) -> None:
    """The other's wordings win, and none is lost."""
    merged = one.merged(two)
    assert set(merged) == set(one) | set(two)
    assert all(merged[tag] == two[tag] for tag in two)


@given(texts())
def test_the_best_is_one_it_has(text: Text) -> None:
    """`best` always answers, and says in which language."""
    for wanted in ([], ["fr-CA", "en"], ["xx"]):
        best = text.best(wanted)
        assert text[best.language] == best.text


def test_the_reader_s_own_order_decides() -> None:
    """The first language that is there wins, a variant counting as its language."""
    text = Text({"en": "Report", "fr": "Rapport", "zh-Hant": "報告"})
    assert text.best(["fr-CA", "en"]).language == "fr"
    assert text.best(["zh-TW"]).language == "zh-Hant"


def test_spelling_and_composition_are_canonical() -> None:
    """Tags and accents are written one way, whatever came in."""
    decomposed = unicodedata.normalize("NFD", "Élections")
    assert Text({"FR-ca": f"  {decomposed} "}) == Text({"fr-CA": "Élections"})


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"en": ""},
        {"en": " \u00a0 "},
        {"en": "a\x00b"},
        {"en": "a\x0bb"},
        {"en": "a\x85b"},
        {"en": "a\ud800b"},
        {"en": 3},
        {"english language": "a"},
        {"": "a"},
        {"en": "a", "EN": "b"},
    ],
)
def test_what_it_refuses(values: dict[str, object]) -> None:
    """Empty, controlled, foreign or doubled wordings are refused by name."""
    with pytest.raises(TextError):
        Text(values)  # type: ignore[arg-type]


def test_a_bare_string_is_refused_with_the_way_out() -> None:
    """A language is never assumed."""
    with pytest.raises(ValidationError, match="a map of languages"):
        TypeAdapter(Text).validate_python("Mission")


def test_it_cannot_be_changed() -> None:
    """A text is a value."""
    text = Text(en="a")
    with pytest.raises(AttributeError):
        text._items = ()
    assert {text: 1}[Text(en="a")] == 1
