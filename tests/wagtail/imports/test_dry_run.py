"""A dry run says what the import then does, writes nothing and keeps nobody from writing."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Register
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import ImportRefused, import_register
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

PARENT = "/en/international-activities/"


def read(**changes) -> Register:
    return register_json.loads(json.dumps(register(**changes)))


def several(**changes) -> Register:
    """Activities that name each other, out of order."""
    first, visit = register()["activities"]
    part = {**first, "id": "part", "title": {"en": "A part"}, "parent": "haiti-2015"}
    resting = {**first, "id": "resting", "title": {"fr": "Sur accord"}, "agreement": "accord"}
    accord = {"kind": "agreement", "id": "accord", "title": {"en": "Accord"}, "period": "2014"}
    return read(activities=[part, resting, visit, accord, first], **changes)


def nothing():
    """An empty section."""


def imported():
    import_register(read(), PARENT, publish=True)


def imported_as_drafts():
    import_register(read(), PARENT)


def mission(language="en"):
    return MissionPage.objects.get(locale__language_code=language, translation_key__in=keys())


def keys():
    return Activity.objects.filter(public_id="haiti-2015").values("translation_key")


def edited():
    """An editor has another period, and a draft in French."""
    imported()
    page = mission()
    page.period = "2015-10-04/2015-10-28"
    page.save_revision().publish()
    page = mission("fr")
    page.summary = "Pas encore"
    page.save_revision()
    undp = Organisation.objects.get(pk="undp")
    undp.kind = "ngo"
    undp.save()


def offline():
    imported()
    mission().unpublish()


def entered_by_hand():
    """The same mission, without an id of the register's."""
    imported()
    Activity.objects.filter(public_id="haiti-2015").update(public_id="by-hand")


def english_only():
    OutreachLandingPage.objects.get(locale__language_code="fr").delete()


def no_landing():
    for page in OutreachLandingPage.objects.all():
        page.delete()


def merged_away():
    imported()
    stays = Organisation.objects.create(id="un", names=Organisation.objects.get(pk="undp").names)
    Organisation.objects.filter(pk="undp").update(merged_into=stays)


LATER = {"period": "2015-11"}


def changed() -> Register:
    first, visit = register()["activities"]
    first = {**first, **LATER, "title": {"en": "Mission to Haiti, renamed", "fr": "Renommée"}}
    return read(activities=[first, visit])


STATES = [nothing, imported, imported_as_drafts, edited, offline, entered_by_hand, english_only]
STATES += [no_landing, merged_away]
OPTIONS = [
    {},
    {"publish": True},
    {"publish": True, "overwrite": True},
    {"publish": True, "create_landing": True},
]


def outcome(*args, **options):
    """A report, or what an import was refused for."""
    try:
        return asdict(import_register(*args, **options))
    except ImportRefused as refused:
        return refused.problems


def everything():
    """How many rows every table of the site has, and what is changed when pages are written."""
    counts = {
        model._meta.label: model.objects.count()
        for model in apps.get_models()
        if hasattr(model, "objects")
    }
    return counts, list(Page.objects.order_by("pk").values())


@pytest.mark.parametrize(
    ("data", "options"),
    [*((changed, each) for each in OPTIONS), (read, OPTIONS[1]), (several, OPTIONS[1])],
    ids=lambda value: "-".join(value) or "plain" if isinstance(value, dict) else value.__name__,
)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_a_dry_run_says_what_the_import_then_does(
    landing, django_capture_on_commit_callbacks, state, data, options
):
    with django_capture_on_commit_callbacks(execute=True):
        state()
    before = everything()
    with CaptureQueriesContext(connection) as asked:
        said = outcome(data(), PARENT, dry_run=True, **options)
    assert everything() == before
    assert [each["sql"] for each in asked if not re.match("(?i)select", each["sql"])] == []
    with django_capture_on_commit_callbacks(execute=True):
        assert said == outcome(data(), PARENT, **options)


def test_an_import_below_another_page_makes_what_a_dry_run_says(
    home, django_capture_on_commit_callbacks
):
    """The landing page, its translations and archives are not there when activities are looked at."""
    for page in OutreachLandingPage.objects.all():
        page.delete()
    options = {"publish": True, "create_landing": True}
    data = replace(several(), languages=())
    said = outcome(data, "/en/", dry_run=True, **options)
    assert not OutreachLandingPage.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert said == outcome(data, "/en/", **options)
    assert said["created"] == 5
    assert OutreachLandingPage.objects.count() == 2


def test_a_dry_run_tells_how_far_it_is(landing):
    told = []
    import_register(several(), PARENT, dry_run=True, progress=lambda *step: told.append(step[:2]))
    assert told == [(done, 5) for done in range(1, 6)]
