"""One question, one right answer: on the pages of a site as in the library's own engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup
from django.test import override_settings
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from electoral_outreach.listing import Query, QueryError, Scan
from electoral_outreach.listing.index import BitsetIndex, RecordSource
from electoral_outreach.model import Activity
from tests.listing.drawn import LANGUAGES, ORGANISATIONS, TODAYS, activities, queries, readers
from tests.profiles import examples
from tests.wagtail.listing.register_pages import Section
from wagtail_outreach.listing import reading_of
from wagtail_outreach.listing.memory import WorkerMemory, memory
from wagtail_outreach.models import Organisation
from wagtail_outreach.projection.organisations import organisation_record
from wagtail_outreach.visiting.wording.reader import reader_of

CODES = [tag.lower() for tag in LANGUAGES]
NAMED = [(code, code) for code in CODES]
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("add", "edit", "retitle", "remove")), st.integers(0, 9), activities()
    ),
    max_size=2,
)


@override_settings(LANGUAGES=NAMED, WAGTAIL_CONTENT_LANGUAGES=NAMED)
class ContractTest(TestCase):
    """Registers of any shape, as pages."""

    @classmethod
    def setUpClass(cls) -> None:
        with override_settings(LANGUAGES=NAMED, WAGTAIL_CONTENT_LANGUAGES=NAMED):
            super().setUpClass()

    @classmethod
    def setUpTestData(cls) -> None:
        with cls.captureOnCommitCallbacks(execute=True):
            cls.made = Section(CODES)
            cls.made.organisations(ORGANISATIONS, "unheard-of")

    @settings(max_examples=examples(6, thorough=150), suppress_health_check=list(HealthCheck))
    @given(
        records=st.lists(activities(), max_size=4),
        changed=CHANGES,
        asked=st.lists(queries(), min_size=2, max_size=6),
        languages=readers(),
        today=st.sampled_from(TODAYS),
    )
    def test_the_site_says_what_the_scan_says(
        self,
        *,
        records: list[Activity],
        changed: list[tuple[str, int, Activity]],
        asked: list[Query],
        languages: tuple[str, ...],
        today: date,
    ) -> None:
        """Once published, and after additions, edits and removals, by this worker and a new one."""
        memory.forget()
        self.made.pages = {}
        kept: dict[int, Activity] = {}
        for number, record in enumerate(records):
            self._put(kept, number, record)
        self._compare(kept, asked, languages, today)
        for what, which, record in changed:
            self._change(kept, what, which, record)
        self._compare(kept, asked, languages, today)
        self._compare_pages(kept)

    def _change(self, kept: dict[int, Activity], what: str, which: int, record: Activity) -> None:
        number = sorted(kept)[which % len(kept)] if kept else None
        if what == "add" or number is None:
            self._put(kept, max(kept, default=-1) + 1, record)
            return
        if what == "retitle" or record.kind != kept[number].kind:
            record = replace(kept[number], title=record.title)
        # Whose pages all go is an activity no more; what comes in their place comes last.
        goes = what == "remove" or not kept[number].title.keys() & record.title.keys()
        if goes:
            del kept[number]
            with self.captureOnCommitCallbacks(execute=True):
                self.made.remove(number)
        if what != "remove":
            self._put(kept, max(kept, default=-1) + 1 if goes else number, record)

    def _put(self, kept: dict[int, Activity], number: int, record: Activity) -> None:
        kept[number] = replace(
            record, id=f"activity-{number}", parent=None, agreement=None, photos=()
        )
        with self.captureOnCommitCallbacks(execute=True):
            self.made.put(number, kept[number])

    def _compare(
        self,
        kept: dict[int, Activity],
        asked: Sequence[Query],
        languages: tuple[str, ...],
        today: date,
    ) -> None:
        organisations = [organisation_record(each) for each in Organisation.objects.all()]
        # activities of one day are in the order in which they came
        records = [kept[number] for number in sorted(kept)]
        keys = self.made.keys()
        scan = Scan(records, organisations)
        index = BitsetIndex(RecordSource(records, organisations))
        reading = reading_of(self.made.landing, languages=languages, today=today)
        with patch("wagtail_outreach.listing.reading.memory", WorkerMemory()):
            fresh = reading_of(self.made.landing, languages=languages, today=today)
        for query in asked:
            right = answered(scan, query, today, languages)
            assert answered(index, query, today, languages) == right
            if not isinstance(right, tuple):
                assert answered(reading, query).sentence() == right.sentence()
                right = replace(right, items=tuple(keys[each.id] for each in right.items))
            assert answered(reading, query) == right
            assert answered(fresh, query) == right

    def _compare_pages(self, kept: dict[int, Activity]) -> None:
        """The archive as a visitor gets it: the addresses in order, and how many there are."""
        scan = Scan([kept[number] for number in sorted(kept)])
        languages = reader_of("en").languages
        right = scan.answer(Query(size=20), localdate(), languages)
        reading = reading_of(self.made.landing, languages=languages, today=localdate())
        keys = self.made.keys()
        items = reading.items(keys[each.id] for each in right.items)
        addresses = [items[keys[each.id]].url for each in right.items]
        assert all(addresses)
        shown = BeautifulSoup(self.client.get("/en/abroad/archive/").content, "html.parser").main
        links = [link["href"] for link in shown.find_all("a", href=True)]
        assert list(dict.fromkeys(link for link in links if link in addresses)) == addresses
        if addresses:
            assert f"{right.total}" in shown.get_text()


def answered(engine: Any, query: Query, *more: Any) -> Any:
    """An answer, or what is said instead of one."""
    try:
        return engine.answer(query, *more)
    except QueryError as error:
        return error.parameter, str(error)
