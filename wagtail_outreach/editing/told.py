"""All facts of a record as lines, in the words in which visitors read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from electoral_outreach.model import Activity, Organisation, OrganisationName, Text
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.organisations import organisations_named_in
from wagtail_outreach.visiting.parts.facts import documents_of, facts_of
from wagtail_outreach.visiting.parts.programme import programme_of
from wagtail_outreach.visiting.parts.sources import sources_of
from wagtail_outreach.visiting.shown.values import Detail, Words
from wagtail_outreach.visiting.wording.notes import together
from wagtail_outreach.visiting.wording.reader import Reader


class Said(NamedTuple):
    """One line of a summary."""

    label: str
    value: str


class _ById:
    """Other activities by their ids: whoever reads this may not be one to read their titles."""

    def get(self, id: str, /) -> Detail | None:
        """The id itself."""
        return Detail(words=Words(id))


def facts_lines(
    record: dict[str, Any], organisations: Mapping[str, str] = MappingProxyType({})
) -> list[Said]:
    """A record's facts, worded for an editor; `organisations` names those that are not there yet."""
    activity = parse_leniently(record)[0]
    if activity is None:
        return []
    language, *others = editor_languages()
    named = {id: _called(id, name) for id, name in organisations.items()}
    named |= organisations_named_in([activity])
    reader = Reader(language, tuple(others), named.get)
    return [line for line in _lines(activity, reader) if line.value]


def _lines(activity: Activity, reader: Reader) -> Iterator[Said]:
    yield Said(_("Sort"), reader.term(f"{activity.kind}-type", activity.type))
    yield Said(_("Status"), reader.term("status", activity.status))
    for fact in facts_of(activity, reader, _ById()):
        yield Said(fact.term, _row(fact.details))
    steps = programme_of(activity.schedule, reader)
    yield Said(
        pgettext("of an activity", "Programme"),
        "; ".join(together((step.when, _one(step.what))) for step in steps),
    )
    yield Said(_("Documents and links"), _row(documents_of(activity.documents, reader)))
    yield Said(_("Sources"), _row(sources_of(activity.sources, reader)))
    if activity.order_year is not None:
        yield Said(_("Year to sort by"), str(activity.order_year.year))
    inferred = (f"{each.path} ({each.evidence})" for each in activity.inferred)
    yield Said(_("Inferred value"), "; ".join(inferred))


def _row(details: Iterable[Detail]) -> str:
    return "; ".join(_one(detail) for detail in details)


def _one(detail: Detail) -> str:
    notes = together((detail.words.label, detail.note))
    return f"{detail.words} ({notes})" if notes else str(detail.words)


def _called(id: str, name: str) -> Organisation:
    return Organisation(id=id, names=(OrganisationName(name=Text({"und": name})),))
