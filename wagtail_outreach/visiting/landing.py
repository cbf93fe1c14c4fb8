"""The landing page: introduction, figures, what is recent, and the ways to everything else."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext

from electoral_outreach.model import KINDS, Period, PeriodError
from electoral_outreach.phrases import country_name
from wagtail_outreach.visiting import kinds
from wagtail_outreach.visiting.entries import entries_of
from wagtail_outreach.visiting.frames import address, archive_of, frame_of, home_of
from wagtail_outreach.visiting.named import organisations_of
from wagtail_outreach.visiting.paths import Spot
from wagtail_outreach.visiting.questions import Answer, Asked, answer, recent
from wagtail_outreach.visiting.reader import reader_of
from wagtail_outreach.visiting.shown import Figure, LandingShown, Link, Shelf, Words

SHELVES = ("mission", "hosting")


def landing_shown(page: Any, request: HttpRequest, today: date) -> LandingShown:
    """Everything the landing page shows."""
    language = page.locale.language_code
    home = home_of(page)
    everything = answer(page, Asked(size=1), today)
    found = {kind: recent(page, kind, page.recent_count, today) for kind in SHELVES}
    records = [item.record for items in found.values() for item in items]
    reader = reader_of(language, organisations_of(records), home=home)
    # the institution's own country is in every hosting and says nothing
    abroad = [each for each in everything.countries if each[0] != home]
    archive = archive_of(page)
    where = _Addresses(archive, request, language)
    shelves = tuple(
        Shelf(
            anchor=f"outreach-{kind}",
            heading=kinds.recent(kind),
            entries=entries_of(found[kind], reader),
            archive=Link(words=Words(kinds.archive(kind)), url=where.of(Spot(kind=kind))),
            empty=kinds.none_yet(kind),
        )
        for kind in SHELVES
    )
    return LandingShown(
        frame=frame_of(page, request, title=page.seo_title or page.title),
        heading=page.title,
        introduction=page.introduction,
        figures=_figures(page, everything, len(abroad), where),
        shelves=shelves,
        lists=_lists(everything, where),
        years=tuple(
            Link(words=Words(str(year)), url=where.of(Spot(year=year)), count=count)
            for year, count in everything.years
        )
        if archive
        else (),
        countries=tuple(
            Link(
                words=Words(country_name(code, language)),
                url=where.of(Spot(country=code)),
                count=count,
            )
            for code, count in abroad
        )
        if archive
        else (),
    )


class _Addresses:
    """Addresses in the archive, empty while a section has none."""

    def __init__(self, archive: Any, request: HttpRequest, language: str) -> None:
        self._base = address(archive, request) if archive else ""
        self._language = language

    def of(self, spot: Spot) -> str:
        return self._base and self._base + spot.tail(self._language)


def _figures(
    page: Any, everything: Answer, countries: int, where: _Addresses
) -> tuple[Figure, ...]:
    figures = []
    if since := _since(page.since):
        figures.append(Figure(term=gettext("Active internationally since"), value=since))
    figures += [
        Figure(
            term=kinds.heading(kind),
            value=str(everything.kinds[kind]),
            url=where.of(Spot(kind=kind)),
        )
        for kind in KINDS
        if everything.kinds.get(kind)
    ]
    if countries:
        figures.append(Figure(term=gettext("Countries"), value=str(countries)))
    return tuple(figures)


def _since(stored: str) -> str:
    """The year a section goes back to, without a month that nobody needs here."""
    try:
        period = Period.parse(stored) if stored else None
    except PeriodError:
        return ""
    return str(period.years[0]) if period and period.years else ""


def _lists(everything: Answer, where: _Addresses) -> tuple[Link, ...]:
    return tuple(
        Link(
            words=Words(kinds.complete(kind)),
            url=where.of(Spot(kind=kind, complete=True)),
            count=everything.kinds.get(kind, 0),
        )
        for kind in KINDS
        if kind in SHELVES or everything.kinds.get(kind)
        if where.of(Spot(kind=kind))
    )
