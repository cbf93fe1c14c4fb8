"""Languages by name."""

from __future__ import annotations

import pytest

from electoral_outreach.languages import LanguageTagError
from electoral_outreach.phrases import in_language_label, language_name, language_named


@pytest.mark.parametrize(
    ("tag", "reader", "name"),
    [
        ("fr", "en", "French"),
        ("fr", "fr", "français"),
        ("FR", "es", "francés"),
        ("ht", "fr", "créole haïtien"),
        ("zh-Hant", "fr", "chinois traditionnel"),
        ("sr-Latn", "en", "Serbian (Latin)"),
        ("fr-BE", "en", "French (Belgium)"),
        ("fr-CA", "en", "Canadian French"),
        ("mg", "wa", "Malagasy"),
        ("x-own", "en", "x-own"),
        ("qqq", "en", "qqq"),
    ],
)
def test_names(tag: str, reader: str, name: str) -> None:
    """English where CLDR has none in the language, the tag itself where it has none at all."""
    assert language_name(tag, reader) == name


@pytest.mark.parametrize(
    ("reader", "label"),
    [
        ("en", "in French"),
        ("fr-CA", "en français"),
        ("es", "en francés"),
        ("pt", "em francês"),
        ("ar", "باللغة الفرنسية"),
        ("de", "Französisch"),
    ],
)
def test_a_text_in_another_language_is_labelled(reader: str, label: str) -> None:
    """Inside brackets behind a title; elsewhere the bare name is better than half a sentence."""
    assert in_language_label("fr", reader) == label


def test_what_is_no_tag_is_refused() -> None:
    """A wrong tag is a fault of the record, not something to show to readers."""
    with pytest.raises(LanguageTagError):
        language_name("not a tag", "en")


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Français", "fr"),
        ("francais", "fr"),
        (" ESPAÑOL ", "es"),
        ("العَرَبية", "ar"),
        ("Norvegien bokmal", "nb"),
        ("!", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_name(name: str, tag: str | None) -> None:
    """However it is typed: without accents, vowel points or capitals."""
    assert language_named(name) == tag
