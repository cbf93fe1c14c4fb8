"""`ActivityMixin`: what the pages of missions, hostings and agreements have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.api import APIField

from electoral_outreach.model import Activity as Record
from wagtail_outreach.api import ACTIVITY_FIELDS
from wagtail_outreach.editing.forms import ActivityForm
from wagtail_outreach.editing.panels import activity_panels
from wagtail_outreach.mixins.translating import Synchronised
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.facts import facts_of
from wagtail_outreach.visiting.routes import ActivityVisits


class ActivityMixin(ActivityVisits, ActivityBase):
    """A page that is one activity, in one language.

    Facts are read through `facts` only, never from the columns: on every page but the lead the
    columns say nothing.
    """

    base_form_class = ActivityForm
    content_panels = activity_panels()
    api_fields: ClassVar[Sequence[APIField]] = ACTIVITY_FIELDS
    subpage_types: ClassVar[list[str]] = []
    exclude_fields_in_copy: ClassVar[list[str]] = []
    override_translatable_fields = Synchronised()

    class Meta:
        abstract = True

    @cached_property
    def facts(self) -> Record | None:
        """The activity as the library's record, with its texts in every language.

        Visitors see the facts last published on the lead; a preview of the lead sees its own.
        None where nothing has been published yet.
        """
        return facts_of(self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> Any:
        """Show the facts being edited instead of those last published."""
        self.is_previewed = True
        self.__dict__.pop("facts", None)
        return super().serve_preview(request, mode_name)  # type: ignore[misc]

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[str]:
        """The page type's own template where it exists, else the app's."""
        return [self.template, f"wagtail_outreach/{self.kind}.html"]
