"""The ways from an activity to all that the archive has of its countries and its partners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from electoral_outreach.listing import Query
from electoral_outreach.model import Place
from wagtail_outreach.visiting.visit import Visit


def _nowhere(value: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Around:
    """The address of what the archive has of a country or a partner; empty where it has nothing."""

    country: Callable[[str], str] = _nowhere
    partner: Callable[[str], str] = _nowhere
    home: str | None = None

    def place(self, place: Place) -> str:
        """What else was done in the country of a place; the institution's own says nothing."""
        code = place.former_country or place.country
        return self.country(code) if code and code != self.home else ""


def around(visit: Visit) -> Around:
    """The ways from the activity whose page is visited, where the archive lists it itself.

    A draft that is previewed will be listed once it is published.
    """
    activity, archive = visit.page.activity, visit.standing.archive
    if not visit.archive or archive is None:
        return Around()
    if not visit.page.is_previewed and (
        activity is None
        or not activity.listed
        or activity.section != visit.standing.landing.translation_key
        or not visit.reading.shows_at(archive.path, activity.restrictions)
    ):
        return Around()
    return Around(
        country=visit.at_each("country", Query()),
        partner=visit.at_each("partner", Query()),
        home=visit.reading.home,
    )
