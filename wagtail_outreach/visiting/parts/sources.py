"""Where the facts of an activity come from."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

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
        words = Words(_site_or_file(source.url) if source.url else gettext("Source"))
    dates = (
        (pgettext("source", "published: %(date)s"), source.published),
        (pgettext("source", "updated: %(date)s"), source.updated),
        (pgettext("source", "read: %(date)s"), source.retrieved),
    )
    told = [said % {"date": reader.day(period)} for said, period in dates if period]
    return Detail(
        words=words, url=source.url or "", note=together((*told, reader.noted(source.note)))
    )


def _site_or_file(url: str) -> str:
    """Whose site it is on, unless it is a file with a name: whole addresses are long."""
    name = link_name(url)
    return (urlsplit(url).hostname or url).removeprefix("www.") if name == url else name
