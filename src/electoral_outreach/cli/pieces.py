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
    parts_phrase,
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
        return self._in_language(*text.best(self.languages))

    def term(self, vocabulary: str, code: str | None) -> str:
        """What a code is called, saying the language where it is not the reader's."""
        return self.terms(vocabulary, [code]) if code else ""

    def within(self, vocabulary: str, code: str | None) -> str:
        """What a code is called after other words."""
        return self.terms(vocabulary, [code], within=True) if code else ""

    def terms(self, vocabulary: str, codes: Iterable[str], *, within: bool = False) -> str:
        """What several codes are called, the first with a capital unless after other words."""
        best = [active()[vocabulary].best(code, self.languages) for code in codes]
        said = [
            inside_sentence(label, tag) if within or index else label
            for index, (label, tag) in enumerate(best)
        ]
        tags = [tag for _, tag in best]
        if len(set(tags)) == 1:
            return self._in_language(self._all(said), tags[0])
        return self._all(map(self._in_language, said, tags))

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

    def parts(self, *parts: str, apart: bool = False) -> str:
        """What stands side by side, empty parts left out."""
        return parts_phrase(parts, self.language, apart=apart)

    def _in_language(self, said: str, tag: str) -> str:
        if tag.partition("-")[0] == self.language.partition("-")[0]:
            return said
        return f"{said} ({in_language_label(tag, self.language)})"

    def _all(self, said: Iterable[str]) -> str:
        return join_phrase(list(said), self.language)


def partner(partner: Partner, reader: Reader) -> str:
    """Who, as what, and what the roles do not say."""
    said = reader.organisation(partner.organisation)
    roles = reader.terms("role", partner.roles, within=True) if partner.roles else ""
    return reader.parts(headed(said, roles, reader.language), reader.text(partner.note))


def person(person: Person, reader: Reader) -> str:
    """Name, office, part, and where they came from."""
    return reader.parts(
        person.name,
        reader.text(person.function),
        reader.within("our-role", person.role),
        reader.organisation(person.organisation),
    )


def head_count(count: HeadCount, reader: Reader) -> str:
    """How many, and the parts of the number."""
    parts = breakdown_phrase(count, reader.language)
    said = head_count_phrase(count, reader.language)
    # The phrase has the record's own words already where it is in their language.
    is_told = count.label is None or count.label.best(reader.languages).text in said
    own = "" if is_told else reader.text(count.label)
    return reader.parts(headed(said, parts, reader.language), own)


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
    return reader.parts(
        label,
        (reader.within if label else reader.term)("election-type", election.type),
        reader.words.gettext("round {number}").format(number=number) if number else "",
        reader.when(election.date),
        reader.place(where),
    )


def order_year(year: OrderYear, reader: Reader) -> str:
    """The year, and what it rests on."""
    return reader.parts(
        str(year.year), reader.within("order-year-basis", year.basis), reader.text(year.note)
    )


def series(series: Series, reader: Reader) -> str:
    """What it is called, which of it this is, and when the whole was."""
    number = f"{series.ordinal}" if series.ordinal else ""
    return reader.parts(
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
    return reader.parts(said, told, apart=True)


def step(item: ScheduleItem, reader: Reader) -> str:
    """When, what and where."""
    when = reader.parts(reader.when(item.period), item.hours or "")
    what = reader.parts(reader.text(item.label), reader.place(item.place))
    return headed(when, what, reader.language) if when else what


def document(document: Document, reader: Reader) -> str:
    """The address, what is there, in which language and of when."""
    return reader.parts(
        document.url,
        reader.text(document.title),
        reader.within("document-type", document.type),
        language_name(document.language, reader.language) if document.language else "",
        reader.when(document.date),
    )


def photo(photo: Photo, reader: Reader) -> str:
    """The address, and the words that go with it."""
    texts = (photo.alt, photo.caption, photo.credit)
    return reader.parts(photo.url, *map(reader.text, texts), apart=True)


def source(source: Source, reader: Reader) -> str:
    """Where it is, what it is called, and its dates."""
    words = reader.words
    dates = (
        (words.gettext("published: {period}"), source.published),
        (words.gettext("updated: {period}"), source.updated),
        (words.gettext("retrieved: {period}"), source.retrieved),
    )
    told = [said.format(period=reader.when(period)) for said, period in dates if period]
    return reader.parts(
        source.url or "", reader.text(source.label), *told, reader.text(source.note), apart=True
    )


def inference(inference: Inference, reader: Reader) -> str:
    """Which field, and what its value was concluded from."""
    return headed(inference.path, inference.evidence, reader.language)
