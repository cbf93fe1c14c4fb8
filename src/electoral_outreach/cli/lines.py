"""How the commands say an activity: every field that has something in it, as a labelled line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from electoral_outreach.cli import pieces
from electoral_outreach.cli.pieces import Reader
from electoral_outreach.model import Activity, Register
from electoral_outreach.phrases import duration_phrase
from electoral_outreach.wording import N_, headed

Say = Callable[[Any, Reader], Iterable[str]]


def lines_of(
    activity: Activity, register: Register, languages: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Label and value of all that is recorded, in the reader's language, empty values left out.

    >>> from electoral_outreach.model import Mission
    >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> mission = Mission(id="m", title={"en": "Mission"}, period="2016-11-23", our_roles=["speaker"])
    >>> list(lines_of(mission, register, ["en"]))[2:]
    [('kind', 'Mission'), ('period', 'November 23, 2016'), ('our role', 'Speaker')]
    """
    reader = Reader(register, languages, activity.period)
    for field, (label, say) in LINES.items():
        value = getattr(activity, field, None)
        if field == "type":
            value = reader.term(f"{activity.kind}-type", activity.type)
        if value is None or value in ((), ""):
            continue
        for said in say(value, reader):
            yield reader.words.gettext(label), said or "—"


def labelled(lines: Iterable[tuple[str, str]], language: str, *, least: int = 16) -> Iterator[str]:
    """Lines with their values in one column.

    >>> list(labelled([("id", "m"), ("title", "Mission")], "en", least=4))
    ['id:     m', 'title:  Mission']
    """
    rows = [(headed(label, " ", language).rstrip(), value) for label, value in lines]
    width = max([least, *(len(label) + 2 for label, _ in rows)])
    for label, value in rows:
        indented = value.replace("\n", "\n" + " " * width)
        yield f"{label:{width}}{indented}"


def _once(say: Callable[[Any, Reader], str]) -> Say:
    return lambda value, reader: [say(value, reader)]


def _each(say: Callable[[Any, Reader], str]) -> Say:
    return lambda values, reader: [say(value, reader) for value in values]


def _codes(vocabulary: str) -> Say:
    return _once(lambda codes, reader: reader.terms(vocabulary, codes))


def _code(vocabulary: str) -> Say:
    return _once(lambda code, reader: reader.term(vocabulary, code))


_plain: Final = _once(lambda value, _: value)
_text: Final = _once(lambda text, reader: reader.text(text))
_when: Final = _once(lambda period, reader: reader.when(period))
_places: Final = _once(lambda places, reader: reader.places(places))
_organisation: Final = _once(lambda id, reader: reader.organisation(id))
_activity: Final = _once(lambda id, reader: reader.activity(id))

LINES: Final[dict[str, tuple[str, Say]]] = {
    "id": (N_("id"), _plain),
    "title": (N_("title"), _text),
    "kind": (N_("kind"), _code("kind")),
    "type": (N_("type"), _plain),
    "period": (N_("period"), _when),
    "order_year": (N_("sorted by"), _once(pieces.order_year)),
    "duration": (
        N_("duration"),
        _once(lambda duration, reader: duration_phrase(duration, reader.language)),
    ),
    "status": (N_("status"), _code("status")),
    "places": (N_("place"), _places),
    "counterparts": (N_("with"), _places),
    "partners": (N_("partner"), _each(pieces.partner)),
    "our_roles": (N_("our role"), _codes("our-role")),
    "capacity": (N_("capacity"), _text),
    "on_behalf_of": (N_("on behalf of"), _organisation),
    "people": (N_("person"), _each(pieces.person)),
    "head_counts": (N_("head count"), _each(pieces.head_count)),
    "elections": (N_("election"), _each(pieces.election)),
    "validity": (N_("validity"), _when),
    "renewal": (N_("renewal"), _code("renewal")),
    "renewals": (N_("renewed"), _each(pieces.renewal)),
    "themes": (N_("theme"), _codes("theme")),
    "phases": (N_("phase"), _codes("phase")),
    "languages": (N_("language"), _once(lambda tags, reader: reader.tongues(tags))),
    "series": (N_("series"), _once(pieces.series)),
    "parent": (N_("part of"), _activity),
    "agreement": (N_("rests on"), _activity),
    "schedule": (N_("schedule"), _each(pieces.step)),
    "summary": (N_("summary"), _text),
    "purpose": (N_("purpose"), _text),
    "outcome": (N_("outcome"), _text),
    "body": (N_("full text"), _text),
    "body_html": (N_("with markup"), _text),
    "documents": (N_("document"), _each(pieces.document)),
    "photos": (N_("photograph"), _each(pieces.photo)),
    "sources": (N_("source"), _each(pieces.source)),
    "inferred": (N_("inferred"), _each(pieces.inference)),
}
"""For each field of an activity, its label and how what stands in it is said."""
