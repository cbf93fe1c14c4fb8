"""The words around a date that say what it is the date of, as patterns of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from electoral_outreach.legacy.words.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Patterns:
    """What stands before or behind a date that says whose it is."""

    of_elections: re.Pattern[str]
    """What makes of an election the subject of a talk: "the management of elections"."""
    election_before: re.Pattern[str]
    election_after: re.Pattern[str]
    election_held: re.Pattern[str]
    election_which: re.Pattern[str]
    """An election and a clause on when it was: "le scrutin, qui se tient du"."""
    milestone_before: re.Pattern[str]
    milestone_after: re.Pattern[str]
    part_of_year: re.Pattern[str]
    terms: re.Pattern[str]
    """What has years of its own: a term of office, a plan."""
    programme: re.Pattern[str]
    statement: re.Pattern[str]
    """The head of what was said to the press, with a comma or dash behind."""
    start: re.Pattern[str]
    end: re.Pattern[str]


@cache
def patterns_of(tag: str) -> Patterns:
    """The patterns of a language.

    >>> patterns_of("en").terms.search("in the electoral cycle of ").group()
    'electoral cycle of '
    """
    words = lexicon(tag)
    nouns = words.either("elections", "nouns")
    of_people = words.either("elections", "people")
    flags = re.IGNORECASE
    held = words.either("elections", "held")
    gap = r"(?:\s[\w’'-]{1,24}){0,3}?[\s:(]{0,3}$"
    far = r"(?:\s[\w’'-]{1,24}){0,7}?[\s:(]{0,3}$"
    signing = words.either("not_activity", "signing")
    return Patterns(
        of_elections=re.compile(
            rf"(?<!\w)(?:{words.either('elections', 'subject_of')})\s(?:[\w’']+\s)?$", flags
        ),
        election_before=re.compile(rf"(?<!\w)(?:{nouns})(?!\w)(?!\W+(?:{of_people}))", flags),
        election_after=re.compile(
            rf"\s?[:–-]?\s?(?:(?P<held>{held})\s)?(?:(?!the|les?|las?|los)[\w’'-]{{2,20}}\s){{0,2}}?(?:{nouns})(?!\w)(?!\W+(?:{of_people}))"
            rf"|\s(?:{words.either('elections', 'kinds')})(?!\w)(?!\W+(?:{of_people}))",
            flags,
        ),
        election_held=re.compile(
            rf"(?<!\w)(?:{nouns})(?!\w)(?!\W+(?:{of_people}))(?:[^\S\n][\w’'-]{{1,24}}){{0,8}}?"
            rf"\s(?:{held})(?!\w)(?:\s[\w’'-]{{1,24}}){{0,4}}?\s?$",
            flags,
        ),
        election_which=re.compile(
            rf"(?<!\w)(?:{nouns})(?!\w)(?:[^\S\n][\w’'-]{{1,24}}){{0,4}}?,?\s(?:which|that|qui|que|care)\s"
            rf"(?:[\w’'-]{{1,12}}\s){{0,2}}?(?:{held})(?!\w)(?:\s[\w’'-]{{1,24}}){{0,2}}?\s?$",
            flags,
        ),
        milestone_before=re.compile(
            rf"(?<!\w)(?:(?:{words.either('not_activity', 'before')}){gap}|(?:{signing}){far})",
            flags,
        ),
        milestone_after=re.compile(
            rf"(?:\s(?:{words.either('not_activity', 'after')})(?!\w)"
            rf"|,?\s(?:[\w’'-]{{1,24}}\s){{0,4}}?(?:{words.either('not_activity', 'verbs')})(?!\w))",
            flags,
        ),
        part_of_year=re.compile(
            rf"(?<!\w)(?:{words.either('dates', 'seasons')})(?:\s\w{{1,6}}){{0,2}}\s?$",
            flags,
        ),
        terms=re.compile(
            rf"(?<!\w)(?:{words.either('not_activity', 'terms')})(?:\s\(\w{{2,8}}\))?{gap}",
            flags,
        ),
        programme=re.compile(
            rf"(?<!\w)(?:{words.either('not_activity', 'programme')})\W{{0,3}}$", flags
        ),
        statement=re.compile(
            rf"(?<!\w)(?:{words.either('not_activity', 'statements')})\s?(?:[,:(]|\s[–—-])\s?$",
            flags,
        ),
        start=re.compile(rf"(?<!\w)(?:{words.either('schedule', 'start')}){gap}", flags),
        end=re.compile(rf"(?<!\w)(?:{words.either('schedule', 'end')}){gap}", flags),
    )
