"""Leads that go with other pages: ticked in a list, or below a page that is deleted.

Nobody is asked about each of them, so it is said which pages take over the facts, before anything
is deleted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.utils import get_valid_next_url_from_request

from wagtail_outreach.batches import batches
from wagtail_outreach.editing.rights import may_take_over
from wagtail_outreach.models import Activity
from wagtail_outreach.projection.lead import choose_heirs
from wagtail_outreach.projection.tree import keys_below, paths_of, specific_pages

CHOICE = "outreach_choice"
OTHERS = "others"
SHOWN = 20
"""So many are named one by one."""


@dataclass(frozen=True)
class Loss:
    """A lead that goes, and the pages of its activity that stay."""

    lead: Any
    others: tuple[Any, ...]

    def heir(self, user: Any) -> Any:
        """The page that takes over the facts: the oldest that somebody may write them onto."""
        return next((other for other in self.others if may_take_over(user, other)), None)


def losses(pages: Iterable[Any]) -> list[Loss]:
    """The leads at or below some pages of which another page stays."""
    places = tuple(paths_of(str(page.pk) for page in pages))
    found: list[Loss] = []
    for keys in batches(sorted(keys_below(places), key=str)):
        leads = set(
            Activity.objects.filter(translation_key__in=keys).values_list("lead_id", flat=True)
        )
        for each in specific_pages(keys).values():
            going = [page for page in each if page.path.startswith(places)]
            lead = next((page for page in going if page.pk in leads), None)
            staying = tuple(page for page in each if page not in going)
            if lead is not None and staying:
                found.append(Loss(lead, staying))
    return found


def warn(request: HttpRequest, pages: list[Any]) -> HttpResponse | None:
    """Before some pages go: say what becomes of the facts, which happens once that was agreed to."""
    choose_heirs({})
    lost = losses(pages) if request.method == "POST" else []
    if not lost:
        return None
    heirs = [(each.lead, each.heir(request.user)) for each in lost]
    refused = [lead for lead, heir in heirs if heir is None]
    if request.POST.get(CHOICE) == OTHERS and not refused:
        choose_heirs({lead.pk: heir.pk for lead, heir in heirs})
        return None
    taken = [(lead, heir) for lead, heir in heirs if heir is not None]
    context = {
        "taken": taken[:SHOWN],
        "taken_more": len(taken[SHOWN:]),
        "refused": refused[:SHOWN],
        "refused_more": len(refused[SHOWN:]),
        "posted": _posted(request),
        "choice_name": CHOICE,
        "others": OTHERS,
        "back": get_valid_next_url_from_request(request)
        or reverse("wagtailadmin_explore", args=[pages[0].get_parent().pk]),
    }
    return TemplateResponse(request, "wagtail_outreach/admin/delete_leads.html", context)


def _posted(request: HttpRequest) -> list[tuple[str, str]]:
    """What Wagtail's own confirmation sent: it is sent again with the answer."""
    left = {CHOICE, "csrfmiddlewaretoken"}
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in left
    ]
