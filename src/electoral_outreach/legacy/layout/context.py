"""What holds for a page as a whole: language, publisher, home country, when it was put out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from electoral_outreach.folding import name_key
from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in
from electoral_outreach.legacy.layout.language import guessed_language
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.layout.site import squeezed
from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.names.organisations import (
    ELECTORAL,
    OrganisationMention,
    organisations_in,
)
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon
from electoral_outreach.model import Organisation, starter_directory
from electoral_outreach.model.partial_date import PartialDate

_DATED_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/(0[1-9]|[12]\d|3[01]))?(?=/)"
)
_OFTEN: Final = 2
_SPANS: Final = 6
_PARAGRAPH: Final = 2000
"""So much of each of its first paragraphs shows the language of a section."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """The page around an activity."""

    language: str
    order: Order | None = None
    """Whether dates in digits put the day or the month first, where the page shows it."""
    home: str | None = None
    """The country the site is from, by its address."""
    publisher: Organisation | None = None
    """The body whose site it is, where the starter directory knows it."""
    posted: tuple[DatePhrase, ...] = ()
    """When the page was put out."""
    changed: tuple[DatePhrase, ...] = ()
    """When it was last changed; `posted` has these as well."""
    headed: DatePhrase | None = None
    """A year in the page's first headings: "Activities 2012"."""
    is_report: bool = False
    """Whether these say that it reports on that year: it was put out later."""
    about: str = ""
    """Breadcrumb, title and kind of page: what its list is a list of."""
    place: Mention | None = None
    """The one country beyond its own that its title names, above all activities."""
    site: tuple[str, ...] = ()
    """What the site's host calls it."""
    address_span: Span | None = None
    """Where the page's address stands in its text."""
    acronyms: Mapping[str, str] = field(default_factory=dict)
    """Names by the acronyms the page explains."""

    own: frozenset[str] = frozenset()
    """The acronyms of what the page says is a body of the site's own country."""

    @property
    def words(self) -> Lexicon:
        """The tables of the page's language."""
        return lexicon(self.language)

    def dates_in(self, text: str, at: int = 0) -> list[DatePhrase]:
        """The dates of a text in the page's language and order."""
        return dates_in(text, self.words, order=self.order, at=at)

    def bodies_in(self, span: Span) -> list[OrganisationMention]:
        """The organisations of a text in the page's language, by the acronyms that it explains."""
        return organisations_in(span, self.language, self.acronyms)

    def is_home(self, mention: Mention) -> bool:
        """Whether a place is in the site's own country."""
        return self.home is not None and (
            mention.country == self.home or self.home in mention.others
        )

    def is_own(self, name: str, acronym: str | None = None) -> bool:
        """Whether a body is the one whose site it is, and not of its name in another country."""
        if self.home is not None and self._is_abroad(name) and not self._is_publisher(name):
            return False
        if self.site and squeezed(acronym or name) in self.site:
            return True
        if self.publisher is None:
            of_home = any(self.is_home(each) for each in mentions(name))
            if (acronym or name) in self.own and (acronym in {name, None} or of_home):
                return True
            return of_home and ELECTORAL.search(name) is not None
        return self._is_publisher(name) or (acronym is not None and self._is_publisher(acronym))

    def may_be_own(self, said: str, body: Organisation) -> bool:
        """Whether a bare acronym may be the site's own, though the directory has it of another country.

        Half the commissions of the world are a CEC or a CNE; whose this is, a site that the directory
        does not know says of itself.
        """
        elsewhere = body.country is not None and body.country != self.home
        unknown = self.publisher is None and self.home is not None
        return unknown and elsewhere and said.isupper() and said.isalpha()

    def _is_publisher(self, said: str) -> bool:
        """Whether that is a name or acronym of the body in the directory."""
        if self.publisher is None:
            return False
        return name_key(said) in {
            name_key(text)
            for each in self.publisher.names
            for text in (*each.name.values(), *(each.acronym.values() if each.acronym else ()))
        }

    def _is_abroad(self, name: str) -> bool:
        named = [each for each in mentions(name) if not each.is_region]
        return bool(named) and not any(self.is_home(each) for each in named)

    @property
    def is_network(self) -> bool:
        """Whether the publisher belongs to no country, as networks do."""
        return self.publisher is not None and self.publisher.country is None


def introduced(page: PageContext, introduction: Sequence[Span]) -> PageContext:
    """The page with whose it is, where the address does not say and its introduction does.

    The body that the introduction names most, twice or more, is taken to be speaking of itself.
    """
    if page.publisher is not None or page.home is not None:
        return page
    named: Counter[str] = Counter()
    for span in introduction:
        for each in page.bodies_in(span):
            found = each.in_directory if each.known else ()
            if len(found) == 1:
                named[found[0].id] += 1
    if not named:
        return page
    (id, times), *_ = named.most_common(1)
    if times < _OFTEN:
        return page
    publisher = starter_directory()[id]
    return replace(page, publisher=publisher, home=publisher.country)


def placed(page: PageContext, title: Span) -> PageContext:
    """The page with the country that its title names: "Elections in Iceland"; not in a body's name.

    >>> placed(PageContext("en"), Span("Elections in Iceland", 0)).place.code
    'IS'
    """
    named = [each for each in mentions(title.text, title.start) if not each.is_region]
    if page.bodies_in(title):
        return page
    one = len(named) == 1 and named[0].kind != "demonym" and not page.is_home(named[0])
    return replace(page, place=named[0]) if one else page


def language_of(text: str, stated: str | None) -> str:
    """The language of a page: what it is written in, or what it says where that is not plain."""
    return guessed_language(text, default=(stated or "en").split("-")[0].lower())


def in_own_language(section: Section, page: PageContext) -> PageContext:
    """The page as if it were all in the language that a section is written in.

    >>> section = Section("lead", body=[Span("La mission des experts a été organisée par le réseau", 0)])
    >>> in_own_language(section, PageContext("en")).language
    'fr'
    """
    text = " ".join(span.text[:_PARAGRAPH] for span in section.spans[:_SPANS])
    own = guessed_language(text, default=page.language)
    return page if own == page.language else replace(page, language=own)


def change_dates(lines: Sequence[Line]) -> tuple[DatePhrase, ...]:
    """When the page says that it was last changed."""
    changed = [line for line in lines if line.role == "posting" and line.field != "published"]
    return tuple(date for line in changed for date in line.dates if date.has_year)


def posting_dates(lines: Sequence[Line]) -> tuple[DatePhrase, ...]:
    """Dates of posting first, then dates of a change, then one in the page's address."""
    posted = [line for line in lines if line.role == "posting" and line.field == "published"]
    changed = [line for line in lines if line.role == "posting" and line.field != "published"]
    dates = [date for line in (*posted, *changed) for date in line.dates if date.has_year]
    address = next((line for line in lines[:8] if line.role == "address"), None)
    match = _DATED_ADDRESS.search(address.text) if address is not None else None
    if match is not None and address is not None:
        year, month, day = (int(part) if part else None for part in match.groups())
        span = address.block.span.part(match.start() + 1, match.end())
        dates.append(DatePhrase(span, (PartialDate(year, month, day),), "date"))
    return tuple(dates)
