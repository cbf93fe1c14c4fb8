"""The strategies draw what breaks programs, not only what suits them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from electoral_outreach import model, strategies
from electoral_outreach.model import (
    Activity,
    Period,
    Text,
)
from electoral_outreach.model.explaining.layout import records
from electoral_outreach.strategies import (
    activities,
    agreements,
    elections,
    head_counts,
    organisations,
    partners,
    periods,
    places,
    registers,
    texts,
)

AWKWARD: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], bool]]] = {
    "a day": (periods(), lambda each: str(each).count("-") == 2 and not each.is_interval),
    "a year only": (periods(), lambda each: len(str(each)) == 4),
    "no year": (periods(), lambda each: not each.has_year),
    "no year, across New Year": (
        periods(yearless=True),
        lambda each: bool(each.is_interval and each.start and each.end) and each.start.month > each.end.month,
    ),
    "an open end": (periods(), lambda each: each.open_end),
    "an open start": (periods(), lambda each: each.open_start),
    "an unknown end": (periods(), lambda each: each.unknown_end),
    "an unknown start": (periods(), lambda each: each.unknown_start),
    "separate days": (periods(), lambda each: each.is_set),
    "ends of different precision": (
        periods(), lambda each: bool(each.is_interval and each.start and each.end) and each.start.precision != each.end.precision
    ),
    "approximate": (periods(), lambda each: "~" in str(each)),
    "uncertain": (periods(), lambda each: "?" in str(each)),
    "both": (periods(), lambda each: "%" in str(each)),
    "29 February": (periods(), lambda each: "-02-29" in str(each)),
    "right to left": (texts(), lambda text: _has(text, lambda c: unicodedata.bidirectional(c) in ("R", "AL"))),
    "no Latin letter": (texts(), lambda text: not any(c.isascii() and c.isalpha() for v in text.values() for c in v)),
    "beyond the first plane of Unicode": (texts(), lambda text: _has(text, lambda c: ord(c) > 0xFFFF)),
    "braces, quotes and a formula": (texts(), lambda text: any(v.startswith(("=", "{")) for v in text.values())),
    "one letter": (texts(), lambda text: any(len(v) == 1 for v in text.values())),
    "of unknown language": (texts(), lambda text: "und" in text),
    "two variants of a language": (texts(), lambda text: {"en", "en-CA"} <= set(text)),
    "line breaks": (texts(lines=True), lambda text: _has(text, lambda c: c == "\n")),
    "Namibia": (places(), lambda place: place.country == "NA"),
    "Kosovo": (places(), lambda place: place.country == "XK"),
    "a former country": (places(), lambda place: place.former_country is not None),
    "two successors": (places(), lambda place: len(place.codes) > 1),
    "a part of a country": (places(), lambda place: place.subdivision is not None),
    "a part of the world": (places(), lambda place: place.region is not None),
    "no State": (places(), lambda place: place.party is not None),
    "online only": (places(), lambda place: place.online and place.country is None),
    "nobody": (head_counts(), lambda count: count.value == 0),
    "a range": (head_counts(), lambda count: count.upper is not None),
    "at most": (head_counts(), lambda count: count.bound == "at-most"),
    "a total over years": (head_counts(), lambda count: count.cumulative is not None),
    "parts larger than the whole": (head_counts(), lambda count: sum(s.value for s in count.breakdown) > count.value),
    "no role": (partners(), lambda partner: partner.roles == ()),
    "several roles": (partners(), lambda partner: len(partner.roles) > 1),
    "a second round": (elections(), lambda election: election.round == 2),
    "a renamed body": (organisations(), lambda body: len(body.names) == 2),
    "an order year": (activities(), lambda each: each.order_year is not None),
    "a title in one language that is not English": (activities(), lambda each: "en" not in each.title),
    "the same partner twice": (
        activities(), lambda each: len({p.organisation for p in each.partners}) < len(each.partners)
    ),
    "no end in sight": (agreements(), lambda each: each.expires is None and each.validity is not None),
    "no activity": (registers(), lambda register: register.activities == ()),
    "a part of another": (registers(), lambda register: any(each.parent for each in register.activities)),
    "resting on an agreement": (registers(), lambda register: any(each.agreement for each in register.activities)),
    "no language stated": (registers(), lambda register: register.languages == ()),
}  # fmt: skip


SEARCH = settings(
    max_examples=3000, phases=[Phase.generate], derandomize=True, database=None, deadline=None
)


def _has(text: Text, wanted: Callable[[str], bool]) -> bool:
    return any(wanted(char) for value in text.values() for char in value)


@pytest.mark.parametrize(("strategy", "wanted"), AWKWARD.values(), ids=AWKWARD)
def test_each_awkward_sort_is_drawn(
    strategy: st.SearchStrategy[Any], wanted: Callable[[Any], bool]
) -> None:
    """Among three thousand draws at the most."""
    find(strategy, wanted, settings=SEARCH)


RECORDS = [
    each
    for each in map(model.__dict__.get, model.__all__)
    if isinstance(each, type) and ("__pydantic_fields__" in vars(each) or each in (Period, Text))
]


@pytest.mark.parametrize("record", RECORDS)
def test_types_lead_to_their_strategies(record: type) -> None:
    """`st.from_type` knows every record, without an import of ours."""
    drawn: list[object] = []
    find(st.from_type(record), lambda each: drawn.append(each) or len(drawn) > 50, settings=SEARCH)
    assert all(isinstance(each, record) for each in drawn)


def test_no_record_is_forgotten() -> None:
    """Every one that a register can hold is public, and so is among them."""
    assert set(records().values()) <= set(RECORDS)


def test_languages_and_organisations_can_be_chosen() -> None:
    """What a test of one's own needs to keep references whole."""
    one = activities(languages=["pt"], organisations=["oif"])

    def foreign(each: Activity) -> bool:
        return set(each.title) != {"pt"} or any(p.organisation != "oif" for p in each.partners)

    drawn: list[Activity] = []
    find(one, lambda each: drawn.append(each) or len(drawn) > 50, settings=SEARCH)
    assert not any(foreign(each) for each in drawn)


def test_every_strategy_is_listed() -> None:
    """The list is what the documentation shows."""
    assert sorted(strategies.__all__) == strategies.__all__
