"""`list`: the activities of a register, filtered, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

import click
from click.core import ParameterSource
from pydantic import TypeAdapter

from electoral_outreach.cli.choice_options import AskingCommand, option_name
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.pieces import Reader
from electoral_outreach.cli.progress import at_work
from electoral_outreach.cli.refusing import Day, Number, refuse
from electoral_outreach.cli.registers import echo_json, open_register
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.likeness import nearest
from electoral_outreach.listing import Message, Query, QueryError, Scan
from electoral_outreach.model import Activity, Directory, Register
from electoral_outreach.wording import N_, headed


@click.command("list", cls=AskingCommand)
@click.argument("register", metavar="REGISTER")
@click.option("--recent", type=Number(1, 1000), metavar="N", help="The N latest only.")
@click.option("--year", help="One year (2016) or a range (2010-2016).")
@click.option("--year-from", help="The first year, instead of --year.")
@click.option("--year-to", help="The last year, instead of --year.")
@click.option("--words", default="", help="Words to find in titles, places, partners, themes.")
@click.option("--order", help="newest, oldest or title.")
@click.option("--page", default="1", help="Page, from 1.")
@click.option("--size", default="100", help="Activities a page, at most 100.")
@language_option("Language to read it in.")
@click.option("--json", "as_json", is_flag=True, help="Print records and counts as JSON.")
@click.option("--today", type=Day(), help="The day to judge by.")
@vocabulary_option
def command(
    register: str,
    *,
    recent: int | None,
    year: str | None,
    lang: str,
    as_json: bool,
    today: datetime | None,
    **chosen: str | tuple[str, ...] | None,
) -> None:
    """List the activities of REGISTER (.json, .jsonl, or - for standard input).

    Options that name a code or an id may be repeated: any of the values of one will do, and all
    options must hold. With --recent there are no pages and no other order.
    Exits with 0, also when nothing is found, and 2 when an option or REGISTER cannot be used.

    \b
    electoral-outreach list register.json --recent 3 --kind mission
    electoral-outreach list register.json --year 2010-2016 --country HT --lang fr
    """
    if recent is not None:
        _alone(click.get_current_context())
    day = today.date() if today else date.today()  # noqa: DTZ011 - the reader's own calendar
    opened = open_register(register)
    reader = Reader(opened, [lang])
    try:
        params = _params(year, chosen)
        _known_partners(params.get("partner", ()), opened)
        query = Query.from_params(params)
        with at_work(f"Looking through {len(opened.activities)} activities"):
            scan = Scan.of(opened)
            listing = scan.answer(query, day, [lang])
    except QueryError as error:
        is_range = year is not None and error.parameter.startswith("year_")
        option = option_name("year" if is_range else error.parameter)
        refuse(
            error.refusal_in(lang),
            path=option,
            value=error.value,
            suggestion=error.suggestion,
            said=headed(option, error.message_in(lang), lang),
        )
    if recent is not None:
        with at_work("Looking for the latest"):
            latest = Scan(scan.matching(query, day)).recent(None, recent, day)
        _print_recent(latest, reader, as_json=as_json)
    elif as_json:
        echo_json({"total": listing.total, "pages": listing.pages, "items": _dumped(listing.items)})
    else:
        click.echo(listing.sentence())
        _print(listing.items, reader)


def _alone(ctx: click.Context) -> None:
    """Refuse beside --recent what would do nothing there."""
    for name in ("order", "page", "size"):
        if ctx.get_parameter_source(name) is not ParameterSource.DEFAULT:
            way_out = f"leave --{name} out, or --recent"
            message = f"--recent lists the latest, newest first, on one page; {way_out}"
            raise click.BadOptionUsage(f"--{name}", message, ctx)


def _params(
    year: str | None, chosen: dict[str, str | tuple[str, ...] | None]
) -> dict[str, list[str]]:
    params = {
        name: [value] if isinstance(value, str) else list(value)
        for name, value in chosen.items()
        if value
    }
    if year is not None:
        match = _YEARS.fullmatch(year)
        if match is None:
            raise QueryError(
                "year", year, Message(N_("a year like 2016, or a range like 2010-2016"))
            )
        if "year_from" in params or "year_to" in params:
            allowed = Message(N_("either --year, or --year-from and --year-to"))
            raise QueryError("year", year, allowed)
        params |= {"year_from": [match[1]], "year_to": [match[2] or match[1]]}
    return params


def _known_partners(given: Sequence[str], register: Register) -> None:
    """Refuse the id of no organisation, which would only ever find nothing."""
    bodies = (register.institution, *register.organisations)
    known = [each.id for each in bodies]
    for value in given:
        if value.lower() in known:
            continue
        named = [each.id for each in Directory(bodies).find(value)]
        if len(named) > 1:
            allowed = Message(N_("one of {values}"), values=", ".join(named))
            raise QueryError("partner", value, allowed)
        meant = named[0] if named else nearest(value, known, likeness=0.6)
        allowed = Message(N_("the id of an organisation of the register"))
        raise QueryError("partner", value, allowed, suggestion=meant)


def _print_recent(latest: Sequence[Activity], reader: Reader, *, as_json: bool) -> None:
    if as_json:
        echo_json({"total": len(latest), "items": _dumped(latest)})
    else:
        _print(latest, reader)


def _dumped(activities: Sequence[Activity]) -> object:
    adapter = TypeAdapter(list[Activity])
    return adapter.dump_python(list(activities), mode="json", exclude_defaults=True)


def _print(activities: Sequence[Activity], reader: Reader) -> None:
    rows = [_row(each, reader) for each in activities]
    when = max((len(row[0]) for row in rows), default=0)
    for period, title, where, id in rows:
        place = f" · {where}" if where else ""
        click.echo(f"{period:{when}}  {title}{place}  [{id}]")


def _row(activity: Activity, reader: Reader) -> tuple[str, str, str, str]:
    places = activity.counterparts if activity.kind == "hosting" else activity.places
    where = reader.places(places) if places else ""
    return (
        reader.when(activity.period, capital=True) or "—",
        reader.text(activity.title),
        where,
        activity.id,
    )


_YEARS = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")
