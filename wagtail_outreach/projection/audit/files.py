"""Where the documents and images are that pages have chosen, read from their tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from wagtail.images import get_image_model
from wagtail.models import Site

from wagtail_outreach.projection.audit.pages import PageRead

Files = dict[tuple[str, Any], str]
"""Addresses by the name of the block's child and the key of what is chosen in it."""


def addresses_chosen(pages: Iterable[PageRead]) -> Files:
    """Where the files chosen on some pages are; a query for each sort that any has chosen."""
    pages = list(pages)
    images = {each.get("image") for page in pages for each in _values(page, "photos")} - {None, ""}
    files = {each.get("file") for page in pages for each in _values(page, "documents")} - {None, ""}
    if not images | files:
        return {}
    site = Site.objects.filter(is_default_site=True).first()
    root = site.root_url if site else ""
    found: Files = {}
    if images:
        storage = get_image_model()._meta.get_field("file").storage
        for key, name in get_image_model().objects.filter(pk__in=images).values_list("pk", "file"):
            found["image", key] = urljoin(root, storage.url(name))
    if files:
        from wagtail.documents import get_document_model

        for document in get_document_model().objects.filter(pk__in=files):
            found["file", document.pk] = urljoin(root, document.url)
    return found


def _values(page: PageRead, stream: str) -> Iterable[dict[str, Any]]:
    return (block["value"] for block in page.stream(stream))
