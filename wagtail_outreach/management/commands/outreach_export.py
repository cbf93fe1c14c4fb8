"""`manage.py outreach_export register.json --parent /en/international-activities/`."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from electoral_outreach.formats import json as register_json
from electoral_outreach.formats import jsonl
from electoral_outreach.formats.replacing import replacing
from electoral_outreach.model import Register
from wagtail_outreach.editing.exporting import Export, ExportRefused, export_register
from wagtail_outreach.editing.imports.parents import find_page, visible_path
from wagtail_outreach.management.explained import ExplainedCommand
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.tree import concrete_models

REFUSED = 2
FORMS = {".json": register_json, ".jsonl": jsonl, ".ndjson": jsonl}
EXAMPLES = """\
examples:
  manage.py outreach_export register.json --parent /en/international-activities/
  manage.py outreach_export register.jsonl --parent /en/international-activities/ --force
  manage.py outreach_export - --parent 12 | electoral-outreach check -

exit codes:
  0  written; what is not in it is told on standard error
  1  the file cannot be written
  2  refused: no such section, or the file is there already
"""


class Command(ExplainedCommand):
    """Writes a section as a register."""

    help = (
        "Write a section as a register: every activity that was published there, those behind a"
        " restriction and those unpublished since as well, and all organisations. Visitors"
        " download what they may see from the archive."
    )
    examples = EXAMPLES

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("register", help="the file to write, *.json or *.jsonl; - prints JSON")
        parser.add_argument(
            "--parent",
            required=True,
            metavar="PATH",
            help="the landing page: its address (/en/international-activities/) or its id",
        )
        parser.add_argument("--force", action="store_true", help="replace the file if it is there")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["register"]
        path = None if name == "-" else _usable(Path(name), force=options["force"])
        try:
            export = export_register(_landing(options["parent"]))
        except ExportRefused as refusal:
            raise CommandError("\n".join(refusal.problems), returncode=REFUSED) from refusal
        if path is None:
            self.stdout.write(register_json.dumps(export.register))
        else:
            _write(export.register, path)
        self._say(export, "standard output" if path is None else name, options["verbosity"])

    def _say(self, export: Export, target: str, verbosity: int) -> None:
        if verbosity == 0:
            return
        register = export.register
        said = (
            f"{len(register.activities)} activities and {len(register.organisations)} organisations"
        )
        for line in (f"{said} beside the institution written to {target}", *export.notes):
            self.stderr.write(line, self.style.NOTICE if line in export.notes else str)


def _usable(path: Path, *, force: bool) -> Path:
    if path.suffix.lower() not in FORMS:
        raise CommandError(
            f"{path} does not say in what form; give a name that ends in .json or .jsonl",
            returncode=REFUSED,
        )
    if path.is_dir():
        raise CommandError(f"{path} is a folder; give the name of a file in it", returncode=REFUSED)
    if path.exists() and not force:
        raise CommandError(
            f"{path} is there already; choose another name, or add --force to replace it",
            returncode=REFUSED,
        )
    return path


def _landing(address: str) -> Any:
    page = find_page(address)
    if isinstance(page, LandingBase):
        return page
    landings = [each for model in concrete_models(LandingBase) for each in model.objects.all()]
    there = ", ".join(visible_path(each) or str(each.pk) for each in landings)
    raise CommandError(
        f"--parent {address}: there is no landing page of international activities; "
        + (f"there are {there}" if there else "there is none on this site"),
        returncode=REFUSED,
    )


def _write(register: Register, path: Path) -> None:
    try:
        with replacing(path) as stream:
            FORMS[path.suffix.lower()].write(register, stream)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror or error}") from error
