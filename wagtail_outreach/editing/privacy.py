"""Restricting a page: which other pages still show everybody what it keeps from them.

A restriction holds for a page and what stands below it, and so not for the same activities in
another language, which stand in another tree and show the same facts.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from electoral_outreach.phrases import join_phrase
from wagtail_outreach.models.pages import ActivityBase, ArchiveBase, LandingBase
from wagtail_outreach.projection.tree import Restrictions, base_page, concrete_models

OPEN = "outreach-privacy"
"""Where an address ends with it, the page's privacy is opened."""
MOST = 5
"""So many pages are named that stand elsewhere than the page's own translations."""


def still_public(page: Any) -> list[Any]:
    """The pages that show everybody what restrictions on a page, or above it, keep from them.

    Translations and aliases of the page first; then those of what stands below it, where they stand
    elsewhere.
    """
    if not Restrictions().on(page.path):
        return []
    below = _below(page.path)
    if not any(pages.exists() for pages in below):
        return []
    public = base_page().objects.live().public().exclude(path__startswith=page.path)
    public = public.select_related("locale").order_by("pk")
    own = Q(translation_key=page.translation_key) | Q(alias_of=page.pk) | Q(pk=page.alias_of_id)
    found = list(public.filter(own))
    same = Q(pk=None)
    for pages in below:
        same |= Q(translation_key__in=pages.values("translation_key"))
        same |= Q(alias_of__in=pages.values("pk")) | Q(pk__in=pages.values("alias_of"))
    for each in found:
        public = public.exclude(path__startswith=each.path)
    return [*found, *public.filter(same)[:MOST]]


def _below(path: str) -> list[Any]:
    """The pages of sections at or below a place, by page type."""
    return [
        model.objects.filter(path__startswith=path)
        for mixin in (LandingBase, ArchiveBase, ActivityBase)
        for model in concrete_models(mixin)
    ]


def told(page: Any, user: Any) -> dict[str, Any]:
    """What to say of a page that is restricted, and where the privacy of the others is set."""
    others = still_public(page)
    if not others:
        return {"text": "", "links": []}
    languages = dict.fromkeys(each.locale.get_display_name() for each in others)
    text = _(
        "Not everybody can see “%(title)s”, but the same is still public on another page"
        " (%(languages)s): each page has a privacy of its own."
    ) % {
        "title": page.get_admin_display_title(),
        "languages": join_phrase([*languages], get_language() or "en"),
    }
    return {"text": text, "links": [_link(each) for each in others if _may_set(user, each)]}


def _link(page: Any) -> dict[str, str]:
    label = _("Privacy of “%(title)s” (%(language)s)") % {
        "title": page.get_admin_display_title(),
        "language": page.locale,
    }
    return {"url": f"{reverse('wagtailadmin_pages:edit', args=[page.pk])}#{OPEN}", "label": label}


def _may_set(user: Any, page: Any) -> bool:
    rights = page.permissions_for_user(user)
    return bool(rights.can_edit() and rights.can_set_view_restrictions())


def tell(request: HttpRequest, page_id: int) -> JsonResponse:
    """The same for the script that asks when somebody has set the privacy of a page."""
    page = get_object_or_404(base_page(), pk=page_id)
    if not page.permissions_for_user(request.user).can_set_view_restrictions():
        raise PermissionDenied
    return JsonResponse(told(page, request.user))
