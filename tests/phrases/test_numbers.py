"""Whole numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.phrases import number_phrase


@pytest.mark.parametrize(
    ("value", "tag", "phrase"),
    [
        (0, "en", "0"),
        (999, "en", "999"),
        (2200, "en", "2,200"),
        (2200, "fr", "2\u202f200"),
        (2200, "fr-CA", "2\u00a0200"),
        (5000, "es", "5000"),
        (5000, "es-ES", "5000"),
        (5000, "es-MX", "5,000"),
        (5000, "es-AR", "5.000"),
        (5000, "it-CH", "5000"),
        (50000, "es", "50.000"),
        (5000, "pt", "5.000"),
        (5000, "pt-PT", "5000"),
        (1234567, "hi", "12,34,567"),
        (123456789012, "en-IN", "1,23,45,67,89,012"),
        (2200, "ar", "2,200"),
        (2200, "ar-u-nu-arab", "٢,٢٠٠"),
        (-1500, "en", "-1,500"),
    ],
)
def test_grouping_follows_the_locale(value: int, tag: str, phrase: str) -> None:
    """Separators, the size of groups, and the four digits that Spanish leaves together."""
    assert number_phrase(value, tag) == phrase


@given(value=st.integers(0, 10**15), tag=st.sampled_from(["en", "fr", "es", "hi", "de-CH", "my"]))
def test_digits_stay_in_order(value: int, tag: str) -> None:
    """Only separators come in between."""
    assert "".join(filter(str.isdigit, number_phrase(value, tag))) == str(value)
