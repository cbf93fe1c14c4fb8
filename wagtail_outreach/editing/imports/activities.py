"""One activity of a register: its pages made or updated, an editor's changes kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from anyascii import anyascii
from django.utils.text import slugify
from django.utils.translation import gettext

from electoral_outreach.model import Activity as Record
from wagtail_outreach.editing.imports.drafting import (
    Drafts,
    Json,
    fill,
    merged_into,
    stored_pages,
)
from wagtail_outreach.editing.imports.languages import locales
from wagtail_outreach.editing.imports.organisations import NOTHING_MERGED
from wagtail_outreach.editing.imports.report import Report
from wagtail_outreach.editing.imports.rights import Rights
from wagtail_outreach.editing.imports.writing import Writing
from wagtail_outreach.editing.merging.renaming import renamed_record
from wagtail_outreach.models import Activity, ImportedRecord
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.facts import dump
from wagtail_outreach.projection.tree import concrete_models

LONGEST_SLUG = 80


def page_model(kind: str, landing: Any) -> Any | None:
    """The page type for a kind, one that may stand below the landing page."""
    allowed = set(landing.allowed_subpage_models())
    models = (model for model in concrete_models(ActivityBase) if model.kind == kind)
    return next((model for model in models if model in allowed), None)


def in_order(activities: Iterable[Record]) -> list[Record]:
    """Agreements before what rests on them, wholes before their parts.

    A register has no circles, so that each is placed once all it names are.
    """
    by_id = {each.id: each for each in activities}
    placed: dict[str, Record] = {}

    def place(each: Record) -> None:
        if each.id in placed:
            return
        for other in (each.agreement, each.parent):
            if other in by_id and other != each.id:
                place(by_id[other])
        placed[each.id] = each

    for each in by_id.values():
        place(each)
    return list(placed.values())


class ActivityWriter:
    """Writes activities below the landing pages of one section."""

    def __init__(
        self,
        landings: Mapping[str, Any],
        main: str,
        writing: Writing,
        report: Report,
        rights: Rights,
        *,
        publish: bool,
        overwrite: bool,
        merged: Mapping[str, str] = NOTHING_MERGED,
        left_out: Collection[str] = (),
    ) -> None:
        self.left_out = left_out
        self.landings = landings
        self.main = main
        self.writing = writing
        self.report = report
        self.rights = rights
        self.publish = publish
        self.overwrite = overwrite
        self.renamed = merged
        self.locales = locales()

    def write(self, record: Record) -> None:
        """Make or update the pages of one activity, those that the user may."""
        drafts = self._permitted(record)
        if drafts is None:
            self.rights.left_out(record.id)
            return
        said = gettext("%(id)s: %(field)s, as edited")
        self.report.kept += [said % {"id": record.id, "field": key} for key in drafts.merge.kept]
        self.report.notes += drafts.notes
        if drafts.to_remember:
            self.writing.remember(ImportedRecord.ACTIVITY, record.id, drafts.merge.base)
        self._save(record, drafts)
        self._count(is_new=drafts.is_new, changed=bool(drafts.changed))

    def _permitted(self, record: Record) -> Drafts | None:
        """The drafts of an activity without those pages that may not be written.

        Most activities of a register that comes again are as they were, and a lock takes queries to
        see; so only pages that would change are asked about, and the rest is merged again then.
        """
        asked: set[str] = set()
        left_alone: set[str] = set()
        while (drafts := self._drafts(record, left_alone)) is not None:
            changed = [each for each in drafts.changed if drafts.pages[each].pk]
            refused = {
                language
                for language in changed
                if language not in asked
                and not self.rights.may_write(drafts.pages[language], record.id)
            }
            if not refused:
                return drafts
            asked.update(changed)
            left_alone |= refused
        return None

    def _drafts(self, record: Record, left_alone: Collection[str]) -> Drafts | None:
        """What an activity's pages would say; None where there is no page and none may be made."""
        wanted = renamed_record(dump(record), self.renamed)
        row = Activity.objects.filter(public_id=record.id).first()
        pages = stored_pages(row, self.locales)
        lead = next((page for page in pages.values() if row and page.pk == row.lead_id), None)
        languages = self._languages(wanted, pages)
        if lead is None and not languages:
            return None
        model: Any = type(lead) if lead else page_model(record.kind, self.landings[self.main])
        lead_language = _language_of(pages, lead) or self._lead_language(languages)
        for language in languages:
            if language not in pages:
                pages[language] = model(locale=self.locales[language], live=False)
        drafts = merged_into(
            row,
            pages,
            lead or pages[lead_language],
            wanted,
            lead_language=lead_language,
            is_new=lead is None,
            left_alone=left_alone,
            missing={*self.rights.activities_left_out, *self.left_out},
            overwrite=self.overwrite,
        )
        fill(drafts, self.writing.relate)
        return drafts

    def _languages(self, wanted: Json, pages: Mapping[str, Any]) -> list[str]:
        """The languages of a record's title in which there is a page, or one may be made."""
        found = []
        for language in wanted["title"]:
            landing = self.landings.get(language)
            if landing is None:
                continue
            if language in pages or self.rights.below(landing).add:
                found.append(language)
            else:
                self.rights.no_page_below(landing)
        return found

    def _lead_language(self, languages: list[str]) -> str:
        return self.main if self.main in languages else languages[0]

    def _save(self, record: Record, drafts: Drafts) -> None:
        is_known = drafts.row is not None
        for language in drafts.in_order:
            if language in drafts.left_alone:
                continue
            page = drafts.pages[language]
            landing = self.landings[language] if page.pk is None else None
            if landing is not None:
                page.translation_key = drafts.lead.translation_key
                self._add(page, landing)
                if not is_known:
                    self.writing.register(record.id, drafts.lead)
                    is_known = True
            has_draft = page.live and page.has_unpublished_changes  # before the import's own
            is_changed = language in drafts.changed
            if is_changed:
                self.writing.revise(page)
                self.report.pages += 1
            if not self.publish or not (is_changed or page.first_published_at is None):
                continue
            if has_draft:
                said = gettext(
                    "%(page)s: an editor's draft waits there, so that the import is in the draft and was not published"
                )
                self.report.unpublished.append(said % {"page": page.get_admin_display_title()})
            # a page that was not changed was not asked about either
            elif is_changed or self.rights.may_write(page, record.id):
                self._publish(page, landing)

    def _add(self, page: Any, landing: Any) -> None:
        stem = slugify(anyascii(page.title))[:LONGEST_SLUG].strip("-") or page.kind
        page.slug = self.writing.free_slug(landing, stem)
        self.writing.add(landing, page)

    def _publish(self, page: Any, landing: Any | None) -> None:
        """Publish a page that is live or never was; a new one stands below `landing`."""
        if not page.live and page.first_published_at is not None:
            return
        if self.rights.may_publish(page, landing):
            self.writing.publish(page)
            self.report.published += 1

    def _count(self, *, is_new: bool, changed: bool) -> None:
        if is_new:
            self.report.created += 1
        elif changed:
            self.report.updated += 1
        else:
            self.report.unchanged += 1


def _language_of(pages: Mapping[str, Any], lead: Any | None) -> str | None:
    return next((language for language, page in pages.items() if page is lead), None)
