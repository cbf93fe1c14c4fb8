"""The labels of forms, such as "Place: …", and the values that belong to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from electoral_outreach.legacy.dates import Order, dates_in
from electoral_outreach.legacy.layout.label_names import (
    WHEN_AND_WHERE,
    is_of_people,
    joint_field,
    label_field,
)
from electoral_outreach.legacy.layout.line import Line, letters_beside
from electoral_outreach.legacy.names.gazetteer import fold, mentions
from electoral_outreach.legacy.numbers.counts import bare_count, counts_in
from electoral_outreach.legacy.source.blocks import Block, Span
from electoral_outreach.legacy.words.lexicon import Lexicon

_LABEL: Final = re.compile(
    r"(?P<label>[^\W\d][^:|\t\n]{0,48}?)\s{0,5}(?:[:：]|\t)\s{0,5}(?P<value>.*)", re.DOTALL
)
FLAG: Final = re.compile(
    r"^(?:imagen|image|flag of|drapeau|bandera de|bandeira)(?:\s+|(?=(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
"""The words for a picture of a flag, which may be glued to the name: "imagenSuecia"."""
_LONGEST: Final = 200
_COUNTED: Final = 40
_WORDS: Final = 5
"""So many words has a label at most."""


def labelled(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A line that begins with a label that the language's table knows."""
    match = _LABEL.fullmatch(block.text) if len(block.text) < 2000 else None
    if match is None:
        return None
    value = block.span.part(match.start("value"), len(block.text))
    field = label_field(match["label"], words) or joint_field(match["label"], words)
    if field == WHEN_AND_WHERE:
        return _when_and_where(block, value, words, order)
    total = value.text.partition("(")[0]  # "1 (Director of Elections)"
    if not field and bare_count(total, words.tag) and is_of_people(match["label"], words):
        field = "counts"
    if not field:
        return None
    of_group = words.fits(match["label"], "counting", "group")
    if field == "title" and _is_count(value, words, begins=of_group):
        field = "counts"
    elif field == "title" and _is_when(value, words, order):
        field = "period"
    return Line(block, "label", field=field, value=value)


def _when_and_where(block: Block, value: Span, words: Lexicon, order: Order | None) -> Line | None:
    """The one date of a value, and what stands beside it."""
    dates = dates_in(value.text, words, order=order, at=value.start)
    if len(dates) != 1:
        return Line(block, "label", field="period", value=value) if dates else None
    start, end = dates[0].span.start - value.start, dates[0].span.end - value.start
    before, after = value.part(0, start), value.part(end, len(value.text))
    beside = max(before, after, key=lambda each: len(each.text))
    bare = beside.text.strip(" ,;/|–—-·")
    bare = bare.strip("()") if bare[:1] + bare[-1:] == "()" else bare
    at = beside.text.find(bare)
    where = beside.part(at, at + len(bare)) if bare else None
    return Line(block, "label", field="period", value=dates[0].span, where=where)


def _is_when(value: Span, words: Lexicon, order: Order | None) -> bool:
    """Whether a value is a date and nothing else: "Mission: 5 to 13 March 2014"."""
    dates = dates_in(value.text, words, order=order, at=value.start)
    return bool(dates) and not letters_beside(value, dates)


def _is_count(value: Span, words: Lexicon, *, begins: bool) -> bool:
    """Whether a value is how many people: "Delegation: 5 persons", or begins so where the label is of a group."""
    counted = counts_in(value, words.tag) if len(value.text) < _COUNTED or begins else []
    if begins:
        return any(each.unit == "people" and each.span.start == value.start for each in counted)
    return len(counted) == 1 and counted[0].span == value


_OF_FORMS: Final = frozenset({"title", "place", "country", "organiser", "counts", "end", "kind"})
_FORM: Final = 2
"""Labels of so many sorts make a page one of forms."""


def form_dates(lines: list[Line], words: Lexicon) -> list[Line]:
    """ "Date: …" among labels such as "Place: …", or right beside one, is a field of a form, not a posting date."""
    named = [line.field if line.role == "label" else "" for line in lines]
    is_form = len({*named} & _OF_FORMS) >= _FORM
    return [
        field
        if line.role == "posting"
        and line.field == "published"
        and (is_form or _is_beside_label(lines, at))
        and (field := labelled(line.block, words, None)) is not None
        else line
        for at, line in enumerate(lines)
    ]


def _is_beside_label(lines: Sequence[Line], at: int) -> bool:
    """Whether the line above or below, with no gap between, is a label of a form."""
    beside = [lines[at - 1]] if at and not lines[at].block.gap else []
    beside += [each for each in lines[at + 1 : at + 2] if not each.block.gap]
    return any(each.role == "label" and each.field in _OF_FORMS for each in beside)


def unknown_labels(lines: list[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """Labels that no table knows, in forms: what they name is told by their values.

    A line such as "In the field: 5 to 13 March" belongs to the title above it where its label
    comes again on the page, or where it stands right beside a label that is known.
    """
    found = dict(_candidates(lines))
    times = Counter(label for label, _ in found.values())
    fields = {at for at, (label, _) in found.items() if times[label] > 1}
    for at in [*found, *reversed(found)]:  # down and up again, from one to the next
        before, after = lines[at - 1], lines[at + 1] if at + 1 < len(lines) else None
        above = at - 1 in fields or before.role == "label"
        below = after is not None and not after.block.gap
        if above or (below and (at + 1 in fields or (after and after.role == "label"))):
            fields.add(at)
    return [
        _by_value(line, *found[at], words, order) if at in fields else line
        for at, line in enumerate(lines)
    ]


def elections_below(lines: list[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """Lines right below the heading of a mission that say which election it was for, with its day."""
    return [
        Line(line.block, "label", field="election", value=line.block.span)
        if line.role == above.role == "heading"
        and line.block.kind == "text"
        and not line.block.gap
        and words.names_activity(above.text)
        and not dates_in(above.text, words, order=order)
        and words.finds(line.text, "elections", "nouns")
        and not words.names_activity(line.text)
        and any(each.precision == "day" for each in dates_in(line.text, words, order=order))
        else line
        for above, line in zip([*lines[:1], *lines], lines, strict=False)
    ]


def _candidates(lines: list[Line]) -> Iterator[tuple[int, tuple[str, Span]]]:
    """Lines right below another that look like a label with its value; a country is no label."""
    for at, line in enumerate(lines):
        if (
            at
            and line.role in {"heading", "prose"}
            and line.block.kind == "text"
            and not line.block.gap
            and len(line.text) < _LONGEST
            and (match := _LABEL.fullmatch(line.text)) is not None
            and match["value"]
            and len(match["label"].split()) <= _WORDS
            and not mentions(match["label"])
        ):
            value = line.block.span.part(match.start("value"), len(line.text))
            yield at, (fold(match["label"]), value)


def _by_value(line: Line, label: str, value: Span, words: Lexicon, order: Order | None) -> Line:
    """A date tells when, of an election if the label names one; a count of people how many."""
    dates = dates_in(value.text, words, order=order, at=value.start)
    if dates and not letters_beside(value, dates):
        voted = words.finds(label, "elections", "nouns") and not words.names_activity(label)
        return Line(line.block, "label", field="election" if voted else "dated", value=value)
    if any(each.span.start == value.start for each in counts_in(value, words.tag)):
        return Line(line.block, "label", field="counts", value=value)
    return Line(line.block, "prose")


def without_serials(lines: list[Line], words: Lexicon) -> list[Line]:
    """ "Number: 281" with no other label beside it is that of a press release, and counts nobody."""
    roles = [line.role for line in lines]
    return [
        Line(line.block, "chrome")
        if line.role == "label"
        and line.field == "counts"
        and line.value is not None
        and bare_count(line.value.text, words.tag) is not None
        and "label" not in (*roles[max(0, at - 1) : at], *roles[at + 1 : at + 2])
        and words.fits(_label_of(line, line.value), "labels", "serial")
        else line
        for at, line in enumerate(lines)
    ]


def _label_of(line: Line, value: Span) -> str:
    return line.text[: value.start - line.block.start].rstrip(" :：\t")


def with_values(lines: list[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """Labels without a value take the line after them, where it suits the label."""
    result: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.role == "label" and not (line.value and line.value.text):
            if following is not None and _suits(line.field, following, words, order):
                value = following.block.span
                if flag := FLAG.match(value.text):
                    value = value.part(flag.end(), len(value.text))
                result.append(Line(line.block, "label", field=line.field, value=value))
                result.append(Line(following.block, "label", field="value"))
                index += 2
                continue
            result.append(Line(line.block, "chrome"))
        else:
            result.append(line)
        index += 1
    return result


def _suits(field: str, line: Line, words: Lexicon, order: Order | None) -> bool:
    if line.role in {"label", "chrome", "crumb", "address", "row", "posting"}:
        return False
    if field in {"start", "end", "period"}:
        return bool(dates_in(line.text, words, order=order)) and len(line.text) < 120
    if field in {"country", "place"}:
        return bool(mentions(FLAG.sub("", line.text))) and len(line.text) < 160
    return len(line.text) < 600
