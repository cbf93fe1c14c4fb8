"""What a translation's form says of the facts, which are edited on the lead."""

from __future__ import annotations

import pytest

from tests.wagtail.visiting.test_every_fact import FACTS, ORGANISATIONS, TYPES
from wagtail_outreach.editing.summary import findings_of
from wagtail_outreach.editing.told import facts_lines

RECORD = {
    "kind": "mission",
    "type": "observation",
    "period": "2015-10-22/2015-10-29",
    "places": [{"country": "HT"}],
    "partners": [{"organisation": "undp", "roles": ["host"]}],
    "our_roles": ["observer", "speaker"],
    "head_counts": [{"value": 3}],
    "elections": [{"type": "presidential", "country": "HT", "round": 2, "date": "2015-10-25"}, {"label": {"en": "Runoff"}}],
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
    lines = dict(facts_lines({"id": "m", "title": {"en": "M"}, **RECORD}))
    assert lines["Our part"] == "Observer; Speaker"
    assert lines["Election concerned"] == (
        "Presidential election (Haiti, round 2, October 25, 2015); Runoff"
    )
    assert lines["Documents and links"] == "https://example.org/a; Report"
    for each in ("Sort", "Date", "Place", "Host", "How many", "Themes"):
        assert lines[each]


WRITTEN = {"title", "summary", "purpose", "outcome", "body", "body_html", "photos"}
"""What every page has in its own form."""


@pytest.mark.django_db
@pytest.mark.parametrize("kind", TYPES)
def test_every_fact_of_a_record_has_a_line(kind) -> None:
    """What visitors read, and what is kept back from them."""
    names = {each["id"]: each["names"][0]["name"]["en"] for each in ORGANISATIONS}
    record = {"kind": kind.__name__.lower(), "id": "all", **FACTS, **TYPES[kind]}
    whole = facts_lines(record, names)
    assert ("Inferred value", "period (under the heading 2016)") in whole
    for field in record.keys() - WRITTEN - {"kind", "id"}:
        less = facts_lines({name: each for name, each in record.items() if name != field}, names)
        assert less != whole, field
    yearless = {**record, "period": "XXXX-03-02", "order_year": {"year": 2016}}
    assert ("Year to sort by", "2016") in facts_lines(yearless, names)
