"""Between a page's columns and the library's JSON, in both directions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from wagtail_outreach.blocks.codec import from_record, stable_id, to_record
from wagtail_outreach.blocks.streams import FactStream
from wagtail_outreach.inputs.said import is_empty
from wagtail_outreach.models.pages import ActivityBase, language_of
from wagtail_outreach.projection.files import with_addresses, with_choices, with_chosen_images
from wagtail_outreach.projection.photos import WORDS, merged_photos, stored_photos
from wagtail_outreach.projection.richtext import body_from_rich_text, rich_text_from_body

Json = dict[str, Any]

COLUMNS = {
    "activity_type": "type",
    "period": "period",
    "validity": "validity",
    "renewal": "renewal",
    "activity_status": "status",
    "our_roles": "our_roles",
    "capacity": "capacity",
    "on_behalf_of_id": "on_behalf_of",
    "themes": "themes",
    "phases": "phases",
    "working_languages": "languages",
}
"""Column → field of the record, where the two hold the same."""
RELATIONS = {"parent_activity": "parent", "agreement": "agreement"}
"""Foreign key to an activity → field of the record that holds its public id."""
PLAIN_TEXTS = ("title", "summary", "purpose", "outcome")
"""Texts that a page holds as the record does."""
TEXTS = (*PLAIN_TEXTS, "body", "body_html")


def facts_json(page: ActivityBase) -> Json:
    """The facts in a page's columns, as the record's JSON; nothing is checked."""
    facts: Json = {field: getattr(page, column, None) for column, field in COLUMNS.items()}
    for column, field in RELATIONS.items():
        related = getattr(page, column)
        facts[field] = related.public_id if related else None
    for stream in fact_streams(page):
        block = stream.stream_block
        for stored in stream.get_prep_value(getattr(page, stream.name)) or []:
            field = block.fields.get(stored["type"])
            if field is None:
                continue
            value = to_record(block.child_blocks[stored["type"]], stored["value"])
            if stored["type"] in block.single:
                facts[field] = value
            else:
                facts.setdefault(field, []).append(value)
    if "documents" in facts:
        facts["documents"] = with_addresses(facts["documents"])
    return {field: value for field, value in facts.items() if not is_empty(value)}


def texts_json(page: ActivityBase) -> dict[str, str]:
    """The texts on a page, in its own language; empty ones are left out."""
    texts = {field: _one_text(getattr(page, field)) for field in PLAIN_TEXTS}
    texts["body"], html = body_from_rich_text(page.body, page.locale.language_code)
    return {field: text for field, text in {**texts, "body_html": html}.items() if text}


def record_json(lead: ActivityBase, pages: Iterable[ActivityBase], public_id: str) -> Json:
    """An activity as the record's JSON: facts of the lead, texts of the pages given."""
    pages = list(pages)
    record: Json = {"kind": lead.kind, "id": public_id, **facts_json(lead)}
    for field in TEXTS:
        if by_language := (lead.other_texts or {}).get(field):
            record[field] = dict(by_language)
    for page in pages:
        overlay(record, page)
    if photos := merged_photos(lead, pages):
        record["photos"] = photos
    return record


def overlay(record: Json, page: ActivityBase) -> None:
    """Put a page's texts into a record's JSON, in the page's language and no other."""
    language = language_of(page)
    texts = texts_json(page)
    for field in TEXTS:
        by_language = dict(record.get(field) or {})
        by_language.pop(language, None)
        if field in texts:
            by_language[language] = texts[field]
        if by_language:
            record[field] = by_language
        else:
            record.pop(field, None)


def in_languages(record: Json, languages: Collection[str]) -> Json:
    """A record's JSON with the texts of pages in some languages only."""

    def kept(texts: Mapping[str, str]) -> dict[str, str]:
        return {tag: text for tag, text in texts.items() if tag in languages}

    data = {name: value for name, value in record.items() if name not in (*TEXTS, "photos")}
    data.update((field, texts) for field in TEXTS if (texts := kept(record.get(field) or {})))
    photos = [
        {
            "url": photo["url"],
            **{word: texts for word in WORDS if (texts := kept(photo.get(word) or {}))},
        }
        for photo in record.get("photos", ())
    ]
    return {**data, "photos": photos} if photos else data


def write_facts(page: ActivityBase, record: Mapping[str, Any], related: Mapping[str, int]) -> None:
    """Fill a page's columns from a record's JSON; `related` gives activities' keys by public id."""
    for column, field in COLUMNS.items():
        if hasattr(page, column):
            setattr(page, column, _for_column(page, column, record.get(field)))
    for column, field in RELATIONS.items():
        setattr(page, f"{column}_id", related.get(record.get(field, "")))
    if record.get("documents"):
        record = {**record, "documents": with_choices(record["documents"], page)}
    for stream in fact_streams(page):
        setattr(page, stream.name, _stored_stream(stream.stream_block, record))


def write_texts(page: Any, record: Mapping[str, Any], language: str) -> None:
    """Fill a page's texts in a language from a record's JSON."""
    for field in PLAIN_TEXTS:
        setattr(page, field, (record.get(field) or {}).get(language, ""))
    page.body = rich_text_from_body(
        (record.get("body") or {}).get(language, ""), (record.get("body_html") or {}).get(language)
    )
    page.photos = stored_photos(with_chosen_images(record.get("photos") or [], page), language)


def fact_streams(page: ActivityBase) -> list[Any]:
    """The stream fields that hold facts."""
    return [
        field
        for field in page._meta.get_fields()
        if isinstance(getattr(field, "stream_block", None), FactStream)
    ]


def _stored_stream(block: FactStream, record: Mapping[str, Any]) -> list[Json]:
    seed = record.get("id", "")
    stored = []
    for name, field in block.fields.items():
        value = record.get(field)
        items = ([value] if value else []) if name in block.single else list(value or [])
        for index, item in enumerate(items):
            place = f"{seed}.{field}[{index}]"
            stored.append(
                {
                    "type": name,
                    "value": from_record(block.child_blocks[name], item, place),
                    "id": stable_id(place),
                }
            )
    return stored


def _for_column(page: Any, column: str, value: Any) -> Any:
    if value is not None:
        return value
    try:
        return page._meta.get_field(column).get_default()
    except FieldDoesNotExist:  # the column of a foreign key
        return None


def _one_text(text: str) -> str:
    """A text as the record has it: what a browser sent has other line ends."""
    return text.replace("\r\n", "\n").strip()
