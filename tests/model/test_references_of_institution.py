"""What the fault of an institution hides is not told as a fault of those who name it."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.model import InvalidRegister, Register

PARTNERS = [{"organisation": "elections-canada"}]


@pytest.mark.parametrize(
    ("institution", "others"),
    [
        ({}, []),
        ({"institution": None}, []),
        ({"institution": []}, []),
        ({"institution": {"names": [{"name": {"en": "Elections Canada"}}]}}, []),
        ({"institution": "Elections Canada"}, ["unheard-of"]),
        ({"institution": {"id": "Elections Canada", "names": []}}, ["unheard-of"]),
        ({"institution": {"id": "emb", "names": []}}, ["unheard-of", "elections-canada"]),
    ],
    ids=lambda each: ascii(each)[:40],
)
def test_no_reference_to_the_institution_is_told_while_it_is_refused(
    institution: dict[str, Any], others: list[str]
) -> None:
    """Where its id can be guessed, others are told all the same."""
    activity = {"kind": "mission", "id": "m", "title": {"en": "M"}, "on_behalf_of": "unheard-of"}
    with pytest.raises(InvalidRegister) as refused:
        Register(**institution, activities=[{**activity, "partners": PARTNERS}])
    problems = refused.value.problems
    assert [each.value for each in problems if each.code == "reference"] == others
    assert any(each.path.startswith("institution") for each in problems)
