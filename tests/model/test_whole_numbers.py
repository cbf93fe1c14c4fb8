"""Numbers that stand among words where a whole number belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.model.suggesting.whole_numbers import way_to_write


@pytest.mark.parametrize(
    ("written", "way_out"),
    [
        ("13th conference", "; write 13"),
        ("13e", "; write 13"),
        ("XIII", "; write 13"),
        ("XIV", "; write 14"),
        ("X", "; write it in digits"),
        ("xx", "; write it in digits"),
        ("XXX", "; write it in digits"),
        ("XCIX", "; write 99"),
        ("second", "; write 2"),
        ("Premier tour", "; write 1"),
        ("1,200", "; write 1200"),
        ("1 200", "; write 1200"),
        ("1.200 personas", "; write 1200"),
        ("1\u202f200\u202f000", "; write 1200000"),
        ("12.0", "; write 12"),
        ("12.000", "; write 12000"),
        ("12 persons", "; write 12"),
        ("about 30", """; write 30, and "about" in 'bound'"""),
        ("environ 1 200", """; write 1200, and "about" in 'bound'"""),
        ("~30", """; write 30, and "about" in 'bound'"""),
        ("30+", """; write 30, and "at-least" in 'bound'"""),
        ("au moins 40", """; write 40, and "at-least" in 'bound'"""),
        ("jusqu’à 40", """; write 40, and "at-most" in 'bound'"""),
        ("20-30", "; write 20, and 30 in 'upper'"),
        ("entre 20 et 30 personnes", "; write 20, and 30 in 'upper'"),
        ("5.12", "; write one number, in digits"),
        ("30-20", "; write one number, in digits"),
        ("3 of 20", "; write one number, in digits"),
        ("1, 2, 3", "; write one number, in digits"),
        ("IIII", "; write it in digits"),
        ("many", "; write it in digits"),
        ("", "; write it in digits"),
        ("9" * 16, "; write it in digits"),
        ("x" * 81, "; write it in digits"),
        ("-5", ""),
    ],
)
def test_a_number_among_words_is_found(written: str, way_out: str) -> None:
    """And what a head count says of it in a field of its own."""
    assert way_to_write(written, is_head_count=True) == way_out


def test_only_a_head_count_has_a_bound_and_a_range() -> None:
    """An ordinal or a round is one number."""
    assert way_to_write("about 30") == "; write 30"
    assert way_to_write("20-30") == "; write one number, in digits"


@given(st.text())
def test_whatever_is_written_gets_a_sentence(written: str) -> None:
    """Or nothing, never an error."""
    assert way_to_write(written, is_head_count=True).startswith("; ") or way_to_write(written) == ""
