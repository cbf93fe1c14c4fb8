"""A register of two activities."""

from __future__ import annotations

from typing import Any


def register(**changes: Any) -> dict[str, Any]:
    """Its JSON, with other values for some of its fields."""
    data = {
        "schema_version": 1,
        "institution": {"id": "us", "names": [{"name": {"en": "Us", "fr": "Nous"}}]},
        "languages": ["en", "fr"],
        "introduction": {"en": "First.\n\nSecond.", "fr": "Premier."},
        "since": "1985",
        "organisations": [{"id": "undp", "names": [{"name": {"en": "UNDP"}}]}],
        "activities": [
            {
                "kind": "mission",
                "id": "haiti-2015",
                "title": {"en": "Mission to Haiti", "fr": "Mission en Haïti", "es": "Misión"},
                "period": "2015-10",
                "places": [{"country": "HT"}],
                "partners": [{"organisation": "undp", "roles": ["funder"]}],
            },
            {"kind": "hosting", "id": "visit", "title": {"fr": "Une visite"}, "period": "2016"},
        ],
    }
    return {**data, **changes}
