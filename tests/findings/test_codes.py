"""Every code is documented, shown at work, and said in every language of the library."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from electoral_outreach.findings import CODES, SEVERITIES, Code
from electoral_outreach.wording import gettext_for, wording_languages

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "reference" / "findings"
each_code = pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)


def fields(message: str) -> set[str | None]:
    """The named places of a message."""
    return {name for _, name, _, _ in Formatter().parse(message) if name is not None}


@each_code
def test_a_code_has_a_page_whose_example_yields_it(code: Code) -> None:
    """The examples run as tests of the documentation; here, that one of them ends in the code."""
    page = (PAGES / f"{code.name}.md").read_text()
    assert page.startswith(f"(finding-{code.name})=\n# {code.name}\n")
    assert f"```{{finding}} {code.name}\n" in page
    example = page.partition("\n## Example\n")[2].partition("\n## Remedy\n")[0]
    printed = [line for line in example.splitlines() if not line.startswith((">>>", "..."))]
    assert any(line.endswith(f"[{code.name}]") for line in printed)
    assert re.search("^```python$", page.partition("\n## Remedy\n")[2], re.MULTILINE)


def test_no_page_tells_of_a_code_that_is_none() -> None:
    """A code that goes takes its page along."""
    assert {path.stem for path in PAGES.glob("*.md")} - {"index"} == set(CODES)


def test_every_code_is_raised_somewhere() -> None:
    """No check and no reader knows a code that is not in the list, and none is in it for nothing."""
    sources = (ROOT / "src" / "electoral_outreach").rglob("*.py")
    raised = {
        name
        for path in sources
        if path.name not in ("check_codes.py", "reading_codes.py")
        for name in re.findall(r"""(?<!>>> )\bfinding\(\s*"([a-z-]+)",""", path.read_text())
    }
    assert raised == set(CODES)


def test_names_are_told_apart_and_severities_known() -> None:
    """A name is lower case with hyphens, and each severity is used."""
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in CODES)
    assert {code.severity for code in CODES.values()} == set(SEVERITIES)


@pytest.mark.parametrize("language", wording_languages())
@each_code
def test_message_and_remedy_are_said_in_every_language(code: Code, language: str) -> None:
    """A translation is there and names the same values."""
    said = gettext_for(language)
    message, remedy = said.gettext(code.message), said.gettext(code.remedy)
    assert fields(message) == fields(code.message)
    assert remedy
    if language != "en":
        assert message != code.message
        assert remedy != code.remedy
