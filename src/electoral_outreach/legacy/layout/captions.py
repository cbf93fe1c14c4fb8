"""Items told as sentences in a row: "Photo 1. Visit from Lesotho. Pretoria, 4 May 2018. Five came. Photo: Press office."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from electoral_outreach.legacy.dates import Order, dates_in
from electoral_outreach.legacy.layout.date_lines import is_town, names_what
from electoral_outreach.legacy.layout.line import Line, looks_like_heading
from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon
from electoral_outreach.legacy.words.sentences import sentences

_OFTEN: Final = 2
_LISTED: Final = 3
"""So many items without numbers are set alike on purpose."""
_LEAD: Final = re.compile(
    r"[\[(]?(?P<word>[^\W\d_]{3,12})\.?\s(?:n\.?\s?[º°o]\.?\s?)?\d{1,3}[\])]?\s?[.:–—-]\s{1,3}",
    re.IGNORECASE,
)
"""A word and a number, as pictures have in any language."""
_CREDIT: Final = re.compile(
    r"[(\[]?(?:©|(?:photo|foto|picture|imagen?|cr[eé]dit|source|fuente|fonte)[^\W\d_]{0,6}(?:\s\w{1,12}){0,2}\s?[:©/])",
    re.IGNORECASE,
)
"""Who took the picture."""
_AROUND: Final = " .,;()–—-"


@dataclass(frozen=True, slots=True)
class _Caption:
    line: Line
    numbered: bool
    title: Span
    town: Span | None
    when: Span | None
    rest: tuple[Span, ...]
    credits: tuple[Span, ...]


def captions(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, captions as titles with dates and texts of their own.

    Those of several pictures of one activity make one.
    """
    read = [_caption(line, words, order) for line in lines]
    found = [each for each in read if each is not None]
    dated = [each for each in found if each.when is not None]
    if sum(each.numbered for each in dated) < _OFTEN:
        told = len([each for each in dated if names_what(each.title.text, words)])
        found = dated if told >= _LISTED and told * 2 > len(dated) else []
    else:
        found = [each for each in found if each.numbered]
    result: list[Line] = []
    above: _Caption | None = None
    for line, caption in zip(lines, read, strict=True):
        if caption is None or caption not in found:
            result.append(line)
            continue
        result += _parts(caption, above)
        above = caption
    return result


def _caption(line: Line, words: Lexicon, order: Order | None) -> _Caption | None:
    """A paragraph of sentences as a caption, where its first can be a title."""
    if line.role not in {"prose", "bullet", "label"} or line.block.level:
        return None
    lead = _LEAD.match(line.text)
    if lead is not None and dates_in(lead.group(), words):
        lead = None
    told = list(sentences(line.block.span.part(lead.end() if lead else 0, len(line.text))))
    if len(told) < _OFTEN:
        return None
    title = told[0].part(0, len(told[0].text.rstrip(". ")))
    if not looks_like_heading(title.text):
        return None
    town, when = _where_and_when(told[1], words, order)
    rest = told[2:] if when else told[1:]
    credited = tuple(each for each in rest if _CREDIT.match(each.text))
    kept = tuple(each for each in rest if each not in credited)
    return _Caption(line, lead is not None, title, town, when, kept, credited)


def _where_and_when(
    sentence: Span, words: Lexicon, order: Order | None
) -> tuple[Span | None, Span | None]:
    """The town and the date of a sentence of nothing else, a date alone too."""
    dates = dates_in(sentence.text, words, order=order)
    if len(dates) != 1 or dates[0].precision == "year":
        return None, None
    before = sentence.part(0, dates[0].span.start)
    after = sentence.part(dates[0].span.end, len(sentence.text))
    town = before if before.text.strip(_AROUND) else after
    other = after if town is before else before
    name = town.text.strip(_AROUND)
    if other.text.strip(_AROUND) or (name and not is_town(name, words)):
        return None, None
    when = sentence.part(dates[0].span.start, dates[0].span.end)
    return (town if name else None), when


def _parts(caption: _Caption, above: _Caption | None) -> Iterator[Line]:
    """The lines of a caption, without the title and date that the one above it has as well."""
    block = replace(caption.line.block, kind="text", gap=False)

    def part(span: Span) -> Line:
        return Line(replace(block, text=span.text, start=span.start), "prose")

    titled = above is not None and fold(above.title.text) == fold(caption.title.text)
    told = caption.when is None or (
        above is not None and above.when is not None and above.when.text == caption.when.text
    )
    if not (titled and told):
        yield replace(part(caption.title), role="heading")
        if caption.when is not None:
            yield replace(part(caption.when), role="label", field="period", value=caption.when)
        if caption.town is not None:
            yield part(caption.town)
    yield from map(part, caption.rest)
    for each in caption.credits:
        yield replace(part(each), role="chrome")
