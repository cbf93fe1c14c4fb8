"""IATI 2.03: what its schema and its ruleset ask for, of every register."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from electoral_outreach.errors import InvalidValue
from electoral_outreach.formats import iati
from electoral_outreach.model import (
    Activity,
    Agreement,
    Identifier,
    Mission,
    Organisation,
    Period,
    Place,
    Register,
)
from electoral_outreach.strategies import registers

# The sequence of the schema, as far as missions have it; + is at least one, ? is at most one.
SEQUENCE = re.compile(
    "(iati-identifier )(reporting-org )(title )(description )+(participating-org )+(activity-status )"
    "(activity-date )+(activity-scope )?(recipient-country )*(recipient-region )*(sector )(tag )*"
    "(document-link )*(related-activity )*"
)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TODAY = date(2026, 1, 1)


def published(register: Register) -> Register:
    """The register with an institution that IATI knows, and missions that have what it asks for."""
    own = Identifier(scheme="org-id", value="XI-WIKIDATA-Q42")
    activities = (
        *map(publishable, register.activities),
        Mission(id="last", title={"en": "M"}, period="2016", places=[{"country": "HT"}]),
    )
    institution = replace(register.institution, identifiers=(own,))
    return replace(register, institution=institution, activities=activities)


def publishable(activity: Activity) -> Activity:
    """With the year and the country that it may lack."""
    if not isinstance(activity, Mission) or iati.reason_against(activity) is None:
        return activity
    there = (*activity.places, Place(country="HT"), Place(region="002"))
    return replace(activity, period=Period("2016-11"), order_year=None, places=there)


def written(register: Register) -> ET.Element:
    stream = io.BytesIO()
    iati.write(register, stream, today=TODAY)
    return ET.fromstring(stream.getvalue())


@given(registers())
@settings(max_examples=40)
def test_what_the_standard_asks_for_is_there(register: Register) -> None:
    """In its order; shares add up, dates are whole days, no identifier is used twice."""
    register = published(register)
    root = written(register)
    ids = [each.findtext("iati-identifier") for each in root]
    kept = [each.id for each in register.activities if iati.reason_against(each) is None]
    assert ids == [f"XI-WIKIDATA-Q42-{id}" for id in kept]
    for element in root:
        assert SEQUENCE.fullmatch("".join(f"{each.tag} " for each in element))
        dates = element.findall("activity-date")
        assert dates[0].get("type") in {"1", "2"}
        for each in dates:
            day = date.fromisoformat(each.get("iso-date") or "")
            assert (day <= TODAY) or each.get("type") in {"1", "3"}
        shares = [each.get("percentage") for each in element if each.tag.startswith("recipient")]
        assert shares
        if len(shares) > 1:
            assert round(sum(float(each or 0) for each in shares), 2) == 100
        assert all((each.text or "").strip() for each in element.iter("narrative"))
        assert {each.get("ref") for each in element.iter("related-activity")} <= set(ids)


def mission(**facts: object) -> Mission:
    return Mission(id="m", **{"title": {"en": "M"}, "places": [{"country": "HT"}], **facts})  # type: ignore[arg-type]


PUBLISHER = iati.Publisher(
    Organisation(
        id="emb",
        names=[{"name": {"en": "EMB"}}],
        identifiers=[{"scheme": "wikidata", "value": "Q42"}],
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("period", "dates", "status"),
    [
        ("2016-11-07/2016-11-18", [("2016-11-07", "2", ""), ("2016-11-18", "4", "")], "4"),
        ("2016-11", [("2016-11-01", "2", "stated as 2016-11"),
                     ("2016-11-30", "4", "stated as 2016-11")], "4"),
        ("2016-11-07~", [("2016-11-07", "2", "stated as 2016-11-07~"),
                         ("2016-11-07", "4", "stated as 2016-11-07~")], "4"),
        ("2025-12-30/2026-01-05", [("2025-12-30", "2", ""), ("2026-01-05", "3", "")], "2"),
        ("2026-05-01", [("2026-05-01", "1", ""), ("2026-05-01", "3", "")], "1"),
        ("2025-01-01/..", [("2025-01-01", "2", "")], "2"),
    ],
)  # fmt: skip
def test_a_day_that_is_not_stated_says_so(
    period: str, dates: list[tuple[str, str, str]], status: str
) -> None:
    """What is planned and what is done is told by the day."""
    element = PUBLISHER.activity(mission(period=period))
    found = [
        (each.get("iso-date"), each.get("type"), each.findtext("narrative") or "")
        for each in element.findall("activity-date")
    ]
    assert found == dates
    assert element.find("activity-status").get("code") == status  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("activity", "reason"),
    [
        (mission(), "has no year"),
        (mission(period="XXXX-11-07"), "has no year"),
        (mission(period="../2016"), "has no start"),
        (mission(period="2016", places=[{"online": True}]), "has no country or region"),
        (
            Agreement(id="a", title={"en": "A"}, period="2016"),
            "is no mission but of kind 'agreement'",
        ),
        (mission(period="2016"), None),
    ],
)
def test_what_cannot_be_said_is_left_out_with_a_reason(
    activity: Mission | Agreement, reason: str | None
) -> None:
    assert iati.reason_against(activity) == reason


def test_a_body_without_an_identifier_cannot_publish() -> None:
    """Nothing is written, and the error says what would do."""
    register = Register(institution=replace(PUBLISHER.institution, identifiers=()))
    stream = io.BytesIO()
    with pytest.raises(InvalidValue, match="one of wikidata, ror or org-id"):
        iati.write(register, stream)
    assert not stream.getvalue()


def test_an_empty_file_is_not_written() -> None:
    """The standard knows none."""
    register = Register(institution=PUBLISHER.institution)
    with pytest.raises(InvalidValue, match="no mission that IATI can tell of"):
        iati.write(register, io.BytesIO(), today=TODAY)


def test_languages_are_those_of_the_code_list() -> None:
    """Which has no regions."""
    element = PUBLISHER.activity(mission(title={"fr-CA": "M"}, period="2016"))
    assert [each.get(LANG) for each in element.iter("narrative")][1] == "fr"
