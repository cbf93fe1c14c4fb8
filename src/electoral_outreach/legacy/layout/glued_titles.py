"""Titles that stand twice in one line, where a page lost the break between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.source.blocks import Block

_SHORTEST: Final = 20
_LONGEST: Final = 400


def apart_again(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page, those that say the same words twice as two.

    >>> from electoral_outreach.legacy.source.blocks import text_blocks
    >>> [block.text for block in apart_again(text_blocks("Visit of a delegationVisit of a delegation"))]
    ['Visit of a delegation', 'Visit of a delegation']
    """
    return [part for block in blocks for part in _halves(block)]


def _halves(block: Block) -> Iterator[Block]:
    text = block.text
    half = len(text) // 2
    glued = text[:half] == text[len(text) - half :]
    between = text[half : len(text) - half]
    if (
        block.kind != "text"
        or not glued
        or between.strip()
        or not 2 * _SHORTEST <= len(text) <= _LONGEST
        or " " not in text[:half].strip()
    ):
        yield block
        return
    first = text[:half].rstrip()
    yield replace(block, text=first)
    yield replace(block, text=text[len(text) - half :], start=block.end - half, gap=False)
