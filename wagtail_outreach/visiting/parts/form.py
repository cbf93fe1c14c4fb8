"""The form that narrows a listing: every choice with its values and their counts.

It is made from the library's choices, so a facet that a site adds is in it without further ado.
"""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext, ngettext, pgettext_lazy

from electoral_outreach.listing import ORDERS, FacetValue, Listing, Query, choices
from wagtail_outreach.visiting.parts.labels import labels_of
from wagtail_outreach.visiting.parts.ways import INDEXES, link_to
from wagtail_outreach.visiting.shown.lists import Choices, Form, Option
from wagtail_outreach.visiting.shown.parting import more_said, parted
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording.numbers import with_numbers

VALUES_SHOWN = 8
MOST_VALUES = 40
"""Of one facet; a page must not grow with the register."""


_ORDERS = {
    "newest": pgettext_lazy("order", "Newest first"),
    "oldest": pgettext_lazy("order", "Oldest first"),
    "title": pgettext_lazy("order", "By title"),
}


class Offered(NamedTuple):
    """The values of a facet that the form offers."""

    values: tuple[FacetValue, ...]
    counted: bool
    """Whether their counts are what they would show: those of everything are not."""


def form_of(visit: Visit, query: Query, found: Listing[int]) -> Form:
    """The form, filled in with what was asked for."""
    years = [each.year for each in found.years if each.count]
    usual = Query()
    return Form(
        counted=found.total > 0,
        action=visit.archive,
        words=query.words,
        year_from=str(query.year_from or ""),
        year_to=str(query.year_to or ""),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        orders=tuple(
            Option(
                value="" if order == usual.order else order,
                label=str(_ORDERS[order]),
                checked=order == query.order,
            )
            for order in ORDERS
        ),
        choices=tuple(
            _choices(visit, choice.name, choice.title_in(visit.language), offered)
            for choice in choices()
            if _is_useful(offered := _offered(visit, found, choice.name))
        ),
        hidden=(("size", str(query.size)),) if query.size != usual.size else (),
    )


def _offered(visit: Visit, found: Listing[int], name: str) -> Offered:
    """The values within the rest of what is asked for; all there are where nothing is left."""
    values = found.facets.get(name, ())
    if found.total or any(value.count for value in values):
        return Offered(values, True)
    chosen = {value.value for value in values}
    others = visit.everything.facets.get(name, ())
    return Offered((*values, *(each for each in others if each.value not in chosen)), False)


def _is_useful(offered: Offered) -> bool:
    """Whether there is anything to choose between, or to take back."""
    return len(offered.values) > 1 or any(value.selected for value in offered.values)


def _choices(visit: Visit, name: str, title: str, offered: Offered) -> Choices:
    """The chosen values, then the most frequent; the rarest of very many are left to the index."""
    values = offered.values
    chosen = [value for value in values if value.selected]
    others = [value for value in values[: MOST_VALUES + len(chosen)] if not value.selected]
    shown = (*chosen, *others[:MOST_VALUES])
    labels = labels_of(visit, name, shown)
    options = [
        Option(
            value=value.value,
            label=labels[value.value],
            count=value.count if offered.counted else None,
            checked=value.selected,
        )
        for value in shown
    ]
    first, more = parted(options, max(VALUES_SHOWN, len(chosen)))
    index = INDEXES.get(name) if len(shown) < len(values) else None
    return Choices(
        name=name,
        title=title,
        first=first,
        more=more,
        more_said=more_said(len(more)),
        chosen_said=with_numbers(
            ngettext("%(number)d chosen", "%(number)d chosen", len(chosen)), number=len(chosen)
        )
        if chosen
        else "",
        none=gettext("None found") if more else "",
        find=gettext("Find in “%(title)s”") % {"title": title} if more else "",
        index=link_to(visit, index) if index else None,
    )
