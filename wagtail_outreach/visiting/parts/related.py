"""Where other activities of the section stand: parents, parts, agreements, by their public id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import swapper
from django.db.models import Q
from django.http import HttpRequest

from electoral_outreach.languages import best_tag
from electoral_outreach.model import Best
from wagtail_outreach.models import Activity
from wagtail_outreach.projection.tree import Restrictions
from wagtail_outreach.visiting.shown.values import Detail, Words
from wagtail_outreach.visiting.site.frames import address
from wagtail_outreach.visiting.wording.reader import Reader

if TYPE_CHECKING:
    from wagtail_outreach.visiting.visit import Visit


def links_to(
    activities: Iterable[Activity], request: HttpRequest, reader: Reader
) -> dict[str, Detail]:
    """Title and address of each activity in the best language it has a live page in.

    Pages that visitors of the page asked for may not read are left out.
    """
    by_key = {each.translation_key: each.public_id for each in activities}
    best = _best_by_key(by_key, request, reader)
    return {id: _link(best[id], request, reader) for id in by_key.values() if id in best}


def _best_by_key(by_key: dict[Any, str], request: HttpRequest, reader: Reader) -> dict[str, Any]:
    found: dict[str, dict[str, Any]] = {}
    for page in _live_pages(by_key, request) if by_key else ():
        versions = found.setdefault(by_key[page.translation_key], {})
        versions.setdefault(page.locale.language_code, page)
    return {
        id: versions[best_tag(versions, reader.languages) or next(iter(versions))]
        for id, versions in found.items()
    }


def related_to(page: Any, public_ids: Iterable[str | None]) -> list[Activity]:
    """The activities with these ids that a visitor of this page may see."""
    wanted = [id for id in public_ids if id]
    return list(visible_from(page).filter(public_id__in=wanted)) if wanted else []


def parts_of(page: Any, public_id: str) -> list[Activity]:
    """The activities that are part of this one, then those that rest on it, oldest first."""
    listed = visible_from(page).order_by("sort_day", "pk")
    found = listed.filter(Q(record__parent=public_id) | Q(record__agreement=public_id))
    return sorted(found, key=lambda each: (each.record or {}).get("parent") != public_id)


def visible_from(page: Any) -> Any:
    """The activities listed in the section of an activity's page, under the same restrictions."""
    activity = page.activity
    if activity is None:
        return Activity.objects.none()
    return Activity.objects.filter(
        listed=True, section=activity.section, restrictions=activity.restrictions
    )


def visible_at(path: str) -> Any:
    """The activities that are listed, in whatever section, to those who came to a place."""
    return Activity.objects.filter(listed=True, restrictions=Restrictions().on(path))


def _live_pages(keys: Iterable[Any], request: HttpRequest) -> Iterator[Any]:
    model = swapper.load_model("wagtailcore", "Page")
    pages = (
        model.objects.live()
        .filter(translation_key__in=list(keys), alias_of__isnull=True)
        .select_related("locale")
    )
    visit: Visit | None = request.__dict__.get("_outreach_visit")
    return (page for page in pages if visit is None or visit.reading.opens(page.path))


def _link(page: Any, request: HttpRequest, reader: Reader) -> Detail:
    language = page.locale.language_code
    words: Words = reader.marked(Best(page.title, language))
    return Detail(words=words, url=address(page, request), language=words.language)
