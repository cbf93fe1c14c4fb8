"""What the log says of merges."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

MERGED = "wagtail_outreach.merge"
MERGED_HERE = "wagtail_outreach.merge_here"
NAMED = 20
"""So many pages are named in a history; the keys of all of them are in the entry's data."""


class MergedFormatter(LogFormatter):
    """On the one that was merged."""

    label = gettext_lazy("Merge into another")

    def format_message(self, log_entry: Any) -> str:
        return _("Merged into %(name)s (%(id)s)") % {
            "name": log_entry.data.get("into_name", ""),
            "id": log_entry.data.get("into", ""),
        }


class MergedHereFormatter(LogFormatter):
    """On the one that stays."""

    label = gettext_lazy("Merge of another into this")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        objects = sum(len(keys) for keys in data.get("objects", {}).values())
        said = _(
            "Took in %(name)s (%(id)s). Rewritten pages and entries: %(objects)d, versions: %(revisions)d."
        ) % {
            "name": data.get("name", ""),
            "id": data.get("id", ""),
            "objects": objects,
            "revisions": data.get("revisions", 0),
        }
        pages = data.get("pages", ())
        more = ["…"] if len(pages) > NAMED else []
        return f"{said} {'; '.join([*pages[:NAMED], *more])}".strip()


def register(actions: Any) -> None:
    """Tell Wagtail's log what merging is called."""
    actions.register_action(MERGED)(MergedFormatter)
    actions.register_action(MERGED_HERE)(MergedHereFormatter)
