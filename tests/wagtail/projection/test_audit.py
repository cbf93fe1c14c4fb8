"""The audit finds each of the ways in which what is stored can be wrong, and says which it is."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Replace
from django.test import TestCase
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from tests.wagtail.projection.ground import empty_the_database, make_a_site
from wagtail_outreach.models import (
    Activity,
    Change,
    FacetValue,
    ListedActivity,
    ListedText,
    Organisation,
    Section,
    Unsettled,
)
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage
from wagtail_outreach.projection.audit import audit, orphaned_aliases
from wagtail_outreach.projection.rebuild import rebuild

FACTS: dict[str, Any] = {
    "period": "2016-04-03/2016-04-05",
    "activity_type": "observation",
    "activity_status": "cancelled",
    "themes": ["cybersecurity"],
    "our_roles": ["trainer"],
    "where": [
        {
            "type": "place",
            "value": {
                "territory": "HT",
                "subdivision": "",
                "party": {},
                "locality": {},
                "online": False,
            },
        }
    ],
    "who": [
        {
            "type": "partner",
            "value": {"organisation": "undp", "roles": ["funder"], "note": {}},
        }
    ],
}


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """A small site, made once: what a test changes is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            empty_the_database()
            make_a_site()
        with TestCase.captureOnCommitCallbacks(execute=True):
            landing = OutreachLandingPage.objects.get(slug="abroad", locale__language_code="en")
            landing.institution_id = "oif"
            landing.save()
            page = landing.add_child(instance=MissionPage(title="Haiti", slug="haiti", **FACTS))
            page.save_revision().publish()
            PageViewRestriction.objects.all().delete()
        with TestCase.captureOnCommitCallbacks(execute=True):
            copy = page.copy_for_translation(Locale.objects.get(language_code="fr"))
            copy.title = "Haïti"
            copy.save_revision().publish()
        yield page
        transaction.set_rollback(True)


def one(model: Any) -> Any:
    """The rows of the activity in question."""
    if model is Activity:
        return Activity.objects.filter(public_id="haiti")
    return model.objects.filter(activity__public_id="haiti")


def section() -> Any:
    key = OutreachLandingPage.objects.get(slug="abroad", locale__language_code="en").translation_key
    return Section.objects.filter(key=key)


def pages() -> Any:
    return MissionPage.objects.filter(slug="haiti")


def without_value(facet: str) -> None:
    number = FacetValue.objects.filter(facet=facet).values_list("pk", flat=True)
    for row in one(ListedActivity):
        kept = [each for each in row.values.split() if int(each) not in set(number)]
        one(ListedActivity).update(values=f" {' '.join(kept)} ")


def record(**changes: Any) -> None:
    data = {**one(Activity).get().record, **changes}
    one(Activity).update(record={k: v for k, v in data.items() if v is not None})


def other_activity() -> Any:
    return Activity.objects.get(public_id="first")


UNDP = [{"organisation": "oif", "roles": ["funder"]}]
ELSEWHERE = uuid.UUID(int=7)
CORRUPTIONS: dict[str, tuple[Any, str]] = {
    "activity missing": (
        lambda: one(Activity).delete(),
        "activity is nothing and should be 'there'",
    ),
    "activity superfluous": (
        lambda: Activity.objects.create(translation_key=ELSEWHERE, public_id="x", kind="mission"),
        "activity x: activity is 'there' and should be nothing",
    ),
    "listed row missing": (lambda: one(ListedActivity).delete(), "listed row is nothing"),
    "listed row superfluous": (
        lambda: pages().filter(locale__language_code="en").update(live=False),
        "activity haiti: listed row is",
    ),
    "text missing": (
        lambda: one(ListedText).filter(language="fr").delete(),
        "activity haiti: text in fr is nothing and should be ('Haïti'",
    ),
    "text superfluous": (
        lambda: ListedText.objects.create(
            activity=one(Activity).get(), language="de", title="Haiti", page=None
        ),
        "activity haiti: text in de is ('Haiti', None) and should be nothing",
    ),
    "title of a text": (lambda: one(ListedText).update(title="X"), "text in en is ('X'"),
    "page of a text": (lambda: one(ListedText).update(page=None), "text in en is ('Haiti', None)"),
    "lead": (
        lambda: one(Activity).update(
            lead=Page.objects.get(slug="home", locale__language_code="en")
        ),
        "activity haiti: lead is",
    ),
    "kind": (
        lambda: one(Activity).update(kind="hosting"),
        "kind is 'hosting' and should be 'mission'",
    ),
    "section": (lambda: one(Activity).update(section=ELSEWHERE), "activity haiti: section is UUID"),
    "section of the row": (
        lambda: one(ListedActivity).update(section=ELSEWHERE),
        "activity haiti: listed section is",
    ),
    "listed": (lambda: one(Activity).update(listed=False), "listed is False and should be True"),
    "restrictions": (
        lambda: one(Activity).update(restrictions=["login"]),
        "restrictions is ['login'] and should be []",
    ),
    "restrictions of the row": (
        lambda: one(ListedActivity).update(restrictions="login"),
        "listed restrictions is 'login' and should be ''",
    ),
    "restriction above": (
        lambda: PageViewRestriction.objects.bulk_create(
            [
                PageViewRestriction(page=page, restriction_type="password", password="x")
                for page in Page.objects.filter(slug="home")
            ]
        ),
        "restrictions is [] and should be ['password:",
    ),
    "period": (
        lambda: one(Activity).update(period="1999"),
        "period is '1999' and should be '2016-04",
    ),
    "period of the page": (
        lambda: pages().update(period="1999"),
        "record's period is '2016-04-03/2016-04-05' and should be '1999'",
    ),
    "sort day": (lambda: one(Activity).update(sort_day=3), "activity haiti: sort day is 3"),
    "day": (lambda: one(ListedActivity).update(day=3), "activity haiti: listed day is 3"),
    "first day": (lambda: one(ListedActivity).update(first=3), "listed first day is 3"),
    "last day": (lambda: one(ListedActivity).update(last=3), "listed last day is 3"),
    "type": (
        lambda: record(type="training"),
        "record's type is 'training' and should be 'observation'",
    ),
    "status": (lambda: record(status=None), "record's status is nothing and should be 'cancelled'"),
    "id": (lambda: record(id="x"), "record's id is 'x' and should be 'haiti'"),
    "title": (lambda: record(title={"en": "X"}), "record's title is {'en': 'X'} and should be"),
    "places": (
        lambda: record(places=[{"country": "FR"}]),
        "record's places is [{'country': 'FR'}]",
    ),
    "partners": (lambda: record(partners=UNDP), "record's partners is [{"),
    "themes": (lambda: record(themes=["parliaments"]), "record's themes is ['parliaments']"),
    "our roles": (lambda: record(our_roles=None), "record's our_roles is nothing"),
    "record refused": (
        lambda: record(period="nonsense"),
        'activity haiti: record is "refused: Value error, period',
    ),
    **{
        f"facet {facet}": (
            lambda facet=facet: without_value(facet),
            f"activity haiti: facet {facet} is [] and should be [",
        )
        for facet in ("kind", "type", "state", "country", "region", "partner", "role", "our_role")
    },
    "facet theme": (lambda: without_value("theme"), "facet theme is []"),
    "facet language": (lambda: without_value("language"), "facet language is []"),
    "facet years": (lambda: without_value("years"), "facet years is []"),
    "facet value superfluous": (
        lambda: one(ListedActivity).update(
            values=Concat(
                F("values"), Value(f"{FacetValue.objects.create(facet='country', code='FR').pk} ")
            )
        ),
        "facet country is ['FR', 'HT'] and should be ['HT']",
    ),
    "facet value of nothing": (
        lambda: FacetValue.objects.filter(facet="country", code="HT").delete(),
        "facet values is 'numbers of no value:",
    ),
    "facet values out of order": (
        lambda: one(ListedActivity).update(values=Concat(F("values"), Value("1 "))),
        "activity haiti: facet values is",
    ),
    "sort titles": (lambda: one(ListedActivity).update(titles={"en": "x"}), "listed titles is"),
    "words of a partner": (
        lambda: one(ListedActivity).update(tokens=Replace("tokens", Value("nations"), Value("x"))),
        "words is 'without United Nations'",
    ),
    "a partner renamed": (
        lambda: Organisation.objects.filter(pk="undp").update(
            names=[{"type": "name", "value": {"name": {"en": "Programme"}, "acronym": {}}}]
        ),
        "words is 'without Programme'",
    ),
    "version": (lambda: section().update(version=F("version") + 1), "version is"),
    "stamp": (lambda: section().update(stamp=3), "stamp is 3 and should be"),
    "changes": (lambda: Change.objects.all().delete(), "version is"),
    "institution": (
        lambda: section().update(institution="undp"),
        "institution is 'undp' and should be 'oif'",
    ),
    "section missing": (lambda: section().delete(), "row is nothing and should be 'there'"),
    "left behind": (
        lambda: Unsettled.objects.filter(pk=Unsettled.objects.create(marks={"keys": []}).pk).update(
            marked_at=timezone.now() - timedelta(minutes=5)
        ),
        "what waits to be taken in is {'keys': []} and should be nothing",
    ),
}


def test_nothing_is_found_where_nothing_is_wrong(site):
    assert [str(each) for each in audit()] == []


@pytest.mark.parametrize("what", list(CORRUPTIONS))
def test_the_audit_finds_what_was_planted_and_rebuilding_puts_it_right(site, what):
    corrupt, sentence = CORRUPTIONS[what]
    corrupt()
    found = [str(each) for each in audit()]
    assert any(sentence in each for each in found), found
    assert all("outreach_reindex" in each for each in found)
    list(rebuild())
    assert [str(each) for each in audit()] == []


def test_an_alias_without_its_source_is_told_of_and_no_difference(site):
    alias = site.create_alias(update_slug="alias")
    Page.objects.filter(pk=alias.pk).update(alias_of=None)
    (difference,) = audit()
    assert not difference.is_error
    assert f"page {alias.pk}: activity is nothing" in str(difference)
    assert list(orphaned_aliases()) == [difference]
