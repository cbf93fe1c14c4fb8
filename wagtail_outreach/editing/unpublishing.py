"""Unpublishing the lead: what that did to the activity in the other languages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin import messages

from electoral_outreach.phrases import join_phrase
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.lead import heirs


def tell(request: HttpRequest, page: Any) -> None:
    """Say that the activity has left all lists, and which of its pages are still public."""
    if not isinstance(page, ActivityBase) or not page.is_lead:
        return
    others = [each for each in heirs(page) if each.live]
    if not others:
        return
    language = get_language() or "en"
    languages = [each.locale.get_display_name() for each in others]
    messages.warning(
        request,
        _(
            "“%(title)s” is no longer listed, in any language: this page holds its facts. Its page"
            " in another language is still public (%(languages)s)."
        )
        % {"title": page, "languages": join_phrase(languages, language)},
        buttons=[
            messages.button(
                reverse("wagtailadmin_pages:unpublish", args=[each.pk]),
                _("Unpublish %(language)s") % {"language": each.locale},
            )
            for each in others
            if each.permissions_for_user(request.user).can_unpublish()
        ],
    )
