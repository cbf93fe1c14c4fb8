"""What the user that an import runs for may do, and what was left out for want of a right.

An import that runs for nobody, such as the command's, may do everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext

from wagtail_outreach.editing.imports.report import Report


class Below(NamedTuple):
    """What may be done with new pages below a page."""

    add: bool
    publish: bool


_EVERYTHING = Below(add=True, publish=True)


class Rights:
    """Asked before a page is written; remembers each refusal, to tell them all at the end."""

    def __init__(self, user: Any = None) -> None:
        self.user = user
        self._below: dict[tuple[UUID, int], Below] = {}
        self._made: dict[tuple[UUID, int], Any] = {}
        self._locked: list[str] = []
        self._uneditable: dict[str, list[str]] = defaultdict(list)
        self._drafts: dict[str, list[str]] = defaultdict(list)
        self._without_pages: dict[tuple[UUID, int], Any] = {}
        self._without_archive: list[Any] = []
        self.activities_left_out: dict[str, None] = {}
        """Those that get no page at all, in their order."""

    def below(self, parent: Any) -> Below:
        """Whether pages may be added and published below a page; Wagtail is asked once for each."""
        if self.user is None:
            return _EVERYTHING
        key = _key(parent)
        if key not in self._below:
            rights = parent.permissions_for_user(self.user)
            self._below[key] = Below(rights.can_add_subpage(), rights.can_publish_subpage())
        return self._below[key]

    def made(self, page: Any, parent: Any) -> None:
        """The import itself made a page, or pretends to: it may do there what it may below the parent."""
        self._below[_key(page)] = self.below(parent)
        self._made[_key(page)] = parent

    def parent_of(self, page: Any) -> Any:
        """What a page stands below, or would stand."""
        return self._made.get(_key(page)) or page.get_parent()

    def may_write(self, page: Any, called: str) -> bool:
        """Whether a page that the import would change may be edited, and no lock keeps the user out.

        Where it may not, it is told of as `called`: its title may be for others only.
        """
        if self.user is None or _key(page) in self._made:
            return True
        if not page.permissions_for_user(self.user).can_edit():
            self._uneditable[str(page.locale)].append(called)
            return False
        lock = page.get_lock()
        if lock is None or not lock.for_user(self.user):
            return True
        self._locked.append(
            gettext("%(page)s (%(language)s) stays as it is. %(lock)s.")
            % {
                "page": page.get_admin_display_title(),
                "language": page.locale,
                "lock": lock.get_locked_by(self.user),
            }
        )
        return False

    def may_publish(self, page: Any, parent: Any = None) -> bool:
        """Whether a page may be published; of a new one, its parent is asked."""
        if self.user is None:
            return True
        above = page if _key(page) in self._made else parent
        allowed = (
            page.permissions_for_user(self.user).can_publish()
            if above is None
            else self.below(above).publish
        )
        if not allowed:
            self._drafts[str(page.locale)].append(page.get_admin_display_title())
        return bool(allowed)

    def no_page_below(self, landing: Any) -> None:
        """An activity gets no page in the language of a landing page."""
        self._without_pages[_key(landing)] = landing

    def no_archive_below(self, landing: Any) -> None:
        """A landing page gets no archive."""
        self._without_archive.append(landing)

    def left_out(self, public_id: str) -> None:
        """A new activity gets no page at all."""
        self.activities_left_out[public_id] = None

    def tell(self, report: Report) -> None:
        """Put what was refused into the report: a sentence for each language, or locked page."""
        report.notes += [*self._sentences(), *self._locked]
        said = gettext(
            "you may not publish these pages in %(language)s, so that what is imported is a draft there: %(pages)s"
        )
        report.unpublished += _for_each_language(said, self._drafts)

    def _sentences(self) -> Iterator[str]:
        said = gettext(
            "you may not add pages in %(language)s: activities get no new page there, and their texts in that language are kept with them"
        )
        for landing in self._without_pages.values():
            yield said % {"language": landing.locale}
        said = gettext(
            "you may not add pages in %(language)s: the landing page gets no archive there"
        )
        for landing in self._without_archive:
            yield said % {"language": landing.locale}
        if self.activities_left_out:
            said = gettext(
                "you may not add pages in any language of these activities, so that they are left out, and no other names them yet: %(ids)s"
            )
            yield said % {"ids": ", ".join(self.activities_left_out)}
        said = gettext(
            "you may not edit these pages in %(language)s, so that they stay as they are: %(pages)s"
        )
        yield from _for_each_language(said, self._uneditable)


def _for_each_language(said: str, pages: dict[str, list[str]]) -> Iterator[str]:
    for language, titles in pages.items():
        yield said % {"language": language, "pages": "; ".join(titles)}


def _key(page: Any) -> tuple[UUID, int]:
    return page.translation_key, page.locale_id
