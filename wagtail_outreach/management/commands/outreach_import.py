"""`manage.py outreach_import register.json --parent /en/international-activities/`."""

from __future__ import annotations

import hashlib
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import IntegrityError, OperationalError
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Period, Register
from electoral_outreach.phrases import period_phrase
from wagtail_outreach.editing.imports import ImportRefused, Report, import_register
from wagtail_outreach.management.explained import ExplainedCommand
from wagtail_outreach.management.stopping import Stop, stopped_by_signals

REFUSED = 2
MARKS = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
"""What JSON may have before its first bracket, in any encoding."""
EXAMPLES = """\
examples:
  manage.py outreach_import register.json --parent /en/international-activities/ --dry-run
  manage.py outreach_import register.json --parent /en/international-activities/ --publish

exit codes:
  0    imported, or said what would be
  1    something went wrong
  2    refused; nothing was written
  130  interrupted (143 by SIGTERM); run it again to go on
"""


class Command(ExplainedCommand):
    """Makes or updates the pages of a register."""

    help = (
        "Make or update pages from a register: a page for each activity in each language that the"
        " site has, as drafts unless --publish is given. Running it again changes nothing that has"
        " not changed; what an editor changed is kept and reported."
    )
    examples = EXAMPLES

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("register", help="a register in JSON (or JSON Lines, *.jsonl)")
        parser.add_argument(
            "--parent",
            required=True,
            metavar="PATH",
            help="the landing page: its address (/en/international-activities/) or its id",
        )
        parser.add_argument(
            "--publish", action="store_true", help="publish what is made or changed"
        )
        parser.add_argument(
            "--overwrite", action="store_true", help="let the register win over an editor's changes"
        )
        parser.add_argument(
            "--create-landing",
            action="store_true",
            help="make the landing page at PATH, or below it, when there is none, and its translations"
            " in the languages of the register where they are missing",
        )
        parser.add_argument(
            "--leave-out",
            action="append",
            default=[],
            metavar="ID",
            help="leave an activity out, with organisations that no other names; can be repeated",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen and write nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # A program that calls this command, such as one that prepares a site, stops in its own way.
        if not self._called_from_command_line:
            self._import(options)
            return
        with stopped_by_signals() as self._stop:
            try:
                self._import(options)
            except KeyboardInterrupt:
                raise CommandError(self._how_far(), returncode=self._stop.exit_code) from None

    _stop: Stop | None = None
    _reached: tuple[int, int] | None = None
    """How many activities are done, and of how many."""

    def _how_far(self, what: str = "interrupted") -> str:
        if self._reached is None:
            return f"{what}; no activity was imported yet; run it again"
        if self.stderr.isatty():
            self.stderr.write("")  # the line of the progress ends here
        done, total = self._reached
        return f"{what} after {done:,} of {total:,} activities; run it again to go on"

    def _import(self, options: dict[str, Any]) -> None:
        path = Path(options["register"])
        register, digest = _read(path)
        try:
            # English, as all that the command says, but no language of a site: what is published
            # here is purged by Wagtail at addresses in a language that is active.
            with override(None):
                report = import_register(
                    register,
                    options["parent"],
                    publish=options["publish"],
                    overwrite=options["overwrite"],
                    create_landing=options["create_landing"],
                    dry_run=options["dry_run"],
                    leave_out=options["leave_out"],
                    source=path.name,
                    digest=digest,
                    progress=self._progress,
                )
        except ImportRefused as refusal:
            raise CommandError("\n".join(refusal.problems), returncode=REFUSED) from refusal
        except (IntegrityError, OperationalError, ValidationError) as error:
            # two imports at once, or an editor who was faster; what is done is done as a whole
            said = "; ".join(getattr(error, "messages", [str(error)]))
            raise CommandError(
                f"{self._how_far('stopped')}. Something else wrote there meanwhile: {said}"
            ) from error
        self._say(report, dry_run=options["dry_run"], verbosity=options["verbosity"])

    def _progress(self, done: int, total: int, what: str) -> None:
        self._reached = done, total
        if self.stderr.isatty():
            ending = "\n" if done == total else ""
            self.stderr.write(f"\r\x1b[K{done}/{total} {what}", ending=ending)
            self.stderr.flush()
        if self._stop is not None and done < total:
            self._stop.here()

    def _say(self, report: Report, *, dry_run: bool, verbosity: int) -> None:
        if verbosity == 0:
            return
        would = "would be " if dry_run else ""
        self.stdout.write(
            f"activities: {report.created} {would}made, {report.updated} {would}changed,"
            f" {report.unchanged} unchanged; pages: {report.pages} {would}written,"
            f" {report.published} {would}published; organisations: {report.organisations}"
            f" {would}made or changed"
        )
        for sentence in (*_resembling(report), *report.notes, *report.unpublished):
            self.stdout.write(f"note: {sentence}")
        for id, title in report.left_out.items():
            self.stdout.write(f"left out: {id}, “{title}”")
        for sentence in report.kept:
            self.stdout.write(f"kept: {sentence}; --overwrite lets the register win")


def _resembling(report: Report) -> Iterator[str]:
    """A sentence for each activity that a new one may be."""
    for id, found in report.resembling.items():
        for each in found:
            when = f" ({period_phrase(Period(each.period), 'en')})" if each.period else ""
            where = _address(each.page) if each.page else "new in the register, too"
            yield (
                f"{id} is new here and resembles “{each.title}”{when}, {where}; where the two are"
                f" one, give it that id in the register, or leave it out: --leave-out {id}"
            )


def _address(page: int) -> str:
    """Where a page is edited, or its key on a site whose admin stands elsewhere."""
    try:
        return reverse("wagtailadmin_pages:edit", args=[page])
    except NoReverseMatch:
        return f"page {page}"


def _read(path: Path) -> tuple[Register, str]:
    """The register in a file; every problem in a sentence of its own otherwise."""
    reader: Any = register_json
    if path.suffix == ".jsonl":
        from electoral_outreach.formats import jsonl

        reader = jsonl
    try:
        with path.open("rb") as stream:
            reading = reader.read(stream, source=str(path))
            stream.seek(0)
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            stream.seek(0)
            start = stream.read(1024).lstrip(MARKS)
    except OSError as error:
        raise CommandError(
            f"{path}: cannot be read ({error.strerror}); give the path of a register",
            returncode=REFUSED,
        ) from error
    if reading.register is None:
        said = [f"{path}: {problem}" for problem in reading.problems]
        if start and not start.startswith((b"{", b"[")):
            said.append(
                f"{path}: is no register; if it is an old page, as text or HTML, make a register of"
                f" it: electoral-outreach read {quote(str(path))} -o register.json"
            )
        raise CommandError("\n".join(said), returncode=REFUSED)
    return reading.register, digest
