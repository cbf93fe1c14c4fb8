"""`check`: every finding about a register or one activity."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from electoral_outreach.findings.activity_rules import ACTIVITY_RULES, DATED_RULES
from electoral_outreach.findings.graded import SEVERITIES, Finding
from electoral_outreach.findings.register_rules import REGISTER_RULES
from electoral_outreach.model import Activity, Register

_IN_LIST: Final = re.compile(r"(activities|organisations)\[([0-9]+)\]")


def check(register: Register, *, today: date | None = None) -> list[Finding]:
    """Everything worth a look in a register, by activity, the gravest first within each.

    `today` decides what is past; the system's date when None.

    >>> from electoral_outreach.model import Register
    >>> register = Register(
    ...     institution={"id": "a", "names": [{"name": {"en": "A"}}]},
    ...     activities=[{"kind": "mission", "id": "m", "title": {"en": "M"}, "type": "training",
    ...                  "period": "XXXX-11-07", "places": [{"country": "MG"}]}],
    ... )
    >>> [str(each) for each in check(register)]
    ["warning activities[0].period (m): no year stated: 'XXXX-11-07' [no-year]"]
    """
    day = today or _today()
    found = [_named(each, register) for rule in REGISTER_RULES for each in rule(register)]
    for index, activity in enumerate(register.activities):
        found += [
            each.within(f"activities[{index}]", activity.id)
            for each in check_activity(activity, today=day)
        ]
    return sorted(found, key=_order)


def check_activity(activity: Activity, *, today: date | None = None) -> list[Finding]:
    """Everything worth a look in one activity, without what needs the rest of the register.

    >>> from electoral_outreach.model import Mission
    >>> [each.code.name for each in check_activity(Mission(id="m", title={"en": "M"}))]
    ['no-period', 'no-type', 'no-place']
    """
    day = today or _today()
    found = [each for rule in ACTIVITY_RULES for each in rule(activity)]
    found += [each for dated_rule in DATED_RULES for each in dated_rule(activity, day)]
    return found


def _today() -> date:
    return date.today()  # noqa: DTZ011 - what is past is a matter of the reader's own calendar


def _named(finding: Finding, register: Register) -> Finding:
    """A finding about the whole register, with the id of what it is in."""
    match = _IN_LIST.match(finding.path)
    if match is None:
        return finding
    return replace(finding, id=getattr(register, match[1])[int(match[2])].id)


def _order(finding: Finding) -> tuple[str, int, int]:
    head, _, rest = finding.path.partition("[")
    number = int(rest.partition("]")[0]) if rest else -1
    return head, number, SEVERITIES.index(finding.severity)
