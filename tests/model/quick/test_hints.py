"""What a reader takes an annotation for: a wrong answer would let a field be read by another's rules."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, Field

from electoral_outreach.model.fields import Slug
from electoral_outreach.model.quick.hints import is_of, is_only_constrained, item_of, without_none
from electoral_outreach.model.quick.names import names_in, names_of

CHECKED = Annotated[str, AfterValidator(str.strip)]
SHORT = Annotated[str, Field(max_length=5)]


@pytest.mark.parametrize(
    ("hint", "bare", "may_be_none"),
    [
        (int, int, False),
        (int | None, int, True),
        (SHORT | None, SHORT, True),
        (int | str | None, int | str | None, True),
        (int | str, int | str, False),
        (Annotated[int | None, "note"], Annotated[int | None, "note"], False),
    ],
)
def test_none_is_taken_out_of_a_type(hint: Any, bare: Any, may_be_none: bool) -> None:
    """Of two; of three, the whole stays."""
    assert without_none(hint) == (bare, may_be_none)


@pytest.mark.parametrize(
    ("hint", "item"),
    [
        (tuple[int, ...], int),
        (Annotated[tuple[SHORT, ...], "note"], SHORT),
        (tuple[int, str], None),
        (list[int], None),
        (dict[str, int], None),
        (str, None),
    ],
)
def test_only_tuples_of_any_length_have_items(hint: Any, item: Any) -> None:
    """No pairs, no lists, no dictionaries."""
    assert item_of(hint) == item


@pytest.mark.parametrize(
    ("hint", "only"),
    [
        (str, True),
        (SHORT, True),
        (Slug, True),
        (CHECKED, False),
        (int, False),
        (Annotated[int, Field(ge=0)], False),
    ],
)
def test_a_constrained_string_has_no_validator_of_its_own(hint: Any, only: bool) -> None:
    """Else it would not come back as it is."""
    assert is_only_constrained(hint) is only


@pytest.mark.parametrize(
    ("base", "hint", "fits"),
    [
        (str, str, True),
        (str, CHECKED, True),
        (str, Literal["a", "b"], True),
        (str, Literal["a", 1], False),
        (int, Literal[1, 2], True),
        (int, str, False),
        (str, Annotated[int, Field(ge=0)], False),
    ],
)
def test_a_type_of_strings_or_numbers_is_known(base: type, hint: Any, fits: bool) -> None:
    """Through annotations and literals."""
    assert is_of(base, hint) is fits


def test_names_are_counted_at_every_depth() -> None:
    """In objects, in lists, beside plain values, however spaced."""
    document = {"a": {"b": 1, "c": [{"d": 2}, {"e": {"f": 3}}, "x"]}, "g": "h"}
    assert names_of(document) == 7
    assert names_of("x") == names_of(3) == names_of([]) == 0
    spaced = b'{"a" : {"b"\n:\t1, "c": [{"d" :2}, {"e":{"f"\r: 3}}, "x"]}, "g":"h"}'
    assert names_in(spaced) == 7
