"""What the reader knows of each language, from the tables in `data/legacy`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

LANGUAGES: Final = ("en", "fr", "es", "pt", "ro")
"""Languages with a table; the first is also tried where a page's own is not among them."""

_CEDILLAS: Final = str.maketrans("șțȘȚ", "şţŞŢ")
_NEVER: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language, and patterns made of them.

    >>> lexicon("fr").numbers["trois"]
    3
    """

    tag: str
    table: Mapping[str, Any]

    @property
    def numbers(self) -> Mapping[str, int]:
        """Number words in small letters."""
        numbers: Mapping[str, int] = self.table["numbers"]
        return numbers

    def words(self, *path: str) -> tuple[str, ...]:
        """The entries at a path of the table; none where it has none.

        >>> lexicon("en").words("dates", "between")
        ('between',)
        """
        found: Any = self.table
        for key in path:
            found = found.get(key, ())
            if not found:
                return ()
        return tuple(found)

    def either(self, *path: str) -> str:
        """The entries at a path as one alternative of a pattern, which never fits where there are none.

        >>> lexicon("en").either("dates", "between"), lexicon("en").either("nowhere")
        ('between', '(?!)')
        """
        return "|".join(self.words(*path)) or "(?!)"

    def activity_words(self) -> list[str]:
        """The nouns and verbs of activities, those of each type among them."""
        types = (each for kind in self.names("types") for each in self.words("types", kind))
        return [*self.words("activity", "nouns"), *types]

    def names(self, *path: str) -> tuple[str, ...]:
        """The keys of the table at a path, in its order."""
        return self.words(*path)

    def pattern(self, *path: str) -> re.Pattern[str]:
        """A pattern that finds any entry at a path as whole words, blind to case.

        >>> lexicon("en").pattern("kinds", "hosting").search("Welcoming visitors").group()
        'Welcoming'
        """
        return _pattern(self.tag, path, whole=False)

    def whole(self, *path: str) -> re.Pattern[str]:
        """A pattern that an entire line must fit."""
        return _pattern(self.tag, path, whole=True)

    def finds(self, text: str, *path: str) -> bool:
        """Whether any entry at a path stands in a text."""
        return self.pattern(*path).search(text) is not None

    def names_activity(self, text: str) -> bool:
        """Whether a text has a noun or verb of what this field does abroad or receives.

        >>> lexicon("en").names_activity("Reception of a delegation")
        True
        """
        return self.finds(text, "activity", "nouns") or any(
            self.finds(text, "types", kind) for kind in self.names("types")
        )

    def fits(self, text: str, *path: str) -> bool:
        """Whether a whole text is an entry at a path.

        >>> lexicon("en").fits("Read more", "furniture", "lines")
        True
        """
        return self.whole(*path).fullmatch(text) is not None


@cache
def lexicon(tag: str) -> Lexicon:
    """The table of a language, that of English where there is none.

    >>> lexicon("tlh").tag
    'en'
    """
    name = tag if tag in LANGUAGES else LANGUAGES[0]
    source = files("electoral_outreach").joinpath("data", "legacy", f"{name}.toml")
    return Lexicon(name, _spelt_both_ways(tomllib.loads(source.read_text(encoding="utf-8"))))


def _spelt_both_ways(table: Any) -> Any:
    """A table with the words that have the commas of Romanian below s and t, with cedillas as well.

    Pages from before fonts had the former are written with the latter.
    """
    if isinstance(table, dict):
        kept = {key: _spelt_both_ways(value) for key, value in table.items()}
        return {key.translate(_CEDILLAS): value for key, value in kept.items()} | kept
    if isinstance(table, list):
        return list(
            dict.fromkeys(form for each in table for form in (each, each.translate(_CEDILLAS)))
        )
    return table


@lru_cache(maxsize=1024)
def _pattern(tag: str, path: tuple[str, ...], *, whole: bool) -> re.Pattern[str]:
    words = lexicon(tag).words(*path)
    if not words:
        return _NEVER
    either = "|".join(words)
    if whole:
        number = r"(?:(?:[IVX]{1,4}|\d{1,2})[.)]\s)?"
        return re.compile(rf"\W{{0,4}}{number}(?:{either})\W{{0,6}}", re.IGNORECASE)
    # An elided "d’" ends where the next word begins.
    return re.compile(rf"(?<!\w)(?:{either})(?:(?<=['’])|(?!\w))", re.IGNORECASE)
