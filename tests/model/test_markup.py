"""The optional body with markup: what the cleaner keeps, and what is refused."""

from __future__ import annotations

import contextlib
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import InvalidRegister, Mission, clean_html
from electoral_outreach.model.markup import Markup
from tests.pace import growth
from tests.profiles import examples


@pytest.mark.parametrize(
    "html",
    [
        '<h2>Text</h2><p lang="fr" dir="ltr">un <strong>deux</strong></p>',
        '<a href="http://e.org" hreflang="fr" title="t">a</a>',
        '<a href="https://e.org">a</a> <a href="mailto:a@e.org">b</a>',
        '<ol start="3"><li>a</li></ol>',
        '<table><caption>c</caption><tbody><tr><th scope="row" id="x">a</th></tr></tbody></table>',
        '<table><tbody><tr><td colspan="2" headers="x">b</td></tr></tbody></table>',
        '<abbr title="United Nations">UN</abbr>',
    ],
)
def test_what_a_text_needs_is_kept(html: str) -> None:
    """Headings, lists, tables, languages, links to the web and to mail."""
    assert clean_html(html) == html


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ('<p style="color: red" class="x" id="y">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<a href="ftp://e.org">a</a>', "<a>a</a>"),
        ('<a href="https://e.org" target="_blank" rel="nofollow">a</a>', '<a href="https://e.org">a</a>'),
        ('<img src="https://e.org/a.png">a', "a"),
        ("<iframe src='https://e.org'></iframe>a", "a"),
        ("<h1>a</h1>", "a"),
        ("<p>a<!-- b --></p>", "<p>a</p>"),
    ],
)  # fmt: skip
def test_what_could_harm_or_jar_goes(html: str, cleaned: str) -> None:
    """Styles, scripts, embedded things, other schemes."""
    assert clean_html(html) == cleaned


def test_a_record_refuses_markup_that_is_not_clean() -> None:
    """It says which language, and how to clean it; the value is the markup."""
    dirty = "<p onclick='x()'>a</p>"
    with pytest.raises(InvalidRegister) as caught:
        Mission(id="m", title={"en": "M"}, body_html={"en": "<p>a</p>", "fr": dirty})  # type: ignore[arg-type]
    (problem,) = caught.value.problems
    assert problem.path == "body_html.fr"
    assert problem.value == dirty
    assert problem.message == (
        "body_html in 'fr' is not clean; pass it through electoral_outreach.model.clean_html first"
    )


@pytest.mark.parametrize(
    "html",
    ["<p></p>", "<br>", "<hr>", "<p>&nbsp;&#8203;</p>", '<a href="https://e.org" title="t>u"></a>', "<p><em> </em><br></p>"],
)  # fmt: skip
def test_markup_with_nothing_to_see_is_refused(html: str) -> None:
    """Tags alone are no text."""
    assert clean_html(html) == ""
    with pytest.raises(
        InvalidRegister, match="body_html in 'en' has nothing to see in it; leave it out"
    ):
        Mission(id="m", title={"en": "M"}, body_html={"en": html})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<ul>\n\t<li>a\tb</li>\r\n</ul>", "<ul>\n <li>a b</li>\n</ul>"),
        ("<p>a\u202eb&#x202e;c&#1;d&#xFFFE;e</p>", "<p>a b c d e</p>"),
        ("<p>e\u0301</p>", "<p>é</p>"),
        ("<p>\u0338a</p>", "<p>&nbsp;\u0338a</p>"),
        ("a\ud800b", "a b"),
    ],
)
def test_what_text_cannot_have_becomes_a_space(html: str, cleaned: str) -> None:
    """Tabs are ordinary in HTML; references may name what may not stand there as such."""
    assert clean_html(html) == cleaned


PIECES = st.sampled_from(
    [f"<{'/' * closed}{tag}{more}>" for tag in ("p", "a", "table", "td", "tr", "b", "ul", "li", "h2", "svg", "math", "style", "select", "form")
     for closed, more in ((0, ""), (1, ""), (0, " title='\u202e>&Tab;\u0338'"), (0, " href='https://x.org/\t&#x202e;'"))]
    + ["a", " ", "\t", "\r", "&#13;", "&#1;", "&#xFFFE;", "\u202e", "&#x338;", "\u0338", "\u0327", "&lt;", "&amp;lt;", "<", ">", "\ud800",
       "&nbsp;", "<!--", "-->", "]]>", "\0", "&", "'", '"', "\u037e", "\u2028", "é"]
)  # fmt: skip


@given(st.text() | st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=examples(300, thorough=20_000))
def test_what_was_cleaned_is_accepted(html: str) -> None:
    """Whatever it was: a record takes it as it is, or there is nothing."""
    cleaned = clean_html(html)
    if cleaned:
        assert TypeAdapter(Markup).validate_python({"en": cleaned}) == {"en": cleaned}


def test_without_the_cleaner_markup_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is accepted unseen, and the way out is named."""
    monkeypatch.setitem(sys.modules, "nh3", None)
    with pytest.raises(InvalidValue) as caught:
        clean_html("<p>a</p>")
    assert caught.value.value == "<p>a</p>"
    assert str(caught.value) == (
        "body_html cannot be checked because the cleaner is not installed;"
        " install electoral-outreach[html], or give a plain body"
    )


SURROUNDS = ["ul", "blockquote", "b", "a", "p", "td", "table><tbody><tr><td"]


@pytest.mark.parametrize("tags", SURROUNDS)
def test_markup_nested_beyond_sense_is_refused(tags: str) -> None:
    """A parser takes time by depth times length; the error says how deep, and what to do."""
    inner = tags.split("><")
    opened, closed = f"<{tags}>", "".join(f"</{tag}>" for tag in reversed(inner))
    times = 5000
    html = opened * times + "x" + closed * times
    with pytest.raises(InvalidRegister) as caught:
        Mission(id="m", title={"en": "M"}, body_html={"fr": html})  # type: ignore[arg-type]
    (problem,) = caught.value.problems
    assert (problem.path, problem.value) == ("body_html.fr", html)
    assert problem.message == (
        f"body_html in 'fr' has {times * len(inner):,} elements in one another, at most 100 are accepted;"
        " take out those that say nothing"
    )


def test_a_hundred_elements_in_one_another_are_accepted() -> None:
    """The limit is the last that is accepted."""
    html = "<ul><li>" * 50 + "x" + "</li></ul>" * 50
    assert clean_html(html) == html
    with pytest.raises(InvalidValue, match="has 102 elements in one another"):
        clean_html(f"<ul><li>{html}</li></ul>")


@pytest.mark.parametrize("unit", ["<ul>", "<b><blockquote></b>", "<svg><td></td>", "<ul><!--</ul>-->", "<ul a='</ul>'>", '<a title="', "<"])  # fmt: skip
def test_much_that_is_not_closed_is_refused(unit: str) -> None:
    """How deep that nests only a parser tells, in its own time."""

    def refused(times: int) -> None:
        with pytest.raises(InvalidValue, match="elements that are not closed where they should be"):
            clean_html(unit * times)

    assert growth(refused, 250_000, times=4) < 12


@given(st.lists(PIECES, min_size=1, max_size=6).map("".join))
@settings(max_examples=examples(100, thorough=5_000), deadline=5_000)
def test_cleaning_takes_no_more_time_than_the_text_is_long(unit: str) -> None:
    """Whatever is repeated, it is soon clean or soon refused."""
    with contextlib.suppress(InvalidValue):
        clean_html(unit * (60_000 // len(unit)))
