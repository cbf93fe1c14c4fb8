"""`manage.py outreach_reindex`: writes every activity's row anew from its pages."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import CommandError

from wagtail_outreach.management.explained import ExplainedCommand
from wagtail_outreach.projection.audit import Difference, audit, orphaned_aliases
from wagtail_outreach.projection.project import Outcome
from wagtail_outreach.projection.purging import purged_together
from wagtail_outreach.projection.rebuild import Step, rebuild

DIFFERENCES = 1
INTERRUPTED = 130
"""What shells give a command that was ended with Ctrl-C."""
EXAMPLES = """\
examples:
  manage.py outreach_reindex                 rebuild; an interrupted run is taken up again
  manage.py outreach_reindex --restart       rebuild from the beginning
  manage.py outreach_reindex --check         list what differs, write nothing
  manage.py outreach_reindex --check --json  the same for a program

exit codes:
  0    rebuilt, or nothing differs
  1    something differs (--check), or it could not be done
  2    the options are wrong
  130  interrupted; run it again to go on
"""


class Command(ExplainedCommand):
    """Rebuilds the rows, or says where they differ from the pages."""

    help = (
        "Write every activity's row anew from its pages, while the site goes on being served."
        " With --check nothing is written: differences are listed."
    )
    examples = EXAMPLES

    def add_arguments(self, parser: ArgumentParser) -> None:
        way = parser.add_mutually_exclusive_group()
        way.add_argument("--check", action="store_true", help="list differences, write nothing")
        way.add_argument(
            "--restart", action="store_true", help="begin anew where a run was interrupted"
        )
        parser.add_argument("--json", action="store_true", help="say it as JSON, on one line")

    def handle(self, *args: Any, **options: Any) -> None:
        self._step: Step | None = None
        try:
            if options["check"]:
                self._check(as_json=options["json"])
            else:
                with purged_together():
                    self._rebuild(restart=options["restart"], as_json=options["json"])
        except KeyboardInterrupt:
            raise CommandError(self._how_far(), returncode=INTERRUPTED) from None

    def _how_far(self) -> str:
        if self._step is None:
            return "interrupted; run it again"
        if self.stderr.isatty():
            self.stderr.write("")  # the line of the progress ends here
        done, total = self._step.done, self._step.total
        return f"interrupted after {done:,} of {total:,}; run it again to go on"

    def _check(self, *, as_json: bool) -> None:
        errors: list[Difference] = []
        notes: list[Difference] = []
        for difference in audit():
            (errors if difference.is_error else notes).append(difference)
            if not as_json:
                self._say(difference)
        if as_json:
            said = {"differences": errors, "notes": notes}
            self.stdout.write(
                json.dumps(
                    {name: [each.to_json() for each in found] for name, found in said.items()},
                    default=str,
                    ensure_ascii=False,
                )
            )
        if errors:
            raise CommandError(
                f"differences: {len(errors)}; outreach_reindex puts them right",
                returncode=DIFFERENCES,
            )
        if not as_json:
            self.stdout.write("rows and pages agree")

    def _say(self, difference: Difference) -> None:
        self.stdout.write(f"{'' if difference.is_error else 'note: '}{difference}")

    def _rebuild(self, *, restart: bool, as_json: bool) -> None:
        for note in orphaned_aliases():
            self.stderr.write(
                f"{note.about}: an alias whose source was deleted; it becomes an activity of its own"
            )
        total = Outcome()
        begun: tuple[float, int] | None = None
        for step in rebuild(restart=restart):
            self._step = step
            if begun is None:
                begun = (monotonic(), step.done)
                if step.done:
                    self.stderr.write(f"going on after {step.done} of {step.total} activities")
            for sentence in step.outcome.refused:
                self.stderr.write(f"not listed: {sentence}")
            total.add(step.outcome)
            self._progress(step, *begun)
        done = self._step.done if self._step else 0
        said = {
            "activities": done,
            "made": total.created,
            "changed": total.changed,
            "deleted": total.deleted,
            "refused": total.refused,
        }
        self.stdout.write(
            json.dumps(said, ensure_ascii=False)
            if as_json
            else f"activities: {done}; {total.created} made, {total.changed} changed,"
            f" {total.deleted} deleted"
        )

    def _progress(self, step: Step, began: float, before: int) -> None:
        if not self.stderr.isatty():
            return
        done = step.done - before
        left = (step.total - step.done) * (monotonic() - began) / done if done else 0.0
        percent = 100 * step.done // step.total if step.total else 100
        is_last = step.done == step.total
        said = f"{percent} %" + (f", {left:.0f} s left" if done and not is_last else "")
        self.stderr.write(f"\r\x1b[K{said}", ending="\n" if is_last else "")
        self.stderr.flush()
