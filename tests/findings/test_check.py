"""Each finding, by the register that deserves it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from electoral_outreach.findings import check, check_activity
from electoral_outreach.model import Register
from electoral_outreach.strategies import registers
from tests.findings.found import ACCORD, GOOD, TODAY, codes


@pytest.mark.parametrize("document", [GOOD, ACCORD])
def test_a_good_record_is_left_alone(document: dict[str, Any]) -> None:
    """Nothing to say about what is in order."""
    assert codes(document) == []


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"period": "XXXX-11-07/XXXX-11-18"}, "no-year", "period"),
        ({"period": None}, "no-period", "period"),
        ({"period": "XXXX-11-18/XXXX-11-07"}, "end-before-start", "period"),
        ({"period": "2001/2016"}, "long-period", "period"),
        (
            {"period": "2015-10-25", "elections": [{"date": "2015-10-25"}]},
            "election-date-as-activity-date",
            "period",
        ),
        ({"status": "planned"}, "planned-in-the-past", "status"),
        (
            {"head_counts": [{"value": 350, "bound": "planned"}]},
            "planned-head-count-in-the-past",
            "head_counts[0].bound",
        ),
        (
            {"period": None, "order_year": {"year": 2016}},
            "order-year-without-basis",
            "order_year.basis",
        ),
        (
            {"head_counts": [{"value": 431, "label": {"en": "election officials since 2006"}}]},
            "cumulative-head-count",
            "head_counts[0].value",
        ),
        (
            {"period": "XXXX-11", "order_year": {"year": 2016, "note": {"en": "a word"}}},
            "year-for-order-only",
            "period",
        ),
        (
            {"schedule": [{"label": {"en": "Session"}, "hours": "18:00/16:30"}]},
            "hours-backwards",
            "schedule[0].hours",
        ),
        ({"partners": [{"organisation": "oif"}]}, "partner-without-role", "partners[0].roles"),
        ({"places": []}, "no-place", "places"),
        ({"type": None}, "no-type", "type"),
        (
            {"places": [{"former_country": "ZRCD"}]},
            "former-country-out-of-time",
            "places[0].former_country",
        ),
        (
            {"period": "1985", "places": [{"country": "CD"}]},
            "former-country-out-of-time",
            "places[0].country",
        ),
        (
            {"body": {"en": "It is the same.", "fr": "It is the same."}},
            "identical-translation",
            "body.fr",
        ),
        ({"photos": [{"url": "https://e.org/a"}]}, "photo-without-alt", "photos[0].alt"),
        (
            {"documents": [{"url": "https://e.org/a"}]},
            "document-without-language",
            "documents[0].language",
        ),
        ({"inferred": [{"path": "period", "evidence": "heading"}]}, "inferred-value", "period"),
    ],
)
def test_what_is_found_in_one_activity(changes: dict[str, Any], code: str, path: str) -> None:
    """Each fault gives its code at its field."""
    assert (code, f"activities[0].{path}") in codes({**GOOD, **changes})


@pytest.mark.parametrize(
    "title",
    [
        {"en": "Haiti 2015", "fr": "Haiti 2015"},
        {"ja": "選挙管理委員会", "zh": "選挙管理委員会"},
        {"ar": "الانتخابات", "fa": "الانتخابات"},
        {"en": "Mission to Haiti in 2015", "en-CA": "Mission to Haiti in 2015"},
        {"en": "Mission to Haiti in 2015", "fr": "Mission en Haïti en 2015"},
    ],
)
def test_names_and_variants_of_a_language_may_be_identical(title: dict[str, str]) -> None:
    """A short name is the same in many languages, and Canadian English is English."""
    assert codes({**GOOD, "title": title}) == []


def test_a_copy_is_told_in_scripts_without_spaces() -> None:
    """Where words cannot be counted, letters are."""
    copied = "二〇一五年ハイチ大統領選挙監視団の派遣"
    found = codes({**GOOD, "title": {"en": copied, "ja": copied}})
    assert found == [("identical-translation", "activities[0].title.ja")]


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"partners": []}, "agreement-without-party", "partners"),
        ({"validity": "2020-05/2026-12"}, "agreement-expiring", "validity"),
        ({"validity": "2019-01/2030"}, "agreement-before-signature", "validity"),
    ],
)
def test_what_is_found_in_an_agreement(changes: dict[str, Any], code: str, path: str) -> None:
    """Parties and validity."""
    assert (code, f"activities[0].{path}") in codes({**ACCORD, **changes})


def test_what_is_found_between_records() -> None:
    """Doubles, parts outside the whole, missing translations, unused and doubled organisations."""
    double = {**GOOD, "id": "n", "title": {"en": "Mission to Haïti"}}
    assert ("duplicate-activity", "activities[1]") in codes(GOOD, double)
    part = {**GOOD, "id": "n", "period": "2012", "parent": "m", "title": {"en": "Part"}}
    assert ("period-outside-parent", "activities[1].period") in codes(GOOD, part)
    assert ("missing-translation", "activities[0].title") in codes(GOOD, languages=("en", "fr"))
    twice = tuple({"id": id, "names": [{"name": {"en": "The Network"}}]} for id in ("x", "y"))
    found = codes(GOOD, organisations=twice)
    assert ("duplicate-organisation", "organisations[1]") in found
    assert ("unused-organisation", "organisations[1]") in found


@pytest.mark.parametrize(
    ("period", "is_long"),
    [
        ("2013-01/2016", True),
        ("2015-01-01/2017-01-01", False),
        ("{2001,2016}", False),
        ("{2001-05-02,2016-05-03}", False),
        ("2001/..", False),
        ("2001/", False),
        ("2015", False),
    ],
)
def test_the_longest_stretch_counts(period: str, is_long: bool) -> None:
    """Between the dates of a set nothing took place, and how long an open end goes on is not known."""
    assert (("long-period", "activities[0].period") in codes({**GOOD, "period": period})) is is_long


def test_an_identifier_belongs_to_one_organisation() -> None:
    """Whatever the two are called."""
    qid = {"identifiers": [{"scheme": "wikidata", "value": "Q42"}]}
    one, other = ({"id": id, "names": [{"name": {"en": id}}], **qid} for id in ("one", "other"))
    found = codes(organisations=(one, other))
    assert ("duplicate-identifier", "organisations[1].identifiers[0].value") in found
    assert not any(path.startswith("organisations[0].ident") for _, path in found)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"capacity": {"en": "as secretariat"}}, "capacity"),
        ({"photos": [{"url": "https://example.org/a.jpg", "alt": {"en": "A"}}]}, "photos[0].alt"),
        (
            {"photos": [{"url": "https://example.org/a.jpg", "caption": {"en": "A"}}]},
            "photos[0].caption",
        ),
    ],
)
def test_what_readers_of_a_language_miss(changes: dict[str, Any], path: str) -> None:
    """Besides the texts of the activity itself."""
    found = codes({**GOOD, **changes}, languages=("fr",))
    assert ("missing-translation", f"activities[0].{path}") in found


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ({}, {}, True),
        ({"country": "IN"}, {"country": "IN"}, True),
        ({"country": "IN"}, {"country": "ML"}, False),
        ({"subdivision": "IN-KL"}, {"subdivision": "IN-TN"}, False),
        ({"predecessors": ["y"]}, {}, False),
        ({}, {"predecessors": ["x"]}, False),
        ({"successors": ["y"]}, {"predecessors": ["x"]}, False),
    ],
)
def test_which_organisations_of_one_name_are_one(
    one: dict[str, Any], other: dict[str, Any], is_told: bool
) -> None:
    """Not those of two places, nor one that took over from the other."""
    name = {"names": [{"name": {"en": "State Election Commission"}}]}
    found = codes(organisations=({"id": "x", **name, **one}, {"id": "y", **name, **other}))
    assert (("duplicate-organisation", "organisations[1]") in found) is is_told


@pytest.mark.parametrize(
    ("period", "is_backwards"),
    [
        ("XXXX-11-18/XXXX-11-07", True),
        ("XXXX-05-03/XXXX-03-28", True),
        ("XXXX-05/XXXX-03", True),
        ("XXXX-12-28/XXXX-01-03", False),
        ("XXXX-12-31/XXXX-01-01", False),
        ("XXXX-12/XXXX-02", False),
        ("XXXX-11-20/XXXX-02", False),
        ("XXXX-11-07/XXXX-11-18", False),
        ("XXXX-11-07/XXXX-11", False),
        ("XXXX-11/XXXX-11-07", False),
        ("XXXX-11-07/..", False),
        ("{XXXX-01-03,XXXX-12-28}", False),
    ],
)
def test_over_new_year_nothing_ends_before_it_starts(period: str, is_backwards: bool) -> None:
    """Whichever way round is the shorter is meant."""
    found = codes({**GOOD, "period": period})
    assert (("end-before-start", "activities[0].period") in found) is is_backwards


@pytest.mark.parametrize(
    ("wanted", "tagged", "is_missing"),
    [
        ("fr", "fr", False),
        ("fr-CA", "fr", False),
        ("fr", "fr-CA", False),
        ("zh-Hant-TW", "zh-Hant", False),
        ("fr-CA", "fr-FR", True),
        ("zh-Hant", "zh-Hans", True),
        ("fr", "en", True),
        ("fil", "fi", True),
        ("fr", "frr", True),
    ],
)
def test_a_variant_serves_who_reads_the_language(
    wanted: str, tagged: str, is_missing: bool
) -> None:
    """And the language itself who reads a variant of it, as in the lookup of BCP 47."""
    document = {**GOOD, "title": {tagged: "Mission"}}
    found = codes(document, languages=(wanted,), introduction={tagged: "Mission"})
    missing = [path for code, path in found if code == "missing-translation"]
    assert missing == (["activities[0].title", "introduction"] if is_missing else [])


@pytest.mark.parametrize(
    ("period", "polling", "is_told"),
    [
        ("2016-11-20", ["2016-11-20"], True),
        ("2016-11-20~", ["2016-11-20"], True),
        ("2016-11-20", ["2016-11-20?"], True),
        ("2016-11-20/2016-11-20", ["2016-11-20"], True),
        ("2016-11-20/2016-11-21", ["2016-11-20/2016-11-21"], True),
        ("2016-11-20%/2016-11-21", ["2016-11-20/2016-11-21"], True),
        ("2016-11-20/2016-11-21", ["{2016-11-20,2016-11-21}"], True),
        ("2016-11-20/2016-11-22", ["{2016-11-20,2016-11-21,2016-11-22}"], True),
        ("2016-11-20/2016-11-22", ["{2016-11-20,2016-11-22}"], False),
        ("2016-11-20/2017-01-29", ["{2016-11-20,2017-01-29}"], False),
        ("2016-11/2016-12", ["2016-11/2016-12"], False),
        ("2016-11-20", ["{2016-11-20,2017-01-29}"], True),
        ("{2016-11-20,2017-01-29}", ["{2016-11-20,2017-01-29}"], True),
        ("{2016-11-20,2017-01-29}", ["2016-11-20", "2017-01-29"], True),
        ("XXXX-11-20", ["XXXX-11-20"], True),
        ("2016-11-20/2017-01-29", ["2016-11-20", "2017-01-29"], False),
        ("2016-11-18/2016-11-20", ["2016-11-20"], False),
        ("{2016-11-18,2016-11-20}", ["2016-11-20"], False),
        ("2016-11-20/..", ["2016-11-20"], False),
        ("2016-11-20/", ["2016-11-20"], False),
        ("2016-11", ["2016-11"], False),
        ("2016", ["2016"], False),
        ("2016-11-20", ["2016-11"], False),
        ("2016-11-20", ["XXXX-11-20"], False),
        ("2016-11-20", [], False),
    ],
)
def test_the_polling_days_as_those_of_the_activity(
    period: str, polling: list[str], is_told: bool
) -> None:
    """However they are written; not a month, and not from one round to the next."""
    elections = [{"type": "general", "date": date} for date in polling]
    found = codes({**GOOD, "period": period, "elections": elections})
    assert found.count(("election-date-as-activity-date", "activities[0].period")) == is_told


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ({}, True),
        ({"renewal": "none"}, True),
        ({"renewal": "by-agreement"}, True),
        ({"renewal": "tacit"}, False),
        ({"status": "cancelled"}, False),
        ({"renewals": [{"validity": "2026-12/.."}]}, False),
        ({"renewals": [{"validity": "2026-12/2030"}]}, False),
        ({"validity": "2020-05/2027-12"}, False),
        ({"validity": "2020-05/2026-10"}, False),
        ({"validity": "2020-05/"}, False),
    ],
)
def test_which_agreements_are_about_to_end(changes: dict[str, Any], is_told: bool) -> None:
    """Not what goes on by itself, nor what was called off."""
    found = codes({**ACCORD, "validity": "2020-05/2026-12", **changes})
    assert (("agreement-expiring", "activities[0].validity") in found) is is_told


@pytest.mark.parametrize(
    ("whole", "part", "is_outside"),
    [
        ("2015-05", "2015-06", True),
        ("2015-05", "2015-05-31/2015-06-02", False),
        ("2015-05/", "2016", False),
        ("2015-05/..", "2016", False),
        ("2015-05/", "2014", True),
        ("/2015-05", "2014", False),
        ("2015-05", "2014/", False),
        ("{2012,2016}", "2014", True),
        ("{2012,2016}", "2016-02", False),
        ("XXXX-05", "2015-06", False),
        ("2015-05", "XXXX-06", False),
    ],
)
def test_a_part_is_outside_only_where_that_is_certain(
    whole: str, part: str, is_outside: bool
) -> None:
    """An end or a year that is not known may well cover it."""
    found = codes({**GOOD, "period": whole}, {**GOOD, "id": "n", "parent": "m", "period": part})
    assert (("period-outside-parent", "activities[1].period") in found) is is_outside


def test_what_follows_from_an_agreement_comes_after_it() -> None:
    """The period of an agreement is when it was signed."""
    assert codes(ACCORD, {**GOOD, "period": "2021", "parent": "a"}) == []


@given(registers(max_activities=4))
def test_checking_never_fails(register: Register) -> None:
    """Every valid register can be checked, and each finding says itself in every language."""
    for finding in check(register, today=TODAY):
        assert finding.message
        assert finding.message_in("fr")
        assert finding.remedy
    for activity in register.activities:
        check_activity(activity, today=TODAY)


@pytest.mark.parametrize("basis", [{"basis": "editor"}, {"note": {"en": "a word"}}])
def test_a_year_that_was_looked_for_is_no_longer_asked_for(basis: dict[str, Any]) -> None:
    """An order year with a basis is all an editor can give: nothing graver than a hint remains."""
    without = {**GOOD, "period": "XXXX-11-07/XXXX-11-18"}
    assert codes(without) == [("no-year", "activities[0].period")]
    placed = {**without, "order_year": {"year": 2016, **basis}}
    assert codes(placed) == [("year-for-order-only", "activities[0].period")]
    baseless = {**without, "order_year": {"year": 2016}}
    assert [code for code, _ in codes(baseless)] == ["no-year", "order-year-without-basis"]


@pytest.mark.parametrize("hours", ["16:30", "16:30/18:00", "16:30/16:30", "20:00/02:30"])
def test_hours_may_pass_midnight(hours: str) -> None:
    """A count that goes on until half past two is no fault."""
    assert codes({**GOOD, "schedule": [{"label": {"en": "Count"}, "hours": hours}]}) == []
