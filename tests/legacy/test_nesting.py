"""What nests beyond all sense is told by the parser's own rules, and no other page is touched."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from electoral_outreach.legacy.source.markup import read_html
from electoral_outreach.legacy.source.nesting import flattened
from tests.legacy.test_linear import ELEMENTS, SHAPES

ORDINARY = [
    "<p>one<p>two<p>three",
    "<ul><li>one<li>two</ul>",
    "<dl><dt>one<dd>two<dt>three</dl>",
    "<table><tr><td>one<td>two<tr><td>three</table>",
    "<p><span>one<p><font color=red>two<p><b>three",
    "<div>one</div></div></ul>two",
    "<option>one<option>two",
    "<h2>one<h3>two",
    "<script>if (a<b) document.write('<div><div>')</script>",
    "<script><!--<script></script>--></script>",
    "<style>a:before{content:'<div>'}</style>",
    "<svg><title>one</title><path d='M0'/></svg>",
    "<svg><p>two",
    "<!-- <div> --><!--><![CDATA[<div>]]>",
    "<a href=one>one<a href=two>two",
    "<select><option>one<option>two</select>",
    "<ruby>one<rt>two<rt>three</ruby>",
    "<td>no table<td>no table",
]


@pytest.mark.parametrize("unit", ORDINARY)
def test_pages_that_do_not_nest_are_left_as_they_are(unit: str) -> None:
    """However often something that ends by itself is not ended."""
    assert flattened(unit * 1000) == unit * 1000


def test_a_tag_with_many_attributes_keeps_those_that_are_read() -> None:
    many = " ".join(f"data-{each}='>'" for each in range(1000))
    (block,) = read_html(f"<p><img {many} alt='Mission to Mali' {many}></p><br>", "p.html").blocks
    assert block.text == "Mission to Mali"


def depth(source: str) -> int:
    deepest = 0
    waiting: list[tuple[Any, int]] = [(LexborHTMLParser(source).root, 1)]
    while waiting:
        node, level = waiting.pop()
        deepest = max(deepest, level)
        child = node.first_child
        while child is not None:
            waiting.append((child, level + 1))
            child = child.next
    return deepest


PIECES = st.one_of(
    st.builds("<{}>".format, st.sampled_from(ELEMENTS)),
    st.builds("</{}>".format, st.sampled_from(ELEMENTS)),
    st.sampled_from(
        ["x", "<!--", "-->", "<![CDATA[", "]]>", "<foreignobject>", "<mi>", "<svg a/>"]
    ),
)
WITHIN = ["", "<p>", "<table>", "<table><tr><td>", "<svg>", "<select>", "<ul>", "<template>"]


@given(st.sampled_from(WITHIN), st.lists(PIECES, min_size=1, max_size=6).map("".join))
@example("", "<button><font>")
@example("<svg>", "<annotation></br></col><col>")
@example("", "<select></a><a><ruby>")
def test_no_heap_of_tags_nests_deeper_than_is_read(within: str, unit: str) -> None:
    """Whatever the tags are, told over and over."""
    assert depth(flattened(within + unit * 600)) < 1000


@pytest.mark.parametrize("within", WITHIN)
def test_no_element_nests_without_end(within: str) -> None:
    """The parser takes time by their depth."""
    units = [*(f"<{each}>" for each in ELEMENTS), *SHAPES.values()]
    deep = [each for each in units if depth(flattened(within + each * 1500)) > 1000]
    assert not deep
