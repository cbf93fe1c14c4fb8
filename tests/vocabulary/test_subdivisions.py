"""Subdivisions of ISO 3166-2: form, country and names."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary.territories import is_subdivision_code


def test_every_code_of_iso_is_accepted():
    """All five thousand that pycountry lists."""
    refused = [part.code for part in pycountry.subdivisions if not is_subdivision_code(part.code)]
    assert refused == []


@pytest.mark.parametrize("code", ["DE-BY", "CA-QC", "GB-SCT", "FR-75C", "FR-20R", "JP-13", "AD-07"])
def test_codes_of_many_forms_are_accepted(code):
    """Two or three letters, figures, or both."""
    assert is_subdivision_code(code)
    assert territories.subdivision(code).country == code[:2]


@pytest.mark.parametrize(
    "wrong",
    ["DE", "DE-", "DE-BAY", "DE-09", "de-by", "DE_BY", "UK-SCT", "ZZ-BY", "VA-01", "CA-QCQC", "CA-QC\n", ""],
)  # fmt: skip
def test_codes_of_another_form_or_no_country_are_refused(wrong):
    """A country's codes have forms; some countries have none."""
    assert not is_subdivision_code(wrong)
    with pytest.raises(territories.UnknownSubdivision):
        territories.subdivision(wrong)


def test_named_subdivisions_exist():
    """Each is a code of ISO 3166-2 with a name in English, French and Spanish."""
    for code, part in territories.named_subdivisions().items():
        assert pycountry.subdivisions.get(code=code) is not None
        assert list(part.names) == ["en", "fr", "es"]
        assert all(part.names.values())


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("CA-QC", "fr", "Québec"),
        ("DE-BY", "es", "Baviera"),
        ("ES-CT", "en", "Catalonia"),
        ("GB-SCT", "fr", "Écosse"),
        ("BE-VLG", "fr", "Flandre"),
        ("BE-WAL", "es", "Valonia"),
    ],
)
def test_those_this_field_meets_have_names(code, language, name):
    """Québec, Bavaria, Catalonia, Scotland, Flanders, Wallonia."""
    assert territories.subdivision(code).names[language] == name


def test_the_others_have_none():
    """No name is invented."""
    assert dict(territories.subdivision("JP-13").names) == {}


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("de-by", "DE-BY"), ("UK-SCT", "GB-SCT"), ("CA_QC", "CA-QC"), ("CAN-QC", "CA-QC"), ("caqc", "CA-QC"), ("DE-BAY", None), ("Bavaria", "DE-BY"), ("QC", "CA-QC"), ("Quebec", "CA-QC"), ("GE", None), ("20", None)],
)  # fmt: skip
def test_a_wrong_code_leads_to_the_right_one(wrong, meant):
    """By case, hyphen, the country's other codes, and names."""
    assert territories.suggest_subdivision(wrong) == meant


@given(st.text(max_size=20))
def test_any_text_is_a_code_or_not(text):
    """No exception, and a suggestion is always a code."""
    suggested = territories.suggest_subdivision(text)
    assert suggested is None or is_subdivision_code(suggested)
    assert not is_subdivision_code(text) or territories.is_country(text[:2])
