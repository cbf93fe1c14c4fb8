"""Tags that put a text into a page together with the language it is in."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wagtail_outreach.visiting.shown import Entry, Words

register = template.Library()


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
