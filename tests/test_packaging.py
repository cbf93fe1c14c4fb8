"""What a stranger relies on who installs the package or reads its front page."""

from __future__ import annotations

import re
import tomllib
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import IO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import electoral_outreach

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
CATALOGUES = sorted(
    path for folder in ("src", "wagtail_outreach") for path in (ROOT / folder).rglob("*.po")
)
FRONT_PAGES = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")


def test_no_dependency_has_an_upper_bound() -> None:
    """A bound would keep a site from upgrading for no reason it can see."""
    everything = [*PROJECT["dependencies"], *(each for extra in EXTRAS.values() for each in extra)]
    assert not [each for each in everything if re.search(r"<|==|~=", each)]


def test_every_dependency_says_from_which_version_on() -> None:
    """What is older than we know to work is not installed."""
    everything = [*PROJECT["dependencies"], *(each for extra in EXTRAS.values() for each in extra)]
    assert not [each for each in everything if ">=" not in each and "[" not in each]


def test_the_extra_all_brings_every_extra() -> None:
    """Who asks for all gets all."""
    (whole,) = EXTRAS["all"]
    assert set(re.findall(r"[a-z]+", whole.partition("[")[2])) == set(EXTRAS) - {"all"}


def test_the_library_alone_needs_two_packages() -> None:
    """pydantic and Babel; everything else is an extra."""
    assert {re.match(r"[a-z-]+", each)[0] for each in PROJECT["dependencies"]} == {
        "pydantic",
        "babel",
    }


def test_the_changelog_knows_this_version() -> None:
    """A release has its heading; between releases there is one for what comes."""
    version = electoral_outreach.__version__
    heading = "Unreleased" if ".dev" in version else version
    assert f"## [{heading}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", FRONT_PAGES)
def test_links_of_the_front_pages_lead_somewhere(page: str) -> None:
    """Files that the front pages link to are in the repository."""
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
    assert not [each for each in links if "://" not in each and not (ROOT / each).exists()]


def test_every_room_is_in_the_reference() -> None:
    """Whoever looks a name up finds the page of its room."""
    pages = "".join(page.read_text("utf-8") for page in (ROOT / "docs" / "reference").glob("*.md"))
    described = set(re.findall(r"automodule:: electoral_outreach\.(\w+)", pages))
    library = ROOT / "src" / "electoral_outreach"
    rooms = {path.name for path in library.iterdir() if (path / "__init__.py").exists()}
    rooms |= {path.stem for path in library.glob("*.py")} - {
        "__init__",
        "__main__",
        "hypothesis_types",
    }
    assert rooms - {"cli"} == described


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_compiled_translations_are_in_step(catalogue: Path) -> None:
    """What is shipped compiled says what the translators wrote (`make messages` compiles)."""
    compiled = BytesIO()
    with catalogue.open("rb") as source, catalogue.with_suffix(".mo").open("rb") as shipped:
        written = read_po(source)
        for message in list(written):
            if message.pluralizable and not all(message.string):
                # Babel would fill in the English, msgfmt leaves it out
                written.delete(message.id, message.context)
        write_mo(compiled, written)
        compiled.seek(0)
        assert messages(shipped) == messages(compiled)


def messages(stream: IO[bytes]) -> dict[object, str]:
    """What a compiled catalogue translates, without its heading."""
    catalogue = GNUTranslations(stream)._catalog
    return {source: text for source, text in catalogue.items() if source}
