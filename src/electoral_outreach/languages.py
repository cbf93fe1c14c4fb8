"""Language tags (BCP 47): one spelling for each, and the best one of those at hand.

>>> canonical_tag("FR-ca")
'fr-CA'
>>> best_tag(["en", "fr"], ["fr-CA", "en"])
'fr'
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

__all__ = ["LanguageTagError", "best_tag", "canonical_tag"]

LONGEST_TAG = 100

_LANGTAG = re.compile(
    r"""
    (?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})
    (?:-(?P<script>[a-z]{4}))?
    (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
    (?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)
    (?P<extensions>(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*)
    (?P<private>-x(?:-[a-z0-9]{1,8})+)?
    """,
    re.VERBOSE | re.ASCII,
)
_PRIVATE = re.compile(r"x(?:-[a-z0-9]{1,8})+", re.ASCII)

# Codes that the IANA registry keeps only to point at their successors (RFC 5646, section 4.5).
_REPLACED = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}


class LanguageTagError(ValueError):
    """A string that is no BCP 47 language tag.

    >>> try:
    ...     canonical_tag("fr_CA")
    ... except LanguageTagError as error:
    ...     print(error, "|", error.suggestion)
    'fr_CA' is not a language tag; did you mean 'fr-CA'? | fr-CA
    """

    def __init__(self, value: str, suggestion: str | None = None) -> None:
        self.value = value
        self.suggestion = suggestion
        way_out = f"did you mean {suggestion!r}?" if suggestion else "write it as 'fr' or 'fr-CA'"
        shown = value if len(value) <= LONGEST_TAG else value[:LONGEST_TAG] + "…"
        super().__init__(f"{shown!r} is not a language tag; {way_out}")


@lru_cache(maxsize=1024)
def canonical_tag(tag: str) -> str:
    """Return the tag as BCP 47 spells it: `fr-CA`, `zh-Hant-TW`.

    Replaced codes give their successors (`iw` is `he`). Checked for form, not against the IANA
    registry. Anything else raises `LanguageTagError`.

    >>> canonical_tag("ZH-hant-tw")
    'zh-Hant-TW'
    """
    canonical = _canonical(tag)
    if canonical is None:
        raise LanguageTagError(tag, _canonical(tag.strip().replace("_", "-")))
    return canonical


def best_tag(available: Iterable[str], wanted: Sequence[str]) -> str | None:
    """Return the tag at hand that serves a reader best, or None.

    `wanted` is in order of preference. For each: the tag itself, then its truncations (`fr-CA`,
    `fr`: the lookup of RFC 4647), then any other tag of the same language. Case does not matter.

    >>> best_tag(["es-MX", "en"], ["es-AR", "en"])
    'es-MX'
    >>> best_tag(["es", "en"], ["fr"]) is None
    True
    """
    at_hand: dict[str, str] = {}
    for tag in available:
        at_hand.setdefault(tag.lower(), tag)
    for position, tag in enumerate(wanted):
        found = _looked_up(at_hand, tag) or _sibling(at_hand, wanted[position:])
        if found is not None:
            return found
    return None


def _canonical(tag: str) -> str | None:
    if len(tag) > LONGEST_TAG or not tag.isascii():
        return None
    lowered = tag.lower()
    if _PRIVATE.fullmatch(lowered):
        return lowered
    match = _LANGTAG.fullmatch(lowered)
    if match is None:
        return None
    variants = match["variants"].split("-")[1:]
    singletons = re.findall(r"-([0-9a-wyz])(?=-)", match["extensions"])
    if _repeats(variants) or _repeats(singletons):
        return None
    language = _REPLACED.get(match["language"], match["language"])
    script = f"-{match['script'].title()}" if match["script"] else ""
    region = f"-{match['region'].upper()}" if match["region"] else ""
    return language + script + region + lowered[match.start("variants") :]


def _repeats(subtags: list[str]) -> bool:
    return len(set(subtags)) < len(subtags)


def _truncations(tag: str) -> Iterator[str]:
    """The tag and its ever shorter forms; a single-letter subtag never ends one."""
    subtags = tag.lower().split("-")
    while subtags:
        if len(subtags) == 1 or len(subtags[-1]) > 1:
            yield "-".join(subtags)
        subtags.pop()


def _looked_up(at_hand: dict[str, str], tag: str) -> str | None:
    return next((at_hand[form] for form in _truncations(tag) if form in at_hand), None)


def _sibling(at_hand: dict[str, str], wanted: Sequence[str]) -> str | None:
    """Another tag of the first wanted language, by the reader's own later choices if they say."""
    language = _primary(wanted[0])
    siblings = {low: tag for low, tag in at_hand.items() if _primary(low) == language}
    if not siblings:
        return None
    chosen = (_looked_up(siblings, tag) for tag in wanted[1:])
    return next((tag for tag in chosen if tag is not None), next(iter(siblings.values())))


def _primary(tag: str) -> str:
    return tag.lower().partition("-")[0]
