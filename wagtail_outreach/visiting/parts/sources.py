"""Where the facts of an activity come from."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext, pgettext

from electoral_outreach.model import Source
from wagtail_outreach.visiting.shown.values import Detail, Words
from wagtail_outreach.visiting.wording.addresses import link_name
from wagtail_outreach.visiting.wording.notes import together
from wagtail_outreach.visiting.wording.reader import Reader


def sources_of(sources: Iterable[Source], reader: Reader) -> tuple[Detail, ...]:
    """Each source with its dates, and what a reader of the facts should know about it."""
    return tuple(_source(source, reader) for source in sources)


def _source(source: Source, reader: Reader) -> Detail:
    if source.label is not None:
        words = reader.words(source.label)
    else:
        words = Words(link_name(source.url) if source.url else gettext("Source"))
    dates = (
        (pgettext("source", "published: %(date)s"), source.published),
        (pgettext("source", "updated: %(date)s"), source.updated),
        (pgettext("source", "read: %(date)s"), source.retrieved),
    )
    told = [said % {"date": reader.day(period)} for said, period in dates if period]
    return Detail(
        words=words, url=source.url or "", note=together((*told, reader.noted(source.note)))
    )
