"""Lines that say when a page was put out or changed, by a label, the time of day, or whose words they are."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in
from electoral_outreach.legacy.layout.line import Line, letters_beside
from electoral_outreach.legacy.source.blocks import Block
from electoral_outreach.legacy.words.lexicon import LANGUAGES, Lexicon, lexicon
from electoral_outreach.model.partial_date import PartialDate

_CRAWLED: Final = re.compile(r"date ([12]\d{3})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_BULLETIN: Final = re.compile(r"(?<![\d/-])\d{3,4}/(?:19|20)\d\d(?![\d/-])")
"""The number of a press release, with its year."""
_BETWEEN: Final = re.compile(r"\s?[|·•/–—,]\s?|\s-\s")
_CATEGORY: Final = 3
"""So many words has what a page is filed under."""
_HALVES: Final = 2
_DATE: Final = 5
_AUTHOR: Final = 6
"""So many words has who wrote it, with the word for that in front."""


def posting(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A line that says when the page was put out or changed."""
    text = block.text
    if len(text) > 160:
        return None
    if crawled := _CRAWLED.fullmatch(text):
        year, month, day = (int(part) if part else None for part in crawled.groups())
        span = block.span.part(crawled.start(1), len(text))
        phrase = DatePhrase(span, (PartialDate(year, month, day),), "date")
        return Line(block, "posting", (phrase,), field="published")
    opening = _opening(words.tag).match(text)
    if opening is None and (field := _labelled_in_two_languages(text)):
        dates = dates_in(text, words, order=order, at=block.start)
        return Line(block, "posting", tuple(dates), field=field) if dates else None
    if opening is None:
        found = _stamped(block, words, order) or _signed(block, words, order)
        return found or _in_makers_words(block, words, order)
    dates = dates_in(text, words, order=order, at=block.start)
    allowance = 12 if opening["updated"] else 3
    if dates and opening["published"] and len(dates[0].members) > 1:
        return None  # nothing is put out for days
    if dates and dates[0].span.start - block.start <= opening.end() + allowance:
        return Line(block, "posting", tuple(dates), field=opening.lastgroup or "")
    return _signed(block, words, order)


def _in_makers_words(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A label and its date, and no more, as a program left them in English: "Posted 20 October 2016"."""
    if words.tag == "en" or (opening := _opening("en").match(block.text)) is None:
        return None
    dates = dates_in(block.text, lexicon("en"), order=order, at=block.start)
    if len(dates) != 1 or len(dates[0].members) != 1 or dates[0].precision != "day":
        return None
    alone = len(dates[0].span.text) + opening.end() + 3 >= len(block.text)
    return Line(block, "posting", tuple(dates), field=opening.lastgroup or "") if alone else None


def _labelled_in_two_languages(text: str) -> str:
    """Which date a line says it is by labels side by side: "Posted on / Publié le : 14/11/2018"."""
    label, colon, _ = text.partition(":")
    halves = [half.strip(" .") for half in label.split("/")]
    if not colon or len(halves) != _HALVES:
        return ""
    for field, name in (("published", "labels"), ("updated", "updated")):
        for half in halves:
            # "Date/Lieu" is of a form: "date" alone says nothing
            if len(half) > _DATE and any(
                lexicon(tag).fits(half, "posting", name) for tag in LANGUAGES
            ):
                return field
    return ""


def _stamped(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A date with the time of day, and hardly more than whose words they are beside it.

    Or with how often it was read: "Lu 341 fois", "Hits: 233"; or with its number: "133/2021".
    """
    read = seen(words.tag).search(block.text)
    marked = read or _CLOCK.search(block.text) or _BULLETIN.search(block.text)
    if len(block.text) > 120 or not marked:
        return None
    dates = _dates(block, words, order)
    if len(dates) != 1 or not dates[0].has_year:
        return None
    besides = len(letters_beside(block.span, dates))
    if read:
        besides -= sum(char.isalpha() for char in read.group())
    if besides < (40 if read else 24) and not (read and block.text.endswith(".")):
        return Line(block, "posting", tuple(dates), field="published")
    return None


def _dates(block: Block, words: Lexicon, order: Order | None) -> list[DatePhrase]:
    """The dates of a line, in the page's language or else in that of a program's makers."""
    own, makers = (
        dates_in(block.text, each, order=order, at=block.start) for each in (words, lexicon("en"))
    )
    return own if any(each.precision == "day" for each in own) else makers


def _signed(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A date between who wrote the page and how many answered: "By admin | June 14, 2022 | 0 Comments"."""
    if len(block.text) > 120 or not author(words.tag).search(block.text):
        return None
    dates = _dates(block, words, order)
    if len(dates) != 1 or len(dates[0].members) != 1:
        return None
    if not dates[0].has_year or dates[0].precision != "day":
        return None
    start = dates[0].span.start - block.start
    end = start + len(dates[0].span.text)
    before = words.pattern("dates", "on").sub("", block.text[max(0, start - 4) : start])
    rest = f"{block.text[: max(0, start - 4)]}{before}|{block.text[end:]}"
    parts = [part.strip(" .()") for part in _BETWEEN.split(rest)]
    signed = [part for part in parts if part and author(words.tag).match(part)]
    others = [part for part in parts if part and part not in signed]
    short = all(len(part.split()) <= _CATEGORY for part in others)
    if signed and short and all(len(part.split()) <= _AUTHOR for part in signed):
        return Line(block, "posting", tuple(dates), field="published")
    return None


@cache
def author(tag: str) -> re.Pattern[str]:
    """Who wrote a page, or how many answered, in its language or in that of a program's makers."""
    own, makers = lexicon(tag), lexicon("en")
    by, answers = (
        "|".join(dict.fromkeys([*own.words("posting", name), *makers.words("posting", name)]))
        for name in ("by", "answers")
    )
    return re.compile(
        rf"(?<!\w)(?:(?i:{by})\s?:?\s(?:[A-ZÀ-Þ]|admin|webmaster|editor)|(?i:{answers})(?!\w))"
    )


@cache
def seen(tag: str) -> re.Pattern[str]:
    """How often a page was looked at, in its language or in that of a program's makers."""
    listed = [*lexicon(tag).words("posting", "seen"), *lexicon("en").words("posting", "seen")]
    either = "|".join(dict.fromkeys(listed))
    return re.compile(
        rf"(?<![^\W\d])(?:(?:{either})\s?[:(]?\s?\d[\d., ]{{0,9}}|\d[\d.,]{{0,9}}\s(?:{either})(?!\w))(?=\W|$)(?:\s(?:fois|times|veces|vezes))?",
        re.IGNORECASE,
    )


@cache
def _opening(tag: str) -> re.Pattern[str]:
    words = lexicon(tag)
    labels = words.either("posting", "labels")
    of = words.either("posting", "of")
    updated = rf"(?:(?:{of})\s(?:\w{{2,4}}\s)?)?(?:{words.either('posting', 'updated')})"
    return re.compile(
        rf"\W{{0,3}}(?:(?P<updated>(?:{updated}))|(?P<published>(?:{labels})))\s?[:\-–|]?\s?(?=[\w(])(?!\s?\w{{0,20}}\s?:)",
        re.IGNORECASE,
    )
