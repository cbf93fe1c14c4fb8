"""Places as a reader would name them: "Addis Ababa, Ethiopia", "Bavaria (Germany)", "online"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from electoral_outreach.folding import name_key
from electoral_outreach.phrases._cldr import cldr
from electoral_outreach.phrases.lists import join_phrase
from electoral_outreach.phrases.territories import country_name, subdivision_name
from electoral_outreach.wording import gettext_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from gettext import NullTranslations

    from electoral_outreach.model import Place, Text

_JUST_A_CITY: Final = frozenset(
    ("AR-C", "BE-BRU", "DE-BE", "IN-DL", "MX-CMX", "US-DC", "GI", "HK", "MC", "MO", "SG", "VA")
)
"""Parts of countries, and countries, that are one town: to name both would say it twice."""


def place_phrase(
    place: Place, language: str, *, home: str | None = None, others: Sequence[str] = ()
) -> str:
    """Name a place in a language: the town, the part of a country, the country, and whether online.

    Names that the record gives in several languages (town, party) are taken in this one, else in
    the first of `others` that they have. `home` is the country in which the reader is at home,
    which goes without saying: "Québec" rather than "Québec (Canada)". A part of a country for
    which there is no name is given by its code, unless a town says it better. A town that bears the
    name of what it lies in is named beside it, since they are not the same: the town of Québec is
    not the province. Only where the part or country is just the town, as Berlin and Singapore are,
    it is named once.

    >>> from electoral_outreach.model import Place
    >>> summit = Place(country="ET", locality={"en": "Addis Ababa", "fr": "Addis-Abeba"})
    >>> place_phrase(summit, "en"), place_phrase(summit, "fr")
    ('Addis Ababa, Ethiopia', 'Addis-Abeba, Éthiopie')
    >>> place_phrase(Place(subdivision="DE-BY"), "en")
    'Bavaria (Germany)'
    >>> place_phrase(Place(subdivision="CA-QC", locality={"fr": "Québec"}), "en")
    'Québec, Quebec (Canada)'
    >>> place_phrase(Place(subdivision="CA-QC"), "fr", home="CA")
    'Québec'
    >>> place_phrase(Place(online=True), "fr")
    'en ligne'
    """
    words = gettext_for(cldr(language).tag)
    name = _on_the_map(place, language, home, others, words)
    if not place.online:
        return name
    online = words.pgettext("place", "online")
    return join_phrase([name, online], language) if name else online


def _on_the_map(
    place: Place, language: str, home: str | None, others: Sequence[str], words: NullTranslations
) -> str:
    locality = _best(place.locality, language, others)
    part = _part(place, language, named=locality is not None)
    whole = _whole(place, language, others)
    if place.country is not None and place.country == home and (locality or part):
        whole = None
    if locality is None or _is_all_of(locality, place, language, others):
        return _part_of(part, whole, words) or locality or ""
    area = _part_of(part, whole, words)
    if not area:
        return locality
    return words.pgettext("place", "{locality}, {area}").format(locality=locality, area=area)


def _part_of(part: str | None, whole: str | None, words: NullTranslations) -> str:
    if part is None or whole is None or _same(part, whole):
        return part or whole or ""
    return words.pgettext("place", "{part} ({whole})").format(part=part, whole=whole)


def _part(place: Place, language: str, *, named: bool) -> str | None:
    """The part of a country, by its code when it has no name and nothing else says where."""
    if place.subdivision is None:
        return None
    return subdivision_name(place.subdivision, language) or (None if named else place.subdivision)


def _whole(place: Place, language: str, others: Sequence[str]) -> str | None:
    """The country or region, or the party that is neither."""
    if place.party is not None:
        return _best(place.party, language, others)
    if place.region is not None:
        name = country_name(place.region, language)
        return name[:1].title() + name[1:]
    code = place.former_country or place.country
    return None if code is None else country_name(code, language)


def _best(text: Text | None, language: str, others: Sequence[str]) -> str | None:
    return None if text is None else text.best([language, *others]).text


@lru_cache(maxsize=1024)
def _same(one: str, other: str | None) -> bool:
    return other is not None and name_key(one) == name_key(other)


def _is_all_of(locality: str, place: Place, language: str, others: Sequence[str]) -> bool:
    """Whether a town is all there is of the part or country, which bears its name."""
    if place.subdivision not in _JUST_A_CITY and place.country not in _JUST_A_CITY:
        return False
    written_in = place.locality.best([language, *others]).language if place.locality else language
    return any(
        _same(locality, name)
        for tongue in (language, written_in)
        for name in (_part(place, tongue, named=True), _whole(place, tongue, others))
    )
