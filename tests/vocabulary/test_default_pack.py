"""The pack that comes with the library: named in five languages, described in three, well formed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import jsonschema
import pytest

from electoral_outreach.vocabulary import Term, Vocabulary, default_pack

LANGUAGES = ("en", "fr", "es", "pt", "ar")
DESCRIBED = ("en", "fr", "es")
ACRONYM = re.compile(r"[A-Z]{2,}")
PROMISED = {
    "mission-type": "observation assistance study training conference seminar representation "
    "statutory-meeting working-meeting secondment exchange exploratory expert-team "
    "visitors-programme other",
    "hosting-type": "delegation-visit study-visit training visitors-programme working-meeting "
    "courtesy-visit conference seminar exchange observation other",
    "agreement-type": "memorandum convention protocol letter-of-intent partnership-programme other",
    "role": "organiser co-organiser host funder requester coordinator participant visitor partner "
    "trainer speaker observer network-secretariat party beneficiary programme-owner "
    "seconding-body guest",
    "our-role": "organiser co-organiser host coordinator network-secretariat trainer speaker "
    "participant observer head-of-mission member-of-mission seconding-body funder requester "
    "beneficiary signatory guest",
    "status": "planned postponed cancelled",
    "listing-status": "upcoming under-way past cancelled",
    "kind": "mission hosting agreement",
    "election-type": "presidential legislative senate local municipal regional general european "
    "referendum primary constituent voter-registration other",
    "head-count-role": "ours visitors participants observers experts trainees "
    "organisations-represented states-represented other",
    "head-count-unit": "people institutions countries",
    "head-count-bound": "exact at-least about at-most planned",
    "phase": "pre-electoral electoral post-electoral legal-framework planning training-education "
    "voter-registration campaign operations results",
}


def vocabularies() -> Iterator[Vocabulary]:
    yield from default_pack().values()


def terms() -> Iterator[tuple[str, Term]]:
    for vocabulary in vocabularies():
        for term in vocabulary.values():
            yield f"{vocabulary.name}/{term.code}", term


def everything() -> Iterator[tuple[str, Term | Vocabulary]]:
    yield from default_pack().items()
    yield from terms()


@pytest.mark.parametrize("name", PROMISED)
def test_codes_once_published_stay(name: str) -> None:
    """Registers hold these codes; new ones may join them."""
    assert set(PROMISED[name].split()) <= set(default_pack()[name])


def test_every_vocabulary_and_term_is_named_in_all_languages() -> None:
    """Nobody reads a code, or a label in a language they did not choose."""
    assert [name for name, each in everything() if tuple(each.labels) != LANGUAGES] == []


def test_every_vocabulary_and_term_is_described_in_three_languages() -> None:
    """Those of the editors; whoever else chooses a term reads the description in English."""
    assert [name for name, each in everything() if tuple(each.description) != DESCRIBED] == []


def test_arabic_labels_are_in_arabic_and_the_others_are_not() -> None:
    """A label in the wrong column, or half translated, has letters of the other script."""
    wrong = [
        (name, tag, text)
        for name, each in everything()
        for texts in (each.labels, each.plurals if isinstance(each, Term) else {})
        for tag, text in texts.items()
        for letter in filter(str.isalpha, ACRONYM.sub("", text))
        if unicodedata.name(letter).startswith("ARABIC") != (tag == "ar")
    ]
    assert not wrong


def test_plurals_are_given_in_all_languages_or_none() -> None:
    """A heading that is plural in English is plural in French and in Arabic."""
    assert not [
        name for name, term in terms() if term.plurals and set(term.plurals) != set(LANGUAGES)
    ]


def test_two_terms_of_a_vocabulary_never_read_the_same() -> None:
    """A list of choices tells its choices apart, in each language."""
    for vocabulary in vocabularies():
        for tag in LANGUAGES:
            labels = [label.casefold() for _, label in vocabulary.choices([tag])]
            assert len(set(labels)) == len(labels), (vocabulary.name, tag)


def test_texts_are_set_as_their_language_sets_them() -> None:
    """Typographic apostrophes and dashes, descriptions as sentences, labels capitalised."""
    wrong = [
        (name, text)
        for name, each in everything()
        for text in (*each.labels.values(), *each.description.values())
        if "'" in text or '"' in text or " - " in text or "  " in text or text[0].islower()
    ]
    wrong += [
        (name, text)
        for name, term in terms()
        for text in term.description.values()
        if not text.endswith((".", "”.", "».", "»."))
    ]
    assert not wrong


def test_french_keeps_its_punctuation_with_the_word_before_it() -> None:
    """No colon or guillemet of French starts or ends a line on its own."""
    wrong = [
        name
        for name, each in everything()
        for text in (each.labels["fr"], each.description["fr"])
        if any(loose in text for loose in (" :", " ;", " ?", " !", "« ", " »"))
    ]
    assert not wrong


def test_every_theme_says_where_it_stands_in_other_classifications() -> None:
    """Each was looked up at least among ACE's topic areas or BRIDGE's modules."""
    for term in default_pack()["theme"].values():
        assert {match.scheme for match in term.matches} & {"ace", "bridge"}, term.code


def test_json_schemas_accept_each_code_and_no_other() -> None:
    """The fragments are valid JSON Schema."""
    for name, schema in default_pack().json_schema().items():
        validator = jsonschema.Draft202012Validator(schema)
        jsonschema.Draft202012Validator.check_schema(schema)
        assert all(validator.is_valid(code) for code in default_pack()[name])
        assert not validator.is_valid("no-such-code")
