"""The promises the layout makes: who may import whom, how large a module gets, how things are named."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "src" / "electoral_outreach"
APP = ROOT / "wagtail_outreach"
FOLDERS = ("src", "wagtail_outreach", "tests", "tools", "benchmarks", "examples", "docs")

# Lower rooms first. A room imports from its own level and from the levels above it in this list.
LEVELS = (
    {"characters", "errors", "folding", "languages", "likeness", "normal_forms", "syntax"},
    {"wording"},
    {"vocabulary"},
    {"model"},
    {"findings", "listing", "phrases"},
    {"charts", "formats", "legacy"},
    {"cli", "hypothesis_types", "strategies"},
)

APP_LEVELS = (
    {"appearance", "batches", "clock", "languages", "prepared"},
    {"deployment", "inputs"},
    {"blocks"},
    {"models"},
    {"projection"},
    {"api", "listing", "redirects"},
    {"visiting"},
    {"editing", "middleware", "templatetags"},
    {"exports", "imports", "management", "mixins", "wagtail_hooks"},
    {"checks", "pages"},
    {"apps"},
)
"""The same for the app."""

LATE = {
    "apps.py": "Django has its models only when `ready` is called",
    "visiting/standing.py": "a visit asks where it stands, and that asks the visit's memory",
}
"""Modules of the app that import others of it within functions, and why these cannot do otherwise."""

VISITING = (
    {"shown"},
    {"wording"},
    {"site"},
    {"addresses", "below", "standing", "visit"},
    {"parts"},
    {"conditional", "downloads", "refusing", "views"},
    {"routes"},
)
"""The same for what visitors see; `addresses`, `standing` and `visit` need each other."""

LEGACY = (
    {"source"},
    {"words"},
    {"dates", "names"},
    {"numbers"},
    {"layout"},
    {"prose"},
    {"entries", "facts"},
    {"drafts"},
    {"unread"},
    {"page"},
    {"register"},
)
"""From a page's bytes to a register of what it tells."""

OPTIONAL = {"click", "hypothesis", "icalendar", "lxml", "nh3", "python_calamine", "rich"}
OPTIONAL |= {"selectolax", "xlsxwriter"}
FRAMEWORKS = {"django", "wagtail", "wagtail_outreach"}

VAGUE_NAMES = {"utils", "util", "helpers", "common", "misc", "manager", "data2"}


def python_files(*folders: str | Path) -> list[Path]:
    """Every module below the folders that somebody wrote (migrations are generated)."""
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if not {"migrations", "var", "_build", "node_modules"} & set(path.parts)
    )


def imports(path: Path) -> Iterator[str]:
    """The absolute names a module imports, inside functions as well."""
    package = path.relative_to(LIBRARY.parent if LIBRARY in path.parents else ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_bytes(), path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def room(path: Path, within: Path = LIBRARY) -> str:
    return path.relative_to(within).parts[0].removesuffix(".py")


def room_imports(within: Path) -> dict[str, dict[str, Path]]:
    """For each room of a package, the other rooms it imports and a module that does so."""
    found: defaultdict[str, dict[str, Path]] = defaultdict(dict)
    package = f"{'.'.join(within.relative_to(ROOT).parts).removeprefix('src.')}."
    for path in python_files(within):
        for name in imports(path):
            imported = name.removeprefix(package).partition(".")[0]
            if name.startswith(package) and imported != room(path, within):
                found[room(path, within)][imported] = path
    return found


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


IMPORT_EVERYTHING = """
import importlib, pkgutil, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {absent!r}:
            raise ModuleNotFoundError(f"{{name}} is absent in this test", name=name)

sys.meta_path.insert(0, Absent())
import electoral_outreach
names = [m.name for m in pkgutil.walk_packages(electoral_outreach.__path__, "electoral_outreach.")]
for name in names:
    if not name.startswith({apart!r}):
        importlib.import_module(name)
assert len(names) > 10, names
{then}
"""


def test_the_library_knows_nothing_of_django() -> None:
    """Every module of the library is imported where Django and Wagtail are not installed."""
    code = IMPORT_EVERYTHING.format(absent=FRAMEWORKS, apart=(), then="")
    done = run_python(code)
    assert done.returncode == 0, done.stderr


def test_the_library_needs_pydantic_and_babel_only() -> None:
    """Without any extra, all but the commands and the strategies is imported, and Babel not yet."""
    code = IMPORT_EVERYTHING.format(
        absent=FRAMEWORKS | OPTIONAL,
        apart=("electoral_outreach.cli.", "electoral_outreach.strategies"),
        then="assert 'babel' not in sys.modules, 'Babel was imported before a phrase was asked for'",
    )
    done = run_python(code)
    assert done.returncode == 0, done.stderr


HEAVY = {"asyncio", "babel", "email", "gettext", "importlib.metadata", "unittest", "xml", "zipfile"}


def test_importing_the_model_and_its_form_brings_nothing_heavy() -> None:
    """Validators, vocabularies, catalogues and locales are made when first asked for."""
    done = run_python(
        "import sys, electoral_outreach.formats.json, electoral_outreach.formats.jsonl\n"
        f"assert not {HEAVY!r} & set(sys.modules), {HEAVY!r} & set(sys.modules)\n"
        "from electoral_outreach.model import Register\n"
        "assert not Register.__pydantic_complete__, 'a validator was built on import'"
    )
    assert done.returncode == 0, done.stderr


def test_only_the_commands_pause_the_collector() -> None:
    """A library must not change how its caller's whole process collects garbage."""
    importers = {
        room(path)
        for path in python_files(LIBRARY)
        if any(name.partition(".")[0] == "gc" for name in imports(path))
    }
    assert importers == {"cli"}


def test_babel_is_the_phrases_business() -> None:
    """Babel is wrapped in one room, because one release leaks one locale's names into another."""
    importers = {
        room(path)
        for path in python_files(LIBRARY)
        if any(name.partition(".")[0] == "babel" for name in imports(path))
    }
    assert importers <= {"phrases"}


def test_what_an_accent_is_is_said_once() -> None:
    """Names are compared, searched and sorted alike everywhere, since one module folds them."""
    folding = {
        str(path.relative_to(ROOT))
        for path in python_files(LIBRARY, APP)
        if re.search(r"NFKD|combining\(", path.read_text()) and path.stem != "normal_forms"
    }
    assert folding == {"src/electoral_outreach/folding.py"}


PACKAGES = pytest.mark.parametrize(
    ("package", "levels"),
    [(LIBRARY, LEVELS), (APP, APP_LEVELS)],
    ids=lambda each: getattr(each, "name", ""),
)


@PACKAGES
def test_lower_rooms_do_not_import_higher_ones(package: Path, levels: tuple[set[str], ...]) -> None:
    """Each room imports from its level or below, so that a reader can stop at any floor."""
    level_of = {name: level for level, rooms in enumerate(levels) for name in rooms}
    wrong = [
        f"{path.relative_to(ROOT)} ({name}) imports {imported}"
        for name, others in room_imports(package).items()
        if name not in {"__init__", "__main__"}
        for imported, path in others.items()
        if imported not in {"__version__", "data"} and level_of[imported] > level_of[name]
    ]
    assert not wrong


def test_the_app_imports_its_rooms_where_everybody_sees_it() -> None:
    """A circle of imports cannot hide in functions: what is imported there says why."""
    late = {
        path.relative_to(APP).as_posix()
        for path in python_files(APP)
        for function in ast.walk(ast.parse(path.read_bytes(), path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("wagtail_outreach")
    }
    assert late == set(LATE)


@pytest.mark.parametrize(
    "folder",
    sorted({path.parent for path in python_files(APP)} - {APP}),
    ids=lambda folder: folder.relative_to(APP).as_posix(),
)
def test_a_folder_of_the_app_says_what_it_imports(folder: Path) -> None:
    """“May import …” names those beside it that it imports, and no others."""
    words = ast.get_docstring(ast.parse((folder / "__init__.py").read_bytes())) or ""
    told = set(re.findall(r"`([\w.]+)`", words.partition("May import")[2]))
    assert told == set(room_imports(folder.parent).get(folder.name, {}))


@pytest.mark.parametrize(
    ("folder", "levels"),
    [(APP / "visiting", VISITING), (LIBRARY / "legacy", LEGACY)],
    ids=lambda each: getattr(each, "name", ""),
)
def test_a_room_is_made_of_parts_that_do_not_know_the_whole(
    folder: Path, levels: tuple[set[str], ...]
) -> None:
    """The same inside a room with rooms; names that only types need are imported for these."""
    level_of = {room: level for level, rooms in enumerate(levels) for room in rooms}
    assert {
        path.relative_to(folder).parts[0].removesuffix(".py") for path in python_files(folder)
    } <= {"__init__", *level_of}
    within = f"{'.'.join(folder.relative_to(ROOT).parts).removeprefix('src.')}."
    wrong = []
    for path in python_files(folder):
        own = path.relative_to(folder).parts[0].removesuffix(".py")
        tree = ast.parse(path.read_bytes(), path)
        for node in (each for each in tree.body if isinstance(each, ast.ImportFrom)):
            imported = (node.module or "").removeprefix(within).partition(".")[0]
            if (
                own != "__init__"
                and (node.module or "").startswith(within)
                and level_of[imported] > level_of[own]
            ):
                wrong.append(f"{path.relative_to(ROOT)} imports {node.module}")
    assert not wrong


@PACKAGES
def test_every_room_has_a_level(package: Path, levels: tuple[set[str], ...]) -> None:
    """A new room is given its place before anything imports it; one that is gone loses it."""
    rooms = {room(path, package) for path in python_files(package)} - {"__init__", "__main__"}
    assert rooms == set().union(*levels)


@PACKAGES
def test_rooms_do_not_import_each_other_in_circles(
    package: Path, levels: tuple[set[str], ...]
) -> None:
    """Rooms of one level may use each other, one way."""
    rooms = room_imports(package).items()
    TopologicalSorter({name: set(of) for name, of in rooms if name != "__init__"}).prepare()


def test_the_app_does_not_need_its_ready_made_pages() -> None:
    """`wagtail_outreach.pages` is optional; nothing in `wagtail_outreach` may lean on it."""
    leaning = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files(APP)
        if APP / "pages" not in path.parents
        for name in imports(path)
        if f"{name}.".startswith("wagtail_outreach.pages.")
    ]
    assert not leaning


@pytest.mark.parametrize("package", [LIBRARY, APP], ids=lambda path: path.name)
def test_every_folder_says_what_lives_there(package: Path) -> None:
    """Each folder of modules is a package whose docstring says what is in it."""
    folders = {path.parent for path in python_files(package)}
    silent = [
        str(folder.relative_to(ROOT))
        for folder in sorted(folders)
        if not (folder / "__init__.py").exists()
        or not ast.get_docstring(ast.parse((folder / "__init__.py").read_bytes()))
    ]
    assert not silent


def test_no_module_is_longer_than_400_lines() -> None:
    """One idea a module: what is longer holds two."""
    lengths = {path: path.read_bytes().count(b"\n") for path in python_files(*FOLDERS)}
    assert not {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > 400}


def test_names_say_what_a_thing_is() -> None:
    """No module or folder has a name under which anything could stand."""
    vague = [
        str(path.relative_to(ROOT))
        for path in python_files(*FOLDERS)
        if VAGUE_NAMES & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
    ]
    assert not vague
