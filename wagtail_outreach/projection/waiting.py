"""What waits in a thread, or in an asynchronous task, for its transaction to end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from asgiref.local import Local

Work = TypeVar("Work")


class Waiting(Generic[Work]):
    """What waits here; another thread has its own.

    >>> waiting = Waiting(list)
    >>> work = waiting.here()
    >>> work.append("a page")
    >>> waiting.begin_anew()
    >>> work, waiting.here()
    (['a page'], [])
    """

    def __init__(self, make: Callable[[], Work]) -> None:
        self._make = make
        self._local = Local()

    def here(self) -> Work:
        """What waits, to look at and to add to."""
        if not hasattr(self._local, "work"):
            self._local.work = self._make()
        work: Work = self._local.work
        return work

    def begin_anew(self) -> None:
        """From now on nothing waits; whoever looked before still holds what did."""
        self._local.work = self._make()
