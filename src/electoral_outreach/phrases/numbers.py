"""Whole numbers as a language groups them."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.phrases._cldr import cldr

_NUMBERING: Final = re.compile(r"-u-(?:[a-z0-9]{2,8}-){0,8}?nu-([a-z]{3,8})", re.IGNORECASE)
_ZEROS: Final = {
    "adlm": 0x1E950,
    "arab": 0x0660,
    "arabext": 0x06F0,
    "beng": 0x09E6,
    "deva": 0x0966,
    "gujr": 0x0AE6,
    "guru": 0x0A66,
    "khmr": 0x17E0,
    "knda": 0x0CE6,
    "laoo": 0x0ED0,
    "mlym": 0x0D66,
    "mymr": 0x1040,
    "nkoo": 0x07C0,
    "orya": 0x0B66,
    "tamldec": 0x0BE6,
    "telu": 0x0C66,
    "thai": 0x0E50,
    "tibt": 0x0F20,
}
"""The digit nought of the numbering systems of CLDR that people read dates in."""

_FOUR_DIGITS_UNGROUPED: Final = frozenset(
    {
        *("be", "bg", "et", "hu", "hy", "ia", "ie", "it", "ka", "lv", "pl", "sl", "sq"),
        *("es", "es_EA", "es_ES", "es_GQ", "es_IC", "es_PH", "ru_UA"),
        *("pt_CH", "pt_CV", "pt_GQ", "pt_GW", "pt_LU", "pt_MO", "pt_MZ", "pt_PT", "pt_ST", "pt_TL"),
    }
)
"""Where 5000 stands undivided and 50 000 does not: CLDR's minimum grouping digits, which Babel
leaves out. Languages, and locales where not all of a language agree (Mexico writes 5,000)."""


def number_phrase(value: int, language: str) -> str:
    """A whole number with the language's separators, in Latin digits.

    The tag's extension `-u-nu-` asks for others: `ar-u-nu-arab`.

    >>> number_phrase(2200, "en"), number_phrase(5000, "es"), number_phrase(1234567, "hi")
    ('2,200', '5000', '12,34,567')
    """
    locale = cldr(language)
    digits = str(abs(value))
    ungrouped = locale.name in _FOUR_DIGITS_UNGROUPED or (
        locale.language in _FOUR_DIGITS_UNGROUPED and locale.language != "es"
    )
    if not (len(digits) == 4 and ungrouped):
        digits = _grouped(digits, locale.decimal_pattern, locale.group_separator)
    return in_digits("-" * (value < 0) + digits, language)


def in_digits(text: str, language: str) -> str:
    """The text in the digits that the language tag asks for, if it does.

    >>> in_digits("2016", "fa-u-nu-arabext"), in_digits("2016", "fa")
    ('۲۰۱۶', '2016')
    """
    asked = _NUMBERING.search(language[:100])
    zero = _ZEROS.get(asked[1].lower()) if asked else None
    if zero is None:
        return text
    return text.translate({ord("0") + digit: zero + digit for digit in range(10)})


def _grouped(digits: str, pattern: str, separator: str) -> str:
    sizes = [len(group) for group in pattern.partition(".")[0].split(",")[1:]] or [len(digits)]
    groups: list[str] = []
    size = sizes[-1]
    while len(digits) > size:
        groups.insert(0, digits[-size:])
        digits = digits[:-size]
        size = sizes[0] if len(sizes) > 1 else size
    return separator.join([digits, *groups])
