"""The words of photographs in languages that have no page: kept, and no page's own words lost."""

from __future__ import annotations

import json
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Locale

from electoral_outreach.formats import json as register_json
from tests.wagtail.imports.small import register
from wagtail_outreach.exports import export_register
from wagtail_outreach.imports import import_register
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

PHOTOS = [
    {
        "url": "https://elections.example/one.jpg",
        "alt": {"en": "A hall", "es": "Una sala", "fr": "Une salle"},
        "caption": {"es": "La capital"},
    },
    {"url": "https://elections.example/two.jpg", "credit": {"pt": "Fotógrafa"}},
]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    @contextmanager
    def committed():
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return committed


@pytest.fixture
def given():
    data = register()
    data["activities"][0]["photos"] = PHOTOS
    return register_json.loads(json.dumps(data))


def photos() -> list:
    return Activity.objects.get(public_id="haiti-2015").record["photos"]


def test_words_without_a_page_are_in_the_record_and_come_out_again(landing, given, committed):
    with committed():
        import_register(given, landing, publish=True)
    assert photos() == PHOTOS
    exported = export_register(landing).register
    [mission] = [each for each in exported.activities if each.id == "haiti-2015"]
    assert mission.photos == given.activities[0].photos
    call_command("outreach_reindex", "--check", stdout=StringIO())


def test_they_are_no_reason_to_write_a_page_again(landing, given, committed):
    with committed():
        import_register(given, landing, publish=True)
    with committed():
        report = import_register(given, landing, publish=True)
    assert (report.updated, report.kept) == (0, [])


def test_an_editors_words_stay_beside_them(landing, given, committed):
    with committed():
        import_register(given, landing, publish=True)
    page = MissionPage.objects.get(locale=landing.locale)
    page.photos[0].value["alt"] = "A great hall"
    with committed():
        page.save_revision().publish()
    assert photos()[0]["alt"] == {"en": "A great hall", "es": "Una sala", "fr": "Une salle"}


def test_a_page_that_comes_later_has_the_last_word(landing, given, committed):
    with committed():
        import_register(given, landing, publish=True)
    lead = MissionPage.objects.get(locale=landing.locale)
    spanish = Locale.objects.create(language_code="es")
    landing.copy_for_translation(spanish, copy_parents=True)
    page = lead.copy_for_translation(spanish)
    page.photos[0].value["alt"] = "Otra sala"
    page.photos[0].value["caption"] = ""
    with committed():
        page.save_revision().publish()
    assert photos()[0] == {
        "url": PHOTOS[0]["url"],
        "alt": {"en": "A hall", "es": "Otra sala", "fr": "Une salle"},
    }
    call_command("outreach_reindex", "--check", stdout=StringIO())


def test_what_the_register_takes_away_goes(landing, given, committed):
    with committed():
        import_register(given, landing, publish=True)
    data = register()
    data["activities"][0]["photos"] = [{key: PHOTOS[0][key] for key in ("url", "alt")}]
    with committed():
        import_register(register_json.loads(json.dumps(data)), landing, publish=True)
    assert photos() == data["activities"][0]["photos"]
