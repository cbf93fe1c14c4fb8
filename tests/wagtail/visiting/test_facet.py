"""A facet that a site adds at one place is in the form, the address, the sentence and the counts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from electoral_outreach.listing import FACETS, Facet, add_facet, terms
from electoral_outreach.listing.values import with_broader
from wagtail_outreach.pages.models import OutreachArchivePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def phase() -> Iterator[None]:
    add_facet(
        Facet(
            name="phase",
            title="Phase of the cycle",
            codes=terms("phase"),
            values_of=lambda activity: with_broader("phase", activity.phases),
        )
    )
    yield
    del FACETS["phase"]


@pytest.mark.usefixtures("phase")
def test_is_everywhere(landing, make_mission, client: Client) -> None:
    archive = landing.add_child(instance=OutreachArchivePage(title="Archive", slug="archive"))
    make_mission("Planning", period="2016", phases=["planning"])
    make_mission("Something else", period="2015")
    soup = BeautifulSoup(client.get(f"{archive.url}?phase=planning").content, "html.parser")
    assert len(soup.select(".outreach-entry")) == 1
    lead = soup.select_one(".outreach-lead").get_text()
    assert lead.startswith("1 activity (phase of the cycle: planning and implementation)")
    facet = next(
        each for each in soup.select(".outreach-facet") if "Phase" in each.summary.get_text()
    )
    boxes = {each["value"]: each for each in facet.select("input[name=phase]")}
    assert set(boxes) == {"planning", "pre-electoral"}
    assert boxes["planning"].has_attr("checked")
    chip = soup.select_one("section[aria-labelledby=outreach-narrowed] a")
    assert chip.get_text().startswith("Planning")
    assert chip["href"] == archive.url
    again = client.get(f"{archive.url}?phase=Planning&page=1")
    assert again["Location"] == f"{archive.url}?phase=planning"
