"""Strategies for the records that activities are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from electoral_outreach.model import (
    Document,
    Election,
    HeadCount,
    Organisation,
    Partner,
    Place,
)
from electoral_outreach.strategies.parts import (
    identifiers,
    in_a_country,
    organisation_names,
    shares,
)
from electoral_outreach.strategies.values import (
    TAGS,
    optional_codes,
    periods,
    several_codes,
    slugs,
    texts,
    urls,
)
from electoral_outreach.vocabulary import active, territories


def places(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[Place]:
    """Countries, former countries, subdivisions, regions, non-State parties and online.

    >>> from hypothesis import find
    >>> isinstance(find(places(), lambda _: True), Place)
    True
    """
    names = texts(languages=languages)
    # "NA" is read as a missing value by careless programs, and XK is in no list of ISO's.
    countries = st.sampled_from(("NA", "XK")) | st.sampled_from(sorted(territories.countries()))
    return st.one_of(
        st.builds(Place, country=countries, locality=st.none() | names, online=st.booleans()),
        st.builds(Place, former_country=st.sampled_from(sorted(territories.former_countries()))),
        st.builds(Place, subdivision=st.sampled_from(sorted(territories.named_subdivisions()))),
        st.builds(Place, region=st.sampled_from(sorted(territories.regions()))),
        st.builds(Place, party=names),
        st.just(Place(online=True)),
    )


def head_counts(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[HeadCount]:
    """Single numbers, bounds and ranges.

    >>> from hypothesis import find
    >>> isinstance(find(head_counts(), lambda _: True), HeadCount)
    True
    """
    shared: dict[str, Any] = {
        "unit": st.sampled_from(("people", "institutions", "countries")),
        "role": optional_codes("head-count-role"),
        "label": st.none() | texts(languages=languages),
        "cumulative": st.none() | periods(yearless=False),
    }
    return st.builds(
        HeadCount,
        value=st.integers(0, 10_000),
        bound=st.sampled_from(("exact", "at-least", "about", "at-most", "planned")),
        breakdown=st.lists(shares(languages=languages), max_size=2),
        **shared,
    ) | st.builds(
        HeadCount,
        value=st.integers(0, 500),
        upper=st.integers(501, 1000),
        bound=st.sampled_from(("exact", "about", "planned")),
        **shared,
    )


def partners(*, organisations: Sequence[str] = ("undp", "oif")) -> st.SearchStrategy[Partner]:
    """Partners among the given organisations' ids, with no, one or several roles.

    >>> from hypothesis import find
    >>> find(partners(organisations=["undp"]), lambda _: True).organisation
    'undp'
    """
    roles = several_codes("role", max_size=3)
    return st.builds(Partner, organisation=st.sampled_from(list(organisations)), roles=roles)


@st.composite
def elections(draw: st.DrawFn) -> Election:
    """Elections concerned.

    >>> from hypothesis import find
    >>> isinstance(find(elections(), lambda _: True), Election)
    True
    """
    types = list(active()["election-type"])
    election = in_a_country(
        Election,
        type=st.sampled_from(types) if types else st.none(),
        round=st.none() | st.integers(1, 3),
        date=st.none() | periods(yearless=False),
        label=st.none() | texts() if types else texts(),
    )
    return draw(election)


def documents(*, languages: Sequence[str] = TAGS) -> st.SearchStrategy[Document]:
    """Documents with the fewest or all of their fields.

    >>> from hypothesis import find
    >>> isinstance(find(documents(), lambda _: True), Document)
    True
    """
    return st.builds(
        Document,
        url=urls(),
        title=st.none() | texts(languages=languages),
        type=optional_codes("document-type"),
        language=st.none() | st.sampled_from(list(languages)),
        date=st.none() | periods(yearless=False),
    )


def organisations(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Organisation]:
    """Organisations with one or several dated names; ids are any, or drawn from `ids`.

    >>> from hypothesis import find
    >>> len(find(organisations(), lambda _: True).names) > 0
    True
    """
    return in_a_country(
        Organisation,
        id=slugs() if ids is None else ids,
        names=st.lists(organisation_names(), min_size=1, max_size=2),
        kind=optional_codes("organisation-kind"),
        identifiers=st.lists(identifiers(), max_size=1),
        url=st.none() | urls(),
    )
