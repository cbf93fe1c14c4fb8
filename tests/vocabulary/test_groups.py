"""Groups of States with dated memberships."""

from itertools import pairwise

import pytest

from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary.territories import group

CHECKED = 2025


@pytest.mark.parametrize(
    ("code", "year", "members"),
    [
        ("oif", 2016, 53), ("oif", 2023, 53), ("oif", 2024, 55), ("oif", 2026, 52),
        ("commonwealth", 2012, 54), ("commonwealth", 2019, 53), ("commonwealth", 2025, 56),
        ("au", 1963, 33), ("au", 2010, 53), ("au", 2012, 54), ("au", 2025, 55),
        ("ecowas", 1980, 16), ("ecowas", 2010, 15), ("ecowas", 2026, 12),
        ("sadc", 1985, 9), ("sadc", 2006, 14), ("sadc", 2025, 16),
        ("eu", 1958, 6), ("eu", 1985, 10), ("eu", 1995, 15), ("eu", 2004, 25), ("eu", 2013, 28),
        ("eu", 2025, 27), ("coe", 1988, 22), ("coe", 2010, 47), ("coe", 2025, 46),
        ("osce", 1975, 35), ("osce", 2010, 56), ("osce", 2025, 57),
        ("oas", 1960, 21), ("oas", 2000, 35), ("oas", 2025, 34),
        ("asean", 1967, 5), ("asean", 1999, 10), ("asean", 2025, 11),
        ("arab-league", 1945, 7), ("arab-league", 2000, 22), ("cplp", 2000, 7), ("cplp", 2025, 9),
    ],
)  # fmt: skip
def test_a_group_has_as_many_members_as_it_says(code, year, members):
    """The counts the organisations give for a year without comings and goings.

    La Francophonie gives one more from 1980 on: the Wallonia-Brussels Federation has no code.
    """
    assert len(group(code).members_at(year)) == members


def test_la_francophonie_has_associates_and_observers():
    """Each counts only when asked for; 93 States and governments in 2024, less one without code."""
    oif = group("oif")
    everyone = oif.members_at(2024, statuses=("member", "associate", "observer"))
    assert len(everyone) == 93 - 1
    assert oif.members_at(2025, statuses=("associate",)) == {"AE", "NC", "QA", "RS", "XK"}
    assert len(oif.members_at(2025, statuses=("observer",))) == 32
    assert {"CA", "CA-QC", "CA-NB"} <= oif.members_at(2025)
    assert not oif.has("CA-ON", 2020)
    assert oif.has("CA-ON", 2020, statuses=("observer",))


@pytest.mark.parametrize(
    ("code", "country", "inside", "outside"),
    [
        ("commonwealth", "ZA", (1950, 1961, 1994, 2020), (1962, 1993)),
        ("commonwealth", "PK", (1947, 1972, 1989), (1973, 1988)),
        ("commonwealth", "ZW", (1980, 2003), (1979, 2004, 2020)),
        ("commonwealth", "GM", (2013, 2018), (2014, 2017)),
        ("commonwealth", "MV", (1982, 2016, 2020), (2017, 2019)),
        ("commonwealth", "FJ", (1987, 1997), (1990,)),
        ("au", "MA", (1984, 2017), (1985, 2016)),
        ("ecowas", "ML", (1975, 2024, 2025), (2026,)),
        ("ecowas", "MR", (2000,), (2001,)),
        ("sadc", "SC", (2004, 2008), (2005, 2007)),
        ("eu", "GB", (1973, 2020), (1972, 2021)),
        ("coe", "RU", (1996, 2022), (1995, 2023)),
        ("coe", "GR", (1969, 1974), (1970, 1973)),
        ("oas", "NI", (1948, 2023), (2024,)),
        ("asean", "TL", (2025,), (2024,)),
    ],
)
def test_who_left_and_who_came_back(code, country, inside, outside):
    """The year of leaving and the year of return both count."""
    assert all(group(code).has(country, year) for year in inside)
    assert not any(group(code).has(country, year) for year in outside)


@pytest.mark.parametrize(
    ("code", "place", "year"),
    [
        ("au", "ZRCD", 1990), ("au", "CD", 1990), ("oif", "HVBF", 1980), ("asean", "BUMM", 1997),
        ("coe", "CSHH", 1992), ("coe", "CZ", 1992), ("coe", "CSXX", 2004), ("coe", "RS", 2005),
        ("osce", "SUHH", 1980), ("osce", "RU", 1980), ("osce", "DDDE", 1980), ("osce", "YUCS", 1985),
        ("arab-league", "YDYE", 1980),
    ],
)  # fmt: skip
def test_a_place_is_found_under_any_of_its_codes(code, place, year):
    """A State that went on under another name, and one that others followed."""
    assert group(code).has(place, year)


@pytest.mark.parametrize(
    ("code", "place", "year"),
    [("osce", "YUCS", 1995), ("coe", "YUCS", 1989), ("eu", "DDDE", 1989), ("oif", "SUHH", 1980)],
)
def test_a_former_country_is_not_let_in_by_its_successors(code, place, year):
    """Yugoslavia was out of the OSCE in 1995; the other Germany was in the Communities in 1989."""
    assert not group(code).has(place, year)


def test_every_member_has_a_code():
    """Of ISO 3166-1, 3166-2 or 3166-3, and no two stays of one member overlap."""
    for found in territories.groups().values():
        by_member = {}
        for stay in found.memberships:
            assert (
                territories.is_country(stay.code)
                or territories.is_former_country(stay.code)
                or territories.is_subdivision_code(stay.code)
            )
            by_member.setdefault(stay.code, []).append(stay)
        for stays in by_member.values():
            stays.sort(key=lambda stay: stay.first or 0)
            for earlier, later in pairwise(stays):
                assert earlier.last is not None
                assert earlier.last <= later.first


def test_no_member_stands_under_a_code_out_of_its_time():
    """Former countries end with their memberships; successors do not begin before they exist."""
    for found in territories.groups().values():
        for stay in found.memberships:
            if territories.is_former_country(stay.code):
                former = territories.former_country(stay.code)
                assert former.existed_in(stay.first)
                assert former.existed_in(stay.last)


def test_groups_are_named_and_dated():
    """In English, French and Spanish, with the month to which they are known."""
    for code, found in territories.groups().items():
        assert territories.is_group(code)
        assert list(found.names) == ["en", "fr", "es"]
        assert found.checked.startswith(f"{CHECKED}-")
        assert any(stay.status == "member" for stay in found.memberships)


def test_an_undated_membership_counts_from_the_check_on():
    """What is not recorded is not claimed of earlier years."""
    found = territories.Group(
        code="test",
        names={"en": "Test"},
        checked="2025-12",
        note=None,
        memberships=(territories.Membership("FR", "member", None, None),),
    )
    assert found.members_at(2024) == frozenset()
    assert found.members_at(2025) == found.members_at(2030) == {"FR"}


def test_the_groups_of_a_place():
    """In the order of the table."""
    assert territories.groups_of("GB", 2019) == ("commonwealth", "eu", "coe", "osce")
    assert territories.groups_of("CA-QC", 2000) == ("oif",)
    assert territories.groups_of("AQ", 2000) == ()


@pytest.mark.parametrize(("wrong", "suggestion"), [("OIF", "oif"), ("nato", None)])
def test_an_unknown_group_is_refused_with_those_there_are(wrong, suggestion):
    """And another case of the code is understood."""
    with pytest.raises(territories.UnknownGroup, match="commonwealth, au, ecowas") as caught:
        group(wrong)
    assert caught.value.suggestion == suggestion
