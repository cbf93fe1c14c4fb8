"""Organisations in the admin: listing, form, chooser, merging."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django import forms
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError as RecordError
from wagtail.admin import messages
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from electoral_outreach.model import problems_of
from electoral_outreach.vocabulary import active
from wagtail_outreach.editing.inputs.codes import editor_languages
from wagtail_outreach.editing.inputs.territories import territory_label
from wagtail_outreach.editing.inputs.texts import TextsFormField
from wagtail_outreach.editing.merging.views import (
    MERGE,
    MergeView,
    address,
    ids_in,
    may_merge,
)
from wagtail_outreach.editing.namesakes import namesake_of
from wagtail_outreach.editing.problems import said
from wagtail_outreach.models import Organisation


class _RecordForm(forms.BaseModelForm):
    """Checks the whole as a record, and says on its field what does not hold."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            self.instance.to_record()
        except RecordError as error:
            for problem in problems_of(error):
                field = _field_of(problem.path, self.fields)
                self.add_error(field, said(problem))
        else:
            self._refuse_namesake()

    def _refuse_namesake(self) -> None:
        """Whoever adds what is there already has not found it; an id of its own says it is another."""
        if not self.instance._state.adding or self.cleaned_data.get("id"):
            return
        if there := namesake_of(self.instance):
            self.add_error(
                "name" if "name" in self.fields else "names",
                _(
                    "%(name)s is there already, with the id %(id)s: choose it instead. For another"
                    " body of that name, write an id that tells the two apart."
                )
                % {"name": there, "id": there.pk},
            )

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}


class OrganisationForm(_RecordForm, WagtailAdminModelForm):
    """The full form: the id is given once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "id" in self.fields and not self.instance._state.adding:
            self.fields["id"].disabled = True
            self.fields["id"].help_text = _("An id never changes: addresses and registers use it.")
        if "names" in self.fields and self.instance._state.adding and not self.instance.names:
            # every organisation has a name, so the line for it stands there
            names: Any = Organisation._meta.get_field("names").stream_block
            line = names.child_blocks["name"].get_default()
            self.initial["names"] = names.normalize([("name", line)])

    def _post_clean(self) -> None:
        """A body is not its own relation; no record says that of itself."""
        super()._post_clean()
        if not self.errors and self.instance.id in self._related():
            self.add_error("relations", _("One body is not before or after itself."))

    def _related(self) -> set[str]:
        """The ids of the bodies before and after it."""
        said = self.instance.to_json()
        return {*said.get("predecessors", ()), *said.get("successors", ())}


_SHARED_FIELDS = {
    "predecessors": "relations",
    "successors": "relations",
    "former_country": "country",
}


def _field_of(path: str, fields: Container[str]) -> str | None:
    """The form field a problem belongs to, None for the form; some facts share one."""
    head = path.partition("[")[0].partition(".")[0]
    inner = path.rpartition("].")[2].partition(".")[0]  # the short form asks for names one by one
    return next((each for each in (_SHARED_FIELDS.get(head, head), inner) if each in fields), None)


class NewOrganisationForm(_RecordForm, forms.ModelForm):
    """The short form inside a chooser: a name, an acronym, what and where it is, its id."""

    name = TextsFormField(label=_("Full name"))
    acronym = TextsFormField(label=_("Acronym"), required=False)
    field_order = ("name", "acronym")

    class Meta:
        model = Organisation
        fields = ["kind", "country", "id"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("name"):
            value = {"name": cleaned["name"], "acronym": cleaned.get("acronym") or {}, "period": ""}
            self.instance.names = [{"type": "name", "value": value}]
        return cleaned


MERGING = "merging"


class OffersNoRetired:
    """Retired organisations stay where they are and are not offered for new activities.

    Merged ones are offered nowhere. Whoever merges some (the parameter names their ids) may choose
    a retired one, and none of these.
    """

    def get_object_list(self) -> Any:
        offered = super().get_object_list().filter(merged_into=None)  # type: ignore[misc]
        merging = self.request.GET.get(MERGING)  # type: ignore[attr-defined]
        if merging:
            return offered.exclude(pk__in=ids_in(merging.split(",")))
        return offered.filter(retired=False)


def _country_name(organisation: Organisation) -> str:
    """The name of its country, for lists."""
    return territory_label(organisation.country) if organisation.country else ""


def _kind_name(organisation: Organisation) -> str:
    """What kind of body it is, for lists."""
    kinds = active()["organisation-kind"]
    kind = organisation.kind
    return kinds.label(kind, editor_languages()) if kind in kinds else kind


def _retired_name(organisation: Organisation) -> str:
    """That it is no longer offered, for lists; nothing of those that are."""
    return gettext("Retired") if organisation.retired else ""


class TellsApart:
    """Many bodies share a name: the country, the kind and the id tell them apart."""

    @property
    def columns(self) -> list[Any]:
        return [
            *super().columns,  # type: ignore[misc]
            Column("country", label=_("Country"), accessor=_country_name, width="20%"),
            Column("kind", label=_("Kind"), accessor=_kind_name, width="20%"),
            Column("id", label=_("Id"), accessor="pk", width="20%"),
        ]


class InOrderOfNames:
    """A chooser's list by name, in the editor's language."""

    def apply_object_list_ordering(self, objects: Any) -> Any:
        return objects.in_order_of_names()


class OrganisationChooseView(InOrderOfNames, TellsApart, OffersNoRetired, ChooseView):
    """The chooser's window."""


class OrganisationChooseResultsView(InOrderOfNames, TellsApart, OffersNoRetired, ChooseResultsView):
    """What it finds."""


class OrganisationChooserViewSet(SnippetChooserViewSet):
    """Choosing an organisation, or creating it on the spot."""

    preserve_url_parameters = [*SnippetChooserViewSet.preserve_url_parameters, MERGING]
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    creation_tab_label = _("New organisation")
    create_action_label = _("Create")
    creation_form_class = NewOrganisationForm
    choose_view_class = OrganisationChooseView
    choose_results_view_class = OrganisationChooseResultsView


class OrganisationIndexView(IndexView):
    """The list by name in the editor's language, with merging in the menu of each."""

    def order_queryset(self, queryset: Any) -> Any:
        ordered = super().order_queryset(queryset)
        # what is searched can be sorted by columns only
        by_name = self.ordering == self.default_ordering and not self.is_searching
        return ordered.in_order_of_names() if by_name else ordered

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons = super().get_list_more_buttons(instance)
        if may_merge(self.request.user):
            url = address([instance.pk], self.request.get_full_path())
            buttons.append(Button(MERGE, url=url, icon_name="redirect", priority=25))
        return list(buttons)


class OrganisationEditView(EditView):
    """The form; of one that was merged, that of the one it was merged into."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        other = self.object.merged_into
        if other is None:
            return super().dispatch(request, *args, **kwargs)
        said = _("%(name)s was merged into %(other)s. This is the one that stays.")
        messages.warning(request, said % {"name": self.object, "other": other})
        return redirect(Organisation.snippet_viewset.get_url_name("edit"), other.pk)

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        buttons = list(super().header_more_buttons)
        if may_merge(self.request.user):
            url = address([self.object.pk])
            buttons.append(Button(MERGE, url=url, icon_name="redirect", priority=15))
        return buttons


class OrganisationViewSet(SnippetViewSet):
    """Organisations in the menu."""

    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    add_to_admin_menu = False
    list_display = [
        "__str__",
        Column("country", label=_("Country"), accessor=_country_name),
        Column("retired", label=_("Retired"), accessor=_retired_name, width="15%"),
        UpdatedAtColumn(),
    ]
    list_filter = ["retired"]
    ordering = ["label"]
    index_view_class = OrganisationIndexView
    edit_view_class = OrganisationEditView
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

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Wagtail's, which it names once a process: here in the language of who looks."""
        with override(None):
            items = super().breadcrumbs_items
        return [{**each, "label": _(each["label"])} for each in items]

    def get_queryset(self, request: HttpRequest) -> Any:
        """Merged ones are not listed."""
        return Organisation.objects.standing()

    def get_urlpatterns(self) -> list[Any]:
        """Wagtail's addresses, and that of merging."""
        return [*super().get_urlpatterns(), path("merge/", MergeView.as_view(), name="merge")]


organisation_views = OrganisationViewSet()
