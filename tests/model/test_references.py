"""A register's ids and references: each fault is told at its own place, with its own value."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Activity, InvalidRegister, Period, Register
from electoral_outreach.model.quick.gathering import Gathering
from electoral_outreach.model.quick.references import References
from tests.pace import growth


def body(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "names": [{"name": {"en": id}}], **more}


def told(*, organisations: tuple[Any, ...] = (), activities: tuple[Any, ...] = ()) -> list[tuple]:
    document = {
        "institution": body("us"),
        "organisations": list(organisations),
        "activities": list(activities),
    }
    with pytest.raises(InvalidRegister) as caught:
        json_format.loads(json.dumps(document))
    return [(each.path, each.value, each.message) for each in caught.value.problems]


def mission(id: str, **more: Any) -> dict[str, Any]:
    return {"kind": "mission", "id": id, "title": {"en": id}, **more}


def test_the_institution_s_id_is_taken() -> None:
    [(path, value, message)] = told(organisations=(body("undp"), body("us")))
    assert (path, value) == ("organisations[1].id", "us")
    assert message == "'us' is used twice; ids are unique, and the institution has it already"


def test_an_organisation_and_an_activity_may_share_an_id() -> None:
    document = {
        "institution": body("us"),
        "organisations": [body("haiti")],
        "activities": [mission("haiti"), mission("us")],
    }
    assert len(json_format.loads(json.dumps(document)).activities) == 2


def test_a_repeated_activity_is_told_at_the_later_one() -> None:
    [(path, value, _)] = told(activities=(mission("a"), mission("b"), mission("a")))
    assert (path, value) == ("activities[2].id", "a")


def test_an_id_without_its_form_hides_no_other_fault() -> None:
    """It is refused for its form, once at every place, and is looked for nowhere."""
    odd = ("Not A Slug", 7, ["a"], {"a": 1})
    found = told(
        organisations=(*({**body("x"), "id": each} for each in odd), body("undp"), body("undp")),
        activities=(
            *({**mission("x"), "id": each, "parent": each, "agreement": each} for each in odd),
            mission("a"),
            mission("a", partners=[{"organisation": "No Body"}]),
        ),
    )
    assert [path for path, _, _ in found] == [
        *(f"organisations[{index}].id" for index in range(4)),
        "organisations[5].id",
        *(f"activities[{i}].{name}" for i in range(4) for name in ("id", "parent", "agreement")),
        "activities[5].id",
        "activities[5].partners[0].organisation",
    ]


def test_three_bodies_of_one_id_are_told_twice() -> None:
    """The first has it; an even number of faults does not cancel out."""
    faults = told(organisations=(body("undp"), body("undp"), body("undp")))
    assert [path for path, _, _ in faults] == ["organisations[1].id", "organisations[2].id"]


def test_a_person_s_unknown_body_is_a_fault_by_itself() -> None:
    """Beside somebody who came from nowhere in particular."""
    people = [{"name": "X", "organisation": "oas"}, {"name": "Y"}]
    for each in (people, people[:1]):
        [(path, value, _)] = told(activities=(mission("a", people=each),))
        assert (path, value) == ("activities[0].people[0].organisation", "oas")


@pytest.mark.parametrize(
    ("parents", "told_at"),
    [
        ({"a": "b", "b": "c", "c": "a"}, ["activities[0].parent"]),
        ({"x": "a", "a": "b", "b": "a"}, ["activities[1].parent"]),
        ({"x": "a", "a": "a"}, ["activities[1].parent"]),
        (
            {"c": "b", "b": "a", "a": "b", "d": "e", "e": "d"},
            [f"activities[{n}].parent" for n in (1, 3)],
        ),
    ],
)
def test_a_circle_is_told_once_at_its_first_activity(
    parents: dict[str, str], told_at: list[str]
) -> None:
    """Not at those that only lead into it: their parents are as they should be."""
    faults = told(activities=tuple(mission(id, parent=parent) for id, parent in parents.items()))
    assert [path for path, _, _ in faults] == told_at
    assert all(message.endswith("leads back to the activity itself") for *_, message in faults)


@pytest.mark.parametrize("field", ["predecessors", "successors"])
def test_a_body_before_or_after_that_is_not_there(field: str) -> None:
    [(path, value, message)] = told(organisations=(body("undp"), body("ife", **{field: ["ine"]})))
    assert path == f"organisations[1].{field}[0]"
    assert value == "ine"
    assert message.startswith("'ine' is no organisation here")


@pytest.mark.parametrize("field", ["predecessors", "successors"])
def test_no_body_is_before_or_after_itself(field: str) -> None:
    """Neither one of the organisations nor the institution."""
    message = f"is the organisation itself; take it out of {field}"
    [(path, value, said)] = told(
        organisations=(body("undp"), body("ife", **{field: ["undp", "ife"]}))
    )
    assert (path, value, said) == (f"organisations[1].{field}[1]", "ife", f"'ife' {message}")
    with pytest.raises(InvalidRegister) as caught:
        Register(institution=body("us", **{field: ["us"]}))
    [problem] = caught.value.problems
    assert (problem.path, problem.message) == (f"institution.{field}[0]", f"'us' {message}")


def test_no_agreement_rests_on_itself() -> None:
    """On another, it may; a mission is no agreement in the first place."""
    accord = {**mission("a", agreement="a"), "kind": "agreement"}
    [(path, value, said)] = told(activities=(mission("m", agreement="a"), accord))
    assert (path, value) == ("activities[1].agreement", "a")
    assert said.startswith("'a' is the activity itself")
    [(_, _, said)] = told(activities=(mission("m", agreement="m"),))
    assert said == "'m' is no agreement here"
    told_of_none = [{**accord, "agreement": "b"}, {**mission("b"), "kind": "agreement"}]
    assert len(Register(institution=body("us"), activities=told_of_none).activities) == 2


def test_a_body_before_or_after_that_is_there() -> None:
    document = {
        "institution": body("us"),
        "organisations": [body("ife", successors=["ine"]), body("ine", predecessors=["ife"])],
    }
    assert len(json_format.loads(json.dumps(document)).organisations) == 2


def test_a_partner_and_a_person_s_body_that_are_not_there() -> None:
    faults = told(
        organisations=(body("undp"),),
        activities=(
            mission(
                "a",
                partners=[{"organisation": "undp"}, {"organisation": "unpd"}],
                people=[{"name": "X", "organisation": "oas"}],
                on_behalf_of="recef",
            ),
        ),
    )
    assert [(path, value) for path, value, _ in faults] == [
        ("activities[0].partners[1].organisation", "unpd"),
        ("activities[0].people[0].organisation", "oas"),
        ("activities[0].on_behalf_of", "recef"),
    ]


def test_the_first_and_last_stated_year_are_touched() -> None:
    since, until = Period.parse("1992/.."), Period.parse("../2016-05")
    assert [since.touches(year) for year in (1991, 1992, 1993)] == [False, True, True]
    assert [until.touches(year) for year in (2015, 2016, 2017)] == [True, True, False]


@pytest.mark.parametrize(
    ("id", "way_out", "suggestion"),
    [
        ("uniorre", "is no organisation here", "uniore"),
        ("union", "is no organisation here; add it to organisations", None),
        ("assembly-europ", "is no organisation here", "assembly-europe"),
        (
            "undp",
            (
                "is no organisation here; add it to organisations (the starter directory has it:"
                " `electoral-outreach organisations undp --json` prints the record)"
            ),
            None,
        ),
        (
            "elections-canda",
            (
                "is no organisation here; add it to organisations"
                " (the starter directory has 'elections-canada':"
                " `electoral-outreach organisations elections-canada --json` prints the record)"
            ),
            None,
        ),
        ("body-2", "is no organisation here; add it to organisations", None),
        ("wholly-unheard-of", "is no organisation here; add it to organisations", None),
    ],
)
def test_an_unknown_body_comes_with_the_way_out(
    id: str, way_out: str, suggestion: str | None
) -> None:
    """A slip of one in the register, one of the starter directory, or neither; never one of two."""
    ids = ("uniore", "body-1", "body-3", "assembly-europe", "assembly-euro-pacific")
    known = [body(each) for each in ids]
    document = {
        "institution": body("us"),
        "organisations": known,
        "activities": [mission("a", partners=[{"organisation": id}])],
    }
    with pytest.raises(InvalidRegister) as caught:
        json_format.loads(json.dumps(document))
    [problem] = caught.value.problems
    assert problem.message == f"{id!r} {way_out}"
    assert problem.suggestion == suggestion
    assert problem.id == "a"


def test_the_nearest_is_looked_for_of_the_first_slips_only() -> None:
    """Twenty-five different ones; who wrote more of them has another trouble."""
    slips = [f"uniore-{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    document = {
        "institution": body("us"),
        "organisations": [body("uniore")],
        "activities": [
            mission(f"m-{index}", on_behalf_of=each)
            for index, each in enumerate([*slips, slips[0]])
        ],
    }
    with pytest.raises(InvalidRegister) as caught:
        json_format.loads(json.dumps(document))
    suggestions = [each.suggestion for each in caught.value.problems]
    assert suggestions == ["uniore"] * 25 + [None, "uniore"]


def test_very_many_unknown_bodies_are_told_in_good_time() -> None:
    """Whoever looked for the nearest of each would look for minutes."""

    def register_of(size: int) -> None:
        missions = [
            mission(f"m-{number}", partners=[{"organisation": f"nobody-{number}-{number}"}])
            for number in range(size)
        ]
        bodies = [body(f"somebody-{number}-{number}") for number in range(size // 4)]
        assert len(told(organisations=tuple(bodies), activities=tuple(missions))) == size

    assert growth(register_of, 400, times=8) < 24


IDS = st.sampled_from(("a", "b", "c", "d"))
BODIES = st.sampled_from(("us", "undp", "oif"))
ACTIVITIES: TypeAdapter[list[Activity]] = TypeAdapter(list[Activity])


@st.composite
def referring(draw: st.DrawFn) -> dict[str, Any]:
    """An activity that refers to some others, which may be there or not."""
    references = {
        "parent": IDS,
        "agreement": IDS,
        "on_behalf_of": BODIES,
        "partners": st.lists(st.fixed_dictionaries({"organisation": BODIES}), max_size=2),
        "people": st.lists(
            st.fixed_dictionaries({"name": st.just("A")}, optional={"organisation": BODIES}),
            max_size=2,
        ),
    }
    names = draw(st.lists(st.sampled_from(sorted(references)), max_size=2, unique=True))
    kind = draw(st.sampled_from(("mission", "agreement")))
    return mission(draw(IDS), **{name: draw(references[name]) for name in names}, kind=kind)


def is_right(activities: list[dict[str, Any]]) -> bool:
    """Whether all that they refer to is there, looked up one by one."""
    by_id = {each["id"]: each for each in activities}
    for each in activities:
        bodies = [each.get("on_behalf_of")]
        bodies += [one.get("organisation") for one in each.get("partners", [])]
        bodies += [one.get("organisation") for one in each.get("people", [])]
        if not {*bodies} <= {None, "us", "undp"}:
            return False
        if each.get("agreement") == each["id"]:
            return False
        if "agreement" in each and by_id.get(each["agreement"], {}).get("kind") != "agreement":
            return False
        above = each
        for _ in activities:
            if "parent" in above:
                above = by_id.get(above["parent"], above)
        if "parent" in above:
            return False
    return len(by_id) == len(activities)


@given(st.lists(st.lists(referring(), max_size=2), max_size=3))
def test_references_gathered_in_parts_are_judged_as_in_a_register(parts: list[list[Any]]) -> None:
    """What is plainly sound has no fault; put together, a register is the same or has the same."""
    organisations = {"institution": body("us"), "organisations": [body("undp")]}
    rest = Register(**organisations)
    gathering, references = Gathering(), References()
    made = [ACTIVITIES.validate_python(part) for part in parts]
    for part in made:
        gathering.add(part)
        references.add(part)
    try:
        whole = Register(**organisations, activities=[each for part in made for each in part])
    except InvalidRegister as error:
        whole = str(error)
    try:
        gathered = gathering.put_into(rest)
    except InvalidRegister as error:
        gathered = str(error)
    assert gathered == whole
    assert isinstance(gathered, Register) == is_right([each for part in parts for each in part])
    if isinstance(gathered, Register):
        assert type(gathered) is Register
        assert hash(gathered) == hash(whole)


def test_an_id_that_comes_again_in_a_later_part_is_refused() -> None:
    """Each part by itself would be right."""
    gathering = Gathering()
    for _ in range(2):
        gathering.add(ACTIVITIES.validate_python([mission("a")]))
    with pytest.raises(InvalidRegister, match=r"activities\[1\]\.id: 'a' is used twice"):
        gathering.put_into(Register(institution=body("us")))
