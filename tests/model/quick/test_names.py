"""No name that stands twice passes for one, however colons are written or hidden."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model.quick import names as counted
from electoral_outreach.model.quick.names import are_all, names_of
from electoral_outreach.model.quick.reader import quick_reader

STRINGS = st.text(st.sampled_from('a:"\\ \u003a\né'), max_size=5)
Pairs = tuple[tuple[str, Any], ...]
NODES = st.recursive(
    STRINGS | st.integers(0, 9),
    lambda inner: (
        st.lists(st.tuples(st.sampled_from("ab:"), inner), max_size=3).map(tuple)
        | st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)
"""Documents whose objects are pairs, of which several may have the same name."""


def spelt(node: Any, colon: str, space: str) -> str:
    """A document as JSON, with colons in strings as they are or escaped."""
    if isinstance(node, tuple):
        pairs = (
            f"{spelt(name, colon, space)}{space}:{spelt(value, colon, space)}"
            for name, value in node
        )
        return f"{{{','.join(pairs)}}}"
    if isinstance(node, list):
        return f"[{','.join(spelt(each, colon, space) for each in node)}]"
    return json.dumps(node).replace(":", colon)


def strings(node: Any) -> list[str]:
    """All names and values that a parser keeps."""
    if isinstance(node, dict):
        return [*node, *(found for each in node.values() for found in strings(each))]
    if isinstance(node, list):
        return [found for each in node for found in strings(each)]
    return [node] if isinstance(node, str) else []


def pairs_in(node: Any) -> int:
    if isinstance(node, tuple):
        return len(node) + sum(pairs_in(value) for _, value in node)
    return sum(map(pairs_in, node)) if isinstance(node, list) else 0


@given(
    NODES,
    st.sampled_from([":", r"\u003a", r"\u003A"]),
    st.sampled_from(["", " ", "\n\t"]),
    st.data(),
)
@example((("a", ":"), ("b", 1), ("b", 2)), r"\u003a", "", None)
def test_what_was_dropped_is_noticed(
    document: Any, colon: str, space: str, data: st.DataObject | None
) -> None:
    """Whichever of the colons in strings were counted: codes, say, are not looked at."""
    text = spelt(document, colon, space)
    kept = json.loads(text)
    names, colons = names_of(kept), sum(each.count(":") for each in strings(kept))
    counted = data.draw(st.integers(0, colons)) if data else colons
    if are_all(text.encode(), names, counted):
        assert names == pairs_in(document)
    if names == pairs_in(document) and colon == ":":
        assert are_all(text.encode(), names, colons)


HEAD = '"institution":{"id":"a","names":[{"name":{"en":"A"}}]}'
FIELDS = ('"summary":{"en":"A§"}', '"sources":[{"url":"https§//x.example/"}]', '"type":"a§"')


@pytest.mark.parametrize("field", FIELDS, ids=["wording", "address", "code"])
@pytest.mark.parametrize("colon", [":", r"\u003a"], ids=["plain", "escaped"])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_as_many_hidden_colons_as_names_are_dropped(field: str, colon: str, times: int) -> None:
    """One escaped colon less and one name more make the same number."""
    twice = '"id":"x",' * times
    record = (
        f'{{"kind":"mission",{twice}"id":"y","title":{{"en":"T"}},{field.replace("§", colon)}}}'
    )
    whole = f'{{{HEAD},"activities":[{record}]}}'.encode()
    lines = f'{{"register":{{{HEAD}}}}}\n{record}'.encode()
    for reading in (json_format.read(io.BytesIO(whole)), jsonl.read(io.BytesIO(lines))):
        assert reading.register is None
        assert "repeated" in [each.code for each in reading.problems]


def test_colons_are_counted_wherever_they_are() -> None:
    """A register with colons in all that may have them is read quickly, the second time as the first."""
    said = {
        "kind": "mission",
        "title": {"en": "Mission: results"},
        "body": {"en": "One: two\n\nThree: four"},
        "sources": [{"url": "https://a.example/1", "note": {"en": "See: below"}}],
        "inferred": [{"path": "period", "evidence": "in: 1992"}],
    }
    for time in ("first", "second"):
        record = {**said, "id": time}
        data = json.dumps([record]).encode()
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(counted, "names_in", lambda _: pytest.fail("counted with care"))
            assert quick_reader().activities([record], data=data) is not None
