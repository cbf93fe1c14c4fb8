"""Tags that put a text into a page together with the language it is in, and write long lists.

A list of hundreds of values takes a template most of a page's time, and a few lines of Python none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape as html_escape

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from wagtail_outreach.visiting.listed import Option, YearRow
from wagtail_outreach.visiting.notes import joined
from wagtail_outreach.visiting.numbers import number, number_in
from wagtail_outreach.visiting.shown import Entry, Link, Words

register = template.Library()

# Codes, names and numbers: much the same on every page.
escape = lru_cache(maxsize=4096)(html_escape)


@register.simple_tag
def words(said: Words, label: bool = True) -> str | SafeString:
    """Write a text; one in another language is marked with it, and labelled unless told not to."""
    if not said.language:
        return said.text
    marked = format_html(
        '<span lang="{}" dir="{}">{}</span>', said.language, said.direction, said.text
    )
    if not (label and said.label):
        return marked
    return format_html('{} <span class="outreach-foreign">({})</span>', marked, said.label)


@register.simple_tag
def entry_title(entry: Entry) -> SafeString:
    """Write an activity's title as a link, with the language of the page behind it."""
    hreflang = format_html(' hreflang="{}"', entry.language) if entry.language else ""
    title = words(entry.title, label=False)
    link = format_html('<a href="{}"{}>{}</a>', entry.url, hreflang, title) if entry.url else title
    if not entry.title.label:
        return format_html("{}", link)
    return format_html('{} <span class="outreach-foreign">({})</span>', link, entry.title.label)


@register.simple_tag
def checkboxes(name: str, options: Iterable[Option]) -> SafeString:
    """Write the values of a choice, each as an item of a list with its count."""
    name, language = escape(name), get_language() or "en"
    return SafeString(
        "\n".join(
            f'<li><input type="checkbox" id="outreach-{name}-{(value := escape(option.value))}"'
            f' name="{name}" value="{value}"{" checked" if option.checked else ""}>'
            f' <label for="outreach-{name}-{value}">{escape(option.label)}'
            f' <span class="outreach-muted">({number_in(language, option.count)})</span></label></li>'
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
            f'<tr><th scope="row"><a href="{escape(row.link.url)}"{_rel(row.link)}>{escape(row.link.words.text)}</a></th>'
            f'<td><span>{number_in(language, row.link.count or 0)}</span> <svg class="outreach-bar" viewBox="0 0 100 1"'
            ' preserveAspectRatio="none" aria-hidden="true" focusable="false">'
            f'<rect width="{row.share}" height="1"/></svg></td></tr>'
            for row in rows
        )
    )


register.simple_tag(joined)
register.filter("number", number)


def _chip(link: Link, language: str) -> str:
    count = "" if link.count is None else f" <small>({number_in(language, link.count)})</small>"
    said = f"{escape(link.words.text)}{count}"
    if link.current:
        return f'<span aria-current="true">{said}</span>'
    return f'<a href="{escape(link.url)}"{_rel(link)}>{said}</a>'


def _rel(link: Link) -> str:
    return ' rel="nofollow"' if link.nofollow else ""
