"""Vocabularies: what is in them, what is narrower, what was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.errors import OutreachError
from electoral_outreach.vocabulary import (
    Term,
    UnknownTerm,
    Vocabulary,
    VocabularyError,
    active,
)


def term(code: str, *parents: str) -> Term:
    return Term(code, {"en": code.capitalize()}, parents=parents)


def test_a_vocabulary_is_a_mapping_in_its_own_order() -> None:
    """Forms list terms in the order their editor chose."""
    vocabulary = Vocabulary("letter", [term("b"), term("a")])
    assert list(vocabulary) == ["b", "a"]
    assert vocabulary.choices(["en"]) == (("b", "B"), ("a", "A"))
    assert len(vocabulary) == 2
    assert "a" in vocabulary
    assert "c" not in vocabulary
    assert vocabulary.get("c") is None
    assert repr(vocabulary) == "Vocabulary('letter', 2 terms)"


def test_check_gives_the_code_back_or_says_what_was_meant() -> None:
    """The message is the one a register's reader shows."""
    roles = active()["role"]
    assert roles.check("organiser") == "organiser"
    with pytest.raises(UnknownTerm) as refused:
        roles.check("organizer")
    assert str(refused.value) == "'organizer' is not a role; did you mean 'organiser'?"
    assert refused.value.vocabulary == "role"
    assert refused.value.code == "organizer"
    assert refused.value.suggestion == "organiser"


def test_an_unknown_term_can_be_caught_in_three_ways() -> None:
    """As a value that was refused, as a key that is absent, and as any error of this library."""
    for kind in (ValueError, KeyError, OutreachError):
        with pytest.raises(kind):
            active()["role"]["nobody"]


def test_without_a_likely_meaning_the_message_lists_what_there_is() -> None:
    """A short vocabulary is shown whole, of a long one the beginning."""
    with pytest.raises(UnknownTerm, match=r"has 'planned', 'postponed', 'cancelled'$"):
        active()["status"]["zzz"]
    with pytest.raises(
        UnknownTerm,
        match=r"'electoral-management', .* and \d+ more; `electoral-outreach codes theme`",
    ):
        active()["theme"]["zzz"]


def test_a_very_long_code_is_cut_in_the_message() -> None:
    """Whatever came in, the message stays readable."""
    with pytest.raises(UnknownTerm) as refused:
        active()["status"]["x" * 10_000]
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("vocabulary", "wrong", "meant"),
    [
        ("role", "Co-Organizer", "co-organiser"),
        ("role", "hôte", "host"),
        ("role", "BAILLEUR DE FONDS", "funder"),
        ("role", "Organizadores", "organiser"),
        ("mission-type", "observaton", "observation"),
        ("mission-type", "workshops", "seminar"),
        ("mission-type", "Atelier", "seminar"),
        ("mission-type", "taller", "seminar"),
        ("mission-type", "observation mission", "observation"),
        ("mission-type", "EOM", "observation"),
        ("mission-type", "visit", None),
        ("mission-type", "study-visit", None),
        ("mission-type", "expert", None),
        ("our-role", "Head of delegation", "head-of-mission"),
        ("our-role", "CHEF DE DÉLÉGATION", "head-of-mission"),
        ("our-role", "jefe de la delegación", "head-of-mission"),
        ("our-role", "head", None),
        ("our-role", "member", None),
        ("role", "facilitator", "trainer"),
        ("theme", "e-voting", "elections-technology"),
        ("theme", "Electronic voting", "elections-technology"),
        ("theme", "vote électronique", "elections-technology"),
        ("theme", "Voto Electrónico", "elections-technology"),
        ("theme", "Campaign Finance", "political-finance"),
        ("theme", "security", "electoral-security"),
        ("theme", "human rights", "political-rights"),
        ("theme", "voting", None),
        ("theme", "country", None),
        ("theme", "elections", None),
        ("theme", "registration", None),
        ("theme", "democracy", None),
        ("theme", "international", None),
        ("theme", "of the", None),
        ("phase", "election day", "operations"),
        ("agreement-type", "MoU", "memorandum"),
        ("organisation-kind", "EMB", "electoral-management-body"),
        ("organisation-kind", "agency", None),
        ("head-count-role", "delegation", None),
        ("election-type", "Élections européennes", "european"),
        ("our-role", "Chefe da delegação", "head-of-mission"),
        ("our-role", "assessor", "expert"),
        ("our-role", "رئيس بعثه", "head-of-mission"),
        ("mission-type", "Oficina", "seminar"),
        ("mission-type", "ورشة عمل", "seminar"),
        ("mission-type", "missão", None),
        ("mission-type", "بعثة", None),
        ("role", "جهه منظمه", "organiser"),
        ("role", "جهة", None),
        ("theme", "inscrição", None),
        ("theme", "تسجيل", None),
        ("election-type", "eleições", None),
        ("election-type", "انتخابات", None),
        ("document-type", "data", None),
        ("role", "", None),
        ("role", "бенефициар", None),
    ],
)
def test_what_was_probably_meant(vocabulary: str, wrong: str, meant: str | None) -> None:
    """Codes and labels of every language count, whatever their case and accents; so do words of
    them, of descriptions and of other classifications, where they lead to one term."""
    assert active()[vocabulary].suggest(wrong) == meant


@given(st.text())
def test_a_suggestion_is_always_a_term(wrong: str) -> None:
    """Whatever is typed, nothing is suggested that would be refused in its turn."""
    roles = active()["role"]
    assert (roles.suggest(wrong) or "host") in roles


def test_narrower_terms_are_found_at_any_depth() -> None:
    """Choosing the pre-electoral period finds the campaign."""
    phases = active()["phase"]
    assert "campaign" in phases.narrower("pre-electoral")
    assert phases.narrower("campaign") == ()
    deep = Vocabulary("letter", [term("c", "b"), term("a"), term("b", "a"), term("d")])
    assert deep.narrower("a") == ("c", "b")


def test_a_code_used_twice_is_refused() -> None:
    """The message names vocabulary and code."""
    with pytest.raises(VocabularyError, match="'letter' has the code 'a' twice"):
        Vocabulary("letter", [term("a"), term("a")])


def test_a_parent_that_is_not_there_is_refused() -> None:
    """The message names all three."""
    with pytest.raises(VocabularyError, match="'letter': the parent 'z' of 'a' is not a term"):
        Vocabulary("letter", [term("a", "z")])


@pytest.mark.parametrize(
    "terms",
    [
        [term("a", "a")],
        [term("a", "b"), term("b", "a")],
        [term("a", "b"), term("b", "c"), term("c", "b")],
    ],
)
def test_a_circle_of_parents_is_refused(terms: list[Term]) -> None:
    """Broader and narrower never meet."""
    with pytest.raises(VocabularyError, match="is its own ancestor"):
        Vocabulary("letter", terms)


def test_the_json_schema_lists_the_codes() -> None:
    """With title and description for whoever reads the published schema."""
    schema = active()["status"].json_schema()
    assert schema == {
        "title": "Status",
        "description": "What dates alone cannot tell.",
        "type": "string",
        "enum": ["planned", "postponed", "cancelled"],
    }


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("مُراقبة", "observation"),
        ("निर्वाचन", "election"),
        ("ΕΚΛΟΓΉ", "election"),
        ("Tromso", "tromso-visit"),
        ("Tromsø Visit", "tromso-visit"),
        ("؟؟", None),
        ("!", None),
        ("", None),
        ("تدريب", None),
    ],
)
def test_labels_in_any_script_are_known_again(said: str, meant: str | None) -> None:
    """And what is written without a letter stands for nothing."""
    vocabulary = Vocabulary(
        "theme",
        [
            Term("observation", {"en": "Observation", "ar": "مراقبة"}),
            Term("election", {"en": "Election", "hi": "निर्वाचन", "el": "Εκλογή"}),
            Term("tromso-visit", {"en": "Visit", "nb": "Tromsø"}),
        ],
    )
    assert vocabulary.suggest(said) == meant


@pytest.mark.parametrize("language", ["fr-CA", "it", "pt-AO", "ar", "en"])
def test_a_label_and_its_language_come_together(language: str) -> None:
    """The label that is given alone, and where there is none in the language, English."""
    for code, term in active()["role"].items():
        for plural in (False, True):
            best = active()["role"].best(code, [language], plural=plural)
            assert best == term.best([language], plural=plural)
            assert best[0] == active()["role"].label(code, [language], plural=plural)
            assert best[1] == {"fr-CA": "fr", "pt-AO": "pt", "ar": "ar"}.get(language, "en")
