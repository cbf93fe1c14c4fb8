"""Which new activities are told as likely known, and which are not."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.findings import resembling
from electoral_outreach.model import Hosting, Mission
from tests.pace import growth

MISSION = {
    "title": {"en": "Observation mission to Haiti"},
    "period": "2015-10-22/2015-10-29",
    "places": [{"country": "HT"}],
}
TITLE = "title"


def titled(title: str, language: str = "en", **facts: Any) -> dict[str, Any]:
    """A mission's facts with another title."""
    return {TITLE: {language: title}, **facts}


def are_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two are told as alike, whichever is the new one, there or in the same file."""
    first = Mission(**{**MISSION, **one, "id": "a"})
    second = Mission(**{**MISSION, **other, "id": "b"})
    found = [
        bool(each)
        for each in (
            resembling([first], [second]),
            resembling([second], [first]),
            resembling([first, second]),
            resembling([second, first]),
        )
    ]
    assert len(set(found)) == 1
    return found[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({}, titled("Observation Mission to Haïti.")),
        ({}, titled("Haitian elections: observation mission")),
        ({}, titled("Obsevation mission to Haiti")),
        ({}, titled("Observation mission for the 2015 elections in Haiti")),
        (titled("Mission d’observation en Haïti", "fr"), titled("Observation, Haïti", "fr-CA")),
        (titled("بعثة مراقبة الانتخابات", "ar"), titled("بعثه مراقبه انتخابات", "ar")),
        ({}, {TITLE: {"en": "The elections of October", "fr": "Observation mission to Haiti"}}),
        ({TITLE: {"en": "A", "fr": "B"}}, {TITLE: {"en": "C", "fr": "B"}}),
        ({}, {"period": "2015"}),
        ({}, {"period": "2015-10-20/2015-10-24"}),
        ({}, {"period": None}),
        ({}, {"period": "XXXX-10-22/XXXX-10-29"}),
        ({"period": None}, {"period": None}),
        ({"period": "2015-05/.."}, {"period": "2015"}),
        ({}, {"places": []}),
        ({}, {"places": [{"country": "HT"}, {"country": "DO"}]}),
        ({}, {"places": [{"country": "HT", "locality": {"en": "Jacmel"}}]}),
        ({}, titled("Haiti")),
    ],
)
def test_two_that_may_be_one_are_told(one: dict[str, Any], other: dict[str, Any]) -> None:
    """By what they have in common, where nothing speaks against it."""
    assert are_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"period": "2016-10-22/2016-10-29"}),
        ({}, {"period": "2016"}),
        ({}, {"period": "XXXX-10-23/XXXX-10-29"}),
        ({}, {"places": [{"country": "ML"}]}),
        (titled("Haiti", period="2015"), {"period": "2015"}),
        (titled("First round in Haiti"), titled("Second round in Haiti")),
        (titled("Premier tour en Haïti", "fr"), titled("Second tour en Haïti", "fr")),
        (titled("Round 1 in Haiti"), titled("Round 2 in Haiti")),
        (titled("XIIe conférence", "fr"), titled("XIIIe conférence", "fr")),
        (titled("12th conference, 2015"), titled("13th conference, 2015")),
        (titled("Training of men"), titled("Training of women")),
        (titled("Presidential election"), titled("Legislative election")),
        ({}, titled("Observation mission, presidential election of Haiti", period=None)),
        ({}, titled("Observation mission, presidential election of Haiti", places=[])),
        *(
            ({fact: [first]}, {fact: [second]})
            for fact, first, second in (
                ("elections", {"round": 1, "type": "general"}, {"round": 2, "type": "general"}),
                ("elections", {"date": "2015-10-22"}, {"date": "2015-10-25"}),
                (
                    "places",
                    {"country": "HT", "locality": {"en": "Jacmel"}},
                    {"country": "HT", "locality": {"en": "Gonaïves"}},
                ),
            )
        ),
    ],
)
def test_two_that_something_tells_apart_are_not(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Another time, country, round, number or word: elections come again, and so do titles."""
    assert not are_alike(one, other)


def test_another_kind_is_another_activity() -> None:
    """Who went somewhere did not receive anybody there."""
    assert not resembling([Hosting(**MISSION, id="a")], [Mission(**MISSION, id="b")])


def test_a_part_does_not_resemble_its_whole() -> None:
    """A session may bear the title of its conference."""
    whole = Mission(**MISSION, id="whole")
    part = Mission(**MISSION, id="part", parent="whole")
    assert not resembling([part], [whole])
    assert resembling([Mission(**MISSION, id="other")], [whole, part]) == {0: (whole, part)}


def test_no_more_than_three_are_named() -> None:
    """The first of them."""
    there = [Mission(**MISSION, id=f"m-{number}") for number in range(9)]
    assert resembling([Mission(**MISSION, id="new")], there) == {0: tuple(there[:3])}


@pytest.mark.parametrize(
    "facts",
    [
        lambda number: {"places": [{"country": "HT", "locality": {"en": f"Town {number}"}}]},
        lambda number: titled(f"Observation mission to Haiti no. {number}"),
        lambda _number: {},
        lambda number: titled(f"Mission {number % 97} to station {number} of {number % 89} women"),
        lambda _number: {"period": None},
    ],
    ids=["towns", "numbers", "all the same", "words", "undated"],
)
def test_thousands_among_thousands_take_no_time(facts: Any) -> None:
    """Comparing each with each would take hours, and each is found."""
    new, there = (
        [Mission(**{**MISSION, **facts(n), "id": f"{name}-{n}"}) for n in range(2_000)]
        for name in ("new", "there")
    )

    def compared(size: int) -> None:
        assert len(resembling(new[:size], there[:size])) == size

    assert growth(compared, 250, times=8) < 24
