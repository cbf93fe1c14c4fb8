"""Which of the reader's languages a text is in, by its small words, months and labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from electoral_outreach.legacy.layout.line import LABEL_FIELDS
from electoral_outreach.legacy.words.lexicon import LANGUAGES, lexicon
from electoral_outreach.phrases import month_names

_WORD: Final = re.compile(r"[^\W\d_]+")
_OPTIONAL: Final = re.compile(r"\w\?")
_ENOUGH: Final = 3
_SAMPLE: Final = 20_000


def guessed_language(text: str, *, default: str = "en") -> str:
    """The language whose small words are commonest in a text; the default where none stands out.

    >>> guessed_language("La mission des experts a été organisée par le réseau")
    'fr'
    >>> guessed_language("RECEF 2016", default="fr")
    'fr'
    """
    scores = dict.fromkeys(LANGUAGES, 0.0)
    for word in _WORD.findall(text[:_SAMPLE].lower()):
        of = _stopwords().get(word, ())
        for tag in of:
            scores[tag] += 1 / len(of)
    ranked = sorted(scores, key=lambda tag: (scores[tag], tag == default), reverse=True)
    first, second = ranked[:2]
    if scores[first] < _ENOUGH or scores[first] < scores[second] * 1.15:
        return (
            default
            if scores.get(default, 0) >= scores[first] * 0.8 or scores[first] < _ENOUGH
            else first
        )
    return first


@cache
def _stopwords() -> dict[str, tuple[str, ...]]:
    of: dict[str, tuple[str, ...]] = {}
    for tag in LANGUAGES:
        labels = (word for name in LABEL_FIELDS for word in lexicon(tag).words("labels", name))
        own = {*lexicon(tag).words("stopwords"), *month_names(tag).wide, *_plain(labels)}
        for word in {each.lower() for each in own}:
            of[word] = (*of.get(word, ()), tag)
    return of


def _plain(patterns: Iterable[str]) -> Iterator[str]:
    """The single words among patterns, with and without a letter that may be there."""
    for pattern in patterns:
        for word in (pattern.replace("?", ""), _OPTIONAL.sub("", pattern)):
            if word.isalpha():
                yield word
