"""Whatever a list or a chooser can be filtered and sorted by, it can while it is searched."""

from __future__ import annotations

import re
from itertools import product

import pytest
from django.urls import reverse

from tests.wagtail.editing.named import organisation
from wagtail_outreach.editing.listings import ActivityListing
from wagtail_outreach.models import Organisation

# MariaDB's search finds what is committed only
pytestmark = pytest.mark.django_db(transaction=True)


OFFERED = {"pnud": {"undp"}, "pnud,undp": set(), "other": {"undp", "pnud"}}


def test_the_one_that_stays_is_searched_for_among_the_others(editor, undp, pnud):
    names = Organisation.snippet_viewset.chooser_viewset.get_url_name
    views = [reverse(names("choose")), reverse(names("choose_results"))]
    for url, (merging, offered) in product(views, OFFERED.items()):
        answer = editor.get(url, {"merging": merging, "q": "Programme"})
        assert answer.status_code == 200
        assert set(re.findall(r"/chosen/([\w-]+)/", answer.content.decode())) == offered, url


def test_organisations_are_searched_in_any_order(editor, undp):
    organisation("oif", en="International organisation")
    url = reverse(Organisation.snippet_viewset.get_url_name("list_results"))
    orders = ("", "label", "-label", "_updated_at", "-_updated_at", "none")
    for ordering, retired in product(orders, ("", "true", "false")):
        answer = editor.get(url, {"q": "United", "ordering": ordering, "retired": retired})
        assert answer.status_code == 200, (ordering, retired)
        assert ("/edit/undp/" in answer.content.decode()) is (retired != "true")
        assert "/edit/oif/" not in answer.content.decode()


def _ordered(answer: str) -> set[str]:
    return set(re.findall(r"ordering=(-?\w+)", answer))


def test_activities_are_searched_by_every_filter_and_in_every_order(editor, make_mission):
    page = make_mission("Mission to Haiti")
    url = "/admin/outreach_missionpage/"
    listing = editor.get(url)
    filters = listing.context["filters"]
    assert "has_child_pages" not in filters.filters
    values = {"latest_revision_created_at": {"latest_revision_created_at_from": "2020-01-01"}}
    asked = [values.get(name, {name: _first_choice(filters, name)}) for name in filters.filters]
    asked += [{"ordering": each} for each in _ordered(listing.content.decode()) - {"ord"}]
    assert len(asked) > 6
    for parameters in asked:
        answer = editor.get(f"{url}results/", {"q": "Haiti", **parameters})
        assert answer.status_code == 200, parameters
        if "edited_by" not in parameters and "owner" not in parameters:
            assert page.title in answer.content.decode(), parameters


def _first_choice(filters, name):
    choices = getattr(filters.form.fields[name], "choices", [])
    return next((str(value) for value, _label in choices if value and str(value)), "1")


def test_the_filter_that_means_nothing_for_activities_is_left_out():
    assert "has_child_pages" not in ActivityListing.filterset_class.base_filters


def test_a_list_of_nothing_counts_nothing(editor, make_mission):
    """Not from 1 to 0; what is there is counted as before."""
    make_mission("Mission to Haiti")
    counted = re.compile(r"\d+-\d+\s+of\s+\d+")
    for words, count in (("Haiti", 1), ("Nowhere", 0), ("", 1)):
        said = editor.get("/admin/outreach_missionpage/", {"q": words}).content.decode()
        assert len(counted.findall(said)) == count, words
