"""One activity of a register: its pages made or updated, an editor's changes kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from anyascii import anyascii
from django.utils.text import slugify
from django.utils.translation import gettext

from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Register
from wagtail_outreach.editing.imports.merging import flatten, merge, unflatten
from wagtail_outreach.editing.imports.organisations import NOTHING_MERGED
from wagtail_outreach.editing.imports.parents import locales
from wagtail_outreach.editing.imports.report import Report
from wagtail_outreach.editing.imports.writing import Writing
from wagtail_outreach.editing.merging.renaming import renamed_record
from wagtail_outreach.mixins import ActivityMixin, AgreementMixin, HostingMixin, MissionMixin
from wagtail_outreach.models import Activity, ImportedRecord
from wagtail_outreach.projection.facts import dump, parse_leniently
from wagtail_outreach.projection.record import (
    TEXTS,
    facts_json,
    record_json,
    texts_json,
    write_facts,
    write_texts,
)
from wagtail_outreach.projection.tree import concrete_models, specific_pages

MIXINS = {"mission": MissionMixin, "hosting": HostingMixin, "agreement": AgreementMixin}
LONGEST_TITLE = 255
LONGEST_SLUG = 80

Json = dict[str, Any]


def refusals(register: Register, landing: Any, languages: Collection[str]) -> Iterator[str]:
    """What keeps the activities of a valid register from becoming pages here.

    `languages` are those that the section has a landing page in.
    """
    tags = locales()
    taken = {
        row.public_id: row
        for row in Activity.objects.filter(public_id__in=[each.id for each in register.activities])
    }
    for position, each in enumerate(register.activities):
        place = f"activities[{position}] ({each.id})"
        if page_model(each.kind, landing) is None:
            yield f"{place}: this site has no page type for a {each.kind}; install wagtail_outreach.pages"
        if not any(language in tags for language in each.title):
            yield (
                f"{place}: its title is in {', '.join(each.title)} only, and the site has"
                f" {', '.join(tags)}; add a locale to the site or a title to the register"
            )
        elif not any(language in languages for language in each.title):
            yield (
                f"{place}: its title is in {', '.join(each.title)} only, and the section has landing"
                f" pages in {', '.join(languages)}; translate one, give --create-landing, or add a"
                " title to the register"
            )
        for language, title in each.title.items():
            if len(title) > LONGEST_TITLE:
                yield f"{place}.title.{language}: longer than {LONGEST_TITLE} characters; shorten it"
        row = taken.get(each.id)
        if row is not None and row.kind != each.kind:
            yield f"{place}: the site has a {row.kind} with this id; give one of them another id"
        elif row is not None and row.section not in (None, landing.translation_key):
            yield f"{place}: another section of the site has an activity with this id; rename one"


def page_model(kind: str, landing: Any) -> Any | None:
    """The page type for a kind, one that may stand below the landing page."""
    allowed = set(landing.allowed_subpage_models())
    return next((model for model in concrete_models(MIXINS[kind]) if model in allowed), None)


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
        *,
        publish: bool,
        overwrite: bool,
        merged: Mapping[str, str] = NOTHING_MERGED,
    ) -> None:
        self.landings = landings
        self.main = main
        self.writing = writing
        self.report = report
        self.publish = publish
        self.overwrite = overwrite
        self.renamed = merged
        self.locales = locales()

    def write(self, record: Record) -> None:
        """Make or update the pages of one activity."""
        wanted = renamed_record(dump(record), self.renamed)
        row = Activity.objects.filter(public_id=record.id).first()
        pages = self._drafts(row)
        lead = next((page for page in pages.values() if row and page.pk == row.lead_id), None)
        is_new = lead is None
        languages = [tag for tag in wanted["title"] if tag in self.landings]
        model: Any = type(lead) if lead else page_model(record.kind, self.landings[self.main])
        lead_language = _language_of(pages, lead) or self._lead_language(languages)
        for language in languages:
            if language not in pages:
                pages[language] = model(locale=self.locales[language], live=False)
        lead = lead or pages[lead_language]
        before = {language: _said(page) for language, page in pages.items()}
        merged = self._merged(wanted, record.id, lead, pages, is_new=is_new)
        self._fill(lead, pages, merged)
        changed = [
            language
            for language, page in pages.items()
            if page.pk is None or _said(page) != before[language]
        ]
        self._save(record, lead, lead_language, pages, is_known=row is not None, changed=changed)
        self._count(is_new=is_new, changed=bool(changed))

    def _drafts(self, row: Activity | None) -> dict[str, Any]:
        if row is None:
            return {}
        pages = specific_pages([row.translation_key])[row.translation_key]
        return {_tag(page, self.locales): page.get_latest_revision_as_object() for page in pages}

    def _lead_language(self, languages: list[str]) -> str:
        return self.main if self.main in languages else languages[0]

    def _merged(
        self, wanted: Json, public_id: str, lead: Any, pages: dict[str, Any], *, is_new: bool
    ) -> Json:
        remembered = ImportedRecord.objects.filter(
            sort=ImportedRecord.ACTIVITY, public_id=public_id
        ).first()
        stored = [page for page in pages.values() if page.pk]
        current = flatten(_normal(record_json(lead, stored, public_id))) if stored else {}
        base = {} if is_new else (remembered.written if remembered else None)
        result = merge(flatten(wanted), current, base, overwrite=self.overwrite)
        said = gettext("%(id)s: %(field)s, as edited")
        self.report.kept += [said % {"id": public_id, "field": key} for key in result.kept]
        if remembered is None or remembered.written != result.base:
            self.writing.remember(ImportedRecord.ACTIVITY, public_id, result.base)
        return {"id": public_id, **unflatten(result.merged)}

    def _fill(self, lead: Any, pages: dict[str, Any], merged: Json) -> None:
        named = [merged[field] for field in ("parent", "agreement") if merged.get(field)]
        related = dict(Activity.objects.filter(public_id__in=named).values_list("public_id", "pk"))
        write_facts(lead, merged, related)
        self.writing.relate(lead, merged)
        lead.other_texts = _texts_without_page(merged, pages)
        for language, page in pages.items():
            title = merged["title"].get(language)
            if not title:
                title = page.title  # a page without one cannot be kept
                said = gettext(
                    "%(id)s: the register has no title in %(language)s any more; the page keeps its own"
                )
                self.report.notes.append(said % {"id": merged["id"], "language": language})
            write_texts(page, merged, language)
            page.title = title

    def _save(
        self,
        record: Record,
        lead: Any,
        lead_language: str,
        pages: dict[str, Any],
        *,
        is_known: bool,
        changed: list[str],
    ) -> None:
        order = [lead_language, *(language for language in pages if language != lead_language)]
        for language in order:
            page = pages[language]
            if page.pk is None:
                page.translation_key = lead.translation_key
                self._add(page, self.landings[language])
                if not is_known:
                    self.writing.register(record.id, lead)
                    is_known = True
            self._revise(page, is_changed=language in changed)

    def _add(self, page: Any, landing: Any) -> None:
        stem = slugify(anyascii(page.title))[:LONGEST_SLUG].strip("-") or page.kind
        page.slug = self.writing.free_slug(landing, stem)
        self.writing.add(landing, page)

    def _revise(self, page: Any, *, is_changed: bool) -> None:
        has_draft = page.live and page.has_unpublished_changes
        if is_changed:
            self.writing.revise(page)
            self.report.pages += 1
        never_published = page.first_published_at is None
        if not self.publish or not (is_changed or never_published):
            return
        if has_draft:
            said = gettext(
                "%(page)s: an editor's draft waits there, so that the import is in the draft and was not published"
            )
            self.report.notes.append(said % {"page": page.get_admin_display_title()})
        elif page.live or never_published:
            self.writing.publish(page)
            self.report.published += 1

    def _count(self, *, is_new: bool, changed: bool) -> None:
        if is_new:
            self.report.created += 1
        elif changed:
            self.report.updated += 1
        else:
            self.report.unchanged += 1


def _tag(page: Any, tags: Mapping[str, Any]) -> str:
    return next(tag for tag, locale in tags.items() if locale.pk == page.locale_id)


def _language_of(pages: Mapping[str, Any], lead: Any | None) -> str | None:
    return next((language for language, page in pages.items() if page is lead), None)


def _said(page: ActivityMixin) -> Any:
    """What a page says, for seeing whether it changed."""
    return facts_json(page), texts_json(page), page.other_texts, _photo_words(page)


def _normal(data: Json) -> Json:
    """A page's JSON as the register would spell it; what does not hold stays as it is."""
    record, problems = parse_leniently(data)
    if record is None:
        return data
    refused = {problem.path.partition("[")[0].partition(".")[0] for problem in problems}
    spelt = {field: value for field, value in dump(record).items() if field not in refused}
    return {**data, **spelt}


def _photo_words(page: Any) -> Any:
    stored = page._meta.get_field("photos").get_prep_value(page.photos) or []
    return [each["value"] for each in stored]


def _texts_without_page(record: Json, pages: Mapping[str, Any]) -> Json:
    kept = {
        field: {tag: text for tag, text in record.get(field, {}).items() if tag not in pages}
        for field in TEXTS
    }
    return {field: texts for field, texts in kept.items() if texts}
