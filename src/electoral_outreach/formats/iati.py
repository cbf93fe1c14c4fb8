"""IATI activity standard 2.03: missions as donors and networks publish them.

The standard asks for what a register may not know, and nothing is made up for it. An activity without
a year or without a country is left out, `reason_against` says why; where a whole day is asked for and a
month is known, the first or last day of it stands with a narrative that says what is stated. What the
standard has no room for is left out on purpose: hostings (there is nothing incoming in IATI) and
agreements, which are no activities there.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import IO, Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from electoral_outreach.errors import InvalidValue, shown_name
from electoral_outreach.formats.iati_codes import (
    ABOUT_IT,
    CATEGORIES,
    DESCRIPTIONS,
    ROLES,
    organisation_ref,
    organisation_type,
)
from electoral_outreach.model import (
    Activity,
    Document,
    Mission,
    Organisation,
    PartialDate,
    Partner,
    Register,
    Text,
)
from electoral_outreach.vocabulary import active

MEDIA_TYPE: Final = "application/xml"
VERSION: Final = "2.03"
ELECTIONS: Final = "15151"
"""The DAC's purpose code for elections."""
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def _nowhere(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who reports, and what they know of the organisations and pages that activities name.

    >>> body = Organisation(id="a", names=[{"name": {"en": "A"}}],
    ...     identifiers=[{"scheme": "ror", "value": "https://ror.org/02mhbdp94"}])
    >>> Publisher(body, date(2026, 1, 1)).ref
    'XI-ROR-02mhbdp94'
    """

    institution: Organisation
    """Whose activities they are; it has a public identifier."""
    today: date
    """The day that tells what is planned from what is done."""
    organisation: Callable[[str], Organisation | None] = lambda _: None
    """Finds an organisation by its id."""
    address: Callable[[str], str] = _nowhere
    """The page of an activity by its id; empty for none."""
    published: Collection[str] = ()
    """The ids of all activities in the file, to which others may refer."""

    @property
    def ref(self) -> str:
        """The organisation identifier; raises `InvalidValue` where the institution has none.

        >>> body = Organisation(id="a", names=[{"name": {"en": "A"}}],
        ...     identifiers=[{"scheme": "wikidata", "value": "Q42"}])
        >>> Publisher(body, date(2026, 1, 1)).ref
        'XI-WIKIDATA-Q42'
        """
        found = organisation_ref(self.institution)
        if found is None:
            raise InvalidValue(
                f"institution {shown_name(self.institution.id)} has no identifier, and IATI knows"
                " organisations by theirs; give it one of wikidata, ror or org-id",
                value=[],
                location=("institution", "identifiers"),
            )
        return found

    def activity(self, activity: Mission) -> ET.Element:
        """The element of a mission, in the order of the schema.

        Call it for what nothing is said against by `reason_against`.

        >>> body = Organisation(id="a", names=[{"name": {"en": "A"}}],
        ...     identifiers=[{"scheme": "wikidata", "value": "Q42"}])
        >>> mission = Mission(id="m", title={"en": "M"}, period="2016", places=[{"country": "HT"}])
        >>> element = Publisher(body, date(2026, 1, 1)).activity(mission)
        >>> element.findtext("iati-identifier"), element.find("activity-status").get("code")
        ('XI-WIKIDATA-Q42-m', '4')
        """
        element = ET.Element("iati-activity", {_LANG: _language(next(iter(activity.title)))})
        _child(element, "iati-identifier").text = f"{self.ref}-{activity.id}"
        reporting = _child(
            element, "reporting-org", ref=self.ref, type=organisation_type(self.institution)
        )
        _narrate(reporting, self.institution.current.name)
        _narrate(_child(element, "title"), activity.title)
        _describe(element, activity)
        self._participants(element, activity)
        _child(element, "activity-status", code=self._status(activity))
        self._dates(element, activity)
        _where(element, activity)
        _child(element, "sector", vocabulary="1", code=ELECTIONS)
        _tag(element, activity)
        self._documents(element, activity)
        if activity.parent in self.published:
            ref = f"{self.ref}-{activity.parent}"
            _child(element, "related-activity", ref=ref, type="1")
        return element

    def _participants(self, element: ET.Element, activity: Mission) -> None:
        roles = dict.fromkeys(ROLES[each] for each in activity.our_roles if each in ROLES) or ["4"]
        for role in roles:
            self._participant(element, self.institution, activity, role)
        for partner in activity.partners:
            for role in dict.fromkeys(ROLES[each] for each in partner.roles if each in ROLES):
                known = self.organisation(partner.organisation)
                self._participant(element, known or partner, activity, role)

    def _participant(
        self, element: ET.Element, body: Organisation | Partner, activity: Mission, role: str
    ) -> None:
        child = _child(element, "participating-org", role=role)
        if isinstance(body, Partner):
            _narrate(child, Text(und=body.organisation))
            return
        for name, value in (
            ("ref", organisation_ref(body)),
            ("type", organisation_type(body) if body.kind else None),
        ):
            if value:
                child.set(name, value)
        _narrate(child, body.name_at(activity.period).name)

    def _status(self, activity: Mission) -> str:
        said = {"cancelled": "5", "postponed": "6", "planned": "1"}.get(activity.status or "")
        if said or activity.period is None:
            return said or "4"
        if activity.period.earliest is not None and activity.period.earliest > self.today:
            return "1"
        is_over = activity.period.latest is not None and activity.period.latest < self.today
        return "4" if is_over else "2"

    def _dates(self, element: ET.Element, activity: Mission) -> None:
        period = activity.period
        if period is None:
            return
        is_planned = activity.status in {"planned", "postponed", "cancelled"}
        for day, stated, codes in (
            (period.earliest, period.dates[0], "12"),
            (period.latest, period.dates[-1], "34"),
        ):
            if day is None or stated is None:
                continue
            code = codes[0] if is_planned or day > self.today else codes[1]
            child = _child(element, "activity-date", **{"iso-date": day.isoformat(), "type": code})
            if stated.day is None or stated.qualifier or period.is_set:
                _narrate(child, _stated(stated if not period.is_set else str(period)))

    def _documents(self, element: ET.Element, activity: Mission) -> None:
        if page := self.address(activity.id):
            link = _child(element, "document-link", url=page, format="text/html")
            _narrate(_child(link, "title"), activity.title)
            _child(link, "category", code=ABOUT_IT)
        for document in activity.documents:
            _document(element, document, activity)


def reason_against(activity: Activity) -> str | None:
    """Why an activity is not in the file; None for one that is.

    >>> reason_against(Mission(id="m", title={"en": "M"}, places=[{"country": "HT"}]))
    'has no year'
    """
    if not isinstance(activity, Mission):
        return f"is no mission but of kind {activity.kind!r}"
    if activity.period is None or activity.period.earliest is None:
        return (
            "has no year" if not (activity.period and activity.period.has_year) else "has no start"
        )
    if not any(each.codes or each.region for each in activity.all_places):
        return "has no country or region"
    return None


def write(register: Register, stream: IO[bytes], *, today: date | None = None) -> None:
    """Write a register's missions.

    Raises `InvalidValue` for an institution without an identifier, and where no mission is left to
    publish: the standard knows no empty file.

    `today` tells what is planned from what is done; without it, it is the day in UTC.

    >>> from io import BytesIO
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), BytesIO())
    Traceback (most recent call last):
    ...
    electoral_outreach.errors.InvalidValue: institution a has no identifier, and IATI knows organisations by theirs; give it one of wikidata, ror or org-id
    """
    known = {each.id: each for each in (register.institution, *register.organisations)}
    missions = [
        each
        for each in register.activities
        if isinstance(each, Mission) and reason_against(each) is None
    ]
    publisher = Publisher(
        register.institution,
        today or datetime.now(UTC).date(),
        known.get,
        published={each.id for each in missions},
    )
    if not missions and publisher.ref:
        raise InvalidValue(
            "activities have no mission that IATI can tell of: with a year, and a country or region",
            value=[],
            location=("activities",),
        )
    for piece in pieces(missions, publisher):
        stream.write(piece)


def pieces(
    missions: Collection[Mission] | Iterator[Mission], publisher: Publisher
) -> Iterator[bytes]:
    r"""The file piece by piece, missions as they come.

    >>> body = Organisation(id="a", names=[{"name": {"en": "A"}}],
    ...     identifiers=[{"scheme": "wikidata", "value": "Q42"}])
    >>> [*pieces([], Publisher(body, date(2026, 1, 1)))][-1]
    b'</iati-activities>\n'
    """
    _ = publisher.ref  # refused before anything is written
    made = datetime.now(UTC).replace(microsecond=0).isoformat()
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<iati-activities version="{VERSION}" generated-datetime="{made}">\n'.encode()
    for mission in missions:
        yield ET.tostring(publisher.activity(mission), encoding="utf-8") + b"\n"
    yield b"</iati-activities>\n"


def _describe(element: ET.Element, activity: Mission) -> None:
    told = False
    for code, names in DESCRIPTIONS:
        for name in names:
            if (text := getattr(activity, name)) is not None:
                _narrate(_child(element, "description", type=code), text)
                told = True
    if not told:
        # The standard asks for one, and the title is what there is.
        _narrate(_child(element, "description", type="1"), activity.title)


def _where(element: ET.Element, activity: Mission) -> None:
    """Countries and regions; the standard asks for shares of several, which are then said to be equal."""
    places = activity.places if any(each.codes or each.region for each in activity.places) else ()
    found = list(
        dict.fromkeys(
            ("recipient-country", code) if each.codes else ("recipient-region", code)
            for each in places or activity.counterparts
            for code in (each.codes or (each.region,))
            if code is not None
        )
    )
    countries = sum(name == "recipient-country" for name, _ in found)
    if countries == len(found):
        _child(element, "activity-scope", code="4" if countries == 1 else "3")
    share, rest = divmod(10_000, len(found))
    for number, (name, code) in enumerate(sorted(found)):
        child = _child(element, name, code=code)
        if name == "recipient-region":
            child.set("vocabulary", "2")
        if len(found) > 1:
            child.set("percentage", f"{(share + (number < rest)) / 100:.2f}")
            _narrate(child, Text(en="divided equally; no share is stated"))


def _tag(element: ET.Element, activity: Mission) -> None:
    for code in activity.themes:
        child = _child(element, "tag", vocabulary="99", code=code)
        terms = active()["theme"]
        _narrate(child, Text(terms[code].labels if code in terms else {"und": code}))


def _document(element: ET.Element, document: Document, activity: Mission) -> None:
    kind, _ = mimetypes.guess_type(urlsplit(document.url).path)
    link = _child(element, "document-link", url=document.url, format=kind or "text/html")
    _narrate(_child(link, "title"), document.title or activity.title)
    _child(link, "category", code=CATEGORIES.get(document.type or "", ABOUT_IT))
    if document.language:
        _child(link, "language", code=_language(document.language))


def _stated(what: PartialDate | str) -> Text:
    return Text(en=f"stated as {what}", fr=f"indiqué : {what}", es=f"consta como {what}")


def _narrate(element: ET.Element, text: Text) -> None:
    for tag, said in text.items():
        _child(
            element, "narrative", **({} if tag == "und" else {_LANG: _language(tag)})
        ).text = said


def _language(tag: str) -> str:
    """The code list Language has languages only, and no regions."""
    return tag.partition("-")[0]


def _child(element: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(element, name, attributes)
