"""An editor, and organisations to merge."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail import hooks

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
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


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
