"""Every code a finding can have: the one list that checks, readers and the documentation share."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from electoral_outreach.findings.check_codes import CHECK_CODES
from electoral_outreach.findings.graded import Code, Finding
from electoral_outreach.findings.reading_codes import READING_CODES

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {code.name: code for code in (*CHECK_CODES, *READING_CODES)}
)
"""All codes by name."""


def finding(code: str, path: str, /, **params: object) -> Finding:
    """A finding of the code with that name; the values that its message names are `params`.

    >>> print(finding("long-period", "period", days=900))
    warning period: it lasts 900 days, which is long for one activity [long-period]
    """
    texts = {name: str(value) for name, value in params.items()}
    return Finding(CODES[code], path, MappingProxyType(texts))
