"""Sentences over lists: their years, what has none, what organisations are called."""

from __future__ import annotations

from datetime import date

import pytest

from electoral_outreach.listing import FACETS, STATUS, Query, Scan
from electoral_outreach.listing.codes import no_organisations
from electoral_outreach.listing.sentence import over_the_years, sentence
from electoral_outreach.model import Mission
from electoral_outreach.phrases import in_country
from electoral_outreach.vocabulary import default_pack, territories, using
from electoral_outreach.wording import wording_languages

TODAY = date(2026, 11, 26)
LANGUAGES = wording_languages()


def answered(query: Query, *periods: str | None) -> object:
    missions = [
        Mission(id=f"m{number}", title={"en": "M"}, period=period, partners=[{"organisation": "x"}])
        for number, period in enumerate(periods)
    ]
    return Scan(missions).answer(query, TODAY, ["en"]).over_the_years(names={"x": "X (Mali)"})


def test_the_years_and_what_has_none() -> None:
    for periods, said in (
        (("2014", "2015", "XXXX-11"), "3 activities, from 2014 to 2015, one without a year"),
        (("2014", "XXXX-11", None), "3 activities, in 2014, 2 without a year"),
        (("XXXX-11", None), "2 activities, without a year"),
        (("2014",), "1 activity, in 2014"),
        ((), "0 activities"),
    ):
        assert answered(Query(), *periods) == said


def test_years_asked_for_are_said_once() -> None:
    assert answered(Query(year_from=2014), "2014", "XXXX-11") == "1 activity since 2014"


def test_names_stand_for_organisations() -> None:
    assert answered(Query(partner="x"), "2014") == "1 activity with X (Mali), in 2014"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_how_many(language: str) -> None:
    one, several = (over_the_years("S", [2014, 2015], number, language) for number in (1, 12))
    assert one != several
    assert "12" in several
    assert over_the_years("S", [], 2, language) != "S"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_status_is_capitalised_like_the_others(language: str) -> None:
    labels = [STATUS.label(each, [language], no_organisations) for each in ("unknown", "past")]
    assert all(label[:1] == label[:1].upper() for label in labels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_are_told_apart(language: str) -> None:
    """The continent of North America, and Northern America in it, say what lies in them."""
    continent, north = (
        FACETS["region"].label(code, [language], no_organisations) for code in ("003", "021")
    )
    assert "(" in continent
    assert "(" in north
    assert continent in in_country("003", language)
    codes = [code for code in territories.regions() if code != "001"]
    names = {FACETS["region"].label(code, [language], no_organisations) for code in codes}
    assert len(names) == len(codes)


@pytest.mark.parametrize("kind", ["mission", "hosting", "agreement"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ar"])
def test_a_kind_that_a_pack_renames_is_counted_in_its_words(kind: str, language: str) -> None:
    """With its plural, if the pack gives one."""
    pack = default_pack().relabel(
        {"kind": {kind: {language: "Qwert {0}"}}}, plurals={"kind": {kind: {language: "Qwertz"}}}
    )
    with using(pack):
        one = sentence(Query(kind=kind), 1, [language], {}.get)
        several = sentence(Query(kind=kind), 12, [language], {}.get)
        others = sentence(Query(kind=kind), 12, ["de"], {}.get)
    assert "wert {0}" in one
    assert "wertz" in several
    assert "wert" not in others or language == "en"
