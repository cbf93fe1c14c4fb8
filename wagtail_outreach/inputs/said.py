"""What is stored, as an editor reads it."""

from __future__ import annotations

from typing import Any

from wagtail_outreach.inputs.period import understood
from wagtail_outreach.languages import editor_languages


def is_empty(value: Any) -> bool:
    """Whether a stored value says nothing; 0 does say something.

    >>> is_empty(0), is_empty(False), is_empty({})
    (False, True, True)
    """
    return value is None or value is False or value in ("", [], {}, ())


def period_said(period: str) -> str:
    """A period worded for the editor; as it stands where it is none."""
    return understood(period) or period


def texts_said(texts: dict[str, str]) -> str:
    """A text in each of its languages."""
    from electoral_outreach.phrases import language_name

    reader = editor_languages()[0]
    return " · ".join(f"{text} ({language_name(tag, reader)})" for tag, text in texts.items())


def languages_said(tags: list[str]) -> str:
    """Languages by name."""
    from electoral_outreach.phrases import language_name

    return ", ".join(language_name(tag, editor_languages()[0]) for tag in tags)


def choice_said(choices: Any, value: Any) -> str:
    """The label of a choice, which may stand in a group; the value where there is none."""
    for code, label in choices:
        if isinstance(label, list | tuple):
            found = choice_said(label, value)
            if found != value:
                return found
        elif code == value:
            return str(label)
    return str(value)
