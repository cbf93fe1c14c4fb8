"""Controlled terms: a code that records keep, and what people read in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal, get_args

from electoral_outreach.characters import line
from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.folding import folded
from electoral_outreach.languages import best_tag, canonical_tag

LONGEST_CODE: Final = 64
_CODE = re.compile(r"[a-z0-9]{1,64}(?:-[a-z0-9]{1,64}){0,31}")
NO_TEXTS: Final[Mapping[str, str]] = MappingProxyType({})

Strength = Literal["exact", "close", "none"]


class VocabularyError(InvalidValue):
    """A term, vocabulary or pack that contradicts itself.

    >>> try:
    ...     Term("Not A Code", {"en": "X"})
    ... except VocabularyError as error:
    ...     error.value
    'Not A Code'
    """


@dataclass(frozen=True, slots=True)
class Match:
    """How a term compares with one of another classification.

    >>> Match("bridge", "exact", "Legal Framework").value
    'Legal Framework'
    """

    scheme: str
    """Which classification: `ace`, `bridge`, `dac`, `iati-organisation-role` …"""
    strength: Strength
    """`none` records that somebody looked and found nothing that fits."""
    value: str | None = None
    """Title or code over there; absent exactly when the strength is `none`."""

    def __post_init__(self) -> None:
        if self.strength not in get_args(Strength):
            raise VocabularyError(
                f"{self.strength!r} is not a strength of a match; use 'exact', 'close' or 'none'",
                value=self.strength,
            )
        if (self.value is None) != (self.strength == "none"):
            raise VocabularyError(
                f"a match of strength {self.strength!r} with value {self.value!r} in "
                f"{self.scheme!r}: give a value, or strength 'none' without one",
                value=self.value,
            )
        for name in ("scheme", "value"):
            if (given := getattr(self, name)) is not None:
                object.__setattr__(self, name, checked_line(given, f"the {name} of a match"))


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary, in as many languages as its labels have.

    >>> observation = Term(
    ...     "observation",
    ...     {"en": "Observation mission", "fr": "Mission d’observation"},
    ...     plurals={"en": "Observation missions"},
    ... )
    >>> observation.label(["fr-CA", "en"])
    'Mission d’observation'
    >>> observation.label(["en"], plural=True)
    'Observation missions'
    """

    code: str
    """Lower-case words joined by hyphens; never changes once records use it."""
    labels: Mapping[str, str]
    """What a reader sees, by language tag."""
    description: Mapping[str, str] = field(default_factory=dict)
    """When to choose this term rather than its neighbours, by language tag."""
    plurals: Mapping[str, str] = field(default_factory=dict)
    """The label as a heading over several, where a language needs another form."""
    parents: tuple[str, ...] = ()
    """Codes of the broader terms in the same vocabulary."""
    matches: tuple[Match, ...] = field(default=(), repr=False)
    """What other classifications call it."""

    def __post_init__(self) -> None:
        check_code(self.code)
        for name in ("labels", "description", "plurals"):
            object.__setattr__(
                self, name, checked_texts(getattr(self, name), f"{self.code!r}: {name}")
            )
        object.__setattr__(self, "parents", tuple(self.parents))
        object.__setattr__(self, "matches", tuple(self.matches))
        if not self.labels:
            raise VocabularyError(f"{self.code!r} has no label; give one in any language")
        for tag in self.plurals:
            if tag not in self.labels:
                raise VocabularyError(
                    f"{self.code!r} has a plural in {tag!r} but no label; give the label too",
                    value=tag,
                )

    def __hash__(self) -> int:
        return hash(self.code)

    def best(self, languages: str | Iterable[str], *, plural: bool = False) -> tuple[str, str]:
        """Return the label that serves a reader best, and the tag of the language it is in.

        >>> Term("training", {"en": "Training"}).best(["fr"])
        ('Training', 'en')
        """
        tag = best_tag(self.labels, languages) or best_tag(self.labels, "en")
        tag = tag or next(iter(self.labels))
        text = self.plurals.get(tag, self.labels[tag]) if plural else self.labels[tag]
        return text, tag

    def label(self, languages: str | Iterable[str], *, plural: bool = False) -> str:
        """Return the label for a reader of these languages; English, then any, if need be.

        >>> Term("host", {"en": "Host", "fr": "Hôte"}).label(["fr-CA", "en"])
        'Hôte'
        """
        return self.best(languages, plural=plural)[0]

    def describe(self, languages: str | Iterable[str]) -> str:
        """Return the description for a reader of these languages, or an empty string.

        >>> Term("host", {"en": "Host"}, description={"en": "Who receives."}).describe(["fr"])
        'Who receives.'
        """
        tag = best_tag(self.description, languages) or best_tag(self.description, "en")
        return self.description[tag] if tag else ""

    def match(self, scheme: str) -> str | None:
        """Return the first exact, else close, counterpart in another classification.

        >>> term = Term("host", {"en": "Host"}, matches=(Match("iati", "close", "4"),))
        >>> term.match("iati"), term.match("ace")
        ('4', None)
        """
        there = [match for match in self.matches if match.scheme == scheme]
        there.sort(key=lambda match: match.strength != "exact")
        return there[0].value if there else None

    def relabelled(
        self,
        labels: Mapping[str, str] = NO_TEXTS,
        *,
        plurals: Mapping[str, str] = NO_TEXTS,
        description: Mapping[str, str] = NO_TEXTS,
    ) -> Term:
        """Return the term with these texts instead of its own in the same languages.

        A plural goes with the label it was made from: a new label alone drops it.

        >>> Term("host", {"en": "Host"}).relabelled({"fr": "Hôte"}).label(["fr"])
        'Hôte'
        """
        labels, plurals = checked_texts(labels, self.code), checked_texts(plurals, self.code)
        kept = {tag: text for tag, text in self.plurals.items() if tag not in labels}
        return replace(
            self,
            labels={**self.labels, **labels},
            plurals={**kept, **plurals},
            description={**self.description, **checked_texts(description, self.code)},
        )


def check_code(code: str) -> str:
    """Return a well-formed code; else raise `VocabularyError` with the spelling that would do."""
    if len(code) <= LONGEST_CODE and _CODE.fullmatch(code):
        return code
    suggestion = as_code(code[:LONGEST_CODE])
    raise VocabularyError(
        f"{shown(code)} is not a code: write lower-case letters and digits, words joined "
        f"by hyphens, at most {LONGEST_CODE} characters",
        value=code,
        suggestion=suggestion if _CODE.fullmatch(suggestion) else None,
    )


def as_code(text: str) -> str:
    """Return a text as a code would spell it: folded, without accents, hyphens between words.

    >>> as_code("Mémorandum d’entente")
    'memorandum-d-entente'
    """
    return "-".join(re.findall(r"[a-z0-9]+", folded(text)))


def checked_texts(texts: Mapping[str, str], where: str) -> Mapping[str, str]:
    """Texts by canonical tag, unchangeable; refuses what is no line of plain text."""
    clean: dict[str, str] = {}
    for tag, given in texts.items():
        clean[canonical_tag(tag)] = checked_line(given, f"{where}: the text in {tag!r}")
    return MappingProxyType(clean)


def checked_line(given: str, what: str) -> str:
    """A line of plain text as it is kept; else raises `VocabularyError` that names what it is."""
    try:
        return line(given)
    except InvalidValue as error:
        raise VocabularyError(f"{what} {error.message}", value=given) from None
