"""Compares activities, and what listings are answered from, with their pages, a thousand at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from pydantic import ValidationError
from wagtail.models import PageLogEntry

from wagtail_outreach.models import Activity, FacetValue, ListedActivity, ListedText, Organisation
from wagtail_outreach.projection.audit.difference import Difference
from wagtail_outreach.projection.audit.facts import (
    day_of,
    days_of,
    facts_said,
    record_holds,
    titles_said,
)
from wagtail_outreach.projection.audit.pages import PageRead, Surroundings, pages_alone, pages_of
from wagtail_outreach.projection.audit.values import sort_titles, values_said, words_missing

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
        texts: defaultdict[int, dict[str, tuple[str, int | None]]] = defaultdict(dict)
        for text in ListedText.objects.filter(activity__in=keys):
            texts[text.activity_id][text.language] = (text.title, text.page_id)
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
        self.values: dict[int, tuple[str, str]] = {
            number: (facet, code)
            for number, facet, code in FacetValue.objects.values_list("pk", "facet", "code")
        }
        self.names = {
            organisation.pk: [
                text
                for each in organisation.names.raw_data
                for words in (each["value"].get("name"), each["value"].get("acronym"))
                for text in (words or {}).values()
            ]
            for organisation in Organisation.objects.all()
        }


@dataclass
class _One:
    """One activity, its pages and its rows."""

    row: Activity
    pages: list[PageRead]
    listed: ListedActivity | None
    texts: dict[str, tuple[str, int | None]]
    known: _Known
    record: Json = field(init=False)

    def __post_init__(self) -> None:
        self.record = self.row.record or {}

    def differences(self) -> Iterator[Difference]:
        lead = next((page for page in self.pages if page.pk == self.row.lead_id), None)
        if lead is None:
            yield from self._unless(
                "lead", self.row.lead_id, self.pages[0].pk, f"one of pages {_named(self.pages)}"
            )
            return
        yield from self._standing(lead)
        if not self.record:
            if self.row.listed:
                yield self._differ("listed", stored=True, right=False)
            yield from self._unless("listed row", self.listed, None)
            return
        try:
            record_holds(self.record)
        except ValidationError as error:
            yield self._differ(
                "record", stored=f"refused: {error.errors()[0]['msg']}", right="whole"
            )
            return
        shown = self._shown(lead)
        yield from self._facts(lead, shown)
        yield from self._unless("period", self.row.period, self.record.get("period", ""))
        yield from self._unless("sort day", self.row.sort_day, day_of(self.record))
        if lead.live and self.row.section:
            yield from self._texts(shown)
            yield from self._listing()
        else:
            yield from self._unless("listed row", self.listed, None)
            yield from self._unless("listed texts", self.texts or None, None)

    def _standing(self, lead: PageRead) -> Iterator[Difference]:
        yield from self._unless("kind", self.row.kind, lead.kind)
        yield from self._unless("section", self.row.section, self.known.places.section(lead.path))
        restrictions = self.known.places.restrictions(lead.path)
        yield from self._unless("restrictions", self.row.restrictions, restrictions)

    def _shown(self, lead: PageRead) -> list[PageRead]:
        """The pages that whoever may read the lead may read as well."""
        passed = set(self.known.places.restrictions(lead.path))
        return [
            page
            for page in self.pages
            if page.live and passed.issuperset(self.known.places.restrictions(page.path))
        ]

    def _facts(self, lead: PageRead, shown: list[PageRead]) -> Iterator[Difference]:
        titles = titles_said(lead, shown)
        yield from self._unless("listed", self.row.listed, lead.live and titles is not None)
        if titles:
            yield from self._unless("record's title", self.record.get("title"), titles)
        if not lead.live:
            return  # the columns of a draft are nobody's business
        yield from self._unless("record's id", self.record.get("id"), self.row.public_id)
        for name, said in facts_said(lead).items():
            yield from self._unless(f"record's {name}", self.record.get(name) or None, said or None)

    def _texts(self, shown: list[PageRead]) -> Iterator[Difference]:
        pages = {page.language: page.pk for page in shown}
        titles = self.record["title"]
        right = {tag: (titles.get(tag, ""), pages.get(tag)) for tag in {*titles, *pages}}
        for tag in sorted({*right, *self.texts}):
            yield from self._unless(f"text in {tag}", self.texts.get(tag), right.get(tag))

    def _listing(self) -> Iterator[Difference]:
        row = self.listed
        if row is None:
            yield self._differ("listed row", stored=None, right="there")
            return
        first, last = days_of(self.record)
        for what, stored, right in (
            ("listed section", row.section, self.row.section),
            ("listed restrictions", row.restrictions, " ".join(self.row.restrictions)),
            ("listed day", row.day, self.row.sort_day),
            ("listed first day", row.first, first),
            ("listed last day", row.last, last),
            ("listed titles", row.titles, sort_titles(self.record)),
        ):
            yield from self._unless(what, stored, right)
        yield from self._values(row)
        missing = words_missing(self.record, row.tokens, self.known.names)
        if missing:
            yield self._differ("words", stored=f"without {'; '.join(missing)}", right="with them")

    def _values(self, row: ListedActivity) -> Iterator[Difference]:
        numbers = [int(number) for number in row.values.split()]
        spelling = "".join(f" {number}" for number in sorted(set(numbers))) + " "
        yield from self._unless("facet values", row.values, spelling)
        unknown = [number for number in numbers if number not in self.known.values]
        if unknown:
            yield self._differ("facet values", stored=f"numbers of no value: {unknown}", right=None)
        has: defaultdict[str, set[str]] = defaultdict(set)
        for number in numbers:
            if number in self.known.values:
                facet, code = self.known.values[number]
                has[facet].add(code)
        for facet, right in values_said(self.record).items():
            yield from self._unless(f"facet {facet}", sorted(has[facet]), sorted(right))

    def _unless(self, what: str, stored: Any, right: Any, said: Any = None) -> Iterator[Difference]:
        if stored != right:
            yield self._differ(what, stored=stored, right=right if said is None else said)

    def _differ(self, what: str, *, stored: Any, right: Any) -> Difference:
        return Difference(
            about=f"activity {self.row.public_id}", what=what, stored=stored, right=right
        )


def _named(pages: list[PageRead]) -> str:
    return ", ".join(str(page.pk) for page in pages)
