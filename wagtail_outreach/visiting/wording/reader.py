"""Whoever reads a page: their language, and what values of the model are called in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from electoral_outreach.languages import best_tag, is_written_alike
from electoral_outreach.model import Best, Organisation, Period, Place, Text
from electoral_outreach.phrases import (
    PeriodForm,
    country_name,
    in_language_label,
    join_phrase,
    organisation_phrase,
    period_phrase,
    place_phrase,
)
from electoral_outreach.vocabulary import active
from electoral_outreach.wording import inside_sentence
from wagtail_outreach.languages import direction_of
from wagtail_outreach.visiting.shown.values import Words

Organisations = Callable[[str], Organisation | None]
"""Finds an organisation by its id."""
Namesakes = Callable[[], Collection[str]]
"""The ids of organisations that share what they are known by."""


def nobody(id: str) -> Organisation | None:
    """A directory without entries."""
    return None


def none() -> frozenset[str]:
    """No namesakes."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one language, who gets the next best one where a text is not in it.

    >>> Reader("en").words(Text(fr="Mission en Moldavie")).label
    'in French'
    """

    language: str
    """BCP 47 tag of the page they are on."""
    others: tuple[str, ...] = ()
    """The site's other languages, in its order of preference."""
    organisations: Organisations = nobody
    """The organisations that the page may name."""
    home: str | None = None
    """The institution's own country, which goes without saying beside a town."""
    namesakes: Namesakes = none
    """The organisations that the page may name and that are known by the name of another one."""

    @property
    def languages(self) -> tuple[str, ...]:
        """All languages to try, the reader's own first."""
        return (self.language, *self.others)

    def words(self, text: Text) -> Words:
        """A text in the best language it has."""
        return self.marked(text.best(self.languages))

    def marked(self, best: Best) -> Words:
        """A text already chosen, marked with its language when that is not the reader's."""
        tag = best.language
        if not is_foreign(tag, self.language):
            return Words(best.text)
        return Words(best.text, tag, direction_of(tag), in_language_label(tag, self.language))

    def name(self, text: Text) -> Words:
        """A proper name: marked with its language, and not labelled with it."""
        said = self.words(text)
        return Words(said.text, said.language, said.direction)

    def term(self, vocabulary: str, code: str | None, *, plural: bool = False) -> str:
        """What a code is called; the code itself when its vocabulary no longer has it."""
        if not code:
            return ""
        terms = active()[vocabulary]
        return terms.label(code, self.languages, plural=plural) if code in terms else code

    def terms(self, vocabulary: str, codes: Iterable[str]) -> list[str]:
        """What several codes are called, in their order."""
        return [self.term(vocabulary, code) for code in codes]

    def within(self, vocabulary: str, code: str | None) -> str:
        """What a code is called after other words: small where its language writes it so."""
        terms = active()[vocabulary]
        if not code or code not in terms:
            return code or ""
        return inside_sentence(*terms.best(code, self.languages))

    def together(self, vocabulary: str, codes: Sequence[str]) -> str:
        """What several codes are called, as one phrase; empty for none.

        >>> Reader("en").together("role", ["co-organiser", "host"])
        'Co-organiser and host'
        """
        first, *others = codes or [""]
        said = [self.within(vocabulary, code) for code in others]
        return join_phrase([self.term(vocabulary, first), *said], self.language) if first else ""

    def noted(self, text: Text | None) -> str:
        """A text within a note, which says its language where that is not the reader's."""
        if text is None:
            return ""
        said = self.words(text)
        return f"{said.text} ({said.label})" if said.label else said.text

    def organisation(self, id: str, period: Period | None = None) -> Words:
        """The full name an organisation bore at the time, its acronym in brackets."""
        named = self.organisations(id)
        if named is None:
            return Words(id)
        said = self.marked(organisation_phrase(named.name_at(period), self.languages))
        return Words(said.text, said.language, said.direction)

    def short_name(self, id: str, period: Period | None = None) -> str:
        """The acronym of an organisation, or its name; with its country where it has namesakes."""
        named = self.organisations(id)
        if named is None:
            return id
        borne = named.name_at(period)
        name = (borne.acronym or borne.name).best(self.languages).text
        code = named.former_country or named.country
        if code and id in self.namesakes():
            return f"{name} ({country_name(code, self.language)})"
        return name

    def when(
        self, period: Period | None, form: PeriodForm = "sentence", *, capital: bool = True
    ) -> str:
        """A period as a reader would say it; empty when nothing is known."""
        return period_phrase(period, self.language, form=form, capital=capital) if period else ""

    def day(self, period: Period | None) -> str:
        """A date as it stands after other words."""
        return self.when(period, "compact", capital=False)

    def where(self, places: Iterable[Place]) -> list[str]:
        """Places by name, each once."""
        named = (
            place_phrase(place, self.language, home=self.home, others=self.others)
            for place in places
        )
        return list(dict.fromkeys(named))


def is_foreign(tag: str, language: str) -> bool:
    """Whether what is in a language is to be marked for readers of another one.

    Regions are not marked, scripts are; nor are the written forms of Norwegian.

    >>> is_foreign("en", "en-gb"), is_foreign("zh-Hant", "zh-hans"), is_foreign("nb", "no")
    (False, True, False)
    """
    if tag == "und" or is_written_alike(tag, language):
        return False
    is_same = tag.partition("-")[0] == language.partition("-")[0].lower()
    return is_same or best_tag([tag], [language]) is None


def reader_of(
    language: str,
    organisations: Organisations = nobody,
    *,
    home: str | None = None,
    namesakes: Namesakes = none,
) -> Reader:
    """A reader of a page in this language, with the site's content languages to fall back on."""
    from wagtail.coreutils import get_content_languages

    others = tuple(tag for tag in get_content_languages() if tag != language)
    return Reader(language, others, organisations, home, namesakes)
