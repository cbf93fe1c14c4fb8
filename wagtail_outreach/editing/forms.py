"""The form of an activity's page: the library's rules, said on the field they concern."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms.pages import WagtailAdminPageForm


class ActivityForm(WagtailAdminPageForm):
    """Leaves the facts out on pages that are not the lead, and checks them on the lead."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.instance.is_lead:
            for name in self.instance.fact_columns:
                self.fields.pop(name, None)
        from wagtail_outreach.editing.choosers import let_choose

        let_choose(self)

    def clean(self) -> dict[str, Any]:
        """Build the record and put what is wrong with it where it was typed.

        A draft may be incomplete, so nothing is checked before it is to be published.
        """
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            from wagtail_outreach.editing.problems import form_errors

            for field, error in form_errors(self.instance, cleaned):
                self.add_error(field if field in self.fields else None, error)
        return cleaned

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}
