"""Acronyms that nothing explains in a list of bodies, which makes them bodies: "UNDP, IFES and XYZ"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import OrganisationMention
from electoral_outreach.legacy.source.blocks import Span

_ACRONYM: Final = re.compile(r"(?<![\w/.-])[A-ZÀ-Þ]{3,9}(?:-[A-Z]{2,9})?(?![\w/.-])")
_OF_MANY: Final = frozenset(
    [
        *("EMB", "EMBS", "NGO", "NGOS", "CSO", "CSOS", "INGO", "ONG", "OSC", "OGE", "OPL", "PVT", "EVM", "ICT", "TIC"),
        *("GPS", "ISO", "COVID", "BRIDGE", "EOM", "MOE", "LTO", "STO", "MOU"),
    ]
)  # fmt: skip
"""What stands for a sort of bodies, or for things."""
_OFFICE: Final = re.compile("C[EFIOT]O")
"""The chief officers of a body, by what they are chief of."""
_JOINED: Final = re.compile(
    r"\s?(?:\([^()]{0,80}\))?\s?(?:[,;/]\s?)?(?:(?:and|et|y|e|și|as well as|ainsi que|así como)\s)?"
    r"(?:(?:of|de|du|des|del|da|do)\s)?(?:the\s|la\s|le\s|les\s|el\s|los\s|o\s|a\s|l['’])?"
)
_SIGNS: Final = re.compile(r"[,;/]|\s(?:and|et|y|e|și|as|ainsi|así)\s")


def with_listed(
    sentence: Span, found: Sequence[OrganisationMention]
) -> Sequence[OrganisationMention]:
    """The bodies of a sentence, with the acronyms that stand beside one of them in a list.

    >>> from electoral_outreach.legacy.names.organisations import organisations_in
    >>> text = Span("partners such as IFES, XYZ and EISA", 0)
    >>> [each.name for each in with_listed(text, organisations_in(text, "en"))]
    ['IFES', 'XYZ', 'EISA']
    """
    if not found or sentence.text.isupper():
        return found
    bare = [
        OrganisationMention(match.group(), match.group(), sentence.part(*match.span()))
        for match in _ACRONYM.finditer(sentence.text)
        if match.group() not in _OF_MANY
        and not _OFFICE.fullmatch(match.group())
        and not mentions(match.group())
    ]
    listed = {id(each) for each in found}
    bodies: list[OrganisationMention] = []
    for each in sorted([*found, *bare], key=lambda body: (body.span.start, -body.span.end)):
        if not bodies or each.span.start >= bodies[-1].span.end:
            bodies.append(each)
        elif id(each) in listed and id(bodies[-1]) not in listed:
            bodies[-1] = each
    pairs = list(pairwise(bodies))
    for left, right in [*pairs, *reversed(pairs)]:
        between = sentence.text[left.span.end - sentence.start : right.span.start - sentence.start]
        if _JOINED.fullmatch(between) and _SIGNS.search(between):
            if id(left) in listed:
                listed.add(id(right))
            if id(right) in listed:
                listed.add(id(left))
    return [each for each in bodies if id(each) in listed]
