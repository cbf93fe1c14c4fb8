"""Sites whose locales have regions or scripts, and registers in any languages."""

from __future__ import annotations

import json
from typing import Any

from django.core.cache import cache
from wagtail.models import Locale, Page, Site

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Register
from tests.site.home.models import HomePage


def make_site(settings: Any, *languages: str) -> None:
    """A home page in each language and nothing else; the first is the site's default."""
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [(each, each) for each in languages]
    settings.LANGUAGE_CODE = languages[0]
    for page in Page.objects.filter(depth=2):
        page.delete()
    locales = [Locale.objects.get_or_create(language_code=each)[0] for each in languages]
    Page.objects.filter(depth=1).update(locale=locales[0])
    Locale.objects.exclude(language_code__in=languages).delete()
    cache.clear()
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Home", slug="home", locale=locales[0]))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    for locale in locales[1:]:
        home.copy_for_translation(locale).save_revision().publish()


def register_in(*tags: str, **changes: Any) -> Register:
    """A register in which every wording is told apart by its tag and its place."""

    def said(place: str) -> dict[str, str]:
        return {tag: f"{place} in {tag}." for tag in tags}

    activity = {
        "kind": "mission",
        "id": "haiti-2015",
        "title": said("Title"),
        "summary": said("Summary"),
        "body": said("Body"),
        "body_html": {tag: f"<p>Body in <b>{tag}</b>.</p>" for tag in tags},
        "period": "2015-10",
        "places": [{"country": "HT", "locality": said("Town")}],
        "partners": [{"organisation": "undp", "roles": ["funder"], "note": said("Note")}],
        "capacity": said("Capacity"),
        "head_counts": [{"value": 3, "role": "experts", "label": said("Label")}],
        "documents": [{"url": "https://example.org/report", "title": said("Document")}],
    }
    data = {
        "institution": {"id": "us", "names": [{"name": said("Institution")}]},
        "introduction": said("Introduction"),
        "organisations": [{"id": "undp", "names": [{"name": said("Partner")}]}],
        "activities": [activity],
        **changes,
    }
    return register_json.loads(json.dumps(data))
