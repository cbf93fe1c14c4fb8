"""`Finding`: one thing about a record that somebody should look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from electoral_outreach.wording import gettext_for, headed

Severity = Literal["error", "warning", "hint"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "hint")
"""From what makes a record wrong to what would make it better."""


@dataclass(frozen=True, slots=True)
class Code:
    """A sort of finding: its stable name, how grave it is, what it says and what to do.

    >>> from electoral_outreach.findings import CODES
    >>> CODES["no-year"].severity
    'warning'
    """

    name: str
    """Stable, lower case, with hyphens; never reused for something else."""
    severity: Severity
    """How grave it is."""
    message: str
    """What it says, in English, with named places for values; translated when shown."""
    remedy: str
    """What to do about it, in English; translated when shown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A code, the place it was found at, and the values its message names.

    >>> from electoral_outreach.findings import finding
    >>> found = finding("no-year", "period", evidence="From November 7 to 18")
    >>> str(found)
    "warning period: no year stated: 'From November 7 to 18' [no-year]"
    >>> print(found.message_in("fr").replace("\N{NO-BREAK SPACE}", " "))
    aucune année indiquée : « From November 7 to 18 »
    """

    code: Code
    """What sort of finding it is."""
    path: str
    """The field it is about: ``activities[3].period``."""
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The values that the message names."""
    id: str | None = None
    """Id of the activity or organisation that it is in, where a whole register was checked."""

    def __str__(self) -> str:
        return f"{self.code.severity} {self.told_in('en')}"

    @property
    def severity(self) -> Severity:
        """How grave it is.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").severity
        'hint'
        """
        return self.code.severity

    @property
    def message(self) -> str:
        """What it says, in English.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").message
        'neither a place nor a counterpart is given'
        """
        return self.message_in("en")

    @property
    def remedy(self) -> str:
        """What to do about it, in English.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").remedy
        'Say where it was, or with whom, so that visitors find it by country.'
        """
        return self.remedy_in("en")

    def message_in(self, language: str) -> str:
        """What it says, in a language of the library, else in English.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").message_in("fr")
        'ni lieu ni interlocuteur n’est indiqué'
        """
        return gettext_for(language).gettext(self.code.message).format(**self.params)

    def told_in(self, language: str) -> str:
        """Where it is, what it says, and its code, in a language of the library.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").told_in("en")
        'places: neither a place nor a counterpart is given [no-place]'
        """
        whose = f" ({self.id})" if self.id else ""
        said = headed(f"{self.path}{whose}", self.message_in(language), language)
        return f"{said} [{self.code.name}]"

    def remedy_in(self, language: str) -> str:
        """What to do about it, in a language of the library, else in English.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").remedy_in("fr")
        'Dites où elle a eu lieu, ou avec qui, pour que les visiteurs la trouvent par pays.'
        """
        return gettext_for(language).gettext(self.code.remedy)

    def within(self, path: str, id: str | None = None) -> Finding:
        """The same finding, seen from the document that holds its record at `path`.

        >>> from electoral_outreach.findings import finding
        >>> finding("no-place", "places").within("activities[2]").path
        'activities[2].places'
        """
        joined = f"{path}.{self.path}" if self.path else path
        return Finding(self.code, joined, self.params, id or self.id)

    def to_json(self, language: str = "en") -> dict[str, str]:
        """The finding as a JSON object: code, severity, path, message and remedy, and the id if known.

        >>> from electoral_outreach.findings import finding
        >>> sorted(finding("no-place", "places").to_json())
        ['code', 'message', 'path', 'remedy', 'severity']
        """
        return {
            "code": self.code.name,
            "severity": self.severity,
            "path": self.path,
            "message": self.message_in(language),
            "remedy": self.remedy_in(language),
            **({} if self.id is None else {"id": self.id}),
        }
