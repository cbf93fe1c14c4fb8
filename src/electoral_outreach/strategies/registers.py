"""Strategies for whole registers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from electoral_outreach.model import (
    Activity,
    Agreement,
    Register,
)
from electoral_outreach.strategies.activities import activities
from electoral_outreach.strategies.records import (
    organisations,
)
from electoral_outreach.strategies.values import TAGS, periods, slugs, texts


@st.composite
def registers(
    draw: st.DrawFn, *, max_activities: int = 8, languages: Sequence[str] = TAGS
) -> Register:
    """Registers whose references all lead somewhere, some activities being parts of others.

    >>> from hypothesis import find
    >>> len(find(registers(max_activities=3), lambda _: True).activities) <= 3
    True
    """
    ids = draw(st.lists(slugs(), min_size=2, max_size=4, unique=True))
    bodies = draw(st.lists(organisations(), min_size=len(ids), max_size=len(ids)))
    members = tuple(replace(body, id=id) for body, id in zip(bodies, ids, strict=True))
    drawn = draw(
        st.lists(activities(languages=languages, organisations=ids), max_size=max_activities)
    )
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
        organisations=members[1:],
        activities=tuple(entries),
    )
