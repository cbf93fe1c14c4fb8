"""`QuickReader`: activities from parsed objects, or None where the model itself has to judge them."""

from __future__ import annotations

from threading import Lock
from typing import Any, Final

from electoral_outreach.model.activities import Activity, Agreement, Hosting, Mission
from electoral_outreach.model.quick.functions import Functions
from electoral_outreach.vocabulary import Pack, active

REFUSALS: Final = (TypeError, ValueError, LookupError, AttributeError)
"""What a function raises for a value that is not plainly right."""

_MOST_READERS: Final = 8


class QuickReader:
    """Reads activities under one pack of vocabularies.

    >>> parsed = {"kind": "mission", "id": "m", "title": {"en": "Mission"}}
    >>> QuickReader().activities([parsed]) == [Mission(id="m", title={"en": "Mission"})]
    True
    >>> QuickReader().activities([parsed, {**parsed, "title": "Mission"}]) is None
    True
    """

    def __init__(self) -> None:
        self._lock: Final = Lock()
        self._functions: Final = Functions()
        self._by_kind: Final = {
            "mission": self._functions.of(Mission),
            "hosting": self._functions.of(Hosting),
            "agreement": self._functions.of(Agreement),
        }

    def activities(
        self, parsed: list[Any], *, data: bytes | None = None, beside: int = 0
    ) -> list[Activity] | None:
        """The activities of parsed objects; None where the model itself has to judge any of them.

        `data` is the JSON that they were parsed from, where names that stand twice are to be found,
        and `beside` how many names it has in other objects.

        >>> parsed = {"kind": "mission", "id": "m", "title": {"en": "Mission"}}
        >>> data = b'[{"kind": "mission", "id": "n", "id": "m", "title": {"en": "Mission"}}]'
        >>> QuickReader().activities([parsed], data=data) is None
        True
        """
        by_kind, functions = self._by_kind, self._functions
        with self._lock:
            try:
                found = [by_kind[each["kind"]](each) for each in parsed]
                if functions.took_what_is_right(data, beside):
                    return found
            except REFUSALS:
                pass
            finally:
                functions.forget()
        return None


def quick_reader() -> QuickReader:
    """The reader for the active pack of vocabularies.

    >>> quick_reader() is quick_reader()
    True
    """
    pack = active()
    kept = _readers.get(id(pack))
    if kept is not None and kept[0] is pack:
        return kept[1]
    if len(_readers) >= _MOST_READERS:
        _readers.clear()
    reader = QuickReader()
    _readers[id(pack)] = (pack, reader)
    return reader


_readers: Final[dict[int, tuple[Pack, QuickReader]]] = {}
