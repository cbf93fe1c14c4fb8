"""schema.org in JSON-LD 1.1: activities as events, for search engines and whoever links data.

What schema.org has no word for is left to the register itself: how surely something is known, head
counts, roles beyond who organised, paid and took part. Nothing stands for what is not known: a date
that is not stated for certain is not there, and one known by its month is a month.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any, Final

from electoral_outreach.formats.table import Table
from electoral_outreach.model import (
    Activity,
    Agreement,
    Election,
    Organisation,
    Period,
    Place,
    Register,
    Text,
)
from electoral_outreach.phrases import place_phrase

MEDIA_TYPE: Final = "application/ld+json"
CONTEXT: Final = "https://schema.org"
_LEARNING: Final = frozenset({"training", "study", "seminar", "study-visit"})
"""The types that are educational events."""
_STATUSES: Final = {
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
_BY_ROLE: Final = {
    **dict.fromkeys(("organiser", "co-organiser", "host", "co-host", "coordinator"), "organizer"),
    "funder": "funder",
    **dict.fromkeys(("participant", "visitor", "guest", "observer"), "attendee"),
}
"""What schema.org calls a role; all others are contributors."""
_SAME_AS: Final = {"wikidata": "https://www.wikidata.org/entity/{}", "ror": "{}"}

Node = dict[str, Any]


def _nowhere(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Linked:
    """Says activities as schema.org does, with the addresses that they have.

    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="m", title={"en": "Study in Haiti"}, period="2016-04",
    ...     places=[{"country": "HT"}])
    >>> node = Linked(Table(["en"])).node(mission)
    >>> node["name"], node["startDate"], node["location"][0]["address"]["addressCountry"]
    ('Study in Haiti', '2016-04', 'HT')
    """

    table: Table
    """Says the values of activities, in one language."""
    institution: Organisation | None = None
    """Whose activities they are."""
    address: Callable[[str], str] = _nowhere
    """The permanent address of an activity by its id; empty for none."""
    in_every_language: bool = False
    """Whether texts are told in all languages they have, each marked with its own."""

    def node(self, activity: Activity) -> Node:
        """An activity as an event, or an agreement as a work; without a context.

        >>> from electoral_outreach.model import Agreement
        >>> Linked(Table(["en"])).node(Agreement(id="a", title={"en": "Agreement"}))["@type"]
        'CreativeWork'
        """
        if isinstance(activity, Agreement):
            type, own = "CreativeWork", self._work(activity)
        else:
            type, own = _type(activity), self._event(activity)
        said: Node = _without_nothing(
            {
                "@type": type,
                "@id": self.address(activity.id),
                "identifier": activity.id,
                "additionalType": self.table.term(f"{activity.kind}-type", activity.type),
                "name": self._text(activity.title),
                "description": self._text(activity.summary or activity.body),
                "keywords": [self.table.term("theme", code) for code in activity.themes],
                "inLanguage": [*activity.languages],
                **own,
                "subjectOf": [
                    {"@type": "CreativeWork", "url": each.url, "name": self._text(each.title)}
                    for each in activity.documents
                ],
            }
        )
        return said

    def body(self, organisation: Organisation, activity: Activity | None = None) -> Node:
        """An organisation by the name it had at the time, with its public identifiers.

        >>> undp = Organisation(id="undp", names=[{"name": {"en": "UNDP"}}],
        ...     identifiers=[{"scheme": "wikidata", "value": "Q42"}])
        >>> Linked(Table(["en"])).body(undp)["sameAs"]
        ['https://www.wikidata.org/entity/Q42']
        """
        borne = organisation.name_at(activity.period if activity else None)
        return {
            "@type": "Organization",
            "identifier": [
                organisation.id,
                *(each.value for each in organisation.identifiers if each.scheme == "org-id"),
            ],
            "name": self._text(borne.name),
            "alternateName": self._text(borne.acronym),
            "url": organisation.url,
            "sameAs": [
                _SAME_AS[each.scheme].format(each.value)
                for each in organisation.identifiers
                if each.scheme in _SAME_AS
            ],
        }

    def _event(self, activity: Activity) -> Node:
        start, end = _ends(activity.period)
        online = any(each.online for each in activity.places)
        there = [each for each in activity.places if place_phrase(each, "en") and not each.online]
        mode = "Mixed" if online and there else "Online" if online else "Offline" if there else ""
        return {
            "startDate": start,
            "endDate": end,
            "eventStatus": _schema(_STATUSES.get(activity.status or "", "")),
            "eventAttendanceMode": _schema(f"{mode}EventAttendanceMode" if mode else ""),
            "location": [
                *map(self._place, there),
                *([{"@type": "VirtualLocation"}] if online else ()),
            ],
            **self._bodies(activity),
            "about": [self._election(each) for each in activity.elections],
            "superEvent": {"@id": self.address(activity.parent)} if activity.parent else None,
        }

    def _work(self, activity: Agreement) -> Node:
        signed, _ = _ends(activity.period)
        bodies = [node for nodes in self._bodies(activity).values() for node in nodes]
        return {
            "dateCreated": signed,
            "temporalCoverage": str(activity.validity) if _are_certain(activity.validity) else None,
            "creator": bodies,
        }

    def _bodies(self, activity: Activity) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = {}
        if self.institution is not None:
            ours = "organizer" if _organise(activity.our_roles) else "contributor"
            found[ours] = [self.body(self.institution, activity)]
        for partner in activity.partners:
            known = self.table.organisation(partner.organisation)
            node = (
                self.body(known, activity)
                if known
                else {"@type": "Organization", "identifier": partner.organisation}
            )
            said = dict.fromkeys(_BY_ROLE.get(role, "contributor") for role in partner.roles)
            for name in said or ("contributor",):
                found.setdefault(name, []).append(node)
        return found

    def _place(self, place: Place) -> Node:
        return {
            "@type": "Place",
            "name": place_phrase(place, self.table.language, others=self.table.languages[1:]),
            "address": {
                "@type": "PostalAddress",
                "addressLocality": self._text(place.locality),
                "addressRegion": place.subdivision,
                "addressCountry": place.country,
            }
            if place.country
            else None,
        }

    def _election(self, election: Election) -> Node:
        where = Place(country=election.country) if election.country else None
        return {
            "@type": "Event",
            "name": self._text(election.label) or self.table.term("election-type", election.type),
            "startDate": _ends(election.date)[0],
            "location": self._place(where) if where else None,
        }

    def _text(self, text: Text | None) -> Any:
        if text is None or not self.in_every_language:
            return self.table.text(text)
        return [{"@language": tag, "@value": said} for tag, said in text.items()]


def write(register: Register, stream: IO[bytes], *, language: str | None = None) -> None:
    """Write a register's activities as one graph, texts in every language.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), stream)
    >>> json.loads(stream.getvalue())["@graph"]
    []
    """
    linked = Linked(Table.of(register, language), register.institution, in_every_language=True)
    for piece in _pieces(register, linked):
        stream.write(piece.encode())


def _pieces(register: Register, linked: Linked) -> Iterator[str]:
    yield f'{{"@context":"{CONTEXT}","@graph":['
    for number, each in enumerate(register.activities):
        yield (",\n" if number else "\n") + json.dumps(linked.node(each), ensure_ascii=False)
    yield "]}\n"


def _type(activity: Activity) -> str:
    return "EducationEvent" if activity.type in _LEARNING else "Event"


def _organise(roles: tuple[str, ...]) -> bool:
    return any(_BY_ROLE.get(role) == "organizer" for role in roles)


def _ends(period: Period | None) -> tuple[str | None, str | None]:
    """The first and last date as far as they are stated for certain, in ISO 8601."""
    if period is None or not period.has_year:
        return None, None
    first, last = (
        str(each) if each is not None and not each.qualifier else None
        for each in (period.dates[0], period.dates[-1])
    )
    return first, last


def _are_certain(period: Period | None) -> bool:
    return period is not None and all(each is None or not each.qualifier for each in period.dates)


def _schema(name: str) -> str:
    return f"{CONTEXT}/{name}" if name else ""


def _without_nothing(value: Any) -> Any:
    """The same without what is empty, however deep."""
    if isinstance(value, dict):
        kept = {name: _without_nothing(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in (None, "", [], {})}
    if isinstance(value, list):
        return [_without_nothing(each) for each in value]
    return value
