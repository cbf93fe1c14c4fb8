"""What `show` says of an activity: all of it, in the reader's language."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given

from electoral_outreach.cli.lines import LINES, labelled, lines_of
from electoral_outreach.model import Agreement, Hosting, Mission, Register, starter_directory
from electoral_outreach.phrases import in_language_label
from electoral_outreach.strategies import registers
from electoral_outreach.vocabulary import using
from electoral_outreach.wording import inside_sentence
from tests.packs import in_languages

OURS = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}


def shown(activity: Any, language: str = "en") -> dict[str, list[str]]:
    """The lines of an activity, by label."""
    register = Register(
        institution=OURS,  # type: ignore[arg-type]
        organisations=starter_directory().select(["uniore", "iidh", "elections-canada"]),
        activities=[activity],
    )
    found: dict[str, list[str]] = {}
    for label, value in lines_of(activity, register, [language]):
        found.setdefault(label, []).append(value)
    return found


def test_every_field_of_every_kind_has_a_line() -> None:
    """A field that a record gains is shown as soon as there is one."""
    assert set(LINES) == {
        each.name for kind in (Mission, Hosting, Agreement) for each in fields(kind)
    }


@given(registers())
def test_no_recorded_field_is_left_out(register: Register) -> None:
    """Whatever has something in it gets a line that says something."""
    for activity in register.activities:
        lines = list(lines_of(activity, register, ["fr"]))
        told = sum(getattr(activity, name, None) not in (None, ()) for name in LINES)
        assert len({label for label, _ in lines}) == told
        assert all(value.strip() for _, value in lines)


def test_a_mission_tells_its_election_our_part_and_for_whom() -> None:
    """Facts that a reader would miss."""
    mission = Mission(
        id="colombia-2018",
        title={"es": "Observación"},  # type: ignore[arg-type]
        type="observation",
        period="2018-06-15/2018-06-18",  # type: ignore[arg-type]
        partners=[{"organisation": "uniore", "roles": ["organiser"], "note": {"en": "by mail"}}],  # type: ignore[arg-type]
        our_roles=["observer"],  # type: ignore[arg-type]
        on_behalf_of="uniore",
        people=[{"name": "A. Diallo", "role": "head-of-mission", "organisation": "iidh"}],  # type: ignore[arg-type]
        elections=[{"country": "CO", "type": "presidential", "round": 2, "date": "2018-06-17"}],  # type: ignore[arg-type]
        head_counts=[
            {"value": 2, "role": "ours", "breakdown": [{"value": 1, "sex": "female"}]},  # type: ignore[arg-type]
        ],
    )
    lines = shown(mission)
    assert lines["election"] == ["Presidential election, round 2, June 17, 2018, Colombia"]
    assert lines["our role"] == ["Observer"]
    assert lines["on behalf of"] == ["Inter-American Union of Electoral Organizations (UNIORE)"]
    assert lines["head count"] == ["2 of our people: 1 woman"]
    assert lines["partner"][0].endswith("(UNIORE): organiser, by mail")
    assert lines["person"][0].startswith("A. Diallo, head of mission, ")
    assert shown(mission, "fr")["élection"][0].endswith("tour 2, 17 juin 2018, Colombie")
    assert shown(mission, "es")["título"] == ["Observación"]


def test_an_agreement_tells_its_validity_and_renewals() -> None:
    """Until when, how it is prolonged, and how it was."""
    agreement = Agreement(
        id="canada-1996",
        title={"en": "Co-operation"},  # type: ignore[arg-type]
        validity="1996-06/2001-06",  # type: ignore[arg-type]
        renewal="by-agreement",
        renewals=[{"signed": "2001-06", "validity": "2001-06/2006-06"}],  # type: ignore[arg-type]
    )
    lines = shown(agreement)
    assert lines["validity"] == ["June 1996\u2009–\u2009June 2001"]
    assert lines["renewal"] == ["By agreement"]
    assert lines["renewed"] == ["signed: June 2001; validity: June 2001\u2009–\u2009June 2006"]


DATED: dict[str, Any] = {
    "id": "dated",
    "title": {"en": "Co-operation"},
    "period": "2008-11",
    "renewals": [{"signed": "2015-05", "validity": "2015-05/2016-05"}],
    "partners": [{"organisation": "uniore", "roles": ["party", "host"]}],
    "people": [{"name": "A. Diallo", "role": "head-of-mission"}],
    "elections": [{"type": "presidential", "date": "2010-05"}],
    "documents": [{"url": "https://e.org/", "type": "report", "language": "en", "date": "2007-01"}],
    "series": {"label": {"en": "Course"}, "period": "2006-10"},
    "schedule": [{"period": "2008-11", "label": {"en": "session"}}],
    "sources": [{"url": "https://e.org/", "published": "2009-01"}],
    "head_counts": [{"value": 3, "role": "observers", "cumulative": "2006-10/2008-11"}],
}


@pytest.mark.parametrize("language", ["fr", "es", "pt", "ar", "it", "sv"])
def test_no_date_and_no_term_has_a_capital_after_other_words(language: str) -> None:
    """Only what begins a line may have one."""
    lines = shown(Agreement(**DATED), language)
    told = [value for said in lines.values() for value in said]
    inside = [word for value in told for word in re.findall(r"(?<=[,:;،؛] )\w+", value)]
    assert len(inside) > 8
    assert [word for word in inside if word[:1].isupper()] == []


CODED: dict[str, Any] = {
    "id": "coded",
    "title": {"en": "Coded"},
    "type": "memorandum",
    "status": "planned",
    "renewal": "tacit",
    "our_roles": ["speaker", "observer"],
    "themes": ["election-observation"],
    "phases": ["electoral"],
    "order_year": {"year": 2016, "basis": "editor"},
    "partners": [{"organisation": "uniore", "roles": ["party", "host"]}],
    "people": [{"name": "A. Diallo", "role": "head-of-mission"}],
    "elections": [{"type": "presidential", "country": "CO"}],
    "documents": [{"url": "https://e.org/", "type": "report"}],
    "head_counts": [
        {"value": 3, "role": "states-represented"},
        {"value": 3, "breakdown": [{"value": 1, "function": "judge", "sex": "female"}]},
        {"value": 3, "breakdown": [{"value": 1, "function": "judge"}]},
    ],
}


def told_of_codes(language: str) -> list[str]:
    """All but the id, and the title, which is English for everyone; they come first."""
    lines = shown(Agreement(**CODED), language)
    return [value for said in lines.values() for value in said][2:]


@pytest.mark.parametrize(
    ("language", "mark"),
    [("pt", "em inglês"), ("ar", "باللغة الإنجليزية"), ("fr", "en anglais")],
    ids=["pt", "ar", "fr"],
)
def test_labels_of_codes_say_their_language_where_it_is_another(language: str, mark: str) -> None:
    """Once for the codes of a field, wherever a code is said."""
    with using(in_languages("en")):
        told = told_of_codes(language)
    assert [value for value in told if value.count(mark) != 1] == []


@pytest.mark.parametrize("language", ["pt-AO", "ar-JO", "fr", "es-MX", "en"])
def test_labels_of_codes_are_in_each_language_that_the_library_speaks(language: str) -> None:
    """So none has another to name."""
    english = in_language_label("en", language)
    assert [value for value in told_of_codes(language) if english in value] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "pt",
            {
                "natureza": ["Acordo"],
                "tipo": ["Memorando de entendimento"],
                "nosso papel": ["Orador e observador"],
                "pessoa": ["A. Diallo, chefe de missão"],
                "eleição": ["Eleição presidencial, Colômbia"],
                "renovação": ["Tácita"],
                "contagem": [
                    "3 pessoas (estados representados)",
                    "3 pessoas: 1 mulher (juiz)",
                    "3 pessoas: 1 juiz",
                ],
            },
        ),
        (
            "ar",
            {
                "الطبيعة": ["اتفاق"],
                "النوع": ["مذكرة تفاهم"],
                "دورنا": ["متحدث ومراقب"],
                "الشخص": ["A. Diallo، رئيس بعثة"],
                "الانتخابات": ["انتخابات رئاسية، كولومبيا"],
                "التجديد": ["ضمني"],
                "العدد": [
                    "3 أشخاص (دول ممثَّلة)",
                    "3 أشخاص: امرأة واحدة (قاضٍ)",
                    "3 أشخاص: قاضٍ: 1",
                ],
            },
        ),
    ],
    ids=["pt", "ar"],
)
def test_codes_read_well_in_languages_beside_those_of_the_editors(
    language: str, expected: dict[str, list[str]]
) -> None:
    """Types, roles, elections and functions, each where it stands in its line."""
    lines = shown(Agreement(**CODED), language)
    assert {label: lines[label] for label in expected} == expected


def test_labels_in_several_languages_say_each_its_own() -> None:
    """A pack may have some of its terms in the reader's language only."""
    mission = Mission(id="m", title={"en": "M"}, our_roles=["speaker", "observer"])  # type: ignore[arg-type]
    with using(in_languages("en").relabel({"our-role": {"speaker": {"pt": "Orador"}}})):
        lines = shown(mission, "pt")
    assert lines["nosso papel"] == ["Orador e observer (em inglês)"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "، "), ("en", ", "), ("fr", ", ")],
)
def test_what_stands_side_by_side_has_the_language_s_comma(language: str, expected: str) -> None:
    """Arabic has its own."""
    people = [{"name": "A", "organisation": "uniore"}, {"name": "B", "function": {language: "C"}}]
    mission = Mission(id="m", title={"en": "M"}, people=people)  # type: ignore[arg-type]
    told = [value for values in shown(mission, language).values() for value in values]
    assert f"B{expected}C" in told


def test_own_words_of_a_head_count_are_told_once() -> None:
    """In a language that the library does not speak, the phrase is English and has them already."""
    count = {"value": 13, "label": {"en": "with staff"}}
    mission = Mission(id="m", title={"en": "M"}, head_counts=[count])  # type: ignore[arg-type]
    assert shown(mission, "de")["head count"] == ["13 people (with staff)"]
    assert shown(mission, "pt")["contagem"] == ["13 pessoas, with staff (em inglês)"]


def test_capitals_that_the_language_asks_for_stay() -> None:
    """Months in English and German, and those of acronyms and names."""
    agreement = Agreement(**DATED)
    assert shown(agreement)["renewed"][0].startswith("signed: May 2015; validity: May 2015")
    assert shown(agreement, "de")["period"] == ["November 2008"]
    assert shown(agreement, "es")["renovado"][0].startswith("firma: mayo de 2015; ")
    assert shown(agreement, "pt")["documento"][0].endswith("inglês, janeiro de 2007")
    assert shown(agreement, "fr")["période"] == ["novembre 2008"]
    assert inside_sentence("European Parliament election", "en")[0] == "E"


@pytest.mark.parametrize("label", ["kind", "renouvellement de l’accord"])
def test_values_stand_in_one_column(label: str) -> None:
    """However long a label is, and what has several lines stays in its column."""
    first, second, third = "\n".join(labelled([(label, "X\nY"), ("id", "Z")], "fr")).split("\n")
    assert first.index("X") == second.index("Y") == third.index("Z")
