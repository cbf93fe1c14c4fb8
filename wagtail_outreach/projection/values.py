"""The numbers that rows name facet values by."""

from __future__ import annotations

from collections.abc import Iterable

from wagtail_outreach.models import FacetValue

Value = tuple[str, str]
"""A facet and a code."""


def numbers_of(values: Iterable[Value]) -> dict[Value, int]:
    """The number of each value, a new one for those that have none yet."""
    wanted = set(values)
    found = _known(wanted)
    missing = sorted(wanted - found.keys())
    if missing:
        FacetValue.objects.bulk_create(
            [FacetValue(facet=facet, code=code) for facet, code in missing], ignore_conflicts=True
        )
        # reading with a lock shows also what others wrote since this transaction began
        found |= _known(set(missing), locked=True)
    return found


def number_of(facet: str, code: str) -> int | None:
    """The number of a value; None when no activity ever had it."""
    return FacetValue.objects.filter(facet=facet, code=code).values_list("id", flat=True).first()


def spelt(numbers: Iterable[int]) -> str:
    """Numbers as a row holds them.

    >>> spelt([12, 7])
    ' 7 12 '
    """
    return "".join(f" {number}" for number in sorted(numbers)) + " "


def _known(values: set[Value], *, locked: bool = False) -> dict[Value, int]:
    rows = FacetValue.objects.filter(code__in={code for _, code in values})
    if locked:
        rows = rows.select_for_update()
    found = {(facet, code): id for id, facet, code in rows.values_list("id", "facet", "code")}
    return {value: found[value] for value in values if value in found}
