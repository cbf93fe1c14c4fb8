"""Which countries are told to be out of their time, and which are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.findings.found import GOOD, codes


@pytest.mark.parametrize(
    ("place", "period", "is_told"),
    [
        ({"former_country": "ZRCD"}, "2005", True),
        ({"former_country": "ZRCD"}, "1996/2005", False),
        ({"former_country": "ZRCD"}, "../2005", False),
        ({"former_country": "ZRCD"}, "/2005", False),
        ({"former_country": "ZRCD"}, "2005/..", True),
        ({"former_country": "CSXX"}, "/1990-05", True),
        ({"former_country": "CSXX"}, "1999/..", False),
        ({"subdivision": "CD-KN"}, "1985", True),
        ({"country": "CD"}, "1990", True),
        ({"country": "CD"}, "{1990,2005}", False),
        ({"country": "CD"}, "1990/2005", False),
        ({"country": "CD"}, "1990/..", False),
        ({"country": "CD"}, "1990/", False),
        ({"country": "CD"}, "1990/1992", True),
        ({"country": "CD"}, "XXXX-05", False),
    ],
)
def test_a_country_is_out_of_time_only_where_it_never_was_in_it(
    place: dict[str, str], period: str, is_told: bool
) -> None:
    """A programme may begin under one name of the country and go on under the next."""
    found = codes({**GOOD, "places": [place], "period": period})
    field = next(iter(place))
    assert (("former-country-out-of-time", f"activities[0].places[0].{field}") in found) is is_told


ZAIRE = {"former_country": "ZRCD"}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"counterparts": [ZAIRE]}, "counterparts[0]"),
        ({"elections": [{**ZAIRE, "date": "2005"}], "period": "1990"}, "elections[0]"),
        ({"elections": [{**ZAIRE, "type": "general"}]}, "elections[0]"),
        (
            {"head_counts": [{"value": 9, "breakdown": [{"value": 2, **ZAIRE}]}]},
            "head_counts[0].breakdown[0]",
        ),
        ({"schedule": [{"label": {"en": "Arrival"}, "place": ZAIRE}]}, "schedule[0].place"),
        (
            {
                "period": "1990",
                "schedule": [{"label": {"en": "Arrival"}, "place": ZAIRE, "period": "2005"}],
            },
            "schedule[0].place",
        ),
    ],
)
def test_a_country_is_held_to_its_time_wherever_it_is_named(
    changes: dict[str, Any], path: str
) -> None:
    """Its own time where it states one, else the activity's."""
    found = codes({**GOOD, "period": "2005", **changes})
    assert ("former-country-out-of-time", f"activities[0].{path}.former_country") in found


@pytest.mark.parametrize(
    ("periods", "is_told"),
    [
        ((None,), False),
        (("2015/..",), True),
        (("1990",), False),
        (("2015/..", "1990/2014"), False),
        (("2015/..", None), True),
    ],
)
def test_an_organisation_s_country_is_held_to_its_names(
    periods: tuple[str | None, ...], is_told: bool
) -> None:
    """To those that are dated, one of which is enough."""
    names = [{"name": {"en": f"N{n}"}, "period": each} for n, each in enumerate(periods)]
    found = codes(organisations=({"id": "x", "names": names, **ZAIRE},))
    path = "organisations[0].former_country"
    assert (("former-country-out-of-time", path) in found) is is_told
