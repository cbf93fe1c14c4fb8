"""A careful JSON parser, which the readers of records share."""

from __future__ import annotations

import json
from typing import Any

from electoral_outreach.model import Problem


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
