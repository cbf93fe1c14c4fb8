"""The admin's menu and signs, as editors of any language see them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.users.models import UserProfile

import wagtail_outreach
from wagtail_outreach.editing.listings import ICONS
from wagtail_outreach.models import Organisation

SOURCES = Path(wagtail_outreach.__file__).parent
NAMED = re.compile(r"""\bicon(?:\s*=\s*| name=)["']([a-z0-9-]+)["']""")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ["Missions", "Hostings", "Agreements", "Organisations"]),
        ("fr", ["Missions", "Accueils", "Ententes", "Organismes"]),
        ("es", ["Misiones", "Actividades de acogida", "Acuerdos", "Organizaciones"]),
    ],
)
def test_the_menu_is_in_the_language_of_who_looks(client, landing, language, labels):
    """It is made once a process, whose first visitor may have another language."""
    user = get_user_model().objects.create_superuser("editor", "editor@example.org", "secret")
    UserProfile.objects.create(user=user, preferred_language=language)
    client.force_login(user)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    menu = page[page.index('"international-activities"') :]
    places = [menu.index(f'"{label}"') for label in labels]
    assert places == sorted(places)


@pytest.mark.django_db
def test_the_way_to_organisations_is_in_the_language_of_who_looks(client, landing):
    user = get_user_model().objects.create_superuser("editor", "editor@example.org", "secret")
    client.force_login(user)
    for language, home in (("en", "Home"), ("fr", "Accueil"), ("es", "Inicio")):
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
        page = client.get(reverse(Organisation.snippet_viewset.get_url_name("list")))
        soup = BeautifulSoup(page.content, "html.parser")
        assert home in soup.select_one("[class*=breadcrumbs]").get_text()


@pytest.mark.django_db
def test_every_sign_is_one_that_wagtail_draws(admin_client):
    """A name it does not know leaves a hole and says nothing."""
    sprite = admin_client.get(reverse("wagtailadmin_sprite")).content.decode()
    drawn = set(re.findall(r'id="icon-([a-z0-9-]+)"', sprite))
    named = {
        name
        for path in SOURCES.rglob("*")
        if path.suffix in {".py", ".html"}
        for name in NAMED.findall(path.read_text(encoding="utf-8"))
    }
    assert len(named) > 10
    assert named | set(ICONS.values()) <= drawn
