"""`manage.py outreach_merge pnud undp-2 --into undp`."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_outreach.editing.merging import NAMES, MergeRefused, Plan, merge, plan
from wagtail_outreach.editing.merging.takeover import FILL


class Command(BaseCommand):
    """Merges organisations, as the admin does, telling how far it has come."""

    help = (
        "Merge organisations into another: whatever names one of them, drafts and older versions"
        " included, names the one that stays. The admin does the same; this is for registers so"
        " large that a browser would not wait."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ids", nargs="+", metavar="ID", help="what is merged")
        parser.add_argument("--into", required=True, metavar="ID", help="the one that stays")
        parser.add_argument(
            "--names",
            choices=[code for code, _label in NAMES],
            default=FILL,
            help="fill in missing languages and keep the rest as earlier names (fill, the default),"
            " keep all as earlier names (earlier), or leave them behind (none)",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen and write nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        ids, into, names = options["ids"], options["into"], options["names"]
        try:
            planned = plan(ids, into, names=names)
            self._say(planned)
            if not options["dry_run"]:
                merge(ids, into, names=names, progress=self._progress)
                self.stdout.write(f"merged {', '.join(ids)} into {into}")
        except MergeRefused as refused:
            raise CommandError(str(refused)) from refused

    def _say(self, planned: Plan) -> None:
        for each, taken in planned.taken:
            for heading, lines in (
                ("taken over", taken.gained),
                ("there already", taken.known),
                ("not taken over", taken.left),
            ):
                for line in lines:
                    self.stdout.write(f"{each.pk}: {heading}: {line}")
        self.stdout.write(
            f"named on {planned.pages_total} pages, in {planned.versions} drafts and older versions,"
            f" by {len(planned.landings)} sections, {len(planned.organisations)} organisations and"
            f" {planned.others_total} other entries"
        )

    def _progress(self, done: int, total: int) -> None:
        self.stdout.write(f"rewritten: {done} of {total}")
