"""What is said about a page names the part of its form that it is about, and leads there."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils.translation import override

from wagtail_outreach.editing.problems import form_errors
from wagtail_outreach.editing.spots import spot_of
from wagtail_outreach.editing.summary import findings_of

STEP = {"label": {"en": "Opening"}, "period": "", "hours": "", "place": {}}
SHARE = {"value": None, "sex": "female", "function": "", "country": "", "label": {}}


def block(type, id, **value):
    return {"type": type, "value": value, "id": id}


@pytest.fixture
def page(make_mission):
    return make_mission(
        live=False,
        period="2016/2015",
        timing=[
            block("step", "11111111-1111-1111-1111-111111111111", **STEP),
            block("step", "22222222-2222-2222-2222-222222222222", **STEP | {"label": {}}),
        ],
        head_counts=[
            block(
                "head_count",
                "33333333-3333-3333-3333-333333333333",
                value=3,
                unit="people",
                bound="exact",
                breakdown=[{"type": "item", "value": SHARE, "id": "4"}],
            )
        ],
        documents=[
            block(
                "document", f"{n}" * 8 + "-1111-1111-1111-111111111111", url="https://example.org/d"
            )
            for n in (5, 6)
        ],
    )


@pytest.mark.django_db
def test_a_problem_names_stream_entry_and_input(page) -> None:
    said = [each["message"] for each in findings_of(page) if each["severity"] == "error"]
    assert "More about when, entry 2 (Step), What happened: Fill this in." in said
    assert any(
        each.startswith(
            "How many, entry 1 (Number), Of these, entry 1 (Part of the number), How many:"
        )
        for each in said
    )


@pytest.mark.django_db
def test_two_findings_of_one_sort_are_told_apart(page) -> None:
    page.period = "2016"
    page.timing, page.head_counts = [], []
    said = [each["message"] for each in findings_of(page) if "Document" in each["message"]]
    assert len({*said}) == len(said) == 2


@pytest.mark.django_db
def test_every_input_of_every_block_has_a_name(page) -> None:
    """Whatever path of the record is refused, somebody finds it in the form."""
    for path, names in (
        ("schedule[1].label.fr", ("More about when", "entry 2 (Step)", "What happened", "French")),
        ("schedule[1]", ("More about when", "entry 2 (Step)")),
        ("schedule[7].label", ("More about when",)),
        ("period", ("Period",)),
        ("nowhere", ()),
    ):
        assert spot_of(page, path).names == names, path


@pytest.mark.django_db
def test_the_panel_leads_there_and_says_how_grave_it_is(page, admin_client) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    soup = BeautifulSoup(admin_client.get(url).content, "html.parser")
    items = soup.select(".outreach-findings li")
    led = {a["href"] for a in soup.select(".outreach-findings li a")}
    assert "#block-22222222-2222-2222-2222-222222222222-section" in led
    assert "#id_period_0" in led
    icons = {
        (each.select_one(".w-sr-only").get_text(strip=True), *each.svg["class"]) for each in items
    }
    assert len(icons) == len({said for said, *_ in icons}) >= 2
    assert ("Error:", "icon", "icon-circle-xmark") in {each[:3] for each in icons}


@pytest.mark.django_db
def test_it_is_said_in_the_editors_language(page) -> None:
    with override("fr"):
        said = [each["message"] for each in findings_of(page)]
    assert any("Ce qui s’est passé" in each or "Ce qui s'est passé" in each for each in said)


@pytest.mark.django_db
def test_what_a_stored_page_has_wrong_stands_behind_the_name_of_its_field(make_mission, editor):
    page = make_mission()
    page.period = "2016/2015"
    with override("fr"):
        messages = [each["message"] for each in findings_of(page)]
    assert any(each.startswith("Période\u00a0: La fin") for each in messages)
    assert not any("ends before" in each for each in messages)


@pytest.mark.django_db
def test_a_problem_in_a_photograph_names_its_entry_and_input(make_mission) -> None:
    """Entries without a picture, and a picture that stands there twice, are none of the record's."""
    photos = [
        block("photo", None, url=url, alt="", caption=caption, credit="")
        for url, caption in (
            ("", "Nothing"),
            ("https://example.org/a.jpg", ""),
            ("https://example.org/a.jpg", ""),
            ("https://example.org/b.jpg", "No\x07"),
        )
    ]
    page = make_mission(live=False, photos=photos)
    spot = spot_of(page, "photos[1].caption.en")
    assert spot.names == ("Photographs", "entry 4 (Photograph)", "Caption")
    assert spot.block == page.photos[3].id
    [(field, error)] = form_errors(page, {"title": "M", "photos": page.photos})
    assert field == "photos"
    assert [*error.block_errors] == [3]
    assert [*error.block_errors[3].block_errors] == ["caption"]
