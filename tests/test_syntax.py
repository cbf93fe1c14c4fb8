"""What is said of a text that is no JSON: what is wrong there, and how to write it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.syntax import syntax_fault

GOOD = '{"a": [{"b": 12, "c": "x y"}, true], "d": -1.5e3}'


def fault(text: str) -> str:
    """What is wrong with a text."""
    with pytest.raises(json.JSONDecodeError) as caught:
        json.loads(text)
    return syntax_fault(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,}', "a comma stands before '}'; take it out"),
        ('{"a": [1, 2 , ]}', "a comma stands before ']'; take it out"),
        ('{"a": 1,, "b": 2}', "nothing stands before the comma; take the comma out"),
        ("{'a': 1}", "straight double quotation marks"),
        ('{"a": “x”}', "straight double quotation marks"),
        ('{"a": «x»}', "straight double quotation marks"),
        ('// mine\n{"a": 1}', "JSON has no comments; take it out"),
        ('{"a": 1, # mine\n"b": 2}', "JSON has no comments; take it out"),
        ('{"a": /* mine */ 1}', "JSON has no comments; take it out"),
        ('{"a": 1 // mine\n}', "JSON has no comments; take it out"),
        ('{"a": True}', "write true, not True"),
        ('{"a": [None]}', "write null, not None"),
        ('{"a": undefined}', "write null, not undefined"),
        ('{"a": yes}', """a string stands in double quotation marks, like "yes\""""),
        ("{a: 1}", """a name stands in double quotation marks, like "a\""""),
        ('{"a": 1, ...}', "dots stand for something that was left out"),
        ('{"a": 012}', "a number has digits only"),
        ('{"a": 1_200}', "a number has digits only"),
        ('{"a": 1 200}', "a blank stands inside a number"),
        ('{"a": 12.}', "a number has digits only"),
        ('{"a": 0x12}', "a number has digits only"),
        ('{"a": 1,200}', "a comma stands inside a number"),
        ('{"a": +12}', "a number begins with a digit"),
        ('{"a": .5}', "a number begins with a digit"),
        ('{"a" 1}', "a colon stands between a name and its value"),
        ('{"a" = 1}', "a colon stands between a name and its value, not '='"),
        ('{"a": 1; "b": 2}', "a comma stands between two values, not ';'"),
        ('{"a": 1 "b": 2}', "a comma is missing before this"),
        ('{"a": "x" y"}', 'a quotation mark inside a string is written \\"'),
        ('{"a": [1}', "'}' closes what is not open"),
        ('{"a": 1}}', "one '}' too many; take it out"),
        ('{"a": 1},\n', "a comma follows behind the end; take it out"),
        ('{"a": 1} hello', "more follows behind the end"),
        ('{"a": }', "a value is missing before '}'"),
        ('{"a": "x', "the string that begins here has no closing quotation mark"),
        ('{"a": "x\ny"}', "a string goes over the end of its line"),
        ('{"a": "x\ty"}', "write a tab as \\t"),
        ('{"a": "C:\\docs"}', "a backslash in a string is written twice"),
        ('{"a": "\\u12"}', "\\u has four hexadecimal digits"),
        ('{"a": [1', "it ends before everything is closed"),
        ('{"a": 1, ', "it ends before everything is closed"),
        ("", "it ends before everything is closed"),
        ("<html></html>", "this is HTML or XML"),
        ("institution:\n  id: a\n", "'institution:' is no JSON, which begins with '{'"),
        ("id;title\n", "'id;title' is no JSON"),
    ],
)
def test_a_slip_is_named_with_the_way_to_write_it(text: str, said: str) -> None:
    """Whatever people write in JSON by hand, or bring from another language."""
    assert said in fault(text)


@given(
    place=st.integers(0, len(GOOD)),
    length=st.integers(0, 3),
    inserted=st.text("{}[]:,'\"\\+-.0123eE#/ \n\tTrueNonabc“é;=_<", max_size=4),
)
def test_every_fault_is_told_in_our_words(place: int, length: int, inserted: str) -> None:
    """Wherever a character is missing, foreign or too many; Python's words show no way out."""
    text = GOOD[:place] + inserted + GOOD[place + length :]
    refused = None
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        refused = error
    if refused is not None:
        told = syntax_fault(refused)
        assert told != refused.msg.lower()
        assert "\n" not in told


def test_a_later_python_tells_a_comma_too_many_at_the_comma() -> None:
    """From 3.13 on, in a message of its own."""
    error = json.JSONDecodeError("Illegal trailing comma before end of array", "[1, ]", 2)
    assert syntax_fault(error) == "a comma stands before ']'; take it out"


def test_what_python_may_say_one_day_is_passed_on() -> None:
    """In lower case, as every message."""
    error = json.JSONDecodeError("Something New", "[1, ?]", 4)
    assert syntax_fault(error) == "something new"
