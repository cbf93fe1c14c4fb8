"""The whole way: an old page is read, made a register, imported, and shown in both languages."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command

from electoral_outreach.formats import json as register_json
from electoral_outreach.legacy import read_page, to_register
from wagtail_outreach.models import Activity

pytestmark = pytest.mark.django_db

OLD_PAGE = """Results of the count

Home > Our expertise > International activities

International activities

Since 1992, Elections Canada has been free to lend its help abroad.

Even in 1985 the institution sent people on missions and received visitors.

Recent missions

Advice to Madagascar

From November 7 to 18, a representative of Elections Canada went to Madagascar with the United
Nations Development Programme (UNDP), ahead of the 2018 elections.

A workshop in Ethiopia

From September 29 to October 1, 2016, the African Union Commission and International IDEA organized
a workshop in Addis Ababa, Ethiopia. Elections Canada was represented by three people.

See the archives >

Most recent welcoming activities

Reception of a network's president

On November 23, 2016, Elections Canada received the president of the Réseau des compétences
électorales francophones (RECEF).

See the archives >
"""


@pytest.fixture
def section(home, tmp_path: Path, django_capture_on_commit_callbacks) -> None:
    register = to_register(read_page(OLD_PAGE.encode(), name="old.txt"))
    path = tmp_path / "register.json"
    path.write_text(register_json.dumps(register))
    with django_capture_on_commit_callbacks(execute=True):
        call_command(
            "outreach_import",
            str(path),
            parent="/en/international-activities/",
            create_landing=True,
            publish=True,
            stdout=StringIO(),
        )


def shelves(client, address: str) -> list[list[str]]:
    """The words of every card, shelf by shelf."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return [
        [" ".join(card.get_text(" ").split()) for card in shelf.select(".outreach-card")]
        for shelf in soup.select(".outreach-cards")
    ]


def test_the_yearless_mission_heads_recent_and_shows_no_year(section, client) -> None:
    """Its order year is 2016, after the dated mission below it; that year is shown nowhere."""
    missions, hostings = shelves(client, "/en/international-activities/")
    assert [card.partition(" From")[0] for card in missions] == [
        "Advice to Madagascar",
        "A workshop in Ethiopia",
    ]
    assert "From November 7 to 18" in missions[0]
    assert "2016" not in missions[0]
    assert "September 29 to October 1, 2016" in missions[1]
    assert len(hostings) == 1
    madagascar = Activity.objects.get(public_id__startswith="advice").record
    assert madagascar["order_year"]["year"] == 2016
    assert madagascar["order_year"]["basis"] == "source-position"


def test_everything_else_of_the_page_is_there(section, client) -> None:
    """Introduction, since when, archives and complete lists."""
    text = client.get("/en/international-activities/").content.decode()
    assert "free to lend its help abroad" in text
    assert "1992" in text
    for tail in ("missions/", "hostings/", "missions/complete-list/", "hostings/complete-list/"):
        address = f"/en/international-activities/archive/{tail}"
        assert address in text
        assert client.get(address).status_code == 200


def test_the_other_language_shows_it_in_the_language_it_has(section, client) -> None:
    """French readers see the English texts, labelled, with French dates."""
    landing = BeautifulSoup(client.get("/en/international-activities/").content, "html.parser")
    french = landing.select_one('.outreach-languages a[hreflang="fr"]')["href"]
    missions, _ = shelves(client, french)
    assert "(en anglais)" in missions[0]
    assert "Du 7 au 18 novembre" in missions[0]
    soup = BeautifulSoup(client.get(french).content, "html.parser")
    assert soup.select_one(".outreach-card [lang=en]") is not None
