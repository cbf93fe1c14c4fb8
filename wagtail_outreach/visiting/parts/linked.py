"""What a page is about, for machines that read pages: schema.org in JSON-LD, in the page's head."""

from __future__ import annotations

import json
from collections.abc import Container
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from electoral_outreach.formats.jsonld import CONTEXT, Linked
from electoral_outreach.formats.table import Table
from electoral_outreach.model import Activity
from wagtail_outreach.visiting.addresses.paths import Permanent
from wagtail_outreach.visiting.parts.downloads import media_type_at
from wagtail_outreach.visiting.shown.values import Link
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording.reader import Reader

# A closing tag within a text would end the element.
_WITHIN_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def linked_activity(
    visit: Visit, record: Activity, reader: Reader, others: Container[str]
) -> SafeString:
    """An activity as the page says it; of other activities it names those that are shown."""
    linked = Linked(
        Table(reader.languages, reader.organisations),
        visit.reading.institution,
        lambda id: _permanent(visit, id) if id == record.id or id in others else "",
    )
    url = visit.request.build_absolute_uri(visit.request.path)
    return _script({**linked.node(record), "url": url})


def linked_dataset(
    visit: Visit, description: str, years: tuple[int, int] | None, downloads: tuple[Link, ...]
) -> SafeString:
    """A section as a set of data that can be downloaded."""
    page, institution = visit.page, visit.reading.institution
    linked = Linked(Table(visit.reader.languages))
    absolute = visit.request.build_absolute_uri
    return _script(
        {
            "@type": "Dataset",
            "name": page.title,
            "description": page.search_description or description,
            "url": absolute(visit.request.path),
            "inLanguage": list(visit.standing.versions),
            "isAccessibleForFree": True,
            **({"creator": linked.body(institution)} if institution else {}),
            **({"temporalCoverage": f"{years[0]:04}/{years[1]:04}"} if years else {}),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": str(each.words),
                    "encodingFormat": media_type_at(each.url),
                    "contentUrl": absolute(each.url),
                }
                for each in downloads
            ],
        }
    )


def _permanent(visit: Visit, id: str) -> str:
    if not visit.archive:
        return ""
    tail = Permanent(id).tail(visit.language)
    return visit.request.build_absolute_uri(visit.archive + tail)


def _script(node: dict[str, Any]) -> SafeString:
    text = json.dumps({"@context": CONTEXT, **node}, ensure_ascii=False)
    return mark_safe(text.translate(_WITHIN_SCRIPT))  # noqa: S308 - nothing in it can end the element
