"""Organisations are listed by name, in the editor's language, accents and all."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.wagtail.editing.named import organisation
from wagtail_outreach.models import Organisation

pytestmark = pytest.mark.django_db

IN_ORDER = {"en": ["zz", "ee", "bb", "aa", "cc"], "fr": ["bb", "aa", "ee", "cc", "zz"]}


@pytest.fixture
def bodies():
    organisation("aa", fr="Élections Québec", en="Quebec Elections")
    organisation("bb", fr="Assemblée", en="National Assembly")
    organisation("cc", fr="Zone franche")
    organisation("zz", en="African Union", fr="zzz")
    organisation("ee", en="électoral")


def listed(client, language, name):
    user = get_user_model().objects.get(username="editor")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    page = client.get(reverse(name)).content.decode()
    return list(dict.fromkeys(re.findall(r"/(?:edit|chosen)/(aa|bb|cc|zz|ee)/", page)))


@pytest.mark.parametrize("language", IN_ORDER)
def test_list_and_chooser_follow_the_language(editor, bodies, language):
    names = Organisation.snippet_viewset
    for url_name in (
        names.get_url_name("list"),
        names.get_url_name("list_results"),
        names.chooser_viewset.get_url_name("choose"),
        names.chooser_viewset.get_url_name("choose_results"),
    ):
        assert listed(editor, language, url_name) == IN_ORDER[language], url_name
