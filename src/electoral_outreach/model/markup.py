"""`Markup`: the optional body in HTML, accepted only when it is clean."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape
from typing import Annotated, Final

from pydantic import AfterValidator

from electoral_outreach.characters import is_visible, without_refused
from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.text import Text
from electoral_outreach.normal_forms import normalized

_TAGS: Final = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "cite",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "q",
        "s",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "caption",
    ]
)
_ATTRIBUTES: Final = {
    "a": {"href", "hreflang", "title"},
    "abbr": {"title"},
    "*": {"lang", "dir"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope", "id"},
    "ol": {"start"},
}


_ROUNDS: Final = 10
"""Markup that is nested wrongly may need several to be what a parser makes of itself."""

DEEPEST: Final = 100
"""The cleaner takes time by depth times length; nobody nests so deep on purpose."""
LONGEST_UNTIDY: Final = 50_000
"""In characters: how deep a parser nests what is not closed where it should be, only a parser tells."""

# As the cleaner writes tags: what stands in quotes may have a ">".
_TAG: Final = re.compile(r'<(?:"[^"]*"|[^">])*>')
_TIDY_TAG: Final = re.compile(r'<(?:(/?)([a-z]++[1-6]?)(?: [a-z]++="[^"]*+")*+>)?+')
_VOID: Final = frozenset(["br", "hr"])


def clean_html(html: str) -> str:
    """The same markup without anything that could harm: scripts, styles, handlers, odd addresses.

    Tabs and what else plain text cannot have become spaces; where nothing is left to see, the
    result is empty. Needs the extra ``html``; raises `InvalidValue` where it is not installed, and
    for what would take it long: more than 100 elements in one another, or more than 50,000
    characters that do not close each element where it should be.

    >>> clean_html('<p onclick="x()">Bonjour<script>y()</script></p>')
    '<p>Bonjour</p>'
    >>> clean_html("<p> </p><br>")
    ''
    """
    kept = without_refused(html)
    for _ in range(_ROUNDS):
        before, kept = kept, _cleaned(kept)
        if kept == before:
            break
    else:
        kept = _cleaned(escape(kept, quote=False))  # it never settles, so it is read as text
    return kept if is_visible(unescape(_TAG.sub("", kept))) else ""


def _cleaned(html: str) -> str:
    _refuse_what_takes_long(html)
    try:
        import nh3
    except ImportError:
        raise InvalidValue(
            "body_html cannot be checked because the cleaner is not installed;"
            " install electoral-outreach[html], or give a plain body",
            value=html,
        ) from None
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    # References to characters have become these characters.
    return normalized("NFC", _marks_apart(without_refused(clean))).strip()


def _refuse_what_takes_long(html: str) -> None:
    depth = _depth(html)
    if depth is None and len(html) > LONGEST_UNTIDY:
        raise InvalidValue(
            f"body_html has {len(html):,} characters, and elements that are not closed where they"
            f" should be, as at most {LONGEST_UNTIDY:,} characters may; close them, or make it shorter",
            value=html,
        )
    if depth is not None and depth > DEEPEST:
        raise InvalidValue(
            f"body_html has {depth:,} elements in one another, at most {DEEPEST} are accepted;"
            " take out those that say nothing",
            value=html,
        )


def _depth(html: str) -> int | None:
    """How many elements stand in one another; None where they are not as the cleaner writes them."""
    stack: list[str] = []
    deepest = 0
    for found in _TIDY_TAG.finditer(html):
        closes, tag = found.groups()
        if tag not in _TAGS:
            return None
        if closes:
            if not stack or stack.pop() != tag:
                return None
        elif tag not in _VOID:
            stack.append(tag)
            deepest = max(deepest, len(stack))
    return None if stack else deepest


def _marks_apart(html: str) -> str:
    """A space between a tag and an accent, which Unicode would compose to a letter that is no tag."""
    if html.isascii():
        return html
    return "".join(
        f"&nbsp;{after}" if before == ">" and unicodedata.category(after)[0] == "M" else after
        for before, after in zip(" " + html, html, strict=False)
    )


def _checked(text: Text) -> Text:
    faults = [
        InvalidValue(f"body_html in {language!r} {fault}", value=html, location=(language,))
        for language, html in text.items()
        if (fault := _fault(html)) is not None
    ]
    if faults:
        raise InvalidValue.together(faults)
    return text


def _fault(html: str) -> str | None:
    """Why a text is not accepted."""
    try:
        clean = clean_html(html)
    except InvalidValue as fault:
        return fault.message.removeprefix("body_html ")
    if clean == html:
        return None
    if clean == "":
        return "has nothing to see in it; leave it out"
    return "is not clean; pass it through electoral_outreach.model.clean_html first"


Markup = Annotated[Text, AfterValidator(_checked)]
"""HTML by language, refused unless `clean_html` leaves it as it is."""
