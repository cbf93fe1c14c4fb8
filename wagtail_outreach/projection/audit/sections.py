"""Compares the versions of sections with what was noted of them, and finds what waits to be taken in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from django.db.models import Max

from wagtail_outreach.models import Change, ListedActivity, Section, Unsettled
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.audit.difference import Difference
from wagtail_outreach.projection.audit.pages import models_with


def compare_sections() -> Iterator[Difference]:
    """Sections whose version or institution is not what it should be."""
    institutions = _institutions()
    rows = {section.key: section for section in Section.objects.all()}
    listing = set(ListedActivity.objects.order_by().values_list("section", flat=True).distinct())
    for key in sorted({*institutions, *listing} - rows.keys(), key=str):
        if key in listing or institutions[key] - {""}:
            yield Difference(about=f"section {key}", what="row", stored=None, right="there")
    newest = dict(
        Change.objects.order_by()
        .values_list("section")
        .annotate(Max("version"))
        .values_list("section", "version__max")
    )
    for key, section in rows.items():
        yield from _versions(section, newest.get(key, 0))
        named = institutions.get(key, {section.institution})
        if section.institution not in (named - {""} or {""}):
            yield Difference(
                about=f"section {key}",
                what="institution",
                stored=section.institution,
                right=" or ".join(sorted(named - {""})),
            )


def _versions(section: Section, newest: int) -> Iterator[Difference]:
    about = f"section {section.key}"
    if section.version != newest:
        yield Difference(about=about, what="version", stored=section.version, right=newest)
        return
    if not newest:
        return
    stamps = set(
        Change.objects.filter(section=section.key, version=newest).values_list("stamp", flat=True)
    )
    if stamps != {section.stamp}:
        right = ", ".join(map(str, sorted(stamps)))
        yield Difference(about=about, what="stamp", stored=section.stamp, right=right)


def waiting() -> set[int]:
    """What waits to be taken in at this moment."""
    return set(Unsettled.objects.values_list("pk", flat=True))


def still_waiting(before: set[int]) -> Iterator[Difference]:
    """Changes that waited `before` and that nobody has projected since."""
    for row in Unsettled.objects.order_by("pk").iterator():
        if row.pk in before:
            yield Difference(
                about=f"change of {row.marked_at:%Y-%m-%d %H:%M}",
                what="what waits to be taken in",
                stored=row.marks or "a mark",
                right=None,
            )


def _institutions() -> dict[UUID, set[str]]:
    """By section, what its landing pages say whose activities these are."""
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    for model in models_with(LandingBase):
        for key, institution in model.objects.values_list("translation_key", "institution_id"):
            found[key].add(institution or "")
    return found
