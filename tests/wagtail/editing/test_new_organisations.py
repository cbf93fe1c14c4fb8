"""Organisations as an editor adds them: in the chooser with a name, or with the full form."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from tests.wagtail.editing.named import organisation
from wagtail_outreach.models import Organisation

pytestmark = pytest.mark.django_db


def texts(prefix, **texts):
    return {f"{prefix}_{part}": texts.get(part, "") for part in ("en", "fr", "kept")}


def viewset():
    return Organisation.snippet_viewset


@pytest.fixture
def create(editor):
    """Fill in the short form of the chooser."""

    def create(name=None, acronym=None, **typed):
        data = {"kind": "", "country": "", "id": "", **typed}
        data |= texts("name", **(name or {})) | texts("acronym", **(acronym or {}))
        answer = editor.post(reverse(viewset().chooser_viewset.get_url_name("create")), data)
        assert answer.status_code == 200
        return answer.json()

    return create


@pytest.mark.parametrize(
    ("name", "acronym", "country", "id"),
    [
        ({"en": "African Union"}, {"en": "AU", "fr": "UA"}, "", "african-union"),
        ({"en": "Electoral Commission of Ghana"}, {"en": "EC"}, "GH", "electoral-commission-of-ghana"),
        ({"en": "Electoral Commission"}, {"en": "EC"}, "GH", "electoral-commission-gh"),
        ({"en": "Election Commission"}, {}, "YUCS", "election-commission-yu"),
        ({"fr": "Commission électorale"}, {"fr": "CENI"}, "CD", "ceni"),
        ({"en": "Organization of American States"}, {"en": "OAS", "fr": "OÉA"}, "", "organization-of-american-states"),
        ({"en": "الهيئة العليا المستقلة للانتخابات"}, {}, "TN", "lhyih-lly-lmstqlh-llntkhbt-tn"),
        ({"en": "…", "fr": "Élections Québec"}, {}, "CA", "elections-quebec-ca"),
        ({"en": "…"}, {}, "", "organisation-1"),
    ],
)  # fmt: skip
def test_the_id_says_which_body_it_is(create, name, acronym, country, id):
    answer = create(name, acronym, country=country)
    assert answer["step"] == "chosen", answer
    assert answer["result"]["id"] == id
    assert Organisation.objects.get(pk=id).to_record().id == id


def test_two_bodies_of_one_name_have_ids_that_differ(create):
    for country, expected in (("CD", "ceni"), ("GN", "commission-gn"), ("GN", "commission-gn-2")):
        answer = create({"fr": "Commission"}, {"fr": "CENI"}, country=country)
        assert answer["result"]["id"] == expected
        Organisation.objects.update(retired=True)
    assert create({"en": "…"})["result"]["id"] == "organisation-1"
    assert create({"en": "·"})["result"]["id"] == "organisation-2"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ({"en": "United Nations Development Programme"}, ""),
        ({"en": "united nations development programme"}, "US"),
        ({"fr": "Programme des Nations unies pour le développement"}, ""),
    ],
)
def test_what_is_there_already_is_added_with_an_id_of_its_own_only(create, undp, name, country):
    """It was not found, or it is another body: the form says how either goes on."""
    shown = create(name, country=country)
    assert shown["step"] == "reshow_creation_form"
    said = _field(shown["htmlFragment"], "name")
    assert "there already, with the id undp: choose it instead" in unescape(said)
    assert next(iter(name.values())) in unescape(said)
    assert create(name, country=country, id="another")["result"]["id"] == "another"


def test_bodies_of_one_name_in_two_countries_are_no_question(create):
    for country in ("CD", "GN"):
        answer = create({"en": "Independent Electoral Commission"}, country=country)
        assert answer["step"] == "chosen"


def test_who_is_no_longer_offered_is_no_question(create, undp):
    Organisation.objects.update(retired=True)
    assert create({"en": "United Nations Development Programme"})["step"] == "chosen"


def test_the_full_form_asks_too(editor, undp):
    lines = [("name", {})]
    data = nested_form_data(
        {
            "names": streamfield(lines),
            "identifiers": streamfield([]),
            "relations": streamfield([]),
            **dict.fromkeys(("kind", "country", "subdivision", "url", "id"), ""),
        }
    )
    data |= texts("names-0-value-name", en="United Nations Development Programme")
    data |= texts("names-0-value-acronym") | {"names-0-value-period_ending": "single"}
    answer = editor.post(reverse(viewset().get_url_name("add")), data)
    assert "there already" in str(answer.context["form"].errors["names"])
    answer = editor.post(reverse(viewset().get_url_name("add")), data | {"id": "another"})
    assert answer.status_code == 302


def test_an_id_is_given_or_refused_at_its_field(create, undp):
    assert create({"en": "A body"}, id="a-body-of-ours")["result"]["id"] == "a-body-of-ours"
    for id in ("undp", "Upper", "two--hyphens", "an_underscore", "a b"):
        shown = create({"en": "Another"}, id=id)
        assert shown["step"] == "reshow_creation_form", id
        assert "w-field--error" in _field(shown["htmlFragment"], "id"), id


@pytest.mark.parametrize("acronym", [None, {"en": "UNDP"}])
@pytest.mark.parametrize("name", [None, {"en": "\u200b"}, {"en": " "}])
def test_without_a_name_it_is_asked_for_at_the_name(create, name, acronym):
    shown = create(name, acronym)
    assert shown["step"] == "reshow_creation_form"
    assert "w-field--error" in _field(shown["htmlFragment"], "name")
    assert "w-field--error" not in _field(shown["htmlFragment"], "id")
    assert not Organisation.objects.exists()


def _field(html, name):
    """The part of a form in which a field and its errors stand."""
    parts = re.split(r"(?=<li>)", html)
    return next(part for part in parts if f'name="{name}' in part)


def test_the_full_form_begins_with_a_line_for_the_name(editor):
    page = editor.get(reverse(viewset().get_url_name("add"))).content.decode()
    stream = re.search(r'id="names"[^>]*data-w-block-arguments-value="([^"]*)"', page)[1]
    (names, _errors) = json.loads(unescape(stream))
    assert [each["type"] for each in names] == ["name"]
    assert set(names[0]["value"]) == {"name", "acronym", "period"}


@pytest.mark.parametrize("lines", [[], [("name", {})]])
def test_the_full_form_without_a_name_complains_there_only(editor, lines):
    data = nested_form_data(
        {
            "names": streamfield(lines),
            "identifiers": streamfield([]),
            "relations": streamfield([]),
            **dict.fromkeys(("kind", "country", "subdivision", "url", "id"), ""),
        }
    )
    if lines:
        data |= texts("names-0-value-name") | texts("names-0-value-acronym")
        data |= {"names-0-value-period_ending": "single"}
    answer = editor.post(reverse(viewset().get_url_name("add")), data)
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["names"]


def test_the_chooser_tells_bodies_of_one_name_apart(editor):
    name = "Independent National Electoral Commission"
    for id, country, kind in (("ceni", "CD", "electoral-court"), ("ceni-gn", "GN", "parliament")):
        organisation(id, en=name)
        Organisation.objects.filter(pk=id).update(country=country, kind=kind)
    organisation("oif", en="An international body")
    url = reverse(viewset().chooser_viewset.get_url_name("choose_results"))
    rows = re.split("<tr", editor.get(url).content.decode())
    for id, said in (
        ("ceni", ("Congo", "Electoral court")),
        ("ceni-gn", ("Guinea", "Parliament")),
        ("oif", ()),
    ):
        row = next(row for row in rows if f"/chosen/{id}/" in row)
        assert all(each in row for each in said)
    french = editor.get(url, HTTP_ACCEPT_LANGUAGE="fr").content.decode()
    assert "Guinée" in french


def test_lists_and_choosers_are_in_the_language_of_who_asks(editor, undp):
    """Wagtail words some of it once a process, in the language the site starts in."""
    urls = [
        (viewset().chooser_viewset.get_url_name("choose"), "Rechercher"),
        (viewset().get_url_name("list"), "Mis à jour"),
        ("outreach_missionpage:index", "Mis à jour"),
    ]
    for name, said in urls:
        answer = editor.get(reverse(name), HTTP_ACCEPT_LANGUAGE="fr").content.decode()
        text = unescape(answer)
        assert said in text, name
        for english in ("Search", "Updated"):
            assert not re.search(rf">\\?n?\s*{english}\b", text), (name, english)
