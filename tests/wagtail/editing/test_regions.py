"""The admin of a site whose locales have regions: files, forms and addresses in its own English."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import global_settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Site
from wagtail.users.models import UserProfile

from electoral_outreach.formats import json as register_json
from tests.wagtail.editing.importers import EVERYTHING, somebody
from tests.wagtail.editing.test_uploading import PAGE, confirm, said, upload
from tests.wagtail.imports.regional import make_site, register_in
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.editing.parents import _in_ones_language
from wagtail_outreach.languages import content_languages
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage
from wagtail_outreach.projection.project import project

pytestmark = pytest.mark.django_db
PURGED: set[str] = set()


class Recording(BaseBackend):
    """A cache that writes down what it is to forget."""

    def purge(self, url: str) -> None:
        PURGED.add(urlsplit(url).path)

    def purge_batch(self, urls: list[str]) -> None:
        PURGED.update(urlsplit(url).path for url in urls)


@pytest.fixture
def address() -> str:
    return reverse("outreach_import:index")


@pytest.fixture
def site(settings: Any) -> None:
    """A section in British English and Canadian French, with nothing in it."""
    make_site(settings, "en-gb", "fr-ca")
    nothing = register_in("en", "fr", activities=[])
    import_register(nothing, "/en-gb/abroad/", create_landing=True, publish=True)


def landing(language: str) -> OutreachLandingPage:
    return OutreachLandingPage.objects.get(locale__language_code=language)


@pytest.mark.parametrize("section", ["en-gb", "fr-ca"])
def test_an_old_page_goes_to_the_locale_of_its_language(
    site: None,
    admin_client: Client,
    address: str,
    django_capture_on_commit_callbacks: Any,
    section: str,
) -> None:
    """Whichever section is chosen; afterwards its pages are shown."""
    page = upload(admin_client, address, PAGE, "old.html", section=str(landing(section).pk))
    assert "texts in en are kept as en-GB" in said(page)
    response = confirm(admin_client, address, page, django_capture_on_commit_callbacks)
    assert f"/pages/{landing('en-gb').pk}/" in response["Location"]
    codes = MissionPage.objects.values_list("locale__language_code", flat=True)
    assert [*codes] == ["en-gb", "en-gb"]


def test_a_refusal_tells_the_way_out(
    site: None, admin_client: Client, admin_user: User, address: str, settings: Any
) -> None:
    """In a section of another language a page in English could be in either English."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    settings.LANGUAGE_CODE = "fr-ca"
    languages = [("fr-ca", "French"), ("en-gb", "British"), ("en-au", "Australian")]
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = languages
    Locale.objects.create(language_code="en-au")
    section = str(landing("fr-ca").pk)
    page = upload(admin_client, address, PAGE, "old.html", section=section)
    assert "import below the landing page of the one that is meant" in said(page)
    page = upload(admin_client, address, PAGE, "old.html", section=str(landing("en-gb").pk))
    assert "2 activities are made" in said(page)


def test_forms_show_what_was_imported_in_the_languages_of_the_site(
    site: None, admin_client: Client, address: str, django_capture_on_commit_callbacks: Any
) -> None:
    """And saving one without a change changes nothing for the next import."""
    register = register_json.dumps(register_in("en", "fr"))
    section = str(landing("en-gb").pk)
    page = upload(admin_client, address, register, "register.json", section=section)
    confirm(admin_client, address, page, django_capture_on_commit_callbacks, publish="on")
    mission = MissionPage.objects.get(locale__language_code="en-gb")
    form = BeautifulSoup(
        admin_client.get(reverse("wagtailadmin_pages:edit", args=[mission.pk])).content,
        "html.parser",
    )
    shown = {each["lang"]: each["value"] for each in form.select("[name^=capacity_][lang]")}
    assert shown == {"en-GB": "Capacity in en.", "fr-CA": "Capacity in fr."}
    page = upload(admin_client, address, register, "register.json", section=section)
    assert "1 stays as it is" in said(page)


@pytest.mark.parametrize("language", ["en", "fr", "en-gb", None])
def test_caches_forget_the_addresses_that_visitors_ask_for(
    site: None, settings: Any, django_capture_on_commit_callbacks: Any, language: str | None
) -> None:
    """Not addresses in the language of whoever publishes, or of a command."""
    with django_capture_on_commit_callbacks(execute=True):
        import_register(register_in("en", "fr"), str(landing("en-gb").pk), publish=True)
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.Recording"}}
    PURGED.clear()
    Activity.objects.update(listed=False)
    with override(language), django_capture_on_commit_callbacks(execute=True):
        project([Activity.objects.get().translation_key])
    assert {path.split("/")[1] for path in PURGED} == {"en-gb", "fr-ca"}
    assert "/en-gb/abroad/archive/2015/" in PURGED
    assert "/en-gb/abroad/title-in-en/" in PURGED


@pytest.mark.parametrize("language", ["en", "fr", "en-gb", None])
def test_no_redirect_stays_where_a_page_lives(site: None, language: str | None) -> None:
    """Whatever the language of whoever publishes it."""
    page = landing("en-gb")
    made = {"automatically_created": True, "redirect_page": landing("fr-ca")}
    Redirect.objects.create(old_path="/en-gb/abroad", site=Site.objects.get(), **made)
    with override(language):
        page.save_revision().publish()
    assert not Redirect.objects.exists()


def test_who_may_write_in_one_language_leaves_the_others_for_later(site: None) -> None:
    """Texts without a page are kept under the tag of the locale that would have it."""
    nothing = register_in("en", "fr", activities=[])
    import_register(nothing, str(landing("en-gb").pk), publish=True)
    user = somebody(**{"en-gb": EVERYTHING})
    register = register_in("en", "fr")
    for dry_run in (True, False):
        report = import_register(
            register, str(landing("en-gb").pk), publish=True, dry_run=dry_run, user=user
        )
        assert any("may not add pages in fr-ca" in each for each in report.notes)
    assert [*MissionPage.objects.values_list("locale__language_code", flat=True)] == ["en-gb"]
    assert MissionPage.objects.get().other_texts["title"] == {"fr-CA": "Title in fr."}
    import_register(register, str(landing("en-gb").pk), publish=True)
    page = MissionPage.objects.get(locale__language_code="fr-ca")
    assert (page.title, page.live) == ("Title in fr.", True)


def test_a_site_of_one_language_has_one_input_for_a_text(settings: Any) -> None:
    """And none for each of those that Django knows, where the site says nothing of languages."""
    del settings.WAGTAIL_CONTENT_LANGUAGES
    settings.LANGUAGES, settings.LANGUAGE_CODE = global_settings.LANGUAGES, "es-mx"
    assert [tag for tag, _name in content_languages()] == ["es-MX"]
    settings.LANGUAGES = [("es-mx", "Español"), ("en-gb", "English")]
    assert [tag for tag, _name in content_languages()] == ["es-MX", "en-GB"]


@pytest.mark.parametrize(("language", "first"), [("en", "en-gb"), ("fr", "fr-ca"), ("de", "en-gb")])
def test_a_new_activity_is_offered_in_ones_language(site: None, language: str, first: str) -> None:
    pages = [landing("en-gb"), landing("fr-ca")]
    with override(language):
        assert _in_ones_language(pages).locale.language_code == first


def test_the_best_variant_is_ones_own(site: None) -> None:
    pages = [landing("en-gb"), landing("fr-ca")]
    pages[1].locale = Locale(language_code="en-au")
    with override("en-au"):
        assert _in_ones_language(pages) is pages[1]


def test_a_record_of_the_site_is_a_register_of_the_site(
    site: None, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    """What is downloaded says en-GB, and comes back without a word about tags."""
    with django_capture_on_commit_callbacks(execute=True):
        import_register(register_in("en", "fr"), str(landing("en-gb").pk), publish=True)
    response = client.get("/en-gb/abroad/archive/data/json/")
    assert response["Content-Language"].lower() == "en-gb"
    data = json.loads(response.getvalue())
    assert data["languages"] == ["en-GB", "fr-CA"]
    assert data["activities"][0]["title"] == {"en-GB": "Title in en.", "fr-CA": "Title in fr."}
    report = import_register(
        register_json.loads(json.dumps(data)), str(landing("fr-ca").pk), publish=True
    )
    assert (report.unchanged, report.organisations, report.notes) == (1, 0, [])
