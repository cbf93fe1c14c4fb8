"""What the app adds to Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.models import AbstractPage

from wagtail_outreach.editing import (
    choosers,
    comparing,
    copying,
    deletion,
    losses,
    moving,
    privacy,
    unpublishing,
)
from wagtail_outreach.editing.listings import OutreachGroup
from wagtail_outreach.editing.merging import log
from wagtail_outreach.editing.merging.views import MergeBulkAction


@hooks.register("register_admin_viewset")
def register_international_activities() -> OutreachGroup:
    """The menu with a list for each kind, and the organisations."""
    return OutreachGroup()


@hooks.register("register_admin_viewset")
def register_choosers() -> list[ChooserViewSet]:
    """Where an activity is chosen on another one's page."""
    return [choosers.any_activity, choosers.agreements]


@hooks.register("after_copy_page")
def state_facts_on_copies(request: HttpRequest, page: Any, new_page: Any) -> None:
    """The copy of a translation is an activity with the facts of the lead."""
    copying.copied(page, new_page)


@hooks.register("before_convert_alias_page")
def remember_what_an_alias_shows(request: HttpRequest, page: Any) -> None:
    """Nothing tells of it once the alias has become a page."""
    copying.remember_source(request, page)


@hooks.register("after_convert_alias_page")
def state_facts_on_what_was_an_alias(request: HttpRequest, page: Any) -> None:
    """What was an alias is an activity with the facts of the lead."""
    copying.converted(request, page)


@hooks.register("before_move_page")
def say_why_a_page_stays_in_its_language(
    request: HttpRequest, page: Any, destination: Any
) -> HttpResponse | None:
    """Wagtail refuses to move it into another language's pages and gives no reason."""
    return moving.refuse_other_language(request, page, destination)


@hooks.register("before_delete_page")
def ask_what_becomes_of_the_facts(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Before the lead of a translated activity goes, the editor says who takes over."""
    return deletion.ask(request, page)


@hooks.register("after_delete_page")
def say_who_took_over(request: HttpRequest, page: Any) -> None:
    """The page that was chosen is the lead now."""
    deletion.tell(request)


@hooks.register("before_bulk_action")
def say_what_becomes_of_the_facts(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Before several pages go at once, the editor hears which pages take over the facts."""
    if action_type == "delete" and issubclass(action.model, AbstractPage):
        return losses.warn(request, objects)
    return None


@hooks.register("construct_translated_pages_to_cascade_actions")
def delete_all_pages_when_told_so(pages: list[Any], action: str) -> dict[Any, Any] | None:
    """Let Wagtail delete the translations too, when the editor chose to."""
    return deletion.cascade(pages, action)


@hooks.register("after_unpublish_page")
def say_what_unpublishing_did(request: HttpRequest, page: Any) -> None:
    """The activity has left the lists of all languages, though only one page was unpublished."""
    unpublishing.tell(request, page)


@hooks.register("after_bulk_action")
def say_what_unpublishing_several_did(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> None:
    """The same where several pages were ticked."""
    if action_type == "unpublish" and issubclass(action.model, AbstractPage):
        for page in objects:
            unpublishing.tell(request, page.specific)


@hooks.register("register_admin_urls")
def register_what_is_still_public() -> list[URLPattern]:
    """Where the script asks which pages are still public."""
    return [
        path("outreach/still-public/<int:page_id>/", privacy.tell, name="outreach_still_public")
    ]


@hooks.register("insert_global_admin_js")
def ask_what_is_still_public() -> str:
    """The script that says so when privacy was set."""
    return format_html(
        '<script src="{}" data-address="{}" data-open="{}"></script>',
        versioned_static("wagtail_outreach/admin/privacy.js"),
        reverse("outreach_still_public", args=[0]),
        privacy.OPEN,
    )


@hooks.register("before_delete_snippet")
def keep_organisations_in_use(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Say why an organisation in use is not deleted, and what to do instead."""
    return deletion.refuse_organisations_in_use(request, instances)


hooks.register("register_bulk_action", MergeBulkAction)
comparing.register()


@hooks.register("register_log_actions")
def say_what_was_merged(actions: Any) -> None:
    """What the log says of merges."""
    log.register(actions)
