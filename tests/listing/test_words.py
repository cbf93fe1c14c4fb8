"""What an activity is found by."""

from __future__ import annotations

import pytest

from electoral_outreach.listing import activity_tokens, tokens
from electoral_outreach.model import Mission, Organisation

UNDP = Organisation(
    id="undp",
    names=[
        {
            "name": {"en": "United Nations Development Programme"},
            "acronym": {"en": "UNDP", "fr": "PNUD"},
        },
        {"name": {"en": "Special Fund"}, "period": "1958/1965"},
    ],
)
MISSION = Mission(
    id="m",
    title={"en": "Advice on lists", "fr": "Conseils sur les listes"},
    summary={"en": "Two experts went."},
    body={"es": "Cuerpo."},
    places=[
        {"country": "ET", "locality": {"fr": "Addis-Abeba"}},
        {"former_country": "CSHH"},
        {"region": "002"},
        {"subdivision": "DE-BY"},
        {"party": {"en": "Cherokee Nation"}},
    ],
    counterparts=[{"country": "HT"}],
    partners=[{"organisation": "undp"}, {"organisation": "unheard-of"}],
    themes=["voter-registration"],
)


@pytest.mark.parametrize(
    "words",
    [
        "advice listes",
        "experts went",
        "Éthiopie Ethiopia Etiopía",
        "Addis",
        "Czechoslovakia Tchécoslovaquie",
        "Slovakia Czechia",
        "Africa Afrique",
        "Bavaria Bavière Germany",
        "Cherokee",
        "Haïti",
        "UNDP PNUD",
        "Special Fund",
        "registration inscription",
    ],
)
def test_titles_summaries_places_partners_and_themes_are_searched(words: str) -> None:
    """By their names in the languages of its texts, former names and both acronyms included."""
    assert set(tokens(words)) <= activity_tokens(MISSION, {"undp": UNDP}.get)


@pytest.mark.parametrize("words", ["Cuerpo", "Äthiopien", "unheard", "undp2", "mission"])
def test_nothing_else_is(words: str) -> None:
    """Not the body, not ids, not names in languages it has no text in."""
    assert not set(tokens(words)) & activity_tokens(MISSION, {"undp": UNDP}.get)
