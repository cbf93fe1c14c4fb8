"""The words a date is made of: one pass over a text, one letter a token."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from electoral_outreach.legacy.dates.digits import Token, digit_ranges, range_tokens
from electoral_outreach.legacy.words.lexicon import LANGUAGES, Lexicon, lexicon
from electoral_outreach.phrases import month_names, weekday_names

_DIGITS: Final = (
    r"(?P<iso>(?:(?<![\d/.-])|(?<=\d{4}-\d\d-\d\d/))[12]\d{3}(?P<s1>[-/.])(?:0?\d|1[0-2])(?P=s1)(?:0?\d|[12]\d|3[01])(?!\d))"
    r"|(?P<dmy>(?:(?<![\d/.-])|(?<=(?:19|20)\d\d-))(?:0?\d|[12]\d|3[01])(?P<s2>[-/.])(?:0?\d|[12]\d|3[01])(?P=s2)(?:19|20)\d\d(?!\d))"
    r"|(?P<year>(?<![\d/.$€£])(?<![A-Za-z]-)(?:19|20)\d\d(?![\d%$€£]|/(?![^\W\d_]{5})|[.,]\d|-\d{2}-)(?=(?P<noyear>\s\d{3}(?!\d))?))"
    r"|(?P<day>(?<![\w/.$€£+])(?<!\d,)(?:0?[1-9]|[12]\d|3[01])"
    r"(?:(?:st|nd|rd|th|er|ère|ro)\b|\.?[º°ª]|\.(?=\s?(?:{months})(?!\w)))?"
    r"(?:(?=(?:{long})(?!\w))|(?![\w%°/$€]|:\d|[.,]\d|\s?%|-[^\W\d]|\s?(?:h|hrs?|a\.?\s?m|p\.?\s?m)\b|\s\d{{3}}(?!\d))))"
)
_TIED: Final = (
    r"(?P<tied>(?<![\w/.-])(?:(?P<tied_first>0?[1-9]|[12]\d|3[01])[-–])?(?P<tied_day>0?[1-9]|[12]\d|3[01])(?P<s3>[-/.])(?P<tied_month>{months})\.?\s?(?P=s3)"
    r"(?P<tied_year>(?:19|20)\d\d)(?!\d))"
)
"""A day, a month in words and a year without spaces: 14-Mar-2019."""
_ISO_INTERVAL: Final = r"(?<=\d{4}-\d\d-\d\d)/(?=[12]\d{3}-\d\d-\d\d(?!\d))"
"""What stands between the two days of an interval of ISO 8601."""
_NUMBER: Final = re.compile(r"\d+")
_UNMISTAKABLE: Final = 4
"""A month of so many letters is one where the space before or behind it was lost, too."""
_OPENS_SENTENCE: Final = re.compile(r"(?:\A|[.!?:•]\s{1,2}|\n\s?)\Z")
_NOT_A_YEAR: Final = re.compile(
    r"\s(?:observ|particip|person|people|elector|électeur|voters?|votant|ciudadan|délégu|delegates)",
    re.IGNORECASE,
)


def tokens(text: str, words: Lexicon) -> Iterator[list[Token]]:
    """Runs of tokens with nothing but spaces between them.

    >>> [[token.kind for token in run] for run in tokens("From May 7 to 9, in Oslo", lexicon("en"))]
    [['F', 'M', 'D', 'R', 'D', 'C', 'O']]
    """
    pattern, _ = _pattern(words.tag)
    run: list[Token] = []
    end = 0
    for match in pattern.finditer(text):
        if run and text[end : match.start()].strip():
            yield run
            run = []
        for token in _tokens(match, text, words):
            if not (token.kind == "D" and _is_hyphened(token, run, text)):
                if token.kind == "D":
                    _drop_part_of_month(run)
                run.append(token)
                end = token.end
    if run:
        yield run


def _drop_part_of_month(run: list[Token]) -> None:
    """Before a day, "fin le" ends something and tells no end of a month; "vers le" stays."""
    at = len(run) - 1 - (bool(run) and run[-1].kind == "P")
    if at >= 0 and run[at].kind == "Q" and run[at].word not in _ROUGHLY:
        run[at] = run[at]._replace(kind="X")


_ROUGHLY: Final = frozenset(
    [
        *("circa", "around", "about", "vers", "environ", "autour du", "hacia"),
        *("alrededor de", "por volta de", "cerca de"),
    ]
)


def _is_hyphened(day: Token, run: Sequence[Token], text: str) -> bool:
    """Whether a number belongs to a word, as in "COVID-19", and not to "August-02 September"."""
    if not re.fullmatch(r"[^\d\s]-", text[max(0, day.start - 2) : day.start]):
        return False
    return [token.kind for token in run[-2:]] not in (["M", "R"], ["m", "R"])


def _tokens(match: re.Match[str], text: str, words: Lexicon) -> list[Token]:
    if match["ranged"]:
        return range_tokens(match, words.words("dates", "and"))
    kinds = _pattern(words.tag)[1]
    if match["tied"]:
        return _tied_tokens(match, kinds)
    return [_token(match, text, kinds, words)]


def _tied_tokens(match: re.Match[str], kinds: Mapping[str, tuple[str, int]]) -> list[Token]:
    """Three tokens for a date without spaces."""
    month = kinds[match["tied_month"].lower()][1]
    parts = [
        ("D", "tied_first", match["tied_first"]),
        ("D", "tied_day", match["tied_day"]),
        ("M", "tied_month", month),
        ("Y", "tied_year", match["tied_year"]),
    ]
    found = [
        Token(kind, *match.span(group), value=int(value)) for kind, group, value in parts if value
    ]
    if match["tied_first"]:
        found.insert(1, Token("R", found[0].end, found[1].start))
    return found


def _token(
    match: re.Match[str], text: str, kinds: Mapping[str, tuple[str, int]], words: Lexicon
) -> Token:
    start, end = match.span()
    what = match.lastgroup
    if match["iso"]:
        year, first, second = (int(each) for each in _NUMBER.findall(match.group()))
        return Token("N", start, end, numbers=(year, first, second), year_first=True)
    if match["dmy"]:
        first, second, year = (int(each) for each in _NUMBER.findall(match.group()))
        return Token("N", start, end, numbers=(year, first, second))
    if match["year"]:
        if match["noyear"] or _NOT_A_YEAR.match(text, end):
            return Token("X", start, end)
        return Token("Y", start, end, value=int(match["year"]))
    if match["day"]:
        found = _NUMBER.match(match.group())
        return Token("D", start, end, value=int(found.group()) if found else 0)
    if match["aside"]:  # "8(Mon)"
        return Token("W", start, end, value=kinds[match["weekday"].lower()][1])
    if what == "mark":
        return Token("C" if match.group() in ",;" else "R", start, end)
    word = match.group().lower().rstrip(".")
    if len(word) > 4 and match.group().endswith("."):
        end -= 1  # the end of a sentence, not of an abbreviation
    kind, value = kinds.get(word) or kinds.get(" ".join(word.split()), ("O", 0))
    if kind == "m" and match.group()[0].isupper():
        number = word in words.numbers and _OPENS_SENTENCE.search(text, max(0, start - 3), start)
        kind = "m" if number else "M"  # "Sept experts" are seven
    return Token(kind, start, end, value=value, word=word)


@cache
def _pattern(tag: str) -> tuple[re.Pattern[str], Mapping[str, tuple[str, int]]]:
    kinds = _kinds(lexicon(tag))
    months = _either(word for word, (kind, _) in kinds.items() if kind in "Mm")
    words = _either(kinds)
    ranges = digit_ranges(lexicon(tag).words("dates", "range"), lexicon(tag).words("dates", "and"))
    long = _either(
        word for word, (kind, _) in kinds.items() if kind == "M" and len(word) >= _UNMISTAKABLE
    )
    digits = rf"(?P<ranged>{ranges})|{_TIED}|{_DIGITS}".replace("{months}", months).replace(
        "{{3}}", "{3}"
    )
    digits = digits.replace("{long}", long)
    year = r"(?:19|20)\d\d(?!\w)"
    month = rf"(?<![^\W\d])(?:{long})(?=\W|$|{year})"  # "2décembre 2015", "2 décembre2015"
    weekdays = _either(word for word, (kind, _) in kinds.items() if kind == "W")
    pattern = (
        rf"{digits}|(?P<aside>\(\s?(?P<weekday>{weekdays})\.?\s?\))|(?P<word>(?<!\w)(?:{words})\.?(?!\w)|{month})"
        rf"|(?P<mark>[,;]|[-–—‒~～〜](?!\w{{2,}}-)|{_ISO_INTERVAL})"
    )
    return re.compile(pattern, re.IGNORECASE), kinds


def _either(words: object) -> str:
    listed = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(each).replace(r"\ ", r"\s{1,3}") for each in listed)


def _kinds(words: Lexicon) -> dict[str, tuple[str, int]]:  # noqa: C901 - one short branch a source
    """Every word of the language that can stand in a date, with its kind and number."""
    kinds: dict[str, tuple[str, int]] = {}
    for kind, key in _CONNECTORS:
        for word in words.words("dates", key):
            kinds.setdefault(word, (kind, 0))
    for tag in dict.fromkeys((words.tag, *LANGUAGES)):
        own = tag == words.tag
        for name, number in weekday_names(tag).numbers.items():
            if own or len(name.rstrip(".")) > 4:
                kinds.setdefault(_bare(name), ("W", number))
        for name, number in month_names(tag).numbers.items():
            if own or (len(name) > 4 and name == month_names(tag).wide[number - 1]):
                kinds.setdefault(_bare(name), ("M", number))
    for name, number in _mapping(words, "extra_months").items():
        kinds[name] = ("M", number)
    for name, number in _mapping(words, "day_words").items():
        kinds[name] = ("D", number)
    own_months = {_bare(name): number for name, number in month_names(words.tag).numbers.items()}
    own_months |= _mapping(words, "extra_months")
    for name in words.words("dates", "shy_months"):  # "mar" is a weekday as well
        kinds[name] = ("m", own_months.get(name, 0))
    return kinds


_CONNECTORS: Final = (
    ("U", "until"),
    ("R", "range"),
    ("A", "and"),
    ("B", "between"),
    ("S", "since"),
    ("F", "from"),
    ("Q", "approximate"),
    ("P", "on"),
    ("O", "skip"),
)


def _mapping(words: Lexicon, key: str) -> Mapping[str, int]:
    found: Mapping[str, int] = words.table["dates"].get(key, {})
    return found


def _bare(name: str) -> str:
    return name.lower().rstrip(".")
