"""Activities as JSON, whole and broken, and what the model makes of them."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import Activity
from electoral_outreach.strategies import activities

ADAPTER: TypeAdapter[Activity] = TypeAdapter(Activity)

AWKWARD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.0, 1.5, -1, 10**30, "", " ", "a", "en", "A B", "undp", "2016"),
    *("x\ny", "e\u0301", "\u0000", "2016-02-31", "http://a b", [], [[]], ["en"], ["funder"] * 2),
    *({}, {"en": "a"}, {"EN": "a"}, {"en": ""}, {"en": 1}, {"fr": "b", "en": "a "}, {"xx yy": "a"}),
    *({"country": "FR"}, {"country": "XX"}, {"country": "FR", "region": "002"}, {"online": True}),
    *(
        ["funder"],
        [True],
        ["FR", "fr"],
        ["legal-framework", "electoral-systems"],
        "2016-02-31/2016-03-01",
        3.0,
    ),
    *("2016-W05-1", "2016-03-02/2016-03-01", "2016-03-01/2016-W09-5", "XXXX-11-07", [{}], [None]),
)


def judged(document: Any) -> Activity | None:
    """What the model makes of a document, None where it refuses."""
    try:
        return ADAPTER.validate_json(json.dumps(document))
    except ValidationError:
        return None


def holders(node: Any) -> list[Any]:
    """Every object and list inside a document, itself included."""
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    found = [node] if isinstance(node, dict | list) else []
    return found + [each for child in inside for each in holders(child)]


@st.composite
def documents(draw: st.DrawFn) -> Any:
    """The JSON of an activity, often with something in it changed, added, taken out or moved."""
    document = ADAPTER.dump_python(draw(activities()), mode="json", exclude_defaults=True)
    for _ in range(draw(st.integers(0, 2))):
        holder = draw(st.sampled_from(holders(document)))
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        # A copy: the next change may be one inside it.
        value = deepcopy(draw(st.sampled_from(AWKWARD)))
        match draw(st.sampled_from(("change", "add", "remove", "reverse"))):
            case "change" if keys:
                holder[draw(st.sampled_from(keys))] = value
            case "remove" if keys:
                del holder[draw(st.sampled_from(keys))]
            case "add" if isinstance(holder, dict):
                holder[draw(st.sampled_from(("unknown", "note", "places", "value", "fr")))] = value
            case "add":
                holder.append(value)
            case "reverse" if isinstance(holder, dict):
                items = list(holder.items())
                holder.clear()
                holder.update(reversed(items))
    return document
