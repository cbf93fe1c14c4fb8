"""What holds for a page as a whole: language, publisher, home country, when it was put out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.blocks import Span
from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.gazetteer import Mention, fold
from electoral_outreach.legacy.language import guessed_language
from electoral_outreach.legacy.lexicon import Lexicon, lexicon
from electoral_outreach.legacy.names import organisations_in
from electoral_outreach.model import Organisation, starter_directory
from electoral_outreach.model.partial_date import PartialDate
from electoral_outreach.vocabulary.territories import is_country

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from electoral_outreach.legacy.dates import Order
    from electoral_outreach.legacy.line import Line

_HOST: Final = re.compile(r"https?:/{1,2}(?:www\d?\.)?([\w.-]+)", re.IGNORECASE)
_SECOND_LEVEL: Final = frozenset(
    [
        "gov",
        "gob",
        "go",
        "gouv",
        "gc",
        "qc",
        "on",
        "ab",
        "bc",
        "nsw",
        "co",
        "com",
        "org",
        "net",
        "edu",
        "ac",
        "govt",
    ]
)
_NOT_A_COUNTRY: Final = frozenset(
    {"TV", "IO", "ME", "CO", "AI", "LY", "TO", "FM", "AM", "CC", "WS", "NU"}
)
"""Country domains that are sold to anyone; they say nothing where a site is from."""
_DATED_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/(0[1-9]|[12]\d|3[01]))?(?=/)"
)
_OFTEN: Final = 2
_WORD: Final = re.compile(r"[a-z0-9]+")


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
    about: str = ""
    """Breadcrumb, title and kind of page: what its list is a list of."""
    site: tuple[str, ...] = ()
    """What the site's host calls it."""
    address_span: Span | None = None
    """Where the page's address stands in its text."""
    acronyms: Mapping[str, str] = field(default_factory=dict)
    """Names by the acronyms the page explains."""

    @property
    def words(self) -> Lexicon:
        """The tables of the page's language."""
        return lexicon(self.language)

    def is_home(self, mention: Mention) -> bool:
        """Whether a place is in the site's own country."""
        return self.home is not None and (
            mention.country == self.home or self.home in mention.others
        )

    @property
    def is_network(self) -> bool:
        """Whether the publisher belongs to no country, as networks do."""
        return self.publisher is not None and self.publisher.country is None


def host_of(address: str) -> str:
    """The host of an address; of an archived copy, that of the page itself.

    >>> host_of("https://web.archive.org/web/2006/http:/www.elections.ca/content.asp")
    'elections.ca'
    """
    found: list[str] = _HOST.findall(address[:2000])
    return found[-1].lower() if found else ""


def home_of(host: str) -> str | None:
    """The country of a site by the ending of its host.

    >>> home_of("electionsquebec.qc.ca"), home_of("recef.org")
    ('CA', None)
    """
    ending = host.rpartition(".")[2].upper()
    code = "GB" if ending == "UK" else ending
    return code if len(code) == 2 and code not in _NOT_A_COUNTRY and is_country(code) else None


def publisher_of(host: str) -> Organisation | None:
    """The body of the starter directory whose site this is.

    >>> publisher_of("uniore.org").id
    'uniore'
    """
    candidates = site_labels(host)
    found = [_by_label()[label] for label in candidates if label in _by_label()]
    home = home_of(host)
    suiting = [each for each in found if home is None or each.country in {None, home}]
    return suiting[0] if suiting else None


def site_labels(host: str) -> tuple[str, ...]:
    """The parts of a host that are a name.

    >>> site_labels("electionsquebec.qc.ca")
    ('electionsquebec',)
    """
    labels = [label for label in host.split(".")[:-1] if label not in _SECOND_LEVEL]
    return tuple(squeezed(label) for label in labels)


def introduced(page: PageContext, introduction: Sequence[Span]) -> PageContext:
    """The page with whose it is, where the address does not say and its introduction does.

    The body that the introduction names most, twice or more, is taken to be speaking of itself.
    """
    if page.publisher is not None or page.home is not None:
        return page
    named: Counter[str] = Counter()
    for span in introduction:
        for each in organisations_in(span, page.language, page.acronyms):
            found = starter_directory().find(each.acronym or each.name) if each.known else ()
            if len(found) == 1:
                named[found[0].id] += 1
    if not named:
        return page
    (id, times), *_ = named.most_common(1)
    if times < _OFTEN:
        return page
    publisher = starter_directory()[id]
    return replace(page, publisher=publisher, home=publisher.country)


@cache
def _by_label() -> Mapping[str, Organisation]:
    """Organisations by what their sites tend to be called: id, acronym, name, or their address."""
    labels: dict[str, Organisation] = {}
    shared: set[str] = set()
    for each in starter_directory():
        names = [text for name in each.names for text in name.name.values()]
        names += [text for name in each.names if name.acronym for text in name.acronym.values()]
        for text in (each.id, *names, host_of(each.url or "").split(".")[0]):
            label = squeezed(text)
            if len(label) > 2 and labels.setdefault(label, each) is not each:
                shared.add(label)
    return {label: each for label, each in labels.items() if label not in shared}


def squeezed(text: str) -> str:
    """Letters and digits without accents, as a host name spells them.

    >>> squeezed("A-WEB"), squeezed("Élections Québec")
    ('aweb', 'electionsquebec')
    """
    return "".join(_WORD.findall(fold(text)))


def language_of(text: str, stated: str | None) -> str:
    """The language of a page: what it is written in, or what it says where that is not plain."""
    return guessed_language(text, default=(stated or "en").split("-")[0].lower())


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
