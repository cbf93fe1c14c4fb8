"""Whose statement a newspaper's page tells, by which the page is of that body's country."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import ELECTORAL, organisations_in
from electoral_outreach.legacy.words.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.source.blocks import Block, Span

_BLOCKS: Final = 60
_LONGEST: Final = 2000
_AROUND: Final = 90
_SENTENCE: Final = 14
"""So many words has a sentence that is no title."""
_ACRONYM_AND_LAND: Final = re.compile(r"(?<![\w-])[A-Z]{2,8}-(?P<land>[A-Z][\w ]{3,30})$")
"""A body set off by its country: "NEC-Liberia"."""


def home_of_statement(blocks: Sequence[Block], language: str) -> str | None:
    """The country of the electoral body whose statement a page quotes, where it is one.

    Args:
        blocks: The page, of which the beginning is enough.
        language: The language it is in.

    >>> from electoral_outreach.legacy.source.blocks import text_blocks
    >>> home_of_statement(text_blocks("They will come in May, the Maltese Electoral Office said in a statement."), "en")
    'MT'
    """
    homes: set[str] = set()
    for block in blocks[:_BLOCKS]:
        text = block.span.part(0, _LONGEST)
        for match in _after(language).finditer(text.text):
            homes.update(_ends_before(text, match.start(), language))
        for match in _before(language).finditer(text.text):
            homes.update(_begins_at(text, match.end(), language))
    return homes.pop() if len(homes) == 1 else None


def sentences_told(lines: Sequence[Line], tag: str) -> list[Line]:
    """The lines of a page, a long one that quotes a statement as a sentence that lost its point."""
    return [
        Line(line.block, "prose")
        if line.role == "heading"
        and line.block.kind == "text"
        and len(line.text.split()) >= _SENTENCE
        and _after(tag).search(f" {line.text}")
        else line
        for line in lines
    ]


def _ends_before(text: Span, at: int, language: str) -> Iterator[str]:
    """The country of a body right before a place."""
    begin = max(0, at - _AROUND)
    near = text.part(begin, at)
    for body in organisations_in(near, language):
        if body.span.end == near.end and ELECTORAL.search(body.name):
            yield from _land(body.name)
    if named := _ACRONYM_AND_LAND.search(near.text):
        yield from _land(named["land"])


def _begins_at(text: Span, at: int, language: str) -> Iterator[str]:
    """The country of a body right behind a place."""
    near = text.part(at, min(at + _AROUND, len(text.text)))
    for body in organisations_in(near, language):
        if body.span.start == near.start and ELECTORAL.search(body.name):
            yield from _land(body.name)


def _land(name: str) -> Iterator[str]:
    for each in mentions(name):
        if each.country is not None and not each.is_region and not each.others:
            yield each.country


@cache
def _after(tag: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{_either(tag, 'after')})(?!\w)")


@cache
def _before(tag: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(tag, 'before')})(?:\s(?:the|la|le|el))?\s?(?:l['’])?")


def _either(tag: str, name: str) -> str:
    return "|".join(lexicon(tag).words("statements", name)) or "(?!)"
