"""Deleting: the lead of a translated activity, and organisations that are in use."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from wagtail_outreach.editing import losses
from wagtail_outreach.editing.losses import CHOICE
from wagtail_outreach.editing.rights import may_delete, may_take_over
from wagtail_outreach.models import Organisation
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.lead import choose_heirs, heirs
from wagtail_outreach.projection.tree import base_page
from wagtail_outreach.projection.uses import uses_of

ALL = "all"

_heir: ContextVar[Any] = ContextVar("outreach_heir", default=None)
_delete_all: ContextVar[int | None] = ContextVar("outreach_delete_all", default=None)


def ask(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Ask who becomes the lead, or note what was answered and let Wagtail delete the page.

    Wagtail has checked the rights to this page only: what the user may not do to the others is
    neither offered nor done.
    """
    _delete_all.set(None)
    _heir.set(None)
    choose_heirs({})
    others = heirs(page) if isinstance(page, ActivityBase) and page.is_lead else []
    if not others:
        return losses.warn(request, [page])
    offered = [other for other in others if may_take_over(request.user, other)]
    may_all = may_delete(request.user, _translations(page))
    choice = request.POST.get(CHOICE) if request.method == "POST" else None
    if choice == ALL and may_all:
        _delete_all.set(page.pk)
        return None
    heir = next((other for other in offered if str(other.pk) == choice), None)
    if heir is not None:
        choose_heirs({page.pk: heir.pk})  # Wagtail may yet refuse to delete the page
        _heir.set(heir)
        return None
    context = {
        "page": page,
        "others": offered,
        "kept": [other for other in others if other not in offered],
        "may_all": may_all,
        "is_refused": bool(choice),
        "choice_name": CHOICE,
        "all": ALL,
    }
    return TemplateResponse(request, "wagtail_outreach/admin/delete_lead.html", context)


def tell(request: HttpRequest) -> None:
    """Say on which page the facts are edited from now on, where it was chosen."""
    heir = _heir.get()
    if heir is None:
        return
    _heir.set(None)
    messages.info(
        request,
        _("The facts are edited on “%(title)s” (%(language)s) from now on.")
        % {"title": heir, "language": heir.locale.get_display_name()},
        buttons=[
            messages.button(reverse("wagtailadmin_pages:edit", args=[heir.pk]), _("Edit the facts"))
        ],
    )


def cascade(pages: list[Any], action: str) -> dict[Any, Any] | None:
    """The translations that go with a page, when that was the answer."""
    if action != "delete":
        return None
    return {page: _translations(page) for page in pages if page.pk == _delete_all.get()}


def _translations(page: Any) -> Any:
    """The other pages of an activity, aliases included."""
    return base_page().objects.translation_of(page)


def refuse_organisations_in_use(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Go back to the list with a message for each organisation that is in use."""
    organisations = [each for each in instances if isinstance(each, Organisation)]
    kept = [each for each in organisations if each.merged_into_id or each.merged_here.exists()]
    used = [each for each in organisations if each not in kept and uses_of(each)]
    for organisation in kept:
        ids = [each.pk for each in (organisation, *organisation.merged_here.all())]
        messages.error(
            request,
            _(
                "%(name)s is not deleted: organisations were merged, and the ids %(ids)s have to"
                " lead to the one that stays."
            )
            % {"name": organisation, "ids": ", ".join(ids)},
        )
    for organisation in used:
        messages.error(
            request,
            _(
                "%(name)s is not deleted: pages or drafts name it (%(uses)d). Tick “retired” to"
                " stop offering it."
            )
            % {"name": organisation, "uses": uses_of(organisation)},
            buttons=[
                messages.button(
                    reverse(
                        Organisation.snippet_viewset.get_url_name("usage"), args=[organisation.pk]
                    ),
                    _("Where it is used"),
                ),
            ],
        )
    if not (kept or used):
        return None
    return redirect(Organisation.snippet_viewset.get_url_name("list"))
