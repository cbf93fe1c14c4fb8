"""`manage.py outreach_reindex`: writes every activity's row anew from its pages."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from wagtail_outreach.projection.audit import audit
from wagtail_outreach.projection.project import BATCH, project
from wagtail_outreach.projection.tree import known_keys


class Command(BaseCommand):
    """Rebuilds the rows, or says where they differ from the pages."""

    help = (
        "Write every activity's row anew from its pages, while the site goes on being served."
        " With --check nothing is written: differences are listed, and the exit code is 1 if any."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="list differences, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self._check()
            return
        keys = sorted(known_keys(), key=str)
        made = changed = deleted = 0
        for start in range(0, len(keys), BATCH):
            outcome = project(keys[start : start + BATCH])
            made, changed = made + outcome.created, changed + outcome.changed
            deleted += outcome.deleted
            for sentence in outcome.refused:
                self.stderr.write(sentence)
            self._progress(min(start + BATCH, len(keys)), keys)
        self.stdout.write(
            f"{len(keys)} activities: {made} made, {changed} changed, {deleted} deleted"
        )

    def _check(self) -> None:
        differences = list(audit())
        for sentence in differences:
            self.stdout.write(sentence)
        if differences:
            raise CommandError(
                f"{len(differences)} differences; outreach_reindex puts them right", returncode=1
            )
        self.stdout.write("rows and pages agree")

    def _progress(self, done: int, keys: list[UUID]) -> None:
        if self.stderr.isatty():
            self.stderr.write(
                f"\r\x1b[K{done}/{len(keys)}", ending="\n" if done == len(keys) else ""
            )
