"""Columns for facts: what is stored is plain, what an editor sees follows the active vocabulary.

Neither blocks nor vocabularies ever reach a migration: replacing a vocabulary or a block on a site
must not ask for a migration inside this package.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import Period
from wagtail_outreach.inputs.codes import CodeFormField, CodesFormField
from wagtail_outreach.inputs.languages import LanguagesFormField
from wagtail_outreach.inputs.period import PeriodFormField
from wagtail_outreach.inputs.refused import refused
from wagtail_outreach.inputs.territories import CountryFormField
from wagtail_outreach.inputs.texts import TextsFormField


class FactsField(StreamField):
    """A stream whose blocks are left out of migrations."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, "wagtail_outreach.models.fields.FactsField", [[]], kwargs


class IdField(models.SlugField):
    """An id that addresses and forms name: where it cannot be one, there is none such."""

    def get_prep_value(self, value: Any) -> Any:
        said = super().get_prep_value(value)
        # PostgreSQL has an error of its own for this character, which would be the server's
        return said.replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(said, str) else said

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.SlugField", [*args], kwargs


class PeriodField(models.CharField):
    """A period as an EDTF string, empty when nothing is known.

    The form asks for days, months and years; see `wagtail_outreach.inputs.period`.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 255)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        text = super().clean(value, model_instance)
        if not text:
            return ""
        try:
            return str(Period.parse(text))
        except InvalidValue as error:
            raise ValidationError(refused(error), code="period") from error

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.pop("choices_form_class", None)
        return super().formfield(**{"form_class": PeriodFormField, **kwargs})


class _LeftOut:
    """A column with an argument that no migration is to know, and that its copies keep."""

    left_out: ClassVar[str]
    """The argument, and the attribute that keeps it."""

    def clone(self) -> Any:
        """As Django copies a column, with that argument."""
        _name, _path, args, kwargs = self.deconstruct()
        return self.__class__(*args, **{self.left_out: getattr(self, self.left_out)}, **kwargs)


class CodeField(_LeftOut, models.CharField):
    """One term of a vocabulary, by its code; the vocabulary stays out of the column."""

    left_out = "vocabulary"

    def __init__(self, *args: Any, vocabulary: str = "", **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.pop("choices_form_class", None)
        return super().formfield(
            **{"form_class": CodeFormField, "vocabulary": self.vocabulary, **kwargs}
        )


class OptionField(_LeftOut, models.CharField):
    """One of a few values that the library fixes; their labels stay out of the column."""

    left_out = "options"

    def __init__(
        self, *args: Any, options: tuple[tuple[str, Any], ...] = (), **kwargs: Any
    ) -> None:
        self.options = options
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.pop("choices_form_class", None)
        choices = [("", _("Not stated")), *self.options]
        return models.Field.formfield(
            self, **{"form_class": forms.ChoiceField, "choices": choices, **kwargs}
        )


class CodesField(_LeftOut, models.JSONField):
    """Several terms of a vocabulary: a list of codes in the order of the vocabulary."""

    left_out = "vocabulary"

    def __init__(self, *args: Any, vocabulary: str = "", **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return models.Field.formfield(
            self, **{"form_class": CodesFormField, "vocabulary": self.vocabulary, **kwargs}
        )


class LanguagesField(models.JSONField):
    """Several languages, by BCP 47 tag."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return models.Field.formfield(self, **{"form_class": LanguagesFormField, **kwargs})


class CountryField(models.CharField):
    """An ISO 3166-1 or, for a former country, 3166-3 code, chosen by name in the editor's language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 4)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.pop("choices_form_class", None)
        return super().formfield(**{"form_class": CountryFormField, **kwargs})


class TextsField(models.JSONField):
    """One text in several languages, `{"en": "…", "fr": "…"}`; empty when there is none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return models.Field.formfield(self, **{"form_class": TextsFormField, **kwargs})
