"""Page numbers: the first, the last, and those around the reader."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext

from electoral_outreach.listing import Listing, Query
from wagtail_outreach.visiting.addresses.questions import is_kept
from wagtail_outreach.visiting.shown.lists import Pages
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.wording.numbers import with_numbers

AROUND = 2


def pages_of(found: Listing[int], at: Callable[[Query], str]) -> Pages | None:
    """The pages of a listing; None when one page holds it all."""
    if found.pages < 2:
        return None
    query = found.query
    first = (query.page - 1) * query.size + 1
    nofollow = not is_kept(query.using(page=1))

    def link(number: int) -> Link:
        return Link(
            words=Words(str(number)),
            url=at(query.using(page=number)),
            current=number == query.page,
            nofollow=nofollow,
        )

    return Pages(
        numbers=tuple(
            None if number is None else link(number) for number in elided(query.page, found.pages)
        ),
        previous=at(found.previous) if found.previous else "",
        next=at(found.next) if found.next else "",
        nofollow=nofollow,
        said=with_numbers(
            gettext("%(first)d to %(last)d of %(total)d"),
            first=first,
            last=first + len(found.items) - 1,
            total=found.total,
        ),
    )


def elided(page: int, pages: int) -> list[int | None]:
    """Page numbers with gaps; a gap never hides a single number.

    >>> elided(6, 12)
    [1, None, 4, 5, 6, 7, 8, None, 12]
    >>> elided(2, 5)
    [1, 2, 3, 4, 5]
    """
    shown = {1, pages, *range(max(1, page - AROUND), min(pages, page + AROUND) + 1)}
    shown |= {each for each in (2, pages - 1) if {each - 1, each + 1} <= shown}
    numbers: list[int | None] = []
    for each in sorted(shown):
        if numbers and numbers[-1] is not None and each - numbers[-1] > 1:
            numbers.append(None)
        numbers.append(each)
    return numbers
