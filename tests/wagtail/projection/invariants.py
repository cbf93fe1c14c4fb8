"""What must hold after every step: rows, workers' memories, a scan and the site's pages agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any
from unittest.mock import patch

from django.test import Client
from wagtail.models import Page

from electoral_outreach.listing import Listing, Query, QueryError, Scan
from wagtail_outreach.listing import reading_of
from wagtail_outreach.listing.memory import WorkerMemory
from wagtail_outreach.listing.reading import Reading
from wagtail_outreach.models import Activity, Change, Organisation, Section, Unsettled
from wagtail_outreach.pages.models import OutreachLandingPage
from wagtail_outreach.projection.audit import audit, orphaned_aliases
from wagtail_outreach.projection.audit.pages import Surroundings, pages_alone
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.organisations import organisation_record
from wagtail_outreach.projection.project import project
from wagtail_outreach.projection.tree import known_keys

TODAY = date(2016, 11, 10)


def rows_are_right() -> None:
    """The audit finds nothing, nothing waits, and writing everything anew changes nothing."""
    found = [str(each) for each in audit() if each.is_error]
    assert not found, found
    waiting = list(Unsettled.objects.values_list("marks", flat=True))
    assert not waiting, waiting
    orphans = {page.translation_key for page in pages_alone()} if any(orphaned_aliases()) else set()
    before = versions()
    outcome = project(known_keys() - orphans)
    assert (outcome.created, outcome.changed, outcome.deleted) == (0, 0, 0), outcome
    changes = Change.objects.values_list("section", "version", "activity")
    assert versions() == before, list(changes.order_by("-pk")[:5])


def versions() -> dict[Any, int]:
    return dict(Section.objects.values_list("key", "version"))


@contextmanager
def another_worker() -> Iterator[None]:
    """Ask in a process that has just begun."""
    with patch("wagtail_outreach.listing.reading.memory", WorkerMemory()):
        yield


def everybody_agrees(queries: Sequence[Query], languages: Sequence[str], today: date) -> None:
    """On every landing page: this worker, one that has just begun, and a scan of the records."""
    organisations = [organisation_record(each) for each in Organisation.objects.all()]
    for landing in OutreachLandingPage.objects.order_by("pk"):
        passed = set(Surroundings().restrictions(landing.path))
        records = published(landing, passed)
        scan = Scan(records.values(), organisations)
        keys = {record.id: key for key, record in records.items()}
        kept = reading_of(landing, languages=languages, today=today)
        with another_worker():
            fresh = reading_of(landing, languages=languages, today=today)
            for query in queries:
                assert (
                    answered(kept, query)
                    == answered(fresh, query)
                    == scanned(scan, keys, query, languages, today)
                ), (landing, query)


def published(landing: Page, passed: set[str]) -> dict[int, Any]:
    """The records that a place lists, by key."""
    rows = Activity.objects.filter(section=landing.translation_key, listed=True).order_by("pk")
    return {
        row.pk: parse_leniently(row.record)[0]
        for row in rows
        if passed.issuperset(row.restrictions)
    }


def answered(reading: Reading, query: Query) -> Listing[int] | str:
    try:
        return reading.answer(query)
    except QueryError as error:
        return str(error)


def scanned(
    scan: Scan, keys: dict[str, int], query: Query, languages: Sequence[str], today: date
) -> Any:
    try:
        found = scan.answer(query, today, languages)
    except QueryError as error:
        return str(error)
    return replace(found, items=tuple(keys[record.id] for record in found.items))


class Visitor:
    """Somebody who is not logged in and follows every link of every listing."""

    def __init__(self) -> None:
        self.client = Client()
        self.reached: set[tuple[str, str]] = set()
        self.seen: dict[tuple[Any, str], Any] = {}

    def reads_everything(self) -> None:
        """Every item's address answers; nothing shown changes without a new version."""
        for landing in OutreachLandingPage.objects.order_by("pk"):
            reading = reading_of(landing, languages=["en", "fr"], today=TODAY)
            keys = reading.answer(Query(size=100)).items
            items = reading.items(keys)
            shown = [(key, items[key].url, items[key].record) for key in keys]
            known = self.seen.setdefault((landing.pk, reading.version), shown)
            assert known == shown, (known, shown)
            for item in items.values():
                self.follows(item.url, item.record.id, reading.version)

    def follows(self, url: str, id: str, version: str) -> None:
        if not url or (url, id) in self.reached:
            return
        response = self.client.get(url)
        restricted = response.status_code == 302 or b'name="password"' in response.content
        assert response.status_code == 200 or restricted, (url, response.status_code)
        self.reached.add((url, id))
