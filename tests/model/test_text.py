"""Wordings in one or several languages."""

from __future__ import annotations

import copy
import pickle
import unicodedata
from types import MappingProxyType
from uuid import uuid4

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.characters import SCHEMA_PARAGRAPHS
from electoral_outreach.model import Text, TextError, problems_of
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
    for other in ("Mission", "", ["en"], 7, False):
        with pytest.raises(TextError, match="a text is a map of languages") as caught:
            Text(other)  # type: ignore[arg-type]
        assert caught.value.value == other


def test_it_cannot_be_changed() -> None:
    """A text is a value."""
    text = Text(en="a")
    with pytest.raises(AttributeError):
        text._items = ()
    assert {text: 1}[Text(en="a")] == 1


def test_different_texts_hash_differently() -> None:
    """Else a set of them would be as slow as a list."""
    assert len({hash(Text(en=f"Mission {number}")) for number in range(100)}) > 90


def test_it_is_an_object_in_json_and_says_its_form_once() -> None:
    """Programs that read the schema get the form, the words and the examples."""
    adapter = TypeAdapter(tuple[Text, Text])
    text = Text(fr="Rapport", en="Report")
    assert adapter.dump_python((text, text)) == ({"en": "Report", "fr": "Rapport"},) * 2
    schema = adapter.json_schema()
    assert schema["prefixItems"] == [{"$ref": "#/$defs/Text"}] * 2
    assert schema["$defs"] == {
        "Text": {
            "type": "object",
            "description": "Plain text by language: BCP 47 tags to strings.",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"},
            "additionalProperties": {"type": "string", "pattern": SCHEMA_PARAGRAPHS},
            "examples": [{"en": "Mission in Ethiopia", "fr": "Mission en Éthiopie"}],
        }
    }


@pytest.mark.parametrize(
    ("values", "message", "value"),
    [
        ({}, "a text is empty; give it at least one language", {}),
        ({"en": 3}, "text in 'en' is a string, not 3", 3),
        ({"en": " "}, "text in 'en' is empty; leave the language out instead", " "),
        (
            {"en": "ab\x00"},
            "text in 'en' has the control character U+0000 at position 2; take it out",
            "ab\x00",
        ),
        (
            {"fr": "a", "en": "a", "EN": "b"},
            "a text has the language 'en' twice; keep one of them",
            "b",
        ),
        ({3: "a"}, "a language is a BCP 47 tag like 'fr', not 3", {3: "a"}),
        ({"e n": "a"}, "'e n' is not a language tag; write it as 'fr' or 'fr-CA'", "a"),
        ({"fr_CA": "a"}, "'fr_CA' is not a language tag", "a"),
        ("Mission", """a text is a map of languages, like {"en": "…"}, not 'Mission'""", "Mission"),
        (["en"], """a text is a map of languages, like {"en": "…"}, not ["en"]""", ["en"]),
    ],
)
def test_a_refusal_says_what_is_wrong_and_with_which_value(
    values: object, message: str, value: object
) -> None:
    """Programs get the value by itself."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Text).validate_python(values)
    [problem] = problems_of(caught.value)
    assert (problem.message, problem.value) == (message, value)
    assert problem.suggestion == ("fr-CA" if "fr_CA" in values else None)


def test_it_is_a_map_in_the_order_of_its_languages() -> None:
    """Whatever it was made of: a dictionary, keywords, both, another map, or a text."""
    text = Text({"fr": "Rapport", "en": "Report"})
    assert list(text.items()) == [("en", "Report"), ("fr", "Rapport")]
    assert repr(text) == "Text({'en': 'Report', 'fr': 'Rapport'})"
    assert Text({"fr": "Rapport"}, en="Report") == Text(fr="Rapport", en="Report") == text
    assert Text(MappingProxyType({"fr": "Rapport", "en": "Report"})) == text
    assert TypeAdapter(Text).validate_python(MappingProxyType(dict(text))) == text
    assert TypeAdapter(Text).validate_python(text) is text
    assert text == {"en": "Report", "fr": "Rapport"}
    assert Text(en="Report") != Text(en="Summary")
    assert Text(en="Report") != Text(fr="Report")
    with pytest.raises(KeyError, match=r"^'es'$"):
        text["es"]


def test_line_breaks_are_of_one_sort_and_ends_are_bare() -> None:
    """As they come from Windows, and from whoever pressed a key too often."""
    assert Text(en=" one\r\ntwo\n ")["en"] == "one\ntwo"
    assert Text(en="a\u200bb\n\nc\u00a0d")["en"] == "a\u200bb\n\nc\u00a0d"


@pytest.mark.parametrize("room", [0, 10**9])
def test_a_language_never_met_before_is_read(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """Again and again, whether or not there is room to remember it."""
    monkeypatch.setattr("electoral_outreach.model.text._MOST_KNOWN_TAGS", room)
    tag = f"x-{uuid4().hex[:8]}"
    for _ in range(2):
        assert Text({tag.upper(): "a", "en": "b"}).languages == ("en", tag)
