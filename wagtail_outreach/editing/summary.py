"""What the panels of an activity's form say: the facts of the lead, and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from types import MappingProxyType
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from pydantic import TypeAdapter

from electoral_outreach.findings import Finding, check_activity
from electoral_outreach.model import HeadCount, Problem, Text
from electoral_outreach.vocabulary import active
from wagtail_outreach.editing.inputs.codes import editor_languages
from wagtail_outreach.editing.inputs.period import understood
from wagtail_outreach.editing.inputs.territories import territory_label
from wagtail_outreach.editing.problems import said
from wagtail_outreach.editing.spots import Spot, spot_of
from wagtail_outreach.models import Organisation
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.record import record_json
from wagtail_outreach.projection.tree import is_in_section


class Said(NamedTuple):
    """One line of a summary."""

    label: str
    value: str


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


def facts_lines(
    record: dict[str, Any], organisations: Mapping[str, str] = MappingProxyType({})
) -> list[Said]:
    """A record's main facts, worded for an editor; `organisations` names those that are not there yet."""
    languages = editor_languages()
    pack = active()
    kind, type_ = record["kind"], record.get("type")
    lines = [
        Said(_("Sort"), pack[f"{kind}-type"].label(type_, languages) if type_ else ""),
        Said(_("Period"), understood(record.get("period", ""))),
        Said(_("Status"), _label("status", record.get("status"))),
        Said(_("Places"), _places(record.get("places", []))),
        Said(_("With"), _places(record.get("counterparts", []))),
        Said(_("Organisations"), _partners(record.get("partners", []), organisations)),
        Said(
            _("Our part"),
            ", ".join(_label("our-role", code) for code in record.get("our_roles", [])),
        ),
        Said(_("Numbers"), _head_counts(record.get("head_counts", []))),
        Said(_("Elections concerned"), _elections(record.get("elections", []))),
        Said(_("Documents and links"), _documents(record.get("documents", []))),
        Said(_("Themes"), ", ".join(_label("theme", code) for code in record.get("themes", []))),
    ]
    return [line for line in lines if line.value]


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


def _label(vocabulary: str, code: str | None) -> str:
    terms = active()[vocabulary]
    if not code:
        return ""
    return terms.label(code, editor_languages()) if code in terms else code


def _places(places: list[dict[str, Any]]) -> str:
    return "; ".join(filter(None, (_place(place) for place in places)))


def _place(place: dict[str, Any]) -> str:
    code = place.get("country") or place.get("former_country") or place.get("region")
    texts = [
        Text(place[name]).best(editor_languages()).text
        for name in ("locality", "party")
        if place.get(name)
    ]
    return ", ".join([*texts, *([territory_label(code)] if code else [])])


def _partners(partners: list[dict[str, Any]], others: Mapping[str, str]) -> str:
    named = Organisation.objects.in_bulk([partner["organisation"] for partner in partners])
    said = []
    for partner in partners:
        roles = ", ".join(_label("role", role) for role in partner.get("roles", []))
        id = partner["organisation"]
        name = str(named.get(id) or others.get(id, id))
        said.append(f"{name} ({roles})" if roles else name)
    return "; ".join(said)


def _elections(elections: list[dict[str, Any]]) -> str:
    said = []
    for each in elections:
        code = each.get("country") or each.get("former_country")
        name = Text(each["label"]).best(editor_languages()).text if each.get("label") else ""
        parts = (
            name or _label("election-type", each.get("type")),
            territory_label(code) if code else "",
            understood(each.get("date", "")),
        )
        said.append(", ".join(filter(None, parts)))
    return "; ".join(said)


def _documents(documents: list[dict[str, Any]]) -> str:
    return "; ".join(
        Text(each["title"]).best(editor_languages()).text if each.get("title") else each["url"]
        for each in documents
    )


def _head_counts(counts: list[dict[str, Any]]) -> str:
    from electoral_outreach.phrases import head_count_phrase

    adapter = TypeAdapter(HeadCount)
    language = editor_languages()[0]
    return "; ".join(head_count_phrase(adapter.validate_python(each), language) for each in counts)
