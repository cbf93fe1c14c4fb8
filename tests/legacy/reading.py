"""What the reader makes of a page that a test writes."""

from __future__ import annotations

from typing import Any

from electoral_outreach.legacy import read_page


def drafts(page: str) -> list[dict[str, Any]]:
    """The drafts as JSON has them."""
    found: list[dict[str, Any]] = read_page(page).to_json()["drafts"]
    return found


def brief(page: str) -> list[tuple[str, str | None]]:
    """The title and the period of each."""
    return [(each["title"], each["period"]) for each in drafts(page)]
