"""Dates that stand below each title of a page beside a category or an author: "14 June 2022 | News"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in
from electoral_outreach.legacy.layout.date_lines import names_what
from electoral_outreach.legacy.layout.line import Line, in_role, letters_beside
from electoral_outreach.legacy.layout.postings import author
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.source.flow import BYLINE
from electoral_outreach.legacy.words.lexicon import Lexicon

_OFTEN: Final = 2
_LONGEST: Final = 90
_WORDS: Final = 5
"""So many words has a category, or a name."""
_BESIDE: Final = {1: {"heading"}, -1: {"prose", "heading"}}
"""What stands on the other side of such words: above them a title, below them a text or the next."""
_NUMBERS: Final = re.compile(r"\d{3,}")
_NAME: Final = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ’'-]{1,20}(?:\s[A-ZÀ-Þ]\.)?(?:\s[A-ZÀ-Þ][a-zà-ÿ’'-]{1,20}){1,2}"
)
_WORD: Final = re.compile(r"[^\W\d_]+")


def stamped(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, those of a date and a few words below each of its titles as dates.

    What names an activity is a title itself, unless the same words stand beside every date.
    """
    found = {
        at: stamp
        for at, line in enumerate(lines[:-1])
        if at
        and lines[at - 1].role == "heading"
        and lines[at + 1].role in {"prose", "heading"}
        and (stamp := _stamp(line, words, order)) is not None
    }
    lines = [*_filed_under(lines, words)]
    beside = {" ".join(_WORD.findall(rest)) for _, rest in found.values()}
    titles = len(beside) > 1 and any(names_what(each, words) for each in beside)
    if len(found) < _OFTEN or titles:
        found = {}
    result = [found[at][0] if at in found else line for at, line in enumerate(lines)]
    return in_role(result, _aside(result, words), "chrome")


def _filed_under(lines: Sequence[Line], words: Lexicon) -> Iterator[Line]:
    """The lines of a page, a date right above "Posted by: …" as that of posting."""
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        signed = below is not None and author(words.tag).match(below.text) is not None
        if line.role == "date" and signed and below is not None and not below.block.gap:
            yield Line(line.block, "posting", line.dates, field="published")
        elif (line.role in {"heading", "prose"} and _is_byline(line, words)) or (
            at
            and lines[at - 1].role == "posting"
            and below is not None
            and below.role == "prose"
            and line.role == "heading"
            and _is_of_a_writer(line, words)
        ):
            yield Line(line.block, "chrome")
        else:
            yield line


def _is_of_a_writer(line: Line, words: Lexicon) -> bool:
    """Whether a line below the hour of posting is but a name, of nobody that this field knows."""
    name = line.text
    return (
        line.block.kind == "text"
        and _NAME.fullmatch(name) is not None
        and not mentions(name)
        and not names_what(name, words)
        and not organisations_in(line.block.span, words.tag)
        and not words.finds(name, "elections", "nouns")
        and not words.finds(name, "furniture", "genres")
    )


def _is_byline(line: Line, words: Lexicon) -> bool:
    """Whether a line is but who wrote it, or who posted it, with a colon: "Posted by: Admin"."""
    if BYLINE.fullmatch(line.text):
        return True
    label, colon, name = line.text.partition(":")
    few = 0 < len(name.split()) <= _WORDS
    return few and author(words.tag).match(f"{label}{colon} {name.strip()}") is not None


def _aside(lines: Sequence[Line], words: Lexicon) -> set[int]:
    """Where who wrote it, or the same few words, stand right above or below the dates of several titles."""
    above, below = (
        [
            at
            for at in range(1, len(lines) - 1)
            if lines[at].role in {"heading", "prose"}
            and not lines[at].block.level
            and len(_WORD.findall(lines[at].text)) <= _WORDS
            and lines[at + dated].role in {"date", "posting"}
            and lines[at - dated].role in _BESIDE[dated]
        ]
        for dated in (1, -1)
    )
    often = Counter(lines[at].text for at in (*above, *below))
    return {
        at
        for at in (*above, *below)
        if (often[lines[at].text] > _OFTEN and not names_what(lines[at].text, words))
        or author(words.tag).match(lines[at].text)
    }


def _stamp(line: Line, words: Lexicon, order: Order | None) -> tuple[Line, str] | None:
    """A line as one of a date, and the few words that stand beside that."""
    text = line.text
    if line.role not in {"heading", "prose", "dated"} or line.block.kind != "text":
        return None
    if len(text) > _LONGEST or text.endswith((".", ":", ";")):
        return None
    dates = dates_in(text, words, order=order, at=line.block.start)
    if len(dates) != 1 or not _is_of_a_day(dates[0]):
        return None
    start = dates[0].span.start - line.block.start
    end = start + len(dates[0].span.text)
    if _WORD.search(text[:start]) and _WORD.search(text[end:]):
        return None
    rest = f"{text[:start]} {text[end:]}"
    if len(_WORD.findall(rest)) > _WORDS or _NUMBERS.search(rest):
        return None
    named = [each for each in mentions(text, line.block.start) if each.kind == "name"]
    alone = len(named) == 1 and not letters_beside(line.block.span, dates, named)
    return Line(line.block, "date", tuple(dates), place=named[0] if alone else None), rest


def _is_of_a_day(phrase: DatePhrase) -> bool:
    return len(phrase.members) == 1 and phrase.has_year and phrase.precision == "day"
