"""What is said about what the model refuses, and examples of what it takes."""

from __future__ import annotations

from typing import Final

from electoral_outreach.model.addresses import ADDRESS
from electoral_outreach.model.durations import HOURS

WORDING: Final = {
    "missing": "is required and missing",
    "missing_argument": "is required and missing",
    "missing_keyword_only_argument": "is required and missing",
    "string_type": "is {value}, not a string",
    "int_type": "is {value}, not a whole number",
    "int_from_float": "is {value}, not a whole number",
    "bool_type": "is {value}, not true or false",
    "tuple_type": "is {value}, not a list",
    "dataclass_type": "is {value}, not an object",
    "model_attributes_type": "is {value}, not an object",
    "dict_type": "is {value}, not an object",
    "greater_than_equal": "is {value}; it must be {ge} or more",
    "less_than_equal": "is {value}; it must be {le} or less",
    "string_too_long": "has more than {max_length} characters",
    "string_too_short": "is empty",
    "literal_error": "is {value}; it must be {expected}",
}
ID: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
"""What is said to each sort of pydantic's errors."""
PATTERNS: Final = {
    ID: ("is {value}; an id has lower-case letters, digits and single hyphens only"),
    HOURS: ("is {value}; a time of day is like 16:30, or 16:30/18:00"),
    ADDRESS: (
        "is {value}; an address begins with http:// or https:// and a host, and has no spaces or controls"
    ),
}
"""What is said where a pattern is not met."""
KIND_NAMES: Final = {"mission": "a mission", "hosting": "a hosting", "agreement": "an agreement"}
EXAMPLES: Final = {
    "Document": '{"url": "https://example.org/report.pdf"}',
    "Duration": '{"value": 3, "unit": "days"}',
    "Election": '{"type": "presidential", "round": 2, "date": "2018-06-17", "country": "CO"}',
    "HeadCount": '{"value": 12, "role": "visitors"}',
    "Identifier": '{"scheme": "wikidata", "value": "Q42"}',
    "Inference": '{"path": "period", "evidence": "under the heading 2015"}',
    "OrderYear": '{"year": 2016, "basis": "editor"}',
    "Organisation": '{"id": "undp", "names": [{"name": {"en": "UNDP"}}]}',
    "OrganisationName": '{"name": {"en": "Elections Canada", "fr": "Élections Canada"}}',
    "Partner": '{"organisation": "undp", "roles": ["organiser"]}',
    "Person": '{"name": "A. Diallo", "role": "head-of-mission"}',
    "Photo": '{"url": "https://example.org/photo.jpg"}',
    "Place": '{"country": "ET"}',
    "Renewal": '{"signed": "2001-06", "validity": "2001-06/2006-06"}',
    "ScheduleItem": '{"label": {"en": "Arrival of the team"}, "period": "2017-08-29"}',
    "Series": '{"label": {"en": "European Conference of EMBs"}, "ordinal": 13}',
    "Share": '{"value": 18, "sex": "female"}',
    "Source": '{"url": "https://example.org/archives"}',
}
"""What a record looks like in JSON, for whoever wrote something else in its place."""
