"""What a section's row holds of its landing page."""

from __future__ import annotations

from typing import Any

from wagtail_outreach.models import Section


def note_institution(landing: Any) -> None:
    """Keep whose activities a section has: listings name its country without asking for the page.

    The translations of a landing page are one section; the page written last is followed.
    """
    row, _ = Section.objects.get_or_create(key=landing.translation_key)
    institution = landing.institution_id or ""
    if row.institution != institution and (institution or not _named_elsewhere(landing)):
        Section.objects.filter(pk=row.pk).update(institution=institution)


def _named_elsewhere(landing: Any) -> bool:
    """Whether another translation of the landing page still names an institution."""
    others = type(landing).objects.filter(translation_key=landing.translation_key)
    return bool(others.exclude(pk=landing.pk).exclude(institution=None).exists())
