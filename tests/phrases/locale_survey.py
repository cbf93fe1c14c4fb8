"""Say the same things in every CLDR locale and print them as lines of JSON.

`fresh` gives each language a process of its own; `shuffled` asks all locales in one, in an order
that the seed gives, while Babel itself is used on others in between, which is when it mixes them
up.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
from datetime import date
from itertools import combinations, groupby

from electoral_outreach.model import Duration, Period
from electoral_outreach.phrases import (
    country_name,
    duration_phrase,
    hours_phrase,
    join_phrase,
    language_name,
    month_names,
    number_phrase,
    period_phrase,
    weekday_names,
)
from electoral_outreach.phrases._cldr import cldr, locale_names

DAYS = ("2015-03-14", "2015-03-27", "2015-08-14", "2015-08-27", "2016-03-14", "2016-08-27")
MONTHS = ("2015-03", "2015-08", "2016-03", "2016-08")
YEARS = ("2015", "2016")
YEARLESS = tuple(day.replace("2015", "XXXX") for day in DAYS[:4])
EACH_MONTH = tuple(f"2017-{month:02}-05/2017-{month:02}-06" for month in range(1, 13))
ACROSS_MONTHS = tuple(f"2017-{month:02}-05/2017-{month + 1:02}-05" for month in range(1, 12))

INTERVALS = (
    *(
        f"{start}/{end}"
        for dates in (DAYS, MONTHS, YEARS, YEARLESS)
        for start, end in combinations(dates, 2)
        if start < end
    ),
    *EACH_MONTH,
    *ACROSS_MONTHS,
    *(interval.replace("2017-", "XXXX-") for interval in ACROSS_MONTHS),
    "2015-03/2015-08-14",
    "2015/2015-08",
)
TIMES = (*(f"{hour:02}:30" for hour in range(24)), "00:05", "09:05", "12:05", "21:05")
STRETCHES = tuple(f"{start}/{end}" for start in TIMES[::9] for end in TIMES[::8] if start != end)
OTHERS = (*DAYS, *MONTHS, *YEARS, *YEARLESS, "XXXX-03", "2015/..", "2015-03-14~", "{2015,2016}")


def said(name: str) -> dict[str, list[str]]:
    tag = name.replace("_", "-")
    months, days = month_names(tag), weekday_names(tag)
    return {
        "intervals": [period_phrase(Period(text), tag, "compact") for text in INTERVALS],
        "yearless": [
            period_phrase(Period(text), tag, "compact", notes=notes)
            for text in (*YEARLESS, "XXXX-03-14/XXXX-08-27", "XXXX-03", "XXXX-03-14~")
            for notes in (False, True)
        ],
        "dates": [period_phrase(Period(text), tag, "compact") for text in (*DAYS, *MONTHS)],
        "months": [*months.wide, *months.stand_alone_wide] if cldr(name).has_month_names else [],
        "times": [hours_phrase(each, tag) for each in TIMES],
        "stretches": [hours_phrase(each, tag) for each in STRETCHES],
        "others": [
            *(period_phrase(Period(text), tag) for text in OTHERS),
            *(*months.wide, *months.abbreviated, *months.stand_alone_wide),
            *(*days.wide, *days.abbreviated, *days.stand_alone_wide),
            *(country_name(code, tag) for code in ("MG", "CD", "002")),
            language_name("fr", tag),
            join_phrase(["a", "b", "c"], tag),
            number_phrase(1234567, tag),
            *(duration_phrase(Duration(value=n, unit="weeks"), tag) for n in (1, 2, 5, 100)),
        ],
    }


def fresh(names: list[str]) -> None:
    gc.freeze()
    for _, locales in groupby(names, lambda name: name.partition("_")[0]):
        child = os.fork()
        if child == 0:
            for name in locales:
                tell(name)
            os._exit(0)
        os.waitpid(child, 0)


def shuffled(names: list[str], seed: int) -> None:
    order = random.Random(seed)
    order.shuffle(names)
    for place, name in enumerate(names):
        if place % 8 == 0:
            mix_up(order.choice(names))
        tell(name)


def tell(name: str) -> None:
    sys.stdout.write(json.dumps([name, said(name)]) + "\n")
    sys.stdout.flush()


def mix_up(name: str) -> None:
    """Use Babel as any other part of a program might."""
    from babel.dates import format_date, format_interval

    for pattern in ("LLLL y", "LLL", "EEEE", "QQQQ"):
        format_date(date(2015, 10, 5), pattern, locale=name)
    format_interval(date(2015, 10, 5), date(2015, 11, 6), "yMMMd", locale=name)


if __name__ == "__main__":
    if sys.argv[1] == "fresh":
        fresh(list(locale_names()))
    else:
        shuffled(list(locale_names()), int(sys.argv[2]))
