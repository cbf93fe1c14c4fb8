"""The grammar of addresses in the archive: which part of it a path names, and back.

A path is `[kind] [country code] [partner id] [year] [data form]` or `kind complete-list`, each word in
the language of the page. Other orders, other languages' words and other cases are understood, so that
they can be redirected to the one canonical spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext, pgettext

from electoral_outreach.vocabulary import territories
from wagtail_outreach.visiting.addresses import words

_YEAR = re.compile(r"[0-9]{4}")
_SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_LONGEST = 300
FORMS = ("csv", "xlsx", "json", "ics", "atom", "iati")
"""What may be downloaded of the archive, and of each of its parts."""


class NoSuchPlace(LookupError):
    """A path that names nothing in the archive; the message says which part, `allowed` what does.

    Where a country or a partner is named by something else than its code, `of` says which of the
    two and `value` what stands in the path.
    """

    def __init__(self, message: str, *allowed: str, of: str = "", value: str = "") -> None:
        super().__init__(message)
        self.allowed = allowed
        self.of = of
        self.value = value


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of the archive that has an address of its own.

    >>> Spot(kind="mission", year=2016).tail("fr")
    'missions/2016/'
    >>> read_path("pays/HT") == Spot(country="HT")
    True
    """

    kind: str = ""
    country: str = ""
    """ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a country that is no more."""
    partner: str = ""
    """Id of an organisation."""
    year: int | None = None
    complete: bool = False
    """All activities of the kind as one table."""
    form: str = ""
    """The form in which it is a file rather than a page: one of `FORMS`."""

    def tail(self, language: str) -> str:
        """The canonical path behind the archive's own address."""
        parts: list[str] = []
        if self.kind:
            parts.append(words.word(_ROUTES[self.kind], language))
        if self.complete:
            parts.append(words.word(words.COMPLETE, language))
        if self.country:
            parts += [words.word(words.COUNTRY, language), self.country.lower()]
        if self.partner:
            parts += [words.word(words.PARTNER, language), self.partner]
        if self.year is not None:
            parts.append(f"{self.year:04}")
        if self.form:
            parts += [words.word(words.DATA, language), self.form]
        return "".join(f"{part}/" for part in parts)


@dataclass(frozen=True, slots=True)
class Index:
    """One of the lists of what the archive can be asked for: its years, countries or partners."""

    of: str
    """`years`, `countries` or `partners`."""

    def tail(self, language: str) -> str:
        """The path behind the archive's own address.

        >>> Index(of="countries").tail("fr")
        'liste-des-pays/'
        """
        return f"{words.word(self.of, language)}/"


@dataclass(frozen=True, slots=True)
class Permanent:
    """The permanent address of one activity."""

    id: str

    def tail(self, language: str) -> str:
        """The path behind the archive's own address."""
        return f"{words.word(words.ID, language)}/{self.id}/"


_ROUTES = {kind: route for route, kind in words.KINDS.items()}


def read_path(path: str) -> Spot | Index | Permanent:
    """The part of the archive a path names in any language's words; raises `NoSuchPlace`."""
    if len(path) > _LONGEST:
        raise NoSuchPlace(gettext("This address is longer than any in the archive."))
    parts = [part for part in path.split("/") if part]
    if len(parts) == 2 and words.route_of(parts[0]) == words.ID:
        return Permanent(_slug(parts[1]))
    if len(parts) == 1 and (index := words.INDEX_OF.get(words.route_of(parts[0]) or "")):
        return Index(of=index)
    spot = Spot()
    while parts:
        spot = _step(spot, parts)
    if spot.complete and spot != Spot(kind=spot.kind or "-", complete=True):
        raise NoSuchPlace(
            gettext(
                "There is one complete list for each kind of activity, and none for a part of it."
            ),
        )
    return spot


def _step(spot: Spot, parts: list[str]) -> Spot:
    """Read one part of the path, with its value if it takes one, and take it off the list."""
    part = parts.pop(0)
    if spot.form:
        raise NoSuchPlace(gettext("Nothing stands behind a download."))
    if _YEAR.fullmatch(part) and int(part) > 0:
        return _once(spot, "year", int(part))
    route = words.route_of(part)
    if route is not None and route in words.KINDS:
        return _once(spot, "kind", words.KINDS[route])
    if route == words.COMPLETE:
        return _once(spot, "complete", True)
    if route == words.DATA:
        return _once(spot, "form", _form(parts.pop(0) if parts else ""))
    if route in {words.COUNTRY, words.PARTNER}:
        value = parts.pop(0) if parts else ""
        if route == words.COUNTRY:
            return _once(spot, "country", _country(value))
        return _once(spot, "partner", _slug(value, "partner"))
    if part.lstrip("-").isdigit():
        raise NoSuchPlace(
            gettext("“%(part)s” is not a year.") % {"part": shown(part)},
            gettext("A year has four digits, such as 2016."),
        )
    raise NoSuchPlace(gettext("“%(part)s” names no part of the archive.") % {"part": shown(part)})


def _once(spot: Spot, name: str, value: Any) -> Spot:
    if getattr(spot, name):
        raise NoSuchPlace(gettext("This address names two things of the same sort; leave one out."))
    return replace(spot, **{name: value})


def _form(form: str) -> str:
    if form.lower() in FORMS:
        return form.lower()
    raise NoSuchPlace(
        gettext("“%(form)s” is not a form in which this can be downloaded.")
        % {"form": shown(form)},
        ", ".join(FORMS),
    )


def _country(code: str) -> str:
    if code.isascii() and len(code) <= 4:
        upper = code.upper()
        if territories.is_country(upper) or territories.is_former_country(upper):
            return upper
    raise NoSuchPlace(
        gettext("“%(code)s” is not the code of a country.") % {"code": shown(code)},
        gettext("A country is named by its two letters in ISO 3166-1, such as ht for Haiti."),
        of="country",
        value=code,
    )


def _slug(value: str, of: str = "") -> str:
    if _SLUG.fullmatch(value.lower()):
        return value.lower()
    raise NoSuchPlace(
        pgettext("id of an organisation or activity", "“%(id)s” is not an id.")
        % {"id": shown(value)},
        of=of,
        value=value,
    )


def shown(text: str) -> str:
    """What a visitor typed, short and without characters that would disturb the page."""
    plain = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return plain if len(plain) <= 40 else f"{plain[:39]}…"
