"""What a format needs beyond the library itself: an extra, told by name where it is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from electoral_outreach.errors import OutreachError


class MissingExtra(OutreachError):
    """A format was asked for whose extra is not installed.

    >>> print(MissingExtra("ical", "a calendar"))
    a calendar needs an extra that is not installed; pip install 'electoral-outreach[ical]'
    """

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(
            f"{what} needs an extra that is not installed; pip install 'electoral-outreach[{extra}]'"
        )
        self.extra = extra


@contextmanager
def needs(extra: str, what: str) -> Iterator[None]:
    """Tell by `MissingExtra` what is missing where an import fails.

    >>> with needs("ical", "a calendar"):
    ...     import no_such_module
    Traceback (most recent call last):
    ...
    electoral_outreach.formats.missing.MissingExtra: a calendar needs an extra that is not installed; pip install 'electoral-outreach[ical]'
    """
    try:
        yield
    except ImportError as error:
        raise MissingExtra(extra, what) from error
