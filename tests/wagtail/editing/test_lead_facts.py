"""What a translation's form says of the facts, which are edited on the lead."""

from __future__ import annotations

import pytest

from wagtail_outreach.editing.summary import facts_lines, findings_of

RECORD = {
    "kind": "mission",
    "type": "observation",
    "period": "2015-10-22/2015-10-29",
    "places": [{"country": "HT"}],
    "partners": [{"organisation": "undp", "roles": ["host"]}],
    "our_roles": ["observer", "speaker"],
    "head_counts": [{"value": 3}],
    "elections": [{"type": "presidential", "country": "HT", "date": "2015-10-25"}, {"label": {"en": "Runoff"}}],
    "documents": [{"url": "https://example.org/a"}, {"url": "https://example.org/b", "title": {"en": "Report"}}],
    "themes": ["parliaments"],
}  # fmt: skip


@pytest.mark.django_db
def test_findings_call_an_organisation_by_its_name(undp, make_mission) -> None:
    value = {"organisation": "undp", "roles": [], "note": {}}
    page = make_mission(period="2015", who=[{"type": "partner", "value": value}])
    said = [each["message"] for each in findings_of(page)]
    assert any("United Nations Development Programme" in each for each in said)


@pytest.mark.django_db
def test_nothing_that_visitors_read_is_left_out(undp) -> None:
    """A translator asks whether a document is there already, and finds it named."""
    lines = dict(facts_lines(RECORD))
    assert lines["Our part"] == "Observer, Speaker"
    assert (
        lines["Elections concerned"] == "Presidential election, Haiti, On October 25, 2015; Runoff"
    )
    assert lines["Documents and links"] == "https://example.org/a; Report"
    for each in ("Sort", "Period", "Places", "Organisations", "Numbers", "Themes"):
        assert lines[each]
