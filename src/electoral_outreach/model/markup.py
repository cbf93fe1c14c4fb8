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

# As the cleaner writes tags: what stands in quotes may have a ">".
_TAG: Final = re.compile(r'<(?:"[^"]*"|[^">])*>')


def clean_html(html: str) -> str:
    """The same markup without anything that could harm: scripts, styles, handlers, odd addresses.

    Tabs and what else plain text cannot have become spaces; where nothing is left to see, the
    result is empty. Needs the extra ``html``; raises `InvalidValue` where it is not installed.

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
    return unicodedata.normalize("NFC", _marks_apart(without_refused(clean))).strip()


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
        InvalidValue(
            f"body_html in {language!r} is not clean;"
            " pass it through electoral_outreach.model.clean_html first"
            if clean
            else f"body_html in {language!r} has nothing to see in it; leave it out",
            value=html,
            location=(language,),
        )
        for language, html in text.items()
        if (clean := clean_html(html)) != html
    ]
    if faults:
        raise InvalidValue.together(faults)
    return text


Markup = Annotated[Text, AfterValidator(_checked)]
"""HTML by language, refused unless `clean_html` leaves it as it is."""
