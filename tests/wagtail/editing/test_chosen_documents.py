"""Documents of the site on an activity: chosen in the form, shown to visitors, kept by imports."""

from __future__ import annotations

import json
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection
from wagtail.test.utils.form_data import nested_form_data, streamfield

from tests.wagtail.editing.test_admin import PERIOD, posted, prefixed, texts
from wagtail_outreach.blocks.documents import DocumentBlock
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

ADDRESS = "https://example.org/agreement.pdf"
NEITHER = "Choose a document or give an address."
BOTH = "Choose a document or give an address, not both."


@pytest.fixture
def document() -> Any:
    if not Collection.get_first_root_node():  # a test that emptied the database came before
        Collection.add_root(name="Root")
    file = ContentFile(b"signed", name="agreement.pdf")
    return get_document_model().objects.create(title="Agreement", file=file)


@pytest.fixture
def published(editor, landing, django_capture_on_commit_callbacks):
    url = reverse(
        "wagtailadmin_pages:add", args=["wagtail_outreach_pages", "missionpage", landing.pk]
    )

    def publish(file: Any = "", address: str = "", title: str = "The agreement") -> Any:
        value = {"file": file, "url": address, "type": "", "language": ""}
        data = posted(
            **nested_form_data({"documents": streamfield([("document", value)])}),
            **texts("documents-0-value-title", en=title),
            **prefixed("documents-0-value-date", PERIOD),
        )
        with django_capture_on_commit_callbacks(execute=True):
            return editor.post(url, {**data, "action-publish": "1"})

    return publish


def test_a_chosen_document_is_linked_on_the_page(published, document, client):
    answer = published(document.pk)
    assert answer.status_code == 302, answer.context["form"].errors
    page = MissionPage.objects.get()
    assert page.facts.documents[0].url == f"http://localhost{document.url}"
    shown = client.get(page.url).content.decode()
    assert f'href="http://localhost{document.url}"' in shown


@pytest.mark.parametrize(("address", "said"), [(ADDRESS, BOTH), ("", NEITHER)])
def test_a_document_has_one_place(published, document, address, said):
    answer = published(document.pk if address else "", address)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not MissionPage.objects.exists()


def test_without_a_title_a_file_is_called_by_its_name(published, document, client):
    published(document.pk, title="")
    shown = client.get(MissionPage.objects.get().url).content.decode()
    assert f">{document.filename}<" in shown.replace("\n", "").replace("  ", "")


def test_the_use_of_a_document_is_known(published, document):
    published(document.pk)
    assert [str(used) for used, _ in document.get_usage()] == ["Mission to Haiti"]


def test_what_was_chosen_stays_chosen_after_an_import(
    published, document, tmp_path, django_capture_on_commit_callbacks
):
    published(document.pk)
    image = get_image_model().objects.create(title="Queue", file=get_test_image_file("queue.png"))
    page = MissionPage.objects.get()
    page.photos = [("photo", {"image": image, "url": "", "alt": "", "caption": "", "credit": ""})]
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    known = Activity.objects.get().record
    assert {each["url"] for each in known["photos"]} == {f"http://localhost{image.file.url}"}
    changed = {**known, "period": "2017", "documents": [*known["documents"], {"url": ADDRESS}]}
    institution = {"id": "us", "names": [{"name": {"en": "Us"}}]}
    register = tmp_path / "register.json"
    register.write_text(json.dumps({"institution": institution, "activities": [changed]}))
    options = ("--parent", "/en/international-activities/", "--publish", "--overwrite")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("outreach_import", str(register), *options)
    page = MissionPage.objects.get()
    assert str(page.facts.period) == "2017"
    assert [(each.value["file"], each.value["url"]) for each in page.documents] == [
        (document, ""),
        (None, ADDRESS),
    ]
    assert [each.value["image"] for each in page.photos] == [image]
    assert Activity.objects.get().record == changed


def test_a_site_without_the_documents_app_has_addresses():
    with patch("django.apps.registry.apps.is_installed", return_value=False):
        block = DocumentBlock()
    assert "file" not in block.child_blocks
    assert block.to_record({"url": ADDRESS, "file": 3}) == {"url": ADDRESS}
