"""What the pages of an activity would say with a record merged into them; nothing is written here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from wagtail_outreach.editing.imports.merging import Merge, flatten, merge, unflatten
from wagtail_outreach.models import Activity, ImportedRecord
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.facts import dump, parse_leniently
from wagtail_outreach.projection.files import with_chosen_images
from wagtail_outreach.projection.photos import words_without_page
from wagtail_outreach.projection.record import (
    RELATIONS,
    TEXTS,
    facts_json,
    record_json,
    texts_json,
    write_facts,
    write_texts,
)
from wagtail_outreach.projection.tree import specific_pages

Json = dict[str, Any]


@dataclass
class Drafts:
    """The pages of an activity by language, as they would be saved."""

    row: Activity | None
    pages: dict[str, Any]
    lead: Any
    lead_language: str
    is_new: bool
    """Whether there was no lead."""
    merge: Merge
    to_remember: bool
    """Whether the merge's base is not what is remembered."""
    merged: Json
    left_alone: Collection[str]
    """The languages whose pages may not be written."""
    changed: list[str] = field(default_factory=list)
    """The languages whose pages say something new."""
    notes: list[str] = field(default_factory=list)

    @property
    def in_order(self) -> list[str]:
        """The languages, the lead's first."""
        return sorted(self.pages, key=lambda language: language != self.lead_language)


def stored_pages(row: Activity | None, tags: Mapping[str, Any]) -> dict[str, Any]:
    """The pages that an activity has, by language, with their latest drafts."""
    if row is None:
        return {}
    pages = specific_pages([row.translation_key])[row.translation_key]
    return {_tag(page, tags): page.get_latest_revision_as_object() for page in pages}


def merged_into(
    row: Activity | None,
    pages: dict[str, Any],
    lead: Any,
    wanted: Json,
    *,
    lead_language: str,
    is_new: bool,
    left_alone: Collection[str],
    missing: Collection[str],
    overwrite: bool,
) -> Drafts:
    """The register's side of an activity merged into its pages, which are not filled yet.

    Pages in the languages `left_alone` keep what they say; `missing` are activities that the
    register names and that are left out.
    """
    public_id = wanted["id"]
    remembered = ImportedRecord.objects.filter(
        sort=ImportedRecord.ACTIVITY, public_id=public_id
    ).first()
    stored = [page for page in pages.values() if page.pk]
    current = flatten(_normal(record_json(lead, stored, public_id))) if stored else {}
    base = {} if is_new else (remembered.written if remembered else None)
    flat = flatten(wanted)
    result = merge(
        flat,
        current,
        base,
        overwrite=overwrite,
        fixed={
            key
            for key in (*flat, *current)
            if _is_written_on(key, pages, lead_language) & set(left_alone)
            or (key in RELATIONS.values() and flat.get(key) in missing)
        },
    )
    return Drafts(
        row=row,
        pages=pages,
        lead=lead,
        lead_language=lead_language,
        is_new=is_new,
        merge=result,
        to_remember=remembered is None or remembered.written != result.base,
        merged={"id": public_id, **unflatten(result.merged)},
        left_alone=left_alone,
    )


def fill(drafts: Drafts, relate: Any) -> None:
    """Write the merged record onto the pages' objects, and see which of them it changes."""
    writable = {
        language: page
        for language, page in drafts.pages.items()
        if language not in drafts.left_alone
    }
    before = {language: _said(page) for language, page in writable.items()}
    if drafts.lead_language in writable:
        _fill_lead(drafts, relate)
    for language, page in writable.items():
        _fill_texts(drafts, page, language)
    drafts.changed = [
        language
        for language, page in writable.items()
        if page.pk is None or _said(page) != before[language]
    ]


def _fill_lead(drafts: Drafts, relate: Any) -> None:
    merged, lead = drafts.merged, drafts.lead
    named = [merged[field] for field in RELATIONS.values() if merged.get(field)]
    related = dict(Activity.objects.filter(public_id__in=named).values_list("public_id", "pk"))
    write_facts(lead, merged, related)
    relate(lead, merged)
    lead.other_texts = _texts_without_page(merged, lead, drafts.pages)


def _fill_texts(drafts: Drafts, page: Any, language: str) -> None:
    title = drafts.merged["title"].get(language)
    if not title:
        title = page.title  # a page without one cannot be kept
        said = gettext(
            "%(id)s: the register has no title in %(language)s any more; the page keeps its own"
        )
        drafts.notes.append(said % {"id": drafts.merged["id"], "language": language})
    write_texts(page, drafts.merged, language)
    page.title = title


def _is_written_on(key: str, pages: Mapping[str, Any], lead_language: str) -> set[str]:
    """The languages of the pages that hold a value: texts stand on their page, facts on the lead."""
    name, _dot, language = key.partition(".")
    if name == "photos":  # the pictures are a fact, and each page has its words for them
        return set(pages)
    return {language if name in TEXTS and language in pages else lead_language}


def _tag(page: Any, tags: Mapping[str, Any]) -> str:
    return next(tag for tag, locale in tags.items() if locale.pk == page.locale_id)


def _said(page: ActivityBase) -> Any:
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


def _texts_without_page(record: Json, lead: Any, pages: Mapping[str, Any]) -> Json:
    kept = {
        field: {tag: text for tag, text in record.get(field, {}).items() if tag not in pages}
        for field in TEXTS
    }
    kept["photos"] = words_without_page(with_chosen_images(record.get("photos", ()), lead), pages)
    return {field: texts for field, texts in kept.items() if texts}
