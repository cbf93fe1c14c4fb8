"""What the readers of records share: their field names and a careful JSON parser."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from typing import Any

from electoral_outreach.model import (
    Agreement,
    Document,
    Election,
    HeadCount,
    Hosting,
    Mission,
    OrderYear,
    Organisation,
    OrganisationName,
    Partner,
    Place,
    Problem,
    Register,
    Series,
)

_RECORDS = (
    Register,
    Mission,
    Hosting,
    Agreement,
    Organisation,
    OrganisationName,
    OrderYear,
    Partner,
    Place,
    HeadCount,
    Election,
    Document,
    Series,
)


@cache
def field_names() -> tuple[str, ...]:
    """Every field name of a register, to suggest from when one is misspelt.

    >>> "partners" in field_names()
    True
    """
    return tuple(sorted({field.name for each in _RECORDS for field in dataclasses.fields(each)}))


def to_python(data: bytes) -> tuple[Any, Problem | None]:
    """Parse JSON with the place of a fault by line and column.

    >>> print(to_python(b'{"a" 1}')[1])
    not JSON at line 1, column 6: expecting ':' delimiter
    """
    try:
        return json.loads(data), None
    except UnicodeDecodeError as error:
        return None, Problem("", None, f"the file is not UTF-8 text: byte {error.start} is foreign")
    except json.JSONDecodeError as error:
        message = f"not JSON at line {error.lineno}, column {error.colno}: {error.msg.lower()}"
        return None, Problem("", None, message, code="json")
    except ValueError as error:
        return None, Problem("", None, f"not JSON: {str(error).lower()}", code="json")
    except RecursionError:
        return None, Problem("", None, "not a register: it is nested too deeply", code="json")
