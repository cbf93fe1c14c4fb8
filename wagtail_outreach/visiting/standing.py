"""Where a page of the section stands: what is above it, its archive, its other languages.

One query, whatever the depth and the number of languages; what visitors of the page may not read is
left out by what the section's memory knows of restrictions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Q
from django.http import HttpRequest
from wagtail.models import Locale, Site
from wagtail.models.sites import SiteRootPath

from wagtail_outreach import clock
from wagtail_outreach.listing import Reading
from wagtail_outreach.models.pages import ArchiveBase, LandingBase
from wagtail_outreach.prepared import Prepared
from wagtail_outreach.projection.tree import base_page, columns_of, concrete_models, page_with

COLUMNS = (
    "path",
    "depth",
    "title",
    "slug",
    "url_path",
    "live",
    "translation_key",
    "alias_of_id",
    "last_published_at",
    "locale_id",
    "content_type_id",
)
SURROUNDED = ("locale__language_code", "content_type__app_label", "content_type__model")


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What is around a page; the pages are of the site's base type, enough for titles and links."""

    above: tuple[Any, ...]
    """The live pages above it, from the site's home page in its language down to its parent."""
    landing: Any
    """The landing page it stands under, or itself; None outside of every section."""
    archive: Any
    """The live archive page under that landing page; None while there is none."""
    translations: tuple[Any, ...]
    """The page, whether live or not, and its live versions in other languages."""
    landing_translations: tuple[Any, ...]
    """The landing page and its live versions in other languages."""
    opens: Callable[[str], bool]
    """Whether a visitor of the page may go to a place in the tree."""

    @cached_property
    def versions(self) -> Mapping[str, Any]:
        """The live versions of the page that its visitors may read by language, its own first."""
        return self._open(self.translations)

    @cached_property
    def landing_versions(self) -> Mapping[str, Any]:
        """The live versions of the landing page that they may read by language."""
        return self._open(self.landing_translations)

    def _open(self, pages: tuple[Any, ...]) -> dict[str, Any]:
        found = {page.locale.language_code: page for page in pages[:1]}
        for page in pages[1:]:
            language = page.locale.language_code
            if language not in found and self.opens(page.path):
                found[language] = page
        return found

    @property
    def pages(self) -> tuple[Any, ...]:
        """Everything that the surroundings of the page name, each once."""
        named = (*self.above, self.landing, self.archive, *self.versions.values())
        named = (*named, *self.landing_versions.values())
        return tuple({page.pk: page for page in named if page is not None}.values())


def standing_of(page: Any, request: HttpRequest | None) -> Standing:
    """Where a page stands; asked once for each page object.

    Afterwards the page's locale and the addresses of all pages cost no query either.
    """
    found = page.__dict__.get("_outreach_standing")
    if found is None:
        found = page.__dict__["_outreach_standing"] = _read(page, request)
    return found


def _read(page: Any, request: HttpRequest | None) -> Standing:
    site = Site.find_for_request(request)
    rows = _rows(page, site)
    own = next((row for row in rows if row.pk == page.pk), None)
    if own is not None and own.locale_id == page.locale_id:
        page.locale = own.locale
    if request is not None and site is not None:
        _remember_roots(request, site, rows)
    depth = site.root_page.depth if site else 2
    above = sorted(
        (row for row in rows if row.path != page.path and page.path.startswith(row.path)),
        key=lambda row: row.depth,
    )
    landings = [page] if isinstance(page, LandingBase) else []
    landings += [row for row in reversed(above) if _is_made_with(row, LandingBase)]
    landing = landings[0] if landings else None
    archives = (row for row in rows if row.live and _is_made_with(row, ArchiveBase))
    return Standing(
        above=tuple(row for row in above if row.live and row.depth >= depth),
        landing=landing,
        archive=min(
            (row for row in archives if landing is not None and _is_child(row, landing)),
            key=lambda row: row.path,
            default=None,
        ),
        translations=_translations(page, rows),
        landing_translations=_translations(landing, rows) if landing is not None else (),
        opens=lambda path: _reading(page, landing, request).opens(path),
    )


def _reading(page: Any, landing: Any, request: HttpRequest | None) -> Reading:
    """What knows of restrictions: that of the visit, which costs no query more."""
    from wagtail_outreach.visiting.visit import visit_of

    if request is not None:
        return visit_of(page, request).reading
    key = landing.translation_key if landing is not None else None
    return Reading(key, page.path, languages=[page.locale.language_code], today=clock.today())


def _rows(page: Any, site: Site | None) -> list[Any]:
    """The page, what is above it, all versions of these in other languages, and the archives."""
    model = base_page()
    step = model.steplen
    paths = tuple(page.path[:end] for end in range(2 * step, len(page.path) + 1, step))
    home = page.path[: 2 * step]
    rows = _AROUND.rows(
        site.pk if site else 0, paths or (home,), home, home + model.alphabet[-1] * step
    )
    shared: dict[tuple[type, int], Any] = {}
    return [_page_of(model, row, shared) for row in {row[0]: row for row in rows}.values()]


def _around(site: int, paths: Iterable[str], first: str, last: str) -> Any:
    model = base_page()
    others = Site.objects.exclude(pk=site)
    pages = (
        model.objects.annotate(outreach_other_sites=Exists(others))
        .values_list("pk", *columns_of(model, COLUMNS), *SURROUNDED, "outreach_other_sites")
        .order_by()
    )
    line = model.objects.filter(path__in=paths).order_by().values("translation_key")
    related = pages.filter(translation_key__in=line)
    if not concrete_models(ArchiveBase):
        return related
    archives = pages.filter(_types(ArchiveBase), live=True, path__range=(first, last))
    return related.union(archives, all=True)


_AROUND = Prepared(_around)


def _page_of(model: Any, row: tuple[Any, ...], shared: dict[tuple[type, int], Any]) -> Any:
    """A page of the base type, with its locale and type, from what the database answers."""

    def one(of: type, pk: int, **fields: Any) -> Any:
        found = shared.get((of, pk))
        if found is None:
            found = shared[of, pk] = of(pk=pk, **fields)
        return found

    columns = columns_of(model, COLUMNS)
    own, (language, app, name, other_sites) = row[1 : 1 + len(columns)], row[1 + len(columns) :]
    page = page_with(columns, own)
    page.locale = one(Locale, page.locale_id, language_code=language)
    page.content_type = one(ContentType, page.content_type_id, app_label=app, model=name)
    page.outreach_other_sites = other_sites
    return page


def _types(mixin: type) -> Q:
    """The pages of types made with a mixin, without asking for the ids of content types."""
    condition = Q()
    for model in concrete_models(mixin):
        condition |= Q(
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
        )
    return condition


def _is_made_with(row: Any, mixin: type) -> bool:
    model = row.content_type.model_class()
    return model is not None and issubclass(model, mixin)


def _is_child(row: Any, parent: Any) -> bool:
    return row.depth == parent.depth + 1 and row.path.startswith(parent.path)


def _translations(page: Any, rows: Iterable[Any]) -> tuple[Any, ...]:
    others = (
        row
        for row in rows
        if row.translation_key == page.translation_key
        and row.pk != page.pk
        and row.live
        and not getattr(row, "alias_of_id", None)
    )
    return (page, *others)


def _remember_roots(request: HttpRequest, site: Site, rows: list[Any]) -> None:
    """Spare Wagtail its two queries for the roots of sites, where this site is the only one."""
    if hasattr(request, "_wagtail_cached_site_root_paths"):
        return
    home = site.root_page
    roots = [row for row in rows if row.translation_key == home.translation_key]
    if not any(row.pk == home.pk for row in roots) or roots[0].outreach_other_sites:
        return
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        roots = [row for row in roots if row.pk == home.pk]
    request.__dict__["_wagtail_cached_site_root_paths"] = [
        SiteRootPath(site.pk, row.url_path, site.root_url, row.locale.language_code)
        for row in roots
    ]
