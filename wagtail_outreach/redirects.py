"""Wagtail's redirects from addresses at which a page of a section lives: they are taken away.

One is left where a page was renamed and renamed back, or another page was made in its place. It
would catch whatever that page does not answer, and lead from its word why to somewhere else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.utils.translation import override
from wagtail.signals import page_published, page_slug_changed, post_page_move

from wagtail_outreach.batches import batches
from wagtail_outreach.models.pages import ActivityBase, ArchiveBase, LandingBase
from wagtail_outreach.projection.tree import concrete_models

SECTION = (LandingBase, ArchiveBase)


def connect() -> None:
    """Connect every handler."""
    page_published.connect(published, dispatch_uid="outreach_redirects_published")
    page_slug_changed.connect(put_elsewhere, dispatch_uid="outreach_redirects_renamed")
    post_page_move.connect(put_elsewhere, dispatch_uid="outreach_redirects_moved")


def published(instance: Any, **kwargs: Any) -> None:
    """A page may have come to live at an address that another one had before."""
    if isinstance(instance, SECTION):
        _take_away([instance])


def put_elsewhere(instance: Any, **kwargs: Any) -> None:
    """A page, and all that stands below it, has got another address."""
    _take_away(
        page
        for mixin in (*SECTION, ActivityBase)
        for model in concrete_models(mixin)
        for page in model.objects.live().descendant_of(instance, inclusive=True).iterator()
    )


def _take_away(pages: Iterable[Any]) -> None:
    """What Wagtail made by itself; a redirect that an editor made is meant."""
    if not apps.is_installed("wagtail.contrib.redirects"):
        return
    from wagtail.contrib.redirects.models import Redirect

    made = Redirect.objects.filter(automatically_created=True)
    addresses: defaultdict[int, list[str]] = defaultdict(list)
    for page in pages:
        with override(None):  # where visitors find it, whatever the editor's language
            parts = page.get_url_parts()
        if not (parts and parts[2]):
            continue
        site, path = parts[0], Redirect.normalise_path(parts[2])
        addresses[site].append(path)
        if isinstance(page, ArchiveBase):  # nothing but parts of it is below an archive
            made.filter(site=site, old_path__startswith=f"{path}/").delete()
    for site, paths in addresses.items():
        for batch in batches(paths):
            made.filter(site=site, old_path__in=batch).delete()
