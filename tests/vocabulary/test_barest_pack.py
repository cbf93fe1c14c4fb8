"""The library under a pack that has nothing but what it relies on, and terms of its own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from electoral_outreach.cli.lines import lines_of
from electoral_outreach.findings import check
from electoral_outreach.formats import json as json_format
from electoral_outreach.legacy import read_page, to_register
from electoral_outreach.listing import Query, Scan
from electoral_outreach.model import InvalidRegister, Mission, Register, starter_directory
from electoral_outreach.strategies import registers
from electoral_outreach.vocabulary import RELIED_ON, Pack, Term, default_pack, using

RELIED_ON_OPEN = {each.vocabulary: each.codes for each in RELIED_ON if not each.closed}


def pack_with(*own: str) -> Pack:
    """What is relied on, and some codes of one's own in every open vocabulary."""
    return default_pack().replace(
        {
            name: [Term(code, {"en": code}) for code in (*RELIED_ON_OPEN.get(name, ()), *own)]
            for name, each in default_pack().items()
            if not each.closed
        }
    )


BAREST = pack_with("own")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("pack", [BAREST, pack_with()], ids=["own terms", "no terms"])
@settings(max_examples=20)
@given(data=st.data())
def test_everything_is_done_under_the_barest_pack(data: st.DataObject, pack: Pack) -> None:
    """Checked, listed, said, written and read again: no code is missed."""
    with using(pack):
        register = data.draw(registers())
        assert json_format.loads(json_format.dumps(register)) == register
        for finding in check(register, today=TODAY):
            assert finding.told_in("fr")
        assert Scan.of(register).answer(Query(), TODAY, ["en"]).sentence()
        for activity in register.activities:
            assert list(lines_of(activity, register, ["en"]))


def test_bodies_of_the_starter_directory_fit_any_pack() -> None:
    """They are in the default terms; a kind that is unknown is left out, whatever came first."""
    known = starter_directory()["undp"]
    assert known.kind == "united-nations"
    page = (
        b"Elections Canada\n\nElections Canada\n\nMission to Mali\n\nOn 5 May 2014 UNDP met us.\n"
    )
    with using(BAREST):
        own = starter_directory()["undp"]
        assert own.kind is None
        assert own.names == known.names
        text = json_format.dumps(to_register(read_page(page, "page.txt"), "Elections Canada"))
        register = json_format.loads(text)
        assert register.institution.id == "elections-canada"
    assert starter_directory()["undp"] == known


def test_the_user_s_own_mistake_is_told_under_any_pack() -> None:
    """The directory is asked for suggestions only."""
    with using(BAREST), pytest.raises(InvalidRegister) as refused:
        Register(
            institution={"id": "a", "names": [{"name": {"en": "A"}}]},
            activities=[
                {"kind": "mission", "id": "m", "title": {"en": "M"}, "type": "study",
                 "partners": [{"organisation": "undp"}]}
            ],
        )  # fmt: skip
    told = {each.path: str(each) for each in refused.value.problems}
    assert list(told) == ["activities[0].type", "activities[0].partners[0].organisation"]
    assert "the starter directory has" in told["activities[0].partners[0].organisation"]


def test_a_vocabulary_without_terms_says_so() -> None:
    """Rather than listing nothing."""
    with using(pack_with()), pytest.raises(InvalidRegister) as refused:
        Mission(id="m", title={"en": "M"}, themes=["elections"])
    [problem] = refused.value.problems
    assert problem.message.endswith("the vocabulary 'theme' has no terms, so leave it out")
