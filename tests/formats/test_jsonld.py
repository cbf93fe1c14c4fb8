"""schema.org: its own names only, nothing that was not stated, all languages in a file."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given, settings

from electoral_outreach.formats import jsonld
from electoral_outreach.formats.jsonld import Linked
from electoral_outreach.formats.table import Table
from electoral_outreach.model import Hosting, Mission, Organisation, Register
from electoral_outreach.strategies import registers

# From schema.org 29.0: what each of these types may have.
THING = {"@type", "@id", "@language", "@value", "additionalType", "alternateName", "description",
         "identifier", "name", "sameAs", "subjectOf", "url"}  # fmt: skip
KNOWN = {
    "Event": {"about", "attendee", "contributor", "endDate", "eventAttendanceMode", "eventStatus",
              "funder", "inLanguage", "keywords", "location", "organizer", "startDate", "superEvent"},
    "CreativeWork": {"creator", "dateCreated", "inLanguage", "keywords", "temporalCoverage"},
    "Organization": set(),
    "Place": {"address"},
    "VirtualLocation": set(),
    "PostalAddress": {"addressCountry", "addressLocality", "addressRegion"},
}  # fmt: skip
KNOWN["EducationEvent"] = KNOWN["Event"]


def nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(each for inner in value.values() for each in nodes(inner))]
    return [each for inner in value for each in nodes(inner)] if isinstance(value, list) else []


@given(registers())
@settings(max_examples=30)
def test_every_name_is_schema_org_s(register: Register) -> None:
    """And nothing is empty."""
    stream = io.BytesIO()
    jsonld.write(register, stream)
    graph = json.loads(stream.getvalue())["@graph"]
    assert [each["identifier"] for each in graph] == [each.id for each in register.activities]
    for node in nodes(graph):
        if "@type" in node:
            assert node.keys() <= THING | KNOWN[node["@type"]], node
        assert all(each not in (None, "", [], {}) for each in node.values())


@given(registers())
@settings(max_examples=30)
def test_all_languages_of_a_title_are_there(register: Register) -> None:
    stream = io.BytesIO()
    jsonld.write(register, stream)
    for node, activity in zip(
        json.loads(stream.getvalue())["@graph"], register.activities, strict=True
    ):
        told = {each["@language"]: each["@value"] for each in node["name"]}
        assert told == dict(activity.title)


def test_a_date_is_told_as_far_as_it_is_certain() -> None:
    linked = Linked(Table(["en"]))
    for period, start, end in (
        ("2016-11-07/2016-11-18", "2016-11-07", "2016-11-18"),
        ("2016-11", "2016-11", "2016-11"),
        ("2016-11-07~", None, None),
        ("XXXX-11-07", None, None),
        ("2016/..", "2016", None),
        ("../2016", None, "2016"),
        ("2016-11-07?/2016-11-18", None, "2016-11-18"),
    ):
        node = linked.node(Mission(id="m", title={"en": "M"}, period=period))
        assert (node.get("startDate"), node.get("endDate")) == (start, end), period


def test_who_organised_paid_and_came_is_told_apart() -> None:
    """Whoever did something that schema.org has no word for contributed."""
    bodies = {
        id: Organisation(id=id, names=[{"name": {"en": id.title()}}]) for id in ("a", "b", "c")
    }
    hosting = Hosting(
        id="h",
        title={"en": "H"},
        our_roles=["host"],
        partners=[
            {"organisation": "a", "roles": ["funder", "organiser"]},
            {"organisation": "b", "roles": ["visitor"]},
            {"organisation": "c"},
        ],
    )
    ours = Organisation(id="emb", names=[{"name": {"en": "Ours"}}])
    node = Linked(Table(["en"], bodies.get), ours).node(hosting)
    named = {
        role: [each["name"] for each in node[role]]
        for role in ("organizer", "funder", "attendee", "contributor")
    }
    assert named == {
        "organizer": ["Ours", "A"],
        "funder": ["A"],
        "attendee": ["B"],
        "contributor": ["C"],
    }
