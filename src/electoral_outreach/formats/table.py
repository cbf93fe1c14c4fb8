"""`Table`: activities as rows of a table, for spreadsheets and programs that read one.

Codes stand beside what they are called; what has several values has them separated by semicolons.
Every text is there in every language of the table, a column each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from electoral_outreach.model import (
    Activity,
    Agreement,
    Election,
    Organisation,
    Partner,
    Person,
    Place,
    Register,
    Text,
)
from electoral_outreach.phrases import (
    breakdown_phrase,
    head_count_phrase,
    organisation_phrase,
    period_phrase,
    place_phrase,
)
from electoral_outreach.vocabulary import active

BETWEEN: Final = "; "
"""What separates several values in one cell."""
TEXTS: Final = ("title", "summary", "purpose", "outcome", "body")
"""The fields that are a column for each language."""

Cell = str | int | None


def _nobody(_: str) -> Organisation | None:
    return None


@dataclass(frozen=True, slots=True)
class Table:
    """What the columns are, and what an activity has in each.

    >>> from electoral_outreach.model import Mission
    >>> table = Table(["en", "fr"])
    >>> row = table.row(Mission(id="m", title={"fr": "Étude"}, type="seminar", period="2016-09"))
    >>> told = dict(zip(table.columns, row, strict=True))
    >>> told["title_en"], told["title_fr"], told["type"], told["type_label"], told["earliest"]
    (None, 'Étude', 'seminar', 'Seminar or workshop', '2016-09-01')
    """

    languages: Sequence[str]
    """The languages of the texts, the one in which everything else is said first."""
    organisation: Callable[[str], Organisation | None] = _nobody
    """Finds an organisation by its id."""
    added: Mapping[str, Callable[[Activity], Cell]] = field(default_factory=dict)
    """Further columns by name, behind the others: what only a site knows, such as an address."""

    @staticmethod
    def of(register: Register, language: str | None = None) -> Table:
        """The table of a register, said in a language: its first one, or else English.

        >>> Table.of(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})).languages
        ('en',)
        """
        known = {each.id: each for each in (register.institution, *register.organisations)}
        used = dict.fromkeys(
            tag
            for each in register.activities
            for name in TEXTS
            if (text := getattr(each, name)) is not None
            for tag in text
        )
        first = language or next(iter((*register.languages, *used)), "en")
        return Table(tuple(dict.fromkeys((first, *register.languages, *used))), known.get)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns.

        >>> Table(["en"]).columns[:5]
        ('id', 'kind', 'kind_label', 'type', 'type_label')
        """
        texts = (f"{name}_{tag}" for name in TEXTS for tag in self.languages)
        return (*_COLUMNS, *texts, *self.added)

    def row(self, activity: Activity) -> tuple[Cell, ...]:
        """An activity's cells, in the order of the columns; None where it says nothing.

        >>> from electoral_outreach.model import Mission
        >>> Table(["en"]).row(Mission(id="m", title={"en": "M"}))[:3]
        ('m', 'mission', 'Mission')
        """
        texts = (getattr(activity, name) for name in TEXTS)
        return (
            *(cell(activity, self) for cell in _COLUMNS.values()),
            *(text.get(tag) if text else None for text in texts for tag in self.languages),
            *(cell(activity) for cell in self.added.values()),
        )

    def rows(self, activities: Iterable[Activity]) -> Iterator[tuple[Cell, ...]]:
        """The columns' names, then a row for each activity as it comes.

        >>> len([*Table(["en"]).rows([])])
        1
        """
        yield self.columns
        yield from map(self.row, activities)

    @property
    def language(self) -> str:
        """The language in which everything but the texts is said.

        >>> Table(["fr", "en"]).language
        'fr'
        """
        return self.languages[0]

    def term(self, vocabulary: str, code: str | None) -> str | None:
        """What a code is called; the code itself where the vocabulary in force does not have it.

        >>> Table(["fr"]).term("theme", "cybersecurity"), Table(["fr"]).term("theme", "knitting")
        ('Cybersécurité', 'knitting')
        """
        terms = active()[vocabulary]
        return terms.label(code, self.languages) if code and code in terms else code

    def terms(self, vocabulary: str, codes: Iterable[str]) -> str | None:
        """What several codes are called.

        >>> Table(["en"]).terms("phase", [])
        """
        return together(self.term(vocabulary, code) for code in codes)

    def text(self, text: Text | None) -> str | None:
        """A text in the best language that it has.

        >>> Table(["en"]).text(Text(fr="Étude"))
        'Étude'
        """
        return text.best(self.languages).text if text is not None else None

    def places(self, places: Iterable[Place]) -> str | None:
        """Places by name.

        >>> Table(["fr"]).places([Place(country="HT"), Place(online=True)])
        'Haïti; en ligne'
        """
        return together(
            place_phrase(each, self.language, others=self.languages[1:]) for each in places
        )

    def body(self, id: str | None, activity: Activity) -> str | None:
        """What an organisation was called at the time; its id where it is not known.

        >>> from electoral_outreach.model import Mission
        >>> Table(["fr"]).body("undp", Mission(id="m", title={"en": "M"}))
        'undp'
        """
        found = self.organisation(id) if id else None
        if found is None:
            return id
        return organisation_phrase(found.name_at(activity.period), self.languages).text


def together(values: Iterable[str | None]) -> str | None:
    """Several values in one cell, each once; None for none.

    >>> together(["HT", None, "MG", "HT"]), together([])
    ('HT; MG', None)
    """
    return BETWEEN.join(dict.fromkeys(each for each in values if each)) or None


def _day(activity: Activity, end: str) -> str | None:
    day = getattr(activity.period, end) if activity.period is not None else None
    return day.isoformat() if day is not None else None


def _codes(places: Iterable[Place]) -> str | None:
    return together(
        code for each in places for code in (each.codes or (each.region,)) if code is not None
    )


def _partner(partner: Partner, activity: Activity, table: Table) -> str:
    details = filter(None, (table.terms("role", partner.roles), table.text(partner.note)))
    return _with(table.body(partner.organisation, activity) or "", ", ".join(details))


def _person(person: Person, activity: Activity, table: Table) -> str:
    details = (
        table.text(person.function),
        table.term("our-role", person.role),
        table.body(person.organisation, activity),
    )
    return _with(person.name, ", ".join(filter(None, details)))


def _election(election: Election, table: Table) -> str:
    where = election.former_country or election.subdivision or election.country
    said = (
        table.text(election.label),
        table.term("election-type", election.type),
        f"#{election.round}" if election.round else None,
        str(election.date) if election.date else None,
        where,
    )
    return ", ".join(filter(None, said))


def _heads(activity: Activity, table: Table) -> Iterator[str]:
    for each in activity.head_counts:
        parts = breakdown_phrase(each, table.language)
        yield _with(head_count_phrase(each, table.language), parts)


def _with(said: str, detail: str) -> str:
    return f"{said} ({detail})" if detail else said


def _validity(activity: Activity) -> str | None:
    """What an agreement, prolonged or not, is or was valid for."""
    if not isinstance(activity, Agreement):
        return None
    stated = (activity.validity, *(each.validity for each in activity.renewals))
    return together(str(each) for each in stated if each is not None)


_COLUMNS: Final[Mapping[str, Callable[[Activity, Table], Cell]]] = {
    "id": lambda one, _: one.id,
    "kind": lambda one, _: one.kind,
    "kind_label": lambda one, table: table.term("kind", one.kind),
    "type": lambda one, _: one.type,
    "type_label": lambda one, table: table.term(f"{one.kind}-type", one.type),
    "period": lambda one, _: str(one.period) if one.period else None,
    "earliest": lambda one, _: _day(one, "earliest"),
    "latest": lambda one, _: _day(one, "latest"),
    "when": lambda one, table: (
        period_phrase(one.period, table.language, form="compact") if one.period else None
    ),
    "duration": lambda one, _: str(one.duration) if one.duration else None,
    "status": lambda one, _: one.status,
    "countries": lambda one, _: _codes(one.places),
    "places": lambda one, table: table.places(one.places),
    "counterpart_countries": lambda one, _: _codes(one.counterparts),
    "counterparts": lambda one, table: table.places(one.counterparts),
    "online": lambda one, _: "true" if any(each.online for each in one.places) else None,
    "partner_ids": lambda one, _: together(each.organisation for each in one.partners),
    "partners": lambda one, table: together(_partner(each, one, table) for each in one.partners),
    "our_roles": lambda one, _: together(one.our_roles),
    "our_role_labels": lambda one, table: table.terms("our-role", one.our_roles),
    "capacity": lambda one, table: table.text(one.capacity),
    "on_behalf_of": lambda one, _: one.on_behalf_of,
    "people": lambda one, table: together(_person(each, one, table) for each in one.people),
    "head_counts": lambda one, table: together(_heads(one, table)),
    "elections": lambda one, table: together(_election(each, table) for each in one.elections),
    "themes": lambda one, _: together(one.themes),
    "theme_labels": lambda one, table: table.terms("theme", one.themes),
    "phases": lambda one, _: together(one.phases),
    "phase_labels": lambda one, table: table.terms("phase", one.phases),
    "languages": lambda one, _: together(one.languages),
    "series": lambda one, table: table.text(one.series.label) if one.series else None,
    "series_ordinal": lambda one, _: one.series.ordinal if one.series else None,
    "parent": lambda one, _: one.parent,
    "agreement": lambda one, _: one.agreement,
    "validity": lambda one, _: _validity(one),
    "documents": lambda one, _: together(each.url for each in one.documents),
    "sources": lambda one, table: together(
        each.url or table.text(each.label) for each in one.sources
    ),
    "inferred": lambda one, _: together(each.path for each in one.inferred),
}
