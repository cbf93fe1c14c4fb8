"""What a page calls the institution whose it is, by the acronyms of a body of its own country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import ELECTORAL, organisations_in
from electoral_outreach.legacy.source.blocks import Block
from electoral_outreach.model import starter_directory

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
            if each.acronym and (ELECTORAL.search(each.name) or _manages(each.acronym)):
                yield each.acronym
            elif ELECTORAL.search(each.name):
                named = mentions(each.name)[0].span
                rest = each.name[: named.start] + " " + each.name[named.end :]
                yield "".join(_INITIAL.findall(rest))


def _is_home(text: str, home: str) -> Iterator[bool]:
    return (
        each.country == home or home in each.others for each in mentions(text) if not each.is_region
    )


def _manages(acronym: str) -> bool:
    return any(each.kind in _MANAGES for each in starter_directory().find(acronym))
