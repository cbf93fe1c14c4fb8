"""Registers and queries drawn so that they meet: few countries, few years, few words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from electoral_outreach.listing import FACETS, ORDERS, STATUSES, Query
from electoral_outreach.model import Activity, Agreement, Hosting, Mission, Organisation
from electoral_outreach.strategies import activities as any_activities

LANGUAGES = ("en", "fr", "fr-CA", "ar", "zh-Hant")
COUNTRIES = ("HT", "MG", "CZ", "SK", "CA")
TITLES = (
    "Mission to Haiti",
    "Mission à Madagascar",
    "Étude électorale",
    "etude electorale",
    "选举援助任务",
    "بعثة مراقبة الانتخابات",
    "निर्वाचन प्रेक्षण",
    "การสังเกตการณ์",
    "“!”",
    "a",
)
PERIODS = (
    None,
    "2015",
    "2015-03",
    "2015-03-04",
    "2015-03-04/2015-03-09",
    "2014-12/2016-01",
    "2016-02-29",
    "2014/..",
    "../2015-06",
    "2016/",
    "/2014-05",
    "{2014-05-23,2016-05-25}",
    "{2015-03,2015-03-04}",
    "2010/2020",
    "2016-11-07/2016-11-10",
    "2016-11-10/2016-11-18",
    "2016-02-29/2016-11-10",
    "2015-03-04/2016-02-29",
    "XXXX-11-07/XXXX-11-18",
    "XXXX-03-04",
    "XXXX-02-29",
    "XXXX-12",
    "0987",
    "9999-12-31",
    "2016~",
)
NEAR_TODAY = ("2015-03-04", "2016-02-29", "2016-11-10", "XXXX-03-04", "XXXX-11-10", None)
WORDS = (
    "mission",
    "Haïti",
    "etu",
    "选举",
    "选",
    "助",
    "a",
    "undp",
    "PNUD madag",
    "Électorale é",
    "निर्वा",
)
TODAYS = (date(2015, 3, 4), date(2016, 2, 29), date(2016, 11, 10), date.max)
UNDP = Organisation(
    id="undp",
    names=[
        {
            "name": {"en": "United Nations Development Programme"},
            "acronym": {"en": "UNDP", "fr": "PNUD"},
        }
    ],
)
OIF = Organisation(id="oif", names=[{"name": {"fr": "Organisation de la Francophonie"}}])
ORGANISATIONS = (UNDP, OIF)


def texts(sentences: Sequence[str] = TITLES) -> st.SearchStrategy[dict[str, str]]:
    """One wording in one to three languages."""
    return st.dictionaries(
        st.sampled_from(LANGUAGES), st.sampled_from(sentences), min_size=1, max_size=3
    )


def places() -> st.SearchStrategy[dict[str, object]]:
    """Places that meet: countries, a former one, a region, a part of a country, a town."""
    return st.one_of(
        st.sampled_from(COUNTRIES).map(lambda code: {"country": code}),
        st.sampled_from(
            (
                {"former_country": "CSHH"},
                {"region": "002"},
                {"region": "014"},
                {"subdivision": "CA-QC"},
                {"online": True},
                {"locality": {"fr": "Étude"}},
            )
        ),
    )


@st.composite
def meeting_activities(draw: st.DrawFn) -> Activity:
    """An activity out of the few values above."""
    period = draw(st.sampled_from(PERIODS) | st.sampled_from(NEAR_TODAY))
    yearless = period is None or period.startswith("XXXX")
    order_year = (
        {"year": draw(st.integers(2014, 2016))} if yearless and draw(st.booleans()) else None
    )
    record, types = draw(
        st.sampled_from(
            (
                (Mission, ("observation", "training")),
                (Hosting, ("training", "study-visit")),
                (Agreement, ("memorandum",)),
            )
        )
    )
    partners = st.builds(
        lambda id, roles: {"organisation": id, "roles": roles},
        st.sampled_from(("undp", "oif", "unheard-of")),
        st.lists(st.sampled_from(("host", "funder")), unique=True, max_size=2),
    )
    return record(
        id="drawn",
        title=draw(texts()),
        summary=draw(st.none() | texts()),
        body=draw(st.none() | texts()),
        type=draw(st.none() | st.sampled_from(types)),
        period=period,
        order_year=order_year,
        status=draw(
            st.sampled_from((None, None, None, "planned", "planned", "postponed", "cancelled"))
        ),
        places=draw(st.lists(places(), max_size=2)),
        counterparts=draw(st.lists(places(), max_size=1)),
        partners=draw(st.lists(partners, max_size=2)),
        our_roles=draw(st.lists(st.sampled_from(("host", "trainer")), unique=True, max_size=1)),
        documents=[
            {"url": f"https://example.org/{number}", "type": sort}
            for number, sort in enumerate(
                draw(st.lists(st.sampled_from(("report", "video", None)), max_size=2))
            )
        ],
        themes=draw(
            st.lists(
                st.sampled_from(("cybersecurity", "elections-technology", "parliaments")),
                unique=True,
                max_size=2,
            )
        ),
    )


def activities() -> st.SearchStrategy[Activity]:
    """Activities that meet, and now and then one of any shape."""
    return st.one_of(
        *[meeting_activities()] * 7,
        any_activities(languages=LANGUAGES, organisations=("undp", "oif")),
    )


VALUES = {
    "kind": ("mission", "hosting", "agreement"),
    "type": ("observation", "training", "study-visit", "memorandum", "secondment"),
    "country": (*COUNTRIES, "CSHH", "FR"),
    "region": ("002", "014", "150", "029", "202"),
    "partner": ("undp", "oif", "unheard-of", "nobody"),
    "theme": ("cybersecurity", "elections-technology", "parliaments", "emergencies"),
    "role": ("host", "funder", "guest"),
    "our_role": ("host", "trainer", "guest"),
    "language": (*LANGUAGES, "es"),
    "document": ("report", "video", "other"),
    "status": STATUSES,
}
assert {*FACETS, "status"} == VALUES.keys()


@st.composite
def queries(draw: st.DrawFn, *, max_page: int = 3) -> Query:
    """Queries of which most find something."""
    names = draw(st.lists(st.sampled_from(list(VALUES)), unique=True, max_size=3))
    chosen = {
        name: draw(st.lists(st.sampled_from(VALUES[name]), min_size=1, max_size=3))
        for name in names
    }
    years = sorted(draw(st.lists(st.integers(2012, 2018), min_size=2, max_size=2)))
    years = draw(
        st.sampled_from(((None, None), (None, None), years, (years[0], None), (None, 2015)))
    )
    return Query(
        **chosen,
        year_from=years[0],
        year_to=years[1],
        words=draw(st.just("") | st.just("") | st.sampled_from(WORDS)),
        order=draw(st.sampled_from(ORDERS)),
        page=draw(st.integers(1, max_page)),
        size=draw(st.sampled_from((1, 2, 3, 20))),
    )


def readers() -> st.SearchStrategy[tuple[str, ...]]:
    """A reader's languages."""
    return st.sampled_from((("en",), ("fr", "en"), ("fr-CA",), ("ar", "fr"), ("zh-Hant", "en")))
