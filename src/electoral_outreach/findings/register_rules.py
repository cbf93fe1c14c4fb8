"""Checks that need the whole register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from electoral_outreach.findings.codes import finding
from electoral_outreach.findings.duplicates import duplicates
from electoral_outreach.findings.former_countries import of_an_organisation
from electoral_outreach.findings.graded import Finding
from electoral_outreach.folding import name_key
from electoral_outreach.model import Activity, Agreement, Organisation, Register, Text


def parents(register: Register) -> Iterator[Finding]:
    """Parts that took place outside the period of the whole."""
    by_id = {each.id: each for each in register.activities}
    for index, activity in enumerate(register.activities):
        parent = by_id.get(activity.parent) if activity.parent else None
        if parent is None or parent.period is None or activity.period is None:
            continue
        # What rests on an agreement comes after its period, which is the day it was signed.
        if parent.kind != "agreement" and parent.period.is_disjoint(activity.period):
            yield finding(
                "period-outside-parent",
                f"activities[{index}].period",
                period=activity.period,
                parent=parent.period,
            )


def agreements(register: Register) -> Iterator[Finding]:
    """Activities that were over before the agreement they rest on was there."""
    by_id = {each.id: each for each in register.activities}
    for index, activity in enumerate(register.activities):
        agreement = by_id.get(activity.agreement) if activity.agreement else None
        last = activity.period.latest if activity.period else None
        if last is None or not isinstance(agreement, Agreement) or agreement.period is None:
            continue
        # It may have been agreed to reach back.
        begins = [each and each.earliest for each in (agreement.period, agreement.validity)]
        first = min((each for each in begins if each is not None), default=None)
        if first is not None and last < first:
            yield finding(
                "agreement-after-activity",
                f"activities[{index}].agreement",
                period=activity.period,
                signed=agreement.period,
            )


def translations(register: Register) -> Iterator[Finding]:
    """Texts that one of the register's languages lacks."""
    for language in register.languages:
        if register.introduction is not None and not _is_in(register.introduction, language):
            yield finding("missing-translation", "introduction", language=language)
        for index, activity in enumerate(register.activities):
            for path, text in _translated(activity):
                if text is not None and not _is_in(text, language):
                    yield finding(
                        "missing-translation", f"activities[{index}].{path}", language=language
                    )


def _translated(activity: Activity) -> Iterator[tuple[str, Text | None]]:
    """The texts that are written for every reader; names may be the same in all languages."""
    for field in ("title", "summary", "purpose", "outcome", "body", "capacity"):
        yield field, getattr(activity, field)
    for index, photo in enumerate(activity.photos):
        yield f"photos[{index}].alt", photo.alt
        yield f"photos[{index}].caption", photo.caption


def organisations(register: Register) -> Iterator[Finding]:
    """Organisations entered twice, or for nothing."""
    named: dict[tuple[str | None, str | None, str], Organisation] = {}
    used = _used_organisations(register)
    for index, organisation in enumerate(register.organisations):
        for name in sorted({value for each in organisation.names for value in each.name.values()}):
            # Each country, and each part of one, has its own "Independent Electoral Commission".
            place = organisation.former_country or organisation.country, organisation.subdivision
            other = named.setdefault((*place, name_key(name)), organisation)
            if other is not organisation and not _follow(organisation, other):
                yield finding(
                    "duplicate-organisation", f"organisations[{index}]", other=other.id, name=name
                )
                break
        if organisation.id not in used:
            yield finding("unused-organisation", f"organisations[{index}]")
        yield from of_an_organisation(f"organisations[{index}]", organisation)
    yield from of_an_organisation("institution", register.institution)


def identifiers(register: Register) -> Iterator[Finding]:
    """Organisations with the same id in a public scheme."""
    first: dict[tuple[str, str], str] = {
        (each.scheme, each.value): register.institution.id
        for each in register.institution.identifiers
    }
    for index, organisation in enumerate(register.organisations):
        for position, each in enumerate(organisation.identifiers):
            other = first.setdefault((each.scheme, each.value), organisation.id)
            if other != organisation.id:
                yield finding(
                    "duplicate-identifier",
                    f"organisations[{index}].identifiers[{position}].value",
                    value=each.value,
                    other=other,
                )


REGISTER_RULES: Final = (
    duplicates,
    parents,
    agreements,
    translations,
    organisations,
    identifiers,
)
"""Every check of a whole register."""


def _is_in(text: Text, language: str) -> bool:
    """Whether it has the language, the one it is a variant of, or one of its variants."""
    wanted = f"{language}-"
    return any(wanted.startswith(f"{tag}-") or tag.startswith(wanted) for tag in text)


def _follow(one: Organisation, other: Organisation) -> bool:
    """Whether one is said to have taken over from the other, and so to be another."""
    return other.id in (*one.predecessors, *one.successors) or one.id in (
        *other.predecessors,
        *other.successors,
    )


def _used_organisations(register: Register) -> set[str]:
    used = {partner.organisation for each in register.activities for partner in each.partners}
    used |= {each.on_behalf_of for each in register.activities if each.on_behalf_of}
    used |= {p.organisation for each in register.activities for p in each.people if p.organisation}
    for organisation in register.organisations:
        used |= {*organisation.predecessors, *organisation.successors}
    return used
