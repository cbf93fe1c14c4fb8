"""The forms in which organisations are added and changed: the full one, and that of the chooser."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError as RecordError
from wagtail.admin.forms.models import WagtailAdminModelForm

from electoral_outreach.model import problems_of
from wagtail_outreach.editing.namesakes import namesake_of
from wagtail_outreach.editing.problems import said
from wagtail_outreach.inputs.texts import TextsFormField
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
