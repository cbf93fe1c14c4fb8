"""`ActivityItem`: one activity as a listing shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from electoral_outreach.languages import best_tag
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Best
from wagtail_outreach.models import ListedText
from wagtail_outreach.projection.facts import parse_stored
from wagtail_outreach.projection.tree import base_page, makes_addresses_like_wagtail

ADDRESS = ("page__path", "page__url_path")
"""What Wagtail makes a page's address of."""


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


def items_of(
    keys: Sequence[int], languages: Sequence[str], request: Any = None
) -> dict[int, ActivityItem]:
    """What a listing shows of activities, by key, in one query."""
    found: dict[int, dict[str, ListedText]] = {}
    for text in _texts(keys):
        found.setdefault(text.activity_id, {})[text.language] = text
    items = {}
    for key in keys:
        texts = found.get(key)
        record = parse_stored(next(iter(texts.values())).stored) if texts else None  # type: ignore[attr-defined]
        if texts and record is not None:
            pages = {tag: each.page for tag, each in texts.items() if each.page is not None}
            items[key] = _item(record, pages, languages, request)
    return items


def _item(
    record: Record, pages: dict[str, Any], languages: Sequence[str], request: Any
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


def _texts(keys: Sequence[int]) -> Any:
    """The texts of some activities with their pages; the record as it is stored, read once for all.

    A site whose pages make their addresses in a way of their own gets them whole.
    """
    stored = Cast("activity__record", TextField())
    texts = ListedText.objects.filter(activity__in=keys).annotate(stored=stored)
    if makes_addresses_like_wagtail(base_page()):
        return texts.select_related("page").only("activity", "language", *ADDRESS)
    return texts.select_related("page__locale")
