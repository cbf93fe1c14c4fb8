"""How many took part, and as what: visitors, our own people, those that something was done for."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any, Final

from electoral_outreach.findings import Finding, finding
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.numbers.counts import CountPhrase, bare_count, counts_in
from electoral_outreach.legacy.prose.kinds import KindReading
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.evidence import brief
from electoral_outreach.legacy.words.lexicon import lexicon

_ROLES: Final = {
    "participants": "participants",
    "observers": "observers",
    "experts": "experts",
    "trainees": "trainees",
    "institutions": "organisations-represented",
    "countries": "states-represented",
}
_OF_MANY: Final = 30
_WORDS_BETWEEN: Final = 3


@dataclass(frozen=True, slots=True)
class CountReading:
    """A head count with its role."""

    value: int
    unit: str
    bound: str
    role: str
    span: Span
    upper: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"value": self.value, "unit": self.unit, "bound": self.bound, "role": self.role}


def read_head_counts(
    section: Section, page: PageContext, kind: KindReading
) -> tuple[list[CountReading], list[Finding]]:
    """The heads that a section counts, each number once, with what is to be said of them."""
    found: list[CountPhrase] = []
    columns: list[CountReading] = []
    for value in section.values("counts"):
        total, _, parts = value.text.partition("(")  # "28 (16 women, 12 men)"
        number = bare_count(total if parts.rstrip().endswith(")") else value.text, page.language)
        if number is not None:
            columns.append(_plain(number, value, kind))
        else:
            found += counts_in(value, page.language)
    for span in section.spans:
        columns += _stated(span, page, kind)
        found += counts_in(span, page.language)
    counts: list[CountReading] = columns
    notes: list[Finding] = []
    for each in map(partial(_without_leader, found), found):
        if any(same.value == each.value and same.unit == each.unit for same in counts):
            continue
        if each.with_leader:
            notes.append(_leader_note(each, len(counts)))
        role = _role(each, kind)
        if role == "ours" and not each.ours and _is_served(each, section, page):
            role = "trainees" if kind.type == "training" else "participants"
        if role == "ours" and not each.ours and _is_of_many(each, found):
            role = "participants"
        counts.append(CountReading(each.value, each.unit, each.bound, role, each.span, each.upper))
    return counts, notes


def _without_leader(found: Sequence[CountPhrase], count: CountPhrase) -> CountPhrase:
    """Those who came along with people counted before, who are no single person."""
    before = any(
        each.unit == "people" and each.value > 1 and each.span.end < count.span.start
        for each in found
    )
    if not (count.with_leader and before):
        return count
    return replace(count, value=count.value - 1, with_leader=False)


def _plain(number: int, span: Span, kind: KindReading) -> CountReading:
    """A number in a column or behind a label, which says no more than that they are people."""
    return CountReading(number, "people", "exact", "visitors" if kind.hosting else "ours", span)


def _stated(span: Span, page: PageContext, kind: KindReading) -> Iterator[CountReading]:
    """Numbers behind a label within a text: "Visit of a delegation. Participants: 6"."""
    for match in _label(page.language).finditer(span.text):
        yield _plain(int(match["number"]), span.part(match.start(), match.end()), kind)


@cache
def _label(language: str) -> re.Pattern[str]:
    labels = lexicon(language).either("labels", "counts")
    return re.compile(
        rf"(?<!\w)(?:{labels})\s?:\s?(?P<number>\d{{1,4}})(?![\w/-]|[.,]\d)", re.IGNORECASE
    )


def _is_of_many(count: CountPhrase, found: Sequence[CountPhrase]) -> bool:
    """Whether the people counted are said to be of several bodies or countries."""
    return any(
        other.unit != "people" and 0 < other.span.start - count.span.end < _OF_MANY
        for other in found
    )


def _is_served(count: CountPhrase, section: Section, page: PageContext) -> bool:
    """Whether something is said to have been done for the people counted: a workshop for them."""
    for span in section.spans:
        if span.start <= count.span.start < span.end:
            before = span.text[: count.span.start - span.start][-_OF_MANY:]
            served = deque(page.words.pattern("counting", "served").finditer(before), maxlen=1)
            return bool(served) and len(before[served[0].end() :].split()) <= _WORDS_BETWEEN
    return False


def _leader_note(count: CountPhrase, index: int) -> Finding:
    return finding(
        "leader-counted",
        f"head_counts[{index}]",
        value=count.value,
        others=count.value - 1,
        evidence=brief(count.span.text),
    )


def _role(count: CountPhrase, kind: KindReading) -> str:
    if count.group in _ROLES and not (count.ours and count.group == "participants"):
        return _ROLES[count.group]
    if count.ours:
        return "ours"
    if kind.hosting:
        return "visitors"
    return "participants" if count.group == "visitors" else "ours"
