"""Every way in which dates, hours and lengths of time were said can be written down and stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Period
from tests.model.said import activity, facts, kept, plain

# ---------------------------------------------------------------- when (A4)

# What was said, the period, and the first and last day that it may touch.
DATES: list[tuple[str, str, str | None, str | None]] = [
    ("From 29 September to 1 October 2016", "2016-09-29/2016-10-01", "2016-09-29", "2016-10-01"),
    ("From April 12 to 15, 2016", "2016-04-12/2016-04-15", "2016-04-12", "2016-04-15"),
    ("From November 7 to 18", "XXXX-11-07/XXXX-11-18", None, None),
    ("On April 12 and 13", "{XXXX-04-12,XXXX-04-13}", None, None),
    ("On October 18 and 19, 2018", "{2018-10-18,2018-10-19}", "2018-10-18", "2018-10-19"),
    ("On June 17, 2015", "2015-06-17", "2015-06-17", "2015-06-17"),
    ("2016, as a heading", "2016", "2016-01-01", "2016-12-31"),
    ("Already in 1985", "1985", "1985-01-01", "1985-12-31"),
    ("Since 1992", "1992/..", "1992-01-01", None),
    ("Since June 1, 2023", "2023-06-01/..", "2023-06-01", None),
    ("09/16/2015, month first", "2015-09-16", "2015-09-16", "2015-09-16"),
    ("Tuesday, 17 July 2018", "2018-07-17", "2018-07-17", "2018-07-17"),
    ("on Tuesday 8th of September", "XXXX-09-08", None, None),
    ("in July, under a heading that says no year", "XXXX-07", None, None),
    ("until November 2", "/XXXX-11-02", None, None),
    ("until 15 September 2013", "/2013-09-15", None, "2013-09-15"),
    ("began on October 25th, 2019", "2019-10-25/", "2019-10-25", None),
    ("back in the first and second week of May", "XXXX-05-01~/XXXX-05-14~", None, None),
    ("a mediados de mayo", "XXXX-05-15~", None, None),
    ("between 19 – 20 October 2015", "2015-10-19/2015-10-20", "2015-10-19", "2015-10-20"),
    ("January 2009", "2009-01", "2009-01-01", "2009-01-31"),
    ("November 2011 – January 2012", "2011-11/2012-01", "2011-11-01", "2012-01-31"),
    ("20 and 27 February 1999, by themselves", "{1999-02-20,1999-02-27}", "1999-02-20", "1999-02-27"),
    ("July 1997, October 2005", "{1997-07,2005-10}", "1997-07-01", "2005-10-31"),
    ("fiscal year 2008–09", "2008/2009", "2008-01-01", "2009-12-31"),
    ("Du 30 novembre 2023 au 1 décembre 2023", "2023-11-30/2023-12-01", "2023-11-30", "2023-12-01"),
    ("les 23 et 25 mai 2014", "{2014-05-23,2014-05-25}", "2014-05-23", "2014-05-25"),
    ("en août 2011", "2011-08", "2011-08-01", "2011-08-31"),
    ("(2000-2010)", "2000/2010", "2000-01-01", "2010-12-31"),
    ("En lo que va de 2016", "2016-01-01/2016~", "2016-01-01", "2016-12-31"),
    ("Desde 1962", "1962/..", "1962-01-01", None),
    ("8 de marzo de 2018", "2018-03-08", "2018-03-08", "2018-03-08"),
    ("în perioada 20-23 noiembrie 2022", "2022-11-20/2022-11-23", "2022-11-20", "2022-11-23"),
    ("21.11.2022", "2022-11-21", "2022-11-21", "2022-11-21"),
    ("about 1998, says the index card", "1998~", "1998-01-01", "1998-12-31"),
    ("perhaps in March 2003", "2003-03?", "2003-03-01", "2003-03-31"),
    ("up to 1999, from who knows when", "/1999", None, "1999-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "period", "first", "last"), DATES, ids=[plain(row[0]) for row in DATES]
)
def test_when(said: str, period: str, first: str | None, last: str | None) -> None:
    """A period says what was said, and no day more."""
    entry = kept(activity(period=period, sources=[{"note": {"und": said}}])).activities[0]
    assert entry.period is not None
    assert str(entry.period) == period
    assert entry.period.earliest == (date.fromisoformat(first) if first else None)
    assert entry.period.latest == (date.fromisoformat(last) if last else None)


def test_a_day_between_two_days_is_not_meant() -> None:
    """« les 23 et 25 mai » are two days, not a range."""
    assert not Period("{2014-05-23,2014-05-25}").contains(date(2014, 5, 24))


BESIDE_DATES: dict[str, dict[str, Any]] = {
    "a three-day benchmarking visit": {"duration": {"value": 3, "unit": "days"}},
    "a week-long event in June 2016": {"period": "2016-06", "duration": {"value": 1, "unit": "weeks"}},
    "for nine days from October 26 to November 3": {
        "period": "XXXX-10-26/XXXX-11-03", "duration": {"value": 9, "unit": "days"}
    },
    "le jeudi 7 mars 2024, de 16 h 30 à 18 h": {
        "period": "2024-03-07",
        "schedule": [{"label": {"fr": "Rencontre"}, "period": "2024-03-07", "hours": "16:30/18:00"}],
    },
    "29 August: arrival, in a schedule": {
        "schedule": [{"label": {"en": "Arrival"}, "period": "XXXX-08-29"}]
    },
    "from June 15 to 17, in a programme of ten days": {
        "period": "2015-06-15/2015-06-17",
        "series": {"label": {"en": "Programme"}, "period": "2015-06-10/2015-06-19", "relation": "part-of"},
    },
    "during the general election on April 7, 2014, days of the mission not stated": {
        "elections": [{"type": "general", "date": "2014-04-07"}]
    },
    "second round, first round and local elections on one day": {
        "elections": [
            {"type": "presidential", "round": 2, "date": "2015-10-25"},
            {"type": "legislative", "round": 1, "date": "2015-10-25"},
            {"type": "local", "date": "2015-10-25"},
        ]
    },
    "the day before yesterday, on a page of 4 November 2015": {
        "period": "2015-11-02",
        "inferred": [{"path": "period", "evidence": "avant-hier, posted 2015-11-04"}],
        "sources": [{"published": "2015-11-04"}],
    },
    "in the margins of a meeting in October of that year": {
        "period": "XXXX-10", "series": {"label": {"en": "Meeting"}, "relation": "in-the-margins-of"}
    },
    "Updated: 4 August 2011, which dates no activity": {"sources": [{"updated": "2011-08-04"}]},
}  # fmt: skip


@pytest.mark.parametrize("fields", BESIDE_DATES.values(), ids=map(plain, BESIDE_DATES))
def test_when_beside_the_period(fields: dict[str, Any]) -> None:
    """Hours, lengths, steps, programmes, election days and dates of pages have their own fields."""
    written = json_format.dumps(kept(activity(**fields)))
    assert fields.items() <= facts(written).items()


def test_neither_an_election_nor_a_page_dates_an_activity() -> None:
    """What stands in those fields never becomes the period."""
    entry = activity(
        elections=[{"date": "2014-04-07"}],
        sources=[{"published": "2014-05", "updated": "2016"}],
        series={"label": {"en": "Programme"}, "period": "2010/2014"},
        duration={"value": 3, "unit": "days"},
    )
    assert entry.period is None
