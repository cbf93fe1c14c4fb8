"""What is not public is told by no address of a section, its files and feeds, the sitemap or Wagtail's APIs."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client, override_settings
from wagtail.models import PageViewRestriction

from tests.wagtail.conftest import place
from tests.wagtail.visiting.test_hostile_texts import crawled
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage

WORDS = [b"Secret title", b"Secret summary", b"Secret body", b"Secret town", b"Secret body", b"Secret role", b"1987"]  # fmt: skip
BELOW_ARCHIVE = (
    "",
    *("country/tv/", "1987/", "partner/secret/", "countries/", "partners/", "years/"),
    *("country/tv/data/json/", "country/tv/data/csv/", "1987/data/atom/", "id/secret-title/"),
    *("?q=secret", "?words=secret", "?sort=title", "?order=title"),
)
QUERIES = (
    *("", "?fields=*", "?search=secret", "?order=title", "?slug=secret-title&fields=*", "{pk}/"),
    *("?child_of={parent}", "?descendant_of={parent}&fields=*", "?translation_of={pk}"),
)


@pytest.fixture
def secret(landing, home, make_mission, django_capture_on_commit_callbacks) -> Any:
    """Makes an activity that is kept back in some way."""

    def make(how: str) -> Any:
        archive = OutreachArchivePage(title="Archive", slug="archive")
        landing.add_child(instance=archive).save_revision().publish()
        make_mission("Open", period="2016", where=[place("HT")])
        name = {"name": {"en": "Secret body"}, "acronym": {}, "period": ""}
        names = [{"type": "name", "value": name}]
        Organisation.objects.create(id="secret", names=names, kind="")
        partner = {"organisation": "secret", "roles": ["host"], "note": {"en": "Secret role"}}
        parent = landing
        if how == "restricted above":
            parent = home.add_child(instance=OutreachLandingPage(title="Second", slug="second"))
            parent.save_revision().publish()
        page = make_mission(
            "Secret title",
            live=how != "draft",
            parent=parent,
            summary="Secret summary",
            body="<p>Secret body</p>",
            period="1987-03-02",
            where=[place("TV", locality={"en": "Secret town"})],
            who=[{"type": "partner", "value": partner}],
        )
        with django_capture_on_commit_callbacks(execute=True):
            if how == "draft":
                page.save_revision()
            elif how == "unpublished":
                page.unpublish()
            else:
                restricted = parent if how == "restricted above" else page
                PageViewRestriction.objects.create(page=restricted, restriction_type="login")
        return page

    return make


@pytest.mark.parametrize("how", ["restricted", "restricted above", "draft", "unpublished"])
def test_no_address_tells_what_is_not_public(how, secret, landing, client) -> None:
    """Whoever asks for it by name hears no more than the name."""
    page = secret(how)
    starts = [landing.url, "/sitemap.xml", *(f"{landing.url}archive/{each}" for each in BELOW_ARCHIVE)]  # fmt: skip
    answers = crawled(client, *starts, within=landing.url)
    with override_settings(ROOT_URLCONF="tests.site.api_urls"):
        for query in QUERIES:
            asked = query.format(pk=page.pk, parent=page.get_parent().pk)
            for version in ("v2", "v3"):
                url = f"/api/{version}/pages/{asked}"
                response = Client().get(url)
                answers[url] = (response, response.content)
    assert sum(b"Open" in content for _, content in answers.values()) > 10
    told = {
        url: words
        for url, (answer, content) in answers.items()
        if answer.status_code == 200
        and (words := [each for each in WORDS if each in content and each.decode() not in url])
    }
    assert told == {}
