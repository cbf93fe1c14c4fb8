"""`ActivityItem`: one activity as a listing shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from electoral_outreach.languages import best_tag
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Best


@dataclass(frozen=True, slots=True)
class ActivityItem:
    """One activity on a page of a listing."""

    record: Record
    """The facts last published, with the texts in every language."""
    title: Best
    """Its title in the reader's language, else in one it has."""
    url: str
    """Its page in the reader's language, else in one it has; empty where no page is live."""
    language: str
    """The language of that page, as a BCP 47 tag."""
    summary: Best | None
    """Its summary, else its text."""


def item_of(
    record: Record, pages: Mapping[str, Any], languages: Sequence[str], request: Any = None
) -> ActivityItem:
    """An activity with the page it is best read on, of its visible pages by language."""
    title = record.title.best(languages)
    tag = best_tag(pages, [*languages, title.language]) or next(iter(pages), None)
    text = record.summary or record.body
    return ActivityItem(
        record=record,
        title=title,
        url=(pages[tag].get_url(request) or "") if tag else "",
        language=tag or title.language,
        summary=text.best(languages) if text else None,
    )
