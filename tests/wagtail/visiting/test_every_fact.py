"""Whatever an editor tells of an activity, its page says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Mission
from tests.site.home.models import HomePage
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

TOLD = {
    "title": ({"en": "Study of counting"}, "Study of counting"),
    "type": ("study", "Study"),
    "summary": ({"en": "Summed up"}, "Summed up"),
    "purpose": ({"en": "To learn"}, "To learn"),
    "outcome": ({"en": "A report"}, "A report"),
    "body": ({"en": "All of it"}, "All of it"),
    "period": ("2017-08-29/2017-08-31", "August 29"),
    "duration": ({"value": 3, "unit": "days"}, "3 days"),
    "status": ("cancelled", "Cancelled"),
    "places": ([{"country": "TG"}], "Togo"),
    "counterparts": ([{"country": "BJ"}], "Benin"),
    "partners": ([{"organisation": "undp", "roles": ["funder"]}], "Funder"),
    "our_roles": (["expert"], "Expert"),
    "capacity": ({"en": "as a guest of honour"}, "as a guest of honour"),
    "on_behalf_of": ("undp", "On behalf of"),
    "people": (
        [{"name": "A. Rakoto", "function": {"en": "Deputy Chief"}, "organisation": "undp"}],
        "Deputy Chief, UNDP",
    ),
    "head_counts": ([{"value": 41, "unit": "people"}], "41 people"),
    "elections": ([{"type": "presidential", "country": "TG", "round": 2}], "round 2"),
    "themes": (["voter-registration"], "Voter registration"),
    "phases": (["operations"], "Electoral cycle"),
    "languages": (["ewe"], "Ewe"),
    "series": ({"label": {"en": "Days of Lomé"}, "ordinal": 7}, "Days of Lomé"),
    "schedule": (
        [
            {
                "label": {"en": "Opening words"},
                "period": "2017-08-30",
                "hours": "16:30/18:00",
                "place": {"country": "TG", "locality": {"en": "Kara"}},
            }
        ],
        "Opening words August 30, 2017, 16:30–18:00, Kara, Togo",
    ),
    "documents": (
        [{"url": "https://example.org/report", "title": {"en": "The report"}}],
        "The report",
    ),
    "sources": (
        [
            {
                "url": "https://www.example.org/news/7",
                "published": "2017-09-04",
                "note": {"en": "Names no town."},
            }
        ],
        "example.org September 4, 2017, Names no town.",
    ),
}
ELSEWHERE = {
    "kind": "said by the type",
    "id": "in the register's files",
    "body_html": "stands in the place of the body",
    "order_year": "for order only, never shown as the date",
    "parent": "led to where it is live: test_around",
    "agreement": "led to where it is live: test_around",
    "photos": "test_pictures",
    "inferred": "for editors: which values somebody concluded",
}


def test_every_field_is_shown_or_has_its_reason() -> None:
    assert {*TOLD} | {*ELSEWHERE} == {*Mission.__pydantic_fields__}


def test_a_page_says_everything(home: HomePage, django_capture_on_commit_callbacks: Any) -> None:
    told = {name: value for name, (value, _) in TOLD.items()}
    document = register(activities=[{"kind": "mission", "id": "all", **told}])
    with django_capture_on_commit_callbacks(execute=True):
        import_register(
            register_json.loads(json.dumps(document)),
            "/en/international-activities/",
            publish=True,
            create_landing=True,
        )
    page = MissionPage.objects.get(locale__language_code="en")
    said = _words(Client().get(page.get_url()).content.decode())
    missing = {name: words for name, (_, words) in TOLD.items() if words not in said}
    assert not missing, said


def _words(html: str) -> str:
    from bs4 import BeautifulSoup

    return " ".join(BeautifulSoup(html, "html.parser").main.get_text(" ").split())
