"""Names that read the same are the same, and no script loses a letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from electoral_outreach.folding import folded, name_key, unaccented

Folding = Callable[[str], str]
FOLDINGS = pytest.mark.parametrize("fold", [folded, name_key, unaccented])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Élections à l’étranger", "elections a l etranger"),
        ("ÉLECTIONS E\u0301lections", "elections elections"),
        ("Straße STRASSE ﬁnal Œuvre Łódź", "strasse strasse final oeuvre lodz"),
        ("Tromsø TROMSØ Đakovica Ísafjörður", "tromso tromso dakovica isafjordur"),
        ("İstanbul ısı DİYARBAKIR", "istanbul isi diyarbakir"),
        ("A-WEB (U.N.) e-mail@x snake_case", "a web u n e mail x snake case"),
        ("Αποστολή ΠΑΡΑΤΉΡΗΣΗΣ", "αποστολη παρατηρησησ"),
        ("Όλος ΌΛΟΣ", "ολοσ ολοσ"),
        ("Миссия Ёлка Ново́й", "миссия елка новои"),
        ("بِعْثَة مُراقبـــة", "بعثه مراقبه"),
        ("أحمد إلى آخر", "احمد الي اخر"),
        ("می‌خواهم", "ميخواهم"),
        ("נְקֻדּוֹת", "נקדות"),
        ("निर्वाचन प्रेक्षण", "निर्वाचन प्रेक्षण"),
        ("নির্বাচন", "নির্বাচন"),
        ("தேர்தல்", "தேர்தல்"),
        ("การเลือกตั้ง", "การเลือกตั้ง"),
        ("선거관리위원회", unicodedata.normalize("NFD", "선거관리위원회")),
        ("ｗｉｄｅ ２０１６ ｶﾅ", "wide 2016 カナ"),
        ("\u202eabc\u202c so\u00adft", "abc soft"),
        ("Vote ☑\ufe0f 2020 a\u034fb", "vote 2020 ab"),
        ("", ""),
        ("…!", ""),
    ],
)
def test_folding_keeps_letters_and_drops_ornament(text: str, words: str) -> None:
    """Accents, points and case go; vowel signs of Indic and Thai words stay."""
    assert folded(text) == folded(words)
    assert folded(text).split() == [folded(word) for word in words.split()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("が", "か"),
        ("कि", "कु"),
        ("ड़", "ड"),
        ("ปี", "ปู"),
        ("!", "?"),
        ("★", "☆"),
        ("選舉", "选举"),
        ("선", "서"),
    ],
)
def test_what_is_another_syllable_or_sign_reads_otherwise(one: str, other: str) -> None:
    """Marks that are letters to their readers tell names apart, and signs where nothing else does."""
    assert name_key(one) != name_key(other)


@FOLDINGS
@given(st.text())
@example("´")
@example("\ufe0f")
def test_folding_twice_changes_nothing(fold: Folding, text: str) -> None:
    """What is folded is in its last form, so that stored and asked words meet."""
    assert fold(fold(text)) == fold(text)


@FOLDINGS
@given(st.text().filter(lambda text: not text.isascii()))
@example("Côte d’Ivoire")
@example("각")
@example("ड़")
def test_composed_and_decomposed_are_one(fold: Folding, text: str) -> None:
    """How a keyboard or a system spells an accent does not matter."""
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)) == fold(text)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_plain_ascii_takes_no_other_way(text: str) -> None:
    """The short way for ASCII gives what the long one gives, which é makes it take."""
    assert folded(f"{text} é").split() == [*folded(text).split(), "e"]


@given(st.text())
def test_only_what_shows_nothing_has_no_key(name: str) -> None:
    """Two names made of signs are not one name."""
    assert bool(name_key(name)) == bool(name.strip())
