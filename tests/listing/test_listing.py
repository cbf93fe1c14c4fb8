"""Every count shown is the number of items behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from electoral_outreach.errors import InvalidValue
from electoral_outreach.listing import (
    FACETS,
    BitsetIndex,
    Codes,
    Facet,
    Listing,
    Query,
    QueryError,
    RecordSource,
    Scan,
    add_facet,
    order_day,
    parameters,
    terms,
)
from electoral_outreach.model import Activity, Hosting, Mission, Organisation
from tests.listing.drawn import ORGANISATIONS, TODAYS, activities, queries, readers

TODAY = date(2016, 12, 1)


def numbered(records: list[Activity]) -> list[Activity]:
    return [replace(each, id=f"activity-{number}") for number, each in enumerate(records)]


def all_items(scan: Scan, query: Query, today: date) -> list[str]:
    listing = scan.answer(query.using(page=1), today, ["en"])
    ids = [each.id for each in listing.items]
    while listing.next is not None:
        listing = scan.answer(listing.next, today, ["en"])
        assert listing.previous is not None
        ids += [each.id for each in listing.items]
    return ids


@settings(max_examples=60)
@given(
    records=st.lists(activities(), max_size=8),
    query=queries(max_page=1),
    today=st.sampled_from(TODAYS),
)
def test_every_count_is_the_number_of_items_behind_it(
    records: list[Activity], query: Query, today: date
) -> None:
    """Choosing one value instead of those chosen lists as many as were counted; so do years."""
    scan = Scan(numbered(records), ORGANISATIONS)
    listing = scan.answer(query, today, ["en"])
    assert listing.total == len(all_items(scan, query, today))
    for name, values in listing.facets.items():
        for each in values:
            alone = query.using(**{name: each.value})
            assert scan.answer(alone, today, ["en"]).total == each.count
            assert each.selected == (each.value in query.chosen.get(name, ()))
    for year in listing.years[:5]:
        if year.year <= 9999:
            alone = query.using(year_from=year.year, year_to=year.year)
            assert scan.answer(alone, today, ["en"]).total == year.count
    unlimited = scan.answer(query.without("years"), today, ["en"])
    assert listing.years == tuple(
        each._replace(selected=one.selected)
        for each, one in zip(unlimited.years, listing.years, strict=True)
    )
    assert listing.yearless <= unlimited.total


@settings(max_examples=60)
@given(records=st.lists(activities(), max_size=8), today=st.sampled_from(TODAYS))
def test_order_is_total(records: list[Activity], today: date) -> None:
    """Pages hold each activity once; oldest is newest turned round, the undated last in both."""
    scan = Scan(numbered(records), ORGANISATIONS)
    days = {each.id: order_day(each) for each in scan.activities}
    newest = all_items(scan, Query(size=3), today)
    oldest = all_items(scan, Query(size=2, order="oldest"), today)
    assert sorted(newest) == sorted(oldest) == sorted(days)
    assert sorted(all_items(scan, Query(size=3, order="title"), today)) == sorted(days)
    dated = [id for id in newest if days[id]]
    assert [id for id in oldest if days[id]] == dated[::-1]
    assert newest[: len(dated)] == dated
    assert oldest[len(dated) :] == newest[len(dated) :][::-1]
    assert all(days[one] >= days[other] for one, other in pairwise(dated))


def test_values_stand_by_frequency_and_name() -> None:
    """The most frequent first, of equal ones the first in the reader's alphabet."""
    records = [
        Mission(id=f"m-{number}", title={"en": "M"}, places=[{"country": code}])
        for number, code in enumerate(("DE", "DE", "AT", "ES", "EG"))
    ]
    values = Scan(records).answer(Query(country="FR"), TODAY, ["fr"]).facets["country"]
    assert [(each.label, each.count) for each in values] == [
        ("Allemagne", 2),
        ("Autriche", 1),
        ("Égypte", 1),
        ("Espagne", 1),
        ("France", 0),
    ]
    assert values[-1].selected


def test_a_former_country_is_found_under_its_successors_and_says_so() -> None:
    """Czechoslovakia is part of the work with Slovakia, and is named."""
    records = [
        Mission(id="a", title={"en": "A"}, period="1990", places=[{"former_country": "CSHH"}]),
        Mission(id="b", title={"en": "B"}, period="2010", places=[{"country": "SK"}]),
        Mission(id="c", title={"en": "C"}, period="2010", places=[{"country": "MG"}]),
    ]
    listing = Scan(records).answer(Query(country="SK"), TODAY, ["en"])
    assert [each.id for each in listing.items] == ["b", "a"]
    (former,) = listing.former_countries
    assert (former.label, former.count, former.stands_for) == ("Czechoslovakia", 1, ("CZ", "SK"))
    named = Scan(records).answer(Query(country=["SK", "CSHH"]), TODAY, ["en"])
    assert named.former_countries == ()
    assert Scan(records).answer(Query(country="MG"), TODAY, ["en"]).former_countries == ()
    assert Scan(records).answer(Query(country="CSHH"), TODAY, ["en"]).total == 1


def test_regions_contain_their_countries() -> None:
    """And smaller regions, and what was only known by region; not the other way round."""
    records = [
        Mission(id="mg", title={"en": "A"}, places=[{"country": "MG"}]),
        Mission(id="east", title={"en": "A"}, places=[{"region": "014"}]),
        Mission(id="africa", title={"en": "A"}, places=[{"region": "002"}]),
        Mission(id="congo", title={"en": "A"}, places=[{"former_country": "ZRCD"}]),
        Mission(id="online", title={"en": "A"}, places=[{"online": True}]),
    ]
    scan = Scan(records)

    def found(**chosen: str) -> set[str]:
        return {each.id for each in scan.answer(Query(**chosen), TODAY, ["en"]).items}

    assert found(region="002") == {"mg", "east", "africa", "congo"}
    assert found(region="014") == {"mg", "east"}
    assert found(country="MG") == {"mg"}
    assert found(region="142") == set()


def test_a_page_beyond_the_last_names_the_last() -> None:
    """By the name of the parameter, in any language, with a way out."""
    scan = Scan([Mission(id=f"m-{n}", title={"en": "M"}) for n in range(5)])
    with pytest.raises(QueryError, match="from 1 to 3") as caught:
        scan.answer(Query(page=4, size=2), TODAY, ["en"])
    assert (caught.value.parameter, caught.value.suggestion) == ("page", "3")
    assert "de 1 à 3" in caught.value.message_in("fr")
    empty = Scan([]).answer(Query(), TODAY, ["en"])
    assert (empty.items, empty.pages, empty.next, empty.previous) == ((), 1, None, None)
    with pytest.raises(QueryError):
        Scan([]).answer(Query(page=2), TODAY, ["en"])


def test_the_filter_is_said_as_a_sentence() -> None:
    """In the reader's languages, with the partners' own names."""
    undp = Organisation(
        id="undp", names=[{"name": {"en": "U N D P"}, "acronym": {"en": "UNDP", "fr": "PNUD"}}]
    )
    records = [
        Mission(
            id=f"m-{n}",
            title={"fr": "M"},
            period="2012",
            places=[{"country": "HT"}],
            partners=[{"organisation": "undp"}],
        )
        for n in range(12)
    ]
    query = Query(kind="mission", country="HT", partner="undp", year_from=2010)
    listing = Scan(records, [undp]).answer(query, TODAY, ["en"])
    assert listing.sentence() == "12 missions to Haiti with UNDP since 2010"
    assert listing.sentence("fr") == "12 missions en Haïti avec le partenaire PNUD depuis 2010"
    assert listing.sentence("is") == listing.sentence()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (Query(), "1 activity"),
        (Query(kind="hosting"), "1 welcoming activity"),
        (Query(kind=["mission", "hosting"]), "1 activity (kind: welcoming activity or mission)"),
        (Query(type=["seminar", "training"]), "1 activity (type: seminar or workshop / training)"),
        (
            Query(role=["trainer", "host"]),
            "1 activity with a partner as host / trainer or facilitator",
        ),
        (Query(country="HT", region="019"), "1 activity involving Haiti (region: Americas)"),
        (
            Query(kind="mission", country="HT", region=["019", "002"]),
            "1 mission to Haiti (region: Africa or Americas)",
        ),
        (Query(country=["NL", "HT"]), "1 activity involving Haiti or the Netherlands"),
        (Query(kind="mission", region="002"), "1 mission to Africa"),
        (Query(year_from=2012, year_to=2012), "1 activity in 2012"),
        (Query(year_from=987, year_to=2012), "1 activity from 987 to 2012"),
        (Query(year_to=2012), "1 activity until 2012"),
        (Query(words="élections x"), "1 activity containing “élections x”"),
        (Query(language="fr"), "1 activity to read in French"),
        (Query(theme="parliaments"), "1 activity about parliaments"),
        (
            Query(type="training", status=["past", "unknown"]),
            "1 activity (type: training; status: past or without a year)",
        ),
        (
            Query(role="funder", our_role="host"),
            "1 activity with a partner as funder in the role of host",
        ),
        (Query(partner="unheard-of"), "1 activity with unheard-of"),
        (Query(words="{count} %s {}"), "1 activity containing “{count} %s {}”"),
    ],
)
def test_each_part_of_a_query_is_said(query: Query, sentence: str) -> None:
    """Years as a reader says them, several values with "or", odd characters as they are."""
    empty = Scan([]).answer(Query(), TODAY, ["en"])
    one: Listing[Activity] = replace(empty, query=query, total=1)
    assert one.sentence("en") == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "1 activité concernant le Royaume-Uni ou Haïti (région\u00a0: Afrique)"),
        ("es", "1 actividad en relación con el Reino Unido o con Haití (región: África)"),
        ("pt", "1 atividade envolvendo o Reino Unido ou o Haiti (região: África)"),
        ("ar", "نشاط واحد بشأن المملكة المتحدة أو هايتي (المنطقة: أفريقيا)"),
    ],
)
def test_countries_have_their_articles_and_brackets_stand_once(
    language: str, sentence: str
) -> None:
    """In each language that the library speaks."""
    empty = Scan([]).answer(Query(), TODAY, ["en"])
    one = replace(empty, query=Query(country=["GB", "HT"], region="002"), total=1)
    assert one.sentence(language) == sentence


BRUSSELS = {"country": "BE", "locality": {"en": "Brussels"}}


@pytest.mark.parametrize(
    ("places", "counterparts", "query", "said"),
    [
        ([{"country": "HT"}], [], Query(country="HT"), "to Haiti"),
        ([{"country": "HT"}], [], Query(region="019"), "to the Americas"),
        ([BRUSSELS], [{"country": "CD"}], Query(country="BE"), "to Belgium"),
        (
            [BRUSSELS],
            [{"country": "CD"}],
            Query(country="CD"),
            "involving the Democratic Republic of the Congo",
        ),
        ([BRUSSELS], [{"country": "CD"}], Query(region="002"), "involving Africa"),
        ([BRUSSELS], [{"region": "002"}], Query(region="002"), "involving Africa"),
        ([{"country": "CD"}], [{"country": "MG"}], Query(region="002"), "to Africa"),
        ([BRUSSELS], [{"country": "CD"}], Query(country=["CD", "BE"]), "to Belgium or the "),
        ([], [{"country": "HT"}], Query(country="HT"), "involving Haiti"),
        ([{"country": "HT", "online": True}], [], Query(country="HT"), "involving Haiti"),
        ([{"former_country": "CSHH"}], [], Query(country="CSHH"), "to Czechoslovakia"),
        ([{"former_country": "CSHH"}], [], Query(country="SK"), "involving Slovakia"),
        ([{"former_country": "CSHH"}], [], Query(region="150"), "to Europe"),
        ([{"former_country": "ZRCD"}], [], Query(country="CD"), "to the Democratic"),
    ],
)
def test_a_mission_is_said_to_go_only_where_it_went(
    places: list[Any], counterparts: list[Any], query: Query, said: str
) -> None:
    """Not to the country of a counterpart met elsewhere, online, or in one of several successors."""
    mission = Mission(id="m", title={"en": "M"}, places=places, counterparts=counterparts)
    plain = Mission(id="n", title={"en": "N"}, places=_plain(query))
    query = query.using(kind="mission")
    for records in ([mission], [mission, plain]):
        for engine in (Scan(records), BitsetIndex(RecordSource(records))):
            answer = engine.answer(query, TODAY, ["en"])
            assert f"{answer.sentence()} ".split(maxsplit=2)[2].startswith(said)
    assert Scan([plain]).answer(query, TODAY, ["en"]).went_there


def _plain(query: Query) -> list[dict[str, str]]:
    """The places of a mission that went to what is asked for."""
    if query.region:
        return [{"region": code} for code in query.region]
    return [{"former_country" if len(code) == 4 else "country": code} for code in query.country]


@settings(max_examples=40)
@given(query=queries(), languages=readers(), total=st.integers(0, 10**7))
def test_any_query_can_be_said_in_any_language(
    query: Query, languages: tuple[str, ...], total: int
) -> None:
    """Without a placeholder left over."""
    empty = Scan([], ORGANISATIONS).answer(Query(), TODAY, languages)
    said = replace(empty, query=query, total=total).sentence()
    assert "{" not in said
    assert said == said.strip()


def test_a_new_facet_is_one_declaration() -> None:
    """Queries, both engines, sentences and addresses know it at once."""
    phase = Facet(
        name="phase",
        title="Phase",
        codes=terms("phase"),
        values_of=lambda activity: activity.phases,
        phrase="in the {values} phase",
    )
    records = [
        Hosting(id="a", title={"en": "A"}, phases=["electoral"]),
        Mission(id="b", title={"en": "B"}),
    ]
    add_facet(phase)
    try:
        query = Query.from_params({"phase": "Electoral"})
        assert query.phase == ("electoral",)
        assert query.to_params() == [("phase", "electoral")]
        scan, index = Scan(records), BitsetIndex(RecordSource(records))
        answer = scan.answer(query, TODAY, ["en"])
        assert answer == index.answer(query, TODAY, ["en"])
        assert [each.id for each in answer.items] == ["a"]
        assert answer.sentence() == "1 activity in the electoral period phase"
        for taken in ("phase", "page", "years", "state", "Not a name"):
            with pytest.raises(InvalidValue, match="cannot be called"):
                add_facet(replace(phase, name=taken))
    finally:
        del FACETS["phase"]


def test_no_facet_can_hide_what_is_there() -> None:
    """Neither what a query has and does, nor what an index keeps beside the facets."""
    has = {name for name in dir(Query) if not name.startswith("_")}
    own = {code for code, _ in Query(words="a", page=2).to_params()}
    kept = {facet for facet, _ in _all_values()} - FACETS.keys()
    assert {"using", "chosen"} <= has
    assert kept == {"state", "years", "elsewhere"}
    for name in has | own | kept | {"self", "status"}:
        with pytest.raises(InvalidValue, match="cannot be called"):
            add_facet(replace(FACETS["theme"], name=name))
        assert name not in FACETS


def _all_values() -> Iterable[tuple[str, str]]:
    source = RecordSource(
        [Mission(id="m", title={"en": "M"}, status="cancelled", counterparts=[{"country": "HT"}])]
    )
    return source.values.values() if list(source.rows()) else ()


def test_a_facet_of_a_site_speaks_its_languages() -> None:
    """Titles and phrases by language; in a language that is not among them, in English."""
    codes = Codes(check=str, allowed=terms("theme").allowed, label=lambda value, *_: value)
    phase = Facet(
        name="phase",
        title={"en": "Phase", "FR": "Étape"},
        codes=codes,
        values_of=lambda activity: activity.phases,
    )
    said = replace(phase, phrase={"en": "while {values}", "fr": "pendant : {values}"})
    assert phase.title_in("fr-CA") == "Étape"
    assert (phase.title_in("es"), phase.phrase_in("fr")) == ("Phase", "")
    empty = Scan([]).answer(Query(), TODAY, ["en"])
    for facet, french, english in (
        (phase, "1 activité (étape\u00a0: a ou b)", "1 activity (phase: a or b)"),
        (said, "1 activité pendant : a ou b", "1 activity while a or b"),
    ):
        add_facet(facet)
        try:
            one = replace(empty, query=Query(phase=["b", "a"]), total=1)
            assert (one.sentence("fr"), one.sentence()) == (french, english)
            meanings = {each.name: each.meaning for each in parameters()}
            assert meanings["phase"] == "Phase"
        finally:
            del FACETS["phase"]


def test_codes_are_what_a_choice_offers() -> None:
    """A site may make its own."""
    weekdays = Codes(
        check=str.lower,
        allowed=terms("theme").allowed,
        label=lambda value, languages, organisations: value.title(),
    )
    assert weekdays.label("monday", ["en"], {}.get) == "Monday"
