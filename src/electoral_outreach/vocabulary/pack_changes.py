"""From files to packs: the one that was asked for, with the changes it makes to those it extends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from electoral_outreach.vocabulary.invalid_pack import InvalidPack, PackFault
from electoral_outreach.vocabulary.packfile import PackFile, read_pack_file
from electoral_outreach.vocabulary.packs import Pack, default_pack
from electoral_outreach.vocabulary.relied_on import unfit
from electoral_outreach.vocabulary.terms import Term, VocabularyError
from electoral_outreach.vocabulary.vocabularies import contradictions

DEFAULT: Final = "default"


def pack_of(path: Path) -> Pack:
    """The pack in a file; raises `InvalidPack` with everything wrong with it and those it extends."""
    faults: list[PackFault] = []
    pack = _pack_of(path, (), faults)
    if faults or pack is None:
        raise InvalidPack(faults)
    return pack


def _pack_of(path: Path, opened: tuple[Path, ...], faults: list[PackFault]) -> Pack | None:
    """The pack, unless one below it cannot be made; `opened` are the files on the way."""
    if path.resolve() in opened:
        message = "the pack extends itself; take one 'extends' out"
        faults.append(PackFault(str(path), "extends", str(path), message))
        return None
    source, own_faults = read_pack_file(path)
    faults += own_faults
    if source.extends is None:
        return None if own_faults else Pack(source.name, source.vocabularies)
    if not source.extends:
        return None
    if source.extends == DEFAULT:
        base: Pack | None = default_pack()
    else:
        base = _extended(path, source.extends, (*opened, path.resolve()), faults)
    if base is None:
        return None
    changes = _Changes(base.named(source.name or path.stem), str(path), own_faults)
    pack = changes.applied(source)
    faults += changes.faults
    return pack


def _extended(
    path: Path, extends: str, opened: tuple[Path, ...], faults: list[PackFault]
) -> Pack | None:
    try:
        return _pack_of(path.parent / extends, opened, faults)
    except InvalidPack as error:
        close = get_close_matches(extends[:64], [DEFAULT], n=1)
        for each in error.faults:
            message = f"{each.source}: {each.message}"
            faults.append(
                PackFault(str(path), "extends", extends, message, close[0] if close else None)
            )
        return None


class _Changes:
    """Makes the changes of one file, and keeps a list of those that do not fit its base."""

    def __init__(self, pack: Pack, source: str, in_file: list[PackFault]) -> None:
        self.faults: list[PackFault] = []
        self._pack = pack
        self._source = source
        self._in_file = in_file

    def applied(self, file: PackFile) -> Pack:
        for name, terms in file.replace.items():
            self._change(name, (), terms, f"replace.{name}")
        for name, terms in file.extend.items():
            self._change(name, self._pack.get(name, {}).values(), terms, f"extend.{name}")
        for name, code, texts in file.relabel:
            where = f"relabel.{name}.{code}"
            added = (*file.replace.get(name, ()), *file.extend.get(name, ()))
            unread = _any_at(self._in_file, where, f"replace.{name}", f"extend.{name}")
            if unread or (code not in self._pack.get(name, {}) and code in map(_code, added)):
                continue  # it may be a term that only could not be added
            try:
                self._pack = self._pack.relabel(
                    {name: {code: texts.label}},
                    plurals={name: {code: texts.plural}},
                    description={name: {code: texts.description}},
                )
            except VocabularyError as error:
                self._note(error, where)
        return self._pack

    def _change(
        self, name: str, before: Iterable[Term], terms: tuple[Term, ...], where: str
    ) -> None:
        before = tuple(before)
        known = (*self._in_file, *self.faults)
        if _any_at(known, f"replace.{name}"):
            return  # what does not fit may only be what could not be replaced
        if _any_at(known, where):
            # What does not fit may only be what could not be read; a code that is there, is.
            taken = set(map(_code, before))
            again = (replace(each, parents=()) for each in terms if each.code in taken)
            for fault in contradictions(name, (*before, *again)):
                self._note(fault, where)
            return
        given = (*before, *terms)
        found = [*contradictions(name, given), *unfit(name, {each.code: each for each in given})]
        try:
            self._pack = self._pack.replace({name: given})
        except VocabularyError as error:
            # A vocabulary that cannot be changed at all needs no more words about how.
            found = found if error.message in [each.message for each in found] else [error]
        for each in found:
            self._note(each, where)

    def _note(self, error: VocabularyError, where: str) -> None:
        self.faults.append(PackFault.of(error, self._source, where))


def _any_at(faults: Iterable[PackFault], *places: str) -> bool:
    """Whether any of these faults is at one of these places, or below it."""
    beginnings = tuple(place + end for place in places for end in (".", "["))
    return any(f"{each.path}.".startswith(beginnings) for each in faults)


def _code(term: Term) -> str:
    return term.code
