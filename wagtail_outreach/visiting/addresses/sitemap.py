"""The addresses in an archive that stand for themselves: for sitemaps, caches and redirects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from electoral_outreach.listing import Query
from electoral_outreach.model import KINDS
from wagtail_outreach import clock
from wagtail_outreach.listing import Reading
from wagtail_outreach.models import Activity, FacetValue
from wagtail_outreach.projection.tree import base_page
from wagtail_outreach.visiting.addresses.paths import Index, Spot
from wagtail_outreach.visiting.site.frames import alias_of
from wagtail_outreach.visiting.standing import standing_of

MOST_PATHS = 300
"""So many countries, and so many partners, get a redirect when the archive moves."""


Entries = list[dict[str, Any]]
"""What a sitemap says of addresses."""


def urls_of(page: Any, request: HttpRequest | None, own: Entries) -> Entries:
    """The page's own entries and one for each part that has anything, in all its languages."""
    if alias_of(page) is not None:
        return []
    standing = standing_of(page, request)
    entries = entries_of(page, standing.versions, request, own)
    roots = {
        tag: url.rstrip("/")
        for tag, each in standing.versions.items()
        if (url := each.get_full_url(request))
    }
    if page.locale.language_code not in roots:
        return entries
    listed = [tag for tag in roots if _is_listed(page, standing.versions[tag], request)]
    last_modified = own[0].get("lastmod") if own else None
    for part in parts_of(_reading(page, standing.landing, request)):
        addresses = {tag: f"{root}/{part.tail(tag)}" for tag, root in roots.items()}
        entries += [_entry(addresses, tag, last_modified) for tag in listed]
    return entries


def entries_of(
    page: Any, versions: Mapping[str, Any], request: HttpRequest | None, own: Entries
) -> Entries:
    """A page's own entries with its other languages, and those of these that are listed nowhere.

    An alias has none: what it shows has an address of its own.
    """
    if alias_of(page) is not None:
        return []
    addresses = {tag: url for tag, each in versions.items() if (url := each.get_full_url(request))}
    if len(addresses) < 2:
        return own
    return [{**each, "alternates": _alternates(addresses)} for each in own] + [
        _entry(addresses, tag, versions[tag].last_published_at)
        for tag in addresses
        if versions[tag].pk != page.pk and _is_listed(page, versions[tag], request)
    ]


def versions_of(page: Any, request: HttpRequest | None) -> Mapping[str, Any]:
    """The public versions of an activity's page by language; asked once for a whole sitemap."""
    if request is None:
        return {page.locale.language_code: page}
    known: dict[Any, dict[str, Any]] | None = request.__dict__.get("_outreach_versions")
    if known is None:
        known = request.__dict__["_outreach_versions"] = {}
        listed = Activity.objects.filter(listed=True).values("translation_key")
        pages = base_page().objects.live().public().filter(alias_of__isnull=True)
        for each in pages.filter(translation_key__in=listed).select_related("locale"):
            known.setdefault(each.translation_key, {})[each.locale.language_code] = each
    return known.get(page.translation_key, {})


def _is_listed(page: Any, version: Any, request: HttpRequest | None) -> bool:
    """Whether a version goes into the sitemap with the page: Wagtail reads the site's own tree only."""
    if version.pk == page.pk:
        return True
    site = Site.find_for_request(request) if request is not None else None
    return site is not None and not version.path.startswith(site.root_page.path)


def _entry(addresses: Mapping[str, str], tag: str, last_modified: Any) -> dict[str, Any]:
    entry = {"location": addresses[tag], "lastmod": last_modified}
    return {**entry, "alternates": _alternates(addresses)} if len(addresses) > 1 else entry


def _alternates(addresses: Mapping[str, str]) -> Entries:
    return [{"location": url, "lang_code": tag} for tag, url in addresses.items()]


def paths_of(page: Any) -> list[str]:
    """The paths behind the page's own address, with a slash in front."""
    standing = standing_of(page, None)
    language = page.locale.language_code
    parts = parts_of(_reading(page, standing.landing, None), MOST_PATHS)
    return ["/", *(f"/{part.tail(language)}" for part in parts)]


def cached_paths_of(page: Any) -> list[str]:
    """The same for caches, with every country and partner that ever had anything.

    One that has nothing any more is kept in a cache as it was.
    """
    language = page.locale.language_code
    known = FacetValue.objects.filter(facet__in=("country", "partner")).order_by("pk")
    spots = [
        Spot(country=code) if facet == "country" else Spot(partner=code)
        for facet, code in known.values_list("facet", "code")
    ]
    tails = (f"/{spot.tail(language)}" for spot in spots)
    return list(dict.fromkeys([*paths_of(page), *tails]))


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
    key = landing.translation_key if landing is not None else None
    today: date = clock.today()
    return Reading(
        key, page.path, languages=[page.locale.language_code], today=today, request=request
    )
