"""What a section's row holds of its landing page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from wagtail_outreach.models import Change, ListedActivity, Section
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.tree import concrete_models
from wagtail_outreach.projection.versions import raise_versions


def note_institution(landing: Any) -> None:
    """Keep whose activities a section has: listings name its country without asking for the page.

    The translations of a landing page are one section; the page written last is followed. Its table
    is asked: the object may hold a draft.
    """
    key = landing.translation_key
    named = _named(key)
    own = type(landing).objects.filter(pk=landing.pk).values_list("institution_id", flat=True)
    _keep(key, next(iter(own), None) or "", named)


def note_institutions(pages: Iterable[str]) -> None:
    """The same for whichever of some pages are landing pages, given by their keys."""
    keys = list(pages)
    for model in concrete_models(LandingBase) if keys else ():
        for landing in model.objects.filter(pk__in=keys):
            note_institution(landing)


def renew_sections() -> None:
    """Write the rows of all sections anew, and let everybody read them anew."""
    keys = set(ListedActivity.objects.order_by().values_list("section", flat=True).distinct())
    for model in concrete_models(LandingBase):
        keys.update(model.objects.values_list("translation_key", flat=True))
    keys.update(Section.objects.values_list("key", flat=True))
    for key in sorted(keys, key=str):
        with transaction.atomic():
            row = _keep(key, "", _named(key))
            noted = Change.objects.filter(section=key).aggregate(newest=Max("version"))
            Section.objects.filter(pk=key).update(version=max(noted["newest"] or 0, row.version))
            raise_versions({key: (None,)})


def _keep(key: UUID, institution: str, named: set[str]) -> Section:
    row, _ = Section.objects.get_or_create(key=key)
    if not institution:
        institution = row.institution if row.institution in named else min(named, default="")
    if row.institution != institution:
        Section.objects.filter(pk=key).update(institution=institution)
    return row


def _named(key: UUID) -> set[str]:
    """The institutions that the landing pages of a section name."""
    return {
        institution
        for model in concrete_models(LandingBase)
        for institution in model.objects.filter(translation_key=key)
        .exclude(institution=None)
        .values_list("institution_id", flat=True)
    }
