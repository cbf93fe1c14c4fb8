"""Files chosen on pages, documents and images: the addresses that records have of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from wagtail.images import get_image_model
from wagtail.models import Site

Json = dict[str, Any]


def with_addresses(documents: Iterable[Json]) -> list[Json]:
    """Documents of a record, those that are chosen files with the addresses these have now.

    One whose file is gone has none, which the record refuses and its page tells.
    """
    documents = list(documents)
    addresses = document_addresses(each.get("file") for each in documents)
    return [_with_address(each, addresses) for each in documents]


def with_choices(documents: Iterable[Json], page: Any) -> list[Json]:
    """The way back: those of a record's documents that a page has chosen are the files they were."""
    stored = page._meta.get_field("documents").get_prep_value(page.documents) or []
    addresses = document_addresses(each["value"].get("file") for each in stored)
    return _chosen(documents, "file", addresses)


def with_chosen_images(photos: Iterable[Json], page: Any) -> list[Json]:
    """The same for a record's photographs."""
    stored = page._meta.get_field("photos").get_prep_value(page.photos) or []
    addresses = image_addresses(each["value"].get("image") for each in stored)
    return _chosen(photos, "image", addresses)


def document_addresses(keys: Iterable[Any]) -> dict[Any, str]:
    """Where some of the site's documents are, by their keys; one query, none without keys."""
    if not (wanted := {key for key in keys if key}):
        return {}
    from wagtail.documents import get_document_model

    root = _root()
    found = get_document_model().objects.filter(pk__in=wanted)
    return {each.pk: urljoin(root, each.url) for each in found}


def image_addresses(keys: Iterable[Any]) -> dict[Any, str]:
    """Where some of the site's images are, by their keys; one query, none without keys."""
    if not (wanted := {key for key in keys if key}):
        return {}
    root = _root()
    found = get_image_model().objects.filter(pk__in=wanted)
    return {each.pk: urljoin(root, each.file.url) for each in found}


def _with_address(document: Json, addresses: dict[Any, str]) -> Json:
    said = dict(document)
    address = addresses.get(said.pop("file", None))
    return {"url": address, **said} if address else said


def _chosen(said: Iterable[Json], name: str, addresses: dict[Any, str]) -> list[Json]:
    keys = {address: key for key, address in addresses.items()}
    return [
        {**each, name: keys[each["url"]], "url": ""} if each["url"] in keys else dict(each)
        for each in said
    ]


def _root() -> str:
    site = Site.objects.filter(is_default_site=True).first()
    return site.root_url if site else ""
