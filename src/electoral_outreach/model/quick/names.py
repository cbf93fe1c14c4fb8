"""Whether all the names of a JSON text were read: parsers keep one of those that stand twice.

Each name in a valid text has a colon behind it, and all other colons stand within strings. So a text
with as many colons as names and colons were read holds nothing else. Where other strings than those
looked at have colons, names are counted with care, which takes four times as long.
"""

from __future__ import annotations

import re
from typing import Any, Final

_SPACE: Final = b" \t\n\r"
_ESCAPED_COLON: Final = re.compile(rb"\\(?=u003[aA])")


def are_all(data: bytes, names: int, colons: int) -> bool:
    r"""Whether valid JSON has no more names than were read, in strings with so many colons at least.

    >>> are_all(b'{"title": {"en": "A: B"}}', names=2, colons=1)
    True
    >>> are_all(b'{"title": {"en": "A: B"}}', names=2, colons=0)
    True
    >>> are_all(b'{"title": {"en": "A", "en": "A"}}', names=2, colons=0)
    False
    """
    in_sight = b"\\" not in data or _ESCAPED_COLON.search(data) is None
    return (in_sight and data.count(b":") == names + colons) or names_in(data) == names


def names_in(data: bytes) -> int:
    """How many names the objects of a JSON text have, however spaced; more where texts look so.

    >>> names_in(b'{"title": {"en": "A", "en" : "B"}}')
    3
    """
    return data.translate(None, _SPACE).count(b'":')


def names_of(document: Any) -> int:
    """How many names the objects of a parsed document have, in which each stands once.

    >>> names_of({"title": {"en": "A"}, "places": [{"country": "HT"}]})
    4
    """
    if isinstance(document, dict):
        return len(document) + sum(map(names_of, document.values()))
    return sum(map(names_of, document)) if isinstance(document, list) else 0
