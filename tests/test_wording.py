"""The catalogues of the library's own sentences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from electoral_outreach.wording import (
    gettext_for,
    wording_language,
    wording_languages,
)

TOOL = Path(__file__).parent.parent / "tools" / "messages.py"


def test_catalogues_are_complete_and_compiled() -> None:
    """English and French wholly, the words of phrases in every language."""
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
    """More can be added by adding a catalogue."""
    assert {"ar", "en", "es", "fr", "pt"} <= set(wording_languages())
