"""Packs: named sets of vocabularies, the one in force, and how an institution makes its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from electoral_outreach.vocabulary.relied_on import unfit
from electoral_outreach.vocabulary.terms import Term, VocabularyError
from electoral_outreach.vocabulary.vocabularies import Vocabulary

_NO_TEXTS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = MappingProxyType({})

Texts = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Vocabulary name → code → language tag → text."""


class Pack(Mapping[str, Vocabulary]):
    """Vocabularies by name; never changes, every change gives a new pack.

    >>> from electoral_outreach.vocabulary import Term, default_pack
    >>> pack = default_pack().extend({"theme": [Term("prisons", {"en": "Voting in prison"})]})
    >>> "prisons" in pack["theme"], "prisons" in default_pack()["theme"]
    (True, False)
    """

    def __init__(self, name: str, vocabularies: Iterable[Vocabulary]) -> None:
        self.name: Final = name
        self._vocabularies: Final[dict[str, Vocabulary]] = {}
        for vocabulary in vocabularies:
            if vocabulary.name in self._vocabularies:
                raise VocabularyError(
                    f"the pack {name!r} has the vocabulary {vocabulary.name!r} twice; "
                    "put the terms of both into one",
                    value=vocabulary.name,
                )
            for fault in unfit(vocabulary.name, vocabulary):
                raise fault
            self._vocabularies[vocabulary.name] = vocabulary

    @classmethod
    def from_json(cls, path: str | PathLike[str]) -> Pack:
        """Read a pack from the JSON file in which an institution keeps it.

        Such a file either lists `vocabularies` of its own or `extends` another pack, `"default"`
        or a file named relative to it, by `extend`, `replace` and `relabel`. Everything wrong with
        it is said at once, in one `InvalidPack`.

        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "ours.json")
        ...     _ = path.write_text('{"name": "ours", "extends": "default"}')
        ...     Pack.from_json(path).name
        'ours'
        """
        from electoral_outreach.vocabulary.pack_changes import pack_of

        return pack_of(Path(path))

    def __contains__(self, name: object) -> bool:
        return name in self._vocabularies

    def __iter__(self) -> Iterator[str]:
        return iter(self._vocabularies)

    def __len__(self) -> int:
        return len(self._vocabularies)

    def __getitem__(self, name: str) -> Vocabulary:
        try:
            return self._vocabularies[name]
        except KeyError:
            raise self._unknown(name) from None

    def __repr__(self) -> str:
        return f"Pack({self.name!r}, {len(self)} vocabularies)"

    def extend(self, terms: Mapping[str, Iterable[Term]]) -> Pack:
        """Return a pack that has these terms as well, after the ones already there.

        >>> from electoral_outreach.vocabulary import Term, default_pack
        >>> pack = default_pack().extend({"theme": [Term("prisons", {"en": "Voting in prison"})]})
        >>> pack["theme"].label("prisons", ["en"])
        'Voting in prison'
        """
        return self._with({n: self._open(n).with_terms(self._added(n, terms[n])) for n in terms})

    def replace(self, terms: Mapping[str, Iterable[Term]]) -> Pack:
        """Return a pack whose named vocabularies have these terms and no others.

        Records that use a code left out are refused from then on, by name.

        >>> from electoral_outreach.vocabulary import Term, default_pack
        >>> pack = default_pack().replace({"theme": [Term("prisons", {"en": "Voting in prison"})]})
        >>> list(pack["theme"])
        ['prisons']
        """
        return self._with({n: self._open(n).with_terms(terms[n]) for n in terms})

    def relabel(
        self,
        labels: Texts = _NO_TEXTS,
        *,
        plurals: Texts = _NO_TEXTS,
        description: Texts = _NO_TEXTS,
    ) -> Pack:
        """Return a pack that says some terms in other words, or in more languages.

        >>> from electoral_outreach.vocabulary import default_pack
        >>> pack = default_pack().relabel({"role": {"host": {"en": "Receiving body"}}})
        >>> pack["role"].label("host", ["en"])
        'Receiving body'
        """
        changed: dict[str, Vocabulary] = {}
        for name in {**labels, **plurals, **description}:
            terms = dict(self[name])
            given = [texts.get(name, {}) for texts in (labels, plurals, description)]
            for code in {code: None for texts in given for code in texts}:
                label, plural, described = (texts.get(code, {}) for texts in given)
                terms[code] = self[name][code].relabelled(
                    label, plurals=plural, description=described
                )
            changed[name] = self[name].with_terms(terms.values())
        return self._with(changed)

    def json_schema(self) -> dict[str, Any]:
        """Return a JSON Schema definition for each vocabulary, by name.

        >>> from electoral_outreach.vocabulary import Term, default_pack
        >>> default_pack().json_schema()["status"]["enum"]
        ['planned', 'postponed', 'cancelled']
        """
        return {name: vocabulary.json_schema() for name, vocabulary in self.items()}

    def named(self, name: str) -> Pack:
        """Return the same pack under another name.

        >>> from electoral_outreach.vocabulary import Term, default_pack
        >>> default_pack().named("ours").name
        'ours'
        """
        return Pack(name, self.values())

    def _with(self, changed: Mapping[str, Vocabulary]) -> Pack:
        return Pack(self.name, {**self._vocabularies, **changed}.values())

    def _added(self, name: str, terms: Iterable[Term]) -> Iterator[Term]:
        yield from self[name].values()
        yield from terms

    def _open(self, name: str) -> Vocabulary:
        """The vocabulary, if its terms may change; else raises `VocabularyError`."""
        if self[name].closed:
            raise VocabularyError(
                f"the library acts on the codes of {name!r}, so they stay as they are; "
                "relabel them instead",
                value=name,
            )
        return self[name]

    def _unknown(self, name: str) -> _UnknownVocabulary:
        probe = Vocabulary("vocabulary", [Term(n, {"en": n}) for n in self])
        suggestion = probe.suggest(name)
        message = f"{name!r} is not a vocabulary of the pack {self.name!r}"
        if suggestion is None:
            message += f", which has {', '.join(map(repr, self))}"
        return _UnknownVocabulary(message, value=name, suggestion=suggestion)


class _UnknownVocabulary(VocabularyError, KeyError):
    """A vocabulary name that the pack does not have; a `KeyError`, for `Mapping.get`."""


@cache
def default_pack() -> Pack:
    """Return the pack that comes with the library; it is read when first asked for.

    >>> default_pack().name
    'default'
    """
    return Pack.from_json(Path(__file__).parents[1] / "data" / "vocabulary.json")


def active() -> Pack:
    """Return the pack in force here: that of the innermost `using`, else of the process.

    >>> "observation" in active()["mission-type"]
    True
    """
    pack = _scoped.get(_of_process)
    return default_pack() if pack is None else pack


def use(pack: Pack) -> None:
    """Put a pack in force for the whole process, as a site does once when it starts.

    >>> use(default_pack())
    >>> active() is default_pack()
    True
    """
    check_complete(pack)
    global _of_process  # noqa: PLW0603 - one pack a process is what this is for
    _of_process = pack


@contextmanager
def using(pack: Pack) -> Iterator[Pack]:
    """Put a pack in force inside a `with` block, for this thread or task only.

    >>> from electoral_outreach.vocabulary import Term, default_pack
    >>> with using(default_pack().extend({"theme": [Term("prisons", {"en": "Prisons"})]})):
    ...     "prisons" in active()["theme"]
    True
    """
    check_complete(pack)
    token = _scoped.set(pack)
    try:
        yield pack
    finally:
        _scoped.reset(token)


def check_complete(pack: Pack) -> None:
    """Raise `VocabularyError` where a pack lacks vocabularies that records need."""
    if lacking := [repr(name) for name in default_pack() if name not in pack]:
        raise VocabularyError(
            f"the pack {pack.name!r} has no {', '.join(lacking)}, whose codes records hold;"
            " add what is lacking, or extend 'default'",
            value=pack.name,
        )


_of_process: Pack | None = None
_scoped: Final[ContextVar[Pack]] = ContextVar("electoral_outreach.vocabulary")
