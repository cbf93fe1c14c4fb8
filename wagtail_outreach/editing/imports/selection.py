"""What of a register is imported: all, or without what somebody leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from electoral_outreach.likeness import nearest
from electoral_outreach.model import Activity, Organisation, Register
from wagtail_outreach.editing.imports.report import ImportRefused, Report
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.models import Activity as Row


@dataclass(frozen=True, slots=True)
class Selection:
    """The activities to import and the organisations to import with them."""

    activities: tuple[Activity, ...]
    organisations: tuple[Organisation, ...]
    left_out: tuple[Activity, ...]
    unknown: frozenset[str]
    """The ids of those left out that the site has not either: nothing can name them."""

    def tell(self, report: Report) -> None:
        """Put what is left out into the report, and what is imported without naming it."""
        report.left_out = {each.id: title_of(each) for each in self.left_out}
        said = gettext("“%(title)s” is imported without its link to “%(other)s”, which is left out")
        report.notes += [
            said % {"title": title_of(each), "other": report.left_out[id]}
            for each in self.activities
            for id in (each.parent, each.agreement)
            if id in self.unknown
        ]


def selected(register: Register, leave_out: Collection[str] = ()) -> Selection:
    """A register without some activities and the organisations that only these name.

    Raises `ImportRefused` for an id that no activity has.
    """
    ids = {each.id for each in register.activities}
    if problems := [_no_such(id, ids) for id in leave_out if id not in ids]:
        raise ImportRefused(problems)
    left_out = tuple(each for each in register.activities if each.id in leave_out)
    activities = tuple(each for each in register.activities if each.id not in leave_out)
    known = Row.objects.filter(public_id__in=[each.id for each in left_out])
    return Selection(
        activities,
        _organisations(register, activities, left_out) if left_out else register.organisations,
        left_out,
        frozenset(each.id for each in left_out) - set(known.values_list("public_id", flat=True)),
    )


def title_of(activity: Activity) -> str:
    """What an activity is called in a language of whoever asks."""
    return activity.title.best(editor_languages()).text


def _organisations(
    register: Register, activities: Iterable[Activity], left_out: Iterable[Activity]
) -> tuple[Organisation, ...]:
    """All but those that only activities left out name, and what came before or after these."""
    by_id = {each.id: each for each in (*register.organisations, register.institution)}
    needed = _related({register.institution.id, *_named(activities)}, by_id)
    unneeded = _related(_named(left_out), by_id) - needed
    kept = _related(by_id.keys() - unneeded, by_id)
    return tuple(each for each in register.organisations if each.id in kept)


def _named(activities: Iterable[Activity]) -> set[str]:
    found = set()
    for each in activities:
        found |= {partner.organisation for partner in each.partners}
        found |= {person.organisation for person in each.people if person.organisation}
        found |= {each.on_behalf_of} if each.on_behalf_of else set()
    return found


def _related(ids: Collection[str], by_id: dict[str, Organisation]) -> set[str]:
    """Those and all that came before and after them."""
    found: set[str] = set()
    wanted = set(ids)
    while wanted:
        found |= wanted
        bodies = [by_id[id] for id in wanted if id in by_id]
        wanted = {id for each in bodies for id in (*each.predecessors, *each.successors)} - found
    return found


def _no_such(id: str, ids: Collection[str]) -> str:
    meant = nearest(id, ids)
    hint = f"; did you mean {meant!r}?" if meant else ""
    return f"leave out {id!r}: the register has no activity with this id{hint}"
