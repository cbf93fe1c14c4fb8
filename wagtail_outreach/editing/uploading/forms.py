"""Which file, into which section."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_outreach.models import Organisation
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.tree import concrete_models

ENDINGS = ".json,.jsonl,.html,.htm,.txt,.md,.csv,.tsv,.xlsx"


def may_import_into(user: Any, landing: Any) -> bool:
    """Whether somebody may make pages below a landing page and fill the page itself.

    What they may do in its other languages, the import asks for itself.
    """
    rights = landing.permissions_for_user(user)
    policy = Organisation.snippet_viewset.permission_policy
    may_write = all(policy.user_has_permission(user, action) for action in ("add", "change"))
    return bool(may_write and rights.can_add_subpage() and rights.can_edit())


def may_publish_into(user: Any, landing: Any) -> bool:
    """Whether somebody is asked if what is imported should be published."""
    return bool(landing.permissions_for_user(user).can_publish_subpage())


def sections_for(user: Any) -> list[Any]:
    """The landing pages into which somebody may import, one for each language of a section."""
    landings = (
        page
        for model in concrete_models(LandingBase)
        for page in model.objects.filter(alias_of__isnull=True).select_related("locale")
    )
    return [page for page in landings if may_import_into(user, page)]


class UploadForm(forms.Form):
    """The file, and where it goes."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "A register (JSON), an old page saved as text or HTML, or a spreadsheet (XLSX, CSV)."
            " Nothing is written until you have seen what would happen."
        ),
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
    )
    section = forms.ChoiceField(
        label=gettext_lazy("Section"),
        help_text=gettext_lazy(
            "The landing page under which the pages are made. Facts are edited on the pages in its"
            " language, where a title is in that language."
        ),
    )
    institution = forms.CharField(
        label=gettext_lazy("Whose activities"),
        required=False,
        max_length=200,
        help_text=gettext_lazy(
            "The name of the institution. Only needed for a page or spreadsheet that does not say"
            " so, in a section that names no institution yet."
        ),
    )

    def __init__(self, sections: Iterable[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["section"]
        field.choices = [
            (
                str(each.pk),
                _("%(title)s (%(language)s)")
                % {"title": each.get_admin_display_title(), "language": each.locale},
            )
            for each in sections
        ]

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}
        js = ["wagtail_outreach/admin/errors.js"]
