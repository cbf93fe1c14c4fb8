"""The window in which an activity is chosen on another one's page, and its field in the form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.chooser import (
    ChooseResultsView,
    ChooseView,
    ChosenMultipleView,
    ChosenView,
)
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from wagtail_outreach.editing.choosing import labels, offered, sought
from wagtail_outreach.inputs.period import understood
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.tree import concrete_models


def kind_said(row: Activity) -> str:
    """What the site calls the pages of its kind."""
    models = concrete_models(ActivityBase)
    return next((str(each._meta.verbose_name) for each in models if each.kind == row.kind), "")


class ActivityFilterForm(BaseFilterForm):
    """Words of a title, or a year."""

    user: Any = None
    q = forms.CharField(
        label=_("Title or year"), required=False, widget=forms.TextInput({"type": "search"})
    )

    def filter(self, objects: Any) -> Any:
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        return sought(objects, self.search_query, self.user)


class Offers:
    """What a view of the chooser offers to whoever asks."""

    request: HttpRequest
    kind = ""
    """Only activities of this kind; all kinds where it is empty."""

    def offered(self) -> Any:
        """The activities that may be chosen."""
        return offered(self.request.user, self.kind)


class OffersList(Offers):
    """The list: title and year, kind, period."""

    filter_form_class = ActivityFilterForm

    def get_object_list(self) -> Any:
        return self.offered()

    def get_filter_form(self) -> Any:
        form = super().get_filter_form()  # type: ignore[misc]
        form.user = self.request.user
        return form

    def get_results_page(self, request: HttpRequest) -> Any:
        page = super().get_results_page(request)  # type: ignore[misc]
        page.object_list = list(page.object_list)
        self.labels = labels(page.object_list, request.user)
        return page

    @property
    def title_column(self) -> TitleColumn:
        column: TitleColumn = super().title_column  # type: ignore[misc]
        column.accessor = lambda row: self.labels[row.pk]
        return column

    @property
    def columns(self) -> list[Column]:
        return [
            self.title_column,
            Column("kind", label=_("Kind"), accessor=kind_said),
            Column("period", label=_("Period"), accessor=lambda row: understood(row.period)),
        ]


def _is_key(text: str) -> bool:
    """Whether a text can be a key: a number that every database can look for."""
    return text.isdecimal() and len(text) < len(str(1 << 63))


class OffersOne(Offers):
    """What was chosen: answered only where it was offered."""

    def get_object(self, pk: str) -> Activity:
        if not _is_key(pk):
            raise ObjectDoesNotExist
        found: Activity = self.offered().get(pk=pk)
        return found

    def get_objects(self, pks: list[str]) -> Any:
        return self.offered().filter(pk__in=[pk for pk in pks if _is_key(pk)])

    def get_display_title(self, instance: Activity) -> str:
        return labels([instance], self.request.user)[instance.pk]


class ActivityChooseView(OffersList, ChooseView):
    """The chooser's window."""


class ActivityChooseResultsView(OffersList, ChooseResultsView):
    """What it finds."""


class ActivityChosenView(OffersOne, ChosenView):
    """The one that was chosen."""


class ActivityChosenMultipleView(OffersOne, ChosenMultipleView):
    """Several that were chosen."""


class ActivityChooser(BaseChooser):
    """The input; what stands there already is named as far as the user may see it."""

    user: Any = None
    show_edit_link = False

    def get_instance(self, value: Any) -> Any:
        """The activity; none where what was sent cannot be its key, which the form refuses."""
        if isinstance(value, str | int) and not _is_key(str(value)):
            return None
        return super().get_instance(value)

    def get_display_title(self, instance: Activity) -> str:
        return labels([instance], self.user)[instance.pk]


class ActivityChooserViewSet(ChooserViewSet):
    """Choosing an activity of any kind, or of one."""

    model = Activity
    kind = ""
    icon = "list-ul"
    choose_one_text = _("Choose an activity")
    choose_another_text = _("Choose another activity")
    register_widget = False
    choose_view_class = ActivityChooseView
    choose_results_view_class = ActivityChooseResultsView
    chosen_view_class = ActivityChosenView
    chosen_multiple_view_class = ActivityChosenMultipleView
    base_widget_class = ActivityChooser

    def get_common_view_kwargs(self, **kwargs: Any) -> Any:
        return super().get_common_view_kwargs(**{"kind": self.kind, **kwargs})


any_activity = ActivityChooserViewSet("outreach_activities")
agreements = ActivityChooserViewSet(
    "outreach_agreements",
    kind="agreement",
    icon="form",
    choose_one_text=_("Choose an agreement"),
    choose_another_text=_("Choose another agreement"),
)
_CHOOSERS = {
    "parent_activity": (
        any_activity,
        _("Choose an activity that is public, or whose page you may edit."),
    ),
    "agreement": (
        agreements,
        _("Choose an agreement that is public, or whose page you may edit."),
    ),
}


def let_choose(form: Any) -> None:
    """Have the fields of a page's form that name another activity offer what the user may name.

    What the page names already may stay, whoever saves it.
    """
    for name, (chooser, refusal) in _CHOOSERS.items():
        field = form.fields.get(name)
        if field is None:
            continue
        named = Activity.objects.filter(pk=getattr(form.instance, f"{name}_id"))
        field.queryset = offered(form.for_user, chooser.kind) | named
        field.error_messages["invalid_choice"] = refusal
        field.widget = chooser.widget_class()
        field.widget.user = form.for_user
