"""Checks of head counts: what is no number of one activity, and parts that are more than the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from electoral_outreach.findings.codes import finding
from electoral_outreach.findings.graded import Finding
from electoral_outreach.findings.running_totals import is_running_total
from electoral_outreach.model import Activity, HeadCount, Share

STATES_OF_THE_WORLD: Final = 200
AT_MOST: Final = frozenset({"exact", "at-most", "planned"})
"""Bounds of a number that is not to be exceeded."""

Parts = tuple[Share, ...]


def running_totals(activity: Activity) -> Iterator[Finding]:
    """Head counts that cannot be of one activity."""
    for index, count in enumerate(activity.head_counts):
        if count.cumulative is not None:
            continue
        words = " / ".join(count.label.values()) if count.label else ""
        total = count.label is not None and is_running_total(count.label, activity.period)
        if total or (count.unit == "countries" and count.value > STATES_OF_THE_WORLD):
            yield finding(
                "cumulative-head-count",
                f"head_counts[{index}].value",
                value=count.value,
                evidence=words or f"{count.value} {count.unit}",
            )


def breakdowns(activity: Activity) -> Iterator[Finding]:
    """Parts of a head count that add up to more than there were."""
    for index, count in enumerate(activity.head_counts):
        whole = count.value if count.upper is None else count.upper
        for parts in _divisions(count) if count.bound in AT_MOST else ():
            total = sum(share.value for share in parts)
            if total > whole:
                yield finding(
                    "breakdown-above-head-count",
                    f"head_counts[{index}].breakdown",
                    sum=total,
                    value=whole,
                    evidence=" + ".join(str(share.value) for share in parts),
                )


def _divisions(count: HeadCount) -> Iterator[Parts]:
    """Shares that divide the number in one way: by sex, say, or by function and country.

    A woman is counted among the judges, too, so that shares by sex and shares by function overlap.
    Words tell of anything, and may name some of those that another share counts.
    """
    found: defaultdict[tuple[bool, ...], list[Share]] = defaultdict(list)
    for share in count.breakdown:
        if share.label is None:
            found[tuple(each is not None for each in _named_by(share))].append(share)
    yield from map(tuple, found.values())


def _named_by(share: Share) -> tuple[str | None, ...]:
    return share.sex, share.function, share.former_country or share.country
