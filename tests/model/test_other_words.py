"""The words that people and other formats use for each field."""

from __future__ import annotations

import pytest

from electoral_outreach.model.explaining.layout import fields_of, records
from electoral_outreach.model.suggesting.meant import field_meant


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        ("Agreement", "counterparts", "country"),
        ("Agreement", "period", "date_signed signed signing_date"),
        (
            "Agreement",
            "validity",
            "expires expiry expiry_date until valid_from valid_to valid_until end end_date",
        ),
        ("Document", "date", "when year publication_date published"),
        ("Document", "language", "lang"),
        ("Document", "type", "kind"),
        ("Document", "url", "href link website"),
        ("Election", "date", "polling_day"),
        ("Election", "round", "number"),
        ("HeadCount", "label", "name title"),
        ("HeadCount", "upper", "max maximum"),
        ("HeadCount", "value", "count number"),
        ("Hosting", "counterparts", "country"),
        ("Mission", "body", "content text"),
        ("Mission", "documents", "attachments files links"),
        ("Mission", "head_counts", "attendees count delegates participants"),
        ("Mission", "id", "identifier slug"),
        ("Mission", "languages", "lang"),
        ("Mission", "our_roles", "role"),
        ("Mission", "outcome", "result"),
        (
            "Mission",
            "partners",
            "bodies donors funders hosts organisation organiser parties signatories sponsors",
        ),
        ("Mission", "people", "person"),
        ("Mission", "period", "date end end_date start start_date until when year"),
        ("Mission", "photos", "images pictures"),
        ("Mission", "places", "location venue where country"),
        ("Mission", "purpose", "objective"),
        ("Mission", "series", "programme program"),
        ("Mission", "sources", "reference"),
        ("Mission", "summary", "abstract description"),
        ("Mission", "themes", "keywords tags topics"),
        ("Mission", "title", "heading label name"),
        ("Organisation", "identifiers", "identifier"),
        ("Organisation", "kind", "type"),
        ("Organisation", "names", "name title acronym"),
        ("Partner", "note", "comment"),
        ("Partner", "organisation", "name id"),
        ("Person", "function", "designation job job_title occupation office position post title"),
        ("Person", "name", "fullname fullName full_name"),
        ("Person", "organisation", "affiliation body employer institution"),
        ("Photo", "caption", "title"),
        ("Photo", "credit", "author photographer"),
        ("Place", "locality", "city location town venue where"),
        ("Place", "online", "virtual"),
        ("Place", "region", "continent"),
        ("Place", "subdivision", "department province"),
        ("Register", "$schema", "schema json_schema jsonSchema"),
        ("Register", "activities", "events hostings missions"),
        ("Register", "institution", "emb"),
        ("Register", "organisations", "bodies"),
        ("Register", "schema_version", "version"),
        ("Renewal", "signed", "date signing_date"),
        ("Renewal", "validity", "end end_date"),
        ("ScheduleItem", "hours", "time"),
        ("ScheduleItem", "place", "location venue where"),
        ("Series", "ordinal", "edition number"),
        ("Share", "sex", "gender"),
        ("Source", "published", "publication_date"),
        ("Source", "retrieved", "accessed"),
    ],
)
def test_these_words_stand_for_it(record: str, field: str, words: str) -> None:
    """In this record; where several have such a field, one of them is tried."""
    for word in words.split():
        assert field_meant(word, fields_of(records()[record]), record) == field, word
