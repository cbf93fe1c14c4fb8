"""Missions in IATI 2.03, as donors and networks gather them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from electoral_outreach.formats import iati
from electoral_outreach.model import Activity, Mission
from wagtail_outreach.visiting.downloads.selected import Selected


class NothingToTell(LookupError):
    """The standard has no room for anything that was asked for, and knows no empty file."""


def mission_pieces(selected: Selected) -> Iterator[bytes]:
    """Mission by mission; raises `NothingToTell` at once."""
    institution = selected.visit.reading.institution
    if institution is None:  # no such file is offered
        raise LookupError("an IATI file has an institution")
    told: set[str] = set()
    missions = _told(selected, told)
    first = next(missions, None)
    if first is None:
        raise NothingToTell
    publisher = iati.Publisher(
        institution,
        selected.visit.today,
        selected.visit.reading.organisation,
        selected.address_of,
        published=told,
    )
    return iati.pieces(chain((first,), missions), publisher)


def _told(selected: Selected, told: set[str]) -> Iterator[Mission]:
    """The missions that the standard has room for; `told` has those that the ones at hand refer to."""
    for some in selected.batches():
        missions = [*_with_room(some)]
        parents = {each.parent for each in missions if each.parent}
        told.clear()
        told.update(each.id for each in _with_room(some))
        elsewhere = selected.keys_among(parents - {each.id for each in some})
        items = selected.visit.reading.items(elsewhere.values()) if elsewhere else {}
        told.update(each.id for each in _with_room(item.record for item in items.values()))
        yield from missions


def _with_room(activities: Iterable[Activity]) -> Iterator[Mission]:
    for each in activities:
        if isinstance(each, Mission) and iati.reason_against(each) is None:
            yield each
