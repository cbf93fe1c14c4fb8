"""The optional body with markup: what the cleaner keeps, and what is refused."""

from __future__ import annotations

import sys

import pytest

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import InvalidRegister, Mission, clean_html


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
