"""In which of the site's languages the texts of a register are kept, by their tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass, replace
from operator import is_not
from typing import Any

from django.utils.translation import gettext, ngettext
from wagtail.models import Locale

from electoral_outreach.languages import best_tag, canonical_tag, is_written_alike
from electoral_outreach.model import Text

BODY = ("body", "body_html")


def locales() -> dict[str, Locale]:
    """The site's locales, by language tag."""
    return {canonical_tag(locale.language_code): locale for locale in Locale.objects.all()}


def languages_for(landing: Any) -> SiteLanguages:
    """The site's languages for an import below a landing page, whose own is preferred."""
    preferred = [landing.locale]
    with suppress(Locale.DoesNotExist, LookupError):  # a site need not publish in its default one
        preferred.append(Locale.get_default())
    return SiteLanguages(
        tuple(locales()), tuple(canonical_tag(each.language_code) for each in preferred)
    )


@dataclass
class SiteLanguages:
    """Gives texts the tags of the site's locales: `en` becomes `en-GB` where that is its English.

    The tag of a locale stays. Any other becomes that of the locale it begins with (`zh-Hant-TW`:
    `zh-Hant`), else of the only one in its language and script, else, of several, of the first
    that is preferred. Of several wordings of one value that would become one language the best one
    for it does, and the others keep their tags.

    >>> site = SiteLanguages(("en-GB", "fr-CA", "fr-FR"), preferred=("fr-CA",))
    >>> dict(site.placed(Text({"en": "Visit", "fr": "Visite", "de": "Besuch"})))
    {'de': 'Besuch', 'en-GB': 'Visit', 'fr-CA': 'Visite'}
    >>> dict(site.placed(Text({"en": "Labor", "en-GB": "Labour"})))
    {'en': 'Labor', 'en-GB': 'Labour'}
    """

    tags: tuple[str, ...]
    """Those of the site's locales."""
    preferred: tuple[str, ...] = ()
    _renamed: dict[str, str] = field(default_factory=dict)
    _beside: Counter[tuple[str, str]] = field(default_factory=Counter)
    _known: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)

    def of(self, tag: str) -> str | None:
        """The site's language that a text becomes; None where there is none, or which is not plain."""
        if tag in self.tags:
            return tag
        found = self.like(tag)
        begun = [each for each in found if tag.startswith(f"{each}-")]
        if begun:
            return max(begun, key=len)
        if len(found) == 1:
            return found[0]
        return next((each for each in self.preferred if each in found), None)

    def like(self, tag: str) -> list[str]:
        """The site's languages that a text could become."""
        alike = [each for each in self.tags if is_written_alike(tag, each)]
        # a language alone does not say its script: `sr` may well be Latin where the site is
        return alike or [each for each in self.tags if each.partition("-")[0] == tag]

    def among(self, tags: Iterable[str]) -> set[str]:
        """The site's languages that texts with these tags become."""
        return {language for tag in tags if (language := self.of(tag)) is not None}

    def placed(self, value: Any) -> Any:
        """A record, or a whole register, with its texts under the site's tags."""
        if isinstance(value, Text):
            return self._text(value, value.languages)
        if isinstance(value, tuple):
            items = tuple(self.placed(each) for each in value)
            return items if any(map(is_not, items, value)) else value
        if not is_dataclass(value) or isinstance(value, type):
            return value
        said = {each.name: getattr(value, each.name) for each in fields(value)}
        placed = {name: self.placed(each) for name, each in said.items() if name not in BODY}
        # markup is the body's, and goes where that does
        bodies = {name: said[name] for name in BODY if said.get(name) is not None}
        tags = tuple(sorted({tag for body in bodies.values() for tag in body}))
        placed |= {name: self._text(body, tags) for name, body in bodies.items()}
        changed = {name: each for name, each in placed.items() if each is not said[name]}
        return replace(value, **changed) if changed else value

    def notes(self) -> Iterator[str]:
        """A sentence for each tag that `placed` replaced, and for each that it could not."""
        said = gettext(
            "texts in %(language)s are kept as %(other)s, the site's locale for that language"
        )
        for tag, language in sorted(self._renamed.items()):
            yield said % {"language": tag, "other": language}
        for (tag, language), count in sorted(self._beside.items()):
            yield ngettext(
                "%(count)d text in %(language)s stands beside one in %(other)s: it is kept, and pages show the other",
                "%(count)d texts in %(language)s stand beside some in %(other)s: they are kept, and pages show the others",
                count,
            ) % {"count": count, "language": tag, "other": language}

    def why_not(self, tag: str) -> str:
        """What keeps a text from becoming one of the site's languages."""
        if found := self.like(tag):
            return gettext(
                "the site has %(languages)s, none of which is the language of the landing page or the site's default; write one of these tags in the file"
            ) % {"languages": ", ".join(found)}
        return gettext("the site has no such locale")

    def _text(self, text: Text, tags: tuple[str, ...]) -> Text:
        """A text, whose tags are among those that are looked at together."""
        if tags not in self._known:
            self._known[tags] = self._names(tags)
        names = self._known[tags]
        for tag in text:
            if names[tag] != tag:
                self._renamed[tag] = names[tag]
            elif (language := self.of(tag)) not in (None, tag):
                self._beside[tag, str(language)] += 1
        if all(names[tag] == tag for tag in text):
            return text
        return Text({names[tag]: wording for tag, wording in text.items()})

    def _names(self, tags: tuple[str, ...]) -> dict[str, str]:
        """What becomes of tags that stand together: of several for one language, the best goes."""
        becoming = {tag: self.of(tag) for tag in tags}
        names = {tag: tag for tag in tags}
        for language in set(becoming.values()) - {None}:
            best = best_tag([tag for tag in tags if becoming[tag] == language], str(language))
            names |= {best: str(language)} if best else {}
        return names
