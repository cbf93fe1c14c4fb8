"""Former countries of ISO 3166-3: codes, years, successors, and the code right for a year."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary._tables import tables
from electoral_outreach.vocabulary.territories import code_in_year, former_country, is_in_time

CODES = sorted([*territories.countries(), *territories.former_countries()])


def test_codes_are_those_of_iso():
    """All 31 with their former codes, as pycountry lists them."""
    ours = {(f.code, f.alpha_2, f.alpha_3) for f in territories.former_countries().values()}
    iso = {(c.alpha_4, c.alpha_2, c.alpha_3) for c in pycountry.historic_countries}
    assert ours == iso
    assert len(ours) == 31


def test_none_outlived_its_code():
    """Its last year is never after the year in which ISO withdrew the code, but for Palau's sake."""
    for entry in pycountry.historic_countries:
        withdrawn = int(entry.withdrawal_date[:4])
        former = former_country(entry.alpha_4)
        assert former.last <= withdrawn or former.code == "PCHH"
        assert former.first is None or former.first <= former.last


def test_each_has_names_and_successors():
    """In English, French and Spanish; today's countries, in order."""
    for former in territories.former_countries().values():
        assert list(former.names) == ["en", "fr", "es"]
        assert former.successors
        assert list(former.successors) == sorted(former.successors)
        assert all(map(territories.is_country, former.successors))
        assert former.became is None or territories.is_former_country(former.became)


def test_successors_and_former_countries_know_each_other():
    """`successors` and `former_of` are one relation seen from two sides."""
    for code in territories.countries():
        for former in territories.former_countries().values():
            assert (code in territories.successors(former.code)) == (
                former in territories.former_of(code)
            )


def test_the_latest_former_country_comes_first():
    """Serbia was in Serbia and Montenegro, and in Yugoslavia before."""
    assert [f.code for f in territories.former_of("RS")] == ["CSXX", "YUCS"]
    assert territories.former_of("FR")[0].code == "FXFR"
    assert territories.former_of("CH") == ()


@pytest.mark.parametrize(
    ("code", "inside", "outside"),
    [
        ("ZRCD", (1971, 1985, 1997), (1970, 1998)),
        ("SUHH", (1922, 1991), (1921, 1992)),
        ("CSHH", (1918, 1992), (1993,)),
        ("YUCS", (1985, 2003), (2004,)),
        ("CSXX", (2003, 2006), (2002, 2007)),
        ("DDDE", (1949, 1990), (1991,)),
        ("TPTL", (1500, 1999, 2002), (2003,)),
    ],
)
def test_each_existed_in_its_time_only(code, inside, outside):
    """A year counts of which it saw but a day; without a first year, all the years before."""
    assert all(former_country(code).existed_in(year) for year in inside)
    assert not any(former_country(code).existed_in(year) for year in outside)


@pytest.mark.parametrize(
    ("code", "year", "right"),
    [
        # today's code too early
        ("CD", 1985, "ZRCD"), ("CD", 1997, "CD"), ("MM", 1985, "BUMM"), ("BF", 1980, "HVBF"),
        ("CZ", 1990, "CSHH"), ("SK", 1992, "CSHH"), ("SK", 1993, "SK"), ("RU", 1985, "SUHH"),
        ("GE", 1990, "SUHH"), ("HR", 1989, "YUCS"), ("BA", 1991, "YUCS"), ("RS", 1999, "YUCS"),
        ("RS", 2004, "CSXX"), ("ME", 2005, "CSXX"), ("RS", 2006, "RS"), ("TL", 1999, "TPTL"),
        ("CW", 2009, "ANHH"), ("PW", 1985, "PCHH"), ("SS", 2008, "SD"), ("ER", 1990, "ET"),
        # both right in the year of the change, both for neighbours in time
        ("ZRCD", 1997, "ZRCD"), ("RU", 1991, "RU"), ("SUHH", 1991, "SUHH"), ("CSXX", 2006, "CSXX"),
        # a former code too late
        ("ZRCD", 2005, "CD"), ("BUMM", 1990, "MM"), ("DDDE", 1995, "DE"), ("YDYE", 1992, "YE"),
        ("YUCS", 2004, "CSXX"), ("BYAA", 1995, "BY"), ("TPTL", 2005, "TL"), ("FXFR", 2000, "FR"),
        # a former code too early
        ("CSXX", 2000, "YUCS"), ("CSXX", 1990, "YUCS"), ("ZRCD", 1965, "CD"),
        # nothing to say against it
        ("DE", 1980, "DE"), ("UA", 1985, "UA"), ("EE", 1985, "EE"), ("XK", 1999, "XK"),
        ("CD", 1965, "CD"), ("FR", 1850, "FR"), ("AQ", 1975, "AQ"), ("YE", 1980, "YE"),
    ],
)  # fmt: skip
def test_the_code_right_for_a_year(code, year, right):
    """Where it is not ambiguous."""
    assert code_in_year(code, year) == right
    assert is_in_time(code, year) == (code == right)


@pytest.mark.parametrize(
    ("code", "year"),
    [("SUHH", 2000), ("CSHH", 1995), ("YUCS", 2010), ("CSXX", 2010), ("ANHH", 2015), ("RS", 2003)],
)
def test_what_several_codes_could_be_is_left_open(code, year):
    """Fifteen countries came after the Soviet Union; in 2003 Serbia was in two."""
    assert not is_in_time(code, year)
    assert code_in_year(code, year) is None


@given(st.sampled_from(CODES), st.integers(1900, 2100))
def test_the_right_code_is_right(code, year):
    """What is suggested is in its time and on the same ground; what is in time is left alone."""
    right = code_in_year(code, year)
    assert (right == code) == is_in_time(code, year)
    if right is not None:
        assert is_in_time(right, year)
        assert right in {"SD", "ET"} or _ground(code) & _ground(right)


def _ground(code):
    return set(territories.successors(code)) if territories.is_former_country(code) else {code}


def test_first_years_stand_where_another_code_did():
    """Each has a former country on its ground, or a neighbour it left, until about then."""
    for code, year in tables()["since"].items():
        assert territories.first_year(code) == year
        before = territories.former_of(code)
        assert code in tables()["before"] or any(f.existed_in(year - 1) for f in before)


def test_an_alpha_2_code_given_twice_gives_both():
    """CS was Czechoslovakia's and Serbia and Montenegro's."""
    both = territories.former_countries_by_alpha_2("CS")
    assert [f.names["es"] for f in both] == ["Checoslovaquia", "Serbia y Montenegro"]
    assert territories.former_countries_by_alpha_2("FR") == ()


@pytest.mark.parametrize(
    ("wrong", "suggestion"),
    [("ZR", "ZRCD"), ("yug", "YUCS"), ("zrcd", "ZRCD"), ("CS", None), ("CD", None), ("", None)],
)
def test_an_unknown_code_is_refused(wrong, suggestion):
    """With the alpha-4 code where a former alpha-2 or alpha-3 tells."""
    for find in (former_country, territories.successors):
        with pytest.raises(territories.UnknownFormerCountry) as caught:
            find(wrong)
        assert caught.value.suggestion == suggestion


@pytest.mark.parametrize("find", [is_in_time, code_in_year])
def test_a_code_of_neither_table_is_refused(find):
    """Rather than being right in every year."""
    with pytest.raises(territories.UnknownCountry):
        find("QQ", 2000)
