"""Writes every row anew, in steps that can be interrupted, while the site is served."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_outreach.batches import batches
from wagtail_outreach.models import Reindexing
from wagtail_outreach.projection.dirt import settle_left_behind
from wagtail_outreach.projection.project import Outcome, project
from wagtail_outreach.projection.sections import renew_sections
from wagtail_outreach.projection.tree import known_keys


@dataclass(frozen=True, slots=True)
class Step:
    """How far a rebuilding has come."""

    done: int
    """Activities that are done, those of an interrupted run among them."""
    total: int
    outcome: Outcome
    """What this step did."""


def rebuild(*, restart: bool = False) -> Iterator[Step]:
    """Write every row anew, batch by batch; goes on where a run before it was interrupted.

    What nobody projected after its commit is made up for first. Each batch is a transaction of its
    own, so that whoever asks in the meantime gets each activity as it was or as it is.
    """
    settled = settle_left_behind()
    if restart:
        Reindexing.objects.all().delete()
    position = Reindexing.objects.order_by("pk").first() or Reindexing.objects.create()
    keys = sorted(known_keys(), key=str)
    waiting = [key for key in keys if position.after is None or str(key) > str(position.after)]
    done = len(keys) - len(waiting)
    yield Step(done, len(keys), settled)
    for batch in batches(waiting):
        outcome = project(batch)
        done += len(batch)
        Reindexing.objects.filter(pk=position.pk).update(after=batch[-1], done=done)
        yield Step(done, len(keys), outcome)
    renew_sections()
    Reindexing.objects.filter(pk=position.pk).delete()
