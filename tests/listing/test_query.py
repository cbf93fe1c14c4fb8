"""Queries: one spelling for each, and a sentence for everything that is none."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.errors import OutreachError
from electoral_outreach.listing import Query, QueryError
from electoral_outreach.listing.params import names
from tests.listing.drawn import queries


class MultiMapping(dict[str, list[str]]):
    """Like Django's: an index gives the last value, `getlist` all."""

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name)[-1]

    def getlist(self, name: str) -> list[str]:
        return super().__getitem__(name)


def multi(pairs: list[tuple[str, str]]) -> MultiMapping:
    mapping = MultiMapping()
    for name, value in pairs:
        mapping.setdefault(name, []).append(value)
    return mapping


@given(queries())
def test_what_is_written_is_read_back(query: Query) -> None:
    """The round trip is a law, and writing what was read changes nothing."""
    pairs = query.to_params()
    assert Query.from_params(multi(pairs)) == query
    assert Query.from_params(multi(pairs)).to_params() == pairs
    assert Query.from_params(pairs) == Query.from_params(iter(pairs)) == query
    assert (
        Query.from_params({name: [v for n, v in pairs if n == name] for name, _ in pairs}) == query
    )


@given(queries())
def test_a_query_is_a_value(query: Query) -> None:
    """Equal ones are alike in sets, copies and other processes; none can be changed."""
    for other in (copy.copy(query), copy.deepcopy(query), pickle.loads(pickle.dumps(query))):
        assert other == query
        assert hash(other) == hash(query)
    assert eval(repr(query)) == query
    with pytest.raises(AttributeError, match="cannot be changed: page"):
        query.page = 2
    with pytest.raises(AttributeError, match="cannot be changed: page"):
        del query.page


@pytest.mark.parametrize(
    ("given_as", "meant"),
    [
        ({}, Query()),
        ({"kind": "", "words": "  ", "page": [""]}, Query()),
        ({"country": ["ht", "HT", "MG"]}, Query(country=["MG", "HT"])),
        ({"country": "cshh"}, Query(country="CSHH")),
        ({"language": "FR-ca"}, Query(language="fr-CA")),
        ({"theme": "Cybersecurity"}, Query(theme="cybersecurity")),
        ({"page": "007"}, Query(page=7)),
        ({"page": ["2", "2"]}, Query(page=2)),
        ({"words": " Haïti\t élections\n"}, Query(words="Haïti élections")),
        ({"words": "e\u0301tude"}, Query(words="étude")),
        ({"year_from": "2010", "year_to": "2010"}, Query(year_from=2010, year_to=2010)),
        ({"order": "newest", "size": "20"}, Query()),
    ],
)
def test_one_spelling_for_each(given_as: Mapping[str, Any], meant: Query) -> None:
    """Case, spaces, repeats and what is usual make no difference."""
    assert Query.from_params(given_as) == meant
    assert Query.from_params(given_as).to_params() == meant.to_params()


LONG = "x" * 10_000
REFUSED = [
    ("year_from", "0"),
    ("year_from", "-1"),
    ("year_from", "99999"),
    ("year_from", "٢٠١٦"),
    ("year_from", "2016.5"),
    ("year_from", "1e3"),
    ("year_from", "MMXVI"),
    ("year_to", "0"),
    ("page", "0"),
    ("page", "-1"),
    ("page", str(10**20)),
    ("page", "one"),
    ("page", "1 2"),
    ("size", "0"),
    ("size", "101"),
    ("order", "random"),
    ("order", "Newest"),
    ("kind", "voyage"),
    ("type", "mission"),
    ("country", "XX"),
    ("country", "ZR"),
    ("country", "Haiti"),
    ("region", "2"),
    ("region", "001"),
    ("partner", "../etc/passwd"),
    ("partner", "a--b"),
    ("theme", "all"),
    ("role", "organizer"),
    ("our_role", "king"),
    ("language", "fr_CA"),
    ("language", "français"),
    ("language", "english"),
    ("language", "xx"),
    ("language", "engl-CA"),
    ("status", "lost"),
    ("words", "!?"),
    ("words", "\x00"),
    ("words", "a\u202eb"),
    ("words", "a\u2066b"),
    ("words", "a\ufffdb"),
    ("words", "a\ud800b"),
    ("words", "a\x1b[31m"),
    ("words", LONG),
    ("words", "é" * 201),
    ("country", "H\x00T"),
    ("country", LONG),
    ("page", LONG),
    ("colour", "red"),
    ("colour", LONG),
    (LONG, "red"),
    ("chosen", "red"),
    ("\u202eegap", "1"),
    ("", "1"),
]


@pytest.mark.parametrize(("name", "value"), REFUSED, ids=lambda each: ascii(each)[:20])
def test_what_is_none_is_refused_by_name(name: str, value: str) -> None:
    """The error names the parameter, the value and what is allowed, shortly and in one line."""
    with pytest.raises(QueryError) as caught:
        Query.from_params({name: value})
    error = caught.value
    assert error.parameter[:20] in name or "\ufffd" in error.parameter
    assert str(error.allowed)
    for message in (str(error), error.message_in("fr"), error.message_in("is")):
        assert len(message) < 1000
        # French sets no-break spaces inside its quotes.
        assert message.replace("\N{NO-BREAK SPACE}", " ").isprintable()
    assert isinstance(error, OutreachError)


ALIKE = [
    (letter, chr(code))
    for code in range(128, 0x110000)
    for letter in {chr(code).lower(), chr(code).upper()}
    if letter.isascii()
]
"""Letters that a change of case turns into others of ASCII."""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("country", "IT"), ("country", "SK"), ("partner", "kiss"), ("kind", "mission")),
        *(("type", "training"), ("theme", "parliaments"), ("role", "host"), ("status", "past")),
        ("language", "is"),
    ],
)
def test_letters_that_only_look_alike_are_others(name: str, value: str) -> None:
    """Not only in the first place: what is judged without regard to case is ASCII."""
    assert Query.from_params({name: value})
    alike = [
        value[:place] + other + value[place + 1 :]
        for letter, other in ALIKE
        for place, each in enumerate(value)
        if each.lower() == letter.lower()
    ]
    assert alike
    for each in alike:
        with pytest.raises(QueryError):
            Query.from_params({name: each})


@pytest.mark.parametrize(
    ("parameters", "at_fault"),
    [
        ({"page": ["1", "2"]}, "page"),
        ({"order": ["newest", "oldest"]}, "order"),
        ({"country": ["HT"] * 61}, "country"),
        ({"partner": [f"p{number}" for number in range(51)]}, "partner"),
        ({"year_from": "2016", "year_to": "2015"}, "year_to"),
        ({"country": [None]}, "country"),
        ({"page": 2}, "page"),
        ({"page": None}, "page"),
        ([("page", "1"), ("page", "2")], "page"),
        ([("colour", "red")], "colour"),
        ("kind=mission", "parameters"),
        ("", "parameters"),
        (b"kind=mission", "parameters"),
        (None, "parameters"),
        (["kind"], "parameters"),
        ([("kind", "mission", "hosting")], "parameters"),
        ([([], "mission")], "parameters"),
    ],
)
def test_contradictions_and_excess_are_refused(parameters: Any, at_fault: str) -> None:
    """Two pages at once, years the wrong way round, hundreds of values, values that are no text."""
    with pytest.raises(QueryError) as caught:
        Query.from_params(parameters)
    assert caught.value.parameter == at_fault


@given(
    st.dictionaries(
        st.sampled_from(names()) | st.text(max_size=8),
        st.lists(st.text(max_size=30) | st.integers().map(str), max_size=4),
        max_size=5,
    )
)
def test_any_address_is_a_query_or_a_sentence(parameters: dict[str, list[str]]) -> None:
    """Nothing else is raised, whatever stands in an address; what is taken has one spelling."""
    query = Query()
    with suppress(QueryError):
        query = Query.from_params(parameters)
    assert Query.from_params(multi(query.to_params())) == query


@pytest.mark.parametrize(
    "wrong",
    [
        {"page": 0},
        {"page": True},
        {"page": 1.0},
        {"page": None},
        {"size": 101},
        {"year_from": 10_000},
        {"country": 5},
        {"country": [5]},
        {"country": None},
        {"kind": b"mission"},
        {"words": None},
        {"colour": "red"},
    ],
)
def test_code_is_held_to_the_same(wrong: dict[str, Any]) -> None:
    """What an address may not say, a program may not either."""
    [name] = wrong
    for ask in (Query, Query(kind="mission").using):
        with pytest.raises(QueryError) as caught:
            ask(**wrong)
        assert caught.value.parameter == name


def test_filters_come_and_go_one_by_one() -> None:
    """Adding and taking away leads back to the first page."""
    query = Query(country="HT", year_from=2010, year_to=2012, words="list", page=4, order="title")
    assert query.adding("country", "mg") == query.using(country=("HT", "MG"), page=1)
    assert query.adding("kind", "mission").kind == ("mission",)
    assert query.without("country") == query.without("country", "HT")
    assert query.without("country", "MG").country == ("HT",)
    assert query.without("country", "ht").country == ()
    assert Query(language="fr-CA").without("language", "FR-ca") == Query()
    with pytest.raises(QueryError, match="country"):
        query.without("country", "Haiti")
    assert query.without("years").year_from is None
    assert query.without("words").words == ""
    assert query.without("order").order == "newest"
    assert not Query(page=3, order="title").has_filters
    assert query.has_filters


@pytest.mark.parametrize("tag", ["yue", "x-own", "fra", "sh", "zh-Hant-TW"])
def test_every_language_there_may_be_can_be_asked_for(tag: str) -> None:
    """Rare ones too, which have no name in any table."""
    assert Query(language=tag).language


def test_a_language_by_its_name_is_answered_with_its_tag() -> None:
    """Whoever types what they read is told what to type."""
    for name, tag in (("english", "en"), ("Français", "fr")):
        with pytest.raises(QueryError) as caught:
            Query(language=name)
        assert caught.value.suggestion == tag


def test_a_query_has_what_can_be_chosen_and_nothing_else() -> None:
    """Choices without a value are empty; a misspelt one is an error."""
    assert Query().partner == ()
    with pytest.raises(AttributeError, match="partners"):
        _ = Query().partners
    assert Query() != 1
