"""The audit finds each of the ways in which what is stored can be wrong, and says which it is."""

from __future__ import annotations

import re
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from django.test import TestCase
from wagtail.models import Locale, Page, PageViewRestriction

from electoral_outreach.listing import FACETS, Facet, add_facet, terms
from tests.wagtail.projection.corruptions import (
    CORRUPTIONS,
    RECORD,
    UNDP,
    one,
    record,
    with_value,
    without_values,
    write_words,
)
from tests.wagtail.projection.ground import empty_the_database, make_a_site
from wagtail_outreach.models import (
    Activity,
    ListedActivity,
    ListedText,
    Unsettled,
)
from wagtail_outreach.pages.models import AgreementPage, MissionPage, OutreachLandingPage
from wagtail_outreach.projection.audit import audit, orphaned_aliases
from wagtail_outreach.projection.audit.activities import compare_activities
from wagtail_outreach.projection.audit.texts import body_said
from wagtail_outreach.projection.rebuild import rebuild
from wagtail_outreach.projection.record import write_facts, write_texts
from wagtail_outreach.projection.richtext import body_from_rich_text

BODY = "<h3>What we saw</h3><p>Queues &amp; <b>order</b>.<br/>No more.</p>"
TREATY: dict[str, Any] = {
    "kind": "agreement",
    "id": "treaty",
    "title": {"en": "Treaty"},
    "order_year": {"year": 1996},
    "validity": "1996-06/2001-06",
    "renewal": "tacit",
    "renewals": [{"validity": "2001-06/2006-06"}],
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
            page = published(landing, MissionPage(slug="haiti", body=BODY), RECORD)
            published(landing, AgreementPage(slug="treaty"), TREATY)
            PageViewRestriction.objects.all().delete()
        with TestCase.captureOnCommitCallbacks(execute=True):
            copy = page.copy_for_translation(Locale.objects.get(language_code="fr"))
            copy.title = "Haïti"
            copy.save_revision().publish()
        yield page
        transaction.set_rollback(True)


def published(landing: Any, page: Any, data: dict[str, Any]) -> Any:
    """A page with the facts and the English texts of a record."""
    body = page.body
    write_facts(page, data, dict(Activity.objects.values_list("public_id", "pk")))
    write_texts(page, data, "en")
    page.title, page.body = data["title"]["en"], body
    landing.add_child(instance=page).save_revision().publish()
    return page


PYTHON = re.compile(r"UUID|None|True|False|Value error|<\w+:|[{\[(]['\"]")


def test_all_that_is_wrong_with_an_activity_is_told_of_at_once(site):
    one(Activity).update(lead=None, section=None, restrictions=["login"], period="1999")
    record(title={"en": "X"}, themes=None)
    one(ListedActivity).update(day=3)
    write_words(lambda words: [*words, "zzz"])
    one(ListedText).filter(language="fr").delete()
    found = {each.what: each.right for each in audit()}
    assert set(found) == {
        "lead",
        "section",
        "restrictions",
        "period",
        "record's title",
        "record's themes",
        "listed day",
        "word list",
        "text in fr",
    }
    assert found["record's title"] == {"en": "Haiti", "fr": "Haïti"}


def test_nothing_is_found_where_nothing_is_wrong(site):
    assert [str(each) for each in audit()] == []


@pytest.mark.parametrize("what", list(CORRUPTIONS))
def test_the_audit_finds_what_was_planted_and_rebuilding_puts_it_right(site, what):
    corrupt, sentence = CORRUPTIONS[what]
    corrupt()
    found = [str(each) for each in audit()]
    assert any(sentence in each for each in found), found
    assert not [each for each in found if PYTHON.search(each)]
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


@pytest.fixture
def phase():
    """A facet that a site adds."""
    phases = Facet(
        name="phase",
        title="Phase",
        codes=terms("phase"),
        values_of=lambda activity: activity.phases,
    )
    add_facet(phases)
    yield phases
    del FACETS["phase"]


def test_an_added_facet_that_was_never_written_is_told_of_once(site, phase):
    (difference,) = audit()
    assert str(difference).startswith(
        "facet phase: what rows have of it is nothing and should be 'its values'"
    )
    list(rebuild())
    assert [str(each) for each in audit()] == []


def test_an_added_facet_is_judged_by_what_it_says_of_a_record(site, phase):
    list(rebuild())
    without_values("phase")
    (difference,) = audit()
    assert str(difference).startswith(
        "activity haiti: facet phase is nothing and should be 'planning': "
    )
    with_value("phase", "voting")
    (difference,) = audit()
    assert (difference.stored, difference.right) == (["voting"], ["planning"])


def test_values_of_a_facet_that_was_taken_away_are_told_of(site, phase):
    list(rebuild())
    FACETS.pop("phase")
    try:
        (difference,) = audit()
    finally:
        FACETS["phase"] = phase
    assert (difference.what, difference.right) == ("facet phase", [])


def test_a_mark_that_came_while_pages_were_compared_is_no_difference(site):
    compared = compare_activities

    def meanwhile():
        Unsettled.objects.create(marks={"keys": []})
        yield from compared()

    with patch("wagtail_outreach.projection.audit.compare_activities", meanwhile):
        assert list(audit()) == []


REFUSED = {
    "partners": [{"organisation": "undp", "roles": ["no-such"], "note": {"en": ""}}, *UNDP],
    "themes": ["no-such", "cybersecurity"],
    "languages": ["FR", "not a language"],
    "period": "nonsense",
    "status": "no-such",
    "head_counts": [{"value": -1}, {"value": 3}],
    "documents": [{"url": "ftp://example.org"}, *RECORD["documents"]],
    "order_year": {"year": 2016},
}


def test_what_the_library_refuses_is_missing_and_no_difference(site):
    write_facts(site, {**RECORD, **REFUSED}, {})
    with TestCase.captureOnCommitCallbacks(execute=True):
        site.save(clean=False)
    stored = one(Activity).get().record
    assert stored["partners"] == UNDP
    assert stored["themes"] == ["cybersecurity"]
    assert "period" not in stored
    assert stored["order_year"] == {"year": 2016}
    assert [str(each) for each in audit()] == []


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("", ""),
        ("<p>One<br/>two</p><p>Three</p>", "One\ntwo\n\nThree"),
        ("<P>A &amp; b &lt;br&gt; c&nbsp;</P>", "A & b <br> c"),
        ('<p><a title="x > y" href="/">Link</a> <b>bold</b></p>', "Link bold"),
        ("<ul><li>One</li><li> Two </li></ul>", "One\n\nTwo"),
        ("<!-- <p>not</p> --><p>Seen</p><hr/>", "Seen"),
        ("<p>1 < 2</p><p></p><p> </p>", "1 < 2"),
        ("Bare<br>text", "Bare\ntext"),
        ("<h2>Head</h2><p>a\n  b</p>", "Head\n\na\nb"),
    ],
)
def test_rich_text_is_read_in_another_way_and_alike(source, body):
    assert body_said(source, "en")[0] == body == body_from_rich_text(source, "en")[0]
    assert body_said(source, "en")[1] == (body_from_rich_text(source, "en")[1] or "")
