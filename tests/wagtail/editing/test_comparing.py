"""Versions of a page are compared in an editor's words."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from tests.wagtail.conftest import place

pytestmark = pytest.mark.django_db


@pytest.fixture
def compared(editor, make_mission):
    """What is said between a page as published and the same page with other facts."""

    def compared(before, after, language="en"):
        page = make_mission(**before)
        first = page.latest_revision
        for name, value in after.items():
            setattr(page, name, value)
        second = page.save_revision()
        url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
        answer = editor.get(url, HTTP_ACCEPT_LANGUAGE=language)
        assert answer.status_code == 200
        body = answer.content.decode().partition("<main")[2]
        return " ".join(strip_tags(re.sub(r"</(dt|dd|td|tr)>", " ", body)).split())

    return compared


BEFORE = {"period": "2016-11-07/2016-11-18", "themes": ["electoral-law"], "where": []}


@pytest.mark.parametrize(
    ("after", "said", "raw"),
    [
        ({"period": ""}, "From November 7 to 18, 2016", "2016-11-07"),
        ({"working_languages": ["fr"]}, "French", "['fr']"),
        ({"capacity": {"en": "as secretariat"}}, "as secretariat (English)", "{"),
        ({"activity_type": "statutory-meeting"}, "tatutory meeting", "statutory-meeting"),
        ({"where": [place("GH", locality={"en": "Accra"})]}, "Ghana", "GH"),
        ({"where": [place("GH", locality={"en": "Accra"})]}, "Accra (English)", "{"),
        ({"where": [place("GH")]}, "Ghana", "False"),
        ({"where": [place("002", online=True)]}, "Online Yes", "True"),
    ],
)
def test_facts_are_said_and_not_spelt(compared, after, said, raw):
    text = compared(BEFORE, after)
    assert said in text
    assert not re.search(rf"(?<![\w-]){re.escape(raw)}", text), text


def test_what_neither_version_states_is_left_out(compared):
    stated = [place("GH", locality={"en": "Accra"})]
    text = compared({"where": stated}, {"where": [{**stated[0], "value": place("NA")["value"]}]})
    assert "Ghana" in text
    assert "Namibia" in text
    assert "Part of the country" not in text
    assert "Online" not in text
    assert "None" not in text


def test_a_fact_that_changes_shows_both_versions(compared, landing):
    count = {"bound": "exact", "value": 12, "upper": None, "unit": "people", "role": "",
             "label": {}, "breakdown": [], "cumulative": "2015/2016"}  # fmt: skip
    before = [{"type": "head_count", "value": count, "id": "7f9b64ff-0a43-4c3f-9c22-2d7a16a3c4d1"}]
    after = [{**before[0], "value": {**count, "upper": 20, "bound": "about", "unit": "countries"}}]
    text = compared({"head_counts": before}, {"head_counts": after})
    for said in ("Exactly", "About", "20", "People", "Countries", "From 2015 to 2016"):
        assert said in text
    assert "None" not in text
    assert "2015/2016" not in text


ID = "11111111-1111-1111-1111-111111111111"


def person(name, organisation):
    return {"type": "person", "value": {"name": name, "organisation": organisation}, "id": ID}


@pytest.mark.parametrize(("one", "other"), [(None, "undp"), ("undp", None)])
def test_nothing_chosen_is_not_said_to_be_none(compared, undp, one, other):
    text = compared({"who": [person("A. Rakoto", one)]}, {"who": [person("A. Rakoto", other)]})
    assert "United Nations Development Programme" in text
    assert "None" not in text


def test_a_document_without_a_file_is_not_said_to_have_none(compared):
    before, after = (
        [{"type": "document", "value": {"url": f"https://example.org/{n}", "file": None}, "id": ID}]
        for n in (1, 2)
    )
    assert "None" not in compared({"documents": before}, {"documents": after})
