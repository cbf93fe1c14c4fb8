"""`BelowLanding`: activities are made where a list will show them."""

from __future__ import annotations

from typing import Any

from django.db import models

from wagtail_outreach.projection.tree import is_in_section


class BelowLanding(models.Model):
    """Editors make such a page at or below a landing page only, folders between them included.

    Elsewhere nothing lists it. It comes first among the bases; without it a type may stand anywhere.
    """

    stands_below_landing_only = True

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Any) -> bool:
        """As Wagtail decides, and below a landing page."""
        return super().can_create_at(parent) and is_in_section(parent)  # type: ignore[misc]
