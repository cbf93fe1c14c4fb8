"""`ActivityItem`: one activity as a listing shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from electoral_outreach.languages import best_tag
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Best
from wagtail_outreach.models import ListedText
from wagtail_outreach.prepared import Prepared
from wagtail_outreach.projection.facts import parse_stored
from wagtail_outreach.projection.tree import (
    base_page,
    columns_of,
    makes_addresses_like_wagtail,
    page_with,
)

ADDRESS = ("path", "url_path")
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
    texts: dict[int, dict[str, Any]] = {}
    records: dict[int, str] = {}
    for key, language, stored, page in _listed(tuple(keys), request):
        texts.setdefault(key, {})[language] = page
        if stored is not None:
            records[key] = stored
    parsed = dict(zip(records, parse_stored([*records.values()]), strict=True))
    items = {}
    for key in keys:
        record = parsed.get(key)
        if record is not None:
            pages = {tag: page for tag, page in texts[key].items() if page is not None}
            items[key] = _item(record, pages, languages)
    return items


def _item(
    record: Record, pages: dict[str, Callable[[], str]], languages: Sequence[str]
) -> ActivityItem:
    """An activity with the page it is best read on, of its visible pages by language."""
    title = record.title.best(languages)
    tag = best_tag(pages, [*languages, title.language]) or next(iter(pages), None)
    text = record.summary or record.body
    return ActivityItem(
        record=record,
        title=title,
        url=pages[tag]() if tag else "",
        language=tag or title.language,
        summary=text.best(languages) if text else None,
    )


def _listed(
    keys: tuple[int, ...], request: Any
) -> Iterator[tuple[int, str, str | None, Callable[[], str] | None]]:
    """Each text's activity, language, the activity's stored record and the address of its page."""
    addresses = _Addresses(request)
    for key, language, stored, *page in _TEXTS.rows(keys):
        yield key, language, stored, partial(addresses.of, page) if page[0] is not None else None


class _Addresses:
    """The addresses of pages of which some columns are known.

    Those of pages beside each other differ in their last part, so that Wagtail is asked for one of
    them: twenty take it longer than all the rest of a list.
    """

    def __init__(self, request: Any) -> None:
        self._request = request
        self._model = base_page()
        self._columns = columns_of(self._model, ADDRESS)
        self._beside: dict[str, str] = {}

    def of(self, values: Sequence[Any]) -> str:
        """The address of a page, by the values of its columns; empty where it has none."""
        page = dict(zip(self._columns, values, strict=True))
        above, _, slug = page["url_path"].rstrip("/").rpartition("/")
        if above in self._beside and slug.isascii():
            return f"{self._beside[above]}{slug}/"
        url = self._asked(values)
        if makes_addresses_like_wagtail(self._model) and url.endswith(f"/{slug}/"):
            self._beside[above] = url.removesuffix(f"{slug}/")
        return url

    def _asked(self, values: Sequence[Any]) -> str:
        return page_with(self._columns, values).get_url(self._request) or ""


def _texts(keys: Sequence[int]) -> Any:
    """The texts of some activities; the record as it is stored, read once for all languages."""
    pages = [f"page__{name}" for name in columns_of(base_page(), ADDRESS)]
    return (
        ListedText.objects.filter(activity__in=keys)
        .annotate(stored=Cast("activity__record", TextField()))
        .values_list("activity_id", "language", "stored", *pages)
    )


_TEXTS = Prepared(_texts)
