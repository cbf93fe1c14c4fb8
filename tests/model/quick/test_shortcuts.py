"""The quick reader's shortcuts, each against what the model does without it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import reduce
from itertools import product
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, model_validator
from pydantic_core import from_json

from electoral_outreach.model import Period
from electoral_outreach.model.fields import Role
from electoral_outreach.model.quick.functions import checks_of
from electoral_outreach.model.quick.reader import QuickReader
from electoral_outreach.model.quick.values import periods, remembering_several
from electoral_outreach.model.record import record
from electoral_outreach.strategies import periods as any_periods
from tests.model.broken import ADAPTER, AWKWARD, documents, judged

READER = QuickReader()
THEMES = ["legal-framework", "electoral-systems"]
SOMEWHERE: dict[str, tuple[Any, ...]] = {
    "country": (None, "CA", "DE"),
    "former_country": (None, "CSHH"),
    "subdivision": (None, "CA-QC"),
}
COMBINED: dict[str, dict[str, tuple[Any, ...]]] = {
    "places": {
        **SOMEWHERE,
        "region": (None, "002"),
        "party": (None, {"en": "A"}),
        "online": (None, True),
    },
    "elections": {**SOMEWHERE, "type": (None, "presidential")},
    "head_counts": {
        "value": (0, 7),
        "upper": (None, 3, 9),
        "bound": (None, "exact", "at-least", "about"),
    },
}
"""Values of fields that are checked together."""


EVERY_FIELD = {
    "kind": "agreement",
    "id": "everything",
    "type": "memorandum",
    "title": {"en": "A", "fr": "B"},
    "period": "2016-03-01/2016-03-02",
    "duration": {"value": 3, "unit": "days"},
    "places": [{"country": "CA", "subdivision": "CA-QC", "locality": {"fr": "Québec"}}],
    "partners": [{"organisation": "undp", "roles": ["funder", "organiser"], "note": {"en": "N"}}],
    "people": [{"name": "A. Rakoto", "role": "trainer", "organisation": "undp"}],
    "head_counts": [
        {
            "value": 3,
            "upper": 5,
            "role": "participants",
            "breakdown": [{"value": 1, "sex": "female"}],
        }
    ],
    "elections": [{"type": "presidential", "round": 1, "date": "2016-03-01", "country": "HT"}],
    "themes": ["legal-framework"],
    "languages": ["en", "fr"],
    "series": {"label": {"en": "S"}, "ordinal": 13},
    "schedule": [{"label": {"en": "L"}, "hours": "16:30", "place": {"online": True}}],
    "documents": [{"url": "https://example.org/a", "language": "fr", "date": "2016-03"}],
    "photos": [{"url": "https://example.org/b", "alt": {"en": "A"}}],
    "sources": [{"url": "https://example.org/c", "note": {"en": "N"}, "published": "2016-12"}],
    "inferred": [{"path": "period", "evidence": "E"}],
    "validity": "2016/..",
    "renewals": [{"signed": "2017", "validity": "2018"}],
}


def places_in(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to every value inside a document."""
    keys = node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    return [path for key in keys for path in ((*at, key), *places_in(node[key], (*at, key)))]


def test_a_wrong_value_in_any_place_is_judged_as_by_the_model() -> None:
    """Every awkward value in every place of a full record, by a reader that knows the right ones."""
    assert READER.activities([EVERY_FIELD]) == [judged(EVERY_FIELD)]
    agreed = 0
    for path, value in product(places_in(EVERY_FIELD), AWKWARD):
        document = json.loads(json.dumps(EVERY_FIELD))
        *before, last = path
        reduce(lambda node, key: node[key], before, document)[last] = value
        found = READER.activities([document])
        assert found is None or found == [judged(document)], (path, value)
        agreed += found is not None
    assert agreed > 100


@given(st.lists(documents(), min_size=2, max_size=4))
def test_one_fault_leaves_all_of_them_to_the_model(several: list[Any]) -> None:
    """What is judged all at once is judged of every record, wherever it stands."""
    found = READER.activities(several)
    if any(judged(each) is None for each in several):
        assert found is None
    elif found is not None:
        assert found == [judged(each) for each in several]


class Word(str):
    """A string of a kind that no parser makes."""

    __slots__ = ()


def test_values_of_derived_types_are_the_same_or_none() -> None:
    """A string or a dictionary of another class gives no other record than its plain equal."""
    document = {"kind": "mission", "id": "m", "title": {"en": "A"}, "themes": ["legal-framework"]}
    words = {"kind": Word("mission"), "id": Word("m"), "title": {Word("en"): Word("A")}}
    assert READER.activities([{**document, **words}]) in (None, [judged(document)])
    assert READER.activities([{**document, "themes": [Word("legal-framework")]}]) == [
        judged(document)
    ]
    assert READER.activities([{**document, "places": [Word("country")]}]) is None
    assert READER.activities([type("Other", (dict,), {})(document)]) is None


def test_the_last_of_two_equal_keys_counts_as_for_the_model() -> None:
    """Also where a text or a record is given twice."""
    data = (
        b'{"kind": "hosting", "kind": "mission", "id": "m", "title": {"en": "A", "en": "B"},'
        b' "places": [{"country": "FR", "country": "HT"}], "title": {"fr": "C"}}'
    )
    assert READER.activities([from_json(data)]) == [ADAPTER.validate_json(data)]


@given(any_periods(), st.data())
def test_a_period_is_read_as_it_reads_itself(period: Period, data: st.DataObject) -> None:
    """Days are read by a shorter way; broken ones are refused for the same reason."""
    text = list(str(period))
    for _ in range(data.draw(st.integers(0, 2))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.sampled_from("0139-/W.~X{ "))
    read_as_by_itself("".join(text))


@pytest.mark.parametrize(
    "written",
    [
        *("2016-03-01", "2016-03-01/2016-03-02", "2016-03-01/2016-03-01", "2016-03-02/2016-03-01"),
        *("2016-03-01-2016-03-02", "2016-03-01 2016-03-02", "2016-W05-1", "2016-03-01/2016-W09-5"),
        *("2016-02-30", "2016-02-28/2016-02-30", "20160301", "2016-03-01/20160302", "0000-01-01"),
        *("XXXX-11-07", "XXXX-11-07/XXXX-11-18", "2016-03-01T", "\u0662016-03-01", "2016-03-1/"),
    ],
)
def test_a_period_of_days_is_read_as_it_reads_itself(written: str) -> None:
    """Where the standard library reads more or less than the model, too."""
    read_as_by_itself(written)


def read_as_by_itself(written: str) -> None:
    known, read = periods()
    expected = outcome(Period, written)
    found = outcome(read, written)
    assert found == expected
    assert found is known(written) or known(written) is None
    if isinstance(expected, Period):
        assert type(found) is Period
        assert (found.earliest, found.latest) == (expected.earliest, expected.latest)
        assert (str(found), found.dates) == (str(expected), expected.dates)


def outcome(make: Callable[[str], Period], text: str) -> Period | str:
    """The period, or why there is none."""
    try:
        return make(text)
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("field", COMBINED)
def test_fields_that_are_checked_together_are_judged_as_by_the_model(field: str) -> None:
    """Whatever is given of them, also where a check is left out for want of anything to look at."""
    accepted = 0
    for values in product(*COMBINED[field].values()):
        given = dict(zip(COMBINED[field], values, strict=True))
        said = {name: value for name, value in given.items() if value is not None}
        document = {"kind": "mission", "id": "m", "title": {"en": "A"}, field: [said]}
        found = READER.activities([document])
        expected = judged(document)
        assert found == (None if expected is None else [expected]), said
        accepted += found is not None
    assert accepted


def test_rules_for_a_whole_list_that_a_reader_does_not_know_are_refused() -> None:
    """A list whose items are known one by one is taken; its length or order would not be judged."""
    with pytest.raises(TypeError, match="rules for the whole"):
        remembering_several(Annotated[tuple[Role, ...], Field(max_length=1)])


def test_a_new_reader_reads_as_the_model_does_and_remembers_nothing_wrong() -> None:
    """Values it met before, alone, together and beside others that are equal to them in Python."""
    mission = {"kind": "mission", "id": "m", "title": {"en": "A"}}
    changes: list[dict[str, Any]] = [
        *({"title": {"fr": "B", "en": "A"}}, {"title": {"en": "A", "fr": "B"}}),
        *({"themes": themes} for themes in (THEMES, THEMES[:1], THEMES[1:], THEMES[::-1], [])),
        *(
            {"places": [place]}
            for place in ({"online": True}, {"country": "HT"}, {"online": False})
        ),
        *({"places": [{"country": "HT"}, {"country": "CA"}]}, {"places": []}, {"places": [{}]}),
        *(
            {"places": [{"online": 1}]},
            {"places": [{"online": 1.0}]},
            {"places": {"country": "HT"}},
        ),
        *({"head_counts": [{"value": value}]} for value in (1, True, 1.0, "1", 2)),
        *({"period": period} for period in ("2016-03-01", "2016-03-01/2016-03-02", "2016", 2016)),
        *({"type": kind} for kind in ("observation", "agreement", None)),
        *({"summary": text} for text in ({"en": "two\nlines"}, {"en": " "}, None)),
        *({"title": {"en": "two\nlines"}}, {"kind": "hosting"}, {"kind": "agreement"}, {"kind": 1}),
        *({"sources": [{"url": url}]} for url in ("https://e.org", "https://f.org")),
        *({"id": id} for id in ("n", "N", "n", 1)),
        *({name: None} for name in ("id", "title", "places", "themes", "period")),
        *({"unknown": 1}, {"places": ["HT"]}, {"places": [{"country": "HT", "unknown": 1}]}),
    ]
    documents = [EVERY_FIELD, *({**mission, **each} for each in changes)]
    reader = QuickReader()
    read = 0
    for document in [*documents, *reversed(documents)]:
        found = reader.activities([document])
        assert found is None or found == [judged(document)], document
        assert found is None or repr(found) == repr([judged(document)])
        read += found is not None
    assert read > len(documents)


def test_a_check_that_runs_before_the_fields_are_there_is_refused() -> None:
    """A reader could not run it in time."""

    @record
    class Early:
        x: int

        @model_validator(mode="before")
        @classmethod
        def _anything(cls, given: Any) -> Any:
            return given

    with pytest.raises(TypeError, match=r"Early has checks that run too early .*_anything"):
        checks_of(Early)


def test_a_refused_address_is_refused_the_second_time_as_well() -> None:
    """What was not judged right is not remembered, also where it is all that a record says."""
    document = {"kind": "mission", "id": "m", "title": {"en": "A"}, "sources": [{"url": "ftp://a"}]}
    reader = QuickReader()
    assert reader.activities([document]) is None
    assert reader.activities([document]) is None
