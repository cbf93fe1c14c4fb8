"""The demonstration register: valid, in two languages, and with every difficulty it is there to show."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from electoral_outreach.findings import check
from electoral_outreach.formats import json
from electoral_outreach.model import Activity, Register, starter_directory

PATH = Path(__file__).resolve().parent.parent / "examples" / "international-activities.json"


@pytest.fixture(scope="module")
def register() -> Register:
    return json.load(PATH)


def texts(activity: Activity) -> list[object]:
    return [activity.title, activity.summary, activity.body]


def test_the_file_is_in_the_form_this_library_writes(register: Register) -> None:
    """Reading it and writing it again changes nothing, so a change to it shows as one."""
    assert json.dumps(register) + "\n" == PATH.read_text(encoding="utf-8")


def test_it_spans_four_decades_and_three_kinds(register: Register) -> None:
    """Enough for years, archives and filters to be worth looking at."""
    years = {year for each in register.activities if each.period for year in each.period.years}
    assert (min(years), max(years)) == (1985, 2024)
    kinds = Counter(each.kind for each in register.activities)
    assert kinds["mission"] >= 12
    assert kinds["hosting"] >= 8
    assert kinds["agreement"] == 1


def test_all_but_one_are_told_in_english_and_french(register: Register) -> None:
    """The one in French only is there for pages that must say so."""
    assert register.introduction is not None
    assert set(register.introduction) == {"en", "fr"}
    french_only = []
    for each in register.activities:
        languages = {frozenset(text) for text in (each.title, each.summary, each.body) if text}
        assert all(texts(each)), each.id
        assert len(languages) == 1, each.id
        if languages == {frozenset({"fr"})}:
            french_only.append(each.id)
    assert french_only == ["journees-reseaux-2014"]


def test_every_activity_says_where_its_facts_come_from(register: Register) -> None:
    """A public source, or a note that the entry is illustrative."""
    illustrative = []
    for each in register.activities:
        assert each.sources, each.id
        if not any(source.url for source in each.sources):
            assert each.sources[0].note is not None
            assert each.sources[0].note["en"].startswith("Illustrative entry")
            illustrative.append(each.id)
    assert sorted(illustrative) == [
        "exchange-programme-2020",
        "online-workshop-2021",
        "zaire-study-visit-1993",
    ]


def test_the_yearless_mission_keeps_its_year_unknown(register: Register) -> None:
    """It is sorted under 2016, and says why; 2018 is the year of the elections concerned."""
    mission = register.activity("madagascar-assistance")
    assert str(mission.period) == "XXXX-11-07/XXXX-11-18"
    assert mission.order_year is not None
    assert (mission.order_year.year, mission.order_year.basis) == (2016, "source-position")
    assert mission.order_year.note is not None
    assert [str(election.date) for election in mission.elections] == ["2018"]


def test_the_three_activities_of_the_old_page_are_in_it(register: Register) -> None:
    """With the numbers, partners and capacity that the page gives them."""
    workshop = register.activity("ethiopia-2016")
    assert str(workshop.period) == "2016-09-29/2016-10-01"
    assert [(count.value, count.unit, count.bound) for count in workshop.head_counts] == [
        (3, "people", "exact"),
        (75, "people", "at-least"),
        (30, "countries", "about"),
    ]
    organisers = [each.organisation for each in workshop.partners]
    assert organisers == ["international-idea", "au-commission", "oif", "recef"]
    assert workshop.capacity is not None
    assert workshop.capacity["en"] == "as secretariat of RECEF"
    reception = register.activity("recef-president-2016")
    assert (reception.kind, str(reception.period)) == ("hosting", "2016-11-23")
    assert str(register.since) == "1992"


@pytest.mark.parametrize(
    ("difficulty", "id"),
    [
        ("year precision", "haiti-oas-1990"),
        ("month precision", "mexico-2024"),
        ("a set of days", "paris-exchange-2014"),
        ("a former country", "zaire-study-visit-1993"),
        ("a part of a country", "bavaria-2015"),
        ("a range of heads", "bavaria-2015"),
        ("online", "online-workshop-2021"),
        ("cancelled", "exchange-programme-2020"),
        ("part of another", "bamako-seminar-2014"),
        ("rests on an agreement", "mexico-2024"),
        ("several elections", "haiti-2015"),
        ("a document", "dakar-2022"),
    ],
)
def test_it_holds_what_old_pages_make_difficult(
    register: Register, difficulty: str, id: str
) -> None:
    """Each difficulty is met by at least one activity."""
    each = register.activity(id)
    assert each.period is not None
    places = each.all_places
    met = {
        "year precision": each.period.precision == "year",
        "month precision": each.period.precision == "month",
        "a set of days": each.period.is_set,
        "a former country": any(place.former_country == "ZRCD" for place in places),
        "a part of a country": any(place.subdivision == "DE-BY" for place in places),
        "a range of heads": any(count.upper for count in each.head_counts),
        "online": any(place.online for place in places),
        "cancelled": each.status == "cancelled",
        "part of another": each.parent == "bamako-recef-2014",
        "rests on an agreement": each.agreement == "national-assembly-2005",
        "several elections": len(each.elections) == 3,
        "a document": bool(each.documents),
    }
    assert met[difficulty]


def test_a_check_finds_nothing_but_what_is_there_to_be_found(register: Register) -> None:
    """A missing year that is placed, values marked as inferred, and the text in French only."""
    findings = check(register, today=date(2026, 1, 1))
    assert {each.severity for each in findings} == {"hint"}
    hints = {each.code.name for each in findings}
    assert hints == {"inferred-value", "missing-translation", "year-for-order-only"}


def test_its_organisations_are_those_of_the_directory(register: Register) -> None:
    """But for the four that few others would need."""
    directory = starter_directory()
    own = [each.id for each in register.organisations if each.id not in directory]
    assert own == ["afapdp", "dge-mali", "dge-senegal", "mrif"]
    for each in (register.institution, *register.organisations):
        assert each.id in own or each == directory[each.id]
