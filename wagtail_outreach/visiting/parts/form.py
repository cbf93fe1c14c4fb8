"""The form that narrows a listing: every choice with its values and their counts.

It is made from the library's choices, so a facet that a site adds is in it without further ado.
"""

from __future__ import annotations

from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import ORDERS, FacetValue, Listing, Query, choices
from wagtail_outreach.visiting.parts.labels import labels_of
from wagtail_outreach.visiting.parts.ways import INDEXES, link_to
from wagtail_outreach.visiting.shown.lists import Choices, Form, Option
from wagtail_outreach.visiting.shown.parting import more_said, parted
from wagtail_outreach.visiting.visit import Visit

VALUES_SHOWN = 8
MOST_VALUES = 40
"""Of one facet; a page must not grow with the register."""


def form_of(visit: Visit, query: Query, found: Listing[int]) -> Form:
    """The form, filled in with what was asked for."""
    years = [each.year for each in found.years if each.count]
    usual = Query()
    return Form(
        action=visit.archive,
        words=query.words,
        year_from=str(query.year_from or ""),
        year_to=str(query.year_to or ""),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        orders=tuple(
            Option(
                value="" if order == usual.order else order,
                label=_order(order),
                checked=order == query.order,
            )
            for order in ORDERS
        ),
        choices=tuple(
            _choices(visit, choice.name, choice.title_in(visit.language), values)
            for choice in choices()
            if _is_useful(values := found.facets.get(choice.name, ()))
        ),
        hidden=(("size", str(query.size)),) if query.size != usual.size else (),
    )


def _is_useful(values: tuple[FacetValue, ...]) -> bool:
    """Whether there is anything to choose between, or to take back."""
    return len(values) > 1 or any(value.selected for value in values)


def _choices(visit: Visit, name: str, title: str, values: tuple[FacetValue, ...]) -> Choices:
    """The chosen values, then the most frequent; the rarest of very many are left to the index."""
    chosen = [value for value in values if value.selected]
    others = [value for value in values[: MOST_VALUES + len(chosen)] if not value.selected]
    shown = (*chosen, *others[:MOST_VALUES])
    labels = labels_of(visit, name, shown)
    options = [
        Option(
            value=value.value,
            label=labels[value.value],
            count=value.count,
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
        find=gettext("Find in “%(title)s”") % {"title": title},
        index=link_to(visit, index) if index else None,
    )


def _order(order: str) -> str:
    return {
        "newest": pgettext("order", "Newest first"),
        "oldest": pgettext("order", "Oldest first"),
        "title": pgettext("order", "By title"),
    }[order]
