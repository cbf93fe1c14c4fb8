"""Organisations by name, with their acronym where it says something else."""

from __future__ import annotations

import pytest
from hypothesis import given

from electoral_outreach.model import Best, OrganisationName, starter_directory
from electoral_outreach.phrases import organisation_phrase, with_acronym
from electoral_outreach.strategies import texts


@pytest.mark.parametrize(
    ("name", "acronym", "said"),
    [
        ("UNDP", "UNDP", "UNDP"),
        ("Undp", "UNDP", "Undp"),
        ("Électoral", "electoral", "Électoral"),
        ("Development Programme", "UNDP", "Development Programme (UNDP)"),
        ("Development Programme", None, "Development Programme"),
        ("Development Programme", "", "Development Programme"),
    ],
)
def test_a_name_that_is_its_acronym_is_said_once(name: str, acronym: str, said: str) -> None:
    """Whatever its letters look like."""
    assert with_acronym(name, acronym) == said


def test_the_acronym_is_of_the_language_of_the_name() -> None:
    """Not the reader's beside a name that is another's."""
    name = OrganisationName(name={"en": "Network", "es": "Red"}, acronym={"en": "N", "fr": "R"})
    assert organisation_phrase(name, ["fr", "en"]) == Best("Network (N)", "en")
    assert organisation_phrase(name, ["es", "fr"]) == Best("Red (R)", "es")


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ar", "de"])
def test_nobody_in_the_directory_is_named_twice(language: str) -> None:
    """`UNDP (UNDP)`: what is in the brackets is never what stands before them."""
    for each in starter_directory():
        said = organisation_phrase(each.current, [language]).text
        before, _, behind = said.partition(" (")
        assert before.casefold() != behind.removesuffix(")").casefold()


@given(texts())
def test_the_same_in_every_language_is_said_once(text) -> None:
    """Where name and acronym are one text."""
    name = OrganisationName(name=text, acronym=text)
    for tag in text:
        assert organisation_phrase(name, [tag]).text == text[tag]
