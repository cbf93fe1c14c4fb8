"""Numbers in digits and in words, with their value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from electoral_outreach.legacy.words.lexicon import lexicon

_DIGITS: Final = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,3}(?!\d)|\d{1,6}"
_NOT_DIGITS: Final = re.compile(r"\D+")
_MAX_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text.

    >>> [numeral.value for numeral in numerals("twenty-five of 5.000, a dozen", "en")]
    [25, 5000, 12]
    """

    value: int
    start: int
    end: int
    is_round: bool = False
    """Whether the word itself means "about": a dozen, une trentaine."""


def numerals(text: str, language: str) -> Iterator[Numeral]:
    """Every number of a text that is not part of a date, a code or a decimal fraction."""
    numbers = lexicon(language).numbers
    rounds = _rounds(language)
    for match in _pattern(language).finditer(text):
        if match["digits"]:
            digits = _NOT_DIGITS.sub("", match["digits"])
            yield Numeral(int(digits), match.start(), match.end())
        elif match["round"]:
            word = " ".join(match["round"].lower().split())
            yield Numeral(rounds[word], match.start(), match.end(), is_round=True)
        else:
            value = _value(match["words"].lower(), numbers)
            yield Numeral(value, match.start(), match.end())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = lexicon(language)
    number = _either(words.numbers)
    joiner = rf"(?:[-\s]|\s(?:{_either(words.words('number_forms', 'joiners'))})\s|-et-|\set\s)"
    sequence = rf"(?:{number})(?:{joiner}(?:{number})(?!\w)){{0,{_MAX_WORDS - 1}}}"
    rounds = _either(_rounds(language)) or r"(?!)"
    return re.compile(
        rf"(?<![\w/.,$€£+#°-])(?:(?P<round>{rounds})|(?P<words>{sequence})|(?P<digits>{_DIGITS}))"
        r"(?![\w/°%:]|[.,]\d|\s?%)",
        re.IGNORECASE,
    )


@cache
def _rounds(language: str) -> dict[str, int]:
    forms = lexicon(language).table["number_forms"]
    return {**forms.get("rounds", {}), **forms.get("dozens", {})}


def _either(words: object) -> str:
    listed = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(each).replace(r"\ ", r"\s") for each in listed)


def _value(words: str, numbers: object) -> int:
    """The value of number words: "quatre-vingt-dix", "two hundred and five".

    >>> _value("two thousand three hundred", lexicon("en").numbers)
    2300
    """
    known: dict[str, int] = dict(numbers)  # type: ignore[call-overload]
    if words in known:
        return known[words]
    total, current = 0, 0
    for part in re.findall(r"\w+", words):
        value = known.get(part)
        if value is None:
            continue
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100 and current:
            current *= 100
        elif value == 20 and current == 4:
            current = 80
        else:
            current += value
    return total + current
