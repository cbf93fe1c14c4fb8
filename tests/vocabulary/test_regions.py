"""Regions of UN M49 and the countries in them."""

import pytest

from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary.territories import region_countries


def test_continents_share_the_world_between_them():
    """Every country lies in one continent, but Antarctica, which lies in none."""
    continents = [region_countries(code) for code in ("002", "009", "019", "142", "150")]
    assert sum(map(len, continents)) == len(frozenset().union(*continents))
    assert region_countries("001") == set(territories.countries())
    assert region_countries("001") - frozenset().union(*continents) == {"AQ"}


def test_subregions_share_their_continent():
    """The regions that hold countries directly do not overlap."""
    smallest = [
        region.code
        for region in territories.regions().values()
        if region.code != "001" and not any(map(territories.is_region, region.parts))
    ]
    assert len(smallest) == 22
    assert sum(len(region_countries(code)) for code in smallest) == len(region_countries("001")) - 1


@pytest.mark.parametrize(
    ("country", "regions"),
    [
        ("MG", ("014", "202", "002", "001")),
        ("MA", ("015", "002", "001")),
        ("CA", ("021", "003", "019", "001")),
        ("MX", ("013", "003", "419", "019", "001")),
        ("BR", ("005", "419", "019", "001")),
        ("HT", ("029", "003", "419", "019", "001")),
        ("FR", ("155", "150", "001")),
        ("GE", ("145", "142", "001")),
        ("XK", ("039", "150", "001")),
        ("AQ", ("001",)),
    ],
)
def test_the_nearest_region_comes_first(country, regions):
    """From the smallest to the world."""
    assert territories.regions_of(country) == regions


def test_countries_and_regions_know_each_other():
    """`regions_of` and `region_countries` are one relation seen from two sides."""
    for code, region in territories.regions().items():
        assert region.countries == region_countries(code)
        for country in territories.countries():
            assert (country in region.countries) == (code in territories.regions_of(country))


def test_latin_america_has_the_caribbean():
    """419 is Latin America and the Caribbean; Haiti is in, the United States is out."""
    assert {"HT", "MX", "BR", "CU"} <= region_countries("419")
    assert not {"US", "CA", "GL"} & region_countries("419")


def test_a_countrys_number_is_no_region():
    """M49 numbers countries too; those are countries here."""
    assert not any(territories.is_region(c.numeric) for c in territories.countries().values())


@pytest.mark.parametrize(
    ("wrong", "suggestion"), [("2", "002"), (" 19", "019"), ("Africa", "002"), ("Mars", None)]
)
def test_an_unknown_region_is_refused(wrong, suggestion):
    """By both functions, with the padded code where that is one."""
    for find in (territories.region, region_countries):
        with pytest.raises(territories.UnknownRegion) as caught:
            find(wrong)
        assert caught.value.suggestion == suggestion
    with pytest.raises(territories.UnknownCountry):
        territories.regions_of(wrong)
