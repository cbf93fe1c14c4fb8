"""Choosing a country, a former country or a part of the world, by name in the editor's language."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from electoral_outreach.folding import folded
from wagtail_outreach.inputs.codes import Choice
from wagtail_outreach.languages import editor_languages


class CountryFormField(forms.ChoiceField):
    """A select of countries, by name in the editor's language."""

    def __init__(self, **kwargs: Any) -> None:
        for surplus in ("max_length", "empty_value"):
            kwargs.pop(surplus, None)
        super().__init__(
            choices=lambda: [("", gettext_lazy("Not stated")), *country_choices()], **kwargs
        )


def country_choices() -> list[Any]:
    """Countries of today and former countries, each in its group, by name."""
    language = editor_languages()[0]
    return [
        (_("Countries"), list(_named("countries", language))),
        (_("Former countries"), list(_named("former", language))),
    ]


def territory_choices() -> list[Any]:
    """The same, and parts of the world."""
    regions = list(_named("regions", editor_languages()[0]))
    return [*country_choices(), (_("Parts of the world"), regions)]


def territory_label(code: str) -> str:
    """The name of a country, former country or part of the world in the editor's language."""
    language = editor_languages()[0]
    what = {2: "countries", 4: "former"}.get(len(code), "regions")
    return dict(_named(what, language)).get(code, code)


@lru_cache(maxsize=64)
def _named(what: str, language: str) -> tuple[Choice, ...]:
    from electoral_outreach.phrases import territory_names
    from electoral_outreach.vocabulary import territories

    named: list[Choice]
    if what == "former":
        named = [
            (code, _lasted(former.names.get(language) or former.names["en"], former.last))
            for code, former in territories.former_countries().items()
        ]
    else:
        codes = territories.countries() if what == "countries" else territories.regions()
        # CLDR gives some territories two names; the first is the usual one
        names = {code: name for name, code in reversed(list(territory_names(language).items()))}
        named = [(code, names.get(code, code)) for code in codes]
    # Égypte stands between Dominique and Équateur, not after Zimbabwe.
    return tuple(sorted(named, key=lambda choice: folded(choice[1])))


def _lasted(name: str, year: int) -> str:
    return f"{name} (–{year})"
