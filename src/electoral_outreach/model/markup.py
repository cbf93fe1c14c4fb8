"""`Markup`: the optional body in HTML, accepted only when it is clean."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator

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


def clean_html(html: str) -> str:
    """The same markup without anything that could harm: scripts, styles, handlers, odd addresses.

    Needs the extra ``html``; raises `InvalidValue` where it is not installed.

    >>> clean_html('<p onclick="x()">Bonjour<script>y()</script></p>')
    '<p>Bonjour</p>'
    """
    try:
        import nh3
    except ImportError:
        raise InvalidValue(
            "body_html cannot be checked because the cleaner is not installed;"
            " install electoral-outreach[html], or give a plain body",
            value=html,
        ) from None
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _checked(text: Text) -> Text:
    faults = [
        InvalidValue(
            f"body_html in {language!r} is not clean;"
            " pass it through electoral_outreach.model.clean_html first",
            value=html,
            location=(language,),
        )
        for language, html in text.items()
        if clean_html(html) != html
    ]
    if faults:
        raise InvalidValue.together(faults)
    return text


Markup = Annotated[Text, AfterValidator(_checked)]
"""HTML by language, refused unless `clean_html` leaves it as it is."""
