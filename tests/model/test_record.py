"""What a class of records means does not depend on where it is first used."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys

import pytest
from pydantic import TypeAdapter

from electoral_outreach.model import Agreement, InvalidRegister, Person
from electoral_outreach.model.record import field_docstrings, record

FIRST_USES = {
    "Register": "Register(institution={'id': 'a', 'names': [{'name': {'en': 'A'}}]})",
    "Mission": "Mission(id='m', title={'en': 'M'}, places=[{'country': 'HT'}], period='2016')",
    "Agreement": "Agreement(id='m', title={'en': 'M'}, renewals=[{'signed': '2016'}])",
    "Organisation": "Organisation(id='a', names=[{'name': {'en': 'A'}}])",
    "Place": "Place(country='HT', locality={'en': 'Jacmel'})",
    "HeadCount": "HeadCount(value=3)",
    "Election": "Election(date='2016-10', country='HT')",
    "Document": "Document(url='https://example.org/', title={'en': 'Report'})",
}


@pytest.mark.parametrize("first", FIRST_USES)
def test_names_that_the_user_gave_to_other_things_are_not_mistaken_for_ours(first):
    """Validators are built when first needed, in a module with names of its own."""
    program = "\n".join(
        [
            "import inspect, sys",
            "import electoral_outreach.model as model",
            "Stranger = type('Stranger', (), {})",
            "rooms = [m for name, m in sys.modules.items() if name.startswith('electoral_outreach')]",
            "ours = {name for room in rooms for name in vars(room) if not name.startswith('__')}",
            "globals().update({name: Stranger for name in ours - {'model', 'inspect', 'sys'}})",
            f"model.{FIRST_USES[first]}",
        ]
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert told.returncode == 0, told.stderr


def test_a_class_becomes_a_record_of_its_own_name_fields_and_words():
    """Frozen, with what its base has."""

    @record
    class Spot:
        """Where something is."""

        x: int

        def doubled(self):
            return 2 * self.x

    @record
    class Point(Spot):
        """A point."""

        y: int = 2

    point = Point(x=1)
    assert (Point.__name__, Point.__doc__, Point.__mro__[1]) == ("Point", "A point.", Spot)
    assert point.doubled() == 2
    assert dataclasses.astuple(point) == (1, 2)
    assert repr(point).endswith("Point(x=1, y=2)")
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2
    assert TypeAdapter(Point).json_schema() == {
        "type": "object",
        "title": "Point",
        "description": "A point.",
        "additionalProperties": False,
        "required": ["x"],
        "properties": {
            "x": {"type": "integer", "title": "X"},
            "y": {"type": "integer", "title": "Y", "default": 2},
        },
    }


def test_what_is_written_under_a_field_describes_it():
    """In a base class as well, and without the margin of the source."""
    field_docstrings.cache_clear()
    described = field_docstrings(Agreement)
    assert described["title"] == "Title."
    assert described["kind"] == "Always ``agreement``."
    assert described["renewals"] == "How it was prolonged."
    assert set(described) == {each.name for each in dataclasses.fields(Agreement)}
    assert "for guests as well: who\nled a delegation" in field_docstrings(Person)["role"]


def test_a_record_of_an_application_explains_itself_as_ours_do():
    """With every problem, under its own name, and without pydantic's error behind it."""

    @record
    class Point:
        x: int
        y: int

    with pytest.raises(InvalidRegister) as caught:
        Point(x="right", z=3)
    assert caught.value.source == "Point"
    assert [each.path for each in caught.value.problems] == ["y", "x", "z"]
    assert caught.value.__context__ is None
    assert Point.__slots__ == ("x", "y")
    assert not hasattr(Point(x=1, y=2), "__dict__")


class Nested:
    """Where a record may be defined as well as in a module."""

    class Plain:
        """Without a decorator on its first line."""

        __slots__ = ()

    @record
    class Inner(Plain):
        """A record inside another class."""

        x: int
        """How far to the right."""


def test_a_record_inside_a_class_is_found_and_described() -> None:
    """By its whole name, as pickling needs it, and with what stands under its fields."""
    assert Nested.Inner.__qualname__ == "Nested.Inner"
    assert pickle.loads(pickle.dumps(Nested.Inner(x=1))) == Nested.Inner(x=1)
    described = TypeAdapter(Nested.Inner).json_schema()["properties"]["x"]["description"]
    assert described == "How far to the right."


@pytest.mark.parametrize("cls", [Agreement, Person])
def test_help_shows_the_fields_before_and_after_the_first_record(cls):
    """By name, with plain types and their defaults."""
    program = f"""
import inspect
from electoral_outreach.model import {cls.__name__} as cls
before = inspect.signature(cls)
try:
    cls()
except ValueError:
    assert inspect.signature(cls) == before
print(list(before.parameters))
print(sum(each.default is each.empty for each in before.parameters.values()))
print("Annotated" in str(before), {{each.kind.name for each in before.parameters.values()}})
"""
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    names, required, kinds = told.stdout.splitlines()
    nothing = (dataclasses.MISSING, dataclasses.MISSING)
    fields = dataclasses.fields(cls)
    needed = [each.name for each in fields if (each.default, each.default_factory) == nothing]
    others = [each.name for each in fields if each.name not in needed]
    assert names == str([*needed, *others])
    assert required == str(len(needed))
    assert kinds == "False {'KEYWORD_ONLY'}"
