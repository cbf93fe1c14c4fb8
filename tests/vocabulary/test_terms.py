"""Terms: a code, its words, and what other classifications call it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.characters import line
from electoral_outreach.errors import InvalidValue
from electoral_outreach.languages import LanguageTagError
from electoral_outreach.vocabulary import Match, Term, Vocabulary, VocabularyError
from electoral_outreach.vocabulary.terms import as_code, check_code

HOST = Term(
    "host",
    {"en": "Host", "fr": "Hôte"},
    {"en": "Received the participants."},
    plurals={"en": "Hosts"},
    matches=(Match("iati", "close", "4"), Match("iati", "exact", "2"), Match("ace", "none")),
)


def test_a_label_is_in_the_language_asked_for() -> None:
    """A reader of Canadian French gets the French label, and is told that it is French."""
    assert HOST.best(["fr-CA", "en"]) == ("Hôte", "fr")


def test_a_label_falls_back_to_english_then_to_any() -> None:
    """Somebody reads something, whatever language they asked for."""
    assert HOST.best(["pt"]) == ("Host", "en")
    assert Term("x", {"ro": "Gazdă"}).best(["pt"]) == ("Gazdă", "ro")
    assert HOST.label([]) == "Host"


def test_a_plural_is_the_label_where_the_language_needs_no_other_form() -> None:
    """Headings ask for plurals without knowing which terms have one."""
    assert HOST.label(["en"], plural=True) == "Hosts"
    assert HOST.label(["fr"], plural=True) == "Hôte"


def test_a_description_is_empty_rather_than_in_a_language_nobody_asked_for() -> None:
    """Descriptions fall back to English only."""
    assert HOST.describe(["fr"]) == "Received the participants."
    assert Term("x", {"ro": "Gazdă"}, {"ro": "Primește"}).describe(["fr"]) == ""


def test_the_exact_match_is_preferred() -> None:
    """Close, none and absent counterparts come after it, in that order."""
    assert HOST.match("iati") == "2"
    assert HOST.match("ace") is None
    assert HOST.match("bridge") is None


def test_language_tags_are_canonical_and_texts_composed() -> None:
    """What was typed as `FR-ca` with combining accents is found as `fr-CA` without."""
    term = Term("x", {"FR-ca": " Ho\u0302te "})
    assert dict(term.labels) == {"fr-CA": "Hôte"}


def test_a_term_cannot_be_changed() -> None:
    """A term is shared by every request of a process."""
    with pytest.raises(TypeError):
        HOST.labels["en"] = "Guest"  # type: ignore[index]
    with pytest.raises(AttributeError):
        HOST.code = "guest"  # type: ignore[misc]


def test_terms_are_equal_by_what_they_say() -> None:
    """Equal terms count once in a set."""
    assert {Term("x", {"en": "X"}), Term("x", {"en": "X"})} == {Term("x", {"en": "X"})}
    assert Term("x", {"en": "X"}) != Term("x", {"en": "Y"})


def test_relabelling_drops_the_plural_of_the_old_label() -> None:
    """`Receiving body` must not be headed `Hosts`."""
    changed = HOST.relabelled({"en": "Receiving body", "es": "Anfitrión"})
    assert changed.label(["en"], plural=True) == "Receiving body"
    assert changed.label(["fr"]) == "Hôte"
    assert changed.label(["es"]) == "Anfitrión"
    assert changed.matches == HOST.matches


def test_relabelling_can_bring_a_plural_and_a_description() -> None:
    """All three sorts of words can be replaced at once."""
    changed = HOST.relabelled(plurals={"fr": "Hôtes"}, description={"fr": "A reçu."})
    assert changed.label(["fr"], plural=True) == "Hôtes"
    assert changed.describe(["fr"]) == "A reçu."
    assert changed.label(["en"], plural=True) == "Hosts"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("Co organiser", "did you mean 'co-organiser'?"),
        ("hôte", "did you mean 'hote'?"),
        ("a--b", "did you mean 'a-b'?"),
        ("-a", "did you mean 'a'?"),
        ("", "lower-case letters and digits"),
        ("ж", "lower-case letters and digits"),
        ("a" * 65, "at most 64 characters"),
        ("a\n", "did you mean 'a'?"),
    ],
)
def test_a_malformed_code_is_refused_with_the_way_out(code: str, said: str) -> None:
    """Codes stand in addresses and files, so they are plain."""
    with pytest.raises(VocabularyError) as refused:
        Term(code, {"en": "X"})
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ({}, "'x' has no label"),
        ({"en": " "}, "the text in 'en' is empty"),
        ({"en": "\u200b"}, "the text in 'en' is empty"),
        ({"en": "a\nb"}, "has a line break"),
        ({"en": "a\x1bb"}, "control character"),
        ({"en": "a\u202eb"}, "control character"),
        ({"en": "a\ufffeb"}, "no character"),
    ],
)
def test_a_term_nobody_could_read_is_refused(labels: dict[str, str], said: str) -> None:
    """Every term has a label that can be shown on one line."""
    with pytest.raises(VocabularyError, match=said):
        Term("x", labels)


def test_a_label_in_no_language_is_refused() -> None:
    """The tag is checked, not only the text."""
    with pytest.raises(LanguageTagError, match="fr-CA"):
        Term("x", {"fr_CA": "X"})


def test_a_plural_without_its_label_is_refused() -> None:
    """It could never be shown."""
    with pytest.raises(VocabularyError, match="plural in 'fr' but no label"):
        Term("x", {"en": "X"}, plurals={"fr": "Xs"})


@pytest.mark.parametrize(("strength", "value"), [("none", "4"), ("exact", None), ("close", None)])
def test_a_match_has_a_value_unless_there_is_none(strength: str, value: str | None) -> None:
    """`none` means that somebody looked."""
    with pytest.raises(VocabularyError, match="give a value, or strength 'none'"):
        Match("ace", strength, value)  # type: ignore[arg-type]


def test_an_unknown_strength_is_refused() -> None:
    """Broad and narrow matches are `close`."""
    with pytest.raises(VocabularyError, match="'broad' is not a strength"):
        Match("ace", "broad", "X")  # type: ignore[arg-type]


@given(st.text(max_size=80))
def test_a_spelling_as_a_code_is_a_code_or_nothing(text: str) -> None:
    """`as_code` is idempotent, and what it gives passes the check unless empty or too long."""
    code = as_code(text)
    assert as_code(code) == code
    if 0 < len(code) <= 64:
        assert check_code(code) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L’État  à Tromsø", "l-etat-a-tromso"),
        ("Straße Łódź", "strasse-lodz"),
        ("İstanbul ısı", "istanbul-isi"),
        ("so\u00adft ＵＮ", "soft-un"),
        ("Миссия UN", "un"),
        ("مهمة", ""),
    ],
)
def test_letters_that_have_a_plain_form_stay_in_a_code(text: str, code: str) -> None:
    """What cannot be written in one is left out."""
    assert as_code(text) == code


@given(st.text("ab \n\t\x1b\x85\u00ad\u200b\u200f\u2028\u202e\u2066\u3000\ufdd0\uffff", max_size=4))
def test_a_pack_takes_the_lines_that_records_take(given_text: str) -> None:
    """Labels, plurals, descriptions and what others call a term: one definition of plain text."""
    try:
        kept: str | None = line(given_text)
    except InvalidValue:
        kept = None
    text, plain = {"en": given_text}, {"en": "X"}
    makers: tuple[Callable[[], str | None], ...] = (
        lambda: Term("x", text).labels["en"],
        lambda: Term("x", plain, description=text).description["en"],
        lambda: Term("x", plain, plurals=text).plurals["en"],
        lambda: Term("x", plain).relabelled(text).labels["en"],
        lambda: Term("x", plain).relabelled(description=text).description["en"],
        lambda: Vocabulary("x", [], labels=text).labels["en"],
        lambda: Match("ace", "exact", given_text).value,
        lambda: Match(given_text, "none").scheme,
    )
    for make in makers:
        if kept is None:
            with pytest.raises(VocabularyError):
                make()
        else:
            assert make() == kept
