"""What the tests of everything said share: an activity, and a register that goes there and back."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import Any

from pydantic import TypeAdapter

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import Activity, Register

BODIES = ("emb", "undp", "oif", "recef", "commission-mali", "canada", "institute")


def activity(**fields: Any) -> Activity:
    """A mission with the fewest fields, and more."""
    given = {"kind": "mission", "id": "a", "title": {"en": "An activity"}, **fields}
    return TypeAdapter[Activity](Activity).validate_python(given)


def kept(*entries: Activity, **more: Any) -> Register:
    """The register of these activities, after it went through both of its forms unchanged."""
    register = Register(
        institution={"id": "emb", "names": [{"name": {"en": "The EMB"}}]},
        organisations=[{"id": id, "names": [{"name": {"en": id}}]} for id in BODIES[1:]],
        activities=entries,
        **more,
    )
    lines = BytesIO()
    jsonl.write(register, lines)
    lines.seek(0)
    assert jsonl.read(lines).register_or_raise() == register
    assert json_format.loads(json_format.dumps(register)) == register
    return register


def facts(written: str) -> dict[str, Any]:
    """The first activity of a written register, without the country a subdivision implies."""
    facts: dict[str, Any] = json.loads(written)["activities"][0]
    for place in (*facts.get("places", ()), *facts.get("counterparts", ())):
        if "subdivision" in place:
            assert place.pop("country") == place["subdivision"][:2]
    return facts


def plain(said: str) -> str:
    """What was said as the id of a test, which tools hand about better in ASCII."""
    return re.sub(r"[^A-Za-z0-9]+", "-", said)
