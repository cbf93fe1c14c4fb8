"""Whatever stands in a document, its problems can be printed: escaped, and no longer than a few lines."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from electoral_outreach.errors import InvalidValue, shown, shown_name
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import InvalidRegister, Problem

INSTITUTION = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}
LONGEST = 1200
HOSTILE = (
    "\x1b[2J\x1b]0;title\x07",
    "\u202egnp.exe",
    "a\nb: 3 problems",
    "\u2028",
    "a.b[0]",
    "x" * 200_000,
    "x-" * 100_000 + "x",
    "2016" * 50_000,
    "\x1b" * 200_000,
)
PLACES: dict[str, Any] = {
    "a field": lambda text: {text: 1},
    "a field of a place": lambda text: {"places": [{text: text}]},
    "the id": lambda text: {"id": text, "summary": 7},
    "the kind": lambda text: {"kind": text},
    "a language": lambda text: {"title": {text: text}},
    "a wording": lambda text: {"title": {"en": f"{text}\0"}},
    "a tag": lambda text: {"languages": [text]},
    "a code": lambda text: {"type": text, "themes": [text, text]},
    "a country": lambda text: {"places": [{"country": text}, {"subdivision": text}, {"region": text}]},
    "a former country": lambda text: {"places": [{"former_country": text}]},
    "a set of dates": lambda text: {"period": "{" + f"2016-01-01,{text[:9]}," * 10_000 + "XXXX-01}"},
    "many dates": lambda _: {"period": "{" + "2016-01-01," * 30_000 + "XXXX-01}"},
    "a period": lambda text: {"period": text, "elections": [{"date": f"{text}/2016"}]},
    "an address": lambda text: {"documents": [{"url": text}]},
    "an hour": lambda text: {"schedule": [{"label": {"en": "a"}, "hours": text}]},
    "a literal": lambda text: {"head_counts": [{"value": 1, "unit": text}]},
    "a number": lambda text: {"head_counts": [{"value": text}]},
    "a list": lambda text: {"places": text, "partners": {text: text}, "our_roles": text},
    "a reference": lambda text: {"parent": text, "on_behalf_of": text},
    "a name": lambda text: {"people": [{"name": f"{text}\0"}]},
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda each: each[:4].encode().hex())
@pytest.mark.parametrize("place", PLACES)
def test_problems_can_be_printed(place: str, text: str) -> None:
    """In JSON and in JSON Lines."""
    activity = {"kind": "mission", "id": "m", "title": {"en": "M"}, **PLACES[place](text)}
    document = {"institution": INSTITUTION, "activities": [activity]}
    lines = [{"register": {"institution": INSTITUTION}}, activity]
    for found in (
        json_format.read(BytesIO(json.dumps(document).encode())).problems,
        jsonl.read(BytesIO("\n".join(map(json.dumps, lines)).encode())).problems,
    ):
        assert found
        for line in str(InvalidRegister(found)).split("\n"):
            assert line.isprintable()
            assert len(line) < LONGEST, line[:2000]


def test_what_is_shown_is_escaped_and_shortened() -> None:
    """Values as Python writes them, names without quotes; nothing is changed where it need not be."""
    assert (shown("é"), shown(3), shown(["a"])) == ("'é'", "3", '["a"]')
    assert (shown("A" * 78), shown("A" * 79)) == (f"'{'A' * 78}'", f"'{'A' * 78}…")
    assert shown_name("título.zh-Hant[0]") == "título.zh-Hant[0]"
    assert shown_name("a\x1b\u202e\ud800") == r"a\x1b\u202e\ud800"
    assert (shown_name("A" * 80), shown_name("A" * 81)) == ("A" * 80, "A" * 79 + "…")
    assert len(shown_name("\x1b" * 100)) == 80


def test_a_suggestion_and_an_id_are_foreign_as_well() -> None:
    """They come from the document."""
    problem = Problem("x", 1, "is x", "\x1b", "value", "\x1b")
    assert str(problem) == r"x (\x1b): is x; did you mean '\x1b'?"
    assert str(InvalidValue("is x", suggestion="\x1b")) == r"is x; did you mean '\x1b'?"
