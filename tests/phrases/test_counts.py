"""Head counts as a reader would say them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.model import HeadCount, Share
from electoral_outreach.phrases import breakdown_phrase, head_count_phrase, number_phrase
from electoral_outreach.strategies import head_counts
from electoral_outreach.vocabulary import default_pack, using
from tests.packs import in_languages

SPOKEN = ("en", "fr", "es", "pt", "ar")
ABOUT_30_COUNTRIES = {"value": 30, "unit": "countries", "bound": "about"}
AT_LEAST_75 = {"value": 75, "role": "participants", "bound": "at-least"}


@pytest.mark.parametrize(
    ("fields", "tag", "phrase"),
    [
        ({"value": 3, "role": "ours"}, "en", "3 of our people"),
        ({"value": 1, "role": "ours", "bound": "planned"}, "en", "planned: 1 of our people"),
        ({"value": 1, "role": "ours"}, "fr", "1 personne de notre institution"),
        ({"value": 2, "role": "ours"}, "es", "2 personas de nuestra institución"),
        ({"value": 1}, "en", "1 person"),
        ({"value": 0}, "en", "0 people"),
        ({"value": 0}, "fr", "0 personne"),
        ({"value": 2}, "fr", "2 personnes"),
        ({"value": 1000000}, "fr", "1\u202f000\u202f000 personnes"),
        ({"value": 1000000, "role": "observers"}, "fr", "1\u202f000\u202f000 observateurs"),
        ({"value": 2000000}, "es", "2.000.000 personas"),
        (AT_LEAST_75, "en", "at least 75 participants"),
        (AT_LEAST_75, "fr", "au moins 75 participants"),
        (AT_LEAST_75, "es", "al menos 75 participantes"),
        (AT_LEAST_75, "pt", "pelo menos 75 participantes"),
        (AT_LEAST_75, "ar", "75 مشاركًا على الأقل"),
        (ABOUT_30_COUNTRIES, "en", "about 30 countries"),
        (ABOUT_30_COUNTRIES, "fr", "environ 30 pays"),
        (ABOUT_30_COUNTRIES, "es", "cerca de 30 países"),
        ({"value": 10, "upper": 25}, "en", "10 to 25 people"),
        ({"value": 10, "upper": 25, "bound": "about"}, "fr", "environ 10 à 25 personnes"),
        ({"value": 0, "upper": 1}, "en", "0 to 1 people"),
        ({"value": 1, "upper": 2}, "ar", "1 إلى 2 أشخاص"),
        ({"value": 350, "role": "observers", "bound": "planned"}, "en", "planned: 350 observers"),
        (
            {"value": 350, "role": "observers", "bound": "planned"},
            "fr",
            "prévu\u00a0: 350 observateurs",
        ),
        ({"value": 6, "bound": "at-most", "role": "experts"}, "pt", "no máximo 6 especialistas"),
        ({"value": 12, "unit": "institutions"}, "en", "12 institutions"),
        (
            {"value": 12, "unit": "institutions", "role": "observers"},
            "en",
            "12 institutions (observers)",
        ),
        ({"value": 2200, "bound": "at-least"}, "en", "at least 2,200 people"),
        ({"value": 2}, "ar", "شخصان"),
        ({"value": 103}, "ar", "103 أشخاص"),
    ],
)
def test_counts(fields: dict[str, Any], tag: str, phrase: str) -> None:
    """Bounds, ranges, roles, and the plural of each language."""
    assert head_count_phrase(HeadCount(**fields), tag) == phrase


def test_it_can_begin_a_sentence() -> None:
    """Small by default, as it mostly stands inside one."""
    assert head_count_phrase(HeadCount(**AT_LEAST_75), "en", capital=True).startswith("At least")


def test_the_records_own_words_follow_in_brackets_in_their_language_only() -> None:
    """What they were, in words, where the record has them for this reader."""
    count = HeadCount(value=7, label={"fr": "administrateurs"})
    assert head_count_phrase(count, "fr-CA") == "7 personnes (administrateurs)"
    assert head_count_phrase(count, "en") == "7 people"


def test_a_pack_that_says_it_otherwise_is_followed() -> None:
    """The noun has no plural for a label it does not know, so the label goes in brackets."""
    count = HeadCount(value=1, role="participants", bound="at-least")
    pack = default_pack().relabel({"head-count-role": {"participants": {"en": "Attendees"}}})
    with using(pack):
        assert head_count_phrase(count, "en") == "at least 1 person (attendees)"
        assert head_count_phrase(count, "fr") == "au moins 1 participant"


def test_a_pack_can_rename_what_is_counted() -> None:
    """With its plural, if it gives one."""
    pack = default_pack().relabel(
        {"head-count-unit": {"institutions": {"en": "Body"}}},
        plurals={"head-count-unit": {"institutions": {"en": "Bodies"}}},
    )
    with using(pack):
        assert head_count_phrase(HeadCount(value=1, unit="institutions"), "en") == "1 body"
        assert head_count_phrase(HeadCount(value=8, unit="institutions"), "en") == "8 bodies"


def test_a_language_only_the_pack_speaks_gets_its_label_and_signs() -> None:
    """Without a catalogue there are no sentences, but the institution has given its words."""
    words = {"head-count-role": {"participants": {"de": "Teilnehmende"}}}
    count = HeadCount(**AT_LEAST_75)
    planned = HeadCount(value=10, upper=25, role="participants", bound="planned")
    with using(default_pack().relabel(words)):
        assert head_count_phrase(count, "de") == "Teilnehmende: ≥ 75"
        assert head_count_phrase(planned, "de") == "planned: 10 to 25 participants"
    with using(
        default_pack().relabel({**words, "head-count-bound": {"planned": {"de": "Geplant"}}})
    ):
        assert head_count_phrase(planned, "de") == "Teilnehmende: Geplant 10–25"
    assert head_count_phrase(count, "de") == "at least 75 participants"


def test_the_parts_of_a_number() -> None:
    """By sex, function, country or the record's own words."""
    parts = (
        Share(value=18, sex="female", function="judge"),
        Share(value=1, sex="male"),
        Share(value=5, function="long-term-observer"),
        Share(value=4, country="FR"),
        Share(value=2, label={"fr": "stagiaires"}, country="BE"),
        Share(value=1, sex="other"),
    )
    count = HeadCount(value=31, breakdown=parts)
    assert breakdown_phrase(count, "en-CA") == (
        "18 women (judges), 1 man, 5 long-term observers, France: 4, 2 stagiaires (Belgium)"
        " and 1 person of another gender"
    )
    assert breakdown_phrase(count, "fr") == (
        "18 femmes (juges), 1 homme, 5 observateurs de longue durée, France\u00a0: 4,"
        " 2 stagiaires (Belgique) et 1 personne d’un autre genre"
    )
    assert breakdown_phrase(HeadCount(value=31), "en") == ""


@given(count=head_counts(), tag=st.sampled_from([*SPOKEN, "de", "fr-CA"]))
def test_any_count_can_be_said(count: HeadCount, tag: str) -> None:
    """Its number is there, but for the Arabic one and two, which are words."""
    phrase = head_count_phrase(count, tag)
    breakdown_phrase(count, tag)
    if not (tag == "ar" and count.upper is None and count.value in {1, 2}):
        assert number_phrase(count.value, tag if tag != "de" else "en") in phrase
    if count.upper is not None:
        assert number_phrase(count.upper, tag if tag != "de" else "en") in phrase


STATES = HeadCount(value=3, role="states-represented")
JUDGES = HeadCount(
    value=9,
    breakdown=(
        Share(value=3, function="judge"),
        Share(value=1, function="judge", country="ML"),
        Share(value=4, sex="female", function="judge"),
    ),
)


def test_labels_are_in_each_language_that_phrases_are_in() -> None:
    """A role stands behind its noun; of what is counted by a label, Arabic puts the number last."""
    assert head_count_phrase(STATES, "fr-CA") == "3 personnes (états représentés)"
    assert head_count_phrase(STATES, "pt-AO") == "3 pessoas (estados representados)"
    assert head_count_phrase(STATES, "ar") == "3 أشخاص (دول ممثَّلة)"
    assert breakdown_phrase(JUDGES, "pt") == "3 juízes, 1 juiz (Mali) e 4 mulheres (juízes)"
    assert breakdown_phrase(JUDGES, "ar") == "قضاة: 3 وقاضٍ: 1 (مالي) و4 نساء (قضاة)"


@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 100, 103])
def test_a_label_of_arabic_is_right_beside_every_number(number: int) -> None:
    """Three would ask for a genitive and eleven for an accusative, and packs give neither."""
    function = "long-term-observer"
    label = default_pack()["head-count-function"].label(function, ["ar"], plural=number != 1)
    part = Share(value=number, function=function)
    phrase = breakdown_phrase(HeadCount(value=number, breakdown=(part,)), "ar")
    assert phrase == f"{label}: {number}"
    assert (
        breakdown_phrase(
            HeadCount(value=5, breakdown=(Share(value=5, label={"ar": "متدربون"}),)),  # type: ignore[arg-type]
            "ar",
        )
        == "متدربون: 5"
    )
    renamed = default_pack().relabel({"head-count-unit": {"institutions": {"ar": "هيئات"}}})
    with using(renamed):
        assert head_count_phrase(HeadCount(value=12, unit="institutions"), "ar") == "هيئات: 12"


def test_a_label_says_its_language_where_it_is_another() -> None:
    """An institution's own role or function may have none in Portuguese."""
    own = HeadCount(value=3, role="states-represented", label={"pt": "vizinhos"})  # type: ignore[arg-type]
    with using(in_languages("en")):
        assert head_count_phrase(STATES, "pt") == "3 pessoas (states represented, em inglês)"
        assert head_count_phrase(own, "pt") == "3 pessoas (states represented, em inglês; vizinhos)"
        assert head_count_phrase(HeadCount(**AT_LEAST_75), "pt") == "pelo menos 75 participantes"
        assert breakdown_phrase(JUDGES, "pt") == (
            "3 judges (em inglês), 1 judge (em inglês, Mali) e 4 mulheres (judges, em inglês)"
        )


@pytest.mark.parametrize(
    ("vocabulary", "code", "counted"),
    [
        *(("head-count-role", each, {"role": each}) for each in default_pack()["head-count-role"]),
        *(("head-count-unit", each, {"unit": each}) for each in default_pack()["head-count-unit"]),
        *(
            ("head-count-bound", each, {"bound": each})
            for each in default_pack()["head-count-bound"]
            if each != "exact"
        ),
        *(
            ("head-count-function", each, {"breakdown": [{"value": 2, "function": each}]})
            for each in default_pack()["head-count-function"]
        ),
        *(
            ("sex", each, {"breakdown": [{"value": 2, "sex": each}]})
            for each in default_pack()["sex"]
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_whatever_a_pack_renames_is_said_in_its_words(
    vocabulary: str, code: str, counted: dict[str, Any], language: str
) -> None:
    """In every vocabulary that a head count uses, but for what needs no word: an exact number."""
    count = HeadCount(**{"value": 4, **counted})
    renamed = {vocabulary: {code: {language: "Qwert {0}"}}}
    with using(default_pack().relabel(renamed)):
        said = head_count_phrase(count, language) + breakdown_phrase(count, language)
    is_plain = vocabulary == "head-count-role" and code == "other"
    assert ("wert {0}" in said) is not is_plain
