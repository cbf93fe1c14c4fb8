"""What a message repeats of a value that it refuses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from electoral_outreach.errors import LONGEST_SHOWN, InvalidValue, shown
from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Period
from electoral_outreach.vocabulary import active, territories
from electoral_outreach.vocabulary.terms import check_code


@pytest.mark.parametrize(
    "refuse",
    [
        Period,
        canonical_tag,
        check_code,
        active()["role"].check,
        territories.country,
        territories.former_country,
        territories.region,
        territories.subdivision,
        territories.group,
    ],
)
@pytest.mark.parametrize("value", ["Q" * 5000, "q\u202e\x1b[31m", "Q'" * 40])
def test_every_refusal_repeats_a_value_alike(refuse: Callable[[str], object], value: str) -> None:
    """Escaped, cut with a sign that says so, and whole for programs."""
    with pytest.raises(InvalidValue) as refused:
        refuse(value)
    assert shown(value) in refused.value.message
    assert refused.value.message.isprintable()
    assert len(shown(value)) <= LONGEST_SHOWN
    assert refused.value.value == value
