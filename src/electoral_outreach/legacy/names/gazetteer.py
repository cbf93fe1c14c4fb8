"""Every country, region, subdivision and town that a text names, with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal

from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import LANGUAGES
from electoral_outreach.normal_forms import normalized
from electoral_outreach.phrases import territory_names
from electoral_outreach.vocabulary.territories import demonyms, names_for_reading

MentionKind = Literal["name", "demonym", "city"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place as a text names it.

    >>> [(mention.code, mention.span.text) for mention in mentions("in Bamako, au Mali")]
    [('ML', 'Bamako'), ('ML', 'Mali')]
    """

    code: str
    """ISO 3166-1, 3166-2, 3166-3 or UN M49."""
    kind: MentionKind
    span: Span
    others: tuple[str, ...] = ()
    """What else the name can stand for, where it does not tell alone (Georgia, Congo)."""

    @property
    def country(self) -> str | None:
        """The ISO 3166-1 code: the country's own, or that of the subdivision or town.

        >>> mentions("Bavaria")[0].country
        'DE'
        """
        if len(self.code) == 2:
            return self.code
        return self.code[:2] if self.code[2:3] == "-" else None

    def moved(self, by: int) -> Mention:
        """The same mention so many places further on."""
        return replace(self, span=Span(self.span.text, self.span.start + by))

    @property
    def is_region(self) -> bool:
        """Whether it is a part of the world."""
        return self.code.isdigit()


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    code: str
    kind: MentionKind
    others: tuple[str, ...]
    exact: str
    """The spelling to insist on, for acronyms; empty where capitals do not matter."""
    capital: bool = True
    """Whether it begins with a capital wherever it stands."""


_WORD: Final = re.compile(r"\w+")
_SKIPPED: Final = frozenset({"EU", "EZ", "UN", "001", "QO", "ZZ"})
_LANGUAGE_USE: Final = re.compile(r"-?\s?(?:speaking|language|version|parlante|hablante)")
_OCEAN: Final = re.compile(r"ocean\s.*|.*\socean", re.DOTALL)
"""The six letters before or behind a people's name that make an ocean of it."""
_GIVEN_NAMES: Final = frozenset({"guadalupe", "israel", "trinidad", "virginia"})
_MEETINGS: Final = frozenset({"reunion", "reuniao"})
"""Names that are the word for a meeting in some language, unless an article or preposition leads to the island."""
_MEETING_OF: Final = re.compile(
    r"\s(?:d[eu]s?|del|d[ao]s?|de la|entre|con|com|avec|with)\s|\sd['’]"
)
"""Whose a meeting is, as no island is anybody's."""
_TO_ISLAND: Final = re.compile(r"(?:^|\W)(?:la|il[eh]a?|isla|in|en|em|na|to|from|and|et|y)\s$")
_SURNAME: Final = re.compile(r"[^\S\n][A-ZÀ-Þ][a-zà-ÿ]+(?!\w)")
_NAME_GOES_ON: Final = re.compile(
    r"\s(?:Commission|Declaration|Agreement|Convention|Protocol|Process|Principles|Office|Club|Institute|Post)\b"
)
_WRITTEN_ALSO: Final = (
    (" & ", (" and ", " & the ", " and the ", " et ", " y ", " e ")),
    ("st. ", ("saint ", "st ")),
)
"""The "and" and the saint of a name, with the other ways to write them."""
_KEPT: Final = 3000
"""The places of shorter texts are kept for a while: the same lines are looked at several times."""
_MAX_WORDS_OF_A_KIND: Final = 120


def mentions(text: str, at: int = 0) -> list[Mention]:
    """The places a text names, in order; of names within names only the longest.

    Args:
        text: Where to look.
        at: What to add to every place.

    >>> [mention.code for mention in mentions("Guinea-Bissau and Guinea; the Québec-Bavaria committee")]
    ['GW', 'GN', 'CA-QC', 'DE-BY']
    """
    found = tuple(_found(text)) if len(text) > _KEPT else _kept_found(text)
    return [each.moved(at) for each in found] if at else list(found)


@lru_cache(maxsize=8192)
def _kept_found(text: str) -> tuple[Mention, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Mention]:
    folded = fold(text)
    index = _index()
    done = 0
    for word in _WORD.finditer(folded):
        start = word.start()
        if start < done:
            continue
        for entry in index.get(word.group(), ()):
            end = start + len(entry.name)
            if folded.startswith(entry.name, start) and _stands_alone(
                text, folded, start, end, entry
            ):
                yield Mention(entry.code, entry.kind, Span(text[start:end], start), entry.others)
                done = end
                break


def _stands_alone(text: str, folded: str, start: int, end: int, entry: _Entry) -> bool:
    if end < len(folded) and (folded[end].isalnum() or folded[end] == "_"):
        return False
    if entry.exact:
        return text[start:end] == entry.exact
    if entry.kind == "demonym" and (
        _LANGUAGE_USE.match(folded, end) or _OCEAN.fullmatch(folded, max(0, start - 6), end + 6)
    ):
        return False
    if (entry.others or entry.name in _GIVEN_NAMES) and _SURNAME.match(text, end):
        return False
    if _is_of_a_meeting(text, folded, end, entry.name):
        return False
    if entry.kind == "city" and _NAME_GOES_ON.match(text, end):
        return False  # the Venice Commission, the Paris Declaration
    return text[start].isupper() or not entry.capital


def _is_of_a_meeting(text: str, folded: str, end: int, name: str) -> bool:
    """Whether what may be an island is the word for a meeting: "La reunión será …", "la Réunion du …"."""
    word = name.rpartition(" ")[2]
    if word not in _MEETINGS:
        return False
    start = end - len(word)
    led_to = _TO_ISLAND.search(folded[max(0, start - 8) : start])
    return not text[start].isupper() or not led_to or bool(_MEETING_OF.match(folded, end))


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    """Entries by their first word, the longest name first."""
    entries: dict[tuple[str, bool], _Entry] = {}
    for entry in _entries():  # "Nigerian" is English, "nigérian" French
        entries.setdefault((entry.name, entry.capital), entry)
    index: dict[str, list[_Entry]] = {}
    for entry in sorted(entries.values(), key=lambda each: len(each.name), reverse=True):
        first = _WORD.search(entry.name)
        if first is not None and first.start() == 0:
            index.setdefault(first.group(), []).append(entry)
    return {word: tuple(listed[:_MAX_WORDS_OF_A_KIND]) for word, listed in index.items()}


def _entries() -> Iterator[_Entry]:  # noqa: C901 - one short branch a source
    for reading in names_for_reading():
        exact = reading.name if reading.name.isupper() and len(reading.name) <= 4 else ""
        others = () if reading.sure else reading.codes[1:] or ("?",)
        for name in _spellings(reading.name):
            yield _Entry(name, reading.codes[0], "name", others, exact)
    for language in LANGUAGES:
        for name, code in territory_names(language).items():
            if code not in _SKIPPED and len(name) > 2:
                for spelling in (
                    each for form in _cases(name, language) for each in _spellings(form)
                ):
                    yield _Entry(spelling, code, "name", (), "")
    yield from _listed("cities", "city")
    yield from _listed("subdivisions", "name")
    for code, adjectives in _table("regions").items():
        for adjective in adjectives:
            yield _Entry(fold(adjective), code, "demonym", (), "", adjective[0].isupper())
    for people in demonyms():
        others = () if people.sure else people.codes[1:] or ("?",)
        for name in _spellings(people.name):
            yield _Entry(name, people.codes[0], "demonym", others, "", people.language == "en")


def _cases(name: str, language: str) -> Iterator[str]:
    """A name, and in Romanian the form in which a body is of it: "Letoniei", "Azerbaidjanului"."""
    yield name
    if language != "ro" or " " in name or name.isupper():
        return
    if name.endswith("a"):
        yield name[:-1] + "ei"
    elif name[-1] not in "aeiouăâîy":
        yield name + "ului"


def _listed(table: str, kind: MentionKind) -> Iterator[_Entry]:
    for code, places in _table(table).items():
        for place in places:
            yield _Entry(fold(place), code, kind, (), "")


def _spellings(name: str) -> Iterable[str]:
    """A name folded, with the ways to write its "and" and its hyphens."""
    forms = [fold(name)]
    for sign, words in _WRITTEN_ALSO:
        forms += [each.replace(sign, word) for each in forms if sign in each for word in words]
    if "-" in forms[0] and " " not in forms[0]:
        forms.append(forms[0].replace("-", " "))
    return forms


@cache
def _table(name: str) -> Mapping[str, tuple[str, ...]]:
    source = files("electoral_outreach").joinpath("data", "legacy", f"{name}.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return {code: tuple(names.split("|")) for code, names in table.items()}


class _Folding(dict[int, str]):
    """Small letters without accents, one for one, so that places in the text stay the same."""

    def __missing__(self, ordinal: int) -> str:
        letter = chr(ordinal)
        bare = normalized("NFD", letter)[0].lower()
        if letter in "’‘ʼ`´":
            bare = "'"
        elif letter in "‐‑–—":
            bare = "-"
        elif letter == "\u00a0":
            bare = " "
        self[ordinal] = bare if len(bare) == 1 else letter
        return self[ordinal]


_FOLDING: Final = _Folding()


def fold(text: str) -> str:
    """Text without accents and capitals, of the same length.

    >>> fold("Côte d’Ivoire")
    "cote d'ivoire"
    """
    return text.translate(_FOLDING)
