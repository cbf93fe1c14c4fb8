"""What surrounds every page of the section: where it stands, its other languages, its address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import pgettext
from wagtail.coreutils import get_content_languages
from wagtail.models import Site

from electoral_outreach.phrases import language_name
from wagtail_outreach.projection.tree import concrete_models
from wagtail_outreach.visiting.appearance import appearance
from wagtail_outreach.visiting.reader import direction_of
from wagtail_outreach.visiting.shown import Frame, Link, Words

Tail = Callable[[str], str]
"""The part of an address behind the page's own, in a language: "2016/", "pays/ht/"."""


def no_tail(language: str) -> str:
    """The page itself."""
    return ""


def frame_of(
    page: Any,
    request: HttpRequest,
    *,
    title: str,
    trail: tuple[Link, ...] = (),
    tail: Tail = no_tail,
    indexed: bool = True,
) -> Frame:
    """The frame of a page, or of a part of it that `trail` and `tail` lead to."""
    look = appearance()
    language = page.locale.language_code
    versions = _versions(page)
    return Frame(
        base=look.base,
        styles_in_content=look.styles_in_content,
        title=title,
        language=language,
        direction=direction_of(language),
        breadcrumbs=_breadcrumbs(page, request, trail) if look.breadcrumbs else (),
        languages=_languages(page, request, versions, tail),
        language_switch=look.language_switch,
        canonical=_absolute(page, request, tail(language)) if indexed else "",
        alternates=_alternates(versions, request, tail) if indexed else (),
        indexed=indexed,
    )


def address(page: Any, request: HttpRequest, tail: str = "") -> str:
    """Where a page, or a part of it, is found from this site; empty when it is nowhere."""
    url = page.get_url(request)
    if url is None:
        return ""
    return (url if not tail or url.endswith("/") else f"{url}/") + tail


def section_of(page: Any) -> Any:
    """The landing page that a page of the section stands under, or the page itself."""
    from wagtail_outreach.mixins import LandingMixin

    specific = page.specific
    while not isinstance(specific, LandingMixin):
        parent = specific.get_parent()
        if parent is None or parent.is_root():
            return page
        specific = parent.specific
    return specific


def home_of(section: Any) -> str | None:
    """The country of the institution whose section it is."""
    institution = getattr(section, "institution", None)
    return (institution.country or None) if institution else None


def archive_of(section: Any) -> Any:
    """The live archive page under a landing page; None where there is none yet."""
    from wagtail_outreach.mixins import ArchiveMixin

    types = concrete_models(ArchiveMixin)
    page = section.get_children().live().type(*types).first() if types else None
    return page.specific if page else None


def _breadcrumbs(page: Any, request: HttpRequest, trail: tuple[Link, ...]) -> tuple[Link, ...]:
    site = Site.find_for_request(request)
    depth = site.root_page.depth if site else 2
    above = [each for each in page.get_ancestors().live() if each.depth >= depth]
    links = [
        Link(
            words=Words(pgettext("breadcrumbs", "Home") if each.depth == depth else each.title),
            url=address(each, request),
        )
        for each in above
    ]
    own = Link(words=Words(page.title), url=address(page, request) if trail else "")
    return (*links, own, *trail)


def _versions(page: Any) -> dict[str, Any]:
    """The live versions of a page by language, its own first."""
    found = {page.locale.language_code: page}
    others = page.get_translations().live().select_related("locale")
    if hasattr(page, "alias_of_id"):
        others = others.filter(alias_of__isnull=True)
    found.update((each.locale.language_code, each) for each in others)
    return found


def _languages(
    page: Any, request: HttpRequest, versions: dict[str, Any], tail: Tail
) -> tuple[Link, ...]:
    own = page.locale.language_code
    addresses = {tag: address(each, request, tail(tag)) for tag, each in versions.items()}
    wanted = list(get_content_languages())
    if missing := [tag for tag in wanted if tag not in addresses]:
        # A text without a version in a language leads to the section in that language.
        section = section_of(page)
        if section.pk != page.pk:
            others = _versions(section)
            addresses.update(
                (tag, address(others[tag], request)) for tag in missing if tag in others
            )
    links = [
        Link(
            words=Words(capfirst(language_name(tag, tag))),
            url=addresses[tag],
            language=tag,
            current=tag == own,
        )
        for tag in (*wanted, *(tag for tag in addresses if tag not in wanted))
        if addresses.get(tag)
    ]
    return tuple(links) if len(links) > 1 else ()


def _alternates(versions: dict[str, Any], request: HttpRequest, tail: Tail) -> tuple[Link, ...]:
    if len(versions) < 2:
        return ()
    return tuple(
        Link(words=Words(tag), url=_absolute(each, request, tail(tag)), language=tag)
        for tag, each in versions.items()
    )


def _absolute(page: Any, request: HttpRequest, tail: str) -> str:
    url = page.get_full_url(request)
    return f"{url.rstrip('/')}/{tail}" if url else ""
