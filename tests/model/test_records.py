"""Records: what they hold, what follows from what, what they refuse."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import (
    Activity,
    Agreement,
    HeadCount,
    Hosting,
    InvalidRegister,
    Mission,
    Organisation,
    Place,
    Problem,
    Register,
    clean_html,
    problems_of,
)
from electoral_outreach.strategies import activities, registers
from electoral_outreach.vocabulary import Term, active, using

INSTITUTION = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}


def problems(*activities: object, **more: object) -> list[str]:
    """The problems of a register with these activities, as text."""
    document = {"schema_version": 1, "institution": INSTITUTION, "activities": activities, **more}
    reading = json_format.read(BytesIO(json.dumps(document).encode()))
    return [str(problem) for problem in reading.problems]


def mission(**fields: object) -> dict[str, object]:
    """A mission with the fewest fields, and more."""
    return {"kind": "mission", "id": "m", "title": {"en": "M"}, **fields}


@given(registers(max_activities=4))
def test_a_register_survives_json(register: Register) -> None:
    """What is written is read back the same."""
    assert json_format.loads(json_format.dumps(register)) == register


@given(registers(max_activities=3))
def test_the_schema_accepts_what_the_library_writes(register: Register) -> None:
    """The published JSON Schema and the library agree on valid registers."""
    document = json.loads(json_format.dumps(register))
    assert list(Draft202012Validator(json_format.schema()).iter_errors(document)) == []


@given(activities())
def test_records_are_values(activity: Activity) -> None:
    """They hash, equal their copies, and cannot be changed."""
    assert hash(dataclasses.replace(activity)) == hash(activity)
    with pytest.raises(dataclasses.FrozenInstanceError):
        activity.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize("record", [Mission, Hosting, Agreement, Organisation, Place, HeadCount])
def test_types_lead_to_strategies(record: type) -> None:
    """`st.from_type` knows the records through the entry point."""
    st.from_type(record).validate()


@pytest.mark.parametrize(
    "fields",
    [
        {"period": 2016},
        {"period": "2016-13"},
        {"period": "0000"},
        {"title": {}},
        {"title": {"en": ""}},
        {"title": {"en": "a\u0000"}},
        {"title": "M"},
        {"id": "Not A Slug"},
        {"id": "a" * 101},
        {"type": "misssion"},
        {"places": [{"country": "UKR"}]},
        {"partners": [{"organisation": "emb", "roles": ["host", "host"]}]},
        {"head_counts": [{"value": -1}]},
        {"head_counts": [{"value": "3"}]},
        {"head_counts": [{"value": 3.5}]},
        {"head_counts": [{"value": True}]},
        {"documents": [{"url": "javascript:alert(1)"}]},
        {"documents": [{"url": "https://a b"}]},
        {"elections": [{"round": 0, "type": "local"}]},
        {"nonsense": 1},
    ],
)
def test_the_schema_refuses_what_the_library_refuses(fields: dict[str, object]) -> None:
    """Whatever JSON Schema can say, it says."""
    assert problems(mission(**fields))
    document = {"schema_version": 1, "institution": INSTITUTION, "activities": [mission(**fields)]}
    assert list(Draft202012Validator(json_format.schema()).iter_errors(document))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"partners": [{"organisation": "emb", "roles": ["organizer"]}]},
            "activities[0].partners[0].roles[0] (m): 'organizer' is not a role; did you mean 'organiser'?",
        ),
        (
            {"places": [{"country": "UK"}]},
            "activities[0].places[0].country (m): 'UK' is not an ISO 3166-1",
        ),
        ({"places": [{}]}, "activities[0].places[0] (m): a place is empty"),
        (
            {"places": [{"country": "FR", "region": "150"}]},
            "activities[0].places[0] (m): a place is one of country and region, not both",
        ),
        (
            {"places": [{"country": "FR", "subdivision": "DE-BY"}]},
            "subdivision 'DE-BY' is not in country 'FR'; did you mean 'DE'?",
        ),
        (
            {"perid": "2016"},
            "activities[0].perid (m): is not a field of this record; did you mean 'period'?",
        ),
        ({"period": "2016", "order_year": {"year": 2016}}, "leave order_year out"),
        ({"head_counts": [{"value": 9, "upper": 3}]}, "a range of heads goes up"),
        ({"head_counts": [{"value": 9, "breakdown": [{"value": 3}]}]}, "a share says of whom"),
        ({"elections": [{"round": 1}]}, "an election is empty"),
        ({"body_html": {"en": "<p onclick='x()'>a</p>"}}, "body_html in 'en' is not clean"),
        ({"title": {"en": "two\nlines"}}, "has a line break"),
        ({"parent": "nobody"}, "activities[0].parent (m): 'nobody' is no activity here"),
        ({"agreement": "m"}, "activities[0].agreement (m): 'm' is no agreement here"),
        ({"on_behalf_of": "x"}, "activities[0].on_behalf_of (m): 'x' is no organisation here"),
        ({"parent": "m"}, "activities[0].parent (m): 'm' leads back to the activity itself"),
    ],
)
def test_errors_name_path_value_and_way_out(fields: dict[str, object], expected: str) -> None:
    """One readable line per fault."""
    found = problems(mission(**fields))
    assert any(expected in line for line in found), found


def test_all_errors_come_at_once() -> None:
    """Not the first fault only, and each with its place."""
    found = problems(
        mission(period="2015-02-31", places=[{"country": "UK"}]),
        {"kind": "trip"},
        7,
        mission(id="M"),
    )
    assert [line.split(":")[0] for line in found] == [
        "activities[0].period (m)",
        "activities[0].places[0].country (m)",
        "activities[1].id",
        "activities[1].title",
        "activities[1].kind",
        "activities[2]",
        "activities[3].id",
    ]


def test_ids_are_unique_and_circles_are_found() -> None:
    """References are checked over the whole register."""
    assert problems(mission(), mission()) == [
        "activities[1].id: 'm' is used twice; ids are unique, and activities[0] has it already"
    ]
    circle = [mission(id="a", parent="b"), mission(id="b", parent="c"), mission(id="c", parent="a")]
    assert any("leads back to the activity itself" in line for line in problems(*circle))


def test_a_register_is_asked_by_id() -> None:
    """The institution is one of its organisations; what is not there is a `KeyError` by name."""
    document = {"schema_version": 1, "institution": INSTITUTION, "activities": [mission()]}
    register = json_format.loads(json.dumps(document))
    assert register.activity("m") is register.activities[0]
    assert register.organisation("emb") is register.institution
    with pytest.raises(KeyError, match="no activity 'n'"):
        register.activity("n")
    with pytest.raises(KeyError, match="no organisation 'n'"):
        register.organisation("n")


def test_a_single_record_s_paths_begin_at_the_record() -> None:
    """A field named like a kind is not taken for the union's tag."""
    with pytest.raises(InvalidRegister) as refused:
        Mission(id="m", title={"en": "M"}, agreement="Not A Slug")  # type: ignore[arg-type]
    assert [problem.path for problem in refused.value.problems] == ["agreement"]
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(mission(agreement="Not A Slug"))
    assert [problem.path for problem in problems_of(caught.value)] == ["agreement"]


def test_a_problem_can_be_seen_from_outside() -> None:
    """Paths join with dots, and brackets need none."""
    assert Problem("[0].url", None, "x").within("documents").path == "documents[0].url"
    assert Problem("", None, "x").within("documents").path == "documents"


def test_namibia_is_a_country() -> None:
    """'NA' is Namibia, never a missing value."""
    register = json_format.loads(
        json.dumps(
            {
                "schema_version": 1,
                "institution": INSTITUTION,
                "activities": [mission(places=[{"country": "NA"}])],
            }
        )
    )
    assert register.activities[0].places[0].country == "NA"
    assert '"NA"' in json_format.dumps(register)


def test_a_pack_in_force_decides_what_a_role_is() -> None:
    """Errors and the schema follow the vocabulary an institution has made its own."""
    pack = active().extend({"role": [Term("patron", {"en": "Patron"})]})
    entry = mission(partners=[{"organisation": "emb", "roles": ["patron"]}])
    assert problems(entry)
    with using(pack):
        assert problems(entry) == []
        assert "patron" in json.dumps(json_format.schema())


def test_clean_markup_is_kept_and_dirty_markup_cleaned() -> None:
    """What the cleaner returns, the model accepts."""
    dirty = (
        '<p>a<script>x()</script> <a href="javascript:x()">b</a> <a href="https://e.org">c</a></p>'
    )
    clean = clean_html(dirty)
    assert "script" not in clean
    assert problems(mission(body_html={"en": clean})) == []


def test_names_of_whoever_makes_the_first_record_mean_nothing_to_it() -> None:
    """Records are built when first needed, which may be in a module with an `Activity` of its own."""
    code = """
from electoral_outreach.model import Mission, Register
from electoral_outreach.model import Organisation as Body
class Activity: pass
class Organisation: pass
institution = Body(id="emb", names=[{"name": {"en": "Commission"}}])
Register(institution=institution, activities=[Mission(id="a", title={"en": "A"})])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
