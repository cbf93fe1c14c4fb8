"""What an uploaded file holds: a register, or an old page or spreadsheet that is read into one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from electoral_outreach.findings import Finding
from electoral_outreach.formats import read
from electoral_outreach.formats.either import is_lines
from electoral_outreach.legacy import (
    Draft,
    UnknownInstitution,
    UnreadablePage,
    read_page,
    to_register,
)
from electoral_outreach.model import Activity, InvalidRegister, Organisation, Register
from wagtail_outreach.editing.uploading.fitting import fitted

_JSON: Final = re.compile(rb"[\xef\xbb\xbf\xff\xfe\x00\s]*[{\[]")
"""How JSON begins, in whatever encoding."""
_NO_PAGE: Final = re.compile(rb"[\xef\xbb\xbf\xff\xfe\x00\s]*(?:\{[\x00\s]*[\"}]|\[[\x00\s]*[{\]])")
"""How a register begins and no page does: a link of Markdown has words in its brackets."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file as a register, and what somebody should look at before it becomes pages."""

    name: str
    digest: str
    register: Register
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What is doubtful about an activity that was read from a page, by its id."""
    unread: tuple[str, ...] = ()
    """What of a page was not understood."""
    there: tuple[Activity, ...] = ()
    """What a page tells of that the site has under the same id: left alone."""


class UnusableFile(Exception):
    """A file that nothing can be made of; `reasons` says why, a sentence each."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class WhoseIsIt(UnusableFile):
    """A page that does not say whose activities it tells."""


def uploaded(
    data: bytes, name: str, *, institution: Organisation | None = None, called: str = ""
) -> Uploaded:
    """Read a file; `institution` is the section's own, `called` what it is called where it has none.

    Raises `UnusableFile` with everything that is wrong.
    """
    digest = hashlib.sha256(data).hexdigest()
    if is_register(data, name):
        reading = read(BytesIO(data), source=name)
        if reading.register is None:
            raise UnusableFile(*map(str, reading.problems))
        return Uploaded(name, digest, reading.register)
    try:
        page = read_page(data, name)
        own = institution.current.name.best([page.context.language]).text if institution else called
        register = to_register(page, own or None)
    except UnreadablePage as error:
        raise UnusableFile(str(error)) from error
    except UnknownInstitution as error:
        raise WhoseIsIt(str(error)) from error
    except InvalidRegister as error:
        raise UnusableFile(*map(str, error.problems)) from error
    ids = [each.id for each in register.activities]
    findings = dict(zip(ids, _notes_of_each(page.drafts), strict=True))
    register, there = fitted(register, institution)
    return Uploaded(name, digest, register, findings, page.unread, there)


def is_register(data: bytes, name: str) -> bool:
    """Whether a file is a register: by the ending of its name, or by its beginning where that leaves no doubt."""
    begins = _JSON if name.lower().endswith(".json") else _NO_PAGE
    return is_lines(name) or begins.match(data) is not None


def _notes_of_each(drafts: Iterable[Draft]) -> Iterator[tuple[Finding, ...]]:
    """A draft with several dates is an activity for each."""
    for draft in drafts:
        for _ in (draft.period.period, *draft.period.others):
            yield draft.notes
