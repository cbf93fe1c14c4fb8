"""Tags that put a text into a page together with the language it is in, and write long lists.

A list of hundreds of values takes a template most of a page's time, and a few lines of Python none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape as html_escape

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext

from wagtail_outreach.visiting.shown.lists import Option, YearRow
from wagtail_outreach.visiting.shown.values import Entry, Link, Words
from wagtail_outreach.visiting.wording.notes import joined
from wagtail_outreach.visiting.wording.numbers import number, number_in

register = template.Library()

# Codes, names and numbers: much the same on every page.
escape = lru_cache(maxsize=4096)(html_escape)


@register.simple_tag
def words(said: Words, label: bool = True) -> SafeString:
    """Write a text; one in another language is marked with it, and labelled unless told not to."""
    return SafeString(_marked(said) + (_label(said) if label else ""))


@register.simple_tag
def entry_title(entry: Entry) -> SafeString:
    """Write an activity's title as a link, with the language of the page behind it."""
    hreflang = f' hreflang="{escape(entry.language)}"' if entry.language else ""
    title = _marked(entry.title)
    link = f'<a href="{html_escape(entry.url)}"{hreflang}>{title}</a>' if entry.url else title
    return SafeString(link + _label(entry.title))


@register.simple_tag
def checkboxes(name: str, options: Iterable[Option]) -> SafeString:
    """Write the values of a choice, each as an item of a list with its count."""
    name, language = escape(name), get_language() or "en"
    return SafeString(
        "\n".join(
            f'<li><input type="checkbox" id="outreach-{name}-{(value := escape(option.value))}"'
            f' name="{name}" value="{value}"{" checked" if option.checked else ""}>'
            f' <label for="outreach-{name}-{value}">{escape(option.label)}'
            f"{_count(option, language)}</label></li>"
            for option in options
        )
    )


@register.simple_tag
def chips(links: Iterable[Link]) -> SafeString:
    """Write short links, each as an item of a list with its count if it has one."""
    language = get_language() or "en"
    return SafeString("\n".join(f"<li>{_chip(link, language)}</li>" for link in links))


@register.simple_tag
def year_rows(rows: Iterable[YearRow]) -> SafeString:
    """Write the rows of a timeline; the number says it, the bar beside it only shows it."""
    language = get_language() or "en"
    return SafeString(
        "\n".join(
            f'<tr><th scope="row">{_linked(row.link)}</th>'
            f'<td><span>{number_in(language, row.link.count or 0)}</span> <svg class="outreach-bar" viewBox="0 0 100 1"'
            ' preserveAspectRatio="none" aria-hidden="true" focusable="false">'
            f'<rect width="{row.share}" height="1"/></svg></td></tr>'
            for row in rows
        )
    )


register.simple_tag(joined)
register.filter("number", number)


@register.filter
def before_value(label: str) -> str:
    """A label as it stands before its value, with the colon as the language sets it."""
    return pgettext("label before a value", "%(label)s:") % {"label": label}


def _marked(said: Words) -> str:
    text = html_escape(said.text)
    if not said.language:
        return text
    return f'<span lang="{escape(said.language)}" dir="{escape(said.direction)}">{text}</span>'


def _label(said: Words) -> str:
    return f' <span class="outreach-foreign">({escape(said.label)})</span>' if said.label else ""


def _count(option: Option, language: str) -> str:
    if option.count is None:
        return ""
    return f' <span class="outreach-muted">({number_in(language, option.count)})</span>'


def _linked(link: Link) -> str:
    said = escape(link.words.text)
    return f'<a href="{escape(link.url)}"{_rel(link)}>{said}</a>' if link.url else said


def _chip(link: Link, language: str) -> str:
    count = "" if link.count is None else f" <small>({number_in(language, link.count)})</small>"
    said = f"{escape(link.words.text)}{count}"
    if link.current:
        return f'<span aria-current="true">{said}</span>'
    return f'<a href="{escape(link.url)}"{_rel(link)}>{said}</a>'


def _rel(link: Link) -> str:
    return ' rel="nofollow"' if link.nofollow else ""
