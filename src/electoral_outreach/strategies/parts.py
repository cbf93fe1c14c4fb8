"""Strategies for the small records inside activities and organisations, with and without their optional fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from electoral_outreach.model import (
    Duration,
    Identifier,
    Inference,
    OrderYear,
    OrganisationName,
    Person,
    Photo,
    Renewal,
    Series,
    Share,
    Source,
)
from electoral_outreach.strategies.values import (
    TAGS,
    optional_codes,
    periods,
    slugs,
    texts,
    urls,
    words,
)
from electoral_outreach.vocabulary import territories

_Record = TypeVar("_Record")


def durations() -> st.SearchStrategy[Duration]:
    """Short and long ones, in every unit."""
    units = st.sampled_from(("hours", "days", "weeks", "months", "years"))
    return st.builds(Duration, value=st.integers(1, 60), unit=units)


def identifiers() -> st.SearchStrategy[Identifier]:
    """Ids of every scheme, right in form."""
    return st.one_of(
        st.builds(
            Identifier,
            scheme=st.just("wikidata"),
            value=st.integers(1, 10**9).map(lambda number: f"Q{number}"),
        ),
        st.just(Identifier(scheme="ror", value="https://ror.org/02mhbdp94")),
        st.just(Identifier(scheme="org-id", value="XM-DAC-41114")),
    )


def in_a_country(record: type[_Record], **fields: Any) -> st.SearchStrategy[_Record]:
    """Records in a country of today, a former one, a part of one where they may have it, or none."""
    choices = {
        "country": sorted(territories.countries()),
        "former_country": sorted(territories.former_countries()),
        "subdivision": sorted(territories.named_subdivisions()),
    }
    has = record.__dataclass_fields__  # type: ignore[attr-defined]
    somewhere = [
        st.builds(record, **fields, **{name: st.sampled_from(codes)})
        for name, codes in choices.items()
        if name in has
    ]
    return st.one_of(st.builds(record, **fields), *somewhere)


def inferences() -> st.SearchStrategy[Inference]:
    """Values concluded from words, awkward ones too."""
    return st.builds(Inference, path=st.just("period"), evidence=words(lines=True))


def order_years() -> st.SearchStrategy[OrderYear]:
    """Years to sort by, on whatever basis or none."""
    basis = st.sampled_from((None, "source-position", "posting-date", "editor"))
    return st.builds(OrderYear, year=st.integers(1950, 2030), basis=basis)


def organisation_names() -> st.SearchStrategy[OrganisationName]:
    """Names, dated or not, with or without an acronym."""
    return st.builds(
        OrganisationName,
        name=texts(),
        acronym=st.none() | texts(max_size=8),
        period=st.none() | periods(yearless=False),
    )


def people(
    *, languages: Sequence[str] = TAGS, organisations: Sequence[str] = ("undp", "oif")
) -> st.SearchStrategy[Person]:
    """Persons, some of whom came from one of the given organisations."""
    return st.builds(
        Person,
        name=words(),
        function=st.none() | texts(languages=languages),
        role=optional_codes("our-role"),
        organisation=st.none() | st.sampled_from(list(organisations)),
    )


def photos(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[Photo]:
    """Photographs, some without the words they need."""
    line = st.none() | texts(languages=languages)
    caption = st.none() | texts(languages=languages, lines=True)
    return st.builds(Photo, url=urls(), alt=line, caption=caption, credit=line)


def renewals() -> st.SearchStrategy[Renewal]:
    """Extensions of an agreement, some of which say nothing."""
    return st.builds(Renewal, signed=st.none() | periods(), validity=st.none() | periods())


def series(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[Series]:
    """Series with and without an id, an ordinal and a period of their own."""
    return st.builds(
        Series,
        label=texts(languages=languages),
        id=st.none() | slugs(),
        ordinal=st.none() | st.integers(1, 99),
        period=st.none() | periods(),
        relation=optional_codes("series-relation"),
    )


def shares(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[Share]:
    """Parts of a head count, said by sex, function, country or words."""
    value = st.integers(0, 500)
    return st.one_of(
        st.builds(Share, value=value, sex=st.sampled_from(("female", "male", "other"))),
        in_a_country(Share, value=value, label=texts(languages=languages)),
        st.builds(
            Share,
            value=value,
            function=optional_codes("head-count-function"),
            label=texts(languages=languages),
        ),
    )


def sources(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[Source]:
    """Pages and documents, some of which can only be named."""
    dates = st.none() | periods(yearless=False)
    return st.builds(
        Source,
        url=st.none() | urls(),
        label=st.none() | texts(languages=languages),
        published=dates,
        updated=dates,
        retrieved=dates,
        note=st.none() | texts(languages=languages, lines=True),
    )
