"""The app's wording in other languages: complete where promised, with the same placeholders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.utils.translation import gettext, ngettext, override

import wagtail_outreach
from wagtail_outreach.visiting.addresses import words

LOCALE = Path(wagtail_outreach.__file__).parent / "locale"
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]")

MERGED = (
    "%(count)d organisation was merged into “%(stays)s”.",
    "%(count)d organisations were merged into “%(stays)s”.",
)


def catalogue(language: str):
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as stream:
        return read_po(stream, locale=language)


@pytest.mark.parametrize("language", ["fr", "es"])
def test_is_complete(language: str) -> None:
    missing = [
        message.id
        for message in catalogue(language)
        if message.id and (message.fuzzy or not all([message.string, *message.string]))
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["fr", "es", "ar"])
def test_placeholders_survive_translation(language: str) -> None:
    for message in catalogue(language):
        source = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        known = set(PLACEHOLDER.findall(" ".join(source)))
        for text in said:
            assert not text or not message.id or set(PLACEHOLDER.findall(text)) <= known


@pytest.mark.parametrize("language", ["fr", "es", "ar"])
def test_is_compiled(language: str) -> None:
    assert (LOCALE / language / "LC_MESSAGES" / "django.mo").is_file()


@pytest.mark.parametrize("variant", ["en", "en-gb"])
@pytest.mark.parametrize("of_the_site", ["fr", "en"])
def test_english_needs_no_catalogue(settings, of_the_site: str, variant: str) -> None:
    """The messages are the English, on a site of another language, too."""
    settings.LANGUAGE_CODE = of_the_site
    with override(variant):
        assert gettext("Where and with whom") == "Where and with whom"
        assert [ngettext(*MERGED, number) for number in (1, 2)] == [*MERGED]
    with override("fr"):
        assert gettext("Where and with whom") != "Where and with whom"


def test_french_punctuation_stays_on_the_line_of_its_word() -> None:
    """No colon and no guillemet stands alone; the other marks follow their word without a space."""
    loose = re.compile(r"« | »| :(?!\S)|[ \u00a0][;?!](?!\S)")
    said = [
        text
        for message in catalogue("fr")
        if message.id
        for text in (message.string if isinstance(message.string, tuple) else (message.string,))
    ]
    assert [text for text in said if loose.search(text)] == []


def test_french_has_one_word_for_organisations() -> None:
    """The same thing under two names is looked for in two places."""
    said = [
        text
        for message in catalogue("fr")
        if message.id
        for text in (message.string if isinstance(message.string, tuple) else (message.string,))
    ]
    assert [text for text in said if re.search(r"(?<!%\()organisation", text, re.IGNORECASE)] == []


def test_route_words_are_fit_for_addresses_and_mean_one_thing() -> None:
    """Each word of every language is a plain segment, and stands for one part of an address."""
    for table in words.WORDS.values():
        for route, word in table.items():
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", word)
            assert words.route_of(word) == route
