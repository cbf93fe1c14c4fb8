"""`Directory`: organisations, found by any name they bear or bore, in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from os import PathLike
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import InvalidValue, OutreachError
from electoral_outreach.folding import name_key
from electoral_outreach.languages import best_tag
from electoral_outreach.likeness import nearest
from electoral_outreach.model.explaining.refusals import problems_of
from electoral_outreach.model.organisations import Organisation, OrganisationName
from electoral_outreach.model.period import Period
from electoral_outreach.model.problems import InvalidRegister
from electoral_outreach.model.record import record
from electoral_outreach.vocabulary import active, default_pack, using

_STARTER: Final = Path(__file__).parents[1] / "data" / "organisations.json"
_LONGEST: Final = 400
_ARTICLES: Final = frozenset(("the", "le", "la", "les", "l", "el", "los", "las"))

Given = Organisation | Mapping[str, Any]
"""An organisation, or an object in the form of JSON that shall become one."""


@record
class _DirectoryFile:
    """The JSON form: what the list is called, and the organisations in it."""

    name: str
    organisations: tuple[Organisation, ...] = ()


class UnknownOrganisation(OutreachError, KeyError):
    """Ids that a directory does not have, all of them, with those that are probably meant.

    >>> starter_directory().select(["undpp", "oif", "nobody-knows-it"])
    Traceback (most recent call last):
    ...
    electoral_outreach.model.directory.UnknownOrganisation: the directory has no organisation 'undpp' (did you mean 'undp'?), 'nobody-knows-it'; `search` finds an id by words of a name
    """

    def __init__(self, ids: Sequence[str], suggestions: Mapping[str, str]) -> None:
        self.ids: Final = tuple(ids)
        """The ids that are not there."""
        self.suggestions: Final = dict(suggestions)
        """For those of them that resemble an id of the directory, that one."""
        super().__init__(*ids)

    def __str__(self) -> str:
        named = (
            f"{id!r} (did you mean {self.suggestions[id]!r}?)"
            if id in self.suggestions
            else repr(id)
            for id in self.ids
        )
        way_out = "`search` finds an id by words of a name"
        return f"the directory has no organisation {', '.join(named)}; {way_out}"


class Directory:
    """Organisations by id, found by name or acronym without regard to case and accents.

    It is iterated, in its own order, and asked by id like a mapping. Organisations may be given as
    records or as objects that shall become some.

    >>> directory = starter_directory()
    >>> len(directory), "undp" in directory, directory["undp"].current.acronym["fr"]
    (93, True, 'PNUD')
    >>> [each.id for each in directory if each.country == "KR"]
    ['korea-foundation', 'nec-korea']
    >>> [each.id for each in directory.find("PNUD")]
    ['undp']
    >>> [each.country for each in directory.find("CENI", at=Period.parse("2016-11"))]
    ['MG', 'CD', 'BF']
    """

    def __init__(self, organisations: Iterable[Given]) -> None:
        self._by_id: Final[dict[str, Organisation]] = {}
        for each in _records(organisations):
            if each.id in self._by_id:
                raise InvalidValue(
                    f"{each.id!r} is the id of two organisations; ids are unique", value=each.id
                )
            self._by_id[each.id] = each
        self._named: Final = _index(self._by_id.values())

    @classmethod
    def from_json(cls, path: str | PathLike[str]) -> Directory:
        """Read a directory from a JSON file: ``{"name": …, "organisations": […]}``.

        Raises `InvalidRegister` with every problem in it.

        >>> len(Directory.from_json(_STARTER)) > 50
        True
        """
        try:
            file = _adapter().validate_json(Path(path).read_bytes())
        except ValidationError as error:
            raise InvalidRegister(problems_of(error), source=str(path)) from None
        return cls(file.organisations)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Organisation]:
        return iter(self._by_id.values())

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def __getitem__(self, id: str) -> Organisation:
        try:
            return self._by_id[id]
        except KeyError:
            raise self._unknown([id]) from None

    def find(
        self, text: str, *, language: str | None = None, at: Period | None = None
    ) -> tuple[Organisation, ...]:
        """Return every organisation that bears this name or acronym, in the directory's order.

        The name is a whole one; `search` finds words of it.
        With a language, only names in it count; with a period, only names that can have been borne
        during it, as far as their dates say. Several bodies of one name all come back: which is meant is the caller's to decide.

        >>> [each.id for each in starter_directory().find("Instituto Federal Electoral")]
        ['ine-mexico']
        >>> starter_directory().find("IFE", at=Period.parse("2018"))
        ()
        """
        if len(text) > _LONGEST:
            return ()
        words = _words(text)
        found = {
            id
            for key in (" ".join(words), "".join(words))
            for id, tag, name in self._named.get(key, ())
            if (language is None or best_tag([tag], [language]))
            and (at is None or name.period is None or not name.period.is_disjoint(at))
        }
        return tuple(each for each in self if each.id in found)

    def search(self, text: str) -> tuple[Organisation, ...]:
        """Return every organisation in whose id or any one name these words begin, in any order.

        >>> [each.id for each in starter_directory().search("elecciones tribunal")]
        ['tse-costa-rica']
        """
        wanted = _words(text[:_LONGEST])
        return tuple(each for each in self if wanted and any(map(_holds(wanted), _told(each))))

    def select(self, ids: str | Iterable[str]) -> tuple[Organisation, ...]:
        """Return these organisations with their predecessors and successors, as a register wants.

        One id may be given by itself. Raises `UnknownOrganisation` with every id that is not there.

        >>> [each.id for each in starter_directory().select(["cida"])]
        ['global-affairs-canada', 'cida']
        """
        wanted: set[str] = set()
        waiting = [ids] if isinstance(ids, str) else list(ids)
        if missing := [id for id in dict.fromkeys(waiting) if id not in self]:
            raise self._unknown(missing)
        while waiting:
            each = self[waiting.pop()]
            if each.id not in wanted:
                wanted.add(each.id)
                waiting.extend((*each.predecessors, *each.successors))
        return tuple(each for each in self if each.id in wanted)

    def with_organisations(self, organisations: Iterable[Given]) -> Directory:
        """Return a directory with these as well; one of the same id takes the other's place.

        Raises `InvalidRegister` with everything that keeps an object from being an organisation.

        >>> own = {"id": "jne-peru", "names": [{"name": {"es": "Jurado Nacional de Elecciones"}}]}
        >>> "jne-peru" in starter_directory().with_organisations([own])
        True
        """
        more = {each.id: each for each in _records(organisations)}
        return Directory({**self._by_id, **more}.values())

    def _unknown(self, ids: Sequence[str]) -> UnknownOrganisation:
        near = {id: nearest(str(id), self._by_id) for id in ids}
        return UnknownOrganisation(ids, {id: found for id, found in near.items() if found})


def starter_directory() -> Directory:
    """Return the directory that comes with the library: bodies this field meets daily.

    They can be put in any register: a kind that the pack in force does not have is left out.

    >>> starter_directory()["recef"].current.acronym["fr"]
    'RECEF'
    """
    return _starter(frozenset(active()["organisation-kind"]))


@lru_cache(maxsize=8)
def _starter(kinds: frozenset[str]) -> Directory:
    with using(default_pack()):  # whose terms the file is written in
        directory = Directory.from_json(_STARTER)
    if all(each.kind is None or each.kind in kinds for each in directory):
        return directory
    return Directory(each if each.kind in kinds else replace(each, kind=None) for each in directory)


@cache
def _adapter() -> TypeAdapter[_DirectoryFile]:
    return TypeAdapter(_DirectoryFile)


@cache
def _bodies() -> TypeAdapter[tuple[Organisation, ...]]:
    return TypeAdapter(tuple[Organisation, ...])


def _records(organisations: Iterable[Given]) -> tuple[Organisation, ...]:
    given = tuple(organisations)
    try:
        return _bodies().validate_python(given)
    except ValidationError as error:
        raise InvalidRegister(problems_of(error), source="organisations") from None


def _told(organisation: Organisation) -> Iterator[list[str]]:
    """The words of its id, and of each of its names with their acronyms."""
    yield _words(organisation.id.replace("-", " "))
    for each in organisation.names:
        texts = (*each.name.values(), *(each.acronym.values() if each.acronym else ()))
        yield [word for text in texts for word in _words(text)]


def _holds(wanted: Sequence[str]) -> Callable[[list[str]], bool]:
    return lambda words: all(any(word.startswith(want) for word in words) for want in wanted)


_Entry = tuple[str, str, OrganisationName]


def _index(organisations: Iterable[Organisation]) -> dict[str, list[_Entry]]:
    """From each folded spelling to who bears it, in which language, as part of which name."""
    named: defaultdict[str, list[_Entry]] = defaultdict(list)
    for each in organisations:
        for name in each.names:
            for tag, text in name.name.items():
                named[" ".join(_words(text))].append((each.id, tag, name))
            for tag, text in name.acronym.items() if name.acronym else ():
                # Squeezed, so that A-WEB, AWEB and A. WEB are one.
                named["".join(_words(text))].append((each.id, tag, name))
    return dict(named)


def _words(text: str) -> list[str]:
    """The folded words of a name, without the article it may begin with."""
    words = name_key(text).split()
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
