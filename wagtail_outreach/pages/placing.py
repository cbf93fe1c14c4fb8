"""Where activities of this app's own types may be made: where a list will show them."""

from __future__ import annotations

from typing import Any

from wagtail_outreach.projection.tree import is_in_section


class BelowLanding:
    """Editors make such a page at or below a landing page only, folders between them included.

    Elsewhere nothing lists it. Page types of a site's own, made with the mixins, may stand anywhere.
    """

    stands_below_landing_only = True

    @classmethod
    def can_create_at(cls, parent: Any) -> bool:
        """As Wagtail decides, and below a landing page."""
        return super().can_create_at(parent) and is_in_section(parent)  # type: ignore[misc]
