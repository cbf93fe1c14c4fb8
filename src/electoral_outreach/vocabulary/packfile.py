"""The JSON file of a pack: its shape checked, its terms built, all its faults said at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast

from electoral_outreach.languages import LanguageTagError
from electoral_outreach.vocabulary.terms import Match, Term, VocabularyError
from electoral_outreach.vocabulary.vocabularies import Vocabulary

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


def read_pack_file(path: Path) -> PackFile:
    """Read the file, or raise one `VocabularyError` with a line for each fault."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path}: is not UTF-8 text; save it as UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise VocabularyError(f"{path}: is not JSON: {error}") from error
    reader = _Reader()
    pack = reader.pack(raw)
    if reader.problems:
        raise VocabularyError("\n".join(f"{path}: {problem}" for problem in reader.problems))
    return pack


class _Reader:
    """Walks the raw JSON and keeps a list of what is wrong with it, each with its place."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def pack(self, raw: object) -> PackFile:
        known = _EXTENDING if isinstance(raw, dict) and "extends" in raw else _OWN
        top = self._object(raw, "$", known)
        name = self._string(top.get("name"), "name")
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
            where = f"vocabularies.{name}"
            with self._noting(where):
                found.append(self._vocabulary(name, value, where))
        return tuple(found)

    def _vocabulary(self, name: str, raw: object, where: str) -> Vocabulary:
        given = self._object(raw, where, _VOCABULARY)
        return Vocabulary(
            name,
            self._terms(given.get("terms"), f"{where}.terms"),
            labels=self._texts(given.get("label", {}), f"{where}.label"),
            description=self._texts(given.get("description", {}), f"{where}.description"),
            closed=given.get("closed", False) is True,
        )

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
        found = []
        for index, value in enumerate(self._list(raw, where)):
            term = self._term(value, f"{where}[{index}]")
            if term is not None:
                found.append(term)
        return tuple(found)

    def _term(self, raw: object, where: str) -> Term | None:
        with self._noting(where):
            given = self._object(raw, where, _TERM)
            return Term(
                self._string(given.get("code"), f"{where}.code"),
                self._texts(given.get("label"), f"{where}.label"),
                self._texts(given.get("description", {}), f"{where}.description"),
                plurals=self._texts(given.get("plural", {}), f"{where}.plural"),
                parents=tuple(self._strings(given.get("parents", []), f"{where}.parents")),
                matches=tuple(self._matches(given.get("matches", []), f"{where}.matches")),
            )
        return None

    def _matches(self, raw: object, where: str) -> Iterator[Match]:
        for index, value in enumerate(self._list(raw, where)):
            yield self._match(value, f"{where}[{index}]")

    def _match(self, raw: object, where: str) -> Match:
        given = self._object(raw, where, _MATCH)
        scheme = self._string(given.get("scheme"), f"{where}.scheme")
        value = given.get("value")
        if value is not None:
            value = self._string(value, f"{where}.value")
        return Match(scheme, cast(Any, given.get("strength")), value)

    def _texts(self, raw: object, where: str) -> dict[str, str]:
        return {
            tag: text
            for tag, text in self._object(raw, where).items()
            if self._string(text, f"{where}.{tag}")
        }

    def _object(
        self, raw: object, where: str, known: tuple[str, ...] | None = None
    ) -> dict[str, Any]:
        if not isinstance(raw, dict):
            self.problems.append(f"{where}: {_shown(raw)} is not a JSON object; write {{…}}")
            return {}
        for key in raw:
            if known is not None and key not in known:
                close = get_close_matches(key[:64], known, n=1)
                others = f"known are {', '.join(known)}"
                way_out = f"did you mean {close[0]!r}?" if close else others
                self.problems.append(f"{where}: {_shown(key)} is not a key here; {way_out}")
        return raw

    def _list(self, raw: object, where: str) -> list[Any]:
        if isinstance(raw, list):
            return raw
        self.problems.append(f"{where}: {_shown(raw)} is not a JSON array; write […]")
        return []

    def _strings(self, raw: object, where: str) -> list[str]:
        return [self._string(v, f"{where}[{i}]") for i, v in enumerate(self._list(raw, where))]

    def _string(self, raw: object, where: str) -> str:
        if isinstance(raw, str) and raw:
            return raw
        self.problems.append(f"{where}: {_shown(raw)} is not a text; write it in quotes")
        return ""

    @contextmanager
    def _noting(self, where: str) -> Iterator[None]:
        """Note what a term or vocabulary refuses, unless its place is already in the list."""
        before = len(self.problems)
        try:
            yield
        except (VocabularyError, LanguageTagError) as error:
            if len(self.problems) == before:
                self.problems.append(f"{where}: {error}")


def _shown(raw: object) -> str:
    text = "nothing" if raw is None else repr(raw)
    return text if len(text) <= 60 else text[:60] + "…"
