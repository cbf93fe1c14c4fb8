"""Photographs: chosen on the lead, with captions and descriptions from each page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from wagtail_outreach.blocks.codec import stable_id
from wagtail_outreach.models.pages import ActivityBase, language_of
from wagtail_outreach.projection.files import image_addresses

WORDS = ("alt", "caption", "credit")


def merged_photos(lead: ActivityBase, pages: Iterable[ActivityBase]) -> list[dict[str, Any]]:
    """The lead's photographs in the record's JSON, with the words that each page has for them."""
    by_page = {page.pk: _photos(page) for page in (lead, *pages)}
    if not by_page[lead.pk]:
        return []
    addresses = _addresses(by_page.values())
    merged: dict[str, dict[str, Any]] = {}
    without_page = (lead.other_texts or {}).get("photos", {})
    for photo in by_page[lead.pk]:
        url = photo.get("url") or addresses.get(photo.get("image") or 0)
        if url:
            words = without_page.get(which_photo(photo), {})
            merged[url] = {"url": url, **{word: {**texts} for word, texts in words.items()}}
    for page in pages:
        for photo in by_page[page.pk]:
            entry = merged.get(photo.get("url") or addresses.get(photo.get("image") or 0) or "")
            if entry is not None:
                _overlay(entry, photo, language_of(page))
    return list(merged.values())


def _overlay(entry: dict[str, Any], photo: dict[str, Any], language: str) -> None:
    """Put a page's words for a photograph into the record's, in the page's language and no other."""
    for word in WORDS:
        texts = {tag: text for tag, text in entry.pop(word, {}).items() if tag != language}
        if photo.get(word):
            texts[language] = photo[word]
        if texts:
            entry[word] = texts


def words_without_page(
    photos: Sequence[dict[str, Any]], languages: Collection[str]
) -> dict[str, Any]:
    """The words of a record's photographs in other languages than these, by `which_photo`."""
    kept = {
        which_photo(photo): {
            word: texts
            for word in WORDS
            if (
                texts := {
                    tag: text for tag, text in photo.get(word, {}).items() if tag not in languages
                }
            )
        }
        for photo in photos
    }
    return {which: words for which, words in kept.items() if words}


def which_photo(photo: dict[str, Any]) -> str:
    """What tells a photograph from the others of its activity: its address, or the image chosen."""
    return photo.get("url") or str(photo.get("image"))


def photo_positions(page: ActivityBase) -> list[int]:
    """Where in a page's own stream each photograph of its record stands: not all come into it."""
    photos = _photos(page)
    addresses = _addresses([photos])
    first: dict[str, int] = {}
    for position, photo in enumerate(photos):
        url = photo.get("url") or addresses.get(photo.get("image") or 0)
        if url:
            first.setdefault(url, position)
    return list(first.values())


def stored_photos(photos: Sequence[dict[str, Any]], language: str) -> list[dict[str, Any]]:
    """What a page stores for a record's photographs, with the words in its language."""
    return [
        {
            "type": "photo",
            "value": {
                "image": photo.get("image"),
                "url": photo["url"],
                **{word: (photo.get(word) or {}).get(language, "") for word in WORDS},
            },
            "id": stable_id(photo["url"] or str(photo["image"])),
        }
        for photo in photos
    ]


def photos_of_lead(lead: ActivityBase, page: ActivityBase) -> list[dict[str, Any]]:
    """What a page stores for the lead's photographs, with the words that it has for them itself."""
    words = {
        which_photo(photo): {word: photo.get(word) for word in WORDS} for photo in _photos(page)
    }
    none = dict.fromkeys(WORDS, "")
    stored = lead._meta.get_field("photos").get_prep_value(lead.photos) or []
    return [
        {**each, "value": {**each["value"], **words.get(which_photo(each["value"]), none)}}
        for each in stored
    ]


def _photos(page: ActivityBase) -> list[dict[str, Any]]:
    stored = page._meta.get_field("photos").get_prep_value(page.photos) or []
    return [each["value"] for each in stored if each["type"] == "photo"]


def _addresses(pages: Iterable[list[dict[str, Any]]]) -> dict[Any, str]:
    return image_addresses(photo.get("image") for photos in pages for photo in photos)
