"""What Wagtail's APIs say of a section is enough for a register of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from electoral_outreach.formats import json as json_format
from tests.wagtail.conftest import place
from tests.wagtail.test_api import EITHER, PARTNER, URLS, second
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import AgreementPage

pytestmark = pytest.mark.django_db
GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "fit-a-site.md"


def name(of: str) -> list[dict[str, Any]]:
    value = {"name": {"en": of}, "acronym": {}, "period": ""}
    return [{"type": "name", "value": value}]


@pytest.fixture
def emb(landing) -> Organisation:
    """The institution, which took over from another body."""
    Organisation.objects.create(id="old-emb", names=name("The old EMB"))
    relations = [{"type": "predecessor", "value": "old-emb"}]
    emb = Organisation.objects.create(id="emb", names=name("Our EMB"), relations=relations)
    landing.institution, landing.since = emb, "1992"
    landing.introduction = [{"type": "paragraph", "value": "<p>We work abroad.</p>"}]
    landing.save_revision().publish()
    return emb


def register_of() -> Any:
    """The function that the guide shows."""
    shown = re.findall(r"^```python\n(.*?)^```$", GUIDE.read_text(), re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(next(each for each in shown if "def register_of" in each), names)
    return names["register_of"]


def listed(sort: str) -> list[dict[str, Any]]:
    """All pages of a type."""
    asked = f"type=wagtail_outreach_pages.{sort}&fields=facts,organisations"
    with URLS:
        answer = Client().get(f"/api/v2/pages/?{asked}")
    assert answer.status_code == 200, answer.content
    return list(answer.json()["items"])


@EITHER
def test_a_landing_page_says_whose_section_it_is(api, landing, emb) -> None:
    told = api(landing)
    assert told["institution"]["id"] == "emb"
    assert [each["id"] for each in told["organisations"]] == ["old-emb"]
    assert told["since"] == "1992"
    assert "We work abroad." in json.dumps(told["introduction"])


@EITHER
def test_one_that_names_nobody_says_so(api, landing) -> None:
    told = api(landing)
    assert told["institution"] is None
    assert told["organisations"] is None


def test_the_guide_makes_a_register_of_a_section(
    landing, emb, undp, make_mission, django_capture_on_commit_callbacks
) -> None:
    """Of what one list says, though an activity in it is a part of one that is not."""
    Organisation.objects.filter(pk="undp").update(
        relations=[{"type": "successor", "value": "old-emb"}]
    )
    seminar = make_mission("Seminar", period="2014", where=[place("ET")])
    with django_capture_on_commit_callbacks(execute=True):
        agreement = landing.add_child(instance=AgreementPage(title="Memorandum", live=False))
        agreement.save_revision().publish()
    make_mission(
        period="2016",
        who=[PARTNER],
        parent_activity=Activity.objects.get(lead_id=seminar.pk),
        agreement=Activity.objects.get(lead_id=agreement.pk),
    )
    head, missions = second(landing), listed("MissionPage")
    for activities in (missions, [*missions, *listed("AgreementPage")]):
        told = register_of()(head, activities)
        register = json_format.loads(json.dumps(told))
        assert len(register.activities) == len(activities)
    part = [each for each in missions if each["title"] == "Mission to Haiti"]
    assert part[0]["facts"]["parent"]
    assert part[0]["facts"]["agreement"]
    lonely = json_format.loads(json.dumps(register_of()(head, part))).activities[0]
    assert (lonely.parent, lonely.agreement) == (None, None)
