"""The page of one mission, hosting or agreement."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from wagtail.rich_text import RichText

from electoral_outreach.model import Activity, Period, Text
from wagtail_outreach.clock import day_of
from wagtail_outreach.models import Activity as Stored
from wagtail_outreach.projection.organisations import organisations_named_in
from wagtail_outreach.visiting.addresses.paths import Spot
from wagtail_outreach.visiting.parts.around import around
from wagtail_outreach.visiting.parts.entries import status_of, type_of
from wagtail_outreach.visiting.parts.facts import documents_of, facts_of
from wagtail_outreach.visiting.parts.linked import linked_activity
from wagtail_outreach.visiting.parts.neighbours import neighbours_of
from wagtail_outreach.visiting.parts.programme import programme_of
from wagtail_outreach.visiting.parts.related import links_to, parts_of, related_to
from wagtail_outreach.visiting.parts.sources import sources_of
from wagtail_outreach.visiting.shown.values import (
    ActivityShown,
    Detail,
    Link,
    Picture,
    Prose,
    Words,
)
from wagtail_outreach.visiting.site.frames import frame_of
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds
from wagtail_outreach.visiting.wording.notes import in_line
from wagtail_outreach.visiting.wording.reader import Reader, reader_of


def activity_shown(visit: Visit) -> ActivityShown:
    """Everything the page of one activity shows to this visitor."""
    page, request = visit.page, visit.request
    record: Activity | None = page.facts
    if record is None:
        return _without_facts(visit)
    reader = _reader(visit, record)
    parts = parts_of(page, record.id)
    before, after = neighbours_of(page)
    near = [each for each in (before, after) if each is not None]
    framework = related_to(page, [record.parent, record.agreement])
    links = links_to([*framework, *parts, *near], request, reader)
    where = reader.where(record.places or record.counterparts)
    return ActivityShown(
        frame=frame_of(
            visit,
            title=page.seo_title or page.title,
            linked=linked_activity(visit, record, reader, links),
        ),
        title=Words(page.title),
        kind=reader.term("kind", record.kind),
        type=type_of(record, reader),
        when=in_line((reader.when(record.period), *where), reader.language),
        status=status_of(record, reader),
        summary=reader.words(record.summary) if record.summary else None,
        facts=facts_of(record, reader, links, around(visit)),
        body=_body(page, record, reader),
        purpose=_prose(record.purpose, reader),
        outcome=_prose(record.outcome, reader),
        pictures=_pictures(record, reader),
        programme=programme_of(record.schedule, reader),
        documents=documents_of(record.documents, reader),
        sources=sources_of(record.sources, reader),
        children=tuple(links[part.public_id] for part in parts if part.public_id in links),
        archive=_way_back(visit, record.kind),
        previous=_link(before, links),
        next=_link(after, links),
        updated=_updated(page, reader),
    )


def _reader(visit: Visit, record: Activity) -> Reader:
    """The section's reader; what it does not know of, such as a draft's partners, is looked up."""
    if visit.standing.landing is not None and not visit.page.is_previewed:
        return visit.reader
    named = organisations_named_in([record])
    return reader_of(visit.language, named.get, home=visit.reading.home)


def _link(activity: Stored | None, links: dict[str, Detail]) -> Link | None:
    found = links.get(activity.public_id) if activity else None
    return Link(words=found.words, url=found.url, language=found.language) if found else None


def _without_facts(visit: Visit) -> ActivityShown:
    """A page whose facts are not published: its texts, and the reason for its editors."""
    page = visit.page
    user = getattr(visit.request, "user", None)
    signed_in = bool(user and user.is_authenticated and user.has_perm("wagtailadmin.access_admin"))
    kind = reader_of(visit.language).term("kind", page.kind)
    return ActivityShown(
        frame=frame_of(visit, title=page.seo_title or page.title, indexed=False),
        title=Words(page.title),
        kind=kind,
        type=kind,
        when="",
        status="",
        summary=Words(page.summary) if page.summary else None,
        facts=(),
        body=Prose(html=RichText(page.body)) if page.body else None,
        archive=_way_back(visit, page.kind),
        for_editors=gettext(
            "The facts of this activity are not published yet: publish the page on which they are"
            " edited. Visitors do not see this note, and no list shows this page."
        )
        if signed_in
        else "",
    )


def _body(page: Any, record: Activity, reader: Reader) -> Prose | None:
    """The page's own text, else the text in the language there is."""
    if page.body:
        return Prose(html=RichText(page.body))
    return _prose(record.body, reader)


def _prose(text: Text | None, reader: Reader) -> Prose | None:
    if text is None:
        return None
    said = reader.words(text)
    paragraphs = tuple(part.strip() for part in said.text.split("\n\n") if part.strip())
    return Prose(
        paragraphs=paragraphs, language=said.language, direction=said.direction, label=said.label
    )


def _pictures(record: Activity, reader: Reader) -> tuple[Picture, ...]:
    return tuple(
        Picture(
            url=photo.url,
            alt=reader.words(photo.alt) if photo.alt else Words(""),
            caption=reader.words(photo.caption) if photo.caption else None,
            credit=reader.words(photo.credit).text if photo.credit else "",
        )
        for photo in record.photos
    )


def _way_back(visit: Visit, kind: str) -> Link | None:
    """The archive of the kind, in the section this page stands in."""
    if not visit.archive:
        return None
    return Link(words=Words(kinds.way_back(kind)), url=visit.at(Spot(kind=kind)))


def _updated(page: Any, reader: Reader) -> str:
    if not page.last_published_at:
        return ""
    day = Period(day_of(page.last_published_at).isoformat())
    return gettext("Page last updated: %(date)s") % {"date": reader.day(day)}
