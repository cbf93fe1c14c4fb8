"""How many people, institutions or countries a text says took part."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.numbers.count_patterns import (
    BOUNDS,
    STOPS,
    WORD,
    Bound,
    count_patterns,
)
from electoral_outreach.legacy.numbers.leaders import is_led
from electoral_outreach.legacy.numbers.numerals import Numeral, numerals
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon
from electoral_outreach.legacy.words.sentences import sentences

Unit = Literal["people", "institutions", "countries"]

_YEARLY: Final = re.compile(
    r"(?:^|\b(?:in|since|en|em|în|de|du|of|for|by|until))\s?$", re.IGNORECASE
)
_ANAPHORIC: Final = re.compile(
    r"(?:\bthe|\bboth|\bles|\blos|\blas|\bos|\bas|\bcele)\s$", re.IGNORECASE
)
"""What stands before "two bodies" that were named already."""
_IN_DIGITS: Final = re.compile(r"\s?\(\d{1,4}\)")
_MAX_COUNTS: Final = 40
_WINDOW: Final = 160


@dataclass(frozen=True, slots=True)
class CountPhrase:
    """A number of heads as a text states it.

    >>> [(each.value, each.unit, each.bound) for each in counts_in(Span("over 75 participants from some 30 countries", 0), "en")]
    [(75, 'people', 'at-least'), (30, 'countries', 'about')]
    """

    value: int
    unit: Unit
    bound: Bound
    group: str
    """Which list of nouns the unit is from: participants, observers, experts, visitors, other …"""
    span: Span
    upper: int | None = None
    ours: bool = False
    """Whether the text says that they were the institution's own."""
    with_leader: bool = False
    """Whether one was added for the person whom the rest accompanied."""


def counts_in(span: Span, language: str) -> list[CountPhrase]:
    """Every head count of a text; running totals, seats, voters and polling stations are none."""
    found: list[CountPhrase] = []
    for sentence in sentences(span):
        if len(found) >= _MAX_COUNTS:
            break
        found += _in_sentence(sentence, lexicon(language))
    return found[:_MAX_COUNTS]


def bare_count(text: str, language: str) -> int | None:
    """The number that a cell holds and nothing else, in digits or as a word.

    >>> bare_count(" 4 ", "en"), bare_count("4 of 5", "en"), bare_count("Six", "en")
    (4, None, 6)
    """
    stripped = text.strip(" .").lower()
    if stripped in lexicon(language).numbers:
        return lexicon(language).numbers[stripped]
    return (
        int(stripped) if stripped.isascii() and stripped.isdigit() and len(stripped) < 7 else None
    )


def _in_sentence(sentence: Span, words: Lexicon) -> Iterator[CountPhrase]:
    if words.finds(sentence.text, "counting", "cumulative"):
        return
    planned = words.finds(sentence.text, "bounds", "planned")
    taken = 0
    whole = False
    for each in _candidates(sentence, words):
        if each.span.start < taken or (each.group == "sexes" and whole):
            continue
        taken = each.span.end
        whole = whole or each.unit == "people"
        yield _planned(each) if planned else each


def _planned(count: CountPhrase) -> CountPhrase:
    return CountPhrase(
        count.value, count.unit, "planned", count.group, count.span, count.upper, count.ours
    )


def _candidates(sentence: Span, words: Lexicon) -> Iterator[CountPhrase]:
    """All readings of a sentence in the order of their place, a delegation's size before its members."""
    text = sentence.text
    found: list[CountPhrase] = [*_singles(sentence, words)]
    listed: Sequence[Numeral] = [
        each for each in numerals(text, words.tag) if not _is_year(text, each, words)
    ]
    for index, numeral in enumerate(listed):
        previous = listed[index - 1] if index else None
        count = _sized_group(sentence, numeral, words) or _counted(
            sentence, numeral, previous, words
        )
        if count is not None:
            found.append(count)
    yield from sorted(found, key=lambda each: (each.span.start, -each.span.end))


def _is_year(text: str, numeral: Numeral, words: Lexicon) -> bool:
    """Whether four digits are a year: "In 2011 members were selected", "in March 2011 experts"."""
    bare = text[numeral.start : numeral.end]
    if len(bare) != 4 or not 1900 <= numeral.value < 2100:
        return False
    if text[numeral.end : numeral.end + 2].lstrip()[:1].isupper():
        return True  # "the 2024 Senior Officials Meeting"
    begin = max(0, numeral.start - _WINDOW)
    dated = dates_in(text[begin : numeral.end], words)
    ends = (
        bool(dated) and dated[-1].precision != "year" and dated[-1].span.end == numeral.end - begin
    )
    return ends or _YEARLY.search(text[max(0, numeral.start - 8) : numeral.start]) is not None


def _sized_group(sentence: Span, numeral: Numeral, words: Lexicon) -> CountPhrase | None:
    """ "nine-member delegation", "a 22 member delegation", "delegation of 13"."""
    text = sentence.text
    match = count_patterns(words.tag).sized.match(text, numeral.end)
    before = count_patterns(words.tag).group_of.search(
        text[max(0, numeral.start - 70) : numeral.start]
    )
    if match is None and before is None:
        return None
    counted = None
    if match is None:
        counted = _counted(sentence, numeral, None, words)
        unit = count_patterns(words.tag).unit.match(text, numeral.end)
        if counted is None and unit is None and _followed_by_noun(text, numeral.end, words):
            return None
        end = (counted.span.end - sentence.start) if counted else numeral.end
        if counted and counted.unit != "people":
            return None
    else:
        end = match.end()
    if numeral.value < 1 or numeral.value > 20000:
        return None
    begin = numeral.start - (before.end() - before.start() if before else 0)
    lead = text[max(0, begin - 40) : begin]
    leader = before is not None and words.finds(lead, "counting", "accompanied")
    return CountPhrase(
        numeral.value + leader,
        "people",
        _bound(text, numeral, words),
        counted.group if counted and counted.group != "other" else "delegation",
        sentence.part(begin, end),
        ours=words.finds(text[max(0, begin - _WINDOW) : begin], "counting", "ours"),
        with_leader=leader,
    )


def _followed_by_noun(text: str, at: int, words: Lexicon) -> bool:
    """Whether a word follows that may be what is counted, and is no verb as in "of three joined"."""
    after = text[at : at + 40]
    verb = words.pattern("kinds", "mission").match(after, 1)
    return verb is None and re.match(rf"\s(?:{WORD})", after) is not None


def _counted(
    sentence: Span, numeral: Numeral, previous: Numeral | None, words: Lexicon
) -> CountPhrase | None:
    """A number with the noun it counts, and the lower end of a range before it."""
    text = sentence.text
    match = count_patterns(words.tag).unit.match(text, numeral.end)
    if match is None or not _plausible(text, match, numeral, words):
        return None
    group = next(name for name, value in match.groupdict().items() if value is not None)
    unit: Unit = group if group in {"institutions", "countries"} else "people"  # type: ignore[assignment]
    if numeral.value < 2 and not _is_one(text, match, numeral, unit):
        return None
    if (
        unit != "people"
        and numeral.value < 4
        and _ANAPHORIC.search(text[max(0, numeral.start - 12) : numeral.start])
    ):
        return None
    lower = _lower_end(text, previous, numeral, words)
    start = (lower or numeral).start
    bound_at = lower or numeral
    before = text[max(0, start - 40) : start]
    with_others = [*words.pattern("counting", "accompanied").finditer(before)]
    came_along = bool(with_others) and not before[with_others[-1].end() :].strip()
    leader = (
        unit == "people"
        and lower is None
        and (came_along or is_led(text, start, match.end(), words))
    )
    return CountPhrase(
        (lower or numeral).value + leader,
        unit,
        _bound(text, bound_at, words),
        group,
        sentence.part(start, match.end()),
        upper=numeral.value if lower else None,
        ours=words.finds(text[max(0, start - _WINDOW) : match.end()], "counting", "ours"),
        with_leader=leader,
    )


def _plausible(text: str, match: re.Match[str], numeral: Numeral, words: Lexicon) -> bool:
    between = text[numeral.end : match.start(match.lastgroup or 0)]  # adjectives
    between = words.pattern("counting", "of_ours").sub(" ", between, count=1)
    if any(word in STOPS or word in words.numbers for word in between.lower().split()):
        return False
    if words.finds(between, "counting", "new"):
        return False  # members who joined, not heads that took part
    if match.lastgroup == "countries" and words.finds(
        text[max(0, numeral.start - 24) : numeral.start], "counting", "within"
    ):
        return False
    if words.finds(text[match.end() : match.end() + 24], "counting", "not_followed"):
        return False
    if match.lastgroup in {"institutions", "countries"} and _makes_up_a_body(text, numeral, words):
        return False
    whole = text[numeral.start : match.end() + 60]
    if words.finds(whole, "counting", "not_members_of"):
        return False
    if not words.finds(whole, "counting", "seats"):
        return True
    all_of_them = _ANAPHORIC.search(text[max(0, numeral.start - 12) : numeral.start])
    around = text[max(0, numeral.start - _WINDOW) : match.end() + _WINDOW]
    return not (all_of_them or words.finds(around, "counting", "electing"))


def _makes_up_a_body(text: str, numeral: Numeral, words: Lexicon) -> bool:
    """Whether those counted are what a network is made of: "an association of 29 bodies from 24 countries"."""
    before = text[max(0, numeral.start - _MADE_OF) : numeral.start]
    found = deque(words.pattern("counting", "made_of").finditer(before), maxlen=1)
    rest = before[found[0].end() :] if found else None
    return rest is not None and _REST_OF_MEMBERS.fullmatch(rest) is not None


_MADE_OF: Final = 90
_REST_OF_MEMBERS: Final = re.compile(
    r"\s(?:[^\W\d]+\s){0,2}(?:\d+\s(?:[\w-]+\s){1,4}?(?:from|in|of|de|en|em|des|dans|din)\s(?:the\s|los\s)?)?"
)
"""What stands between the noun for a network and one of the numbers of its members."""


def _is_one(text: str, match: re.Match[str], numeral: Numeral, unit: Unit) -> bool:
    """Whether a "one" counts a person: right before a noun in the singular."""
    counted = _IN_DIGITS.sub("", text[numeral.end : match.end()], count=1)  # "one (1) officer"
    alone = len(counted.split()) == 1
    return numeral.value == 1 and unit == "people" and alone and not match.group().endswith("s")


def _lower_end(
    text: str, previous: Numeral | None, numeral: Numeral, words: Lexicon
) -> Numeral | None:
    """The "10" of "10 to 25 members"."""
    if previous is None or not 0 <= numeral.start - previous.end <= 6:
        return None
    link = text[previous.end : numeral.start].strip().lower()
    between = text[max(0, previous.start - 9) : previous.start].lower()
    is_range = link in {"to", "-", "–", "—", "à", "a", "până la"} or (
        link in words.words("dates", "and")
        and any(w in between for w in ("between", "entre", "între"))
    )
    return previous if is_range and previous.value < numeral.value else None


def _bound(text: str, numeral: Numeral, words: Lexicon) -> Bound:
    before = text[max(0, numeral.start - 26) : numeral.start]
    for bound in BOUNDS:
        if count_patterns(words.tag).bounds[bound].search(before):
            return bound
    return "about" if numeral.is_round else "exact"


def _singles(sentence: Span, words: Lexicon) -> Iterator[CountPhrase]:
    """ "a representative of …", "one of our commissioners"."""
    for match in count_patterns(words.tag).single.finditer(sentence.text):
        span = sentence.part(match.start(), match.end())
        led = is_led(sentence.text, match.start(), match.end(), words)
        yield CountPhrase(1 + led, "people", "exact", "single", span, ours=True, with_leader=led)
