"""Columns of lists in the admin, of which some give way on a phone."""

from __future__ import annotations

from wagtail.admin.ui.tables import Column

GIVES_WAY = "outreach-gives-way"
"""What a phone has no room for beside the title."""


class StyledColumn(Column):
    """A column that brings the style sheet, which says what gives way on a phone."""

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}
