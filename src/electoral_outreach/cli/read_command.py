"""`read`: an old web page into drafts of activities."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.lines import labelled
from electoral_outreach.cli.paths import one_line, refuse_unreadable, usable_path
from electoral_outreach.cli.progress import at_work
from electoral_outreach.cli.refusing import refuse
from electoral_outreach.cli.registers import echo_json, echo_written, write_register
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.findings import Finding
from electoral_outreach.legacy import (
    Draft,
    Page,
    UnknownInstitution,
    UnreadablePage,
    read_page,
    to_register,
)
from electoral_outreach.legacy.register import head_count_of, place_of
from electoral_outreach.legacy.source.decode import MAX_BYTES
from electoral_outreach.phrases import (
    head_count_phrase,
    join_phrase,
    parts_phrase,
    period_phrase,
    place_phrase,
    with_acronym,
)
from electoral_outreach.vocabulary import active
from electoral_outreach.wording import gettext_for, headed, inside_sentence


@click.command("read", cls=Command)
@click.argument("page", metavar="PAGE")
@click.option("--json", "as_json", is_flag=True, help="Print the drafts as one JSON object.")
@click.option("-o", "--output", metavar="REGISTER", help="Write a register (.json or .jsonl).")
@click.option("--institution", metavar="NAME", help="Whose page it is, for the register.")
@click.option("--force", is_flag=True, help="Replace REGISTER if it exists.")
@language_option("Language to say it in.")
@vocabulary_option
def command(
    page: str,
    *,
    as_json: bool,
    output: str | None,
    institution: str | None,
    force: bool,
    lang: str,
) -> None:
    """Read PAGE, a text, HTML, CSV or XLSX file or - for standard input, into drafts of activities.

    Exits with 0 when there is nothing to look at, 1 with findings, 2 when it cannot be read.

    \b
    electoral-outreach read page.html
    electoral-outreach read missions.xlsx
    electoral-outreach read page.html --json > drafts.json
    electoral-outreach read page.html -o register.json
    """
    institution = one_line(institution, "the name of an institution", option="--institution")
    try:
        data, name = _source(page)
        with at_work("Reading"):
            read = read_page(data, name)
    except UnreadablePage as error:
        refuse(str(error))
    if output is not None:
        _write(read, output, institution, force=force)
    if as_json:
        echo_json(read.to_json())
    elif output is None:
        _print(read, lang)
    sys.exit(1 if read.has_findings else 0)


def _source(page: str) -> tuple[bytes, str]:
    try:
        if page == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1), "standard input"
        with Path(usable_path(page, "a page")).open("rb") as stream:
            # One byte too many is enough to see that a file is too large.
            return stream.read(MAX_BYTES + 1), page
    except OSError as error:
        refuse_unreadable(page, error, "a page")


def _write(page: Page, output: str, institution: str | None, *, force: bool) -> None:
    try:
        register = to_register(page, institution)
    except UnknownInstitution as error:
        refuse(str(error))
    write_register(register, output, force=force)
    echo_written(len(register.activities), output)


def _print(page: Page, lang: str) -> None:
    if page.title:
        click.secho(page.title, bold=True)
    words = gettext_for(lang)
    for draft in page.drafts:
        click.echo()
        click.secho(draft.title, bold=True)
        rows = [(label, value, None) for label, value in _lines(draft, lang)]
        notes = [(each.severity, each.message_in(lang), _colour(each)) for each in draft.notes]
        colours = [colour for _, _, colour in (*rows, *notes)]
        lines = [(words.gettext(label), value) for label, value, _ in (*rows, *notes)]
        for line, colour in zip(labelled(lines, lang, least=13), colours, strict=True):
            click.secho(f"  {line}", fg=colour)
    click.echo()
    click.echo(_summary(page, lang))


def _colour(note: Finding) -> str:
    return {"error": "red", "warning": "yellow"}.get(note.severity, "cyan")


def _summary(page: Page, lang: str) -> str:
    words = gettext_for(lang)
    drafts, unread = len(page.drafts), len(page.unread)
    findings = sum(len(draft.notes) for draft in page.drafts)
    parts = (
        words.ngettext("{count} draft", "{count} drafts", drafts).format(count=drafts),
        words.ngettext("{count} finding", "{count} findings", findings).format(count=findings),
        words.ngettext("{count} line not taken", "{count} lines not taken", unread).format(
            count=unread
        ),
    )
    return parts_phrase(parts, lang)


def _lines(draft: Draft, lang: str) -> list[tuple[str, str]]:
    pack = active()
    kind = pack["kind"].label(draft.kind, [lang])
    types = pack[f"{draft.kind}-type"]
    if draft.type in types:
        kind += f" ({types.label(draft.type, [lang])})"
    period = draft.period.period
    unstated = gettext_for(lang).gettext("not stated")
    said = period_phrase(period, lang, capital=False) if period else unstated
    lines = [("kind", kind), ("period", said)]
    places = [place_phrase(place_of(each, draft.lang), lang) for each in draft.places.places]
    if places:
        lines.append(("place", join_phrase(places, lang)))
    others = [place_phrase(place_of(each, draft.lang), lang) for each in draft.places.counterparts]
    if others:
        lines.append(("with", join_phrase(others, lang)))
    for partner in draft.partners:
        known = pack["role"]
        roles = [
            inside_sentence(*known[each].best([lang])) for each in partner.roles if each in known
        ]
        name = with_acronym(partner.name, partner.acronym)
        lines.append(("partner", headed(name, join_phrase(roles, lang), lang)))
    if draft.capacity:
        lines.append(("capacity", draft.capacity))
    lines += [
        ("head count", head_count_phrase(head_count_of(count), lang)) for count in draft.head_counts
    ]
    return lines
