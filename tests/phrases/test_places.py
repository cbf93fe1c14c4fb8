"""Places as a reader would name them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.model import Place
from electoral_outreach.phrases import place_phrase
from electoral_outreach.strategies import places


@pytest.mark.parametrize(
    ("fields", "tag", "phrase"),
    [
        ({"country": "ET"}, "fr", "Éthiopie"),
        ({"country": "ET", "locality": {"en": "Addis Ababa"}}, "en", "Addis Ababa, Ethiopia"),
        ({"country": "ET", "locality": {"fr": "Addis-Abeba"}}, "ar", "Addis-Abeba، إثيوبيا"),
        ({"subdivision": "DE-BY"}, "en", "Bavaria (Germany)"),
        (
            {"subdivision": "DE-BY", "locality": {"de": "München"}},
            "fr",
            "München, Bavière (Allemagne)",
        ),
        ({"subdivision": "DE-BE", "locality": {"en": "Berlin"}}, "es", "Berlín (Alemania)"),
        ({"country": "SG", "locality": {"en": "Singapore"}}, "fr", "Singapour"),
        ({"subdivision": "CA-QC", "locality": {"fr": "Québec"}}, "en", "Québec, Quebec (Canada)"),
        ({"subdivision": "CA-QC", "locality": {"fr": "Québec"}}, "fr", "Québec, Québec (Canada)"),
        ({"subdivision": "CA-QC"}, "fr", "Québec (Canada)"),
        ({"country": "LU", "locality": {"fr": "Luxembourg"}}, "en", "Luxembourg, Luxembourg"),
        ({"country": "DJ", "locality": {"fr": "Djibouti"}}, "fr", "Djibouti, Djibouti"),
        ({"subdivision": "FR-75C"}, "fr", "FR-75C (France)"),
        ({"subdivision": "FR-75C", "locality": {"fr": "Paris"}}, "en", "Paris, France"),
        ({"former_country": "ZRCD", "locality": {"fr": "Kinshasa"}}, "en", "Kinshasa, Zaire"),
        ({"region": "001"}, "en", "World"),
        ({"party": {"en": "Cherokee Nation"}}, "fr", "Cherokee Nation"),
        ({"locality": {"en": "Kathmandu"}}, "en", "Kathmandu"),
        ({"online": True}, "en", "online"),
        ({"online": True}, "fr", "en ligne"),
        ({"online": True, "country": "FR"}, "en", "France and online"),
        ({"online": True, "country": "FR"}, "de", "Frankreich und online"),
    ],
)
def test_places(fields: dict[str, Any], tag: str, phrase: str) -> None:
    """Town, part of a country, country: from small to large, none lost; a city that is all, once."""
    assert place_phrase(Place(**fields), tag) == phrase


def test_home_goes_without_saying() -> None:
    """Unless there is nothing else to say."""
    gatineau = Place(subdivision="CA-QC", locality={"fr": "Gatineau"})
    assert place_phrase(gatineau, "fr", home="CA") == "Gatineau, Québec"
    assert place_phrase(Place(subdivision="CA-QC"), "fr", home="CA") == "Québec"
    town = Place(subdivision="CA-QC", locality={"fr": "Québec"})
    assert place_phrase(town, "fr", home="CA") == "Québec, Québec"
    assert place_phrase(Place(country="CA"), "fr", home="CA") == "Canada"
    assert place_phrase(Place(country="FR"), "fr", home="CA") == "France"


def test_names_are_taken_in_the_language_the_reader_prefers_next() -> None:
    """When there is none in the reader's own."""
    place = Place(locality={"ar": "القاهرة", "en": "Cairo"})
    assert place_phrase(place, "fr", others=["en"]) == "Cairo"


@given(place=places(), tag=st.sampled_from(["en", "fr", "es", "pt", "ar", "de", "ja"]))
def test_any_place_can_be_named(place: Place, tag: str) -> None:
    """Never empty, never an error."""
    assert place_phrase(place, tag).strip()
