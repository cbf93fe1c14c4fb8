"""What is stored of a listed activity for its section's index: computed here, compared, written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from electoral_outreach.listing.codes import Organisations
from electoral_outreach.listing.index import ValueTable, row_of, text_of
from electoral_outreach.model import Activity as Record
from wagtail_outreach.models import Activity, ListedActivity, ListedText
from wagtail_outreach.models.pages import language_of
from wagtail_outreach.projection.organisations import organisations_named_in
from wagtail_outreach.projection.values import numbers_of, spelt

_COLUMNS = ("section", "restrictions", "day", "first", "last", "values", "titles", "tokens")
TextRow = tuple[str, str, int | None]
"""Language, title, page."""


@dataclass(frozen=True)
class Listed:
    """An activity that is listed, with its pages that visitors see."""

    activity: Activity
    section: UUID
    record: Record
    pages: Sequence[Any]


@dataclass
class Written:
    """Which activities have other rows now."""

    changed: dict[UUID, list[int | None]] = field(default_factory=dict)
    """Their keys by section, those that left a section among them."""
    keys: set[int] = field(default_factory=set)
    """Their keys."""

    def note(self, section: UUID, activity: int) -> None:
        """One more."""
        self.changed.setdefault(section, []).append(activity)


def write_rows(activities: Iterable[Activity], listed: Iterable[Listed]) -> Written:
    """Make the rows of some activities those of `listed`, and no others."""
    written = Written()
    wanted = {each.activity.pk: each for each in listed}
    keys = [each.pk for each in activities]
    rows = {row.pk: row for row in ListedActivity.objects.filter(pk__in=keys)}
    texts: dict[int, set[TextRow]] = {key: set() for key in keys}
    for key, *text in ListedText.objects.filter(activity__in=keys).values_list(
        "activity_id", "language", "title", "page_id"
    ):
        texts[key].add(tuple(text))  # type: ignore[arg-type]
    computed = _computed(wanted.values())
    changed = {
        key: row for key, row in computed.items() if key not in rows or _differ(rows[key], row)
    }
    gone = [key for key in rows if key not in wanted]
    said = {key: texts_of(wanted[key]) if key in wanted else set() for key in keys}
    retold = [key for key in keys if said[key] != texts[key]]
    for key in {*changed, *retold} & wanted.keys():
        written.note(computed[key].section, key)
    for key, row in rows.items():
        if key in gone or (key in changed and changed[key].section != row.section):
            written.note(row.section, key)
    written.keys.update(changed, gone, retold)
    _replace(list(changed.values()), gone)
    _store_texts({key: said[key] for key in retold})
    return written


def texts_of(listed: Listed) -> set[TextRow]:
    """The languages an activity can be read in, with titles and pages."""
    pages = {language_of(page): page.pk for page in listed.pages}
    titles = dict(listed.record.title.items())
    return {(tag, titles.get(tag, ""), pages.get(tag)) for tag in {*titles, *pages}}


def _computed(listed: Iterable[Listed]) -> dict[int, ListedActivity]:
    listed = list(listed)
    organisations = organisations_named_in(each.record for each in listed)
    table = ValueTable()
    drawn = [(each, row_of(each.activity.pk, each.record, table)) for each in listed]
    numbers = numbers_of(table.values())
    return {
        row.key: ListedActivity(
            pk=row.key,
            section=each.section,
            restrictions=" ".join(each.activity.restrictions),
            day=row.day,
            first=row.first,
            last=row.last,
            values=spelt(numbers[table[id]] for id in row.values),
            **_words(each.record, organisations.get),
        )
        for each, row in drawn
    }


def _words(record: Record, organisations: Organisations) -> dict[str, Any]:
    text = text_of(record, organisations)
    return {"titles": dict(text.titles), "tokens": " ".join(sorted(text.tokens))}


def reword(records: Mapping[int, Record]) -> Written:
    """Compute the words of listed activities anew, as after an organisation was renamed."""
    written = Written()
    organisations = organisations_named_in(records.values())
    changed = []
    for row in ListedActivity.objects.filter(pk__in=list(records)):
        words = _words(records[row.pk], organisations.get)
        if (row.tokens, row.titles) != (words["tokens"], words["titles"]):
            row.tokens, row.titles = words["tokens"], words["titles"]
            written.note(row.section, row.pk)
            written.keys.add(row.pk)
            changed.append(row)
    _replace(changed)
    return written


def _differ(one: ListedActivity, other: ListedActivity) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in _COLUMNS)


def _replace(rows: Sequence[ListedActivity], gone: Iterable[int] = ()) -> None:
    """Write rows in place of those with their keys, which takes a fraction of updating them."""
    ListedActivity.objects.filter(pk__in=[*gone, *(row.pk for row in rows)]).delete()
    ListedActivity.objects.bulk_create(rows)


def _store_texts(texts: Mapping[int, set[TextRow]]) -> None:
    if texts:
        ListedText.objects.filter(activity__in=list(texts)).delete()
        ListedText.objects.bulk_create(
            [
                ListedText(activity_id=key, language=language, title=title, page_id=page)
                for key, rows in texts.items()
                for language, title, page in sorted(rows, key=str)
            ]
        )
