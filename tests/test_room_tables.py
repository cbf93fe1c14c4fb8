"""The tables of rooms say what the rooms say of themselves, and leave none out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_architecture import APP, APP_LEVELS, LEGACY, LEVELS, LIBRARY, ROOT

ARCHITECTURE = (ROOT / "docs" / "explanation" / "architecture.md").read_text()
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text()
_IMPORTS = re.compile(r"(?:[;.]|, and) (?:they )?(?:may import|imports? no).*", re.IGNORECASE)


def sentence(path: Path) -> str:
    """What a module or a folder holds: its docstring's first paragraph, without who it may import."""
    module = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    docstring = ast.get_docstring(ast.parse(module.read_bytes())) or ""
    first = " ".join(docstring.partition("\n\n")[0].split())
    return _IMPORTS.sub("", first).rstrip(".").replace("``", "`")


def row(folder: Path, name: str) -> str:
    return f"| `{name}` | {sentence(folder / name)} |"


def of_levels(folder: Path, levels: tuple[set[str], ...]) -> Iterator[str]:
    """Rooms from the ground up."""
    for rooms in levels:
        yield from (row(folder, name) for name in sorted(rooms))


def inside(folder: Path, *, without: tuple[str, ...] = ()) -> Iterator[str]:
    """The folders in a folder's folders, and theirs."""
    for path in sorted(folder.glob("*/**/__init__.py")):
        name = path.parent.relative_to(folder).as_posix()
        if "/" in name and not name.startswith(without) and "migrations" not in name:
            yield row(folder, name)


TABLES = {
    "room of the library": [*of_levels(LIBRARY, LEVELS)],
    "room inside a room": [*inside(LIBRARY, without=("legacy/", "data/"))],
    "room of `legacy`": [*of_levels(LIBRARY / "legacy", LEGACY)],
    "room of the app": [*of_levels(APP, APP_LEVELS)],
    "room inside a room of the app": [*inside(APP)],
}


def table(text: str, head: str) -> list[str]:
    """The rows of the table whose first column has this head."""
    (rows,) = re.findall(
        rf"^\| {re.escape(head)} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE
    )
    return rows.splitlines()


@pytest.mark.parametrize("head", TABLES)
def test_every_room_is_told_in_its_own_words(head: str) -> None:
    """What differs is to be copied from here."""
    expected = TABLES[head]
    assert all(len(each.split("|")[2].strip()) > 10 for each in expected)
    assert table(ARCHITECTURE, head) == expected, "\n".join(expected)


def test_contributors_see_every_room_on_its_level() -> None:
    """The highest first."""
    told = [set(re.findall(r"`(\w+)`", each)) for each in table(CONTRIBUTING, "level")]
    assert told == [*reversed(LEVELS)]


def test_contributors_see_what_make_does() -> None:
    """Every target, and in its help as well."""
    makefile = (ROOT / "Makefile").read_text()
    (line,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    targets = set(line.split())
    assert set(re.findall(r'@echo "make ([\w-]+)', makefile)) == targets - {"help"}
    assert set(re.findall(r"^make ([\w-]+)", CONTRIBUTING, re.MULTILINE)) == targets - {"help"}
