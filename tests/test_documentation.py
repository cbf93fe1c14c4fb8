"""What the pages show as JSON is valid, too."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Agreement, HeadCount, Hosting, Mission, Place
from electoral_outreach.vocabulary import Pack

DOCS = Path(__file__).parent.parent / "docs"
TOP = Path(__file__).parent.parent
PAGES = [
    *sorted(TOP.glob("*.md")),
    *sorted(DOCS.rglob("*.md")),
    *sorted(TOP.glob("[bew]*/**/*.md")),
]


def test_the_pack_shown_in_the_guide_can_be_read(tmp_path: Path) -> None:
    """A reader copies it into a file."""
    guide = (DOCS / "how-to" / "replace-a-vocabulary.md").read_text()
    shown = re.findall(r"^```json\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert shown
    for text in shown:
        path = tmp_path / "terms.json"
        path.write_text(text)
        pack = Pack.from_json(path)
        assert pack.name == json.loads(text)["name"]
        assert pack["role"].label("patron", ["fr"]) == "Parrain"


def test_registers_that_pages_show_are_accepted() -> None:
    """They are copied, too."""
    blocks = re.compile(r"^```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    shown = [text for page in PAGES for text in blocks.findall(page.read_text())]
    registers = [text for text in shown if "institution" in json.loads(text)]
    assert registers
    for text in registers:
        json_format.loads(text)


@pytest.mark.parametrize("record", [Mission, Hosting, Agreement, HeadCount, Place])
def test_the_tutorial_names_every_field(record: type) -> None:
    """Who reads nothing else must not miss where something goes."""
    tutorial = (DOCS / "tutorial" / "mission-in-five-minutes.md").read_text()
    named = set(re.findall(r"\w+", tutorial))
    assert {each.name for each in fields(record)} - named == set()


def test_the_typed_spelling_is_what_a_strict_checker_accepts(tmp_path: Path) -> None:
    """As in a project of one's own, which has no plugins of ours."""
    guide = (DOCS / "how-to" / "check-types.md").read_text()
    shown = re.findall(r"^```python\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert len(shown) > 2
    page, config = tmp_path / "page.py", tmp_path / "mypy.ini"
    page.write_text("\n".join(shown))
    config.write_text(f"[mypy]\nmypy_path = {DOCS.parent / 'src'}\nfollow_imports = silent\n")
    command = [sys.executable, "-m", "mypy", "--strict", f"--config-file={config}", str(page)]
    checked = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(TOP)))
def test_every_row_of_a_table_has_the_cells_of_its_header(page: Path) -> None:
    """A vertical bar in a cell ends it, in code as well; what is one too many is not shown."""
    for number, row, header in _rows(page.read_text()):
        assert _cells(row) == _cells(header), f"{page.name}:{number}: {row}"


def _rows(text: str) -> Iterator[tuple[int, str, str]]:
    """Every line of a table below its header, with its number and the header."""
    header = None
    # What is shown as it stands is no table of the page, and keeps its place.
    shown = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
    text = shown.sub(lambda block: "\n" * block[0].count("\n"), text)
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.lstrip().startswith("|"):
            header = None
        elif header is None:
            header = line
        else:
            yield number, line, header


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip()))
