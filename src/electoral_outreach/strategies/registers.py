"""Strategies for whole registers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from hypothesis import strategies as st

from electoral_outreach.model import (
    Activity,
    Agreement,
    Organisation,
    Register,
)
from electoral_outreach.strategies.activities import activities
from electoral_outreach.strategies.records import (
    organisations,
)
from electoral_outreach.strategies.values import TAGS, periods, texts

_IDS: Final = ("emb", "undp", "oif", "recef-2")


@st.composite
def registers(
    draw: st.DrawFn, *, max_activities: int = 8, languages: Sequence[str] = TAGS
) -> Register:
    """Registers whose references all lead somewhere, some activities being parts of others.

    >>> registers(max_activities=3).validate()
    """
    size = draw(st.integers(2, len(_IDS)))
    bodies = draw(_bodies(size))
    members = tuple(replace(body, id=id) for body, id in zip(bodies, _IDS, strict=False))
    drawn = draw(_activities(tuple(languages), size, max_activities))
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
        institution=members[0],
        languages=tuple(draw(st.lists(st.sampled_from(list(languages)), max_size=2, unique=True))),
        introduction=draw(st.none() | texts(languages=languages, lines=True)),
        since=draw(st.none() | periods(yearless=False)),
        updated=draw(st.none() | periods(yearless=False)),
        organisations=members[1:],
        activities=tuple(entries),
    )


# Making strategies takes longer than drawing from them, so each is made once.
@cache
def _bodies(size: int) -> st.SearchStrategy[list[Organisation]]:
    return st.lists(organisations(), min_size=size, max_size=size)


@cache
def _activities(
    languages: tuple[str, ...], size: int, most: int
) -> st.SearchStrategy[list[Activity]]:
    return st.lists(activities(languages=languages, organisations=_IDS[:size]), max_size=most)
