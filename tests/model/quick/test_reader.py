"""The quick reader against the model: it accepts less, never more, and the same records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.model import Activity, Mission
from electoral_outreach.model.quick.reader import QuickReader, quick_reader
from electoral_outreach.model.quick.wordings import all_are_lines, all_are_texts
from electoral_outreach.model.text import Text, TextError
from electoral_outreach.strategies import activities
from electoral_outreach.vocabulary import Term, default_pack, using
from tests.model.broken import ADAPTER, documents, judged

EXAMPLE = Path(__file__).parents[3] / "examples" / "international-activities.json"
READER = QuickReader()


@given(documents())
def test_what_it_accepts_is_what_the_model_makes_of_it(document: Any) -> None:
    """Whether a document is whole or broken: the same record, or none from the reader."""
    found = READER.activities([document])
    if found is not None:
        [quick] = found
        assert quick == judged(document)
        assert repr(quick) == repr(judged(document))
        assert ADAPTER.dump_json(quick) == ADAPTER.dump_json(ADAPTER.validate_python(quick))


@given(activities())
def test_nearly_every_good_record_is_read_quickly(activity: Activity) -> None:
    """Nothing that the model writes makes it unsure."""
    document = ADAPTER.dump_python(activity, mode="json", exclude_defaults=True)
    assert READER.activities([document]) == [activity]


def test_the_demonstration_register_is_read_quickly() -> None:
    """All of it: a reader that is never sure would be right and of no use."""
    documents = json.loads(EXAMPLE.read_bytes())["activities"]
    assert READER.activities(documents) == [judged(each) for each in documents]


@pytest.mark.parametrize(
    "change",
    [
        {"unknown": 1},
        {"title": {"en": "two\nlines"}},
        {"title": {"en": " a"}},
        {"title": {"en": "a\u0085"}},
        {"period": "2015-02-31"},
        {"themes": ["no-theme"]},
        {"places": {"country": "FR"}},
        {"head_counts": [{"value": True}]},
        {"partners": [{"organisation": "a", "roles": {"funder": 1}}]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_it_leaves_faults_to_the_model(change: dict[str, Any]) -> None:
    """It says nothing about them, not even twice, when it has seen the right value in between."""
    document = {"kind": "mission", "id": "m", "title": {"en": "A"}}
    assert READER.activities([{**document, **change}]) is None
    assert READER.activities([{**document, "head_counts": [{"value": 1}]}]) is not None
    assert READER.activities([{**document, **change}]) is None


def test_a_record_is_as_immutable_as_any_other() -> None:
    """Nothing of the way it was filled is left in it."""
    [mission] = READER.activities([{"kind": "mission", "id": "m", "title": {"en": "A"}}]) or []
    assert type(mission) is Mission
    assert type(mission.title) is Text
    with pytest.raises(AttributeError):
        mission.id = "n"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="cannot be changed"):
        mission.title.extra = 1  # type: ignore[attr-defined]


def test_each_pack_of_vocabularies_has_its_own_reader() -> None:
    """What one institution may say is not remembered for another."""
    document = {"kind": "mission", "id": "m", "title": {"en": "A"}, "themes": ["prisons"]}
    assert quick_reader().activities([document]) is None
    with using(default_pack().extend({"theme": [Term("prisons", {"en": "Prisons"})]})):
        assert quick_reader().activities([document]) is not None
        assert quick_reader() is quick_reader()
    assert quick_reader().activities([document]) is None


AWKWARD = st.text(st.sampled_from("0é\t\n\r\x0b\x7f\x85\u0301\u2019\ud800"), max_size=4)


@given(st.lists(st.text(max_size=8) | AWKWARD, max_size=4))
def test_plain_wordings_are_those_a_text_keeps(wordings: list[str]) -> None:
    """Seen of all at once or one by one, they are the same."""

    def kept(wording: str) -> bool:
        try:
            return Text(en=wording)["en"] == wording
        except TextError:
            return False

    together = "".join(wordings)
    assert all_are_texts(wordings, together) == all(map(kept, wordings))
    assert all_are_lines(wordings, together) == all(
        kept(each) and "\n" not in each for each in wordings
    )
