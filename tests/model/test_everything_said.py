"""What an entry carries and where registers go wrong: all of it can be written down and stays.

A table holds forms in our own words with the record that says them; each is put into a register,
written as JSON and as JSON Lines, and read back the same. `test_every_time_said` and
`test_every_part_said` go on with dates, and with numbers and roles.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from electoral_outreach.findings import check_activity
from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Period, Register
from tests.model.said import activity, facts, kept, plain

# ---------------------------------------------------------------- what an entry carries (A2)

ENTRY: dict[str, dict[str, Any]] = {
    "title in two languages": {"title": {"en": "Study mission", "fr": "Mission d’étude"}},
    "we went": {"kind": "mission", "type": "observation"},
    "they came": {"kind": "hosting", "type": "delegation-visit"},
    "we host for a network": {"kind": "hosting", "on_behalf_of": "recef", "our_roles": ["host"]},
    "joint": {"our_roles": ["co-organiser"], "partners": [{"organisation": "undp", "roles": ["co-organiser"]}]},
    "online": {"places": [{"online": True}]},
    "in a town and online": {"places": [{"country": "BG", "locality": {"en": "Sofia"}, "online": True}]},
    "start to the month, end to the day": {"period": "2016-09/2016-10-01"},
    "a step inside, at a time of day": {
        "schedule": [{"label": {"en": "Seminar"}, "period": "2016-04-12", "hours": "08:00/17:00"}]
    },
    "a step elsewhere, before it began": {
        "schedule": [{"label": {"en": "Invitation"}, "period": "2016-02", "place": {"country": "CH"}}]
    },
    "enclosing programme with its own dates": {
        "period": "2015-06-12",
        "series": {"label": {"en": "Summer university"}, "period": "2015-06-10/2015-06-19"},
    },
    "when it was posted and last changed": {
        "sources": [{"url": "https://example.org/a", "published": "2016-12-20", "updated": "2016-12-22"}]
    },
    "election concerned": {
        "elections": [{"type": "presidential", "round": 2, "date": "2015-12-20", "country": "CF"}]
    },
    "election of a part of a country": {"elections": [{"type": "regional", "subdivision": "DE-BY", "country": "DE"}]},
    "several countries": {"places": [{"country": "BJ"}, {"country": "TG"}]},
    "a sub-national counterpart": {"kind": "hosting", "counterparts": [{"subdivision": "DE-BY"}]},
    "a counterpart that is no State": {"counterparts": [{"party": {"en": "Cherokee Nation"}}]},
    "a continent": {"counterparts": [{"region": "002"}]},
    "a part of the world of one language": {
        "counterparts": [{"party": {"en": "Francophone, Anglophone and Lusophone Africa"}}]
    },
    "who organised, with whom, hosted, asked, paid, coordinated": {
        "partners": [
            {"organisation": "undp", "roles": ["organiser", "coordinator"]},
            {"organisation": "oif", "roles": ["co-organiser", "funder"]},
            {"organisation": "commission-mali", "roles": ["host", "requester"]},
        ]
    },
    "our roles, and in what capacity": {
        "our_roles": ["network-secretariat", "participant"],
        "capacity": {"en": "as secretariat of RECEF"},
        "on_behalf_of": "recef",
    },
    "head of mission": {"people": [{"name": "A. Rakoto", "role": "head-of-mission", "function": {"en": "Commissioner"}}]},
    "theirs, ours and the whole event": {
        "head_counts": [
            {"value": 3, "role": "ours"},
            {"value": 13, "role": "visitors"},
            {"value": 200, "role": "participants"},
        ]
    },
    "people, bodies and countries": {
        "head_counts": [{"value": 60}, {"value": 15, "unit": "institutions"}, {"value": 12, "unit": "countries"}]
    },
    "by role, sex and profile": {
        "head_counts": [
            {
                "value": 60,
                "breakdown": [
                    {"value": 20, "function": "long-term-observer"},
                    {"value": 38, "function": "short-term-observer"},
                    {"value": 2, "function": "expert"},
                    {"value": 31, "sex": "female"},
                    {"value": 9, "label": {"en": "jurists"}},
                    {"value": 4, "country": "NA"},
                ],
            }
        ]
    },
    "a total of several years": {"head_counts": [{"value": 431, "role": "trainees", "cumulative": "2006/.."}]},
    "States represented": {"counterparts": [{"country": "BJ"}, {"country": "TG"}, {"country": "NE"}]},
    "working languages": {"languages": ["fr", "en", "pt"]},
    "theme and phase": {"themes": ["voter-registration"], "phases": ["pre-electoral"]},
    "purpose and outcome": {"purpose": {"en": "To learn."}, "outcome": {"en": "A plan was agreed."}},
    "documents": {
        "documents": [
            {"url": "https://example.org/r.pdf", "type": "report", "language": "fr", "date": "2016-12"},
            {"url": "https://example.org/s", "type": "preliminary-statement", "language": "en"},
            {"url": "https://example.org/p", "type": "programme"},
        ]
    },
    "external link": {"documents": [{"url": "https://example.org/", "type": "web-page"}]},
    "photograph": {
        "photos": [
            {
                "url": "https://example.org/a.jpg",
                "alt": {"en": "Two people sign."},
                "caption": {"en": "The signing in Bamako"},
                "credit": {"en": "M. Traoré"},
            }
        ]
    },
    "the thirteenth of a series": {"series": {"label": {"en": "European Conference"}, "ordinal": 13}},
    "page it was taken from": {"sources": [{"url": "https://example.org/archives", "label": {"en": "Archives"}, "retrieved": "2026-11"}]},
}  # fmt: skip


@pytest.mark.parametrize("fields", ENTRY.values(), ids=map(plain, ENTRY))
def test_what_an_entry_carries(fields: dict[str, Any]) -> None:
    """Each is a fact of its own, none of it is hidden in prose, and none is dropped."""
    written = json_format.dumps(kept(activity(**fields)))
    assert {"kind": "mission", **fields}.items() <= facts(written).items()


def test_an_agreement_and_what_rests_on_it() -> None:
    """Five years, and five more; a mission under it; a seminar that was a part of the mission."""
    accord = activity(
        kind="agreement", id="accord", type="cooperation-agreement", period="1996-06",
        validity="1996-06/2001-06", renewal="by-agreement",
        renewals=[{"signed": "2001-06", "validity": "2001-06/2006-06"}],
        partners=[{"organisation": "institute", "roles": ["party"]}],
    )  # fmt: skip
    mission = activity(id="mission", agreement="accord")
    seminar = activity(id="seminar", parent="mission")
    register = kept(accord, mission, seminar)
    assert register.activities[0].expires == date(2006, 6, 30)


# ---------------------------------------------------------------- what is awkward (A3)


def test_a_register_says_when_it_was_brought_up_to_date() -> None:
    """And since when the institution has been active."""
    assert str(kept(since="1985", updated="2026-11-23").updated) == "2026-11-23"


def test_a_missing_year_is_a_missing_year() -> None:
    """The activity has its place among the others, and no date that nobody stated."""
    yearless = activity(
        period="XXXX-11-07/XXXX-11-18", order_year={"year": 2016, "basis": "source-position"}
    )
    kept(yearless)
    assert yearless.period is not None
    assert yearless.period.years == ()
    assert [each.code.name for each in check_activity(yearless)][:1] == ["year-for-order-only"]


def test_a_text_in_one_language_serves_readers_of_another_and_says_so() -> None:
    """No title is passed off as English."""
    french = activity(title={"fr": "Accueil d’une délégation"})
    kept(french)
    assert french.title.best(["en"]).language == "fr"


def test_two_activities_of_one_news_item_are_two() -> None:
    """They share their source."""
    source = [{"url": "https://example.org/news", "published": "2015-11-05"}]
    register = kept(activity(id="a", sources=source), activity(id="b", sources=source))
    assert register.activities[0].sources == register.activities[1].sources


def test_one_body_under_many_names_is_one() -> None:
    """Acronyms of each language, and a name that changed."""
    names = [
        {"name": {"es": "Instituto Nacional"}, "acronym": {"es": "IN"}, "period": "2014/.."},
        {"name": {"es": "Instituto Federal"}, "acronym": {"es": "IF"}, "period": "1990/2014"},
    ]
    body = {"id": "institute", "names": names}
    register = Register(
        institution={"id": "emb", "names": [{"name": {"en": "The EMB"}}]}, organisations=[body]
    )
    assert json_format.loads(json_format.dumps(register)) == register
    then = register.organisations[0].name_at(Period("2001"))
    assert then.name["es"] == "Instituto Federal"
