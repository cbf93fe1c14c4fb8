"""Strategies for whole registers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from hypothesis import strategies as st
from pydantic import TypeAdapter

from electoral_outreach.model import (
    Activity,
    Agreement,
    Organisation,
    Register,
)
from electoral_outreach.model.activities import KINDS
from electoral_outreach.strategies.activities import activities
from electoral_outreach.strategies.records import (
    organisations,
)
from electoral_outreach.strategies.values import TAGS, periods, texts

_IDS: Final = ("emb", "undp", "oif", "recef-2")


def registers(
    *, max_activities: int = 3, languages: Sequence[str] = TAGS
) -> st.SearchStrategy[Register]:
    """Registers whose references all lead somewhere, some activities being parts of others.

    With three activities at most, each with a few of its fields, a register takes some hundredths of
    a second to draw, and no settings are needed. With twenty it takes twice as long, and now and then
    more than the 8 kB that Hypothesis draws: suppress `HealthCheck.too_slow` and `data_too_large` there.

    >>> registers(max_activities=3).validate()
    """
    _make_validators()
    _activities(tuple(languages), max_activities).validate()
    _organisation().validate()
    return _registers(max_activities, tuple(languages))


@cache
def _make_validators() -> None:
    """Pydantic makes them for the first record, and Hypothesis would take that for slow drawing."""
    institution = {"id": "emb", "names": [{"name": {"en": "EMB"}}]}
    activities = [{"kind": each, "id": each, "title": {"en": each}} for each in KINDS]
    TypeAdapter(Register).validate_python({"institution": institution, "activities": activities})


@st.composite
def _registers(draw: st.DrawFn, max_activities: int, languages: tuple[str, ...]) -> Register:
    drawn = draw(_activities(languages, max_activities))
    named = {id for each in drawn for id in _bodies_named(each)}
    others = [id for id in _IDS[1:] if id in named or draw(_RARELY)]
    members = tuple(replace(draw(_organisation()), id=id) for id in (_IDS[0], *others))
    entries: list[Activity] = []
    for number, activity in enumerate(drawn):
        earlier = [each.id for each in entries]
        accords = [each.id for each in entries if isinstance(each, Agreement)]
        entries.append(
            replace(
                activity,
                id=f"activity-{number}",
                parent=draw(st.none() | st.sampled_from(earlier)) if earlier else None,
                agreement=draw(st.none() | st.sampled_from(accords)) if accords else None,
            )
        )
    return Register(
        json_schema=draw(st.sampled_from((None, None, "./register.schema.json"))),
        institution=members[0],
        languages=tuple(draw(st.lists(st.sampled_from(languages), max_size=2, unique=True))),
        introduction=draw(st.none() | texts(languages=languages, lines=True)),
        since=draw(st.none() | periods(yearless=False)),
        updated=draw(st.none() | periods(yearless=False)),
        selection=draw(st.none() | texts(languages=languages)),
        organisations=members[1:],
        activities=tuple(entries),
    )


def _bodies_named(activity: Activity) -> Iterator[str]:
    yield from (each.organisation for each in activity.partners)
    yield from (each.organisation for each in activity.people if each.organisation)
    if activity.on_behalf_of:
        yield activity.on_behalf_of


_RARELY: Final = st.sampled_from((False, False, True))
"""Whether an organisation that no activity names is there all the same."""


# Making strategies takes longer than drawing from them, so each is made once.
@cache
def _organisation() -> st.SearchStrategy[Organisation]:
    return organisations(ids=st.just("x"))


@cache
def _activities(languages: tuple[str, ...], most: int) -> st.SearchStrategy[list[Activity]]:
    return st.lists(
        activities(languages=languages, organisations=_IDS, ids=st.just("x")), max_size=most
    )
