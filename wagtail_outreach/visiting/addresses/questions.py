"""The one address of every question: what has a path stands in it, all else in parameters.

Other spellings are understood, so that they can be redirected to that address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from electoral_outreach.listing import Query
from electoral_outreach.listing.params import names
from wagtail_outreach.visiting.addresses.paths import Spot

IN_PATHS = ("kind", "country", "partner")
"""The choices that have a path when one value is chosen."""
YEARS = ("year_from", "year_to")
MOST_PARTS = 2
"""An address with more parts in its path is too deep for search engines to keep."""
_TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa|vero|oly|itm|gad|fb|_branch)_[a-z_]{1,20}"
    r"|_?_hs(?:enc|mi|tc|ssc|fp)|mc_[cet]id|mkt_tok|_k[ex]|s_cid|cmpid|ref|ref_src|ref_url|referrer"
    r"|_g[al]|_gac|[gw]braid|[dg]clid|gclsrc|srsltid|msclkid|fbclid|twclid|li_fat_id|ttclid"
    r"|igsh(?:id)?|ys?clid|_openstat|epik|rdt_cid|wickedid"
)
"""What campaigns (first two lines) and clicks in searches and social networks are counted by."""


def spot_of(query: Query) -> Spot:
    """The part of a question that has a path.

    >>> spot_of(Query(kind="mission", country=["HT", "MG"], year_from=2016, year_to=2016))
    Spot(kind='mission', country='', partner='', year=2016, complete=False, form='')
    """
    return Spot(
        kind=_single(query, "kind"),
        country=_single(query, "country"),
        partner=_single(query, "partner"),
        year=query.year_from if query.year_from == query.year_to else None,
    )


def _single(query: Query, name: str) -> str:
    values = query.chosen.get(name, ())
    return values[0] if len(values) == 1 else ""


def params_of(query: Query) -> list[tuple[str, str]]:
    """What a question adds to its path, in the library's spelling.

    >>> params_of(Query(kind="mission", country=["HT", "MG"], page=2))
    [('country', 'HT'), ('country', 'MG'), ('page', '2')]
    """
    return _params_beside(spot_of(query), query)


def _params_beside(spot: Spot, query: Query) -> list[tuple[str, str]]:
    in_path = [name for name in IN_PATHS if getattr(spot, name)]
    in_path += YEARS if spot.year is not None else ()
    return [(name, value) for name, value in query.to_params() if name not in in_path]


def tail_of(query: Query, language: str, form: str = "") -> str:
    """What stands behind the archive's own address, for the page or the file of a form.

    >>> tail_of(Query(country="HT", theme="cybersecurity"), "fr")
    'pays/ht/?theme=cybersecurity'
    >>> tail_of(Query(country="HT", page=2), "fr", "csv")
    'pays/ht/donnees/csv/'
    """
    query = unpaged(query) if form else query
    spot = replace(spot_of(query), form=form)
    params = _params_beside(spot, query)
    return spot.tail(language) + (f"?{urlencode(params)}" if params else "")


def unpaged(query: Query) -> Query:
    """The question without its pages, whose answer is all there is.

    >>> unpaged(Query(country="HT", page=2))
    Query(country=('HT',))
    """
    return query.using(page=1, size=Query().size)


def is_kept(query: Query) -> bool:
    """Whether search engines may keep an address: no parameters and few parts.

    Links to any other tell them not to follow: the combinations are without number.

    >>> is_kept(Query(country="HT")), is_kept(Query(country="HT", page=2))
    (True, False)
    """
    spot = spot_of(query)
    return _parts(spot) <= MOST_PARTS and not _params_beside(spot, query)


def is_kept_with(name: str, query: Query) -> bool:
    """The same for a question with one year, country or partner or another, from its first page on.

    >>> is_kept_with("year", Query(country="HT")), is_kept_with("year", Query(words="vote"))
    (True, False)
    """
    without = YEARS if name == "year" else (name,)
    whole = query.using(**{each: None if each in YEARS else () for each in without}, page=1)
    spot = spot_of(whole)
    return _parts(spot) < MOST_PARTS and not _params_beside(spot, whole)


def _parts(spot: Spot) -> int:
    return sum(map(bool, (spot.kind, spot.country, spot.partner, spot.year)))


def tails_by(name: str, query: Query, language: str) -> Callable[[Any], str]:
    """What stands behind the archive's address for one year, country or partner or another.

    The same as `tail_of` with the value asked for, from the first page on, for a long list at once.

    >>> at = tails_by("year", Query(country="HT", theme="cybersecurity", page=3), "fr")
    >>> at(2015), at(2016)
    ('pays/ht/2015/?theme=cybersecurity', 'pays/ht/2016/?theme=cybersecurity')
    """
    without = YEARS if name == "year" else (name,)
    whole = query.using(**{each: None if each in YEARS else () for each in without}, page=1)
    here: Any = 9999 if name == "year" else "\0"
    path = replace(spot_of(whole), **{name: here}).tail(language)
    before, _, after = path.rpartition(str(here))
    params = params_of(whole)
    rest = after + (f"?{urlencode(params)}" if params else "")
    return lambda value: (
        f"{before}{value:04}{rest}" if name == "year" else before + value.lower() + rest
    )


def without_tracking(params: QueryDict) -> dict[str, list[str]]:
    """The parameters, without what mailings and social networks hang onto addresses."""
    known = names()
    return {
        name: params.getlist(name)
        for name in params
        if name in known or not _TRACKING.fullmatch(name)
    }


def read_query(spot: Spot, given: Mapping[str, list[str]]) -> Query:
    """What a path and parameters ask for together; `QueryError` for what cannot be asked.

    Years in parameters, as forms send them, replace the year of the path.

    >>> read_query(Spot(country="HT", year=2016), {"country": ["mg"], "year_from": ["2010"]})
    Query(country=('HT', 'MG'), year_from=2010)
    """
    asked = {name: list(values) for name, values in given.items()}
    for name in IN_PATHS:
        if value := getattr(spot, name):
            asked[name] = [*asked.get(name, ()), value]
    if spot.year is not None and not any("".join(asked.get(name, ())).strip() for name in YEARS):
        asked.update({name: [str(spot.year)] for name in YEARS})
    return Query.from_params(asked)


def is_canonical(
    query: Query, path: str, given: Mapping[str, list[str]], language: str, form: str = ""
) -> bool:
    """Whether a path and parameters already are the one spelling of what they ask.

    >>> is_canonical(Query(country="HT"), "country/ht/", {}, "en")
    True
    >>> is_canonical(Query(country="HT"), "", {"country": ["HT"]}, "en")
    False
    """
    pairs = [(name, value) for name, values in given.items() for value in values]
    query = unpaged(query) if form else query
    spot = replace(spot_of(query), form=form)
    return path == spot.tail(language) and pairs == _params_beside(spot, query)
