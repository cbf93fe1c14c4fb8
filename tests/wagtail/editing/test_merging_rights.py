"""Merging shows nobody what they may not see, and takes no id that is none."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.wagtail.editing.named import organisation, partner
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import OutreachLandingPage

pytestmark = pytest.mark.django_db

MERGED = {"id": ["pnud"], "into": "undp", "names": "fill"}


def url(name, *args):
    return reverse(Organisation.snippet_viewset.get_url_name(name), args=args)


@pytest.fixture
def clerk_of(editor_of):
    """Somebody who keeps the organisations, and may edit below some pages."""

    def clerk_of(*pages):
        browser = editor_of(*pages)
        group = get_user_model().objects.get(username="some").groups.get()
        group.permissions.add(*Permission.objects.filter(codename__endswith="_organisation"))
        return browser

    return clerk_of


@pytest.fixture
def named_by(make_mission, landing, pnud, commit):
    """A draft, a page for members, a public one, and the head of a section name what is merged."""
    who = {"who": [partner("pnud", "funder")]}
    make_mission("A draft of ours", live=False, **who)
    members = make_mission("For members only", **who)
    make_mission("For everybody", **who)
    with commit():
        PageViewRestriction.objects.create(page=members, restriction_type="login")
        section = OutreachLandingPage.objects.get(pk=landing.pk)
        section.institution_id = "pnud"
        section.save_revision().publish()


def test_who_may_edit_the_pages_reads_which_they_are(clerk_of, landing, named_by):
    page = clerk_of(landing).get(url("merge"), MERGED).content.decode()
    assert "3 pages name one of them" in page
    titles = ("A draft of ours", "For members only", "For everybody", landing.title)
    assert all(title in page for title in titles)


def test_who_may_not_reads_how_many(clerk_of, landing, named_by):
    page = clerk_of().get(url("merge"), MERGED).content.decode()
    assert "3 pages name one of them" in page
    for title in ("A draft of ours", "For members only", "For everybody"):
        assert title not in page
    assert reverse("wagtailadmin_pages:edit", args=[landing.pk]) not in page


def test_the_history_names_what_everybody_sees(clerk_of, named_by, commit):
    browser = clerk_of()
    with commit():
        browser.post(url("merge"), MERGED)
    history = browser.get(url("history", "undp")).content.decode()
    assert "For everybody" in history
    assert "A draft of ours" not in history
    assert "For members only" not in history


@pytest.mark.parametrize("id", ["\0", "a\0b", "<img src=x>", "é", "undp\n"])
def test_what_is_no_id_is_none(editor, undp, pnud, id):
    """PostgreSQL refuses some of them with an error of its own."""
    organisation("other")
    merge, chosen = url("merge"), {"names": "fill"}
    chooser = reverse(Organisation.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
    answers = [
        editor.get(merge, {"id": id}),
        editor.get(merge, {"id": [id, "pnud"], "into": "undp", **chosen}),
        editor.get(merge, {"id": "pnud", "into": id, **chosen}),
        editor.post(merge, {"id": "pnud", "into": id, **chosen}),
        editor.post(merge, {"id": id, "into": "undp", **chosen}),
        editor.get(chooser, {"merging": f"{id},pnud"}),
    ]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    assert "Yes, merge" in answers[1].content.decode()
    assert "This field is required" in answers[2].content.decode()
    assert Organisation.objects.standing().count() == 3
