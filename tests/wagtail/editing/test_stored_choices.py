"""What is stored and offered no more can be saved again; what never was is refused in words."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.wagtail.editing.test_admin import posted
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

CHOICES = {
    "activity_type": "gone",
    "activity_status": "gone",
    "themes": ["gone", "cybersecurity"],
    "our_roles": ["gone"],
    "phases": ["gone"],
    "working_languages": ["fa", "fr"],
}


@pytest.fixture
def page(make_mission):
    return make_mission()


def edit(browser, page, **changes):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return browser.post(url, posted(slug=page.slug, **changes))


@pytest.mark.parametrize("column", CHOICES)
def test_a_term_that_is_no_more_stays(editor, page, column):
    """A site took it from its vocabulary; a language came with an import."""
    MissionPage.objects.filter(pk=page.pk).update(**{column: CHOICES[column]})
    page = MissionPage.objects.get(pk=page.pk)
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert " (?)" in form
    answer = edit(editor, page, title="With a comma,", **{column: CHOICES[column]})
    assert answer.status_code == 302
    draft = MissionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.title == "With a comma,"
    stored = getattr(draft, column)
    assert sorted(stored) == sorted(CHOICES[column])


@pytest.mark.parametrize("column", CHOICES)
@pytest.mark.parametrize("value", ["never", "\0", "<img src=x>"])
def test_what_was_never_offered_is_refused(editor, page, column, value):
    answer = edit(editor, page, **{column: value})
    assert answer.status_code == 200
    assert column in answer.context_data["form"].errors


def test_an_organisation_keeps_its_kind(editor, undp):
    Organisation.objects.update(kind="gone")
    url = reverse(Organisation.snippet_viewset.get_url_name("edit"), args=["undp"])
    form = editor.get(url).context_data["form"]
    assert "gone (?)" in str(form["kind"])
    assert form.fields["kind"].valid_value("gone")
    assert not form.fields["kind"].valid_value("never")


@pytest.mark.parametrize("column", ["parent_activity", "agreement", "on_behalf_of"])
@pytest.mark.parametrize("value", ["\0", "never", "9" * 40, "<img src=x>"])
def test_what_cannot_be_chosen_is_refused(editor, page, column, value):
    answer = edit(editor, page, **{column: value})
    assert answer.status_code == 200
    assert column in answer.context_data["form"].errors


@pytest.mark.parametrize("view", ["edit", "delete", "usage", "history"])
def test_what_cannot_be_an_id_is_not_found(editor, view):
    """PostgreSQL refuses to look for a NUL."""
    url = reverse(Organisation.snippet_viewset.get_url_name(view), args=["undp"])
    assert editor.get(url.replace("undp", "un%00dp")).status_code == 404
    assert editor.post(url.replace("undp", "un%00dp")).status_code == 404
