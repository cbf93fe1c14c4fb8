"""What a check finds in registers made of a few activities."""

from __future__ import annotations

from datetime import date
from typing import Any

from electoral_outreach.findings import check
from electoral_outreach.model import Register

TODAY = date(2026, 11, 23)
GOOD = {
    "kind": "mission",
    "id": "m",
    "title": {"en": "Mission to Haiti"},
    "type": "observation",
    "period": "2015-10-22/2015-10-29",
    "places": [{"country": "HT"}],
}
ACCORD = {
    "kind": "agreement",
    "id": "a",
    "title": {"en": "Accord"},
    "type": "memorandum",
    "period": "2020-05",
    "counterparts": [{"country": "MX"}],
    "partners": [{"organisation": "oif", "roles": ["party"]}],
}


def codes(*activities: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    """Codes and paths found in a register with these activities."""
    organisations = more.pop("organisations", ({"id": "oif", "names": [{"name": {"en": "IOF"}}]},))
    register = Register(
        institution={"id": "emb", "names": [{"name": {"en": "EMB"}}]},
        organisations=organisations,
        activities=activities,
        **more,
    )
    found = [(each.code.name, each.path) for each in check(register, today=TODAY)]
    return [each for each in found if each != ("unused-organisation", "organisations[0]")]
