"""How to write what stands as another sort of value than belongs there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from electoral_outreach.model import InvalidRegister, Mission, ScheduleItem
from electoral_outreach.model.explaining.layout import fields_of, records
from electoral_outreach.model.explaining.words import EXAMPLES
from electoral_outreach.model.paths import path_of

NEEDED: dict[str, Any] = {
    **{name: json.loads(example) for name, example in EXAMPLES.items()},
    **{
        kind: {"kind": kind.lower(), "id": "m", "title": {"en": "M"}}
        for kind in ("Mission", "Hosting", "Agreement")
    },
    "Register": {"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}},
}


@pytest.mark.parametrize("name", NEEDED)
def test_an_empty_cell_of_a_table_is_left_out(name: str) -> None:
    """Tables say NaN in every column, whatever belongs in it."""
    for field in fields_of(records()[name]):
        with pytest.raises(InvalidRegister) as caught:
            records()[name](**{**NEEDED[name], field: float("nan")})
        assert any(
            each.path == path_of([field])
            and each.message.endswith("; leave it out where it is not known")
            for each in caught.value.problems
        )


@pytest.mark.parametrize("name", NEEDED)
def test_a_null_is_answered_by_whether_anything_must_stand_there(name: str) -> None:
    """Many programs write null for what they do not have; where that says nothing, it is taken."""
    record = records()[name]
    for field in fields_of(record):
        try:
            record(**{**NEEDED[name], field: None})
        except InvalidRegister as refused:
            is_required = record.__pydantic_fields__[field].is_required()  # type: ignore[attr-defined]
            ways = NEEDED_WAYS if is_required else LEFT_WAYS
            for each in refused.problems:
                # What the rest of a record lacks without the field is another problem.
                if each.path == path_of([field]):
                    assert any(way in each.message for way in ways), str(each)


NEEDED_WAYS = (
    ", and it is required",
    "write it like {",
    "write a list like [{",
    "it must be",
    "like {",
)
LEFT_WAYS = ("; leave it out where there is none", "it must be")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"head_counts": [{"value": "about 30"}]},
            """is 'about 30', not a whole number; write 30, and "about" in 'bound'""",
        ),
        (
            {"head_counts": [{"value": 3, "upper": "20-30"}]},
            "is '20-30', not a whole number; write one number, in digits",
        ),
        (
            {"duration": {"value": 2.5, "unit": "days"}},
            "is 2.5, not a whole number; say it in a smaller unit",
        ),
        ({"places": [None]}, "is null, not an object; take it out of the list"),
        (
            {"title": {"en": "M", "fr": None}},
            "text in 'fr' is a string, not null; leave the language out where it has no wording",
        ),
        ({"id": 7}, 'is 7, not a string; write "7", in quotes'),
        ({"parent": {"id": "n"}}, 'is {"id": "n"}, not a string; write "n" by itself'),
        ({"type": ["study"]}, 'is ["study"], not a string; write "study" by itself'),
        ({"type": ["study", "exchange"]}, 'is ["study", "exchange"], not a string'),
        ({"type": ["a" * 99]}, f'is ["{"a" * 77}…, not a string'),
        (
            {"schedule": ScheduleItem(label={"en": "A"})},  # type: ignore[arg-type]
            (
                "is \"ScheduleItem(label=Text({'en': 'A'}), period=None, hours=None, place=None)\","
                " not a list; put it in brackets, since there can be several: [{…}]"
            ),
        ),
        ({"places": "Haiti"}, """is 'Haiti', not a list; write a list like [{"country": "HT"}]"""),
        ({"places": ["ci"]}, """is 'ci', not an object; write it like {"country": "CI"}"""),
        ({"places": ["HT"]}, """is 'HT', not an object; write it like {"country": "HT"}"""),
        ({"places": ["Online"]}, """is 'Online', not an object; write it like {"online": true}"""),
        (
            {"places": ["Nowhere"]},
            """is 'Nowhere', not an object; write it like {"country": "ET"}""",
        ),
        (
            {"order_year": 2016},
            """is 2016, not an object; write it like {"year": 2016, "basis": "editor"}""",
        ),
        (
            {"places": [{"country": "FR", "online": "oui"}]},
            "is 'oui', not true or false; write true",
        ),
        ({"places": [{"country": "FR", "online": 1}]}, "is 1, not true or false"),
        (
            {"places": [{"country": "FR", "online": "yes"}]},
            "is 'yes', not true or false; write true",
        ),
    ],
)
def test_another_sort_of_value_is_answered_with_the_way_to_write_it(
    fields: dict[str, Any], told: str
) -> None:
    """A text for a number, a word for a record, a list for a code; no value is invented."""
    with pytest.raises(InvalidRegister) as caught:
        Mission(**{"id": "m", "title": {"en": "M"}, **fields})
    [problem] = caught.value.problems
    assert (problem.message, problem.suggestion) == (told, None)
