"""Choosing a country, a former country or a part of the world, by name in the editor's language."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_outreach.editing.inputs.codes import Choice, editor_languages


class CountryFormField(forms.ChoiceField):
    """A select of countries, by name in the editor's language."""

    def __init__(self, **kwargs: Any) -> None:
        for surplus in ("max_length", "empty_value"):
            kwargs.pop(surplus, None)
        super().__init__(
            choices=lambda: [("", gettext_lazy("Not stated")), *country_choices()], **kwargs
        )


def country_choices() -> list[Choice]:
    """Countries of today, by name."""
    return list(_named("countries", editor_languages()[0]))


def territory_choices() -> list[Any]:
    """Countries of today, former countries and parts of the world, each in its group."""
    language = editor_languages()[0]
    return [
        (_("Countries"), list(_named("countries", language))),
        (_("Former countries"), list(_named("former", language))),
        (_("Parts of the world"), list(_named("regions", language))),
    ]


@lru_cache(maxsize=64)
def _named(what: str, language: str) -> tuple[Choice, ...]:
    from electoral_outreach.phrases import territory_name
    from electoral_outreach.vocabulary import territories

    codes = {
        "countries": territories.COUNTRIES,
        "former": territories.FORMER_COUNTRIES,
        "regions": territories.REGIONS,
    }[what]
    named = [(code, territory_name(code, language)) for code in codes]
    return tuple(sorted(named, key=lambda choice: _folded(choice[1])))


def _folded(name: str) -> str:
    """A key that sorts Égypte between Dominique and Équateur rather than after Zimbabwe."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char))
