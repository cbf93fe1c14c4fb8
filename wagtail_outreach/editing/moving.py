"""Moving a page into a section of another language: Wagtail refuses it, and we say why."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin import messages

from electoral_outreach.phrases import language_name
from wagtail_outreach.models.pages import ActivityBase


def refuse_other_language(request: HttpRequest, page: Any, destination: Any) -> HttpResponse | None:
    """The way back to choosing a place, with the reason; None where the language is the same."""
    # Below the root stand the homes of all languages.
    is_at_home = destination.locale_id == page.locale_id or destination.depth == 1
    if is_at_home or not isinstance(page, ActivityBase):
        return None
    reader = get_language() or "en"
    messages.error(
        request,
        _(
            "“%(title)s” is in %(language)s and “%(destination)s” in %(other)s: a page stays among"
            " pages of its language. Choose a place among those, or translate the page instead."
        )
        % {
            "title": page,
            "language": language_name(page.locale.language_code, reader),
            "destination": destination,
            "other": language_name(destination.locale.language_code, reader),
        },
    )
    return redirect("wagtailadmin_pages:move", page.pk)
