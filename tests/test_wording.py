"""The catalogues of the library's own sentences."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from electoral_outreach.wording import (
    gettext_for,
    headed,
    inside_sentence,
    wording_language,
    wording_languages,
)

TOOL = Path(__file__).parent.parent / "tools" / "messages.py"


def test_catalogues_are_complete_and_compiled() -> None:
    """French and Spanish wholly, the words of phrases in every language."""
    checked = subprocess.run(
        [sys.executable, str(TOOL), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.stdout.strip() == "every catalogue is complete and compiled"


@pytest.mark.parametrize(
    ("tag", "spoken"),
    [("fr-CA", "fr"), ("pt-AO", "pt"), ("en-GB", "en"), ("ES", "es"), ("is", None), ("", None)],
)
def test_the_nearest_catalogue_speaks(tag: str, spoken: str | None) -> None:
    """A variant of a language is answered in the language."""
    assert wording_language(tag) == spoken


def test_without_a_catalogue_it_is_english() -> None:
    """The source's own words."""
    assert gettext_for("is").gettext("year not stated") == "year not stated"


def test_five_languages_are_spoken() -> None:
    """English without a catalogue; more can be added by adding one."""
    assert {"ar", "en", "es", "fr", "pt"} <= set(wording_languages())


def test_french_punctuation_stays_on_the_line_of_its_word() -> None:
    """Times and addresses have colons of their own."""
    path = Path(gettext_for.__code__.co_filename).parent / "locale/fr/LC_MESSAGES"
    with (path / "electoral_outreach.po").open("rb") as stream:
        catalogue = read_po(stream)
    said = [
        text
        for message in catalogue
        if message.id
        for text in (message.string if isinstance(message.string, tuple) else (message.string,))
    ]
    loose = re.compile(r"(?<!\u00a0):(?![0-9/])|« | »| [;?!](?!\S)")
    assert [text for text in said if loose.search(text)] == []


@pytest.mark.parametrize("language", wording_languages())
def test_a_head_and_its_value_have_a_colon_and_a_space_between(language: str) -> None:
    """And a head alone has none."""
    assert re.fullmatch("a\u00a0?: b", headed("a", "b", language))
    assert headed("a", "", language) == "a"


@pytest.mark.parametrize(
    ("label", "language", "inside"),
    [
        ("Rapport", "fr", "rapport"),
        ("Élection présidentielle", "fr", "élection présidentielle"),
        ("ONU", "fr", "ONU"),
        ("European Parliament election", "en", "European Parliament election"),
        ("Bericht", "de-AT", "Bericht"),
        ("تقرير", "ar", "تقرير"),
        ("", "en", ""),
    ],
)
def test_a_label_inside_a_sentence_begins_small(label: str, language: str, inside: str) -> None:
    """Unless its capital is its own."""
    assert inside_sentence(label, language) == inside
