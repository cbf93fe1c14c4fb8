"""What somebody may do to the other pages of an activity: Wagtail checks the page at hand only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def may_take_over(user: Any, page: Any) -> bool:
    """Whether somebody may write an activity's facts onto a page.

    That needs what editing the page needs, and publishing where visitors see the page.
    """
    rights = page.permissions_for_user(user)
    if not rights.can_edit() or rights.page_locked():
        return False
    return bool(rights.can_publish()) if page.live else True


def may_delete(user: Any, pages: Iterable[Any]) -> bool:
    """Whether somebody may delete each of some pages."""
    return all(page.permissions_for_user(user).can_delete() for page in pages)
