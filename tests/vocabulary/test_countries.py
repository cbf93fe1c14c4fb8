"""Countries of ISO 3166-1 by any of their codes, and the code meant by a wrong one."""

import csv
import io
import json

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.errors import InvalidValue, OutreachError
from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary._tables import country_name_rows, tables


def test_codes_are_those_of_iso():
    """All three codes of all countries agree with pycountry; only Kosovo is more."""
    ours = {c.code: (c.alpha_3, c.numeric) for c in territories.countries().values()}
    iso = {c.alpha_2: (c.alpha_3, c.numeric) for c in pycountry.countries}
    assert ours == iso | {"XK": ("XKX", "983")}
    assert [c for c in ours if territories.country(c).is_user_assigned] == ["XK"]


def test_every_code_finds_its_country():
    """Alpha-2, alpha-3 and numeric codes lead to the same country."""
    for country in territories.countries().values():
        assert territories.is_country(country.code)
        assert territories.country(country.code) is country
        assert territories.country_by_alpha_3(country.alpha_3) is country
        assert territories.country_by_numeric(country.numeric) is country


def test_na_is_namibia_everywhere():
    """Through JSON, through CSV, by every code, in its regions and groups: never "not available"."""
    assert json.loads(json.dumps(list(territories.countries()))).count("NA") == 1
    written = io.StringIO()
    csv.writer(written).writerow(["NA", territories.country("NA").alpha_3])
    (row,) = csv.reader(io.StringIO(written.getvalue()))
    assert territories.country(row[0]).numeric == "516"
    assert territories.country_by_alpha_3("NAM").code == "NA"
    assert territories.regions_of("NA") == ("018", "202", "002", "001")
    assert "NA" in territories.group("sadc").members_at(2010)
    assert territories.is_subdivision_code("NA-KH")
    assert [name.codes for name in territories.demonyms() if name.name == "namibiano"] == []
    assert [name.codes for name in territories.demonyms() if name.name == "namibien"] == [("NA",)]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("UK", "GB"), ("EL", "GR"), ("mg", "MG"), (" MG ", "MG"), ("MDG", "MG"), ("MAD", "MG"),
        ("450", "MG"), ("4", "AF"), ("GER", "DE"), ("DRC", "CD"), ("RDC", "CD"), ("RSA", "ZA"),
        ("ROM", "RO"), ("ZR", "CD"), ("ZAR", "CD"), ("ZRCD", "CD"), ("BU", "MM"), ("TP", "TL"),
        ("DDR", "DE"), ("DE-BY", "DE"), ("UK-SCT", "GB"), ("XKK", "XK"), ("KOS", "XK"),
        ("Colombia", "CO"), ("Éthiopie", "ET"), ("alemania", "DE"), ("The Gambia", "GM"),
        ("Jordan", "JO"), ("Georgia", "GE"), ("Ivory Coast", "CI"), ("República do Congo", "CG"),
    ],
)  # fmt: skip
def test_a_wrong_code_leads_to_the_right_one(wrong, meant):
    """By case, other codes, sports bodies, acronyms, withdrawn codes and names."""
    assert territories.suggest_country(wrong) == meant


@pytest.mark.parametrize(
    "wrong", ["SU", "YU", "CS", "SUHH", "EU", "ZZ", "", "-", "Congo", "Africa", "999", "²", "٤"]
)
def test_nothing_is_suggested_where_nothing_is_certain(wrong):
    """A code of several successors, a region, a name of several, noise."""
    assert territories.suggest_country(wrong) is None


def test_a_mistake_is_never_a_code_of_iso():
    """No entry of the table hides a country or a former one, and each leads to a country."""
    right = {c.alpha_3 for c in territories.countries().values()} | set(territories.countries())
    former = territories.former_countries().values()
    right |= {code for f in former for code in (f.code, f.alpha_3, f.alpha_2)}
    assert not right & set(tables()["mistaken"])
    assert all(map(territories.is_country, tables()["mistaken"].values()))


def test_the_error_names_value_and_way_out():
    """As text, as fields, under the library's base classes."""
    with pytest.raises(territories.UnknownCountry) as caught:
        territories.country("UK")
    assert str(caught.value) == "'UK' is not an ISO 3166-1 country; did you mean 'GB'?"
    assert (caught.value.value, caught.value.suggestion) == ("UK", "GB")
    assert isinstance(caught.value, InvalidValue)
    assert isinstance(caught.value, territories.TerritoryError)
    assert isinstance(caught.value, OutreachError)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("SU", "'SU' is not an ISO 3166-1 country; as a former country it is 'SUHH'"),
        ("cs", "'cs' is not an ISO 3166-1 country; as a former country it is 'CSHH' or 'CSXX'"),
        ("Zaire", "'Zaire' is not an ISO 3166-1 country; as a former country it is 'ZRCD'"),
        ("l’URSS", "'l’URSS' is not an ISO 3166-1 country; as a former country it is 'SUHH'"),
        (
            "Burma",
            (
                "'Burma' is not an ISO 3166-1 country; as a former country it is 'BUMM';"
                " did you mean 'MM'?"
            ),
        ),
        ("Africa", "'Africa' is not an ISO 3166-1 country; as a region it is '002'"),
        (
            "Amérique du Sud",
            "'Amérique du Sud' is not an ISO 3166-1 country; as a region it is '005'",
        ),
        ("019", "'019' is not an ISO 3166-1 country; as a region it is '019'"),
        ("Quebec", "'Quebec' is not an ISO 3166-1 country; as a subdivision it is 'CA-QC'"),
        ("Congo", "'Congo' is not an ISO 3166-1 country; it may be 'CD' or 'CG'"),
        (
            "QQ",
            "'QQ' is not an ISO 3166-1 country; `electoral-outreach codes country` lists them all",
        ),
    ],
)
def test_what_is_no_country_of_today_is_told_as_what_it_is(wrong, message):
    """A former country, whether or not one stands in its place, a region, a part, several."""
    for find in (
        territories.country,
        territories.country_by_alpha_3,
        territories.country_by_numeric,
    ):
        with pytest.raises(territories.UnknownCountry) as caught:
            find(wrong)
        assert str(caught.value) == message


@given(st.text(max_size=60))
def test_any_text_gets_a_country_or_an_error(text):
    """No other exception, and a suggestion is always a country."""
    suggested = territories.suggest_country(text)
    assert suggested is None or territories.is_country(suggested)
    if not territories.is_country(text):
        with pytest.raises(territories.UnknownCountry):
            territories.country(text)


def test_every_name_of_a_former_country_or_region_leads_to_its_code():
    """In the field that is made for it, and told where a country belongs."""
    for code, former in territories.former_countries().items():
        for name in former.names.values():
            with pytest.raises(territories.UnknownFormerCountry) as caught:
                territories.former_country(name)
            assert caught.value.suggestion == code, name
    for rows in country_name_rows().values():
        for code in territories.regions():
            with pytest.raises(territories.UnknownRegion) as caught:
                territories.region(rows[code])
            suggested = caught.value.suggestion
            # North America is two regions in some languages, and then neither is suggested.
            assert suggested == code or list(rows.values()).count(rows[code]) > 1, rows[code]
