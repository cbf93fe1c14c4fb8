"""The script that gathers and compiles messages."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parent.parent / "tools" / "messages.py"


@pytest.fixture
def messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, at work on a library of one module and one translation."""
    spec = importlib.util.spec_from_file_location("messages_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    monkeypatch.setattr(script, "LIBRARY", tmp_path)
    monkeypatch.setattr(script, "LOCALE", tmp_path / "locale")
    monkeypatch.setattr(script, "TEMPLATE", tmp_path / "locale" / "electoral_outreach.pot")
    say(tmp_path, 'gettext("a date")')
    script.main(["--new", "fr"])
    return script


def say(library: Path, call: str) -> None:
    (library / "said.py").write_text(f"words.{call}\n", encoding="utf-8")


def translate(script: ModuleType, language: str, message: str, translation: str) -> None:
    path = script.LOCALE / language / "LC_MESSAGES" / "electoral_outreach.po"
    catalogue = script.load(path)
    catalogue[message].string = translation
    script.save(catalogue, path)
    script.main([])


def test_a_new_message_is_missing_until_it_is_translated(messages: ModuleType) -> None:
    """Nothing passes for a translation that is none."""
    (fault,) = messages.faults()
    assert fault.endswith("'a date' is not translated")
    assert fault.startswith("fr/")


def test_translated_and_compiled_is_in_order(messages: ModuleType, tmp_path: Path) -> None:
    """Until the source says something else."""
    translate(messages, "fr", "a date", "une date")
    assert messages.main(["--check"]) == 0
    say(tmp_path, 'gettext("another date")')
    assert messages.main(["--check"]) == 1


def test_a_message_that_comes_back_finds_its_translation(
    messages: ModuleType, tmp_path: Path
) -> None:
    """Half-written source must not cost a translator's work."""
    translate(messages, "fr", "a date", "une date")
    say(tmp_path, 'gettext("another date")')
    messages.main([])
    say(tmp_path, 'gettext("a date")')
    messages.main([])
    assert messages.faults() == []


def test_a_place_that_nothing_fills_is_a_fault(messages: ModuleType, tmp_path: Path) -> None:
    """It would be an error in front of a reader."""
    say(tmp_path, 'gettext("on {date}")')
    messages.main([])
    translate(messages, "fr", "on {date}", "le {jour}")
    assert "['jour'], which the source does not fill in" in messages.faults()[0]
