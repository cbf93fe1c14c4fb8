"""What surrounds every page of the section: where it stands, its other languages, its address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import pgettext
from wagtail.coreutils import get_content_languages
from wagtail.models import Site

from electoral_outreach.phrases import language_name
from wagtail_outreach.appearance import appearance
from wagtail_outreach.languages import direction_of
from wagtail_outreach.models.pages import shown_by
from wagtail_outreach.visiting.shown.values import Frame, Link, Words

if TYPE_CHECKING:
    from wagtail_outreach.visiting.visit import Visit

Tail = Callable[[str], str]
"""The part of an address behind the page's own, in a language: "2016/", "pays/ht/"."""


def no_tail(language: str) -> str:
    """The page itself."""
    return ""


def frame_of(
    visit: Visit,
    *,
    title: str,
    trail: tuple[Link, ...] = (),
    tail: Tail = no_tail,
    indexed: bool = True,
    exists: bool = True,
    feed: Link | None = None,
    linked: str = "",
) -> Frame:
    """The frame of a page, or of a part of it that `trail` and `tail` lead to.

    What is not `indexed` is left out by search engines, which still follow its links; what does
    not exist has no address of its own either.
    """
    look = appearance()
    language = visit.language
    versions = visit.standing.versions
    return Frame(
        base=look.base,
        styles_in_content=look.styles_in_content,
        title=title,
        language=language,
        direction=direction_of(language),
        home=_home(visit),
        breadcrumbs=_breadcrumbs(visit, trail) if look.breadcrumbs else (),
        languages=_languages(visit, tail),
        language_switch=look.language_switch,
        canonical=_canonical(visit, tail) if exists else "",
        alternates=_alternates(versions, visit.request, tail)
        if indexed and exists and not alias_of(visit.page)
        else (),
        indexed=indexed and exists,
        feed=feed,
        linked=linked,
    )


def address(page: Any, request: HttpRequest, tail: str = "") -> str:
    """Where a page, or a part of it, is found from this site; empty when it is nowhere."""
    # Breadcrumbs, languages and ways name the same few pages.
    known = request.__dict__.setdefault("_outreach_addresses", {})
    key = type(page), page.pk
    if page.pk is None or key not in known:
        known[key] = page.get_url(request)
    url = known[key]
    if url is None:
        return ""
    return (url if not tail or url.endswith("/") else f"{url}/") + tail


def _home(visit: Visit) -> str:
    """The site's home page in the reader's language."""
    line = (*visit.standing.above, visit.page)
    return address(line[0], visit.request) or "/"


def _breadcrumbs(visit: Visit, trail: tuple[Link, ...]) -> tuple[Link, ...]:
    site = Site.find_for_request(visit.request)
    depth = site.root_page.depth if site else 2
    links = [
        Link(
            words=Words(pgettext("breadcrumbs", "Home") if each.depth == depth else each.title),
            url=address(each, visit.request),
        )
        for each in visit.standing.above
    ]
    own = Link(
        words=Words(visit.page.title), url=address(visit.page, visit.request) if trail else ""
    )
    return (*links, own, *trail)


def _languages(visit: Visit, tail: Tail) -> tuple[Link, ...]:
    own = visit.language
    standing, request = visit.standing, visit.request
    # A text without a version in a language leads to the section in that language.
    addresses = {tag: address(each, request) for tag, each in standing.landing_versions.items()}
    addresses.update(
        (tag, address(each, request, tail(tag))) for tag, each in standing.versions.items()
    )
    wanted = list(get_content_languages())
    links = [
        Link(
            words=Words(capfirst(language_name(tag, tag)), direction=direction_of(tag)),
            url=addresses[tag],
            language=tag,
            current=tag == own,
        )
        for tag in (*wanted, *(tag for tag in addresses if tag not in wanted))
        if addresses.get(tag)
    ]
    return tuple(links) if len(links) > 1 else ()


def _alternates(versions: Mapping[str, Any], request: HttpRequest, tail: Tail) -> tuple[Link, ...]:
    if len(versions) < 2:
        return ()
    return tuple(
        Link(words=Words(tag), url=_absolute(each, request, tail(tag)), language=tag)
        for tag, each in versions.items()
    )


def alias_of(page: Any) -> Any:
    """The page that a page shows again at another address; None where it shows itself."""
    return shown_by(page) if getattr(page, "alias_of_id", None) else None


def _canonical(visit: Visit, tail: Tail) -> str:
    """The address that search engines keep: an alias's is its source's, if that may be read."""
    source = alias_of(visit.page)
    if source is not None and source.live and visit.reading.opens(source.path):
        return _absolute(source, visit.request, tail(source.locale.language_code))
    return _absolute(visit.page, visit.request, tail(visit.language))


def _absolute(page: Any, request: HttpRequest, tail: str) -> str:
    url = page.get_full_url(request)
    return f"{url.rstrip('/')}/{tail}" if url else ""
