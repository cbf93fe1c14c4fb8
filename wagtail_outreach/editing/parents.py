"""Below which page an activity is made: of the few where a list will show it, by name."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import get_language
from wagtail.admin.forms.pages import ParentChooserForm
from wagtail.admin.views.pages.choose_parent import ChooseParentView

from electoral_outreach.languages import best_tag
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.tree import base_page, concrete_models

MOST_OFFERED = 12
"""More than these are found by looking through the tree of pages."""


class _Named(forms.ModelChoiceField):
    def label_from_instance(self, page: Any) -> str:
        return f"{page.get_admin_display_title()} ({page.locale.get_display_name()})"


class ParentForm(ParentChooserForm):
    """Wagtail's form with the pages that can be meant to choose from, one of them chosen."""

    def __init__(self, model: Any, user: Any, parents: list[Any], *args: Any) -> None:
        super().__init__(model, user, *args)
        asked = self.fields["parent_page"]
        self.fields["parent_page"] = _Named(
            queryset=base_page().objects.filter(pk__in=[page.pk for page in parents]),
            widget=forms.RadioSelect,
            empty_label=None,
            initial=_in_ones_language(parents).pk,
            label=asked.label,
            help_text=asked.help_text,
        )


class ChooseSectionView(ChooseParentView):
    """Asks where a new activity belongs, in all languages; there is nothing to ask where it is one."""

    @cached_property
    def parents(self) -> list[Any]:
        """The pages below which somebody may make one; none where Wagtail's own view is to ask."""
        if not getattr(self.model, "stands_below_landing_only", False):
            return []
        types = ContentType.objects.get_for_models(*self.model.allowed_parent_page_models())
        below = Q()
        for landing in concrete_models(LandingBase):
            for path in landing.objects.values_list("path", flat=True):
                below |= Q(path__startswith=path)
        found = base_page().objects.filter(below, content_type__in=types.values()) if below else ()
        user = self.request.user
        return [page for page in found if page.permissions_for_user(user).can_add_subpage()]

    def get_valid_parent_pages(self, user: Any) -> Any:
        """Those of every language: a mission may be written in any of them first."""
        if not self.parents:
            return super().get_valid_parent_pages(user)
        return base_page().objects.filter(pk__in=[page.pk for page in self.parents])

    def get_form(self, form_class: Any = None) -> Any:
        if not 0 < len(self.parents) <= MOST_OFFERED:
            return super().get_form()
        sent = [self.request.POST] if self.request.method == "POST" else []
        return ParentForm(self.model, self.request.user, self.parents, *sent)


def _in_ones_language(parents: list[Any]) -> Any:
    """The first page in the language of the one who looks, else the first one."""
    by_language = {page.locale.language_code: page for page in reversed(parents)}
    return by_language.get(best_tag(by_language, get_language() or "") or "", parents[0])
