"""A suggestion is a value that would be accepted: put in its place, that problem is gone."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import InvalidRegister, Problem
from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.paths import location_of
from electoral_outreach.model.suggesting.other_words import OF_RECORDS, OTHER_WORDS
from tests.model.broken import documents

OF_NAMES = {"unknown-field", "language-tag"}
"""Codes of problems with a name: the suggestion goes for the last part of the path, not for the value."""


def body(id: Any, **more: Any) -> dict[str, Any]:
    return {"id": id, "names": [{"name": {"en": "A"}}], **more}


def mission(id: Any, **more: Any) -> dict[str, Any]:
    return {"kind": "mission", "id": id, "title": {"en": "A"}, **more}


def register(*activities: Any, bodies: tuple[Any, ...] = ()) -> dict[str, Any]:
    return {
        "institution": body("emb"),
        "organisations": list(bodies),
        "activities": list(activities),
    }


def problems(document: Any) -> tuple[Problem, ...]:
    try:
        json_format.loads(json.dumps(document))
    except InvalidRegister as error:
        return error.problems
    return ()


def followed(document: Any, problem: Problem) -> Any:
    """The document with the suggestion where the problem is: a value at its path, or a name."""
    changed = deepcopy(document)
    *way, last = location_of(problem.path)
    holder = changed
    for each in way:
        holder = holder[each]
    if problem.code in OF_NAMES:
        renamed = {problem.suggestion if key == last else key: holder[key] for key in holder}
        holder.clear()
        holder.update(renamed)
    else:
        holder[last] = problem.suggestion
    return changed


def check_every_suggestion(document: Any) -> None:
    for problem in problems(document):
        if problem.suggestion is None:
            continue
        left = [each for each in problems(followed(document, problem)) if each.path == problem.path]
        if problem.code in OF_NAMES:
            left = [each for each in left if each.code == problem.code]
        assert left == [], (problem, left)


def spelled(id: str) -> st.SearchStrategy[str]:
    """An id, a slip of it, or what is none."""
    return st.sampled_from((id, f"{id}s", id.title(), id.replace("-", " "), f"{id[:-1]}x"))


ACTIVITY_IDS = st.sampled_from(("haiti-2015", "haiti-2016", "mexico-accord")).flatmap(spelled)
BODY_IDS = st.sampled_from(("emb", "elections-quebec", "elections-canada")).flatmap(spelled)


@st.composite
def referring(draw: st.DrawFn) -> dict[str, Any]:
    """A register with references right, slipped, malformed and circular."""
    optional = {
        "parent": ACTIVITY_IDS,
        "agreement": ACTIVITY_IDS,
        "on_behalf_of": BODY_IDS,
        "partners": st.lists(st.fixed_dictionaries({"organisation": BODY_IDS}), max_size=2),
        "our_roles": st.lists(
            st.sampled_from(("observer", "Observer", "observr", "facilitator", "trainer")),
            max_size=3,
        ),
        "languages": st.lists(st.sampled_from(("fr-CA", "fr_CA", "FR-CA", "en")), max_size=3),
    }
    activities = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(("mission", "agreement", "agrement")),
            "id": ACTIVITY_IDS,
            "title": st.just({"en": "A"}),
        },
        optional=optional,
    )
    relations = {field: st.lists(BODY_IDS, max_size=2) for field in ("predecessors", "successors")}
    bodies = st.fixed_dictionaries(
        {"id": BODY_IDS, "names": st.just([{"name": {"en": "A"}}])}, optional=relations
    )
    return register(
        *draw(st.lists(activities, max_size=3)), bodies=tuple(draw(st.lists(bodies, max_size=2)))
    )


@given(referring())
def test_a_suggested_id_is_one_that_would_be_accepted(document: dict[str, Any]) -> None:
    """Neither the record's own, nor one that is taken or leads back."""
    check_every_suggestion(document)


WORDS = sorted({*OTHER_WORDS, *(word for words in OF_RECORDS.values() for word in words)})


@pytest.mark.parametrize("word", [*WORDS, "organisers", "countries", "validUntil", "headCount"])
def test_a_name_that_is_suggested_is_one_that_the_record_has(word: str) -> None:
    """Of every kind of activity, and of what stands in it."""
    for kind in KINDS:
        inner: dict[str, Any] = {"series": {word: 1}, "people": [{word: 1}], "photos": [{word: 1}]}
        if kind == "agreement":
            inner["renewals"] = [{word: 1}]
        check_every_suggestion(register(inner | {"kind": kind, "id": "a", word: 1}))


@given(documents())
def test_a_suggestion_would_be_accepted(activity: Any) -> None:
    """Wherever in an activity it is made."""
    check_every_suggestion(register(activity))


NAMED = (
    *("UK", "Haïti", "GBR", "Québec", "CA-quebec", "fr_CA", "organizer", "Missions", "15/06/2018"),
    *("2016-11-18/2016-11-07", "1992-present", 2016, "Funder", "women", "Africa", "2", "Zaire"),
    *("Workshop", "Head of delegation", "e-voting", "MoU", "study-visit", "7 and 9 May 2016"),
    *("du 7 au 18 nov. 2016", "www.example.org/x", "HTTP://example.org", "2016, 2018", "127"),
)


@pytest.mark.parametrize("value", NAMED)
@pytest.mark.parametrize(
    "field",
    [
        *("period", "status", "type", "kind", "languages", "our_roles", "themes", "phases", "id"),
        *("places.country", "places.subdivision", "places.region", "places.party"),
        *("places.former_country", "elections.country", "elections.type", "elections.date"),
        *("head_counts.sex", "head_counts.role", "duration.unit", "people.role", "partners.roles"),
        *("documents.url", "documents.type", "sources.url", "head_counts.value", "duration.value"),
    ],
)
def test_what_people_write_is_answered_with_what_is_accepted(field: str, value: Any) -> None:
    """The fields with codes, and the periods."""
    name, _, inner = field.partition(".")
    single = {inner: [value] if inner == "roles" else value} if inner else value
    is_list = (inner and name != "duration") or name in (
        "languages",
        "our_roles",
        "themes",
        "phases",
    )
    check_every_suggestion(register(mission("a") | {name: [single] if is_list else single}))


@pytest.mark.parametrize(
    ("document", "suggestions"),
    [
        (register(mission("haiti-2015", parent="haiti-2016")), [None]),
        (
            register(mission("haiti-2015"), mission("haiti-2016", parent="haiti-201")),
            ["haiti-2015"],
        ),
        (
            register(mission("haiti-2015", parent="b"), mission("b", parent="haiti-201")),
            [None],
        ),
        (register(bodies=(body("quebec-1", successors=["quebec-2"]),)), [None]),
        (register(mission("a", on_behalf_of="Québec")), [None]),
        (register(mission("a", on_behalf_of="Québec"), bodies=(body("quebec"),)), ["quebec"]),
        (register(mission("a b"), mission("a-b")), [None]),
        (register(mission("A B", parent="A B")), ["a-b", None]),
        (register(mission("a", agreement="Accord"), mission("accord")), [None]),
        (register(mission("a", languages=["fr-CA", "fr_CA"])), [None]),
        (register(mission("a") | {"title": {"en_US": "A", "en-US": "B"}}), [None]),
        (register(mission("a") | {"title": {"en_US": "A", "fr": "B"}}), ["en-US"]),
    ],
)
def test_what_would_be_refused_is_not_suggested(
    document: Any, suggestions: list[str | None]
) -> None:
    """Nothing is better than a second refusal."""
    assert [each.suggestion for each in problems(document)] == suggestions


def test_a_language_s_suggestion_is_not_for_the_wording() -> None:
    """Programs tell by the code what it is for."""
    document = register(mission("a") | {"title": {"en_US": "Mission to Haiti"}})
    [problem] = problems(document)
    assert (problem.path, problem.code) == ("activities[0].title.en_US", "language-tag")
    assert followed(document, problem)["activities"][0]["title"] == {"en-US": "Mission to Haiti"}
