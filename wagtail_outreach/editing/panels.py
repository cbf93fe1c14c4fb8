"""How an activity's form is laid out, and the panels that are not a field."""

from __future__ import annotations

from typing import Any

from django.forms import MultiWidget
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel, TitleFieldPanel

from wagtail_outreach.editing.privacy import told
from wagtail_outreach.editing.summary import findings_of, lead_summary

Panels = list[Any]


def activity_panels(when: tuple[str, ...] = ()) -> Panels:
    """The panels of an activity's page; `when` are a kind's own fields about time.

    On a page that is not the lead the form has no fact fields, so only the texts and the facts
    as they are on the lead are shown.
    """
    return [
        StillPublicPanel(),
        FindingsPanel(),
        TitleFieldPanel("title"),
        MultiFieldPanel(
            [
                FieldPanel("summary"),
                FieldPanel("body"),
                FieldPanel("purpose"),
                FieldPanel("outcome"),
                FieldPanel("photos"),
            ],
            heading=_("Texts"),
            classname="outreach-texts-panel",
        ),
        LeadFactsPanel(heading=_("Facts")),
        MultiFieldPanel(
            [
                FieldPanel("activity_type"),
                FieldPanel("period"),
                *(FieldPanel(name) for name in when),
                FieldPanel("activity_status"),
                FieldPanel("timing"),
            ],
            heading=_("What and when"),
        ),
        MultiFieldPanel([FieldPanel("where")], heading=_("Where and with whom")),
        MultiFieldPanel(
            [
                FieldPanel("who"),
                FieldPanel("our_roles"),
                FieldPanel("capacity"),
                FieldPanel("on_behalf_of"),
            ],
            heading=_("Who"),
        ),
        MultiFieldPanel([FieldPanel("head_counts")], heading=_("How many")),
        MultiFieldPanel([FieldPanel("elections")], heading=_("Elections concerned")),
        MultiFieldPanel([FieldPanel("documents")], heading=_("Documents and links")),
        MultiFieldPanel(
            [
                FieldPanel("themes"),
                FieldPanel("phases"),
                FieldPanel("working_languages"),
                FieldPanel("parent_activity"),
                FieldPanel("agreement"),
                FieldPanel("more"),
            ],
            heading=_("More"),
            classname="collapsed",
        ),
    ]


class LeadFactsPanel(Panel):
    """On a translation: the facts as published on the lead, and the way there."""

    class BoundPanel(Panel.BoundPanel):
        """Shown on pages that are not the lead."""

        template_name = "wagtail_outreach/admin/lead_facts.html"

        def is_shown(self) -> bool:
            page = self.instance
            return bool(page and page.pk and not page.is_lead)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), **lead_summary(self.instance)}


class FindingsPanel(Panel):
    """What the checks say about the page as it was last saved; it blocks nothing."""

    class BoundPanel(Panel.BoundPanel):
        """Shown when there is something to say."""

        template_name = "wagtail_outreach/admin/findings.html"

        def is_shown(self) -> bool:
            return bool(self.findings)

        @property
        def findings(self) -> list[Any]:
            """The findings, worked out once for each form."""
            if not hasattr(self, "_findings"):
                page = self.instance
                found = findings_of(page) if page and page.pk else []
                self._findings = [{**each, "anchor": self._anchor(each)} for each in found]
            return self._findings

        def _anchor(self, finding: dict[str, str]) -> str:
            """The id of what a finding is about, as Wagtail's form has it; empty for none."""
            if finding["block"]:
                return f"block-{finding['block']}-section"
            name = finding["field"]
            if name not in self.form.fields:
                return ""
            field = self.form[name]
            if isinstance(field.field.widget, MultiWidget):
                return f"{field.auto_id}_0"
            return str(field.id_for_label)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "findings": self.findings}


class StillPublicPanel(Panel):
    """On a page that not everybody can see: other pages on which the same is public."""

    class BoundPanel(Panel.BoundPanel):
        """Shown where there are any."""

        template_name = "wagtail_outreach/admin/still_public.html"

        def is_shown(self) -> bool:
            return bool(self.told["text"])

        @cached_property
        def told(self) -> dict[str, Any]:
            """What is said, worked out once for each form."""
            page = self.instance
            return told(page, self.request.user) if page and page.pk else {"text": ""}

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), **self.told}
