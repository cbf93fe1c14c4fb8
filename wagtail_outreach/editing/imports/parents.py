"""Where an import goes: the landing page, its translations, its archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any
from uuid import uuid4

from django.utils.text import slugify
from django.utils.translation import gettext, override
from wagtail.models import Locale, Site

from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Register
from wagtail_outreach.editing.imports.languages import locales
from wagtail_outreach.editing.imports.report import ImportRefused, Report
from wagtail_outreach.editing.imports.rights import Rights
from wagtail_outreach.editing.imports.writing import Writing
from wagtail_outreach.models import Organisation
from wagtail_outreach.models.pages import ArchiveBase, LandingBase
from wagtail_outreach.projection.tree import base_page, concrete_models


def find_page(address: str) -> Any | None:
    """The page at a URL path (drafts too) or with an id; None when there is none."""
    if address.isdecimal():
        page = base_page().objects.filter(pk=int(address)).first()
        return page.specific if page else None
    found = _deepest_root(address)
    if found is None:
        return None
    page, slugs = found
    for slug in slugs:
        page = page.get_children().filter(slug=slug).first()
        if page is None:
            return None
    return page.specific


def find_landing(
    address: str, *, create: bool, writing: Writing, report: Report, rights: Rights
) -> Any:
    """The landing page to import under; raises `ImportRefused` with what to do instead."""
    page = find_page(address)
    if isinstance(page, LandingBase):
        return page
    if page is not None:
        return _landing_below(
            page, address, create=create, writing=writing, report=report, rights=rights
        )
    parent, _slash, slug = address.strip("/").rpartition("/")
    above = find_page(f"/{parent}/") if not address.isdecimal() else None
    if create and above is not None:
        return _new_landing(above, slug, writing, report, rights)
    if create:
        raise ImportRefused(
            [
                (
                    f"--parent {address}: there is no page above it to make it below; addresses here"
                    f" begin with {' or '.join(sorted({path for _, path in _roots()}))}"
                )
            ]
        )
    raise ImportRefused(
        [
            (
                f"--parent {address}: there is no such page; give the address of a landing page as"
                " visitors see it (/en/international-activities/) or its id, or the address it is"
                " to have together with --create-landing"
            )
        ]
    )


def translated_landings(landing: Any, writing: Writing) -> dict[str, Any]:
    """The landing page in each language that it has."""
    return {
        canonical_tag(page.locale.language_code): page for page in writing.translations(landing)
    }


def translate_landing(
    landing: Any, languages: Iterable[str], writing: Writing, report: Report, rights: Rights
) -> None:
    """Make the landing page in each language where it is missing; the trees above it as well."""
    found = translated_landings(landing, writing)
    for language, locale in locales().items():
        if language in languages and language not in found:
            above = _where_it_would_hang(rights.parent_of(landing), locale)
            if not rights.below(above).add:
                report.notes.append(
                    f"made no landing page in {language}: you may not add pages below {above.title!r}"
                )
                continue
            with override(locale.language_code):
                title = gettext("International activities")
            made = writing.translate(landing, locale, title)
            rights.made(made, above)
            report.notes.append(f"made the landing page in {language}: {made.title}")


def fill_landing(
    landing: Any,
    language: str,
    register: Register,
    *,
    publish: bool,
    writing: Writing,
    report: Report,
    rights: Rights,
) -> None:
    """Give a landing page what is empty on it and the register has."""
    draft = landing.get_latest_revision_as_object()
    changed = False
    if not draft.introduction and register.introduction and language in register.introduction:
        draft.introduction = _paragraphs(register.introduction[language])
        changed = True
    if not draft.since and register.since:
        draft.since, changed = str(register.since), True
    if draft.institution_id is None:
        institution = Organisation.objects.filter(pk=register.institution.id).first()
        draft.institution = institution and institution.current  # a dry run has not made it
        changed = True
    has_draft = draft.live and draft.has_unpublished_changes
    to_publish = publish and not has_draft and (changed or not draft.live)
    if not (changed or to_publish):
        return
    if not rights.may_write(draft, gettext("the landing page")):
        return
    if changed:
        writing.revise(draft)
        report.pages += 1
    if to_publish and rights.may_publish(draft):
        writing.publish(draft)
        report.published += 1
    writing.refresh(landing)


def ensure_archives(
    landings: dict[str, Any], *, publish: bool, writing: Writing, report: Report, rights: Rights
) -> None:
    """One archive page under each landing page, translations of each other."""
    models = concrete_models(ArchiveBase)
    if not models:
        return
    model = models[0]
    existing = {
        language: model.objects.child_of(landing).first() if landing.pk else None
        for language, landing in landings.items()
    }
    keys = [archive.translation_key for archive in existing.values() if archive is not None]
    key = keys[0] if keys else uuid4()
    for language, landing in landings.items():
        archive = existing[language]
        is_new = archive is None
        if is_new and not rights.below(landing).add:
            rights.no_archive_below(landing)
            continue
        if archive is None:
            with override(landing.locale.language_code):
                title = gettext("Archive")
            archive = model(
                title=title,
                slug=writing.free_slug(landing, slugify(title)),
                locale=landing.locale,
                translation_key=key,
                live=False,
            )
            writing.add(landing, archive)
            writing.revise(archive)
            report.pages += 1
        if not publish or archive.live or archive.first_published_at is not None:
            continue
        if not (is_new or rights.may_write(archive, gettext("the archive"))):
            continue
        if rights.may_publish(archive, landing if is_new else None):
            writing.publish(archive)
            report.published += 1


def _landing_below(
    page: Any, address: str, *, create: bool, writing: Writing, report: Report, rights: Rights
) -> Any:
    models = concrete_models(LandingBase)
    below = [child for model in models for child in model.objects.child_of(page)]
    if create:
        return below[0] if below else _new_landing(page, "", writing, report, rights)
    way_out = (
        f"give --parent {visible_path(below[0]) or below[0].pk}"
        if below
        else "give --create-landing to have one made below it"
    )
    raise ImportRefused(
        [
            f"--parent {address}: {page.title!r} is not a landing page of international activities; {way_out}"
        ]
    )


def _new_landing(parent: Any, slug: str, writing: Writing, report: Report, rights: Rights) -> Any:
    if not rights.below(parent).add:
        raise ImportRefused(
            [f"no landing page can be made: you may not add pages below {parent.title!r}"]
        )
    models = [
        model for model in concrete_models(LandingBase) if model.can_create_at(parent.specific)
    ]
    if not models:
        raise ImportRefused(
            [
                (
                    f"no landing page can be made below {parent.title!r}: install"
                    " wagtail_outreach.pages or allow your own landing page type there"
                )
            ]
        )
    with override(parent.locale.language_code):
        title = gettext("International activities")
    landing = models[0](
        title=title,
        slug=writing.free_slug(parent, slug or slugify(title)),
        locale=parent.locale,
        live=False,
    )
    writing.add(parent, landing)
    writing.revise(landing)
    rights.made(landing, parent)
    report.pages += 1
    report.notes.append(f"made the landing page {title!r} below {parent.title!r}")
    # Readers of every language the site has there get the section; its lists label foreign texts.
    around = parent.get_translations().select_related("locale")
    languages = {canonical_tag(page.locale.language_code) for page in around}
    translate_landing(landing, languages, writing, report, rights)
    return landing


def _where_it_would_hang(parent: Any, locale: Locale) -> Any:
    """The nearest page, from a parent upwards, that is there in a language; the root at the last."""
    while not parent.is_root():
        there = parent.get_translation_or_none(locale)
        if there is not None:
            return there
        parent = parent.get_parent()
    return parent


def _deepest_root(address: str) -> tuple[Any, list[str]] | None:
    """The site root that a path begins with, and the slugs after it."""
    wanted = "/" + address.strip("/") + "/" if address.strip("/") else "/"
    found: tuple[Any, str] | None = None
    for root, path in _roots():
        if wanted.startswith(path) and (found is None or len(path) > len(found[1])):
            found = root, path
    if found is None:
        return None
    root, path = found
    return root, [slug for slug in wanted[len(path) :].split("/") if slug]


def _roots() -> Iterator[tuple[Any, str]]:
    """The home pages of all sites in every language, and the paths that they stand at."""
    for site in Site.objects.select_related("root_page").order_by("-is_default_site"):
        for root in site.root_page.get_translations(inclusive=True):
            yield root, visible_path(root) or "/"


def visible_path(page: Any) -> str:
    """A page's path as visitors see it; empty where it has none.

    Wagtail would make it in the language that is active where that is a variant of the page's.
    """
    with override(None):
        parts = page.get_url_parts()
    return (parts[2] if parts else None) or ""


def _paragraphs(text: str) -> list[dict[str, Any]]:
    return [
        {"type": "paragraph", "value": f"<p>{escape(part.strip(), quote=False)}</p>"}
        for part in text.split("\n\n")
        if part.strip()
    ]
