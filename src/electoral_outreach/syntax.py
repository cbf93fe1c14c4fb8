"""What is wrong with a text that is no JSON, and how to write it: commas, quotation marks, comments."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from electoral_outreach.errors import shown

_BLANKS: Final = " \t\n\r"
_WORD: Final = re.compile(r"[^\W\d]\w{0,40}")
_COMMENTS: Final = ("//", "/*", "#", "<!--")
_QUOTES: Final = frozenset("'‘’‚“”„«»`＂′″")
_OF_OTHER_LANGUAGES: Final = {
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
    "None": "null",
    "NULL": "null",
    "Null": "null",
    "nil": "null",
    "undefined": "null",
}
"""What Python, JavaScript and others call the three words that JSON has."""


def syntax_fault(error: json.JSONDecodeError) -> str:
    """What is wrong where Python's parser stopped, and how to write it.

    >>> try:
    ...     json.loads('{"places": [1, 2,], }')
    ... except json.JSONDecodeError as error:
    ...     print(syntax_fault(error))
    a comma stands before ']'; take it out
    """
    place = _Place(error)
    found = next((told for rule in _RULES if (told := rule(place))), None)
    return found or error.msg.lower()


class _Place(NamedTuple("_Place", [("error", json.JSONDecodeError)])):
    """Where the parser stopped, and what stands around."""

    __slots__ = ()

    @property
    def rest(self) -> str:
        """What it did not read, without blanks before, as far as anyone looks."""
        end = self.error.pos + 200
        return self.error.doc[self.error.pos : end].lstrip(_BLANKS)

    @property
    def next(self) -> str:
        """The character it did not take; nothing at the end of the text."""
        return self.rest[:1]

    @property
    def before(self) -> str:
        """The last characters that it took."""
        start = max(self.error.pos - 200, 0)
        return self.error.doc[start : self.error.pos].rstrip(_BLANKS)

    @property
    def word(self) -> str:
        """The word that begins there."""
        match = _WORD.match(self.rest)
        return match[0] if match else ""

    def wants(self, *beginnings: str) -> bool:
        """Whether the parser was looking for one of these, by the beginning of its message."""
        return self.error.msg.startswith(beginnings)


def _in_a_string(place: _Place) -> str | None:
    if place.wants("Invalid control"):
        return (
            "a string goes over the end of its line; close it, or write \\n for the line break"
            if place.error.doc[place.error.pos] in "\r\n"
            else "a string has a control character in it; write a tab as \\t, or take it out"
        )
    if place.wants("Invalid \\u"):
        return "\\u has four hexadecimal digits behind it; write the character itself"
    if place.wants("Invalid \\"):
        return "a backslash in a string is written twice: \\\\"
    if place.wants("Unterminated string"):
        return "the string that begins here has no closing quotation mark"
    return None


def _behind_the_end(place: _Place) -> str | None:
    if not place.wants("Extra data"):
        return None
    if place.next in "}]":
        return f"one {place.next!r} too many; take it out"
    if place.rest.strip(_BLANKS) == ",":
        return "a comma follows behind the end; take it out"
    return "more follows behind the end; take it out, or put it inside"


def _at_the_end(place: _Place) -> str | None:
    if place.next:
        return None
    return "it ends before everything is closed; see whether the file is whole, and add what is missing"


def _comment(place: _Place) -> str | None:
    return "JSON has no comments; take it out" if place.rest.startswith(_COMMENTS) else None


def _other_format(place: _Place) -> str | None:
    if place.error.pos > 0 or place.next in "{['\"" or place.next in _QUOTES:
        return None
    if place.next == "<":
        return "this is HTML or XML; a register begins with '{'"
    return f"{shown(place.rest.split(chr(10))[0][:40])} is no JSON, which begins with '{{'"


def _comma_too_many(place: _Place) -> str | None:
    if place.wants("Illegal trailing comma"):
        closing = place.rest[1:].lstrip(_BLANKS)[:1]
        return f"a comma stands before {closing!r}; take it out"
    if place.before.endswith(",") and place.next in "}]":
        return f"a comma stands before {place.next!r}; take it out"
    if place.next == "," and place.wants("Expecting value", "Expecting property"):
        return "nothing stands before the comma; take the comma out"
    return None


def _quotation(place: _Place) -> str | None:
    is_for_json = place.wants("Expecting value", "Expecting property")
    if is_for_json and place.next in _QUOTES:
        return f'strings and names stand in straight double quotation marks (") in JSON, not {place.next}'
    return None


def _ellipsis(place: _Place) -> str | None:
    if place.rest.startswith(("...", "…")):
        return "dots stand for something that was left out; write it, or take the dots out"
    return None


def _number(place: _Place) -> str | None:
    follows_digit = place.error.doc[place.error.pos - 1 : place.error.pos].isdigit()
    is_cut = follows_digit and bool(re.match(r"[\w.' ]", place.error.doc[place.error.pos :][:1]))
    if place.wants("Expecting ',' delimiter") and is_cut and place.rest[:1] not in "\"{['":
        return "a number has digits only, without a zero in front or anything between, like 1200"
    if place.wants("Expecting value") and re.match(r"[+.]\s*\d|-\s*[^\dI]", place.rest):
        return "a number begins with a digit, or with '-' and a digit, like 1200"
    if (
        place.wants("Expecting property")
        and re.search(r"\d,$", place.before)
        and place.next.isdigit()
    ):
        return "a comma stands inside a number, or a name is missing; write numbers like 1200"
    return None


def _word(place: _Place) -> str | None:
    if not place.word or not place.wants("Expecting value", "Expecting property"):
        return None
    if place.wants("Expecting value") and place.word in _OF_OTHER_LANGUAGES:
        return f"write {_OF_OTHER_LANGUAGES[place.word]}, not {place.word}"
    sort = "a string" if place.wants("Expecting value") else "a name"
    return f'{sort} stands in double quotation marks, like "{place.word}"'


def _between(place: _Place) -> str | None:
    if place.wants("Expecting ':'"):
        instead = f", not {place.next!r}" if place.next == "=" else ""
        return f"a colon stands between a name and its value{instead}"
    if not place.wants("Expecting ','"):
        return None
    if place.next in "]}":
        return f"{place.next!r} closes what is not open; another bracket is missing, or this one too many"
    if place.next == ";":
        return "a comma stands between two values, not ';'"
    if place.word:
        return (
            "the string before is closed too soon, or a comma is missing;"
            ' a quotation mark inside a string is written \\"'
        )
    if place.before[-1:].isdigit() and place.next.isdigit():
        return "a blank stands inside a number, or a comma is missing before this"
    return "a comma is missing before this"


def _nothing(place: _Place) -> str | None:
    if place.wants("Expecting value"):
        return f"a value is missing before {place.next!r}; write it, or null"
    if place.wants("Expecting property"):
        return "a name in double quotation marks belongs here"
    return None


_RULES: Final[Iterable[Callable[[_Place], str | None]]] = (
    _in_a_string,
    _behind_the_end,
    _at_the_end,
    _comment,
    _other_format,
    _comma_too_many,
    _quotation,
    _ellipsis,
    _number,
    _word,
    _between,
    _nothing,
)
"""The first that knows what is wrong tells it."""
