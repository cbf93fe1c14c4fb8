"""How the commands say the parts of an activity: a partner, an election, a document, each on a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from electoral_outreach.model import (
    Document,
    Election,
    HeadCount,
    Inference,
    OrderYear,
    Partner,
    Period,
    Person,
    Photo,
    Place,
    Register,
    Renewal,
    ScheduleItem,
    Series,
    Source,
    Text,
)
from electoral_outreach.phrases import (
    breakdown_phrase,
    head_count_phrase,
    in_language_label,
    join_phrase,
    language_name,
    organisation_phrase,
    period_phrase,
    place_phrase,
)
from electoral_outreach.vocabulary import active
from electoral_outreach.wording import gettext_for, headed, inside_sentence


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom an activity of a register is told, in which languages, the preferred one first.

    >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> Reader(register, ["fr"]).text(Text(en="Report"))
    'Report (en anglais)'
    """

    register: Register
    """Whose organisations and activities are named."""
    languages: Sequence[str]
    """The languages that are read."""
    period: Period | None = None
    """When it was, for the names that organisations had."""

    @property
    def language(self) -> str:
        """The preferred language."""
        return self.languages[0]

    @property
    def words(self) -> NullTranslations:
        """The library's own words in it."""
        return gettext_for(self.language)

    def text(self, text: Text | None) -> str:
        """A wording, saying its language where it is not the reader's."""
        if text is None:
            return ""
        best = text.best(self.languages)
        if best.language.partition("-")[0] == self.language.partition("-")[0]:
            return best.text
        return f"{best.text} ({in_language_label(best.language, self.language)})"

    def term(self, vocabulary: str, code: str | None) -> str:
        """What a code is called."""
        return active()[vocabulary].label(code, self.languages) if code else ""

    def within(self, vocabulary: str, code: str | None) -> str:
        """What a code is called after other words."""
        return inside_sentence(*active()[vocabulary][code].best(self.languages)) if code else ""

    def terms(self, vocabulary: str, codes: Iterable[str], *, within: bool = False) -> str:
        """What several codes are called, the first with a capital unless after other words."""
        first, *others = codes
        said = self.within(vocabulary, first) if within else self.term(vocabulary, first)
        return self._all([said, *(self.within(vocabulary, each) for each in others)])

    def when(self, period: Period | None, *, capital: bool = False) -> str:
        """A period, as it stands after other words or else, with a capital, at the beginning."""
        if period is None:
            return ""
        return period_phrase(period, self.language, form="compact", capital=capital)

    def place(self, place: Place | None) -> str:
        """A place."""
        return place_phrase(place, self.language) if place else ""

    def places(self, places: Iterable[Place]) -> str:
        """Several places."""
        return self._all(map(self.place, places))

    def tongues(self, tags: Iterable[str]) -> str:
        """The names of languages."""
        return self._all(language_name(tag, self.language) for tag in tags)

    def organisation(self, id: str | None) -> str:
        """An organisation by its name at the time."""
        if id is None:
            return ""
        name = self.register.organisation(id).name_at(self.period)
        return organisation_phrase(name, self.languages).text

    def activity(self, id: str) -> str:
        """Another activity of the register."""
        return f"{self.text(self.register.activity(id).title)} [{id}]"

    def _all(self, said: Iterable[str]) -> str:
        return join_phrase(list(said), self.language)


def partner(partner: Partner, reader: Reader) -> str:
    """Who, as what, and what the roles do not say."""
    said = reader.organisation(partner.organisation)
    roles = reader.terms("role", partner.roles, within=True) if partner.roles else ""
    return _list(headed(said, roles, reader.language), reader.text(partner.note))


def person(person: Person, reader: Reader) -> str:
    """Name, office, part, and where they came from."""
    return _list(
        person.name,
        reader.text(person.function),
        reader.within("our-role", person.role),
        reader.organisation(person.organisation),
    )


def head_count(count: HeadCount, reader: Reader) -> str:
    """How many, and the parts of the number."""
    parts = breakdown_phrase(count, reader.language)
    said = head_count_phrase(count, reader.language)
    own = "" if count.label is None or _is_told(count.label, reader) else reader.text(count.label)
    return _list(headed(said, parts, reader.language), own)


def election(election: Election, reader: Reader) -> str:
    """Which election, of which round, when and where."""
    where = None
    if election.former_country or election.country:
        where = Place(
            country=election.country,
            former_country=election.former_country,
            subdivision=election.subdivision,
        )
    number = election.round
    label = reader.text(election.label)
    return _list(
        label,
        (reader.within if label else reader.term)("election-type", election.type),
        reader.words.gettext("round {number}").format(number=number) if number else "",
        reader.when(election.date),
        reader.place(where),
    )


def order_year(year: OrderYear, reader: Reader) -> str:
    """The year, and what it rests on."""
    return _list(
        str(year.year), reader.within("order-year-basis", year.basis), reader.text(year.note)
    )


def series(series: Series, reader: Reader) -> str:
    """What it is called, which of it this is, and when the whole was."""
    number = f"{series.ordinal}" if series.ordinal else ""
    return _list(
        reader.text(series.label),
        reader.words.gettext("number {number}").format(number=number) if number else "",
        reader.within("series-relation", series.relation),
        reader.when(series.period),
        f"[{series.id}]" if series.id else "",
    )


def renewal(renewal: Renewal, reader: Reader) -> str:
    """When it was agreed, and for what time."""
    signed = reader.when(renewal.signed)
    said = reader.words.gettext("signed: {period}").format(period=signed) if signed else ""
    valid = reader.when(renewal.validity)
    told = reader.words.gettext("validity: {period}").format(period=valid) if valid else ""
    return _list(said, told, between="; ")


def step(item: ScheduleItem, reader: Reader) -> str:
    """When, what and where."""
    when = _list(reader.when(item.period), item.hours or "")
    what = _list(reader.text(item.label), reader.place(item.place))
    return headed(when, what, reader.language) if when else what


def document(document: Document, reader: Reader) -> str:
    """The address, what is there, in which language and of when."""
    return _list(
        document.url,
        reader.text(document.title),
        reader.within("document-type", document.type),
        language_name(document.language, reader.language) if document.language else "",
        reader.when(document.date),
    )


def photo(photo: Photo, reader: Reader) -> str:
    """The address, and the words that go with it."""
    texts = (photo.alt, photo.caption, photo.credit)
    return _list(photo.url, *map(reader.text, texts), between="; ")


def source(source: Source, reader: Reader) -> str:
    """Where it is, what it is called, and its dates."""
    words = reader.words
    dates = (
        (words.gettext("published: {period}"), source.published),
        (words.gettext("updated: {period}"), source.updated),
        (words.gettext("retrieved: {period}"), source.retrieved),
    )
    told = [said.format(period=reader.when(period)) for said, period in dates if period]
    return _list(
        source.url or "", reader.text(source.label), *told, reader.text(source.note), between="; "
    )


def inference(inference: Inference, reader: Reader) -> str:
    """Which field, and what its value was concluded from."""
    return headed(inference.path, inference.evidence, reader.language)


def _is_told(label: Text, reader: Reader) -> bool:
    """Whether the phrase of a head count has the record's own words already."""
    return (
        label.best([reader.language]).language.partition("-")[0]
        == (reader.language.partition("-")[0])
    )


def _list(*parts: str, between: str = ", ") -> str:
    return between.join(part for part in parts if part)
