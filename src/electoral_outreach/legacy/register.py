"""`to_register`: the drafts of a page as a register, with what was inferred marked as such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any, Final

from electoral_outreach.characters import is_visible, without_refused
from electoral_outreach.errors import OutreachError
from electoral_outreach.folding import name_key
from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.drafts import Draft
from electoral_outreach.legacy.facts.head_counts import CountReading
from electoral_outreach.legacy.facts.partners import PartnerPhrase
from electoral_outreach.legacy.facts.places import PlacePhrase
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.page import Page
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.model import (
    Activity,
    Agreement,
    Election,
    HeadCount,
    Hosting,
    Inference,
    Mission,
    OrderYear,
    Organisation,
    OrganisationName,
    Partner,
    Period,
    Place,
    Register,
    Source,
    Text,
    starter_directory,
)
from electoral_outreach.model.addresses import ADDRESS
from electoral_outreach.vocabulary import active
from electoral_outreach.vocabulary.terms import as_code

_RECORDS: Final[dict[str, type[Mission | Hosting | Agreement]]] = {
    "mission": Mission,
    "hosting": Hosting,
    "agreement": Agreement,
}
_LONGEST_ID: Final = 60


class UnknownInstitution(OutreachError):
    """A page that does not say whose it is.

    >>> raise UnknownInstitution
    Traceback (most recent call last):
    ...
    electoral_outreach.legacy.register.UnknownInstitution: the page does not say whose activities it tells; name the institution with --institution
    """

    def __init__(self) -> None:
        super().__init__(
            "the page does not say whose activities it tells;"
            " name the institution with --institution"
        )


def to_register(page: Page, institution: str | None = None) -> Register:
    """The drafts of a page as a register.

    Organisations that the starter directory knows by exactly one name become those; others are
    made from what the page says. A draft with several dates, as a row of a table may have, becomes
    an activity for each. A yearless draft is given the order year of the draft it stands
    beside. Raises `UnknownInstitution` where neither the page nor the caller names one.

    >>> from electoral_outreach.legacy import read_page
    >>> page = read_page("Mission to Mali" + chr(10) * 2 + "On 5 May 2014 two experts went to Mali.")
    >>> to_register(page, "Elections Canada").activities[0].places[0].country
    'ML'
    """
    directory = _Directory(_institution(page, institution), page.context.language)
    ids = _Ids()
    activities = [
        _activity(draft, period, page, directory, ids, _order_year(page, index))
        for index, draft in enumerate(page.drafts)
        for period in (draft.period.period, *draft.period.others)
    ]
    return Register(
        institution=directory.institution,
        languages=(page.context.language,),
        introduction=_text("\n\n".join(page.introduction), page.context.language),
        since=Period(page.since) if page.since else None,
        organisations=tuple(directory.others.values()),
        activities=tuple(activities),
    )


def place_of(phrase: PlacePhrase, language: str) -> Place:
    """A place as the model has it.

    >>> place_of(PlacePhrase(Span("Bavaria", 0), subdivision="DE-BY"), "en").country
    'DE'
    """
    said: dict[str, Any] = {**phrase.to_json()}
    for name in ("party", "locality"):
        if name in said:
            said[name] = _text(said[name], language)
    return Place(**said)


def head_count_of(count: CountReading) -> HeadCount:
    """A head count as the model has it."""
    role = count.role if count.role in active()["head-count-role"] else None
    bound: Any = "exact" if count.upper and count.bound in ("at-least", "at-most") else count.bound
    unit: Any = count.unit
    return HeadCount(value=count.value, upper=count.upper, unit=unit, bound=bound, role=role)


class _Ids:
    """Ids made from titles, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def take(self, title: str, year: int | None) -> str:
        base = _slug(title) or "activity"
        wanted = f"{base}-{year}" if year is not None and str(year) not in base else base
        free = wanted
        # A title may end in the number that another one would be given.
        while free in self._taken:
            self._numbers[wanted] += 1
            free = f"{wanted}-{self._numbers[wanted] + 1}"
        self._taken.add(free)
        return free


class _Directory:
    """The organisations of one register, by the starter directory where it is certain."""

    def __init__(self, institution: Organisation, language: str) -> None:
        self.institution = institution
        self.others: dict[str, Organisation] = {}
        if institution.id in starter_directory():
            self._take(institution)
        self._language = language
        self._made: dict[str, str] = {}

    def id_of(self, partner: PartnerPhrase) -> str:
        found = _known(partner.name, partner.acronym)
        if found is not None and found.id == self.institution.id:
            return found.id
        if found is not None:
            self._take(found)
            return found.id
        key = name_key(partner.name)
        if key not in self._made:
            made = _made(partner.name, partner.acronym, self._language)
            taken = {self.institution.id, *self.others, *(each.id for each in starter_directory())}
            if made.id == self.institution.id and key in _names(self.institution):
                return made.id
            numbers = (f"{made.id}-{number}" for number in count(2))
            id = (
                made.id
                if made.id not in taken
                else next(each for each in numbers if each not in taken)
            )
            self.others[id] = replace(made, id=id)
            self._made[key] = id
        return self._made[key]

    def _take(self, known: Organisation) -> None:
        """A body of the starter directory, with those that came before and after it."""
        for each in starter_directory().select(known.id):
            if each.id != self.institution.id:
                self.others.setdefault(each.id, each)


def _institution(page: Page, name: str | None) -> Organisation:
    if name is not None:
        return _known(name, None) or _made(name, None, page.context.language)
    if page.context.publisher is not None:
        return starter_directory()[page.context.publisher.id]  # under the pack in force
    mentioned = Counter(
        known.id
        for paragraph in page.introduction
        for mention in organisations_in(Span(paragraph, 0), page.context.language)
        if (known := _known(mention.name, mention.acronym)) is not None
    )
    if not mentioned:
        raise UnknownInstitution
    return starter_directory()[mentioned.most_common(1)[0][0]]


def _names(organisation: Organisation) -> set[str]:
    return {name_key(text) for name in organisation.names for text in name.name.values()}


def _known(name: str, acronym: str | None) -> Organisation | None:
    directory = starter_directory()
    by_name = directory.find(name)
    if len(by_name) == 1:
        return by_name[0]
    by_acronym = directory.find(acronym) if acronym else ()
    shared = [each for each in by_acronym if each in by_name]
    return shared[0] if len(shared) == 1 else None


def _made(name: str, acronym: str | None, language: str) -> Organisation:
    short = _text(acronym, language) if acronym != name else None
    names = OrganisationName(name=Text({language: without_refused(name)}), acronym=short)
    return Organisation(id=_slug(name) or "organisation", names=(names,))


def _activity(
    draft: Draft,
    period: Period | None,
    page: Page,
    directory: _Directory,
    ids: _Ids,
    order_year: OrderYear | None,
) -> Activity:
    partners, our_roles = _parts(draft, directory)
    if period is not None and period.has_year:
        order_year = None  # of several dates, this one has a year
    year = order_year.year if order_year is not None else None
    if period is not None and period.years:
        year = period.years[0]
    fields: dict[str, Any] = {
        "id": ids.take(draft.title, year),
        "title": _text(draft.title, draft.lang),
        "body": _text(draft.body, draft.lang),
        "period": period,
        "order_year": order_year,
        "places": _unique(place_of(each, draft.lang) for each in draft.places.places),
        "counterparts": _unique(place_of(each, draft.lang) for each in draft.places.counterparts),
        "partners": partners,
        "our_roles": our_roles,
        "capacity": _text(draft.capacity, draft.lang),
        "head_counts": [head_count_of(each) for each in draft.head_counts],
        "elections": _elections(draft, page),
        "sources": _sources(page),
        "inferred": [
            Inference(path=note.path, evidence=without_refused(note.message[:2000]))
            for note in draft.notes
            if note.code.name.startswith("inferred")
        ],
    }
    vocabulary = f"{draft.kind}-type"
    if vocabulary in active() and draft.type in active()[vocabulary]:
        fields["type"] = draft.type
    return _RECORDS[draft.kind](**fields)


def _parts(draft: Draft, directory: _Directory) -> tuple[list[Partner], list[str]]:
    """The partners, and what the institution itself did where the page names it among them."""
    roles: dict[str, list[str]] = {}
    for phrase in draft.partners:
        known = roles.setdefault(directory.id_of(phrase), [])
        known += [role for role in phrase.roles if role not in known]
    ours = roles.pop(directory.institution.id, [])
    pack = active()
    partners = [
        Partner(organisation=id, roles=tuple(role for role in said if role in pack["role"]))
        for id, said in roles.items()
    ]
    return partners, [role for role in ours if role in pack["our-role"]]


def _order_year(page: Page, index: int) -> OrderYear | None:
    """The year of a date that cannot be, or of the nearest dated draft of the same kind: below it first, else above.

    None where the year of the election that was observed says otherwise.
    """
    drafts = page.drafts
    period = drafts[index].period.period
    if period is not None and period.has_year:
        return None
    if (year := _year_of_no_day(drafts[index], page)) is not None:
        return year
    observed = {
        election.date.years[0]
        for election in _elections(drafts[index], page)
        if election.date is not None and drafts[index].type == "observation"
    }
    beside = [*drafts[index + 1 :], *reversed(drafts[:index])]
    for other in beside:
        dated = other.period.period
        if other.kind == drafts[index].kind and dated is not None and dated.years:
            if observed and dated.years[-1] not in observed:
                return None  # its place on the page is not its place in time
            note = f"On the page it stands beside “{other.title}”, {dated.years[-1]}."
            return OrderYear(year=dated.years[-1], basis="source-position", note=_text(note, "en"))
    return None


def _year_of_no_day(draft: Draft, page: Page) -> OrderYear | None:
    """The year that a page states with a date that cannot be, such as 31 April 2016."""
    if not any(note.code.name == "impossible-date" for note in draft.notes):
        return None
    for evidence in draft.period.evidence:
        for phrase in dates_in(evidence.text, lexicon(draft.lang), order=page.context.order):
            year = phrase.members[0].year
            if year:
                note = f"The page says “{evidence.text}”, which cannot be."
                return OrderYear(year=year, note=_text(note, "en"))
    return None


def _elections(draft: Draft, page: Page) -> list[Election]:
    words = lexicon(draft.lang)
    found: list[Election] = []
    for evidence in draft.period.elections:
        for phrase in dates_in(evidence.text, words, order=page.context.order):
            period = phrase.period()
            if period is not None and period.has_year:
                election = Election(date=period)
                if election not in found:
                    found.append(election)
    return found


def _sources(page: Page) -> list[Source]:
    address = page.context.address_span
    if address is None or len(address.text) > 2000 or not re.search(ADDRESS, address.text):
        return []
    return [Source(url=address.text)]


def _text(value: str | None, language: str) -> Text | None:
    said = without_refused(value or "")
    return Text({language: said}) if is_visible(said) else None


def _unique(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(places))


def _slug(text: str) -> str:
    return as_code(text)[:_LONGEST_ID].strip("-")
