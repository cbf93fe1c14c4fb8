"""What the starter directory knows of the names and acronyms that stand in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.model import starter_directory

_SHORT_ACRONYMS: Final = frozenset({"UN", "EU", "AU", "UE", "UA"})
_ARTICLE_LIKE: Final = frozenset({"LAS", "CEN", "EAD"})


PARLIAMENTS: Final = re.compile(
    r"(?<!\w)(?:Riksdag|Bundestag|Bundesrat|Storting|Folketing|Eduskunta|Saeima|Seimas|Riigikogu|Sejm|Knesset"
    r"|Verkhovna Rada|State Duma|Milli Majlis|Majlis|Althing|Oireachtas|Lok Sabha|Rajya Sabha)(?!\w)"
)
"""Parliaments that pages in any language call by a name of their own."""


@cache
def directory_index() -> Mapping[str, tuple[str, ...]]:
    """Folded names by their first word, the longest first."""
    index: dict[str, list[str]] = {}
    for organisation in starter_directory():
        for named in organisation.names:
            for text in named.name.values():
                folded = fold(text)
                first = re.match(r"[^\W_]+", folded)
                if first and " " in folded:
                    index.setdefault(first.group(), []).append(folded)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in index.items()}


@cache
def directory_acronyms() -> frozenset[str]:
    """Acronyms that can be told from ordinary words."""
    found = {
        acronym
        for organisation in starter_directory()
        for named in organisation.names
        for acronym in (named.acronym.values() if named.acronym else ())
    }
    return frozenset(
        each for each in found - _ARTICLE_LIKE if len(each) > 2 or each in _SHORT_ACRONYMS
    )


@cache
def is_known(name: str) -> bool:
    """Whether the directory has a body of that name or acronym."""
    return bool(starter_directory().find(name))
