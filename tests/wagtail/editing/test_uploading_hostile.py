"""Importing in the admin: what somebody else was shown is not confirmed, and no file fills a page with reasons."""

from __future__ import annotations

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.wagtail.editing.test_uploading import PAGE, confirm, upload
from wagtail_outreach.editing.uploading.views import MOST_REASONS
from wagtail_outreach.models import Activity, ImportRun

ADDRESS = "outreach_import:index"
INSTITUTION = {"id": "emb", "names": [{"name": {"en": "EMB"}}]}


def test_what_one_editor_was_shown_another_does_not_confirm(
    admin_client: Client, landing, django_capture_on_commit_callbacks
) -> None:
    """Whoever confirms has seen the file; both may import here."""
    address = reverse(ADDRESS)
    page = upload(admin_client, address, PAGE, "old.html")
    other = Client()
    other.force_login(User.objects.create_superuser("other", "other@example.org", "secret"))
    response = confirm(other, address, page, django_capture_on_commit_callbacks, follow="")
    assert response["Location"] == address
    assert not Activity.objects.exists()
    assert not ImportRun.objects.exists()
    confirm(admin_client, address, page, django_capture_on_commit_callbacks)
    assert Activity.objects.count() == 2


def test_a_second_click_changes_nothing(
    admin_client: Client, landing, django_capture_on_commit_callbacks
) -> None:
    """The same answer twice makes the activities once."""
    address = reverse(ADDRESS)
    page = upload(admin_client, address, PAGE, "old.html")
    for _ in range(2):
        confirm(admin_client, address, page, django_capture_on_commit_callbacks)
    assert Activity.objects.count() == 2


def test_of_many_reasons_the_first_are_said(admin_client: Client, landing) -> None:
    """And how many there are besides."""
    wrong = [
        {"kind": "mission", "id": f"m{n}", "title": {"en": "M"}, "period": "x"} for n in range(300)
    ]
    register = json.dumps({"institution": INSTITUTION, "activities": wrong})
    page = upload(admin_client, reverse(ADDRESS), register, "register.json")
    assert page.get_text().count("is not an EDTF date") == MOST_REASONS
    assert "There are 250 more reasons." in page.get_text()


@pytest.mark.parametrize("name", ["register.json", "register.jsonl", "register.txt"])
def test_a_register_larger_than_any_that_is_imported_here_is_not_read(
    admin_client: Client, landing, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong with it would take minutes to say."""
    monkeypatch.setattr("wagtail_outreach.editing.uploading.views.uploaded", None)
    register = json.dumps({"institution": INSTITUTION, "activities": ["x" * 6_000_000]})
    page = upload(admin_client, reverse(ADDRESS), register, name)
    assert "manage.py outreach_import" in page.get_text()
