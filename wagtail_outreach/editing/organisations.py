"""Organisations in the admin: listing, form, chooser, merging."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetCreateView,
)
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
)

from electoral_outreach.vocabulary import active
from wagtail_outreach.editing.columns import GIVES_WAY, StyledColumn
from wagtail_outreach.editing.merging.views import (
    MERGE,
    MergeView,
    address,
    ids_in,
    may_merge,
)
from wagtail_outreach.editing.namesakes import sharing_an_acronym
from wagtail_outreach.editing.organisation_forms import NewOrganisationForm, OrganisationForm
from wagtail_outreach.inputs.territories import territory_label
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.models import Organisation

MERGING = "merging"


class OffersNoRetired:
    """Retired organisations stay where they are and are not offered for new activities.

    Merged ones are offered nowhere. Whoever merges some (the parameter names their ids) may choose
    a retired one, and none of these.
    """

    def get_object_list(self) -> Any:
        offered = super().get_object_list().filter(merged_into=None)  # type: ignore[misc]
        merging = self.request.GET.get(MERGING)
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
            Column("kind", label=_("Kind"), accessor=_kind_name, width="20%", classname=GIVES_WAY),
            Column("id", label=_("Id"), accessor="pk", width="20%", classname=GIVES_WAY),
        ]


class TellsOfAcronyms:
    """Another body with the acronym is told of once this one is saved: bodies may share one.

    A form in a window cannot say it; it is said on the next page then.
    """

    def save_instance(self) -> Any:
        """Save what the full form says."""
        stored = Organisation.objects.filter(pk=self.form.instance.pk).first()
        before = sharing_an_acronym(stored) if stored else []
        saved = super().save_instance()  # type: ignore[misc]
        self._tell(saved, before)
        return saved

    def save_form(self, form: Any) -> Any:
        """Save what the chooser's form says."""
        saved = super().save_form(form)  # type: ignore[misc]
        self._tell(saved)
        return saved

    def _tell(self, organisation: Organisation, known: Container[Organisation] = ()) -> None:
        for other in sharing_an_acronym(organisation):
            if other in known:
                continue
            said = _(
                "%(name)s has the same acronym as %(other)s (%(id)s). Are the two one body? Then"
                " merge them."
            ) % {"name": organisation, "other": other, "id": other.pk}
            url = reverse(Organisation.snippet_viewset.get_url_name("edit"), args=[other.pk])
            button = messages.button(url, gettext("Look at the other"))
            messages.warning(self.request, said, buttons=[button])


class InOrderOfNames:
    """A chooser's list by name, in the editor's language."""

    def apply_object_list_ordering(self, objects: Any) -> Any:
        return objects.in_order_of_names()


class OrganisationChooseView(InOrderOfNames, TellsApart, OffersNoRetired, ChooseView):
    """The chooser's window."""


class OrganisationChooseResultsView(InOrderOfNames, TellsApart, OffersNoRetired, ChooseResultsView):
    """What it finds."""


class OrganisationChooserCreateView(TellsOfAcronyms, SnippetCreateView):
    """Adding one on the spot."""


class OrganisationChooserViewSet(SnippetChooserViewSet):
    """Choosing an organisation, or creating it on the spot."""

    preserve_url_parameters = [*SnippetChooserViewSet.preserve_url_parameters, MERGING]
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    search_tab_label = _("Search")  # Wagtail's is in the language the site starts in
    creation_tab_label = _("New organisation")
    create_action_label = _("Create")
    creation_form_class = NewOrganisationForm
    choose_view_class = OrganisationChooseView
    choose_results_view_class = OrganisationChooseResultsView
    create_view_class = OrganisationChooserCreateView


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


class OrganisationAddView(TellsOfAcronyms, CreateView):
    """The form for a new one."""


class OrganisationEditView(TellsOfAcronyms, EditView):
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
        StyledColumn(
            "retired",
            label=_("Retired"),
            accessor=_retired_name,
            width="15%",
            classname=GIVES_WAY,
        ),
        # Wagtail names it in the language of whoever asks a process first
        UpdatedAtColumn(label=_("Updated"), classname=GIVES_WAY),
    ]
    list_filter = ["retired"]
    ordering = ["label"]
    index_view_class = OrganisationIndexView
    add_view_class = OrganisationAddView
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
                [
                    FieldPanel(
                        "identifiers",
                        help_text=_(
                            "What other data know this body by. Once your own institution has one,"
                            " its missions can be downloaded as IATI."
                        ),
                    ),
                    FieldPanel("relations"),
                    FieldPanel("retired"),
                ],
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
