"""Strategies for missions, hostings and agreements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from electoral_outreach.model import (
    Activity,
    Agreement,
    Duration,
    Hosting,
    Inference,
    Mission,
    OrderYear,
    Person,
    Photo,
    Renewal,
    ScheduleItem,
    Series,
    Source,
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
    codes,
    optional_codes,
    periods,
    slugs,
    texts,
    urls,
    words,
)

_Record = TypeVar("_Record")


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
    renewals = st.builds(Renewal, signed=st.none() | periods(), validity=st.none() | periods())
    return _activities(
        Agreement,
        "agreement-type",
        validity=st.none() | periods(),
        renewal=st.sampled_from((None, "none", "tacit", "by-agreement")),
        renewals=st.lists(renewals, max_size=2),
        **options,
    )


def activities(
    *, languages: Sequence[str] = TAGS, organisations: Sequence[str] = ("undp", "oif")
) -> st.SearchStrategy[Activity]:
    """Missions, hostings and agreements, with texts in the given languages and partners among ids.

    >>> from hypothesis import find
    >>> find(activities(organisations=["undp"]), lambda _: True).kind in ("mission", "hosting", "agreement")
    True
    """
    options = {"languages": languages, "organisations": organisations}
    return st.one_of(missions(**options), hostings(**options), agreements(**options))


def _activities(
    record: type[_Record],
    vocabulary: str,
    *,
    languages: Sequence[str] = TAGS,
    organisations: Sequence[str] = ("undp", "oif"),
    **more: Any,
) -> st.SearchStrategy[_Record]:
    line = texts(languages=languages)
    paragraphs = st.none() | texts(languages=languages, lines=True)
    people = st.builds(
        Person, name=words(), function=st.none() | line, role=optional_codes("our-role")
    )
    fields: dict[str, Any] = {
        "id": slugs(),
        "title": line,
        "summary": paragraphs,
        "body": paragraphs,
        "type": optional_codes(vocabulary),
        "period": st.none() | periods(),
        "status": optional_codes("status"),
        "duration": st.none()
        | st.builds(
            Duration,
            value=st.integers(1, 60),
            unit=st.sampled_from(("hours", "days", "weeks", "months", "years")),
        ),
        "places": st.lists(places(languages=languages), max_size=2),
        "counterparts": st.lists(places(languages=languages), max_size=2),
        "partners": st.lists(partners(organisations=organisations), max_size=3),
        "our_roles": st.lists(codes("our-role"), max_size=2, unique=True),
        "capacity": st.none() | line,
        "on_behalf_of": st.none() | st.sampled_from(list(organisations)),
        "people": st.lists(people, max_size=1),
        "head_counts": st.lists(head_counts(languages=languages), max_size=2),
        "elections": st.lists(elections(), max_size=2),
        "themes": st.lists(codes("theme"), max_size=3, unique=True),
        "phases": st.lists(codes("phase"), max_size=2, unique=True),
        "languages": st.lists(st.sampled_from(("en", "fr", "es")), max_size=2, unique=True),
        "series": st.none()
        | st.builds(
            Series,
            label=line,
            ordinal=st.none() | st.integers(1, 99),
            period=st.none() | periods(),
            relation=optional_codes("series-relation"),
        ),
        "schedule": st.lists(
            st.builds(
                ScheduleItem,
                label=line,
                period=st.none() | periods(),
                hours=st.sampled_from((None, "09:00", "16:30/18:00", "22:00/00:30")),
            ),
            max_size=2,
        ),
        "documents": st.lists(documents(languages=languages), max_size=2),
        "photos": st.lists(st.builds(Photo, url=urls(), alt=st.none() | line), max_size=1),
        "sources": st.lists(
            st.builds(Source, url=urls(), updated=st.none() | periods(yearless=False)), max_size=1
        ),
        "inferred": st.lists(
            st.builds(Inference, path=st.just("period"), evidence=words()), max_size=1
        ),
        **more,
    }
    return st.builds(_built, st.just(record), st.fixed_dictionaries(fields), _order_years())


def _built(record: type[_Record], fields: dict[str, Any], order_year: OrderYear | None) -> _Record:
    period = fields["period"]
    if period is None or not period.has_year:
        fields = {**fields, "order_year": order_year}
    return record(**fields)


def _order_years() -> st.SearchStrategy[OrderYear | None]:
    basis = st.sampled_from((None, "source-position", "posting-date", "editor"))
    return st.none() | st.builds(OrderYear, year=st.integers(1950, 2030), basis=basis)
