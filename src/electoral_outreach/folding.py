"""Whether two names read the same: without case, accents and punctuation, in every script."""

from __future__ import annotations

import unicodedata
from typing import Final

from electoral_outreach.normal_forms import normalized

__all__ = ["folded", "name_key", "unaccented"]

# Letters that have no decomposition but are typed without their stroke or tie.
_LETTERS: Final = {
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŧ": "t",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    # Arabic and Persian keyboards write these alike.
    "\u06cc": "\u064a",
    "\u0649": "\u064a",
    "\u06a9": "\u0643",
    "\u0629": "\u0647",
    "\u0640": "",
}


def folded(text: str) -> str:
    """The text without case, accents and punctuation, words one space apart.

    What is searched and sorted. Folding twice changes nothing, and composed and decomposed
    spellings become the same.

    >>> folded("Élections à Tromsø: l’État")
    'elections a tromso l etat'
    >>> folded("निर्वाचन आयोग") == "निर्वाचन आयोग"
    True
    """
    if text.isascii():
        plain = text.lower()
    else:
        plain = normalized("NFKD", normalized("NFKD", text).casefold())
    return " ".join(plain.translate(_FOLDED).split())


def name_key(name: str) -> str:
    """What names that read the same have in common: folded, or as it is where only signs are left.

    >>> name_key("Côte d’Ivoire") == name_key("COTE D'IVOIRE"), name_key("!") == name_key("?")
    (True, False)
    """
    return folded(name) or " ".join(normalized("NFKD", name).split())


def unaccented(text: str) -> str:
    """The text without accents; case and punctuation stay, for whoever reads it by a pattern.

    >>> unaccented("1er Août – 3 août")
    '1er Aout – 3 aout'
    """
    if text.isascii():
        return text
    decomposed = normalized("NFKD", text)
    return "".join(char for char in decomposed if not _is_accent(char))


class _Folding(dict[int, str]):
    """What becomes of each character, found out once: kept, dropped, replaced or a separator."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in _LETTERS:
            folded = _LETTERS[char]
        elif category[0] == "M":
            folded = "" if _is_accent(char) else char
        elif category == "Cf":
            folded = ""
        else:
            folded = char if category[0] in "LN" else " "
        self[code] = folded
        return folded


def _is_accent(mark: str) -> bool:
    """Whether a character only modifies its letter: accents and optional vowel points.

    The signs of Indic, Thai and kana syllables have other combining classes; they are letters to
    their readers and stay. Selectors of variants have none, and nobody sees them.
    """
    combining = unicodedata.combining(mark)
    return combining >= 200 or 10 <= combining <= 36 or mark in _SELECTORS


_SELECTORS: Final = frozenset(map(chr, (0x34F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_FOLDED: Final = _Folding()
