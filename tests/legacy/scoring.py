"""What share of the expected entries of a folder of pages the reader finds, and how well."""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from electoral_outreach.legacy import read_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Entry = dict[str, Any]
LIKE = 0.55
"""A title so like the expected one is that of the same activity."""


@dataclass
class Share:
    """How many of how many."""

    right: int = 0
    all: int = 0

    def count(self, *, right: bool) -> None:
        self.right += right
        self.all += 1

    @property
    def value(self) -> Fraction:
        return Fraction(self.right, self.all) if self.all else Fraction(1)


@dataclass
class Score:
    """The figures over all pages; entries and countries as F1."""

    entries: Share = field(default_factory=Share)
    period: Share = field(default_factory=Share)
    silent: Share = field(default_factory=Share)
    countries: Share = field(default_factory=Share)
    counts: Share = field(default_factory=Share)
    partners: Share = field(default_factory=Share)
    kind: Share = field(default_factory=Share)


def score(folder: Path) -> Score:
    """Read every page of a folder and compare with its ``gold.json``."""
    expected: list[Entry] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    total = Score()
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".txt", ".html"}:
            continue
        own = [entry for entry in expected if entry["file"] == path.name]
        drafts = read_page(path.read_bytes(), path.name).to_json()["drafts"]
        paired = pairs(own, drafts)
        total.entries.right += 2 * len(paired)
        total.entries.all += len(own) + len(drafts)
        for entry, draft in paired:
            compare(entry, draft, total)
    return total


def compare(entry: Entry, draft: Entry, total: Score) -> None:
    period, noted = draft["period"], any(f["path"] == "period" for f in draft["findings"])
    right = period == edtf(entry)
    total.period.count(right=right)
    total.silent.count(right=not right and period is not None and not noted)
    have, want = set(draft["countries"]), set(entry["countries"])
    total.countries.right += 2 * len(have & want)
    total.countries.all += len(have) + len(want)
    numbers = {count["value"] for count in draft["head_counts"]}
    for expected in entry["counts"] or []:
        total.counts.count(right=expected["n"] in numbers)
    names = " | ".join(fold(f"{p['name']} {p['acronym'] or ''}") for p in draft["partners"])
    for name, *_ in entry["partners"] or []:
        total.partners.count(right=fold(name) in names)
    kind = {"outgoing": "mission", "incoming": "hosting"}.get(entry["kind"].split("/")[0])
    if kind is not None:
        total.kind.count(right=draft["kind"] == kind)


def pairs(expected: Sequence[Entry], drafts: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Each expected entry with the draft whose title is most like its own."""
    likeness = sorted(
        (
            (difflib.SequenceMatcher(None, fold(e["title"]), fold(d["title"])).ratio(), i, j)
            for i, e in enumerate(expected)
            for j, d in enumerate(drafts)
        ),
        reverse=True,
    )
    paired: dict[int, int] = {}
    for ratio, i, j in likeness:
        if ratio >= LIKE and i not in paired and j not in paired.values():
            paired[i] = j
    return [(expected[i], drafts[j]) for i, j in paired.items()]


def edtf(entry: Entry) -> str | None:
    """The expected period; None where the page does not date the activity."""
    start, end = entry["start"], entry["end"]
    if entry["precision"] in {"none", "election-relative"} or not start:
        return None
    if entry["precision"] == "day-set":
        return f"{{{start},{end}}}"
    return start if end in {start, None} else f"{start}/{end}"


def fold(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"\w+", "".join(c for c in bare if not unicodedata.combining(c))))
