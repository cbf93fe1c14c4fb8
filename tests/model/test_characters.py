"""What plain text may hold, in every field that holds words."""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from electoral_outreach.characters import (
    SCHEMA_LINE,
    SCHEMA_PARAGRAPHS,
    is_visible,
    line,
    paragraphs,
    without_refused,
)
from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import InvalidRegister, Mission, Text
from electoral_outreach.model.quick.wordings import all_are_lines, all_are_texts

REFUSED = (
    "\0",
    "\t",
    "\x1b",
    "\x7f",
    "\x85",
    "\u2028",
    "\u2029",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\ud800",
    "\r",
    "\ufdd0",
    "\ufdef",
    "\ufffe",
    "\uffff",
    "\U0001fffe",
    "\U0010ffff",
)
INVISIBLE = (
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u2060",
    "\u3164",
    "\ufe0f",
    "\ufeff",
    "\u115f",
    "\U000e0041",
)
SPACES = (" ", "\u00a0", "\u2003", "\u202f", "\u3000")
WORDS = (
    "می\u200cخواهم",
    "क्\u200dष",
    "👩🏽\u200d💼",
    "\u200fرقم\u200e",
    "co\u00adop",
    "❤\ufe0f",
    "a\u3000b",
    "🏴\U000e0067\U000e007f",
)
"""Words in which invisible characters have their place."""  # fmt: skip

FIELDS: dict[str, Any] = {
    "title": lambda wording: {"title": {"en": wording}},
    "summary": lambda wording: {"summary": {"en": wording}},
    "capacity": lambda wording: {"capacity": {"en": wording}},
    "name": lambda wording: {"people": [{"name": wording}]},
    "function": lambda wording: {"people": [{"name": "A", "function": {"en": wording}}]},
    "path": lambda wording: {"inferred": [{"path": wording, "evidence": "x"}]},
    "evidence": lambda wording: {"inferred": [{"path": "period", "evidence": wording}]},
    "note": lambda wording: {"order_year": {"year": 2016, "note": {"en": wording}}},
}
PARAGRAPHS = ("summary", "evidence", "note")


def mission(field: str, wording: str) -> Mission:
    """A mission with some words in a field."""
    return Mission(**{"id": "m", "title": {"en": "M"}, **FIELDS[field](wording)})


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_refuses_what_plain_text_cannot_have(field: str) -> None:
    """Alone and in the midst of words, and what nobody can see."""
    bad = [f"a{each}b" for each in REFUSED]
    bad += ["", *INVISIBLE, *SPACES, "".join(INVISIBLE), f"{SPACES[1]}{INVISIBLE[0]}\n"]
    for wording in bad:
        with pytest.raises(InvalidRegister) as caught:
            mission(field, wording)
        said = str(caught.value)
        assert any(each in said for each in ("U+", "is empty", "unicode")), said
        assert str(caught.value).replace("\n", "").isprintable()


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("wording", WORDS)
def test_every_field_keeps_what_words_need(field: str, wording: str) -> None:
    """Joiners, marks of direction, variation selectors, tags of flags: untouched."""
    assert unicodedata.normalize("NFC", wording) in repr_of(mission(field, f" {wording}\r\n"))


def repr_of(record: Any) -> str:
    """All the words of a record, unescaped."""
    words: list[str] = []
    waiting = [record]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            words.append(each)
        elif isinstance(each, Text):
            words += each.values()
        elif isinstance(each, tuple):
            waiting += each
        elif hasattr(each, "__dataclass_fields__"):
            waiting += [getattr(each, name) for name in each.__dataclass_fields__]
    return "\n".join(words)


@pytest.mark.parametrize("field", FIELDS)
def test_only_paragraphs_have_line_breaks(field: str) -> None:
    """In the middle; at the ends they are taken off."""
    assert mission(field, "\na\r\n")
    if field in PARAGRAPHS:
        assert "a\nb" in repr_of(mission(field, "a\r\nb"))
    else:
        with pytest.raises(InvalidRegister, match="write it on one line"):
            mission(field, "a\r\nb")


@given(st.text())
@example("\u00ad")
@example("a\u00ad")
def test_what_is_kept_is_kept_again(text: str) -> None:
    """And what many texts are taken for at once is what each of them is taken for."""
    for check, all_are in ((paragraphs, all_are_texts), (line, all_are_lines)):
        try:
            kept = check(text)
        except InvalidValue:
            assert not all_are([text], text)
        else:
            assert check(kept) == kept
            assert all_are([kept], kept)
            assert all_are([text], text) is (kept == text)


def test_every_character_is_judged_alike_by_text_and_schema() -> None:
    """All of Unicode, one by one; what XML cannot hold is never taken, and no pattern names it."""
    in_schema = re.compile(SCHEMA_LINE), re.compile(SCHEMA_PARAGRAPHS)
    for pattern in in_schema:
        assert ET.fromstring(f"<a>{escape(pattern.pattern)}</a>").text == pattern.pattern
    for character in map(chr, range(sys.maxunicode + 1)):
        text = f"a{character}b"
        refused = without_refused(text) != text
        assert all((pattern.search(text) is None) is refused for pattern in in_schema) or (
            character == "\n"
        ), hex(ord(character))
        if ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF:
            assert refused


@given(st.text())
def test_a_text_without_what_is_refused_is_taken_if_it_can_be_seen(text: str) -> None:
    """Every reader of foreign text can make it plain, and no place in it moves."""
    plain = without_refused(text)
    assert len(plain) == len(text)
    if is_visible(plain):
        assert paragraphs(plain)
