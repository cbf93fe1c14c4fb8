"""Runs the Python examples of the README and of the documentation as tests."""

import os
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path

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
