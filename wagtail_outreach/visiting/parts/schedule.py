"""The dated steps of one activity, and where its facts were taken from."""

from __future__ import annotations

from urllib.parse import urlsplit

from electoral_outreach.model import ScheduleItem, Source
from wagtail_outreach.visiting.shown.values import Detail, Words
from wagtail_outreach.visiting.wording.addresses import link_name
from wagtail_outreach.visiting.wording.notes import together
from wagtail_outreach.visiting.wording.reader import Reader


def schedule_of(steps: tuple[ScheduleItem, ...], reader: Reader) -> tuple[Detail, ...]:
    """What happened, with its day, time and place beside it, in the order in which it was told."""
    return tuple(_step(step, reader) for step in steps)


def _step(step: ScheduleItem, reader: Reader) -> Detail:
    hours = step.hours.replace("/", "–") if step.hours else ""
    where = reader.where([step.place]) if step.place else []
    note = together((reader.day(step.period), hours, *where))
    return Detail(words=reader.words(step.label), note=note)


def sources_of(sources: tuple[Source, ...], reader: Reader) -> tuple[Detail, ...]:
    """What says so, when it was put out, and what to know about it; a remark may stand alone."""
    return tuple(_source(source, reader) for source in sources)


def _source(source: Source, reader: Reader) -> Detail:
    remark = reader.words(source.note) if source.note else None
    if source.label is not None:
        words = reader.words(source.label)
    elif source.url:
        words = Words(_site_or_file(source.url))
    else:
        return Detail(words=remark or Words(""), note=reader.day(source.published))
    said = remark.text if remark else ""
    return Detail(
        words=words, url=source.url or "", note=together((reader.day(source.published), said))
    )


def _site_or_file(url: str) -> str:
    """Whose site it is on, unless it is a file with a name."""
    name = link_name(url)
    return (urlsplit(url).hostname or url).removeprefix("www.") if name == url else name
