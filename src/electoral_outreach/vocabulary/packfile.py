"""The JSON file of a pack: its shape checked, its terms built, all its faults said at once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from electoral_outreach.errors import shown
from electoral_outreach.languages import LanguageTagError
from electoral_outreach.likeness import nearest
from electoral_outreach.syntax import syntax_fault
from electoral_outreach.vocabulary.invalid_pack import InvalidPack, PackFault
from electoral_outreach.vocabulary.relied_on import unfit
from electoral_outreach.vocabulary.terms import (
    Match,
    Term,
    VocabularyError,
    check_code,
    checked_line,
    checked_texts,
)
from electoral_outreach.vocabulary.vocabularies import Vocabulary, contradictions

_OWN = ("name", "description", "vocabularies")
_EXTENDING = ("name", "description", "extends", "extend", "replace", "relabel")
_VOCABULARY = ("label", "description", "closed", "terms")
_TERM = ("code", "label", "plural", "description", "parents", "matches")
_TEXTS = ("label", "plural", "description")
_MATCH = ("scheme", "strength", "value")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a file says anew about one term, each by language tag."""

    label: Mapping[str, str]
    plural: Mapping[str, str]
    description: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PackFile:
    """What a pack file holds: vocabularies of its own, or changes to the pack it extends."""

    name: str
    extends: str | None = None
    vocabularies: tuple[Vocabulary, ...] = ()
    extend: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    replace: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    relabel: tuple[tuple[str, str, Wording], ...] = ()


def read_pack_file(path: Path) -> tuple[PackFile, list[PackFault]]:
    """What the file says as far as it can be understood, and a fault for everything else.

    Raises `InvalidPack` where there is nothing to understand.
    """
    twice: list[str] = []
    try:
        raw = json.loads(
            path.read_text(encoding="utf-8-sig"), object_pairs_hook=lambda p: _object_of(p, twice)
        )
    except OSError as error:
        raise _unreadable(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, "is not UTF-8 text; save it as UTF-8") from error
    except json.JSONDecodeError as error:
        raise _unreadable(path, f"is not JSON: {_fault(error)}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or brackets
        raise _unreadable(path, "is not JSON that can be read: too long or too deep") from error
    reader = _Reader(str(path))
    pack = reader.pack(raw)
    for name in twice:
        reader.note("", name, f"{_shown(name)} stands twice in one object; keep one of them")
    return pack, reader.faults


def _fault(error: json.JSONDecodeError) -> str:
    return f"line {error.lineno}, column {error.colno}: {syntax_fault(error)}"


class _Reader:
    """Walks the raw JSON and keeps a list of what is wrong with it, each with its place."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.faults: list[PackFault] = []

    def note(
        self, where: str, value: object, message: str, *, suggestion: str | None = None
    ) -> None:
        self.faults.append(PackFault(self.source, where, value, message, suggestion))

    def pack(self, raw: object) -> PackFile:
        known = _EXTENDING if isinstance(raw, dict) and "extends" in raw else _OWN
        top = self._object(raw, "", known)
        name = self._string(top.get("name"), "name")
        if name:
            with self._noting("name"):
                name = checked_line(name, "the name")
        if "extends" not in top:
            return PackFile(name, vocabularies=self._vocabularies(top.get("vocabularies")))
        return PackFile(
            name,
            extends=self._string(top["extends"], "extends"),
            extend=self._changes(top.get("extend", {}), "extend"),
            replace=self._changes(top.get("replace", {}), "replace"),
            relabel=tuple(self._relabelled(top.get("relabel", {}))),
        )

    def _vocabularies(self, raw: object) -> tuple[Vocabulary, ...]:
        found = []
        for name, value in self._object(raw, "vocabularies").items():
            vocabulary = self._vocabulary(name, value, f"vocabularies.{name}")
            if vocabulary is not None:
                found.append(vocabulary)
        return tuple(found)

    def _vocabulary(self, name: str, raw: object, where: str) -> Vocabulary | None:
        before = len(self.faults)
        given = self._object(raw, where, _VOCABULARY)
        if len(self.faults) > before and not given:
            return None
        terms = self._terms(given.get("terms"), f"{where}.terms")
        labels = self._texts(given.get("label", {}), f"{where}.label")
        description = self._texts(given.get("description", {}), f"{where}.description")
        if len(self.faults) == before:
            for fault in (
                *contradictions(name, terms),
                *unfit(name, [each.code for each in terms]),
            ):
                self.faults.append(PackFault.of(fault, self.source, where))
        with self._noting(where):
            check_code(name)
        if len(self.faults) > before:
            return None
        closed = given.get("closed", False) is True
        return Vocabulary(name, terms, labels=labels, description=description, closed=closed)

    def _changes(self, raw: object, where: str) -> dict[str, tuple[Term, ...]]:
        return {
            name: self._terms(terms, f"{where}.{name}")
            for name, terms in self._object(raw, where).items()
        }

    def _relabelled(self, raw: object) -> Iterator[tuple[str, str, Wording]]:
        for name, codes in self._object(raw, "relabel").items():
            for code, value in self._object(codes, f"relabel.{name}").items():
                where = f"relabel.{name}.{code}"
                given = self._object(value, where, _TEXTS)
                label, plural, description = (
                    self._texts(given.get(key, {}), f"{where}.{key}") for key in _TEXTS
                )
                yield name, code, Wording(label, plural, description)

    def _terms(self, raw: object, where: str) -> tuple[Term, ...]:
        terms = (
            self._term(value, f"{where}[{index}]")
            for index, value in enumerate(self._list(raw, where))
        )
        return tuple(term for term in terms if term is not None)

    def _term(self, raw: object, where: str) -> Term | None:
        """The term, unless anything in it is wrong; every part is looked at in any case."""
        before = len(self.faults)
        given = self._object(raw, where, _TERM)
        if len(self.faults) > before and not given:
            return None
        code = self._string(given.get("code"), f"{where}.code")
        with self._noting(f"{where}.code"):
            check_code(code)
        labels, plurals, description = (
            self._texts(given.get(key, None if key == "label" else {}), f"{where}.{key}")
            for key in _TEXTS
        )
        parents = self._strings(given.get("parents", []), f"{where}.parents")
        matches = self._matches(given.get("matches", []), f"{where}.matches")
        if len(self.faults) > before:
            return None
        with self._noting(where):
            return Term(
                code, labels, description, plurals, tuple(parents), tuple(filter(None, matches))
            )
        return None

    def _matches(self, raw: object, where: str) -> list[Match | None]:
        return [self._match(v, f"{where}[{i}]") for i, v in enumerate(self._list(raw, where))]

    def _match(self, raw: object, where: str) -> Match | None:
        given = self._object(raw, where, _MATCH)
        scheme = self._string(given.get("scheme"), f"{where}.scheme")
        strength = self._string(given.get("strength"), f"{where}.strength")
        value = given.get("value")
        if value is not None:
            value = self._string(value, f"{where}.value")
        with self._noting(where):
            return Match(scheme, cast(Any, strength), value)
        return None

    def _texts(self, raw: object, where: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for tag, text in self._object(raw, where).items():
            place = f"{where}.{tag}"
            if self._string(text, place):
                with self._noting(place):
                    found |= checked_texts({tag: text}, where.rpartition(".")[2])
        return found

    def _object(
        self, raw: object, where: str, known: tuple[str, ...] | None = None
    ) -> dict[str, Any]:
        if not isinstance(raw, dict):
            self.note(where, raw, f"{_shown(raw)} is not a JSON object; write {{…}}")
            return {}
        for key in raw:
            if known is not None and key not in known:
                close = nearest(key, known, likeness=0.6)
                message = f"{_shown(key)} is not a key here"
                message += "" if close else f"; known are {', '.join(known)}"
                self.note(where, key, message, suggestion=close)
        return raw

    def _list(self, raw: object, where: str) -> list[Any]:
        if isinstance(raw, list):
            return raw
        self.note(where, raw, f"{_shown(raw)} is not a JSON array; write […]")
        return []

    def _strings(self, raw: object, where: str) -> list[str]:
        return [self._string(v, f"{where}[{i}]") for i, v in enumerate(self._list(raw, where))]

    def _string(self, raw: object, where: str) -> str:
        if isinstance(raw, str) and raw:
            return raw
        self.note(where, raw, f"{_shown(raw)} is not a text; write it in quotes")
        return ""

    @contextmanager
    def _noting(self, where: str) -> Iterator[None]:
        """Note what a term or vocabulary refuses, unless its place is already in the list."""
        try:
            yield
        except (VocabularyError, LanguageTagError) as error:
            if not any(each.path.startswith(where) for each in self.faults):
                self.faults.append(PackFault.of(error, self.source, where))


def _unreadable(path: Path, message: str) -> InvalidPack:
    return InvalidPack([PackFault(str(path), "", None, message)])


def _object_of(pairs: list[tuple[str, Any]], twice: list[str]) -> dict[str, Any]:
    """The object, with the names noted that parsing would forget."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice += {name for name, count in Counter(name for name, _ in pairs).items() if count > 1}
    return found


def _shown(raw: object) -> str:
    return "nothing" if raw is None else shown(raw, 60)
