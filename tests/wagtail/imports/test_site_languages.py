"""Which of a site's languages a text becomes: the table of the documentation, and what is asked twice."""

from __future__ import annotations

import pytest
from wagtail.models import Locale, Page

from electoral_outreach.model import Mission, Register, Text
from tests.wagtail.imports.regional import make_site, register_in
from wagtail_outreach.editing.imports.languages import SiteLanguages, languages_for

RULES = [
    ("fr-CA", ("fr-CA", "fr"), (), "fr-CA"),
    ("es-MX", ("es", "es-AR"), (), "es"),
    ("zh-Hant-TW", ("zh-Hant", "zh-Hans"), (), "zh-Hant"),
    ("en", ("en-GB",), (), "en-GB"),
    ("en-IE", ("en-GB", "fr"), (), "en-GB"),
    ("en", ("en-GB", "en-AU"), ("en-AU", "en-GB"), "en-AU"),
    ("en", ("en-GB", "en-AU", "fr"), ("fr", "en-GB"), "en-GB"),
    ("en", ("en-GB", "en-AU", "fr"), ("fr", "fr"), None),
    ("zh-Hant", ("zh-Hans",), ("zh-Hans",), None),
    ("zh-TW", ("zh-Hans",), (), None),
    ("zh", ("zh-Hans", "zh-Hant"), (), "zh-Hans"),
    ("zh", ("zh-Hant",), (), "zh-Hant"),
    ("no", ("nb",), ("nb",), None),
    ("es", ("en", "fr"), ("en",), None),
    ("und", ("en",), ("en",), None),
    ("x-own", ("en",), ("en",), None),
]


@pytest.mark.parametrize(("tag", "site", "preferred", "language"), RULES)
def test_what_a_tag_becomes(tag, site, preferred, language):
    assert SiteLanguages(site, preferred).of(tag) == language


@pytest.mark.parametrize(
    ("site", "tags", "placed"),
    [
        (("en-GB",), ("en", "en-GB"), ("en", "en-GB")),
        (("en-GB",), ("en", "en-US"), ("en-GB", "en-US")),
        (("en",), ("en-GB", "en-US"), ("en", "en-US")),
        (("zh-Hans",), ("zh", "zh-Hans"), ("zh", "zh-Hans")),
    ],
)
def test_of_several_wordings_one_becomes_the_sites_and_the_others_are_told(site, tags, placed):
    languages = SiteLanguages(site)
    text = Text(dict(zip(tags, tags, strict=True)))
    assert languages.placed(text).languages == placed
    assert set(languages.placed(text).values()) == set(tags)
    assert any("it is kept" in each or "they are kept" in each for each in languages.notes())


def test_every_text_of_a_register_is_placed_and_nothing_else_is_touched():
    register = register_in("en", "fr", "de")
    placed = SiteLanguages(("en-GB", "fr-CA")).placed(register)
    assert '"en"' not in repr(placed).replace("'", '"')
    assert set(placed.activities[0].places[0].locality) == {"de", "en-GB", "fr-CA"}
    assert placed.organisations[0].names[0].name["en-GB"] == "Partner in en."
    back = SiteLanguages(("en", "fr")).placed(placed)
    assert back == register


def test_a_record_without_texts_to_place_is_the_same_object():
    mission = Mission(id="a", title={"en": "A"})
    register = Register(
        institution={"id": "b", "names": [{"name": {"en": "B"}}]}, activities=[mission]
    )
    languages = SiteLanguages(("en",))
    assert languages.placed(register) is register
    assert list(languages.notes()) == []


@pytest.mark.django_db
def test_a_site_need_not_publish_in_its_default_language(settings):
    make_site(settings, "en-gb")
    settings.LANGUAGES = [("fr-ca", "French"), ("en-gb", "English")]
    settings.WAGTAIL_CONTENT_LANGUAGES, settings.LANGUAGE_CODE = settings.LANGUAGES, "fr-ca"
    assert not Locale.objects.filter(language_code="fr-ca").exists()
    assert languages_for(Page.objects.get(depth=2)).preferred == ("en-GB",)
