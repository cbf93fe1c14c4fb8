"""Runs the Python examples of the README, of the documentation and of the app as tests."""

import os
import tempfile
from collections.abc import Iterator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser


def enter_folder(namespace: dict[str, object]) -> None:
    """What a page writes to the reader's own folder goes to one that is thrown away."""
    namespace["_folder"] = tempfile.TemporaryDirectory()
    namespace["_home"] = Path.cwd()
    os.chdir(namespace["_folder"].name)


def leave_folder(namespace: dict[str, object]) -> None:
    """Back to where the tests run."""
    os.chdir(namespace["_home"])
    namespace["_folder"].cleanup()


parsers = [
    PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
    SkipParser(),
]
tutorial = Sybil(
    parsers, patterns=["docs/tutorial/*.md"], setup=enter_folder, teardown=leave_folder
)
pages = Sybil(
    parsers,
    patterns=["README.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    exclude="docs/tutorial/*.md",
)
pytest_collect_file = (tutorial + pages).pytest()
collect_ignore_glob = ["docs/conf.py", "docs/_extensions/*"]


@pytest.fixture(autouse=True)
def language_of_examples(request: pytest.FixtureRequest) -> Iterator[None]:
    """The app's examples are in the site's language, whatever a test before them left behind."""
    if not isinstance(request.node, pytest.DoctestItem) or "wagtail_outreach" not in str(
        request.node.path
    ):
        yield
        return
    from django.conf import settings
    from django.utils.translation import override

    with override(settings.LANGUAGE_CODE):
        yield
