"""What a merge will do, for whoever decides about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import AbstractPage
from wagtail.permission_policies.pages import PagePermissionPolicy

from wagtail_outreach.batches import batches
from wagtail_outreach.editing.merging.naming import rows_of
from wagtail_outreach.editing.merging.refusal import MergeRefused
from wagtail_outreach.editing.merging.rewriting import Found, rewrite
from wagtail_outreach.editing.merging.takeover import FILL, NAMES, Takeover, take_over
from wagtail_outreach.models import Organisation
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.tree import base_page

SHOWN = 20
"""So many of what is rewritten are named one by one."""


@dataclass(frozen=True)
class Choice:
    """Organisations that may be merged, and into which."""

    stays: Organisation
    fresh: list[Organisation]
    """Those that were not merged yet."""
    again: list[Organisation]
    """Those that were merged into the same one before; what names them since is rewritten."""

    @property
    def all(self) -> list[Organisation]:
        """All that are merged."""
        return [*self.fresh, *self.again]


@dataclass
class Plan:
    """What a merge will do."""

    stays: Organisation
    merged: list[Organisation]
    taken: list[tuple[Organisation, Takeover]]
    """What becomes of the facts of each."""
    warnings: list[str]
    pages: list[Any] = field(default_factory=list)
    """Some of the pages that are rewritten."""
    pages_total: int = 0
    landings: list[Any] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    others: list[Any] = field(default_factory=list)
    """What else of the site is rewritten."""
    others_total: int = 0
    versions: int = 0
    """Drafts and older versions that are rewritten."""
    drafts_only: int = 0
    """Pages that name one of them in versions only."""

    @property
    def pages_more(self) -> int:
        """Pages besides those that are named."""
        return self.pages_total - len(self.pages)

    @property
    def rewritten(self) -> int:
        """Pages and versions together: what takes time."""
        return self.pages_total + self.versions


def chosen(ids: Iterable[str], into: str, names: str, *, lock: bool = False) -> Choice:
    """The organisations behind some ids; raises `MergeRefused` where they cannot be merged."""
    ids = list(dict.fromkeys(ids))
    if names not in dict(NAMES):
        raise MergeRefused(_("“%(names)s” is no way to treat names.") % {"names": names})
    if not ids:
        raise MergeRefused(_("Choose at least one organisation to merge."))
    if into in ids:
        raise MergeRefused(_("An organisation is not merged into itself; choose another one."))
    rows = Organisation.objects.filter(pk__in=[*ids, into]).order_by("pk")
    found = {each.pk: each for each in (rows.select_for_update() if lock else rows)}
    for id in (*ids, into):
        if id not in found:
            raise MergeRefused(_("There is no organisation with the id “%(id)s”.") % {"id": id})
    stays, merged = found[into], [found[id] for id in ids]
    for each in (stays, *merged):
        if each.merged_into_id not in (None, into) or (each is stays and each.merged_into_id):
            raise MergeRefused(
                _("%(name)s was merged into %(other)s already; choose that one.")
                % {"name": each, "other": each.merged_into}
            )
    return Choice(
        stays,
        [each for each in merged if each.merged_into_id is None],
        [each for each in merged if each.merged_into_id is not None],
    )


def plan(ids: Iterable[str], into: str, *, names: str = FILL, user: Any = None) -> Plan:
    """What merging would do; raises `MergeRefused` where it cannot be done.

    Whatever `user`, where one is given, may not edit is counted and not named.
    """
    choice = chosen(ids, into, names)
    found = rewrite({each.pk: into for each in choice.all}, write=False)
    taken, data = [], choice.stays.to_json()
    for each in choice.fresh:
        step = take_over(data, each.to_json(), names)
        data = step.data
        taken.append((each, step))
    planned = Plan(choice.stays, choice.all, taken, _warnings(choice))
    _tell_uses(planned, found, user)
    return planned


def _warnings(choice: Choice) -> list[str]:
    if choice.stays.retired and not all(each.retired for each in choice.fresh):
        return [
            _(
                "%(name)s is retired: it stays so, and will not be offered for new activities. Take"
                " “retired” away there if it is still active."
            )
            % {"name": choice.stays}
        ]
    return []


def first_of(pages: Any, keys: Iterable[Any], most: int) -> list[Any]:
    """Those of some pages that are there, the latest first."""
    found: list[Any] = []
    for batch in batches(sorted(keys, reverse=True)):
        found += pages.filter(pk__in=batch).order_by("-pk")[: most - len(found)]
        if len(found) == most:
            break
    return found


def _tell_uses(planned: Plan, found: Found, user: Any) -> None:
    live: set[str] = set()
    pages: set[Any] = set()
    sections: set[Any] = set()
    for model, keys in found.objects.items():
        if issubclass(model, LandingBase):
            sections |= keys
        elif issubclass(model, AbstractPage):
            pages |= keys
        elif model is Organisation:
            planned.organisations += Organisation.objects.filter(pk__in=keys)
        else:
            planned.others_total += len(keys)
            planned.others += _seen(rows_of(model).filter(pk__in=list(keys)[:SHOWN]), user)
        if issubclass(model, AbstractPage):
            live |= {str(key) for key in keys}
    seen = base_page().objects
    if user is not None:
        seen = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    planned.pages_total = len(pages)
    planned.pages = first_of(seen, pages, SHOWN)
    planned.landings = first_of(seen, sections, SHOWN)
    planned.versions = found.revisions
    planned.drafts_only = len({key for _, key in found.revised} - live)


def _seen(entries: Iterable[Any], user: Any) -> list[Any]:
    finder = AdminURLFinder(user)
    return [each for each in entries if user is None or finder.get_edit_url(each)]
