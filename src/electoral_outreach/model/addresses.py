"""What an address of the web is: one pattern, for Python as for ECMAScript and so for JSON Schema."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.characters import unbroken

_USER: Final = f"({unbroken(but='/?#@[]' + chr(92))}*@)?"
_LABEL: Final = unbroken(but="/?#@[]:.<>" + chr(34) + chr(92)) + "+"
_HOST: Final = rf"({_LABEL}(\.{_LABEL})*\.?|\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]+\])"

ADDRESS: Final = rf"^https?://{_USER}{_HOST}(:[0-9]+)?([/?#]{unbroken()}*)?$"
"""Absolute, with a host, in whatever letters, and without what plain text on one line cannot have."""

_LONGEST: Final = 2000
_SCHEME: Final = re.compile(r"(https?):/{0,2}", re.IGNORECASE)
_SITE: Final = re.compile(r"(?://)?((?:www\.|(?=[^/@]+\.[a-z]{2,}/))[^/@].*)", re.IGNORECASE)


def address_meant(text: str) -> str | None:
    """The address that a text is but for how it begins.

    >>> address_meant("www.example.org/x"), address_meant("HTTP:/example.org")
    ('https://www.example.org/x', 'http://example.org')
    >>> address_meant("report.pdf"), address_meant("a@example.org")
    (None, None)
    """
    text = text[: _LONGEST + 1].strip()
    if scheme := _SCHEME.match(text):
        meant = f"{scheme[1].lower()}://{text[scheme.end() :]}"
    elif site := _SITE.fullmatch(text):
        meant = f"https://{site[1]}"
    else:
        return None
    return meant if len(meant) <= _LONGEST and re.fullmatch(ADDRESS, meant) else None
