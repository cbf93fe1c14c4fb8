"""Whose page it is by its own words: the body of its country that it names, or whose statement it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import ELECTORAL, organisations_in
from electoral_outreach.legacy.source.blocks import Block, Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.model import starter_directory

_ELECTORAL: Final = re.compile(r"[ée]lec|eleito|elei[cç]|aleger", re.IGNORECASE)
_INITIAL: Final = re.compile(r"\b[A-ZÀ-Þ]")
_MANAGES: Final = frozenset({"electoral-management-body", "electoral-court"})
_BLOCKS: Final = 300
_LONGEST: Final = 2000


def own_acronyms(blocks: Sequence[Block], home: str | None, language: str) -> frozenset[str]:
    """The acronyms of the electoral bodies that a page says are of the site's own country.

    "Central Election Commission of Georgia" makes "CEC" the site's own there, whose it may be elsewhere.

    Args:
        blocks: The page, of which the beginning is enough.
        home: The country that the site is from.
        language: The language it is in.
    """
    if home is None:
        return frozenset()
    return frozenset(_acronyms(blocks[:_BLOCKS], home, language))


def _acronyms(blocks: Sequence[Block], home: str, language: str) -> Iterator[str]:
    for block in blocks:
        text = block.text[:_LONGEST]
        if not any(_is_home(text, home)):
            continue
        for each in organisations_in(block.span.part(0, _LONGEST), language):
            of_home = [*_is_home(each.name, home)]
            if not (of_home and all(of_home)):
                continue
            if each.acronym and (_ELECTORAL.search(each.name) or _manages(each.acronym)):
                yield each.acronym
            elif _ELECTORAL.search(each.name):
                named = mentions(each.name)[0].span
                rest = each.name[: named.start] + " " + each.name[named.end :]
                yield "".join(_INITIAL.findall(rest))


def _is_home(text: str, home: str) -> Iterator[bool]:
    return (
        each.country == home or home in each.others for each in mentions(text) if not each.is_region
    )


def _manages(acronym: str) -> bool:
    return any(each.kind in _MANAGES for each in starter_directory().find(acronym))


_OPENING: Final = 60
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
    for block in blocks[:_OPENING]:
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
    return lexicon(tag).either("statements", name)
