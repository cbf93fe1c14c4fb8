"""`check`: everything worth a look in a register."""

from __future__ import annotations

import sys
from datetime import date, datetime

import click

from electoral_outreach.cli.registers import echo_json, open_register
from electoral_outreach.findings import SEVERITIES, Finding, check


@click.command("check")
@click.argument("register", metavar="REGISTER")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as one JSON object.")
@click.option("--lang", default="en", metavar="TAG", help="Language of the messages.")
@click.option(
    "--severity",
    type=click.Choice(SEVERITIES),
    default="hint",
    show_default=True,
    help="The least grave findings to report.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day to judge by.")
def command(
    register: str, *, as_json: bool, lang: str, severity: str, today: datetime | None
) -> None:
    """Check REGISTER (.json, .jsonl, or - for standard input) and report findings with their paths.

    Exits with 0 when there is nothing to report, 1 with findings, 2 when it is no valid register.

    \b
    electoral-outreach check register.json --severity warning
    electoral-outreach check register.json --json --lang fr
    """
    opened = open_register(register, as_json=as_json)
    day: date | None = today.date() if today else None
    wanted = SEVERITIES[: SEVERITIES.index(severity) + 1]
    findings = [each for each in check(opened, today=day) if each.severity in wanted]
    if as_json:
        echo_json({"findings": [each.to_json(lang) for each in findings]})
    else:
        _print(findings, lang, len(opened.activities))
    sys.exit(1 if findings else 0)


def _print(findings: list[Finding], lang: str, activities: int) -> None:
    for each in findings:
        click.secho(f"{each.severity:8}", fg=_COLOURS[each.severity], nl=False)
        click.echo(f"{each.path}: {each.message_in(lang)} [{each.code.name}]")
    counts = ", ".join(
        _counted(sum(each.severity == severity for each in findings), severity)
        for severity in SEVERITIES
    )
    checked = "1 activity" if activities == 1 else f"{activities} activities"
    click.echo(f"{checked} checked: {counts}")


def _counted(number: int, severity: str) -> str:
    return f"{number} {severity}" if number == 1 else f"{number} {severity}s"


_COLOURS = {"error": "red", "warning": "yellow", "hint": "cyan"}
