"""`check`: everything worth a look in a register."""

from __future__ import annotations

import sys
from datetime import date, datetime

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.progress import at_work
from electoral_outreach.cli.refusing import Among, Day
from electoral_outreach.cli.registers import echo_json, open_register
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.findings import SEVERITIES, Finding, check
from electoral_outreach.phrases import parts_phrase
from electoral_outreach.wording import N_, gettext_for, headed


@click.command("check", cls=Command)
@click.argument("register", metavar="REGISTER")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as one JSON object.")
@language_option("Language of the findings; what is no valid register is told in English.")
@click.option(
    "--severity",
    type=Among(SEVERITIES, case_sensitive=False),
    default="hint",
    show_default=True,
    help="The least grave findings to report.",
)
@click.option("--today", type=Day(), help="The day to judge by.")
@vocabulary_option
def command(
    register: str, *, as_json: bool, lang: str, severity: str, today: datetime | None
) -> None:
    """Check REGISTER (.json, .jsonl, or - for standard input) and report findings with their paths.

    Exits with 0 when there is nothing to report, 1 with findings, be they hints only, and 2 when it
    is no valid register. With --severity warning, hints are neither reported nor counted.

    \b
    electoral-outreach check register.json --severity warning
    electoral-outreach check register.json --json --lang fr
    """
    opened = open_register(register)
    day: date | None = today.date() if today else None
    wanted = SEVERITIES[: SEVERITIES.index(severity) + 1]
    with at_work(f"Checking {len(opened.activities)} activities"):
        found = check(opened, today=day)
    findings = [each for each in found if each.severity in wanted]
    if as_json:
        echo_json({"findings": [each.to_json(lang) for each in findings]})
    else:
        _print(findings, lang, len(opened.activities))
    sys.exit(1 if findings else 0)


def _print(findings: list[Finding], lang: str, activities: int) -> None:
    words = gettext_for(lang)
    graded = {severity: words.gettext(name) for severity, name in _NAMES.items()}
    width = max(map(len, graded.values())) + 1
    for each in findings:
        click.secho(f"{graded[each.severity]:{width}}", fg=_COLOURS[each.severity], nl=False)
        click.echo(each.told_in(lang))
    remedies = {each.code.name: each.remedy_in(lang) for each in findings}
    if remedies:
        # What to do, once for all findings of a code.
        click.echo("\n".join(["", *(f"[{name}] {said}" for name, said in remedies.items()), ""]))
    click.echo(_summary(findings, activities, lang))


def _summary(findings: list[Finding], activities: int, lang: str) -> str:
    words = gettext_for(lang)
    number = {each: sum(found.severity == each for found in findings) for each in SEVERITIES}
    forms = (
        words.ngettext("{count} error", "{count} errors", number["error"]),
        words.ngettext("{count} warning", "{count} warnings", number["warning"]),
        words.ngettext("{count} hint", "{count} hints", number["hint"]),
    )
    counts = [
        form.format(count=number[severity])
        for severity, form in zip(SEVERITIES, forms, strict=True)
    ]
    checked = words.ngettext(
        "{count} activity checked", "{count} activities checked", activities
    ).format(count=activities)
    return headed(checked, parts_phrase(counts, lang), lang)


_NAMES = {"error": N_("error"), "warning": N_("warning"), "hint": N_("hint")}
_COLOURS = {"error": "red", "warning": "yellow", "hint": "cyan"}
