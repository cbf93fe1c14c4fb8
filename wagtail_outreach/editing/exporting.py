"""From a section to a register: everything that was published there, whoever may see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q
from pydantic import ValidationError

from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import InvalidRegister, Register, Text
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.organisations import organisation_record
from wagtail_outreach.projection.tree import base_page


class ExportRefused(Exception):
    """There is no register to be had; `problems` says why, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True, slots=True)
class Export:
    """A section as a register."""

    register: Register
    notes: tuple[str, ...]
    """What of the section is not in it, or not as it stands there, in a sentence each."""


def export_register(landing: Any) -> Export:
    """What the section of a landing page published, restricted or unpublished since, and all organisations.

    Raises `ExportRefused` where the landing page names no institution, or the whole is no register.
    """
    pages = [landing, *landing.get_translations().select_related("locale")]
    institution = next((page.institution.current for page in pages if page.institution), None)
    if institution is None:
        raise ExportRefused(
            [f"{landing.title!r} names no institution; choose it on the landing page, and publish"]
        )
    notes: list[str] = []
    records = [*_records(landing.translation_key, notes)]
    told = {tag: text for page in pages if page.live for tag, text in _introduction(page)}
    try:
        register = Register(
            institution=_organisation(institution, notes),
            languages=tuple(canonical_tag(page.locale.language_code) for page in pages),
            introduction=Text(told) if told else None,
            since=landing.since or None,
            organisations=tuple(
                _organisation(each, notes)
                for each in Organisation.objects.standing().exclude(pk=institution.pk)
            ),
            activities=tuple(_among_themselves(records, notes)),
        )
    except InvalidRegister as error:
        raise ExportRefused([str(each) for each in error.problems]) from error
    return Export(register, tuple(notes))


def _introduction(page: Any) -> Iterator[tuple[str, str]]:
    stream = page.introduction
    text = "\n\n".join(stream.stream_block.get_searchable_content(stream)) if stream else ""
    if text.strip():
        yield canonical_tag(page.locale.language_code), text


def _records(section: Any, notes: list[str]) -> Iterator[Record]:
    """The records of a section in the order of its lists, noting what has none or is not live."""
    drafts = _drafts(section)
    for activity in Activity.objects.filter(section=section).select_related("lead"):
        record, problems = parse_leniently(activity.record or {})
        if record is None:
            title = activity.lead.title if activity.lead else activity.public_id
            notes.append(f"{title!r} is not in it: it was never published")
            continue
        if not activity.listed:
            notes.append(f"{record.id} is in it, though its page is not live")
        notes.extend(
            f"{record.id} is in it without the changes of {title!r}, which were not published"
            for title in drafts.get(activity.translation_key, ())
        )
        notes.extend(
            f"{record.id} is in it without what does not hold: {each}" for each in problems
        )
        yield record


def _drafts(section: Any) -> dict[Any, list[str]]:
    """The titles of the pages whose last draft was not published, by translation key."""
    keys = Activity.objects.filter(section=section).values("translation_key")
    pages = base_page().objects.filter(
        Q(live=True) | Q(first_published_at=None),  # Wagtail says it of what was unpublished, too
        translation_key__in=keys,
        has_unpublished_changes=True,
    )
    found: dict[Any, list[str]] = {}
    for key, title in pages.order_by("pk").values_list("translation_key", "draft_title"):
        found.setdefault(key, []).append(title)
    return found


def _among_themselves(records: list[Record], notes: list[str]) -> Iterator[Record]:
    """The records without what they say of activities that are not among them."""
    ids = {each.id for each in records}
    for record in records:
        elsewhere = {
            relation: other
            for relation in ("parent", "agreement")
            if (other := getattr(record, relation)) is not None and other not in ids
        }
        notes.extend(
            f"{record.id} is in it without its {relation} {other}, which is not"
            for relation, other in elsewhere.items()
        )
        parent = None if "parent" in elsewhere else record.parent
        agreement = None if "agreement" in elsewhere else record.agreement
        yield replace(record, parent=parent, agreement=agreement) if elsewhere else record


def _organisation(organisation: Organisation, notes: list[str]) -> OrganisationRecord:
    try:
        return organisation.to_record()
    except ValidationError:
        notes.append(f"of {organisation.pk} its name alone is in it: the rest holds as no record")
        return organisation_record(organisation)
