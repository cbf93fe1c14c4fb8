"""A register in the library's own form: records as they are, for whoever goes on working with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from electoral_outreach.formats import json
from electoral_outreach.model import Activity, Organisation, Register, Text
from wagtail_outreach.projection.organisations import ids_in, related_to
from wagtail_outreach.visiting.downloads.selected import Selected
from wagtail_outreach.visiting.visit import Visit

_RELATIONS = ("parent", "agreement")


def register_pieces(selected: Selected) -> Iterator[bytes]:
    """Record by record, the organisations last, when it is known which ones are named.

    A register is whole in itself, so that what an activity says of one that was not selected is
    left out: the file of the whole section has it.
    """
    visit = selected.visit
    institution = visit.reading.institution
    if institution is None:  # no such file is offered
        raise LookupError("a register has an institution")
    named: dict[str, None] = {}
    head = Register(
        institution=institution,
        languages=visit.reader.languages,
        selection=Text({visit.language: selected.said}) if selected.query.has_filters else None,
    )
    return json.pieces(head, _told(selected, named), _organisations(visit, institution, named))


def _told(selected: Selected, named: dict[str, None]) -> Iterator[Activity]:
    """The records, noting which organisations they name."""
    for some in selected.batches():
        known = selected.keys_among(
            id for each in some for field in _RELATIONS if (id := getattr(each, field))
        )
        for each in some:
            parent = each.parent if each.parent in known else None
            agreement = each.agreement if each.agreement in known else None
            named.update(dict.fromkeys(ids_in(each)))
            whole = (parent, agreement) == (each.parent, each.agreement)
            yield each if whole else replace(each, parent=parent, agreement=agreement)


def _organisations(
    visit: Visit, institution: Organisation, named: dict[str, None]
) -> Iterator[Organisation]:
    """The organisations named, and those that came before and after them and the institution."""
    told = {institution.id}
    waiting = [*related_to(institution), *named]
    while waiting:
        id = waiting.pop()
        found = visit.reading.organisation(id) if id not in told else None
        told.add(id)
        if found is not None:
            waiting += related_to(found)
            yield found
