"""Compares rows with pages by queries of its own, never through `project`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail_outreach.mixins import ActivityMixin, LandingMixin
from wagtail_outreach.models import Activity
from wagtail_outreach.projection.tree import base_page, concrete_models


def audit() -> Iterator[str]:
    """Every difference, one sentence each."""
    pages = _pages()
    rows = {row.translation_key: row for row in Activity.objects.all()}
    for key in pages.keys() - rows.keys():
        ids = ", ".join(str(page["pk"]) for page in pages[key])
        yield (
            f"pages {ids} belong to no activity (an alias whose source was deleted, or written"
            " past Django): outreach_reindex makes one of them"
        )
    for key in rows.keys() - pages.keys():
        yield f"activity {rows[key].public_id} has no page"
    for key in rows.keys() & pages.keys():
        yield from _differences(rows[key], pages[key])


def _differences(row: Activity, pages: list[dict[str, Any]]) -> Iterator[str]:
    lead = next((page for page in pages if page["pk"] == row.lead_id), None)
    if lead is None:
        yield f"activity {row.public_id}: its lead is page {row.lead_id}, which is none of its pages"
        return
    if row.listed != lead["live"] and not (lead["live"] and row.record is None):
        yield f"activity {row.public_id}: listed is {row.listed}, its lead is live: {lead['live']}"
    if row.section != (section := _section(lead["path"])):
        yield f"activity {row.public_id}: section is {row.section}, its lead stands in {section}"
    if lead["live"] and (row.record or {}).get("period", "") != lead["period"]:
        yield (
            f"activity {row.public_id}: period is {(row.record or {}).get('period')!r}, its lead"
            f" says {lead['period']!r}"
        )


def _pages() -> dict[Any, list[dict[str, Any]]]:
    pages: dict[Any, list[dict[str, Any]]] = {}
    for model in concrete_models(ActivityMixin):
        for page in model.objects.filter(alias_of__isnull=True).values(
            "pk", "path", "live", "period", "translation_key"
        ):
            pages.setdefault(page["translation_key"], []).append(page)
    return pages


def _section(path: str) -> Any:
    """The nearest landing page above, found by walking up."""
    step = base_page().steplen
    above = [path[:end] for end in range(len(path) - step, 0, -step)]
    for model in concrete_models(LandingMixin):
        found = dict(model.objects.filter(path__in=above).values_list("path", "translation_key"))
        for place in above:
            if place in found:
                return found[place]
    return None
