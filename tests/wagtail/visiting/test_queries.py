"""How often a page asks the database: at most four queries more than a blank page in its place.

With nothing warm but the section's index; the same however many activities there are, wherever in
the tree the section stands, in a site of one language and of two.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from django.test import TestCase, override_settings

from benchmarks.make_register import countries
from benchmarks.site.requests import ask
from benchmarks.site.section import (
    addresses,
    fill_section,
    make_section,
    register_records,
    stand_below,
)

SMALL = 100
LARGE = int(os.environ.get("LARGE_SECTION", "1000"))
"""Activities of the large section; the benchmark counts queries at up to 100,000."""
DEPTHS = (1, 2, 3)
MORE = 4
COUNTRY = countries()[0]
ROUTES = {"en": ("country", "partner"), "fr": ("pays", "partenaire")}


class Counted:
    """Counts once for each size; the tests look at the counts."""

    languages: ClassVar[tuple[str, ...]]
    ours: ClassVar[dict[int, dict[str, int]]]
    """Size → address → queries."""
    blank: ClassVar[dict[int, dict[str, int]]]
    """Size → address → queries of the blank page beside it."""
    refused: ClassVar[list[str]]
    """Addresses that were not answered."""

    @classmethod
    def setUpTestData(cls) -> None:
        landings = make_section(cls.languages)
        records = register_records(LARGE, cls.languages)
        cls.ours, cls.blank, cls.refused, filled = {}, {}, [], 0
        for size in (SMALL, LARGE):
            filled += fill_section(landings, islice(records, size - filled))
            cls.ours[size], cls.blank[size] = {}, {}
            for depth in DEPTHS:
                stand_below(depth)
                for language in cls.languages:
                    cls.count(size, depth, language)

    @classmethod
    def count(cls, size: int, depth: int, language: str) -> None:
        places = addresses(language, depth, prefix=len(cls.languages) > 1)
        blank = {each: ask(places[f"blank {each}"]) for each in ("landing", "archive")}
        for place, tail in pages(language, size):
            answered = ask(places[place] + tail)
            address = places[place] + ("?page=last" if "page=" in tail else tail)
            cls.ours[size][address] = answered.queries
            cls.blank[size][address] = blank[place].queries
            if not answered.status == blank[place].status == 200:
                cls.refused.append(f"{address} at {size}: {answered.status}")

    def test_every_page_is_there(self) -> None:
        assert self.refused == []

    def test_a_page_asks_at_most_four_more_than_a_blank_page(self) -> None:
        for size, counts in self.ours.items():
            more = {each: number - self.blank[size][each] for each, number in counts.items()}
            assert {each: number for each, number in more.items() if number > MORE} == {}

    def test_the_number_does_not_grow_with_the_section(self) -> None:
        assert self.ours[SMALL] == self.ours[LARGE]


def pages(language: str, size: int) -> Iterator[tuple[str, str]]:
    """The pages of a section: below which of its two pages, and the rest of the address."""
    country, partner = ROUTES[language]
    yield "landing", ""
    yield "archive", ""
    yield "archive", "2015/"
    yield "archive", f"{country}/{COUNTRY.lower()}/"
    yield "archive", f"{partner}/undp/"
    yield "archive", f"{country}/{COUNTRY.lower()}/?year_from=2010"
    yield "archive", "?theme=parliaments&words=training&order=title"
    yield "archive", f"?page={size // 20}"


class TwoLanguages(Counted, TestCase):
    languages = ("en", "fr")


@override_settings(
    ROOT_URLCONF="benchmarks.site.plain_urls",
    LANGUAGES=[("en", "English")],
    WAGTAIL_CONTENT_LANGUAGES=[("en", "English")],
    WAGTAIL_I18N_ENABLED=False,
)
class OneLanguage(Counted, TestCase):
    languages = ("en",)
