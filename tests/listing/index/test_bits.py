"""Sets as bits behave like sets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.listing.index.bits import (
    from_flags,
    from_numbers,
    full,
    nth,
    numbers_in,
    shifted,
    to_flags,
    with_room,
    without_room,
)

SIZE = 5000
sets = st.frozensets(st.integers(0, SIZE - 1), max_size=200) | st.just(frozenset(range(SIZE)))
places = st.integers(0, SIZE - 1)


@given(sets)
def test_every_form_of_a_set_is_the_same_set(numbers: frozenset[int]) -> None:
    """Numbers, bits and flags tell each other."""
    bits = from_numbers(sorted(numbers), SIZE)
    assert list(numbers_in(bits)) == sorted(numbers)
    assert from_flags(to_flags(bits, SIZE)) == bits
    assert [nth(bits, n) for n in range(0, len(numbers), 7)] == sorted(numbers)[::7]
    assert bits & full(SIZE) == bits


@given(sets, places)
def test_room_is_made_and_taken(numbers: frozenset[int], place: int) -> None:
    """Numbers from a place on move up; without the place they move back down."""
    bits = from_numbers(sorted(numbers), SIZE)
    roomy = with_room(bits, place)
    assert set(numbers_in(roomy)) == {n + (n >= place) for n in numbers}
    assert without_room(roomy, place) == bits
    assert set(numbers_in(without_room(bits, place))) == {
        n - (n > place) for n in numbers if n != place
    }


@given(sets, places, places)
def test_a_move_is_a_removal_and_an_insertion(numbers: frozenset[int], old: int, new: int) -> None:
    """Both at once."""
    bits = from_numbers(sorted(numbers - {old}), SIZE)
    assert shifted(bits, old, new) == with_room(without_room(bits, old), new)


def test_nothing_has_its_forms_too() -> None:
    """No size, no numbers."""
    assert to_flags(0, 0) == b""
    assert from_flags(b"") == from_numbers([], 0) == full(0) == 0
    assert list(numbers_in(0)) == []
