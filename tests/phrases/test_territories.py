"""Names of countries, regions, former countries and subdivisions."""

from __future__ import annotations

import pytest

from electoral_outreach.phrases import (
    country_name,
    in_country,
    subdivision_name,
    territory_names,
    with_country,
)
from electoral_outreach.phrases._prepositions import _FRENCH, _PORTUGUESE
from electoral_outreach.vocabulary import territories

SPOKEN = ("en", "fr", "es", "pt", "ar")
EVERY_CODE = (
    *territories.countries(),
    *territories.regions(),
    *territories.former_countries(),
    *territories.named_subdivisions(),
    "EU",
)


@pytest.mark.parametrize(
    ("code", "tag", "name"),
    [
        ("ET", "fr", "Éthiopie"),
        ("CI", "en", "Côte d’Ivoire"),
        ("CD", "en", "Democratic Republic of the Congo"),
        ("CD", "fr-CA", "République démocratique du Congo"),
        ("CD", "de", "Kongo-Kinshasa"),
        ("BA", "en", "Bosnia and Herzegovina"),
        ("HK", "fr", "Hong Kong"),
        ("NA", "en", "Namibia"),
        ("XK", "en", "Kosovo"),
        ("MG", "ja", "マダガスカル"),
        ("MG", "wa", "Madagascar"),
        ("002", "fr", "Afrique"),
        ("EU", "es", "Unión Europea"),
        ("ZRCD", "fr", "Zaïre"),
        ("YUCS", "ar", "يوغوسلافيا"),
        ("CSHH", "de", "Czechoslovakia"),
        ("DE-BY", "fr", "Bavière"),
        ("FR-75C", "fr", "France (FR-75C)"),
    ],
)
def test_names(code: str, tag: str, name: str) -> None:
    """As an institution writes them; English where a language has no name."""
    assert country_name(code, tag) == name


@pytest.mark.parametrize("tag", SPOKEN)
def test_every_code_has_a_name_and_a_place_in_a_sentence(tag: str) -> None:
    """No code shows through, and no form is left open."""
    for code in EVERY_CODE:
        name, phrase = country_name(code, tag), in_country(code, tag)
        assert name
        assert name != code
        assert name[1:] in phrase
        assert len(phrase) > len(name)
        assert "{" not in phrase


@pytest.mark.parametrize("code", ["ZZ", "XA", "UK", "999", "Zaire", ""])
def test_an_unknown_code_is_refused(code: str) -> None:
    """It would be a fault of the record."""
    with pytest.raises(territories.UnknownCountry):
        country_name(code, "en")


@pytest.mark.parametrize(
    ("code", "tag", "phrase"),
    [
        ("MG", "fr", "à Madagascar"),
        ("ET", "fr", "en Éthiopie"),
        ("IR", "fr", "en Iran"),
        ("MX", "fr", "au Mexique"),
        ("US", "fr", "aux États-Unis"),
        ("HT", "fr", "en Haïti"),
        ("CU", "fr", "à Cuba"),
        ("BB", "fr", "à la Barbade"),
        ("IM", "fr", "à l’Île de Man"),
        ("PS", "fr", "dans les Territoires palestiniens"),
        ("CD", "fr", "en République démocratique du Congo"),
        ("RE", "fr-CA", "à la Réunion"),
        ("ZRCD", "fr", "au Zaïre"),
        ("001", "fr", "dans le monde"),
        ("CA-QC", "fr", "au Québec"),
        ("DE-BY", "fr", "en Bavière"),
        ("FR-75C", "fr", "en France (FR-75C)"),
        ("ET", "en", "in Ethiopia"),
        ("NL", "en", "in the Netherlands"),
        ("SB", "en", "in the Solomon Islands"),
        ("GM", "en", "in the Gambia"),
        ("NE", "en", "in Niger"),
        ("GB", "es", "en el Reino Unido"),
        ("PH", "es", "en Filipinas"),
        ("DO", "es", "en la República Dominicana"),
        ("SV", "es", "en El Salvador"),
        ("MX", "pt", "no México"),
        ("AO", "pt", "em Angola"),
        ("FR", "pt", "na França"),
        ("JO", "ar", "في الأردن"),
        ("FR", "de", "Frankreich"),
    ],
)
def test_a_country_goes_into_a_sentence(code: str, tag: str, phrase: str) -> None:
    """Articles and prepositions are those that people write."""
    assert in_country(code, tag) == phrase


@pytest.mark.parametrize("table", [_FRENCH, _PORTUGUESE])
def test_no_code_has_two_prepositions(table: dict[str, str]) -> None:
    """And every code in the table exists."""
    codes = [code for listed in table.values() for code in listed.split()]
    assert len(codes) == len(set(codes))
    assert set(codes) <= set(EVERY_CODE)


def test_french_countries_in_en_are_feminine_or_begin_with_a_vowel() -> None:
    """Where the ending does not tell, the list below was looked up."""
    doubtful = {
        code
        for code in territories.countries()
        if in_country(code, "fr").startswith("en ")
        and country_name(code, "fr")[0] not in "AEIOUÉÎ"
        and not country_name(code, "fr").split()[0].split("-")[0].endswith("e")
    }
    assert doubtful == {"HT", "SL"}
    for exception in ("KH", "MX", "MZ", "SR", "ZW"):
        assert in_country(exception, "fr").startswith("au ")


def test_gazetteers_get_cldrs_names_to_the_letter() -> None:
    """Every country and region, and no pseudo-territory."""
    names = territory_names("en")
    assert names["Congo - Kinshasa"] == "CD"
    assert set(names.values()) >= {*territories.countries(), *territories.regions()}
    assert not set(names.values()) & {"ZZ", "XA", "XB", "QO"}


def test_subdivisions_that_the_table_does_not_name_have_no_name() -> None:
    """The caller decides what to show instead."""
    assert subdivision_name("CA-QC", "de") == "Quebec"
    assert subdivision_name("FR-75C", "en") is None


@pytest.mark.parametrize(
    ("code", "tag", "phrase"),
    [
        ("HT", "fr", "avec Haïti"),
        ("IL", "fr", "avec Israël"),
        ("CA", "fr", "avec le Canada"),
        ("TN", "fr", "avec la Tunisie"),
        ("HU", "fr", "avec la Hongrie"),
        ("IR", "fr", "avec l’Iran"),
        ("MG", "fr", "avec Madagascar"),
        ("SC", "fr", "avec les Seychelles"),
        ("BB", "fr", "avec la Barbade"),
        ("PS", "fr", "avec les Territoires palestiniens"),
        ("CA-QC", "fr", "avec le Québec"),
        ("GM", "en", "with the Gambia"),
        ("BR", "pt", "com o Brasil"),
        ("AO", "pt", "com Angola"),
        ("DO", "es", "con la República Dominicana"),
        ("HT", "ar", "مع هايتي"),
        ("HT", "de", "Haiti"),
    ],
)
def test_with_a_country(code: str, tag: str, phrase: str) -> None:
    """What something is done with has its article, or none."""
    assert with_country(code, tag) == phrase
