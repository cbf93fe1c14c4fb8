"""The addresses in an archive that stand for themselves: for sitemaps, caches and redirects."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.timezone import localdate

from electoral_outreach.listing import Query
from electoral_outreach.model import KINDS
from wagtail_outreach.visiting.paths import Index, Spot
from wagtail_outreach.visiting.standing import standing_of

if TYPE_CHECKING:
    from wagtail_outreach.listing import Reading


MOST_PATHS = 300
"""So many countries, and so many partners, get a redirect when the archive moves."""


def urls_of(
    page: Any, request: HttpRequest | None, own: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The page's own entries and one for each part that has anything, with its other languages."""
    standing = standing_of(page, request)
    roots = {
        tag: url.rstrip("/")
        for tag, each in standing.versions.items()
        if (url := each.get_full_url(request))
    }
    language = page.locale.language_code
    if language not in roots:
        return own
    reading = _reading(page, standing.landing, request)
    last_modified = own[0].get("lastmod") if own else None

    def entry(part: Spot | Index) -> dict[str, Any]:
        addresses = {tag: f"{root}/{part.tail(tag)}" for tag, root in roots.items()}
        alternates = [{"location": url, "lang_code": tag} for tag, url in addresses.items()]
        return {
            "location": addresses[language],
            "lastmod": last_modified,
            **({"alternates": alternates} if len(alternates) > 1 else {}),
        }

    return [*own, *(entry(part) for part in parts_of(reading))]


def paths_of(page: Any) -> list[str]:
    """The paths behind the page's own address, with a slash in front."""
    standing = standing_of(page, None)
    language = page.locale.language_code
    parts = parts_of(_reading(page, standing.landing, None), MOST_PATHS)
    return ["/", *(f"/{part.tail(language)}" for part in parts)]


def parts_of(reading: Reading, most: int | None = None) -> Iterator[Spot | Index]:
    """Every kind, year, country and partner that has anything, the indexes and complete lists.

    `most` is how many countries and partners are wanted, those with the most activities.
    """
    found = reading.answer(Query(size=1))
    if not found.total:
        return
    yield from (Index(of=of) for of in ("years", "countries", "partners"))
    kinds = {each.value for each in found.facets["kind"] if each.count}
    for kind in KINDS:
        if kind in kinds:
            yield Spot(kind=kind)
            yield Spot(kind=kind, complete=True)
    yield from (Spot(year=each.year) for each in found.years if each.count)
    countries, partners = (found.facets[name][:most] for name in ("country", "partner"))
    yield from (Spot(country=each.value) for each in countries if each.count)
    yield from (Spot(partner=each.value) for each in partners if each.count)


def _reading(page: Any, landing: Any, request: HttpRequest | None) -> Reading:
    from wagtail_outreach.listing import Reading

    key = landing.translation_key if landing is not None else None
    today: date = localdate()
    return Reading(
        key, page.path, languages=[page.locale.language_code], today=today, request=request
    )
