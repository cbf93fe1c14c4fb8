"""How to write a number that stands among words: "13th conference", "about 30", "20-30"."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 80
_NUMBER: Final = re.compile(r"\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.0+(?!\d))?")
_LONG: Final = re.compile(r"\d{16}")
_NEGATIVE: Final = re.compile(r"[-−–]\s*\d")
_BETWEEN: Final = re.compile(r"\s*(?:[-–—]|\.\.|to|and|or|à|a|et|ou|y|o|e)\s*")
# Not one letter alone, nor X by X: those stand for a number that is not known.
_ROMAN: Final = re.compile(r"(?=[IVXLC]{2})(?!X+$)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDINALS: Final = {
    **dict.fromkeys(
        ("first", "premier", "première", "primer", "primera", "primeiro", "primeira"), 1
    ),
    **dict.fromkeys(("second", "deuxième", "seconde", "segundo", "segunda"), 2),
    **dict.fromkeys(("third", "troisième", "tercer", "tercera", "terceiro", "terceira"), 3),
}
_BOUNDS: Final = {
    "about": r"~|≈|\bca?\.|\b(?:about|approx\w*|around|circa|some|roughly|environ|quelque|unos|unas"
    r"|alrededor|aproximadamente|cerca|aprox)\b",
    "at-least": r"[+>≥]|\b(?:at least|more than|over|minimum|au moins|plus de|al menos|más de|mas de"
    r"|por lo menos|mais de|pelo menos)(?!\w)",
    "at-most": r"[<≤]|\b(?:up to|at most|fewer than|less than|maximum|au plus|jusqu|moins de|hasta"
    r"|menos de|até)",
}
"""What a head count says of its number in a field of its own, as words around the number say it."""


def way_to_write(written: str, *, is_head_count: bool = False) -> str:
    """What a message adds to a text that stands where a whole number belongs.

    >>> way_to_write("13th conference"), way_to_write("1,200"), way_to_write("XIII")
    ('; write 13', '; write 1200', '; write 13')
    >>> print(way_to_write("about 30", is_head_count=True))
    ; write 30, and "about" in 'bound'
    >>> way_to_write("20-30", is_head_count=True)
    "; write 20, and 30 in 'upper'"
    >>> way_to_write("many")
    '; write it in digits'
    """
    text = written.strip()
    if _NEGATIVE.match(text):
        return ""
    if len(text) > _LONGEST or _LONG.search(text):
        return "; write it in digits"
    found = _NUMBER.findall(text)
    numbers = [int(re.sub(r"\.0+$(?<!\.000)|\D", "", each)) for each in found]
    if len(numbers) == 1:
        return f"; write {numbers[0]}{_bound(text) if is_head_count else ''}"
    if len(numbers) == 2 and is_head_count and numbers[0] < numbers[1] and _is_range(text, found):
        return f"; write {numbers[0]}, and {numbers[1]} in 'upper'"
    if numbers:
        return "; write one number, in digits"
    number = _ORDINALS.get(text.partition(" ")[0].lower()) or _roman(text)
    return f"; write {number}" if number else "; write it in digits"


def _is_range(text: str, numbers: list[str]) -> bool:
    _, _, behind_first = text.partition(numbers[0])
    return _BETWEEN.fullmatch(behind_first.rpartition(numbers[1])[0]) is not None


def _bound(text: str) -> str:
    found = [bound for bound, words in _BOUNDS.items() if re.search(words, text, re.IGNORECASE)]
    return f", and \"{found[0]}\" in 'bound'" if len(found) == 1 else ""


def _roman(text: str) -> int | None:
    if not _ROMAN.fullmatch(text):
        return None
    values = [_VALUES[each] for each in text]
    following = [*values[1:], 0]
    return sum(
        -one if one < next_one else one for one, next_one in zip(values, following, strict=True)
    )
