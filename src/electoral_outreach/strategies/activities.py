"""Strategies for missions, hostings and agreements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from electoral_outreach.model import (
    Activity,
    Agreement,
    Hosting,
    Mission,
    ScheduleItem,
)
from electoral_outreach.strategies.parts import (
    durations,
    inferences,
    order_years,
    people,
    photos,
    renewals,
    series,
    sources,
)
from electoral_outreach.strategies.records import (
    documents,
    elections,
    head_counts,
    partners,
    places,
)
from electoral_outreach.strategies.values import (
    TAGS,
    optional_codes,
    periods,
    several_codes,
    slugs,
    texts,
)

_Record = TypeVar("_Record")
_MOST_FIELDS: Final = 4
"""Fields that an activity has beside id, title, type and period."""


def missions(**options: Any) -> st.SearchStrategy[Mission]:
    """Missions; options as for `activities`.

    >>> from hypothesis import find
    >>> find(missions(), lambda _: True).kind
    'mission'
    """
    return _activities(Mission, "mission-type", **options)


def hostings(**options: Any) -> st.SearchStrategy[Hosting]:
    """Hostings; options as for `activities`.

    >>> from hypothesis import find
    >>> find(hostings(), lambda _: True).kind
    'hosting'
    """
    return _activities(Hosting, "hosting-type", **options)


def agreements(**options: Any) -> st.SearchStrategy[Agreement]:
    """Agreements; options as for `activities`.

    >>> from hypothesis import find
    >>> find(agreements(), lambda _: True).kind
    'agreement'
    """
    return _activities(
        Agreement,
        "agreement-type",
        validity=st.none() | periods(),
        renewal=st.sampled_from((None, "none", "tacit", "by-agreement")),
        renewals=st.lists(renewals(), max_size=2),
        **options,
    )


def activities(
    *,
    languages: Sequence[str] = TAGS,
    organisations: Sequence[str] = ("undp", "oif"),
    ids: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Activity]:
    """Missions, hostings and agreements, with texts in the given languages and partners among ids.

    Each has a few of the fields that it may have; which, is drawn. Its own id is any, or drawn from
    `ids`.

    >>> from hypothesis import find
    >>> find(activities(organisations=["undp"]), lambda _: True).kind in ("mission", "hosting", "agreement")
    True
    """
    options = {"languages": languages, "organisations": organisations, "ids": ids}
    return st.one_of(missions(**options), hostings(**options), agreements(**options))


def schedule_items(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[ScheduleItem]:
    """Dated steps, at whatever time of day and place."""
    return st.builds(
        ScheduleItem,
        label=texts(languages=languages),
        period=st.none() | periods(),
        hours=st.sampled_from((None, "09:00", "16:30/18:00", "22:00/00:30")),
        place=st.none() | places(languages=languages),
    )


def _activities(
    record: type[_Record],
    vocabulary: str,
    *,
    languages: Sequence[str] = TAGS,
    organisations: Sequence[str] = ("undp", "oif"),
    ids: st.SearchStrategy[str] | None = None,
    **more: Any,
) -> st.SearchStrategy[_Record]:
    line = texts(languages=languages)
    paragraphs = st.none() | texts(languages=languages, lines=True)
    always: dict[str, Any] = {
        "id": slugs() if ids is None else ids,
        "title": line,
        "type": optional_codes(vocabulary),
        "period": st.none() | periods(),
    }
    sometimes: dict[str, Any] = {
        "summary": paragraphs,
        "body": paragraphs,
        "order_year": st.none() | order_years(),
        "status": optional_codes("status"),
        "duration": st.none() | durations(),
        "places": st.lists(places(languages=languages), max_size=2),
        "counterparts": st.lists(places(languages=languages), max_size=2),
        "partners": st.lists(partners(organisations=organisations), max_size=3),
        "our_roles": several_codes("our-role", max_size=2),
        "capacity": st.none() | line,
        "on_behalf_of": st.none() | st.sampled_from(list(organisations)),
        "people": st.lists(people(languages=languages, organisations=organisations), max_size=1),
        "head_counts": st.lists(head_counts(languages=languages), max_size=2),
        "elections": st.lists(elections(), max_size=2),
        "themes": several_codes("theme", max_size=3),
        "phases": several_codes("phase", max_size=2),
        "languages": st.lists(st.sampled_from(("en", "fr", "es")), max_size=2, unique=True),
        "series": st.none() | series(languages=languages),
        "schedule": st.lists(schedule_items(languages=languages), max_size=2),
        "documents": st.lists(documents(languages=languages), max_size=2),
        "photos": st.lists(photos(languages=languages), max_size=1),
        "sources": st.lists(sources(languages=languages), max_size=1),
        "inferred": st.lists(inferences(), max_size=1),
        **more,
    }
    return _drawn(record, always, sometimes)


@st.composite
def _drawn(
    draw: st.DrawFn,
    record: type[_Record],
    always: dict[str, st.SearchStrategy[Any]],
    sometimes: dict[str, st.SearchStrategy[Any]],
) -> _Record:
    """A record with some of the fields that it may have: all of them at once is more than a test can draw often."""
    given = draw(st.lists(st.sampled_from(list(sometimes)), max_size=_MOST_FIELDS, unique=True))
    fields = {name: draw(strategy) for name, strategy in always.items()}
    fields |= {name: draw(strategy) for name, strategy in sometimes.items() if name in given}
    if fields["period"] is not None and fields["period"].has_year:
        fields.pop("order_year", None)
    return record(**fields)
