"""Bodies that were visited or helped, that sent observers, or whose site it is."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.facts.partners import partners_in
from electoral_outreach.legacy.source.blocks import Span


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [
        (
            "en",
            "Study visit to the Elections and Boundaries Commission on boundaries",
            "Elections and Boundaries Commission",
        ),
        (
            "en",
            "Working visit of two members of the CEC to the State Electoral Commission of Croatia",
            "State Electoral Commission of Croatia",
        ),
        (
            "en",
            "The delegation met with representatives of the State Electoral Office of Estonia.",
            "State Electoral Office of Estonia",
        ),
        (
            "es",
            "Asistencia técnica al Tribunal Superior de Justicia Electoral (TSJE)",
            "Tribunal Superior de Justicia Electoral",
        ),
        (
            "en",
            "He signed a memorandum with the Election Commission of India in New Delhi.",
            "Election Commission of India",
        ),
    ],
)
def test_whom_a_visit_or_help_was_to_is_a_partner(tag: str, text: str, name: str) -> None:
    """By its whole name and no more."""
    assert name in [each.name for each in partners_in([Span(text, 0)], tag)]


def test_who_sent_observers_stands_before_them_as_an_acronym() -> None:
    """Without a word for who deployed them."""
    found = partners_in([Span("as part of the COMESA observer mission", 0)], "en")
    assert [(each.acronym, each.roles) for each in found] == [("COMESA", ("organiser",))]


def test_the_acronym_of_a_body_of_its_own_country_is_the_sites_own() -> None:
    """Whose it may be elsewhere."""
    page = """https://cesko.ge/eng/visits

The CEC of Georgia maintains relations with many countries.

Delegation of Bulgaria visits the CEC

On 12 November 2018 nine officials from Bulgaria were in Tbilisi.
"""
    (draft,) = read_page(page).to_json()["drafts"]
    assert (draft["kind"], draft["partners"]) == ("hosting", [])
