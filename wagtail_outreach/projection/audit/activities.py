"""Compares activities, and what listings are answered from, with their pages, a thousand at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from wagtail.models import PageLogEntry

from electoral_outreach.model import Activity as Record
from wagtail_outreach.models import Activity, FacetValue, ListedActivity, ListedText, Organisation
from wagtail_outreach.projection.audit.difference import Difference
from wagtail_outreach.projection.audit.facts import (
    day_of,
    days_of,
    facts_said,
    read_record,
    texts_held,
)
from wagtail_outreach.projection.audit.files import Files, addresses_chosen
from wagtail_outreach.projection.audit.pages import PageRead, Surroundings, pages_alone, pages_of
from wagtail_outreach.projection.audit.texts import TEXTS
from wagtail_outreach.projection.audit.values import (
    names_of,
    sort_titles,
    values_said,
    words_said,
)

BATCH = 1000
ALIAS_LEFT = (
    "an alias whose source was deleted; delete the page, or let outreach_reindex make an activity"
    " of it"
)

Json = dict[str, Any]


def pages_without_activity() -> Iterator[Difference]:
    """Pages of which there is no activity."""
    alone = sorted(pages_alone(), key=lambda page: (str(page.translation_key), page.pk))
    made_as_alias = set(
        PageLogEntry.objects.filter(action="wagtail.create_alias").values_list("page_id", flat=True)
        if alone
        else ()
    )
    for _, group in groupby(alone, key=lambda page: page.translation_key):
        pages = list(group)
        is_alias = all(
            page.latest_revision_id is None and page.pk in made_as_alias for page in pages
        )
        about = f"{'pages' if len(pages) > 1 else 'page'} {_named(pages)}"
        if is_alias:
            yield Difference(
                about=about,
                what="activity",
                stored=None,
                right="decided on",
                way_out=ALIAS_LEFT,
                is_error=False,
            )
        else:
            yield Difference(about=about, what="activity", stored=None, right="there")


def compare_activities() -> Iterator[Difference]:
    """What is not as the pages have it, activity by activity."""
    surroundings = _Known()
    last = 0
    while rows := list(Activity.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        last = rows[-1].pk
        keys = [row.pk for row in rows]
        pages = pages_of(row.translation_key for row in rows)
        listed = {row.pk: row for row in ListedActivity.objects.filter(pk__in=keys)}
        texts: defaultdict[int, dict[str, Json]] = defaultdict(dict)
        for text in ListedText.objects.filter(activity__in=keys):
            texts[text.activity_id][text.language] = _text(text.title, text.page_id)
        surroundings.files = addresses_chosen(page for each in pages.values() for page in each)
        for row in rows:
            found = pages.get(row.translation_key, [])
            if not found:
                yield Difference(
                    about=f"activity {row.public_id}", what="activity", stored="there", right=None
                )
                continue
            one = _One(row, found, listed.get(row.pk), texts[row.pk], surroundings)
            yield from one.differences()


class _Known:
    """What all activities have in common."""

    def __init__(self) -> None:
        self.places = Surroundings()
        self.files: Files = {}
        self.values = {
            str(number): (facet, code)
            for number, facet, code in FacetValue.objects.values_list("pk", "facet", "code")
        }
        self.written = {facet for facet, _code in self.values.values()}
        self.told_of: set[str] = set()
        self.names = {each.pk: names_of(each) for each in Organisation.objects.all()}


@dataclass
class _One:
    """One activity, its pages and its rows."""

    row: Activity
    pages: list[PageRead]
    listed: ListedActivity | None
    texts: dict[str, Json]
    known: _Known
    record: Json = field(init=False)
    """As it is stored."""

    def __post_init__(self) -> None:
        self.record = self.row.record or {}

    def differences(self) -> Iterator[Difference]:
        lead = next((page for page in self.pages if page.pk == self.row.lead_id), None)
        if lead is None:
            right = f"one of pages {_named(self.pages)}"
            yield self._differ("lead", stored=self.row.lead_id, right=right)
            lead = self.pages[0]
        section = self.known.places.section(lead.path)
        restrictions = self.known.places.restrictions(lead.path)
        yield from self._unless("kind", self.row.kind, lead.kind)
        yield from self._unless("section", self.row.section, section)
        yield from self._unless("restrictions", self.row.restrictions, restrictions)
        shown = self._shown(lead)
        said = self._said(lead, shown)
        yield from self._unless("listed", self.row.listed, lead.live and bool(said))
        record = (yield from self._read(said)) if said else None
        if record is not None and lead.live and section is not None:
            yield from self._texts(said["title"], shown)
            yield from self._listing(record, said, section, restrictions)
        elif record is not None or not said:
            yield from self._unless("listed row", "there" if self.listed else None, None)
            yield from self._unless("listed texts", self.texts or None, None)

    def _said(self, lead: PageRead, shown: list[PageRead]) -> Json:
        """What the record should be; empty where there can be none."""
        if lead.live:
            said = facts_said(lead, shown, self.known.files, self.record)
        elif self.record:  # its facts as they were last published
            facts = {name: value for name, value in self.record.items() if name not in TEXTS}
            said = {**facts, "kind": lead.kind, **texts_held(lead, shown, self.record)}
        else:
            return {}
        return {**said, "id": self.row.public_id} if "title" in said else {}

    def _read(self, said: Json) -> Generator[Difference, None, Record | None]:
        """The right record as the library reads it; None, and why, where that cannot be."""
        if self.record:
            for name in sorted({*said, *self.record}):
                yield from self._unless(
                    f"record's {name}", self.record.get(name) or None, said.get(name) or None
                )
        else:
            yield self._differ("record", stored=None, right="there")
        try:
            record = read_record(said)
        except ValidationError as error:
            # only what is stored and said alike was not read before
            reason = error.errors()[0]["msg"].removeprefix("Value error, ")
            yield self._differ("record", stored={"refused": reason}, right="accepted")
            return None
        yield from self._unless("period", self.row.period, said.get("period", ""))
        yield from self._unless("sort day", _date(self.row.sort_day), _date(day_of(said)))
        return record

    def _shown(self, lead: PageRead) -> list[PageRead]:
        """The pages that whoever may read the lead may read as well."""
        passed = set(self.known.places.restrictions(lead.path))
        return [
            page
            for page in self.pages
            if page.live and passed.issuperset(self.known.places.restrictions(page.path))
        ]

    def _texts(self, titles: dict[str, str], shown: list[PageRead]) -> Iterator[Difference]:
        pages = {page.language: page.pk for page in shown}
        for tag in sorted({*titles, *pages, *self.texts}):
            is_there = tag in titles or tag in pages
            right = _text(titles.get(tag, ""), pages.get(tag)) if is_there else None
            yield from self._unless(f"text in {tag}", self.texts.get(tag), right)

    def _listing(
        self, record: Record, said: Json, section: UUID, restrictions: list[str]
    ) -> Iterator[Difference]:
        row = self.listed
        if row is None:
            yield self._differ("listed row", stored=None, right="there")
            return
        first, last = days_of(said)
        for what, stored, right in (
            ("listed section", row.section, section),
            ("listed restrictions", row.restrictions, " ".join(restrictions)),
            ("listed day", _date(row.day), _date(day_of(said))),
            ("listed first day", _date(row.first), _date(first)),
            ("listed last day", _date(row.last), _date(last)),
            ("listed titles", row.titles, sort_titles(record)),
        ):
            yield from self._unless(what, stored, right)
        yield from self._values(row, record)
        yield from self._words(row, record)

    def _values(self, row: ListedActivity, record: Record) -> Iterator[Difference]:
        numbers = row.values.split()
        unknown = [number for number in numbers if number not in self.known.values]
        if unknown:
            yield self._differ("facet values", stored={"numbers of no value": unknown}, right=None)
        has: defaultdict[str, set[str]] = defaultdict(set)
        for number in {*numbers} - {*unknown}:
            facet, code = self.known.values[number]
            has[facet].add(code)
        if not unknown:
            spelling = "".join(f" {number}" for number in sorted({*map(int, numbers)})) + " "
            yield from self._unless("facet values", row.values, spelling)
        said = values_said(record)
        for facet in sorted({*said, *has}):
            right = said.get(facet, set())
            if right and facet not in self.known.written:
                yield from self._never_written(facet)
            else:
                yield from self._unless(f"facet {facet}", sorted(has[facet]), sorted(right))

    def _never_written(self, facet: str) -> Iterator[Difference]:
        """Once for all activities: a site, or a new version of the package, has just added the facet."""
        if facet not in self.known.told_of:
            self.known.told_of.add(facet)
            yield Difference(
                about=f"facet {facet}", what="what rows have of it", stored=None, right="its values"
            )

    def _words(self, row: ListedActivity, record: Record) -> Iterator[Difference]:
        stored, right = {*row.tokens.split()}, words_said(record, self.known.names)
        if missing := sorted(right - stored):
            yield self._differ("word list", stored={"without": missing}, right={"with": missing})
        if superfluous := sorted(stored - right):
            yield self._differ(
                "word list", stored={"with": superfluous}, right={"without": superfluous}
            )
        if stored == right:
            yield from self._unless("word list", row.tokens, " ".join(sorted(right)))

    def _unless(self, what: str, stored: Any, right: Any) -> Iterator[Difference]:
        if stored != right:
            yield self._differ(what, stored=stored, right=right)

    def _differ(self, what: str, *, stored: Any, right: Any) -> Difference:
        return Difference(
            about=f"activity {self.row.public_id}", what=what, stored=stored, right=right
        )


def _text(title: str, page: int | None) -> Json:
    return {"title": title, "page": page}


def _date(day: int) -> str | int:
    """A day as people write it; one that is in no calendar stays a number."""
    return date.fromordinal(day).isoformat() if 0 < day <= date.max.toordinal() else day


def _named(pages: list[PageRead]) -> str:
    return ", ".join(str(page.pk) for page in pages)
