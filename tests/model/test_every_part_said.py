"""Every way in which numbers, partners and roles were said can be written down and stays."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest

from electoral_outreach.formats import json as json_format
from electoral_outreach.phrases import head_count_phrase
from tests.model.said import activity, facts, kept, plain
from tests.model.test_every_time_said import BESIDE_DATES
from tests.model.test_everything_said import ENTRY

# ---------------------------------------------------------------- how many (A5)

HEADS: dict[str, tuple[list[dict[str, Any]], str]] = {
    "a representative of ours": ([{"value": 1, "role": "ours"}], "1 of our people"),
    "seven administrators": ([{"value": 7, "label": {"en": "administrators"}}], "7 people (administrators)"),
    "23-member delegation": ([{"value": 23, "role": "visitors"}], "23 visitors"),
    "the President with a delegation of 13: 13 or 14": ([{"value": 13, "upper": 14, "role": "visitors"}], "13 to 14 visitors"),
    "trois (03)": ([{"value": 3}], "3 people"),
    "41 observers of 18 nationalities": (
        [{"value": 41, "role": "observers"}, {"value": 18, "unit": "countries"}], "41 observers; 18 countries"
    ),
    "12 representatives from eight bodies": (
        [{"value": 12, "role": "participants"}, {"value": 8, "unit": "institutions"}],
        "12 participants; 8 institutions",
    ),
    "over 75 participants from some 30 countries": (
        [{"value": 75, "bound": "at-least", "role": "participants"}, {"value": 30, "bound": "about", "unit": "countries"}],
        "at least 75 participants; about 30 countries",
    ),
    "bodies only": ([{"value": 19, "unit": "institutions"}], "19 institutions"),
    "une cinquantaine d’experts": ([{"value": 50, "bound": "about", "role": "experts"}], "about 50 experts"),
    "more than 2,200 officers": (
        [{"value": 2200, "bound": "at-least", "label": {"en": "officers"}}], "at least 2,200 people (officers)"
    ),
    "between 10 and 25 members": ([{"value": 10, "upper": 25}], "10 to 25 people"),
    "up to six members": ([{"value": 6, "bound": "at-most"}], "at most 6 people"),
    "350 short-term observers, planned": (
        [{"value": 350, "bound": "planned", "role": "observers", "label": {"en": "short-term"}}],
        "planned: 350 observers (short-term)",
    ),
    "none of ours could go": ([{"value": 0, "role": "ours"}], "0 of our people"),
    "431 officials from 45 countries since 2006": (
        [
            {"value": 431, "label": {"en": "officials"}, "cumulative": "2006/.."},
            {"value": 45, "unit": "countries", "cumulative": "2006/.."},
        ],
        "431 people (officials) in total (since 2006); 45 countries in total (since 2006)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("counts", "said"), HEADS.values(), ids=map(plain, HEADS))
def test_how_many(counts: list[dict[str, Any]], said: str) -> None:
    """A number, how sure it is, and of what; and it reads as it was meant."""
    entry = kept(activity(head_counts=counts)).activities[0]
    assert "; ".join(head_count_phrase(each, "en") for each in entry.head_counts) == said


SHARES: dict[str, list[dict[str, Any]]] = {
    "30 long-term and 350 short-term": [
        {"value": 30, "function": "long-term-observer"},
        {"value": 350, "function": "short-term-observer"},
    ],
    "348 women and 559 men": [{"value": 348, "sex": "female"}, {"value": 559, "sex": "male"}],
    "seven of parties, three diplomats, two of civil society, one not said": [
        {"value": 7, "function": "party-representative"},
        {"value": 3, "function": "diplomat"},
        {"value": 2, "function": "civil-society"},
        {"value": 1, "label": {"es": "sin especificar"}},
    ],
    "13 of the 22": [{"value": 13, "label": {"en": "judges of the country’s west"}}],
    "two from one country": [{"value": 2, "country": "SN"}],
}


@pytest.mark.parametrize("shares", SHARES.values(), ids=map(plain, SHARES))
def test_parts_of_a_number(shares: list[dict[str, Any]]) -> None:
    """Parts need not add up: sources count along several lines at once."""
    total = max(sum(each["value"] for each in shares), 22)
    entry = kept(activity(head_counts=[{"value": total, "breakdown": shares}])).activities[0]
    assert [each.value for each in entry.head_counts[0].breakdown] == [
        each["value"] for each in shares
    ]


def test_a_delegation_may_be_counted_by_its_names() -> None:
    """Led by one, and made up of others, who came from somewhere."""
    names = [
        {"name": "A. Diallo", "role": "head-of-mission", "organisation": "commission-mali"},
        {"name": "B. Keïta", "role": "member-of-mission", "function": {"fr": "Commissaire"}},
    ]
    entry = kept(activity(kind="hosting", people=names)).activities[0]
    assert [person.name for person in entry.people] == ["A. Diallo", "B. Keïta"]
    assert entry.head_counts == ()


def test_what_is_no_count_of_this_activity_stays_in_the_text() -> None:
    """Polling places visited, members of a network, seats: no unit would say it without a lie."""
    text = {"fr": "La mission a visité une trentaine de bureaux de vote."}
    entry = kept(activity(outcome=text)).activities[0]
    assert entry.outcome == text
    assert entry.head_counts == ()


# ---------------------------------------------------------------- who, and as what (A6)

PARTNERS: dict[str, list[str]] = {
    "organised by": ["organiser"],
    "jointly organised with": ["co-organiser"],
    "hosted by": ["host"],
    "co-hosted by": ["co-host"],
    "coordonné par": ["coordinator"],
    "a invitación de": ["inviting-body"],
    "at the request of": ["requester"],
    "with the financial support of": ["funder"],
    "in partnership with, en collaboration avec": ["partner"],
    "en présence de": ["guest"],
    "joined by": ["participant"],
    "through its assistance framework": ["programme-owner"],
    "trained by": ["trainer"],
    "met with": ["interlocutor"],
    "seconded by": ["seconding-body"],
    "invited, paid and took part": ["inviting-body", "funder", "participant"],
}


@pytest.mark.parametrize("roles", PARTNERS.values(), ids=map(plain, PARTNERS))
def test_who_did_what(roles: list[str]) -> None:
    """Each part is a role of its own; none is guessed from another."""
    entry = kept(activity(partners=[{"organisation": "undp", "roles": roles}])).activities[0]
    assert entry.partners[0].roles == tuple(roles)


OUR_PART: dict[str, dict[str, Any]] = {
    "coordinated a part of the event": {"our_roles": ["coordinator"], "capacity": {"en": "for the second day"}},
    "was represented by its Secretary": {"our_roles": ["participant"], "people": [{"name": "C. Roy", "function": {"en": "Secretary"}}]},
    "represented the network": {"on_behalf_of": "recef", "our_roles": ["participant"]},
    "à titre de secrétariat du réseau": {
        "capacity": {"fr": "à titre de responsable du secrétariat général"}, "our_roles": ["network-secretariat"],
    },
    "was invited to report on": {"our_roles": ["speaker", "guest"]},
    "attended": {"our_roles": ["participant"]},
    "gave training": {"our_roles": ["trainer"]},
    "received": {"kind": "hosting", "our_roles": ["host"]},
    "accompanied three parliamentarians": {
        "capacity": {"en": "accompanying parliamentarians"},
        "head_counts": [{"value": 3, "breakdown": [{"value": 3, "function": "parliamentarian"}]}],
    },
    "headed the mission": {"our_roles": ["head-of-mission"]},
    "à titre d’observateur": {"our_roles": ["observer"]},
    "as a state guest": {"our_roles": ["guest"], "capacity": {"en": "as a state guest"}},
    "lent an expert": {"our_roles": ["seconding-body", "expert"]},
}  # fmt: skip

FRAMES: dict[str, dict[str, Any]] = {
    "within the framework of": {"label": {"en": "Assistance framework"}, "relation": "part-of"},
    "on the occasion of": {
        "label": {"en": "Thirtieth anniversary"},
        "relation": "on-the-occasion-of",
    },
    "en marge de": {
        "label": {"fr": "Assemblée générale"},
        "ordinal": 8,
        "relation": "in-the-margins-of",
    },
    "as part of its university programme": {
        "label": {"en": "University programme"},
        "id": "university",
    },
}


@pytest.mark.parametrize("fields", OUR_PART.values(), ids=map(plain, OUR_PART))
def test_what_we_did_and_in_what_quality(fields: dict[str, Any]) -> None:
    """Roles where there is a word for it, the capacity in words where there is none."""
    written = json_format.dumps(kept(activity(**fields)))
    assert fields.items() <= facts(written).items()


@pytest.mark.parametrize("series", FRAMES.values(), ids=map(plain, FRAMES))
def test_in_what_frame(series: dict[str, Any]) -> None:
    """To be a part of something and to happen beside it are told apart."""
    assert facts(json_format.dumps(kept(activity(series=series))))["series"] == series


def test_all_of_it_fits_into_one_activity() -> None:
    """Nothing of the above excludes anything else but the kind of activity."""
    merged = reduce(dict.__or__, [*OUR_PART.values(), *ENTRY.values(), *BESIDE_DATES.values()])
    kept(activity(**merged | {"kind": "hosting", "type": "training"}))
