"""An editor, and organisations to merge."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail import hooks
from wagtail.models import GroupPagePermission

from tests.wagtail.editing.named import organisation
from wagtail_outreach.editing.merging import merge


@pytest.fixture
def editor(client, settings):
    # Snippets are registered with the hooks, which a request would load; some tests ask before.
    hooks.search_for_hooks()
    reverse("wagtailadmin_home")  # loads the admin's addresses, and with them the view sets
    user = get_user_model().objects.create_superuser("editor", "e@example.org", "x")
    client.force_login(user)
    return client


@pytest.fixture
def editor_of(client):
    """Somebody who may add, change and publish below some pages, and has no right elsewhere."""
    reverse("wagtailadmin_home")

    def editor_of(*pages, actions=("add", "change", "publish")):
        group = Group.objects.create(name="some pages")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for page in pages:
            for action in actions:
                permission = Permission.objects.get(
                    content_type__app_label="wagtailcore", codename=f"{action}_page"
                )
                GroupPagePermission.objects.create(group=group, page=page, permission=permission)
        user = get_user_model().objects.create_user("some", "s@example.org", "x")
        user.groups.add(group)
        client.force_login(user)
        return client

    return editor_of


@pytest.fixture
def translated(french, commit):
    """Translate a page, and publish that."""

    def translated(page, title="Mission en Haïti"):
        with commit():
            copy = page.copy_for_translation(french)
            copy.title = title
            copy.save_revision().publish()
        return type(page).objects.get(pk=copy.pk)

    return translated


@pytest.fixture
def pnud(undp):
    return organisation("pnud", fr="Programme des Nations Unies pour le développement")


@pytest.fixture
def merged(commit):
    """Merge, and let everything follow."""

    def merged(*ids, into="undp", **options):
        with commit():
            return merge(ids, into, **options)

    return merged
