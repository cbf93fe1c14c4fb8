"""`Draft`: one activity as a page tells it, every value with the words it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from electoral_outreach.findings import Finding
from electoral_outreach.legacy.facts.bodies import body_of
from electoral_outreach.legacy.facts.draft_partners import read_partners
from electoral_outreach.legacy.facts.head_counts import CountReading, read_head_counts
from electoral_outreach.legacy.facts.partners import PartnerPhrase, capacity_in
from electoral_outreach.legacy.facts.period_reading import PeriodReading
from electoral_outreach.legacy.facts.periods import read_period
from electoral_outreach.legacy.facts.places import PlacesReading, read_places
from electoral_outreach.legacy.layout.context import PageContext, in_own_language
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.body_names import is_only_a_name
from electoral_outreach.legacy.prose.kinds import KindReading, read_kind
from electoral_outreach.legacy.prose.titles import (
    cleaned_title,
    prose_title,
    story_title,
)
from electoral_outreach.legacy.source.blocks import Span, flowing
from electoral_outreach.legacy.source.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    r"""An activity as read from a page, to be looked over before it is published.

    >>> from electoral_outreach.legacy import read_page
    >>> text = "Missions\n\nMission to Mali\n\nOn May 5, 2014, two experts went to Bamako, Mali."
    >>> (draft,) = read_page(text).drafts
    >>> draft.title, str(draft.period.period), [str(note) for note in draft.notes]
    ('Mission to Mali', '2014-05-05', [])
    """

    title: str
    lang: str
    kind: str
    type: str
    period: PeriodReading
    places: PlacesReading
    head_counts: tuple[CountReading, ...]
    partners: tuple[PartnerPhrase, ...]
    capacity: str | None
    body: str
    notes: tuple[Finding, ...]
    evidence: tuple[Evidence, ...]
    spans: tuple[Span, ...] = field(repr=False)
    """Everything it was read from: its title, its body, its evidence."""

    def to_json(self) -> dict[str, Any]:
        r"""The draft as the command line prints it.

        >>> from electoral_outreach.legacy import read_page
        >>> text = "Missions\n\nMission to Mali\n\nOn May 5, 2014, two experts went to Bamako, Mali."
        >>> read_page(text).drafts[0].to_json()["kind"]
        'mission'
        """
        return {
            "title": self.title,
            "lang": self.lang,
            "kind": self.kind,
            "type": self.type,
            "period": str(self.period.period) if self.period.period else None,
            "countries": self.places.countries,
            "places": [each.to_json() for each in self.places.places],
            "elections": [
                {"date": str(date) if date else None} for date in self.period.election_dates
            ],
            "head_counts": [each.to_json() for each in self.head_counts],
            "partners": [
                {"name": each.name, "acronym": each.acronym, "roles": list(each.roles)}
                for each in self.partners
            ],
            "capacity": self.capacity,
            "body": self.body,
            "findings": [each.to_json() for each in self.notes],
            "evidence": [each.to_json() for each in self.evidence],
        }


def draft_of(section: Section, page: PageContext, lead: Sequence[Span] = ()) -> Draft:
    """Read everything a section says of its activity.

    Args:
        section: The section, known to be an activity.
        page: What holds for the page.
        lead: Paragraphs above all sections.
    """
    page = in_own_language(section, page)
    title = _title(section, page)
    kind = read_kind(section if section.title else replace(section, title=title), page)
    period = read_period(section, page, lead, agreement=kind.kind == "agreement")
    places = read_places(section, page, hosting=kind.hosting)
    capacity = _capacity(section, page)
    partners, partner_notes = read_partners(section, page, kind, capacity)
    counts, count_notes = read_head_counts(section, page, kind)
    evidence = [
        Evidence.of("title", title),
        *_heading_evidence(section, period),
        *_kind_evidence(kind, section),
        *period.evidence,
        *period.elections,
        *places.evidence,
        *(Evidence.of(f"head_counts[{i}]", each.span) for i, each in enumerate(counts)),
        *(Evidence.of(f"partners[{i}]", each.span) for i, each in enumerate(partners)),
        *([Evidence.of("capacity", capacity)] if capacity else []),
    ]
    read = [title, *(Span(each.text, each.start) for each in evidence)]
    body = body_of(section, read)
    return Draft(
        title=flowing(title.text[:1].upper() + title.text[1:]),
        lang=page.language,
        kind=kind.kind,
        type=kind.type,
        period=period,
        places=places,
        head_counts=tuple(counts),
        partners=tuple(partners),
        capacity=flowing(capacity.text) if capacity else None,
        body=body.text,
        notes=(*period.notes, *places.notes, *count_notes, *partner_notes),
        evidence=tuple(evidence),
        spans=(*read, *body.spans),
    )


def _title(section: Section, page: PageContext) -> Span:
    title = section.title
    if section.origin == "country" and len(section.body) > 1:
        told = story_title(section.body, page)  # a report under the name of a country
        if told is not None:
            return told
    if title is not None and (
        section.origin not in {"heading", "bare"}
        or (names_activity(title.text, page.language) and " " in title.text)
        or not _is_whose_site(title, page)
    ):
        return cleaned_title(title, page)
    alone = title is not None or len(section.body) > 1
    read = story_title if alone else prose_title
    named = read(section.reading, page) or title
    if named is not None:
        return named
    first = section.body[0] if section.body else section.lines[0].block.span
    return first.part(0, _cut(first.text))


def _is_whose_site(title: Span, page: PageContext) -> bool:
    """Whether a heading is no more than a word, or whose site it is."""
    if " " not in title.text:
        return True
    named = page.bodies_in(title)
    own = not page.site or any(page.is_own(each.name, each.acronym) for each in named)
    return own and is_only_a_name(title, page)


def _cut(text: str) -> int:
    if len(text) <= 120:
        return len(text.rstrip(" ."))
    space = text.rfind(" ", 40, 120)
    return space if space > 0 else 120


def _kind_evidence(kind: KindReading, section: Section) -> list[Evidence]:
    found = [Evidence.of("kind", kind.span)] if kind.span else []
    if kind.type_span is not None:
        found.append(Evidence.of("type", kind.type_span))
    above = [("kind", group.block.span) for group in section.groups if group.role == "heading"]
    if section.country is not None:
        above.append(("countries", section.country.block.span))
    return found + [Evidence.of(path, span) for path, span in above]


def _heading_evidence(section: Section, period: PeriodReading) -> list[Evidence]:
    """The year heading above, where it says no other year than the period."""
    year = section.year.value if section.year is not None else None
    if year is None or (period.period is not None and int(year.text) not in period.period.years):
        return []
    if any(each.start == year.start for each in period.evidence):
        return []
    return [Evidence.of("period", year)]


def _capacity(section: Section, page: PageContext) -> Span | None:
    stated = section.values("capacity")
    return stated[0] if stated else capacity_in(section.reading, page.language)
