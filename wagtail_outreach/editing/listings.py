"""Activities in the admin: a flat list for each page type, with when, where and which lead."""

from __future__ import annotations

import json
from copy import copy
from typing import Any

from django.db.models import BooleanField, IntegerField, JSONField, OuterRef, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from wagtail_outreach.editing.columns import GIVES_WAY, StyledColumn
from wagtail_outreach.editing.organisations import organisation_views
from wagtail_outreach.editing.parents import ChooseSectionView
from wagtail_outreach.editing.uploading.viewset import import_views
from wagtail_outreach.inputs.period import understood
from wagtail_outreach.inputs.territories import territory_label
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.tree import concrete_models
from wagtail_outreach.visiting.wording.naming import first_of

ICONS = {"mission": "logout", "hosting": "login", "agreement": "form"}


class ActivityIndexView(IndexView):
    """Adds to each page what its activity's row says, or its draft; one query for all of them."""

    def get_base_queryset(self) -> Any:
        rows = Activity.objects.filter(translation_key=OuterRef("translation_key"))
        return (
            super()
            .get_base_queryset()
            .annotate(
                outreach_record=Subquery(rows.values("record")[:1], output_field=JSONField()),
                outreach_lead=Subquery(rows.values("lead_id")[:1], output_field=IntegerField()),
                outreach_listed=Subquery(rows.values("listed")[:1], output_field=BooleanField()),
                outreach_draft_period=KeyTextTransform("period", "latest_revision__content"),
                outreach_draft_where=KeyTextTransform("where", "latest_revision__content"),
            )
        )


def period_said(page: Any) -> str:
    """The period as published, or else as drafted, worded for the editor."""
    record = getattr(page, "outreach_record", None)
    said = getattr(page, "outreach_draft_period", "") if record is None else record.get("period")
    return understood(said or "")


def countries_said(page: Any) -> str:
    """The countries it took place in or was with."""
    record = getattr(page, "outreach_record", None)
    if record is None:
        drafted = json.loads(getattr(page, "outreach_draft_where", None) or "[]")
        codes = [each.get("value", {}).get("territory", "") for each in drafted]
    else:
        codes = [
            place.get("country") or place.get("former_country") or place.get("region")
            for place in [*record.get("places", []), *record.get("counterparts", [])]
        ]
    names = [territory_label(code) for code in dict.fromkeys(filter(None, codes))]
    return first_of(names, editor_languages()[0])


def standing_said(page: Any) -> str:
    """What the page is to its activity."""
    if page.alias_of_id:
        return gettext("Alias, not an activity")
    if getattr(page, "outreach_lead", None) == page.pk:
        return gettext("Lead: facts are edited here")
    if getattr(page, "outreach_listed", None):
        return gettext("Translation")
    return gettext("Translation; the lead is not live")


class ActivityFilters(PageFilterSet):
    """Wagtail's filters, but one: nothing stands below an activity, and no search can ask for it."""

    has_child_pages = None


def _giving_way(column: BaseColumn) -> BaseColumn:
    """One of Wagtail's columns, marked as such that give way."""
    marked = copy(column)
    marked.classname = f"{column.classname or ''} {GIVES_WAY}".strip()
    marked.header = column.Header(marked)
    return marked


def _counting(column: BaseColumn) -> BaseColumn:
    """Wagtail's column of titles, which counts in its head: of nothing from 1 to 0, but for this."""
    counting = copy(column)
    counting.header_template_name = "wagtail_outreach/admin/title_column_header.html"
    counting.header = column.Header(counting)
    return counting


class ActivityListing(PageListingViewSet):
    """Pages of one type."""

    index_view_class = ActivityIndexView
    choose_parent_view_class = ChooseSectionView
    filterset_class = ActivityFilters
    columns = [
        IndexView.base_columns[0],
        _counting(IndexView.base_columns[1]),
        # with widths, so that the title has what is left over and not what long lists leave it
        StyledColumn("period", label=_("Period"), accessor=period_said, width="11%"),
        StyledColumn(
            "countries",
            label=_("Countries"),
            accessor=countries_said,
            width="11%",
            classname=GIVES_WAY,
        ),
        StyledColumn(
            "standing", label=_("Facts"), accessor=standing_said, width="10%", classname=GIVES_WAY
        ),
        *map(_giving_way, IndexView.base_columns[2:-1]),
        IndexView.base_columns[-1],
    ]


def _listings() -> list[ActivityListing]:
    return [
        ActivityListing(
            f"outreach_{model._meta.model_name}",
            model=model,
            icon=ICONS.get(model.kind, "doc-full"),
            # Lazily: this runs once a process, in the language of whoever asks first.
            menu_label=capfirst(model._meta.verbose_name_plural),
        )
        for model in sorted(
            concrete_models(ActivityBase), key=lambda model: list(ICONS).index(model.kind)
        )
    ]


class OutreachGroup(ViewSetGroup):
    """The menu “International”: no longer word fits beside its icon."""

    menu_label = _("International")
    menu_name = "international-activities"
    menu_icon = "globe"
    menu_order = 200

    def __init__(self) -> None:
        self.items = (*_listings(), organisation_views, import_views)
        super().__init__()
