"""What head counts look like in each language, as patterns made from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from electoral_outreach.legacy.words.lexicon import lexicon

Bound = Literal["exact", "at-least", "about", "at-most", "planned"]

BOUNDS: Final[tuple[Bound, ...]] = ("at-least", "at-most", "about")
WORD: Final = r"[^\W\d_][\w'’./-]{0,30}"
STOPS: Final = frozenset(
    {
        *("of", "the", "and", "in", "to", "for", "with", "from", "by", "at", "on", "as"),
        *("or", "than", "were", "was", "are", "is", "that", "who", "which", "per", "le"),
        *("la", "les", "et", "en", "à", "au", "aux", "par", "pour", "dans", "sur", "avec"),
        *("ou", "qui", "que", "ont", "a", "el", "los", "las", "y", "para", "por", "con"),
        *("se", "son", "o", "os", "e", "em", "no", "na", "com", "și", "în", "cu", "pe"),
        *("din",),
    }
)
"""Words that no unit of a count has before it, in any language."""


@dataclass(frozen=True, slots=True)
class CountPatterns:
    """What counts look like in one language."""

    unit: re.Pattern[str]
    sized: re.Pattern[str]
    group_of: re.Pattern[str]
    single: re.Pattern[str]
    bounds: dict[Bound, re.Pattern[str]]


@cache
def count_patterns(tag: str) -> CountPatterns:
    """The patterns of a language, from its tables."""
    words = lexicon(tag)
    nouns = [("institutions", words.words("institutions", "nouns"))]
    nouns.append(("countries", words.words("countries", "nouns")))
    nouns += [(group, words.words("people", group)) for group in words.names("people")]
    units = "|".join(f"(?P<{group}>{'|'.join(listed)})" for group, listed in nouns if listed)
    of_ours = words.either("counting", "of_ours")
    between = rf"(?:\s\(\d{{1,4}}\))?(?:\s(?:{of_ours})(?=\s))?(?:\s(?:d['’]|d[eo]s?\s)?)(?:(?!\d){WORD}\s){{0,4}}?"
    groups = words.either("counting", "group")
    sized = words.either("counting", "sized")
    articles = words.either("counting", "articles")
    singular = words.either("counting", "singular")
    one_of = words.either("counting", "one_of")
    flags = re.IGNORECASE
    return CountPatterns(
        unit=re.compile(rf"{between}(?:{units})(?!\w)", flags),
        sized=re.compile(
            rf"(?:{sized})(?!\w)(?:\s(?:{WORD}\s){{0,4}}?(?:{groups})(?!\w))?"
            rf"|\smember\s(?:{WORD}\s){{0,4}}?(?:{groups})(?!\w)",
            flags,
        ),
        group_of=re.compile(
            rf"(?<!\w)(?:{words.either('counting', 'group_of')})\s(?:(?:\w+['’ ]){{0,3}})$",
            flags,
        ),
        single=re.compile(
            rf"(?<!\w)(?:(?:{articles})\s(?:(?!\d){WORD}\s){{0,3}}?(?:{singular})(?![\w-])"
            rf"(?!\s(?:{groups}|panel|level)\b)|(?:{one_of}))",
            flags,
        ),
        bounds={
            bound: re.compile(
                rf"(?<!\w)(?:{words.either('bounds', bound)})\s?(?:the\s|les\s|los\s)?$",
                flags,
            )
            for bound in BOUNDS
        },
    )
