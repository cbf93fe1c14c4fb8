"""What an address of the web is: one pattern, for Python as for ECMAScript and so for JSON Schema."""

from __future__ import annotations

from typing import Final

from electoral_outreach.characters import unbroken

_USER: Final = f"({unbroken(but='/?#@[]' + chr(92))}*@)?"
_LABEL: Final = unbroken(but="/?#@[]:.<>" + chr(34) + chr(92)) + "+"
_HOST: Final = rf"({_LABEL}(\.{_LABEL})*\.?|\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]+\])"

ADDRESS: Final = rf"^https?://{_USER}{_HOST}(:[0-9]+)?([/?#]{unbroken()}*)?$"
"""Absolute, with a host, in whatever letters, and without what plain text on one line cannot have."""
