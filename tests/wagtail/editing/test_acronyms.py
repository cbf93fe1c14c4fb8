"""An organisation with the acronym of another one is saved, and whoever saved it is told."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from tests.wagtail.editing.test_new_organisations import create, texts, viewset  # noqa: F401
from wagtail_outreach.models import Organisation

pytestmark = pytest.mark.django_db
SAID = "A body (UNDP) has the same acronym as United Nations Development Programme"


def filled_in(**typed):
    data = nested_form_data(
        {
            "names": streamfield([("name", {})]),
            "identifiers": streamfield([]),
            "relations": streamfield([]),
            **dict.fromkeys(("kind", "country", "subdivision", "url", "id"), ""),
        }
    )
    data |= texts("names-0-value-name", en="A body") | {"names-0-value-period_ending": "single"}
    return data | texts("names-0-value-acronym", en=typed.pop("acronym", "UNDP")) | typed


def told(answer):
    assert answer.status_code == 302
    return [each for each in map(str, get_messages(answer.wsgi_request)) if "acronym" in each]


def test_the_full_form_tells_once_it_is_saved(editor, undp):
    [said] = told(editor.post(reverse(viewset().get_url_name("add")), filled_in(acronym="undp")))
    assert SAID.lower() in said.lower()
    assert reverse(viewset().get_url_name("edit"), args=["undp"]) in said


def test_a_change_that_brings_it_about_tells_and_another_does_not(editor, undp):
    told(editor.post(reverse(viewset().get_url_name("add")), filled_in(acronym="", id="body")))
    address = reverse(viewset().get_url_name("edit"), args=["body"])
    [_said] = told(editor.post(address, filled_in()))
    editor.get(address)
    stored = Organisation.objects.get(pk="body").names[0]
    unchanged = filled_in(url="https://example.org/") | {"names-0-id": stored.id}
    assert told(editor.post(address, unchanged)) == []


def test_the_form_of_the_chooser_tells_on_the_next_page(editor, create, undp):  # noqa: F811
    assert create({"en": "A body"}, {"fr": "UNDP"})["step"] == "chosen"
    assert SAID in editor.get(reverse(viewset().get_url_name("list"))).content.decode()


@pytest.mark.parametrize(
    "other",
    [
        {"country": "FR"},
        {"retired": True},
        {"names": [{"type": "name", "value": {"name": {"en": "B"}, "acronym": {}}}]},
    ],
)
def test_elsewhere_retired_or_without_one_nothing_is_told(editor, undp, other):
    for name, value in other.items():
        setattr(undp, name, value)
    undp.save()
    address = reverse(viewset().get_url_name("add"))
    assert told(editor.post(address, filled_in(country="CD"))) == []


def test_what_followed_it_may_have_its_acronym(editor, undp):
    relation = nested_form_data({"relations": streamfield([("predecessor", "undp")])})
    address = reverse(viewset().get_url_name("add"))
    assert told(editor.post(address, filled_in() | relation)) == []
