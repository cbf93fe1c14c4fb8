"""Names and demonyms by which prose names territories."""

from collections import Counter

import pytest

from electoral_outreach.phrases import territory_names
from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary.territories import demonyms, names_for_reading

# The members of the United Nations are all countries but these.
NOT_MEMBERS = """
    AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP
    MQ MS NC NF NU PF PM PN PR PS RE SH SJ SX TC TF TK TW UM VA VG VI WF XK YT
"""
UNITED_NATIONS = set(territories.countries()) - set(NOT_MEMBERS.split())


def codes_of(name, language, among=names_for_reading):
    return [entry.codes for entry in among() if (entry.name, entry.language) == (name, language)]


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("Centrafrique", "fr", "CF"), ("République de Maurice", "fr", "MU"), ("Zaïre", "fr", "ZRCD"),
        ("Burma", "en", "MM"), ("Swaziland", "en", "SZ"), ("East Timor", "en", "TL"),
        ("Czech Republic", "en", "CZ"), ("Macedonia", "en", "MK"), ("Kyrgyz Republic", "en", "KG"),
        ("The Gambia", "en", "GM"), ("Turkey", "en", "TR"), ("USA", "en", "US"),
        ("DR Congo", "en", "CD"), ("Ivory Coast", "en", "CI"), ("Cote d'Ivoire", "en", "CI"),
        ("Guinée-Bissau", "fr", "GW"), ("Roumanie", "fr", "RO"), ("Palestine", "en", "PS"),
        ("Bavaria", "en", "DE-BY"), ("Bavière", "fr", "DE-BY"), ("Baviera", "es", "DE-BY"),
        ("Bayern", "de", "DE-BY"), ("Québec", "fr", "CA-QC"), ("Québec", "en", "CA-QC"),
        ("Yugoslavia", "en", "YUCS"), ("Tchécoslovaquie", "fr", "CSHH"), ("URSS", "es", "SUHH"),
        ("Elfenbeinküste", "de", "CI"), ("Olanda", "ro", "NL"), ("Quénia", "pt", "KE"),
        ("Afrique de l'Ouest", "fr", "011"), ("Timor oriental", "fr", "TL"),
    ],
)  # fmt: skip
def test_names_that_cldr_does_not_give(name, language, code):
    """Those this field uses, each of one place."""
    assert codes_of(name, language) == [(code,)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Albanian", "AL"), ("Colombian", "CO"), ("Kenyans", "KE"), ("Nigerien", "NE"),
        ("Nigerian", "NG"), ("mexicain", "MX"), ("mexicaines", "MX"), ("nigérien", "NE"),
        ("nigériane", "NG"), ("sénégalais", "SN"), ("burkinabé", "BF"), ("colombiano", "CO"),
        ("marroquíes", "MA"), ("alemanes", "DE"), ("andaluces", "ES-AN"), ("québécoise", "CA-QC"),
        ("Bavarian", "DE-BY"), ("soviétique", "SUHH"),
    ],
)  # fmt: skip
def test_demonyms_in_every_form(name, code):
    """Masculine and feminine, one and many."""
    assert {entry.codes for entry in demonyms() if entry.name == name} == {(code,)}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Georgia", ("GE", "US-GA")), ("Congo", ("CG", "CD")), ("Jordan", ("JO",)),
        ("Chad", ("TD",)), ("Jersey", ("JE", "US-NJ")), ("Guinea", ("GN", "GQ", "GW", "PG")),
        ("Korea", ("KR", "KP")), ("Maurice", ("MU",)), ("Réunion", ("RE",)), ("Granada", ("GD", "ES")),
    ],
)  # fmt: skip
def test_what_does_not_tell_alone_is_marked(name, codes):
    """In every language that has it, with all it may be."""
    found = [entry for entry in names_for_reading() if entry.name == name]
    assert found
    assert not any(entry.sure for entry in found)
    assert codes in {entry.codes for entry in found}


@pytest.mark.parametrize("name", ["Congolese", "coréen", "dominiquaise", "français", "American"])
def test_demonyms_that_do_not_tell_alone_are_marked(name):
    """Two Congos, two Koreas; a language is called like its people."""
    assert not any(entry.sure for entry in demonyms() if entry.name == name)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_member_of_the_united_nations_has_a_demonym(language):
    """In each of the three languages."""
    named = {code for entry in demonyms() if entry.language == language for code in entry.codes}
    assert UNITED_NATIONS - named == set()
    assert len(UNITED_NATIONS) == 193


@pytest.mark.parametrize("among", [names_for_reading, demonyms])
def test_a_name_stands_once_a_language_for_places_that_exist(among):
    """No name is read as two things, and every code is one."""
    counted = Counter((entry.name, entry.language) for entry in among())
    assert [name for name, times in counted.items() if times > 1] == []
    for entry in among():
        assert entry.name == entry.name.strip() != ""
        assert entry.codes
        assert entry.sure is False or len(entry.codes) == 1
        assert all(map(_exists, entry.codes)), entry


def _exists(code):
    return (
        territories.is_country(code)
        or territories.is_former_country(code)
        or territories.is_region(code)
        or territories.is_subdivision_code(code)
    )


def test_former_countries_and_subdivisions_are_among_the_names():
    """A table of names needs no second one beside it."""
    written = {(entry.name, entry.language) for entry in names_for_reading()}
    for named in (
        *territories.former_countries().values(),
        *territories.named_subdivisions().values(),
    ):
        assert {(name, language) for language, name in named.names.items()} <= written


def test_no_name_contradicts_cldr():
    """A name that CLDR gives in the same language stands for the same place here."""
    for entry in (*names_for_reading(), *demonyms()):
        given = territory_names(entry.language).get(entry.name)
        assert given is None or given in entry.codes, entry


def test_no_name_is_a_word_of_every_day():
    """Acronyms that read as words without their capitals are left out."""
    names = {entry.name.casefold() for entry in names_for_reading()}
    assert not names & {"us", "car", "it", "in", "no", "is", "de", "la", "rd"}
