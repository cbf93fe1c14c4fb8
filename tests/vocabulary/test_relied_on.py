"""Codes that the library acts on: declared in one table, kept by every pack, and no others needed."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from electoral_outreach.vocabulary import (
    RELIED_ON,
    Pack,
    Term,
    Vocabulary,
    VocabularyError,
    default_pack,
    use,
    using,
)

ROOT = Path(__file__).parents[2]
OWN = Term("own", {"en": "Our own"})
RELIED_ON_OPEN = {
    (each.vocabulary, code) for each in RELIED_ON if not each.closed for code in each.codes
}
NO_CODES = {
    "partner": "the field and the facet of partners",
    ("formats/schema_rules.py", "party"): "the field of a place",
    ("model/places.py", "party"): "the field of a place",
    ("editing/summary.py", "party"): "the field of a place",
    ("models/columns.py", "photographs"): "the name of a field",
    ("vocabulary/groups.py", "observer"): "the standing of a country in a group",
    ("suggesting/other_words.py", "organiser"): "what others call a field",
    ("suggesting/other_words.py", "participants"): "what others call a field",
    ("suggesting/other_words.py", "programme"): "what others call a field",
    ("suggesting/other_words.py", "visitors"): "what others call a field",
    ("phrases/_cldr.py", "other"): "a plural of CLDR",
    ("phrases/durations.py", "other"): "a plural of CLDR",
    ("model/headcounts.py", "other"): "a sex",
    ("strategies/records.py", "other"): "a sex",
    ("blocks/facts.py", "other"): "a sex",
    ("merging/plan.py", "other"): "a placeholder",
    ("merging/takeover.py", "other"): "a placeholder",
    ("editing/organisations.py", "other"): "a placeholder",
    ("views/indexes.py", "other"): "an anchor",
}
MERELY_BETTER = {
    ("formats/iati_codes.py", "what IATI has a code for; anything else is left out or other"),
    ("formats/jsonld.py", "what schema.org has a word for; whoever did anything else contributed"),
    ("phrases/counts.py", "a noun for those that there are; any other role is said by its label"),
    ("parts/entries.py", "a type that says nothing is not shown"),
    ("parts/facts.py", "these partners stand first"),
}
"""Modules that do something more for codes that there are, and go on without them."""


def spelt() -> Iterator[tuple[str, str]]:
    """Module and code, wherever one of the terms that may be left out is spelt in the code."""
    vocabularies = [each for each in default_pack().values() if not each.closed]
    codes = {code for each in vocabularies for code in each}
    for folder in ("src/electoral_outreach", "wagtail_outreach"):
        for path in (ROOT / folder).rglob("*.py"):
            place = path.relative_to(ROOT / folder).as_posix()
            if place.startswith(("legacy/", "tests/")) or "/migrations/" in place:
                continue  # what is read from a page is only kept if the pack in force has it
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Constant) and node.value in codes:
                    yield place, str(node.value)


def test_every_code_that_is_spelt_in_the_code_is_declared() -> None:
    """Or is no code of a vocabulary, or is dispensable."""
    declared = {code for _, code in RELIED_ON_OPEN}
    better = tuple(module for module, _ in MERELY_BETTER)
    undeclared = {
        (place, code)
        for place, code in spelt()
        if code not in declared | set(NO_CODES)
        and not place.endswith(better)
        and not any(
            place.endswith(each[0]) and each[1] == code for each in NO_CODES if each != code
        )
    }
    assert not undeclared


def test_every_declared_code_is_spelt_somewhere() -> None:
    """A line of the table that nothing needs any more would forbid something for nothing."""
    found = defaultdict(set)
    for place, code in spelt():
        if not any(place.endswith(each[0]) and each[1] == code for each in NO_CODES):
            found[code].add(place)
    assert {code for _, code in RELIED_ON_OPEN} <= set(found)


def test_the_closed_vocabularies_are_those_declared_so() -> None:
    """The flag in the data, and the codes in the table."""
    closed = {name: tuple(each) for name, each in default_pack().items() if each.closed}
    assert {each.vocabulary: each.codes for each in RELIED_ON if each.closed} == closed


@pytest.mark.parametrize(("name", "code"), sorted(RELIED_ON_OPEN))
def test_a_pack_without_a_relied_on_code_is_refused(name: str, code: str) -> None:
    """By name, with what needs it; in other words it may stay."""
    kept = [term for term in default_pack()[name].values() if term.code != code]
    with pytest.raises(VocabularyError, match=f"'{name}' has no '{code}', which .* needs for"):
        default_pack().replace({name: kept})
    pack = default_pack().replace({name: [Term(code, {"en": "Our words"}), OWN]})
    assert pack[name].label(code, ["en"]) == "Our words"


@pytest.mark.parametrize("each", [each for each in RELIED_ON if each.closed], ids=str)
def test_a_pack_of_its_own_has_the_closed_codes_and_no_others(each: object) -> None:
    """Also where it extends nothing."""
    assert isinstance(each, type(RELIED_ON[0]))
    terms = [Term(code, {"en": code}) for code in each.codes]
    with pytest.raises(VocabularyError, match=f"'{each.vocabulary}' has no '{each.codes[0]}'"):
        Pack("ours", [Vocabulary(each.vocabulary, terms[1:])])
    with pytest.raises(VocabularyError, match=f"'{each.vocabulary}' has 'own', with which"):
        Pack("ours", [Vocabulary(each.vocabulary, [*terms, OWN])])


def test_a_pack_without_a_whole_vocabulary_cannot_be_put_in_force() -> None:
    """It can be made, to be put together with others."""
    pack = Pack("ours", [each for each in default_pack().values() if each.name != "theme"])
    with pytest.raises(VocabularyError, match="has no 'theme', whose"), using(pack):
        pass
    with pytest.raises(VocabularyError, match="has no 'theme', whose"):
        use(pack)
