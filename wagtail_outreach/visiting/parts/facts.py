"""The key facts of one activity, as terms and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from django.utils.translation import gettext, pgettext

from electoral_outreach.model import (
    Activity,
    Agreement,
    Document,
    Election,
    HeadCount,
    Partner,
    Person,
    Place,
)
from electoral_outreach.phrases import (
    breakdown_phrase,
    duration_phrase,
    head_count_phrase,
    in_language_label,
    language_name,
)
from wagtail_outreach.visiting.parts.around import Around
from wagtail_outreach.visiting.shown.values import Detail, Fact, Words
from wagtail_outreach.visiting.wording.addresses import link_name
from wagtail_outreach.visiting.wording.notes import together
from wagtail_outreach.visiting.wording.reader import Reader, is_foreign

# The roles that make a partner the one an activity is remembered by come first.
LEADING_ROLES = ("organiser", "co-organiser", "host", "co-host", "party")


class Links(Protocol):
    """Where other activities of the section stand, by id."""

    def get(self, id: str, /) -> Detail | None:
        """The activity's title and address, or None when it has no live page."""
        ...


def facts_of(
    record: Activity, reader: Reader, links: Links, ways: Around | None = None
) -> tuple[Fact, ...]:
    """Every fact there is, in the order a reader asks for them; nothing for what is not known."""
    return tuple(fact for fact in _facts(record, reader, links, ways or Around()) if fact.details)


def _facts(record: Activity, reader: Reader, links: Links, ways: Around) -> Iterator[Fact]:
    dated = pgettext("agreement", "Signed") if record.kind == "agreement" else gettext("Date")
    yield _plain(dated, [reader.when(record.period, "compact")])
    if record.duration is not None:
        yield _plain(gettext("Duration"), [duration_phrase(record.duration, reader.language)])
    if isinstance(record, Agreement):
        yield from _validity(record, reader)
    where = _places(record.places, reader, ways)
    yield Fact(term=gettext("Place"), details=tuple(where.values()))
    with_whom = _places(record.counterparts, reader, ways)
    yield Fact(
        term=pgettext("counterpart country", "With"),
        details=tuple(with_whom[name] for name in with_whom if name not in where),
    )
    yield from _partners(record, reader, ways)
    yield from _our_part(record, reader)
    yield _plain(
        pgettext("head counts", "How many"),
        [],
        [_head_count(count, reader) for count in record.head_counts],
    )
    yield _plain(
        pgettext("elections", "Election concerned"),
        [],
        [_election(election, reader) for election in record.elections],
    )
    yield _plain(gettext("Themes"), reader.terms("theme", record.themes))
    yield _plain(gettext("Electoral cycle"), reader.terms("phase", record.phases))
    yield _plain(
        gettext("Working languages"),
        [language_name(tag, reader.language) for tag in record.languages],
    )
    yield from _framework(record, reader, links)
    yield _plain(
        gettext("People"), [], [_person(person, record, reader) for person in record.people]
    )


def _plain(term: str, texts: list[str], details: list[Detail] | None = None) -> Fact:
    said = [Detail(words=Words(text)) for text in texts if text]
    return Fact(term=term, details=(*said, *(details or ())))


def _places(places: Iterable[Place], reader: Reader, ways: Around) -> dict[str, Detail]:
    """Places by name, each once, with the way to what else was done in their country."""
    return {
        name: Detail(words=Words(name), url=ways.place(place))
        for place in places
        for name in reader.where([place])
    }


def _validity(record: Agreement, reader: Reader) -> Iterator[Fact]:
    yield _plain(gettext("Valid"), [reader.when(record.validity)])
    renewed = [
        Detail(
            words=Words(reader.when(renewal.validity or renewal.signed)),
            note=reader.day(renewal.signed) if renewal.validity else "",
        )
        for renewal in record.renewals
        if renewal.validity or renewal.signed
    ]
    yield Fact(term=pgettext("agreement", "Renewed"), details=tuple(renewed))
    yield _plain(gettext("Renewal"), [reader.term("renewal", record.renewal)])


def _partners(record: Activity, reader: Reader, ways: Around) -> Iterator[Fact]:
    """Organisers and hosts under their role, the other partners with theirs behind the name."""
    shown: set[int] = set()
    for role in LEADING_ROLES:
        found = [
            (index, partner)
            for index, partner in enumerate(record.partners)
            if role in partner.roles and index not in shown
        ]
        shown.update(index for index, _ in found)
        details = [_partner(partner, record, reader, ways, led_by=role) for _, partner in found]
        yield Fact(term=_role_heading(role, reader, len(found)), details=tuple(details))
    rest = [partner for index, partner in enumerate(record.partners) if index not in shown]
    yield Fact(
        term=gettext("Other partners") if shown else gettext("Partners"),
        details=tuple(_partner(partner, record, reader, ways) for partner in rest),
    )


def _role_heading(role: str, reader: Reader, number: int) -> str:
    return reader.term("role", role, plural=number > 1)


def _partner(
    partner: Partner, record: Activity, reader: Reader, ways: Around, led_by: str = ""
) -> Detail:
    named = reader.organisations(partner.organisation)
    roles = reader.together("role", [role for role in partner.roles if role != led_by])
    return Detail(
        words=reader.organisation(partner.organisation, record.period),
        # its own site is named where the archive tells of it
        url=ways.partner(partner.organisation) or (named.url if named else "") or "",
        note=together([roles, reader.noted(partner.note)]),
    )


def _our_part(record: Activity, reader: Reader) -> Iterator[Fact]:
    details = [Detail(words=Words(label)) for label in reader.terms("our-role", record.our_roles)]
    if record.capacity is not None:
        details.append(Detail(words=reader.words(record.capacity)))
    yield Fact(term=gettext("Our part"), details=tuple(details))
    if record.on_behalf_of:
        behalf = Detail(words=reader.organisation(record.on_behalf_of, record.period))
        yield Fact(term=gettext("On behalf of"), details=(behalf,))


def _head_count(count: HeadCount, reader: Reader) -> Detail:
    said = head_count_phrase(count, reader.language)
    # The phrase has the record's own words already where they are in its language.
    is_told = count.label is None or count.label.best(reader.languages).text in said
    notes = [breakdown_phrase(count, reader.language), "" if is_told else reader.noted(count.label)]
    return Detail(words=Words(said), note=together(notes))


def _election(election: Election, reader: Reader) -> Detail:
    if election.label is not None:
        named, notes = reader.words(election.label), [reader.within("election-type", election.type)]
    else:
        named = Words(reader.term("election-type", election.type) or gettext("Election"))
        notes = []
    if election.former_country or election.country:
        where = Place(
            country=election.country,
            former_country=election.former_country,
            subdivision=election.subdivision,
        )
        notes += reader.where([where])
    if election.round:
        notes.append(pgettext("election", "round %(number)d") % {"number": election.round})
    notes.append(reader.day(election.date))
    return Detail(words=named, note=together(notes))


def _framework(record: Activity, reader: Reader, links: Links) -> Iterator[Fact]:
    if record.series is not None:
        series = record.series
        number = (
            gettext("number %(ordinal)d") % {"ordinal": series.ordinal} if series.ordinal else ""
        )
        when = reader.day(series.period)
        stands = reader.term("series-relation", series.relation)
        note = together((stands, number, when))
        yield Fact(
            term=gettext("Series"), details=(Detail(words=reader.words(series.label), note=note),)
        )
    for term, id in (
        (gettext("Part of"), record.parent),
        (pgettext("rests on an agreement", "Under the agreement"), record.agreement),
    ):
        linked = links.get(id) if id else None
        if linked is not None:
            yield Fact(term=term, details=(linked,))


def _person(person: Person, record: Activity, reader: Reader) -> Detail:
    said = reader.within if person.function else reader.term
    notes = [reader.noted(person.function), said("our-role", person.role)]
    if person.organisation:
        notes.append(reader.organisation(person.organisation, record.period).text)
    return Detail(words=Words(person.name), note=together(notes))


def documents_of(documents: tuple[Document, ...], reader: Reader) -> tuple[Detail, ...]:
    """Documents and links, each with its sort, date and language, in this order."""
    return tuple(_document(document, reader) for document in documents)


def _document(document: Document, reader: Reader) -> Detail:
    sort = reader.term("document-type", document.type)
    if document.title is not None:
        words = reader.words(document.title)
        notes = [sort]
    else:
        words, notes = Words(sort or link_name(document.url)), []
    notes.append(reader.day(document.date))
    foreign = ""
    if document.language and is_foreign(document.language, reader.language):
        foreign = document.language
    notes.append(in_language_label(foreign, reader.language) if foreign else words.label)
    return Detail(
        words=replace(words, label=""),
        url=document.url,
        language=foreign,
        note=together(notes),
    )
