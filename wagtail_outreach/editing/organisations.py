"""Organisations in the admin: listing, form, chooser, and what keeps one from being deleted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError as RecordError
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, UpdatedAtColumn
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from electoral_outreach.model import problems_of
from wagtail_outreach.editing.inputs.territories import territory_label
from wagtail_outreach.editing.inputs.texts import TextsFormField
from wagtail_outreach.editing.problems import said
from wagtail_outreach.models import Organisation


class OrganisationForm(WagtailAdminModelForm):
    """The full form: the id is given once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "id" in self.fields and not self.instance._state.adding:
            self.fields["id"].disabled = True
            self.fields["id"].help_text = _("An id never changes: addresses and registers use it.")

    def _post_clean(self) -> None:
        """Check the whole as a record, and say on its field what does not hold."""
        super()._post_clean()
        if self.errors:
            return
        try:
            self.instance.to_record()
        except RecordError as error:
            for problem in problems_of(error):
                field = _field_of(problem.path)
                self.add_error(field if field in self.fields else None, said(problem))

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}


def _field_of(path: str) -> str:
    """The form field a problem belongs to; bodies before and after it share one."""
    head = path.partition("[")[0].partition(".")[0]
    return "relations" if head in ("predecessors", "successors") else head


class NewOrganisationForm(forms.ModelForm):
    """The short form inside a chooser: a name, an acronym, what and where it is."""

    name = TextsFormField(label=_("Full name"))
    acronym = TextsFormField(label=_("Acronym"), required=False)

    class Meta:
        model = Organisation
        fields = ["name", "acronym", "kind", "country"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("name"):
            value = {"name": cleaned["name"], "acronym": cleaned.get("acronym") or {}, "period": ""}
            self.instance.names = [{"type": "name", "value": value}]
        return cleaned

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}


class OffersNoRetired:
    """Retired organisations stay where they are and are not offered for new activities."""

    def get_object_list(self) -> Any:
        return super().get_object_list().filter(retired=False)  # type: ignore[misc]


class OrganisationChooseView(OffersNoRetired, ChooseView):
    """The chooser's window."""


class OrganisationChooseResultsView(OffersNoRetired, ChooseResultsView):
    """What it finds."""


class OrganisationChooserViewSet(SnippetChooserViewSet):
    """Choosing an organisation, or creating it on the spot."""

    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    creation_tab_label = _("New organisation")
    create_action_label = _("Create")
    creation_form_class = NewOrganisationForm
    choose_view_class = OrganisationChooseView
    choose_results_view_class = OrganisationChooseResultsView


def _country_name(organisation: Organisation) -> str:
    """The name of its country, for lists."""
    return territory_label(organisation.country) if organisation.country else ""


class OrganisationViewSet(SnippetViewSet):
    """Organisations in the menu."""

    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    add_to_admin_menu = False
    list_display = [
        "__str__",
        Column("country", label=_("Country"), accessor=_country_name),
        BooleanColumn("retired", label=_("Retired")),
        UpdatedAtColumn(),
    ]
    list_filter = ["retired"]
    ordering = ["label"]
    chooser_viewset_class = OrganisationChooserViewSet
    edit_handler = ObjectList(
        [
            FieldPanel("names"),
            MultiFieldPanel(
                [
                    FieldPanel("kind"),
                    FieldPanel("country"),
                    FieldPanel("subdivision"),
                    FieldPanel("url"),
                ],
                heading=_("What and where"),
            ),
            MultiFieldPanel(
                [FieldPanel("identifiers"), FieldPanel("relations"), FieldPanel("retired")],
                heading=_("More"),
            ),
            FieldPanel("id"),
        ],
        base_form_class=OrganisationForm,
    )


organisation_views = OrganisationViewSet()
