"""Names and demonyms to recognise territories by in prose, beside the names CLDR gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from electoral_outreach.vocabulary._tables import reading_rows
from electoral_outreach.vocabulary.former_countries import former_countries
from electoral_outreach.vocabulary.subdivisions import named_subdivisions


@dataclass(frozen=True, slots=True)
class ReadingName:
    """A name or demonym as it stands in prose, and what it may stand for.

    >>> next(entry for entry in names_for_reading() if entry.name == "Georgia")
    ReadingName(name='Georgia', language='en', codes=('GE', 'US-GA'), sure=False)
    """

    name: str
    """As written, accents and capitals included."""
    language: str
    """The language it is used in."""
    codes: tuple[str, ...]
    """ISO 3166-1, 3166-2, 3166-3 or UN M49, the likeliest first."""
    sure: bool
    """False where the name alone does not tell (Georgia, Congo, Jordan): a person should look."""


@cache
def names_for_reading() -> tuple[ReadingName, ...]:
    """Names that CLDR does not give, and those of its names that do not tell alone.

    Short forms, former and official names, acronyms, spellings without accents; in English,
    French, Spanish, Portuguese, Romanian and German. Former countries and the subdivisions that
    have a name here are among them. A name has one entry a language. `code_in_year` turns a code
    into the one that is right for a year.

    >>> {entry.codes for entry in names_for_reading() if entry.name == "Bavière"}
    {('DE-BY',)}
    """
    found = {(entry.name, entry.language): entry for entry in _entries("names")}
    named = [(code, former.names) for code, former in former_countries().items()]
    named += [(code, part.names) for code, part in named_subdivisions().items()]
    for code, names in named:
        for language, name in names.items():
            key = (name, language)
            found.setdefault(key, ReadingName(name, language, (code,), sure=True))
    return tuple(found.values())


@cache
def demonyms() -> tuple[ReadingName, ...]:
    """Adjectives and names of peoples in English, French and Spanish, in all their forms.

    For all members of the United Nations, some territories and subdivisions. French and Spanish
    adjectives are in lower case; a reader compares without regard to case.

    >>> {entry.codes for entry in demonyms() if entry.name == "mexicaines"}
    {('MX',)}
    """
    return tuple(_entries("demonyms"))


def _entries(table: str) -> list[ReadingName]:
    return [
        ReadingName(
            name, language, tuple(codes.lstrip("?").split()), sure=not codes.startswith("?")
        )
        for language, rows in reading_rows()[table].items()
        for codes, names in rows.items()
        for name in names.split("|")
    ]
