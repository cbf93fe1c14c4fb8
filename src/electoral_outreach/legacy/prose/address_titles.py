"""What the address of a page calls its activity."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.prose.activity_words import names_activity_folded
from electoral_outreach.legacy.source.blocks import Span

if TYPE_CHECKING:
    from electoral_outreach.legacy.layout.context import PageContext

_SLUG: Final = re.compile(
    r"/(?:\d{1,9}-)?(?P<slug>[^\W_][\w-]{8,200}?)(?:-\d[\d-]*)?-?(?:\.\w{2,5})?/?(?:[?#].*)?$"
)


def address_title(address: Span | None, page: PageContext) -> Span | None:
    """The last part of the page's address, where its words name an activity.

    >>> from electoral_outreach.legacy.layout.context import PageContext
    >>> address = Span("https://chraj.example/news/benchmarking-visit-to-ghana/", 0)
    >>> address_title(address, PageContext("en")).text
    'benchmarking-visit-to-ghana'
    """
    match = _SLUG.search(address.text) if address is not None else None
    if match is None or address is None:
        return None
    words = match["slug"].replace("-", " ").replace("_", " ")
    if len(words.split()) < 3 or not names_activity_folded(words, page.language):
        return None
    return address.part(match.start("slug"), match.end("slug"))
