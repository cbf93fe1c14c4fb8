"""CLDR's data: which locale answers, and when Babel is loaded at all."""

from __future__ import annotations

import subprocess
import sys

import pytest

from electoral_outreach.phrases._cldr import cldr, locale_name, locale_names

QUIET = """
import sys
import electoral_outreach.phrases
assert not [name for name in sys.modules if name.partition(".")[0] == "babel"], "too early"
electoral_outreach.phrases.number_phrase(1234, "fr")
assert "babel" in sys.modules
"""


def test_babel_waits_until_a_phrase_is_asked_for() -> None:
    """Who only validates records does not pay for locale data."""
    subprocess.run([sys.executable, "-c", QUIET], check=True)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr-ca", "fr_CA"),
        ("zh-TW", "zh_Hant_TW"),
        ("zh-HK", "zh_Hant_HK"),
        ("sr-Latn-ME", "sr_Latn_ME"),
        ("es-419", "es_419"),
        ("iw", "he"),
        ("tl", "fil"),
        ("sh", "sr_Latn"),
        ("ca-valencia", "ca"),
        ("en-u-ca-buddhist", "en"),
        ("en-US-x-own", "en_US"),
        ("de-XX", "de"),
        ("tlh", None),
        ("und", "en"),
        ("be-tarask", "be_TARASK"),
        ("", None),
        ("é" * 500, None),
        ("-" * 500, None),
    ],
)
def test_a_tag_finds_the_nearest_locale(tag: str, name: str | None) -> None:
    """By CLDR's own aliases and likely subtags, and never an error."""
    assert locale_name(tag) == name


def test_an_unknown_language_is_answered_in_english() -> None:
    """English is what the library's own messages fall back to as well."""
    assert cldr("tlh").name == "en"


def test_every_locale_finds_itself() -> None:
    """No alias or likely subtag takes precedence over a locale that exists."""
    names = locale_names()
    assert [name for name in names if locale_name(name.replace("_", "-")) != name] == []


def test_a_region_inherits_from_its_parent() -> None:
    """CLDR's own parents, among them those that are not plain truncation."""
    wide = ("format", "wide")
    assert cldr("en-IN").months[wide] == cldr("en").months[wide]
    assert cldr("sr-Latn").months[wide] != cldr("sr").months[wide]
    assert cldr("es-MX").territories["SA"] == cldr("es-419").territories["SA"]
    assert cldr("az-Arab").has_month_names is False


def test_what_is_given_out_is_not_shared_with_babel() -> None:
    """Babel's own tree may be spoilt by others; this copy is read from the files."""
    from babel import localedata

    spoilt = localedata.load("root")
    before = cldr("wa").months
    cldr.__globals__["_load"].cache_clear()
    months = spoilt["months"]
    spoilt["months"] = None
    try:
        assert cldr("wa").months == before
    finally:
        spoilt["months"] = months
