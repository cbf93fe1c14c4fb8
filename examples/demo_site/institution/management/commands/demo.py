"""`manage.py demo`: prepare the demonstration site if need be, then serve it."""

import os
import signal
import sys
from _thread import interrupt_main
from argparse import ArgumentParser
from threading import Timer
from types import FrameType
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from institution.preparing import stamp
from institution.preparing.editor import ensure_editor
from institution.preparing.pages import stand_at
from institution.preparing.port import HOST, PortRefused, check_port
from institution.preparing.steps import prepare


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _stop_again(dropped: Any) -> None:
    """Ask again a moment later where Python drops an interrupt, as it does in destructors."""
    if issubclass(dropped.exc_type, KeyboardInterrupt):
        Timer(0.1, interrupt_main).start()
    else:
        sys.__unraisablehook__(dropped)


class Command(BaseCommand):
    help = "Prepares the demonstration site (the first time only) and serves it on this machine."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", default="8000", help="port to serve on (default: 8000)")
        parser.add_argument(
            "--prepare-only", action="store_true", help="prepare the database and do not serve"
        )

    def handle(self, **options: Any) -> None:
        try:
            port = 0 if options["prepare_only"] else check_port(options["port"])
        except PortRefused as error:
            raise CommandError(str(error)) from error
        # `make` and process supervisors end us with SIGTERM: that is Ctrl-C by another name.
        signal.signal(signal.SIGTERM, _stop)
        # A shell that starts us in the background has SIGINT ignored; say again that it ends us.
        signal.signal(signal.SIGINT, _stop)
        sys.unraisablehook = _stop_again
        try:
            self._run(port)
        except KeyboardInterrupt:
            self.stdout.write("\nStopped. What was not finished is completed by the next start.")
            sys.exit(0)

    def _run(self, port: int) -> None:
        if not stamp.is_prepared():
            prepare(self.stdout.write)
            stamp.remember()
        name, password = ensure_editor()
        if not port:
            return
        stand_at(HOST, port)
        root = f"http://{HOST}:{port}"
        self.stdout.write(
            f"\n  The section      {root}/en/international-activities/"
            f"\n  En français      {root}/fr/activites-internationales/"
            f"\n  Administration   {root}/admin/   login: {name}   password: {password}"
            "\n  (this login exists on this machine only; Ctrl-C stops the server)\n"
        )
        self.stdout.flush()
        os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
        call_command(
            "runserver",
            f"{HOST}:{port}",
            use_reloader=False,
            insecure_serving=True,
            skip_checks=True,
            shutdown_message="\nStopped.",
        )
