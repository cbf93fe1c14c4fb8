"""Ways in which what is stored can be wrong, each with a part of what the audit says of it."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Concat, Replace
from wagtail.models import Page, PageViewRestriction

from electoral_outreach.listing import FACETS
from electoral_outreach.listing.index import ELSEWHERE, STATE, YEARS
from wagtail_outreach.models import (
    Activity,
    Change,
    FacetValue,
    ListedActivity,
    ListedText,
    Organisation,
    Section,
    Unsettled,
)
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

RECORD: dict[str, Any] = {
    "kind": "mission",
    "id": "haiti",
    "title": {"en": "Haiti"},
    "summary": {"en": "Observing the vote"},
    "purpose": {"en": "To learn"},
    "outcome": {"en": "A report"},
    "photos": [{"url": "https://example.org/queue.jpg", "alt": {"en": "A queue"}}],
    "period": "2016-04-03/2016-04-05",
    "duration": {"value": 3, "unit": "days"},
    "type": "observation",
    "status": "cancelled",
    "themes": ["cybersecurity"],
    "phases": ["planning"],
    "our_roles": ["trainer"],
    "capacity": {"en": "as secretariat"},
    "on_behalf_of": "oif",
    "languages": ["fr"],
    "parent": "first",
    "agreement": "second",
    "places": [{"country": "HT", "locality": {"en": "Jacmel"}}],
    "counterparts": [{"subdivision": "CA-QC"}, {"former_country": "CSHH"}, {"region": "015"}],
    "partners": [{"organisation": "undp", "roles": ["funder"]}],
    "people": [{"name": "A. Diallo", "role": "head-of-mission"}],
    "head_counts": [{"value": 0, "breakdown": [{"value": 0, "sex": "female"}]}],
    "elections": [{"type": "presidential", "round": 2, "former_country": "YUCS"}],
    "series": {"label": {"en": "Programme"}, "ordinal": 2},
    "schedule": [{"label": {"en": "Arrival"}, "period": "2016-04", "place": {"country": "HT"}}],
    "documents": [{"url": "https://example.org/a.pdf", "type": "report"}],
    "sources": [{"url": "https://example.org/archive"}],
    "inferred": [{"path": "period", "evidence": "the heading"}],
}


def one(model: Any) -> Any:
    """The rows of the activity in question."""
    if model is Activity:
        return Activity.objects.filter(public_id="haiti")
    return model.objects.filter(activity__public_id="haiti")


def section() -> Any:
    key = OutreachLandingPage.objects.get(slug="abroad", locale__language_code="en").translation_key
    return Section.objects.filter(key=key)


def pages() -> Any:
    return MissionPage.objects.filter(slug="haiti")


def without_values(facet: str) -> None:
    """Takes from the activity what it has of a facet."""
    numbers = FacetValue.objects.filter(facet=facet).values_list("pk", flat=True)
    row = one(ListedActivity).get()
    write_values({*map(int, row.values.split())} - {*numbers})


def with_value(facet: str, code: str) -> None:
    """Gives the activity a value more."""
    number = FacetValue.objects.get_or_create(facet=facet, code=code)[0].pk
    write_values({*map(int, one(ListedActivity).get().values.split()), number})


def write_values(numbers: set[int]) -> None:
    spelt = "".join(f" {number}" for number in sorted(numbers)) + " "
    one(ListedActivity).update(values=spelt)


def write_words(change: Any) -> None:
    words = one(ListedActivity).get().tokens.split()
    one(ListedActivity).update(tokens=" ".join(change(words)))


def record(**changes: Any) -> None:
    data = {**one(Activity).get().record, **changes}
    one(Activity).update(record={k: v for k, v in data.items() if v is not None})


def other_activity() -> Any:
    return Activity.objects.get(public_id="first")


UNDP = [{"organisation": "oif", "roles": ["funder"]}]
NOWHERE = uuid.UUID(int=7)
CORRUPTIONS: dict[str, tuple[Any, str]] = {
    "activity missing": (
        lambda: one(Activity).delete(),
        "activity is nothing and should be 'there'",
    ),
    "activity superfluous": (
        lambda: Activity.objects.create(translation_key=NOWHERE, public_id="x", kind="mission"),
        "activity x: activity is 'there' and should be nothing",
    ),
    "listed row missing": (lambda: one(ListedActivity).delete(), "listed row is nothing"),
    "listed row superfluous": (
        lambda: pages().filter(locale__language_code="en").update(live=False),
        "activity haiti: listed row is",
    ),
    "text missing": (
        lambda: one(ListedText).filter(language="fr").delete(),
        "activity haiti: text in fr is nothing and should be page ",
    ),
    "text superfluous": (
        lambda: ListedText.objects.create(
            activity=one(Activity).get(), language="de", title="Haiti", page=None
        ),
        "activity haiti: text in de is page nothing, title 'Haiti' and should be nothing",
    ),
    "title of a text": (lambda: one(ListedText).update(title="X"), "text in en is page "),
    "page of a text": (
        lambda: one(ListedText).update(page=None),
        "text in en is page nothing, title 'Haiti' and should be page ",
    ),
    "lead": (
        lambda: one(Activity).update(
            lead=Page.objects.get(slug="home", locale__language_code="en")
        ),
        "activity haiti: lead is",
    ),
    "kind": (
        lambda: one(Activity).update(kind="hosting"),
        "kind is 'hosting' and should be 'mission'",
    ),
    "section": (
        lambda: one(Activity).update(section=NOWHERE),
        f"activity haiti: section is '{NOWHERE}' and should be '",
    ),
    "section of the row": (
        lambda: one(ListedActivity).update(section=NOWHERE),
        f"activity haiti: listed section is '{NOWHERE}' and should be '",
    ),
    "listed": (
        lambda: one(Activity).update(listed=False),
        "activity haiti: listed is no and should be yes",
    ),
    "restrictions": (
        lambda: one(Activity).update(restrictions=["login"]),
        "activity haiti: restrictions is 'login' and should be nothing",
    ),
    "restrictions of the row": (
        lambda: one(ListedActivity).update(restrictions="login"),
        "listed restrictions is 'login' and should be nothing",
    ),
    "restriction above": (
        lambda: PageViewRestriction.objects.bulk_create(
            [
                PageViewRestriction(page=page, restriction_type="password", password="x")
                for page in Page.objects.filter(slug="home")
            ]
        ),
        "restrictions is nothing and should be 'password:",
    ),
    "period": (
        lambda: one(Activity).update(period="1999"),
        "period is '1999' and should be '2016-04",
    ),
    "period of the page": (
        lambda: pages().update(period="1999"),
        "record's period is '2016-04-03/2016-04-05' and should be '1999'",
    ),
    "sort day": (
        lambda: one(Activity).update(sort_day=3),
        "activity haiti: sort day is '0001-01-03' and should be '2016-04-03'",
    ),
    "day": (
        lambda: one(ListedActivity).update(day=3),
        "activity haiti: listed day is '0001-01-03' and should be '2016-04-03'",
    ),
    "first day": (
        lambda: one(ListedActivity).update(first=3),
        "listed first day is '0001-01-03' and should be '2016-04-03'",
    ),
    "last day": (
        lambda: one(ListedActivity).update(last=3),
        "listed last day is '0001-01-03' and should be '2016-04-05'",
    ),
    "type": (
        lambda: record(type="training"),
        "record's type is 'training' and should be 'observation'",
    ),
    "status": (lambda: record(status=None), "record's status is nothing and should be 'cancelled'"),
    "id": (lambda: record(id="x"), "record's id is 'x' and should be 'haiti'"),
    "title": (
        lambda: record(title={"en": "X"}),
        "record's title is en 'X' and should be en 'Haiti', fr 'Haïti'",
    ),
    "places": (
        lambda: record(places=[{"country": "FR"}]),
        "record's places is country 'FR' and should be country 'HT', locality en 'Jacmel'",
    ),
    "partners": (
        lambda: record(partners=UNDP),
        "record's partners is organisation 'oif', roles 'funder' and should be organisation 'undp'",
    ),
    "themes": (
        lambda: record(themes=["parliaments"]),
        "record's themes is 'parliaments' and should be 'cybersecurity'",
    ),
    "our roles": (lambda: record(our_roles=None), "record's our_roles is nothing"),
    "period refused": (
        lambda: record(period="nonsense"),
        "activity haiti: record's period is 'nonsense' and should be '2016-04-03/2016-04-05'",
    ),
    "record and page refused": (
        lambda: (record(period="nonsense"), pages().update(period="nonsense")),
        "activity haiti: record is refused 'period 'nonsense' is not an EDTF date",
    ),
    "facet value of nothing": (
        lambda: FacetValue.objects.filter(facet="country", code="HT").delete(),
        "facet values is numbers of no value '",
    ),
    "facet values out of order": (
        lambda: one(ListedActivity).update(values=Concat(Value(" 1"), F("values"))),
        "activity haiti: facet values is",
    ),
    "sort titles": (lambda: one(ListedActivity).update(titles={"en": "x"}), "listed titles is"),
    "words of a partner": (
        lambda: one(ListedActivity).update(tokens=Replace("tokens", Value("nations"), Value("x"))),
        "word list is without 'nations' and should be with 'nations'",
    ),
    "a partner renamed": (
        lambda: Organisation.objects.filter(pk="undp").update(
            names=[{"type": "name", "value": {"name": {"en": "Programme"}, "acronym": {}}}]
        ),
        "word list is with 'nations', 'undp', 'united' and should be without",
    ),
    "version": (lambda: section().update(version=F("version") + 1), "version is"),
    "stamp": (lambda: section().update(stamp=3), "stamp is 3 and should be"),
    "changes": (lambda: Change.objects.all().delete(), "version is"),
    "institution": (
        lambda: section().update(institution="undp"),
        "institution is 'undp' and should be 'oif'",
    ),
    "section missing": (lambda: section().delete(), "row is nothing and should be 'there'"),
    "a mark waiting": (
        lambda: Unsettled.objects.create(marks={"places": ["7"]}),
        "what waits to be taken in is places '7' and should be nothing",
    ),
    **{
        f"record without {name}": (
            lambda name=name: record(**{name: None}),
            f"activity haiti: record's {name} is nothing and should be ",
        )
        for name in (*RECORD, "body", "body_html")
        if name not in ("kind", "id", "title")
    },
    **{
        f"record with a wrong {name}": (
            lambda name=name: record(**{name: {"en": "<p>Vote</p>"}}),
            f"activity haiti: record's {name} is en '<p>Vote</p>' and should be ",
        )
        for name in ("summary", "purpose", "outcome", "body", "body_html")
    },
    "a text in a language that nobody wrote": (
        lambda: record(summary={**RECORD["summary"], "de": "Haiti"}),
        "record's summary is de 'Haiti', en 'Observing the vote' and should be en 'Obs",
    ),
    "a fact that nobody wrote": (
        lambda: record(order_year={"year": 2016}, period=None),
        "activity haiti: record's order_year is year 2016 and should be nothing",
    ),
    "a word of a photograph": (
        lambda: record(photos=[{"url": "https://example.org/queue.jpg", "alt": {"en": "A"}}]),
        "record's photos is alt en 'A', url 'https://example.org/queue.jpg' and should be ",
    ),
    "record removed": (
        lambda: one(Activity).update(record=None),
        "activity haiti: record is nothing and should be 'there'",
    ),
    "fact of an agreement": (
        lambda: Activity.objects.filter(public_id="treaty").update(
            record={**Activity.objects.get(public_id="treaty").record, "renewal": "none"}
        ),
        "activity treaty: record's renewal is 'none' and should be 'tacit'",
    ),
    "text of a draft": (
        lambda: (
            pages().filter(locale__language_code="en").update(live=False),
            record(outcome={"fr": "X"}),
        ),
        "activity haiti: record's outcome is fr 'X' and should be fr 'A report'",
    ),
    **{
        f"no values of {facet}": (
            lambda facet=facet: without_values(facet),
            f"activity haiti: facet {facet} is nothing and should be '",
        )
        for facet in (*FACETS, STATE, YEARS, ELSEWHERE)
    },
    **{
        f"a value more of {facet}": (
            lambda facet=facet: with_value(facet, "0"),
            f"activity haiti: facet {facet} is '0', '",
        )
        for facet in (*FACETS, STATE, YEARS, ELSEWHERE)
    },
    "value of an unknown facet": (
        lambda: with_value("weird", "q"),
        "activity haiti: facet weird is 'q' and should be nothing",
    ),
    "no number among the values": (
        lambda: one(ListedActivity).update(values=" x "),
        "facet values is numbers of no value 'x' and should be nothing",
    ),
    "a word too many": (
        lambda: write_words(lambda words: [*words, "zzz"]),
        "activity haiti: word list is with 'zzz' and should be without 'zzz'",
    ),
    "no words": (lambda: write_words(lambda words: []), "word list is without '"),
    "words out of order": (lambda: write_words(reversed), "activity haiti: word list is '"),
    **{
        f"without the word {word}": (
            lambda word=word: write_words(lambda words: [each for each in words if each != word]),
            f"activity haiti: word list is without '{word}' and should be with '{word}'",
        )
        for word in ("haiti", "observing", "jacmel", "quebec", "slovakia", "undp", "cybersecurity")
    },
}
