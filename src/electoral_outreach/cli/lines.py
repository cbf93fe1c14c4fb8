"""How the commands say an activity: labelled lines in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from electoral_outreach.model import Activity, Partner, Register
from electoral_outreach.phrases import (
    duration_phrase,
    head_count_phrase,
    in_language_label,
    join_phrase,
    period_phrase,
    place_phrase,
)
from electoral_outreach.vocabulary import active


def lines_of(
    activity: Activity, register: Register, languages: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Label and value of everything a reader asks first, empty values left out.

    >>> from electoral_outreach.model import Mission
    >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> mission = Mission(id="m", title={"en": "Mission"}, period="2016-11-23")
    >>> list(lines_of(mission, register, ["en"]))[1:]
    [('title', 'Mission'), ('kind', 'Mission'), ('period', 'November 23, 2016')]
    """
    yield "id", activity.id
    yield "title", titled(activity, languages)
    yield from _sort_and_time(activity, languages)
    for label, places in (("place", activity.places), ("with", activity.counterparts)):
        if places:
            names = [place_phrase(each, languages[0]) for each in places]
            yield label, join_phrase(names, languages[0])
    for partner in activity.partners:
        yield "partner", partner_phrase(partner, register, activity, languages)
    if activity.capacity is not None:
        yield "capacity", activity.capacity.best(languages).text
    for count in activity.head_counts:
        yield "head count", head_count_phrase(count, languages[0])
    for document in activity.documents:
        yield "document", document.url
    if activity.body is not None:
        yield "text", activity.body.best(languages).text


def _sort_and_time(activity: Activity, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    pack = active()
    yield "kind", pack["kind"].label(activity.kind, languages)
    if activity.type is not None:
        yield "type", pack[f"{activity.kind}-type"].label(activity.type, languages)
    if activity.period is not None:
        yield "period", period_phrase(activity.period, languages[0], form="compact")
    if activity.duration is not None:
        yield "duration", duration_phrase(activity.duration, languages[0])
    if activity.status is not None:
        yield "status", pack["status"].label(activity.status, languages)


def titled(activity: Activity, languages: Sequence[str]) -> str:
    """The title, saying its language where it is not the reader's.

    >>> from electoral_outreach.model import Mission
    >>> titled(Mission(id="m", title={"fr": "Mission d’étude"}), ["en"])
    'Mission d’étude (in French)'
    """
    best = activity.title.best(languages)
    if best.language.partition("-")[0] == languages[0].partition("-")[0]:
        return best.text
    return f"{best.text} ({in_language_label(best.language, languages[0])})"


def partner_phrase(
    partner: Partner, register: Register, activity: Activity, languages: Sequence[str]
) -> str:
    """A partner's name at the time, and what it did."""
    name = register.organisation(partner.organisation).name_at(activity.period)
    said = name.name.best(languages).text
    if name.acronym is not None:
        said += f" ({name.acronym.best(languages).text})"
    roles = [active()["role"].label(role, languages) for role in partner.roles]
    return f"{said}: {join_phrase(roles, languages[0])}" if roles else said
