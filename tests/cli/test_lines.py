"""What `show` says of an activity: all of it, in the reader's language."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given

from electoral_outreach.cli.lines import LINES, labelled, lines_of
from electoral_outreach.model import Agreement, Hosting, Mission, Register, starter_directory
from electoral_outreach.strategies import registers
from electoral_outreach.wording import inside_sentence

OURS = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}


def shown(activity: Any, language: str = "en") -> dict[str, list[str]]:
    """The lines of an activity, by label."""
    register = Register(
        institution=OURS,  # type: ignore[arg-type]
        organisations=starter_directory().select(["uniore", "iidh", "elections-canada"]),
        activities=[activity],
    )
    found: dict[str, list[str]] = {}
    for label, value in lines_of(activity, register, [language]):
        found.setdefault(label, []).append(value)
    return found


def test_every_field_of_every_kind_has_a_line() -> None:
    """A field that a record gains is shown as soon as there is one."""
    assert set(LINES) == {
        each.name for kind in (Mission, Hosting, Agreement) for each in fields(kind)
    }


@given(registers())
def test_no_recorded_field_is_left_out(register: Register) -> None:
    """Whatever has something in it gets a line that says something."""
    for activity in register.activities:
        lines = list(lines_of(activity, register, ["fr"]))
        told = sum(getattr(activity, name, None) not in (None, ()) for name in LINES)
        assert len({label for label, _ in lines}) == told
        assert all(value.strip() for _, value in lines)


def test_a_mission_tells_its_election_our_part_and_for_whom() -> None:
    """Facts that a reader would miss."""
    mission = Mission(
        id="colombia-2018",
        title={"es": "Observación"},  # type: ignore[arg-type]
        type="observation",
        period="2018-06-15/2018-06-18",  # type: ignore[arg-type]
        partners=[{"organisation": "uniore", "roles": ["organiser"], "note": {"en": "by mail"}}],  # type: ignore[arg-type]
        our_roles=["observer"],  # type: ignore[arg-type]
        on_behalf_of="uniore",
        people=[{"name": "A. Diallo", "role": "head-of-mission", "organisation": "iidh"}],  # type: ignore[arg-type]
        elections=[{"country": "CO", "type": "presidential", "round": 2, "date": "2018-06-17"}],  # type: ignore[arg-type]
        head_counts=[
            {"value": 2, "role": "ours", "breakdown": [{"value": 1, "sex": "female"}]},  # type: ignore[arg-type]
        ],
    )
    lines = shown(mission)
    assert lines["election"] == ["Presidential election, round 2, June 17, 2018, Colombia"]
    assert lines["our role"] == ["Observer"]
    assert lines["on behalf of"] == ["Inter-American Union of Electoral Organizations (UNIORE)"]
    assert lines["head count"] == ["2 of our people: 1 woman"]
    assert lines["partner"][0].endswith("(UNIORE): organiser, by mail")
    assert lines["person"][0].startswith("A. Diallo, head of mission, ")
    assert shown(mission, "fr")["élection"][0].endswith("tour 2, 17 juin 2018, Colombie")
    assert shown(mission, "es")["título"] == ["Observación"]


def test_an_agreement_tells_its_validity_and_renewals() -> None:
    """Until when, how it is prolonged, and how it was."""
    agreement = Agreement(
        id="canada-1996",
        title={"en": "Co-operation"},  # type: ignore[arg-type]
        validity="1996-06/2001-06",  # type: ignore[arg-type]
        renewal="by-agreement",
        renewals=[{"signed": "2001-06", "validity": "2001-06/2006-06"}],  # type: ignore[arg-type]
    )
    lines = shown(agreement)
    assert lines["validity"] == ["June 1996\u2009–\u2009June 2001"]
    assert lines["renewal"] == ["By agreement"]
    assert lines["renewed"] == ["signed: June 2001; validity: June 2001\u2009–\u2009June 2006"]


DATED: dict[str, Any] = {
    "id": "dated",
    "title": {"en": "Co-operation"},
    "period": "2008-11",
    "renewals": [{"signed": "2015-05", "validity": "2015-05/2016-05"}],
    "partners": [{"organisation": "uniore", "roles": ["party", "host"]}],
    "people": [{"name": "A. Diallo", "role": "head-of-mission"}],
    "elections": [{"type": "presidential", "date": "2010-05"}],
    "documents": [{"url": "https://e.org/", "type": "report", "language": "en", "date": "2007-01"}],
    "series": {"label": {"en": "Course"}, "period": "2006-10"},
    "schedule": [{"period": "2008-11", "label": {"en": "session"}}],
    "sources": [{"url": "https://e.org/", "published": "2009-01"}],
    "head_counts": [{"value": 3, "role": "observers", "cumulative": "2006-10/2008-11"}],
}


@pytest.mark.parametrize("language", ["fr", "es", "pt", "ar", "it", "sv"])
def test_no_date_and_no_term_has_a_capital_after_other_words(language: str) -> None:
    """Only what begins a line may have one."""
    lines = shown(Agreement(**DATED), language)
    told = [value for said in lines.values() for value in said]
    inside = [word for value in told for word in re.findall(r"(?<=[,:;] )\w+", value)]
    assert len(inside) > 8
    assert [word for word in inside if word[:1].isupper()] == []


def test_capitals_that_the_language_asks_for_stay() -> None:
    """Months in English and German, and those of acronyms and names."""
    agreement = Agreement(**DATED)
    assert shown(agreement)["renewed"][0].startswith("signed: May 2015; validity: May 2015")
    assert shown(agreement, "de")["period"] == ["November 2008"]
    assert shown(agreement, "es")["renovado"][0].startswith("firma: mayo de 2015; ")
    assert shown(agreement, "pt")["documento"][0].endswith("inglês, janeiro de 2007")
    assert shown(agreement, "fr")["période"] == ["novembre 2008"]
    assert inside_sentence("European Parliament election", "en")[0] == "E"


@pytest.mark.parametrize("label", ["kind", "renouvellement de l’accord"])
def test_values_stand_in_one_column(label: str) -> None:
    """However long a label is, and what has several lines stays in its column."""
    first, second, third = "\n".join(labelled([(label, "X\nY"), ("id", "Z")], "fr")).split("\n")
    assert first.index("X") == second.index("Y") == third.index("Z")
