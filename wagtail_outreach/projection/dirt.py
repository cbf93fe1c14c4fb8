"""What waits to be projected, and the one place where waiting ends: on commit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field, fields
from datetime import timedelta
from typing import Any, Self
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wagtail_outreach.batches import batches
from wagtail_outreach.models import Activity, ListedActivity, Unsettled
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.project import Outcome, persistently, project
from wagtail_outreach.projection.purging import purged_together
from wagtail_outreach.projection.references import keys_with_addresses, naming, versions_below
from wagtail_outreach.projection.rows import reword
from wagtail_outreach.projection.sections import note_institutions
from wagtail_outreach.projection.tree import base_page, keys_below, paths_of, sections_touching
from wagtail_outreach.projection.values import number_of
from wagtail_outreach.projection.versions import raise_all_versions, raise_versions
from wagtail_outreach.projection.waiting import Waiting

ABANDONED = timedelta(minutes=1)
"""What waits longer than this was left behind by a process that ended before it settled."""


@dataclass
class Dirt:
    """What changed since the last commit."""

    keys: set[str] = field(default_factory=set)
    """Translation keys of activities."""
    published: set[str] = field(default_factory=set)
    """Translation keys of activities of which a page was published, whatever is new on it."""
    pages: set[str] = field(default_factory=set)
    """Keys of pages at and below which activities may be listed otherwise."""
    places: set[str] = field(default_factory=set)
    """Paths of pages at which addresses, names or restrictions changed."""
    organisations: set[str] = field(default_factory=set)
    """Ids of organisations whose names may be others."""
    readdressed: set[str] = field(default_factory=set)
    """Keys of pages of any type at and below which addresses changed that others may link to."""
    everything: set[str] = field(default_factory=set)
    """Not empty when every activity may be another, or is shown elsewhere."""

    def add(self, other: Dirt) -> None:
        """Take in what else changed."""
        for each in fields(self):
            getattr(self, each.name).update(getattr(other, each.name))

    def to_json(self) -> dict[str, list[str]]:
        """As a row holds it."""
        return {
            each.name: sorted(getattr(self, each.name))
            for each in fields(self)
            if getattr(self, each.name)
        }

    @classmethod
    def from_json(cls, marks: dict[str, Any]) -> Self:
        """From a row; what another version of the package wrote and this one knows not is passed over."""
        known = {each.name for each in fields(cls)}
        return cls(**{name: set(values) for name, values in marks.items() if name in known})


@dataclass
class _Waiting:
    """What this process has to settle, and the rows in which it stands."""

    dirt: Dirt = field(default_factory=Dirt)
    rows: list[int] = field(default_factory=list)


_waiting = Waiting(_Waiting)


def mark(
    keys: Iterable[UUID] = (),
    *,
    published: UUID | None = None,
    page: int | None = None,
    place: str | None = None,
    organisation: str | None = None,
    readdressed: int | None = None,
    everything: str | None = None,
) -> None:
    """Note that something changed; it is projected once, when the transaction commits.

    The note is written down in the same transaction, so that it outlives this process. What a
    rolled back savepoint marked stays marked here, which costs a look and does no harm.
    """
    dirt = Dirt(
        keys={str(key) for key in keys},
        published=_set(None if published is None else str(published)),
        pages=_set(None if page is None else str(page)),
        places=_set(place),
        organisations=_set(organisation),
        readdressed=_set(None if readdressed is None else str(readdressed)),
        everything=_set(everything),
    )
    waiting = _waiting.here()
    waiting.dirt.add(dirt)
    waiting.rows.append(Unsettled.objects.create(marks=dirt.to_json()).pk)
    transaction.on_commit(settle)


def settle() -> None:
    """Project what is marked, here or by a process that did not live to do it."""
    waiting = _waiting.here()
    if not waiting.rows:
        return
    _waiting.begin_anew()
    left_behind = Unsettled.objects.filter(marked_at__lt=timezone.now() - ABANDONED)
    for row in left_behind:
        waiting.dirt.add(Dirt.from_json(row.marks))
        waiting.rows.append(row.pk)
    _settle(waiting.dirt)
    _clear(waiting.rows)


def settle_left_behind() -> Outcome:
    """Project whatever is marked and not projected."""
    rows = list(Unsettled.objects.all())
    dirt = Dirt()
    for row in rows:
        dirt.add(Dirt.from_json(row.marks))
    outcome = _settle(dirt)
    _clear([row.pk for row in rows])
    return outcome


def _clear(rows: list[int]) -> None:
    for batch in batches(rows):
        Unsettled.objects.filter(pk__in=batch).delete()


@purged_together()
def _settle(dirt: Dirt) -> Outcome:
    paths = paths_of(dirt.pages)
    keys = {UUID(key) for key in dirt.keys} | keys_below(paths)
    if "pages" in dirt.everything:
        keys.update(Activity.objects.values_list("translation_key", flat=True))
    if "sites" in dirt.everything:
        keys |= keys_with_addresses()
    linking = naming(base_page(), versions_below(dirt.readdressed))
    keys |= linking.activities
    outcome = project(keys)
    _note_published({UUID(key) for key in dirt.published}, outcome.written)
    note_institutions(dirt.pages)
    for organisation in sorted(dirt.organisations):
        outcome.changed += _reword(organisation, keys)
    with transaction.atomic():
        if dirt.everything or dirt.organisations or linking.anybody:
            raise_all_versions()
        elif dirt.places or paths:
            raise_versions(dict.fromkeys(sections_touching(dirt.places | paths), (None,)))
    return outcome


def _note_published(keys: set[UUID], written: Container[int]) -> None:
    """A page may have changed where its record has not: by columns of the site's own."""
    changes: defaultdict[UUID, list[int]] = defaultdict(list)
    for batch in batches(sorted(keys, key=str)):
        rows = Activity.objects.filter(translation_key__in=batch, listed=True)
        for pk, section in rows.values_list("pk", "section"):
            if section is not None and pk not in written:
                changes[section].append(pk)
    if changes:
        with transaction.atomic():
            raise_versions(changes)


def _reword(organisation: str, projected: Container[UUID]) -> int:
    """The activities of an organisation are found by its names; those just projected are already.

    Gives how many have other words now.
    """
    number = number_of("partner", organisation)
    if number is None:
        return 0
    named = ListedActivity.objects.filter(values__contains=f" {number} ")
    keys = [
        pk
        for pk, key in named.order_by("pk").values_list("pk", "activity__translation_key")
        if key not in projected
    ]
    return sum(persistently(_reword_batch, batch) for batch in batches(keys))


@transaction.atomic
def _reword_batch(keys: list[int]) -> int:
    """Holds the rows that `project` holds, so that neither writes over what the other wrote."""
    rows = Activity.objects.select_for_update().filter(pk__in=keys)
    records = {row.pk: parse_leniently(row.record or {})[0] for row in rows}
    written = reword({key: record for key, record in records.items() if record})
    raise_versions(written.changed)
    return len(written.keys)


def _set(value: str | None) -> set[str]:
    return set() if value is None else {value}
