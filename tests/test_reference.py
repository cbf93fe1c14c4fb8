"""The reference: every class and function it describes shows itself at work."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"


def described() -> Iterator[tuple[str, Any]]:
    """Each class and function of the reference, by the name a reader imports."""
    for page in sorted(REFERENCE.rglob("*.md")):
        for room in re.findall(r"^\.\. automodule:: (\S+)", page.read_text(), re.MULTILINE):
            module = importlib.import_module(room)
            listed = getattr(module, "__all__", None)
            for name, item in list(vars(module).items()):
                is_own = getattr(item, "__module__", None) == room and not name.startswith("_")
                if (name in listed if listed is not None else is_own) and _has_docstring(item):
                    yield f"{room}.{name}", item


def _has_docstring(item: Any) -> bool:
    """Constants and aliases have words below them instead, and modules pages of their own."""
    return inspect.isclass(item) or (callable(item) and inspect.isfunction(inspect.unwrap(item)))


DESCRIBED = dict(described())


def test_the_reference_describes_the_library() -> None:
    """Every room that a user imports from has its page."""
    rooms = {name.rpartition(".")[0].removeprefix("electoral_outreach.") for name in DESCRIBED}
    assert rooms >= {
        "errors", "findings", "formats", "formats.json", "formats.jsonl", "languages", "legacy",
        "listing", "model", "phrases", "strategies", "vocabulary", "vocabulary.territories",
    }  # fmt: skip


@pytest.mark.parametrize("item", DESCRIBED.values(), ids=DESCRIBED)
def test_a_public_name_has_words_and_an_example(item: Any) -> None:
    """A sentence, and a doctest; doctests run with the tests of the modules."""
    said = inspect.getdoc(item) or ""
    assert re.match(r"\S.*[.:]$", said.split("\n")[0]), said
    assert re.search(r"^\s*>>> ", said, re.MULTILINE), "no example"


def methods() -> Iterator[tuple[str, Any]]:
    """Each method and property of the classes that the reference describes, where it is written."""
    for item in filter(inspect.isclass, DESCRIBED.values()):
        for base in item.__mro__:
            if base.__module__.startswith("electoral_outreach"):
                for name, each in vars(base).items():
                    written = _function_of(each)
                    if not name.startswith("_") and written is not None:
                        yield f"{base.__module__}.{base.__qualname__}.{name}", written


def _function_of(item: Any) -> Any:
    """What was written as a function, whatever it is in its class."""
    match item:
        case classmethod() | staticmethod():
            return item.__func__
        case property():
            return item.fget
        case cached_property():
            return item.func
    return item if inspect.isfunction(item) else None


METHODS = dict(methods())


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_a_method_has_words_and_an_example(method: Any) -> None:
    """As what it belongs to."""
    test_a_public_name_has_words_and_an_example(method)
