"""Vocabularies: the terms one field of a record may hold, and help for who mistypes one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from electoral_outreach.errors import shown
from electoral_outreach.folding import name_key
from electoral_outreach.likeness import alike, nearest
from electoral_outreach.vocabulary.terms import (
    LONGEST_CODE,
    NO_TEXTS,
    Term,
    VocabularyError,
    as_code,
    check_code,
    checked_texts,
)

if TYPE_CHECKING:
    from electoral_outreach.vocabulary.said_in_words import SaidInWords


class UnknownTerm(VocabularyError, KeyError):
    """A code that its vocabulary does not have.

    It is a `ValueError` for validators and a `KeyError` for whoever looks terms up.

    >>> from electoral_outreach.vocabulary import active
    >>> active()["role"].check("organizer")
    Traceback (most recent call last):
    ...
    electoral_outreach.vocabulary.vocabularies.UnknownTerm: 'organizer' is not a role; did you mean 'organiser'?
    """

    def __init__(self, message: str, *, vocabulary: str, code: str, suggestion: str | None) -> None:
        super().__init__(message, value=code, suggestion=suggestion)
        self.vocabulary = vocabulary
        self.code = code


class Vocabulary(Mapping[str, Term]):
    """An ordered set of terms: codes in, terms out.

    >>> roles = Vocabulary("role", [Term("organiser", {"en": "Organiser"})])
    >>> "organiser" in roles, roles.label("organiser", ["fr", "en"])
    (True, 'Organiser')
    >>> try:
    ...     roles["organizer"]
    ... except UnknownTerm as error:
    ...     print(error)
    'organizer' is not a role; did you mean 'organiser'?
    """

    def __init__(
        self,
        name: str,
        terms: Iterable[Term],
        *,
        labels: Mapping[str, str] = NO_TEXTS,
        description: Mapping[str, str] = NO_TEXTS,
        closed: bool = False,
    ) -> None:
        check_code(name)
        self.name: Final = name
        self.labels: Final = checked_texts(labels, f"{name!r}: labels")
        self.description: Final = checked_texts(description, f"{name!r}: description")
        self.closed: Final = closed
        """The library acts on these codes: they can be relabelled, not added to or left out."""
        given = tuple(terms)
        for fault in contradictions(name, given):
            raise fault
        self._terms: Final[dict[str, Term]] = {term.code: term for term in given}

    def __contains__(self, code: object) -> bool:
        return code in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def __getitem__(self, code: str) -> Term:
        try:
            return self._terms[code]
        except KeyError:
            raise self._unknown(code) from None

    def __repr__(self) -> str:
        return f"Vocabulary({self.name!r}, {len(self)} terms)"

    def check(self, code: str) -> str:
        """Return the code if the vocabulary has it; else raise `UnknownTerm`.

        >>> from electoral_outreach.vocabulary import active
        >>> active()["role"].check("funder")
        'funder'
        """
        if code in self._terms:
            return code
        raise self._unknown(code)

    def best(
        self, code: str, languages: str | Iterable[str], *, plural: bool = False
    ) -> tuple[str, str]:
        """Return what a reader of these languages sees, and the tag of the language it is in.

        >>> from electoral_outreach.vocabulary import active
        >>> active()["role"].best("funder", ["pt"]), active()["role"].best("funder", ["it"])
        (('Financiador', 'pt'), ('Funder', 'en'))
        """
        return self[code].best(languages, plural=plural)

    def label(self, code: str, languages: str | Iterable[str], *, plural: bool = False) -> str:
        """Return what a reader of these languages sees in place of the code; `best` says its language too.

        >>> from electoral_outreach.vocabulary import active
        >>> active()["role"].label("funder", ["en"])
        'Funder'
        """
        return self[code].label(languages, plural=plural)

    def choices(self, languages: str | Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Return codes with labels, in the vocabulary's own order, as forms want them.

        >>> from electoral_outreach.vocabulary import active
        >>> active()["status"].choices(["en"])[0]
        ('planned', 'Planned')
        """
        wanted = languages if isinstance(languages, str) else tuple(languages)
        return tuple((code, term.label(wanted)) for code, term in self._terms.items())

    def narrower(self, code: str) -> tuple[str, ...]:
        """Return the codes below this one, at any depth, in the vocabulary's own order.

        >>> terms = [Term("a", {"en": "A"}), Term("b", {"en": "B"}, parents=("a",))]
        >>> Vocabulary("theme", terms).narrower("a")
        ('b',)
        """
        below = {self[code].code}
        while True:
            more = {c for c, term in self._terms.items() if below.intersection(term.parents)}
            if more <= below:
                return tuple(c for c in self._terms if c in below and c != code)
            below |= more

    def suggest(self, wrong: str) -> str | None:
        """Return the code that was probably meant, or None.

        Labels count too, in every language and without regard to case or accents, and so do
        words of them that lead to one term only.

        >>> from electoral_outreach.vocabulary import active
        >>> active()["role"].suggest("Bailleur de fonds"), active()["mission-type"].suggest("Workshops")
        ('funder', 'seminar')
        """
        if len(wrong) > LONGEST_CODE:
            return None
        meant = name_key(wrong)
        if meant in self._spellings:
            return self._spellings[meant]
        if said := self._said_in_words.meant(wrong):
            return said[0] if len(said) == 1 else None
        if close := nearest(as_code(wrong), self._terms):
            return close
        spelt_alike = alike(meant, self._spellings, likeness=0.85)
        return self._spellings[spelt_alike[0]] if spelt_alike else None

    def json_schema(self) -> dict[str, object]:
        """Return a JSON Schema for one code of this vocabulary.

        >>> Vocabulary("sex", [Term("female", {"en": "Women"})]).json_schema()
        {'title': 'sex', 'type': 'string', 'enum': ['female']}
        """
        schema: dict[str, object] = {"title": self.labels.get("en", self.name)}
        if "en" in self.description:
            schema["description"] = self.description["en"]
        return {**schema, "type": "string", "enum": list(self._terms)}

    def with_terms(self, terms: Iterable[Term]) -> Vocabulary:
        """Return a vocabulary of the same name with these terms instead.

        >>> list(Vocabulary("theme", []).with_terms([Term("a", {"en": "A"})]))
        ['a']
        """
        return Vocabulary(
            self.name,
            terms,
            labels=self.labels,
            description=self.description,
            closed=self.closed,
        )

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """Codes, then labels and plurals, folded; the first term to claim a spelling keeps it."""
        spellings = {name_key(code): code for code in self._terms}
        for code, term in self._terms.items():
            for text in (*term.labels.values(), *term.plurals.values()):
                spellings.setdefault(name_key(text), code)
        return spellings

    @cached_property
    def _said_in_words(self) -> SaidInWords:
        # Loaded here, since most codes are right.
        from electoral_outreach.vocabulary.said_in_words import SaidInWords

        return SaidInWords(self._terms.values())

    def _unknown(self, code: str) -> UnknownTerm:
        suggestion = self.suggest(code)
        message = f"{shown(code)} is not {with_article(self)}"
        if suggestion is None:
            message += f"; the vocabulary {self.name!r} {_told(self.name, list(self._terms))}"
        return UnknownTerm(message, vocabulary=self.name, code=code, suggestion=suggestion)


def with_article(vocabulary: Vocabulary) -> str:
    """What each of a vocabulary's terms is, in a message.

    >>> with_article(Vocabulary("order", [], labels={"en": "Order of merit"}))
    'an order of merit'
    """
    noun = vocabulary.labels.get("en", vocabulary.name.replace("-", " "))
    noun = noun[:1].lower() + noun[1:]
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def contradictions(name: str, terms: Sequence[Term]) -> Iterator[VocabularyError]:
    """Everything that keeps terms from being one vocabulary of this name.

    >>> host = Term("host", {"en": "Host"}, parents=("body",))
    >>> [each.value for each in contradictions("role", [host, host])]
    ['host', 'body']
    """
    known: dict[str, Term] = {}
    for term in terms:
        if term.code in known:
            yield VocabularyError(
                f"{name!r} has the code {term.code!r} twice; rename one, or relabel the first",
                value=term.code,
            )
        known.setdefault(term.code, term)
    for term in known.values():
        for parent in term.parents:
            if parent not in known:
                yield VocabularyError(
                    f"{name!r}: the parent {parent!r} of {term.code!r} is not a term of "
                    "the vocabulary; add it, or leave the parent out",
                    value=parent,
                )
        if term.code in _ancestors(term, known):
            yield VocabularyError(
                f"{name!r}: {term.code!r} is its own ancestor; leave one parent out",
                value=term.code,
            )


def _ancestors(term: Term, known: Mapping[str, Term]) -> set[str]:
    above: set[str] = set()
    waiting = list(term.parents)
    while waiting:
        code = waiting.pop()
        if code not in above:
            above.add(code)
            waiting.extend(known[code].parents if code in known else ())
    return above


def _told(name: str, codes: list[str], most: int = 12) -> str:
    if not codes:
        return "has no terms, so leave it out"
    shown = "has " + ", ".join(repr(code) for code in codes[:most])
    if len(codes) <= most:
        return shown
    return f"{shown} and {len(codes) - most} more; `electoral-outreach codes {name}` lists them all"
