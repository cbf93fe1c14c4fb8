"""An Atom feed (RFC 4287) of what was added last, whatever its own date."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from electoral_outreach.phrases import period_phrase
from wagtail_outreach.listing.items import ActivityItem
from wagtail_outreach.models import ListedText
from wagtail_outreach.visiting.addresses.paths import Permanent
from wagtail_outreach.visiting.downloads.selected import Selected

MOST_ENTRIES = 50
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class _Feed(Atom1Feed):
    """Says which language an entry is in: not all of them are in the feed's."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, Any]:
        """The language beside what Django says."""
        return {**super().item_attributes(item), "xml:lang": item["language"]}


def feed_pieces(selected: Selected) -> Iterator[bytes]:
    """The whole feed, which is never long: activities are numbered as they are added."""
    visit = selected.visit
    latest = heapq.nlargest(MOST_ENTRIES, selected.keys)
    items = visit.reading.items(latest)
    dates = _dates(latest)
    title = visit.section.title
    feed = _Feed(
        title=f"{title} – {selected.said}" if selected.query.has_filters else title,
        link=selected.url,
        description=None,
        subtitle=selected.said,
        language=visit.language,
        feed_url=selected.absolute(visit.request.get_full_path()),
        feed_guid=selected.absolute(visit.request.path),
        author_name=_author(selected),
    )
    shown = [key for key in latest if key in items]
    for key in sorted(shown, key=lambda key: dates.get(key, (_NEVER, _NEVER))[0], reverse=True):
        _add(feed, selected, items[key], *dates.get(key, (_NEVER, _NEVER)))
    yield feed.writeString("utf-8").encode()


def _add(
    feed: _Feed, selected: Selected, item: ActivityItem, published: datetime, updated: datetime
) -> None:
    visit, record = selected.visit, item.record
    table = selected.table
    when = period_phrase(record.period, visit.language) if record.period else ""
    about = " · ".join(filter(None, (when, table.places(record.places or record.counterparts))))
    summary = item.summary.text if item.summary is not None else ""
    permanent = visit.archive + Permanent(record.id).tail(visit.language)
    feed.add_item(
        title=item.title.text,
        link=selected.absolute(item.url or permanent),
        description="".join(f"<p>{escape(each)}</p>" for each in (about, summary) if each),
        unique_id=selected.absolute(permanent),
        pubdate=published,
        updateddate=max(published, updated),
        categories=[
            each
            for each in (
                table.term("kind", record.kind),
                table.term(f"{record.kind}-type", record.type),
                *(table.term("theme", code) for code in record.themes),
            )
            if each
        ],
        language=item.title.language,
    )


def _dates(keys: list[int]) -> dict[int, tuple[datetime, datetime]]:
    """When each was published first, and when last, in whatever language."""
    rows = ListedText.objects.filter(activity__in=keys, page__isnull=False).values_list(
        "activity_id", "page__first_published_at", "page__last_published_at"
    )
    found: dict[int, tuple[datetime, datetime]] = {}
    for key, *stated in rows:
        first, last = stated[0] or stated[1] or _NEVER, stated[1] or stated[0] or _NEVER
        known_first, known_last = found.get(key, (first, last))
        found[key] = min(known_first, first), max(known_last, last)
    return found


def _author(selected: Selected) -> str:
    institution = selected.visit.reading.institution
    if institution is None:
        return str(selected.visit.section.title)
    return institution.current.name.best(selected.visit.reader.languages).text
