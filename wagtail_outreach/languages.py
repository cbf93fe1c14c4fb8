"""Languages as the site has them: which it publishes in, which its editors read, how each is written."""

from __future__ import annotations

from django.conf import global_settings, settings
from django.utils.translation import get_language
from wagtail.coreutils import get_content_languages

from electoral_outreach.languages import canonical_tag


def content_languages() -> list[tuple[str, str]]:
    """The languages the site publishes in: tag in BCP 47's spelling, and name."""
    declared = getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", None) or settings.LANGUAGES
    if declared == global_settings.LANGUAGES:  # nobody chose all that Django has heard of
        declared = [*get_content_languages().items()]
    return [(canonical_tag(code), str(name)) for code, name in declared]


def editor_languages() -> list[str]:
    """The languages to try for what an editor reads: theirs, then English.

    >>> editor_languages()[-1]
    'en'
    """
    current = get_language()
    return [current, "en"] if current and current != "en" else ["en"]


def direction_of(tag: str) -> str:
    """Which way a language is written: "rtl" or "ltr".

    >>> direction_of("ar-MA"), direction_of("fr")
    ('rtl', 'ltr')
    """
    return "rtl" if tag.partition("-")[0].lower() in settings.LANGUAGES_BIDI else "ltr"
