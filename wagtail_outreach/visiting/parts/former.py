"""Countries that are no more: each page says how it hangs together with those there are today."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from electoral_outreach.listing import Listing, Query
from electoral_outreach.phrases import country_name, join_phrase
from electoral_outreach.vocabulary import territories
from wagtail_outreach.visiting.addresses.questions import is_kept, spot_of
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.visit import Visit


def notes_on_former(visit: Visit, query: Query, found: Listing[int]) -> tuple[SafeString, ...]:
    """Former countries are found under their successors, and said to be, both ways."""
    notes = []
    asked = spot_of(query).country
    if territories.is_former_country(asked):
        said = gettext(
            "This country is no more; its activities are also listed under %(countries)s."
        )
        notes.append(_naming(visit, query, said, territories.successors(asked)))
    if former := found.former_countries:
        said = gettext("Activities with %(countries)s are listed here too.")
        notes.append(_naming(visit, query, said, [each.value for each in former]))
    return tuple(notes)


def _naming(visit: Visit, query: Query, said: str, codes: Iterable[str]) -> SafeString:
    links = [_link(visit, query.using(country=code, page=1), code) for code in codes]
    names = join_phrase([link.words.text for link in links], visit.language)
    return with_links(said % {"countries": names}, links)


def _link(visit: Visit, query: Query, code: str) -> Link:
    name = Words(country_name(code, visit.language))
    return Link(words=name, url=visit.at(query), nofollow=not is_kept(query))


def with_links(sentence: str, links: Iterable[Link]) -> SafeString:
    """A sentence in which what the links are called leads where they lead.

    >>> with_links("See Zaire.", [Link(words=Words("Zaire"), url="zrcd/")])
    'See <a href="zrcd/">Zaire</a>.'
    """
    by_name = {link.words.text: link for link in links}
    longest_first = sorted(by_name, key=len, reverse=True)
    pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", sentence)
    return mark_safe(  # noqa: S308 - every piece is escaped
        "".join(
            format_html(
                '<a href="{}"{}>{}</a>',
                by_name[piece].url,
                mark_safe(' rel="nofollow"') if by_name[piece].nofollow else "",
                piece,
            )
            if piece in by_name
            else format_html("{}", piece)
            for piece in pieces
        )
    )
