"""Every field of an activity reaches its visitor, or is kept back for a reason that is said here."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from bs4 import BeautifulSoup

from electoral_outreach.model import Agreement, Hosting, Mission, Register
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.models import Activity

SHOWN = {
    "activity.title": "All that is known",
    "activity.summary": "The summary",
    "activity.purpose": "The purpose",
    "activity.outcome": "The outcome",
    "activity.body": "The body",
    "activity.body_html": "The body",
    "activity.period": "March 2, 2016",
    "activity.duration": "Duration 3 days",
    "activity.status": "Postponed",
    "activity.places": "Place Dakar, Senegal",
    "activity.counterparts": "With Cherokee Nation",
    "activity.partners": "Host The Host",
    "activity.our_roles": "Our part Coordinator",
    "activity.capacity": "as secretariat",
    "activity.on_behalf_of": "On behalf of The Sender",
    "activity.people": "People A. Rakoto",
    "activity.head_counts": "How many at least 7 ",
    "activity.elections": "Election concerned The repeat",
    "activity.themes": "Themes Electoral systems",
    "activity.phases": "Electoral cycle Voter registration",
    "activity.languages": "Working languages Wolof",
    "activity.series": "Series The series",
    "activity.parent": "Part of The whole",
    "activity.agreement": "Under the agreement The ground",
    "activity.schedule": "Programme",
    "activity.documents": "Documents and links",
    "activity.photos": "Photograph: ",
    "activity.sources": "Sources",
    "Mission.type": "Study mission",
    "Hosting.type": "Study visit",
    "Agreement.type": "Convention",
    "Agreement.validity": "Valid From 2016 to 2020",
    "Agreement.renewal": "Renewal Tacit",
    "Agreement.renewals": "Renewed",
    "Renewal.signed": "May 3, 2021",
    "Renewal.validity": "From 2022 to 2026",
    "Duration.value": "3 days",
    "Duration.unit": "3 days",
    "Place.country": "Senegal",
    "Place.former_country": "Zaire",
    "Place.subdivision": "Bavaria",
    "Place.region": "Western Africa",
    "Place.party": "Cherokee Nation",
    "Place.locality": "Dakar",
    "Place.online": "nline",
    "Partner.organisation": "The Host (HST)",
    "Partner.roles": "Funder and trainer or facilitator, represented by its president",
    "Partner.note": "represented by its president",
    "Person.name": "A. Rakoto",
    "Person.function": "Deputy of all",
    "Person.role": "Deputy of all, coordinator",
    "Person.organisation": "coordinator, The Sender",
    "HeadCount.value": "at least 7 ",
    "HeadCount.upper": "20 to 31 ",
    "HeadCount.unit": "about 4 institutions",
    "HeadCount.bound": "at least 7 ",
    "HeadCount.role": "experts",
    "HeadCount.label": "seven wise ones",
    "HeadCount.breakdown": "1 woman",
    "HeadCount.cumulative": "in total (2006–2012)",
    "Share.value": "5 men",
    "Share.sex": "5 men",
    "Share.function": "long-term observer",
    "Share.country": "Mali",
    "Share.former_country": "Yugoslavia",
    "Share.label": "jurists of note",
    "Election.type": "The repeat presidential election",
    "Election.round": "round 2",
    "Election.date": "April 5, 2016",
    "Election.country": "Benin",
    "Election.former_country": "Czechoslovakia",
    "Election.subdivision": "Quebec",
    "Election.label": "The repeat",
    "Series.label": "The series",
    "Series.ordinal": "number 13",
    "Series.period": "2015–2018",
    "Series.relation": "In the margins of",
    "ScheduleItem.label": "The opening",
    "ScheduleItem.period": "March 1, 2016",
    "ScheduleItem.hours": "4:30 – 6:00 PM",
    "ScheduleItem.place": "Thiès",
    "Document.url": "https://example.org/d.pdf",
    "Document.title": "The document",
    "Document.type": "Report",
    "Document.language": "in Portuguese",
    "Document.date": "June 2016",
    "Photo.url": "https://example.org/p.jpg",
    "Photo.alt": "Two people sign",
    "Photo.caption": "The signature",
    "Photo.credit": "Photograph: P. Author",
    "Source.url": "https://example.org/s",
    "Source.label": "The source",
    "Source.published": "published: July 2016",
    "Source.updated": "updated: August 2016",
    "Source.retrieved": "read: September 2016",
    "Source.note": "copied by hand",
}
"""Field → what a visitor reads, or where a link leads."""

KEPT_BACK = {
    "activity.id": "the address says where it is; ids are for registers",
    "activity.kind": "the type says it, and the way back to the others of the kind",
    "activity.order_year": "sorts, and is never shown as a date",
    "activity.inferred": "a note among editors, who are told of it by a finding",
    "Series.id": "joins the activities of a series; its name is shown",
    "OrderYear.year": "see activity.order_year",
    "OrderYear.basis": "see activity.order_year",
    "OrderYear.note": "see activity.order_year",
    "Inference.path": "see activity.inferred",
    "Inference.evidence": "see activity.inferred",
}
"""Field → why it is on no activity's page."""

FACTS: dict[str, Any] = {
    "title": {"en": "All that is known"},
    "summary": {"en": "The summary"},
    "purpose": {"en": "The purpose"},
    "outcome": {"en": "The outcome"},
    "body": {"en": "The body"},
    "body_html": {"en": "<p>The body</p>"},
    "period": "2016-03-02",
    "duration": {"value": 3, "unit": "days"},
    "status": "postponed",
    "places": [
        {"country": "SN", "locality": {"en": "Dakar"}},
        {"former_country": "ZRCD"},
        {"subdivision": "DE-BY"},
        {"region": "011"},
        {"online": True},
    ],
    "counterparts": [{"party": {"en": "Cherokee Nation"}}],
    "partners": [
        {
            "organisation": "hst",
            "roles": ["host", "funder", "trainer"],
            "note": {"en": "represented by its president"},
        }
    ],
    "our_roles": ["coordinator"],
    "capacity": {"en": "as secretariat"},
    "on_behalf_of": "snd",
    "people": [
        {
            "name": "A. Rakoto",
            "function": {"en": "Deputy of all"},
            "role": "coordinator",
            "organisation": "snd",
        }
    ],
    "head_counts": [
        {
            "value": 7,
            "bound": "at-least",
            "role": "experts",
            "label": {"en": "seven wise ones"},
            "breakdown": [
                {"value": 1, "sex": "female", "function": "long-term-observer"},
                {"value": 5, "sex": "male", "country": "ML"},
                {"value": 1, "former_country": "YUCS", "label": {"en": "jurists of note"}},
            ],
        },
        {"value": 20, "upper": 31},
        {"value": 4, "bound": "about", "unit": "institutions"},
        {"value": 431, "cumulative": "2006/2012"},
    ],
    "elections": [
        {
            "label": {"en": "The repeat"},
            "type": "presidential",
            "round": 2,
            "date": "2016-04-05",
            "country": "BJ",
        },
        {"type": "legislative", "former_country": "CSHH"},
        {"type": "general", "subdivision": "CA-QC"},
    ],
    "themes": ["electoral-systems"],
    "phases": ["voter-registration"],
    "languages": ["wo"],
    "series": {
        "label": {"en": "The series"},
        "id": "the-series",
        "ordinal": 13,
        "period": "2015/2018",
        "relation": "in-the-margins-of",
    },
    "parent": "whole",
    "agreement": "ground",
    "schedule": [
        {
            "label": {"en": "The opening"},
            "period": "2016-03-01",
            "hours": "16:30/18:00",
            "place": {"country": "SN", "locality": {"en": "Thiès"}},
        }
    ],
    "documents": [
        {
            "url": "https://example.org/d.pdf",
            "title": {"en": "The document"},
            "type": "report",
            "language": "pt",
            "date": "2016-06",
        }
    ],
    "photos": [
        {
            "url": "https://example.org/p.jpg",
            "alt": {"en": "Two people sign"},
            "caption": {"en": "The signature"},
            "credit": {"en": "P. Author"},
        }
    ],
    "sources": [
        {
            "url": "https://example.org/s",
            "label": {"en": "The source"},
            "published": "2016-07",
            "updated": "2016-08",
            "retrieved": "2016-09",
            "note": {"en": "copied by hand"},
        }
    ],
    "inferred": [{"path": "period", "evidence": "under the heading 2016"}],
}
TYPES = {
    Mission: {"type": "study"},
    Hosting: {"type": "study-visit"},
    Agreement: {
        "type": "convention",
        "validity": "2016/2020",
        "renewal": "tacit",
        "renewals": [{"signed": "2021-05-03", "validity": "2022/2026"}],
    },
}
ORGANISATIONS = [
    {"id": "hst", "names": [{"name": {"en": "The Host"}, "acronym": {"en": "HST"}}]},
    {"id": "snd", "names": [{"name": {"en": "The Sender"}}]},
]
AROUND = [
    {"kind": "mission", "id": "whole", "title": {"en": "The whole"}, "period": "2016-03"},
    {"kind": "agreement", "id": "ground", "title": {"en": "The ground"}, "period": "2014"},
]


def records_in(hint: Any) -> Iterator[type]:
    """The classes of records that a field may hold."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for each in get_args(hint):
        yield from records_in(each)


def all_fields() -> set[str]:
    """Every field that a mission, hosting or agreement and what stands in it may have."""
    common = set.intersection(*({each.name for each in dataclasses.fields(k)} for k in TYPES))
    found, seen, waiting = set(), set(), list(TYPES)
    while waiting:
        cls = waiting.pop()
        seen.add(cls)
        hints = get_type_hints(cls)
        for field in dataclasses.fields(cls):
            is_common = cls in TYPES and field.name in common - {"type"}
            found.add(f"{'activity' if is_common else cls.__name__}.{field.name}")
            waiting += [each for each in records_in(hints[field.name]) if each not in seen]
    return found


def test_every_field_is_shown_or_has_a_reason() -> None:
    assert SHOWN.keys() | KEPT_BACK.keys() == all_fields()
    assert not SHOWN.keys() & KEPT_BACK.keys()


@pytest.mark.parametrize("kind", TYPES)
def test_the_page_says_all_of_it(kind, client, landing, django_capture_on_commit_callbacks) -> None:
    name = kind.__name__.lower()
    record = {"kind": name, "id": "all", **FACTS, **TYPES[kind]}
    assert {each.name for each in dataclasses.fields(kind)} - {*record} == {"order_year"}
    register = Register(
        institution={"id": "emb", "names": [{"name": {"en": "EMB"}}]},
        organisations=ORGANISATIONS,
        activities=[*AROUND, record],
    )
    with django_capture_on_commit_callbacks(execute=True):
        import_register(register, str(landing.pk), publish=True)
    page = Activity.objects.get(public_id="all").lead
    main = BeautifulSoup(client.get(page.url).content, "html.parser").main
    addresses = [each.get("href") or each.get("src") for each in main.select("a, img")]
    words = [*main.stripped_strings, *(each["alt"] for each in main.select("img"))]
    said = " ".join(" ".join([*words, *filter(None, addresses)]).split())
    expected = {
        field: text
        for field, text in SHOWN.items()
        if field.partition(".")[0] not in {each.__name__ for each in TYPES if each is not kind}
        and (kind is Agreement or not field.startswith("Renewal."))
    }
    assert {field: text for field, text in expected.items() if text not in said} == {}, said
