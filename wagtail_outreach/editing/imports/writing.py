"""Everything that an import writes: done, or for a dry run only pretended.

A dry run goes the same way as an import, so that it says the same; it never asks for the database's
lock, which on SQLite everybody else would wait for.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale

from wagtail_outreach.models import Activity, ImportedRecord, ImportRun, Organisation
from wagtail_outreach.projection.dirt import settle_left_behind
from wagtail_outreach.projection.record import RELATIONS


class Writing:
    """Writes to the database."""

    run: ImportRun

    def __init__(self, user: Any = None) -> None:
        self.user = user

    def begin(self, source: str, digest: str) -> None:
        """Note the run."""
        self.run = ImportRun.objects.create(source=source[:255], digest=digest, user=self.user)

    def end(self, outcome: Mapping[str, Any]) -> None:
        """Note that it came to its end."""
        self.run.finished_at = timezone.now()
        self.run.outcome = outcome
        self.run.save(update_fields=["finished_at", "outcome"])

    def take_in(self) -> None:
        """Project what a run that was killed wrote and did not live to project."""
        settle_left_behind()

    def together(self) -> AbstractContextManager[Any]:
        """What is written within is written as a whole or not at all."""
        return transaction.atomic()

    def remember(self, sort: str, public_id: str, written: Mapping[str, Any]) -> None:
        """What this import wrote for an activity or organisation."""
        ImportedRecord.objects.update_or_create(
            sort=sort, public_id=public_id, defaults={"run": self.run, "written": written}
        )

    def organisation(self, organisation: Organisation) -> None:
        """Make or change an organisation."""
        organisation.save()

    def free_slug(self, parent: Any, wanted: str, page: Any | None = None) -> str:
        """A slug that no other page below the parent has."""
        slug: str = find_available_slug(parent, wanted, ignore_page_id=page and page.pk)
        return slug

    def add(self, parent: Any, page: Any) -> None:
        """Put a new page below another."""
        page.owner = self.user
        parent.add_child(instance=page)

    def register(self, public_id: str, lead: Any) -> None:
        """Give a new activity its id."""
        Activity.objects.create(
            translation_key=lead.translation_key,
            public_id=public_id,
            kind=lead.kind,
            lead_id=lead.pk,
        )

    def relate(self, page: Any, named: Mapping[str, str]) -> None:
        """What the register's ids of other activities lead to; `write_facts` knows those stored."""

    def revise(self, page: Any) -> None:
        """Keep what a page says as a draft."""
        page.save_revision(user=self.user)

    def publish(self, page: Any) -> None:
        """Publish the latest draft of a page."""
        (page.get_latest_revision() or page.save_revision(user=self.user)).publish(user=self.user)

    def translate(self, landing: Any, locale: Locale, title: str) -> Any:
        """A landing page in another language, and the tree above it where that is missing."""
        copy = landing.copy_for_translation(locale, copy_parents=True)
        copy.title = title
        copy.slug = self.free_slug(copy.get_parent(), slugify(title), copy)
        copy.introduction = []
        copy.save_revision()
        copy.refresh_from_db()
        return copy.get_latest_revision_as_object()

    def translations(self, landing: Any) -> list[Any]:
        """A landing page in every language that it has; for others to write once this is committed.

        Publishing a page writes how many children it had when it was read: without the lock, it
        forgets the archive that another import has made meanwhile, and no page can be added again.
        """
        pages = landing.get_translations(inclusive=True)
        list(pages.order_by("pk").select_for_update().values_list("pk"))
        return [page.specific for page in pages.select_related("locale")]

    def refresh(self, page: Any) -> None:
        """See what was written to a page by other objects."""
        page.refresh_from_db()


class Pretending(Writing):
    """Writes nothing, and keeps in memory what it would have made."""

    def __init__(self) -> None:
        super().__init__()
        self.made: dict[str, Activity] = {}
        self.translated: dict[UUID, list[Any]] = {}

    def begin(self, source: str, digest: str) -> None:
        """Nothing is noted of what is only pretended."""

    def end(self, outcome: Mapping[str, Any]) -> None:
        """Nothing is noted of what is only pretended."""

    def take_in(self) -> None:
        """What waits goes on waiting."""

    def together(self) -> AbstractContextManager[Any]:
        """No transaction: on SQLite the first statement of one may take the lock."""
        return nullcontext()

    def remember(self, sort: str, public_id: str, written: Mapping[str, Any]) -> None:
        """No register names an id twice, so that nobody asks for it again."""

    def organisation(self, organisation: Organisation) -> None:
        """It stays as it is."""

    def free_slug(self, parent: Any, wanted: str, page: Any | None = None) -> str:
        """The parent may be pretended too, and nobody is told the slug."""
        return wanted

    def add(self, parent: Any, page: Any) -> None:
        """The page stays without a key; a landing page is found again by its translations."""
        self.translated.setdefault(page.translation_key, []).append(page)

    def register(self, public_id: str, lead: Any) -> None:
        """Whatever names this activity later finds it here."""
        self.made[public_id] = Activity(public_id=public_id, kind=lead.kind)

    def relate(self, page: Any, named: Mapping[str, str]) -> None:
        """Activities that would have been made by now."""
        for column, field in RELATIONS.items():
            if named.get(field) in self.made:
                setattr(page, column, self.made[named[field]])

    def revise(self, page: Any) -> None:
        """As a page is called in the admin once it has the draft."""
        page.draft_title = page.title

    def publish(self, page: Any) -> None:
        """It stays as it is."""

    def translate(self, landing: Any, locale: Locale, title: str) -> Any:
        """A landing page without a place in the tree."""
        copy = type(landing)(
            title=title,
            locale=locale,
            translation_key=landing.translation_key,
            live=False,
            since=landing.since,
            institution_id=landing.institution_id,
        )
        self.add(None, copy)
        return copy

    def translations(self, landing: Any) -> list[Any]:
        """Those that are there, and those that would be."""
        pages = landing.get_translations(inclusive=True).select_related("locale")
        return [
            *(page.specific for page in pages),
            *self.translated.get(landing.translation_key, ()),
        ]

    def refresh(self, page: Any) -> None:
        """Nothing was written to it."""
