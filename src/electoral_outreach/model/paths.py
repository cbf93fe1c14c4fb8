"""Where something stands in a document: paths that people read and programs can follow."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic_core import ArgsKwargs

_WORD: Final = re.compile(r"[^\W\d][\w-]*")
_STEP: Final = re.compile(
    rf'\.?(?P<word>{_WORD.pattern})|\[(?P<index>\d+)\]|\[(?P<name>"(?:[^"\\]|\\.)*")\]'
)


def path_of(location: Sequence[int | str]) -> str:
    r"""Write a location as a path; a name that is no plain word stands in brackets, as in JSON.

    >>> path_of(["activities", 12, "partners", 0, "roles"])
    'activities[12].partners[0].roles'
    >>> print(path_of(["title", "a.b\x1b"]))
    title["a.b\u001b"]
    """
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif _WORD.fullmatch(part):
            path += f".{part}" if path else part
        else:
            path += f"[{json.dumps(part)}]"
    return path


def location_of(path: str) -> tuple[int | str, ...]:
    """The location that a path was written of.

    >>> location_of('activities[12].title["a.b"]')
    ('activities', 12, 'title', 'a.b')
    """
    return tuple(
        each["word"] or (int(each["index"]) if each["index"] else json.loads(each["name"]))
        for each in _STEP.finditer(path)
    )


def joined(outer: str, inner: str) -> str:
    """The path of what stands at `inner` in what stands at `outer`.

    >>> joined("activities[2]", "period"), joined("places", "[0]"), joined("", "period")
    ('activities[2].period', 'places[0]', 'period')
    """
    is_word = bool(outer and inner) and not inner.startswith("[")
    return f"{outer}.{inner}" if is_word else outer + inner


def value_at(node: Any, location: Sequence[int | str], otherwise: Any = None) -> Any:
    """What stands at a location in a document, or in a record; `otherwise` where there is nothing.

    >>> value_at({"names": [{"name": {"en": "A"}}]}, ["names", 0, "name", "en"])
    'A'
    """
    for part in location:
        node = node.kwargs if isinstance(node, ArgsKwargs) else node
        try:
            is_record = isinstance(part, str) and not isinstance(node, Mapping)
            node = getattr(node, str(part)) if is_record else node[part]
        except (AttributeError, LookupError, TypeError):
            return otherwise
    return node.kwargs if isinstance(node, ArgsKwargs) else node
