"""Merging in the admin: choose the one that stays, see what will happen, do it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.validators import slug_re
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.widgets import AdminSnippetChooser

from wagtail_outreach.editing.merging.merge import Merged, merge
from wagtail_outreach.editing.merging.plan import Plan, plan
from wagtail_outreach.editing.merging.refusal import MergeRefused
from wagtail_outreach.editing.merging.takeover import FILL, NAMES
from wagtail_outreach.models import Organisation

MOST = 50
"""So many are merged at once: their ids travel in an address."""
LONG = 2000
"""Above so many pages and versions the editor is told to be patient."""
MERGE = gettext_lazy("Merge into another")


def may_merge(user: Any) -> bool:
    """Whether somebody may change organisations and take them away: merging does both."""
    policy = Organisation.snippet_viewset.permission_policy
    return all(policy.user_has_permission(user, action) for action in ("change", "delete"))


def address(ids: Iterable[str], back: str = "") -> str:
    """Where some organisations are merged; `back` is where the editor came from."""
    url = reverse(Organisation.snippet_viewset.get_url_name("merge"))
    pairs = [*(("id", id) for id in ids), *([("next", back)] if back else [])]
    return f"{url}?{urlencode(pairs)}"


def ids_in(texts: Iterable[str]) -> list[str]:
    """Those of some texts that can be an organisation's id, each once: databases refuse others."""
    return [text for text in dict.fromkeys(texts) if slug_re.match(text)]


class MergeForm(forms.Form):
    """Into which one, and what becomes of the names."""

    into = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label=gettext_lazy("The one that stays"),
        help_text=gettext_lazy(
            "Whatever names the others will name this one: pages, drafts, older versions,"
            " organisations before and after them."
        ),
    )
    names = forms.ChoiceField(
        choices=NAMES,
        initial=FILL,
        widget=forms.RadioSelect,
        label=gettext_lazy("The names of the others"),
        help_text=gettext_lazy(
            "Names and acronyms that the one that stays has already are not written twice."
            " Activities are found by earlier names as well."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into: Any = self.fields["into"]
        into.queryset = Organisation.objects.standing()
        into.widget = AdminSnippetChooser(
            Organisation, icon="group", linked_fields={"merging": "#outreach-merging"}
        )

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}
        js = ["wagtail_outreach/admin/errors.js"]


class MergeView(WagtailAdminTemplateMixin, TemplateView):
    """One page: the choice, and below it what the choice will do."""

    template_name = "wagtail_outreach/admin/merge.html"
    page_title = gettext_lazy("Merge organisations")
    header_icon = "group"
    breadcrumbs_items: Any = WagtailAdminTemplateMixin.breadcrumbs_items

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_merge(request.user):
            raise PermissionDenied
        self.given = (request.POST or request.GET).copy()
        self.given.setlist("into", ids_in(self.given.getlist("into")))
        self.ids = ids_in(self.given.getlist("id"))[:MOST]
        self.back = get_valid_next_url_from_request(request) or reverse(
            Organisation.snippet_viewset.get_url_name("list")
        )
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The choice; once it is made, what it will do."""
        form = MergeForm(self.given) if "names" in self.given else MergeForm()
        return self._page(form, self._planned(form))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it."""
        form = MergeForm(self.given)
        if not form.is_valid():
            return self._page(form, None)
        try:
            done = merge(
                self.ids,
                form.cleaned_data["into"].pk,
                names=form.cleaned_data["names"],
                user=request.user,
            )
        except MergeRefused as refused:
            form.add_error(None, str(refused))
            return self._page(form, None)
        self._say(request, done)
        return redirect(self.back)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the list to here."""
        list_url = reverse(Organisation.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": list_url, "label": _("Organisations")},
            {"url": "", "label": self.page_title},
        ]

    def _planned(self, form: MergeForm) -> Plan | None:
        if not (form.is_bound and form.is_valid()):
            return None
        try:
            return plan(
                self.ids,
                form.cleaned_data["into"].pk,
                names=form.cleaned_data["names"],
                user=self.request.user,
            )
        except MergeRefused as refused:
            form.add_error("into", str(refused))
            return None

    def _page(self, form: MergeForm, planned: Plan | None) -> HttpResponse:
        found = Organisation.objects.in_bulk(self.ids)
        chosen = [found[id] for id in self.ids if id in found]
        context = self.get_context_data(
            form=form,
            media=form.media,
            chosen=chosen,
            merging=",".join(self.ids),
            plan=planned,
            is_long=planned is not None and planned.rewritten > LONG,
            back=self.back,
            submit_url=reverse(Organisation.snippet_viewset.get_url_name("merge")),
        )
        return self.render_to_response(context)

    def _say(self, request: HttpRequest, done: Merged) -> None:
        viewset = Organisation.snippet_viewset
        objects = sum(len(keys) for keys in done.found.objects.values())
        number = len(done.merged)
        said = ngettext(
            "%(count)d organisation was merged into “%(stays)s”.",
            "%(count)d organisations were merged into “%(stays)s”.",
            number,
        ) % {"count": number, "stays": done.stays}
        if number == 1:
            names = {"merged": done.merged[0], "stays": done.stays}
            said = _("“%(merged)s” was merged into “%(stays)s”.") % names
        rewritten = _("Rewritten pages and entries: %(objects)d, versions: %(versions)d.") % {
            "objects": objects,
            "versions": done.found.revisions,
        }
        messages.success(
            request,
            f"{said} {rewritten}",
            buttons=[
                messages.button(
                    reverse(viewset.get_url_name("edit"), args=[done.stays.pk]), _("Edit")
                ),
                messages.button(
                    reverse(viewset.get_url_name("usage"), args=[done.stays.pk]),
                    _("Where it is used"),
                ),
            ],
        )


class MergeBulkAction(SnippetBulkAction):
    """“Merge into another” below the list, for what is ticked there."""

    display_name = MERGE
    action_type = "outreach-merge"
    aria_label = gettext_lazy("Merge the selected organisations into another")
    action_priority = 20

    @classproperty
    def models(cls) -> list[Any]:  # noqa: N805
        """Organisations only."""
        return [Organisation]

    def get_all_objects_in_listing_query(self, parent_id: Any) -> Any:
        """All that the list shows."""
        return Organisation.objects.standing().values_list("pk", flat=True)

    def check_perm(self, obj: Any) -> bool:
        """The same right for all of them."""
        return may_merge(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Go to the page where they are merged."""
        ids = [each.pk for each in self.get_actionable_objects()[0]]
        if not ids:
            raise PermissionDenied
        if len(ids) > MOST:
            messages.error(
                request, _("At most %(most)d organisations are merged at once.") % {"most": MOST}
            )
            return redirect(self.next_url)
        return redirect(address(ids, self.next_url))
