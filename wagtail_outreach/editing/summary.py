"""What the panels of an activity's form say: the facts of the lead, and findings."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from electoral_outreach.findings import Finding, check_activity
from electoral_outreach.model import Problem
from wagtail_outreach.editing.problems import said
from wagtail_outreach.editing.spots import Spot, spot_of
from wagtail_outreach.editing.told import facts_lines
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.models import Organisation
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.record import record_json
from wagtail_outreach.projection.tree import is_in_section


def lead_summary(page: Any) -> dict[str, Any]:
    """What a translation shows of its lead: where the facts are edited, and what they say."""
    activity = page.activity
    lead = activity.lead if activity else None
    return {
        "lead": lead,
        "lead_url": reverse("wagtailadmin_pages:edit", args=[lead.pk]) if lead else "",
        "published": bool(activity and activity.record),
        "listed": bool(activity and activity.listed),
        "lines": facts_lines(activity.record) if activity and activity.record else [],
    }


def findings_of(page: Any) -> list[dict[str, str]]:
    """What the checks say about the page as it was saved last, in the editor's language.

    Nothing on a translation: the facts are the lead's business.
    """
    public_id = page.activity.public_id if page.activity else "draft"
    if not page.is_lead:
        return []
    record, problems = parse_leniently(record_json(page, [page], public_id))
    found = [_refused(page, problem) for problem in problems]
    if record is not None:
        found += [_said(page, finding) for finding in check_activity(record)]
    if not is_in_section(page):
        found.insert(0, _nowhere())
    return found


def _refused(page: Any, problem: Problem) -> dict[str, str]:
    spot = spot_of(page, problem.path)
    message = _placed(spot, said(problem))
    return {"severity": "error", "message": message, "remedy": "", **_way_to(spot, problem.path)}


def _placed(spot: Spot, message: str) -> str:
    """What is wrong, behind the names of the field and the block that it stands in."""
    if not spot.names:
        return message
    return _("%(what)s: %(value)s") % {"what": reduce(_in, spot.names), "value": message}


def _in(outer: str, inner: str) -> str:
    return pgettext("a part of a form, and what is in it", "%(outer)s, %(inner)s") % {
        "outer": outer,
        "inner": inner,
    }


def _way_to(spot: Spot, path: str) -> dict[str, str]:
    return {"path": path, "field": spot.field, "block": spot.block}


def _nowhere() -> dict[str, str]:
    return {
        "severity": "warning",
        "message": _("No list shows this page: no page of international activities is above it."),
        "remedy": _("Move it below such a page."),
        **_way_to(Spot(), ""),
    }


def _said(page: Any, finding: Finding) -> dict[str, str]:
    if finding.code.name == "partner-without-role":
        id = finding.params["name"]
        named = Organisation.objects.filter(pk=id).first() or id
        finding = replace(finding, params={**finding.params, "name": str(named)})
    found = finding.to_json(editor_languages()[0])
    spot = spot_of(page, finding.path)
    message = _sentence(found["message"])
    # Of what there is one only, what the finding says is enough.
    message = _placed(spot, message) if spot.block else message
    return {**found, "message": message, **_way_to(spot, finding.path)}


def _sentence(text: str) -> str:
    """What the library says in small letters, as it stands beside other sentences."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '!', '?', '؟')) else '.'}"
