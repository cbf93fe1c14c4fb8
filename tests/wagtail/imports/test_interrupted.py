"""An import that is ended before its end: it stops between two activities and says how far it came."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, OperationalError

from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import activities as writing
from wagtail_outreach.management.commands.outreach_import import Command
from wagtail_outreach.management.stopping import stopped_by_signals
from wagtail_outreach.models import Activity, ImportRun, Unsettled
from wagtail_outreach.projection import dirt

pytestmark = pytest.mark.django_db

PARENT = "/en/international-activities/"
SIGNALS = [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
MANAGE = Path(__file__).parents[3] / "examples" / "demo_site" / "manage.py"


@pytest.fixture(autouse=True)
def heard():
    """Signals as a terminal's shell leaves them; one in the background has its programs ignore them."""
    usual = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}
    before = {number: signal.signal(number, handler) for number, handler in usual.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "register.json"
    path.write_text(json.dumps(register()))
    return path


def from_the_shell(path):
    """Run the command as a shell does; what it says on standard error and its exit code."""
    errors = StringIO()
    command = Command(stderr=errors, stdout=StringIO())
    # A shell's command lets go of the database at its end; the test goes on with it.
    kept = mock.patch("django.core.management.base.connections.close_all")
    with kept, pytest.raises(SystemExit) as ended:
        command.run_from_argv(["manage.py", "outreach_import", str(path), "--parent", PARENT])
    return errors.getvalue(), ended.value.code


def raised_while(monkeypatch, number, times=1):
    """Have signals come while the second activity is being written."""
    write = writing.ActivityWriter.write

    def signalled(self, record):
        if Activity.objects.count() == 1:
            for _ in range(times):
                os.kill(os.getpid(), number)
        write(self, record)

    monkeypatch.setattr(writing.ActivityWriter, "write", signalled)


def three():
    """A third activity, so that one is left when the second is done."""
    first, second = register()["activities"]
    third = {**second, "id": "third", "title": {"en": "A third"}}
    return register(activities=[first, second, third])


@pytest.mark.parametrize(("number", "code"), SIGNALS, ids=["SIGINT", "SIGTERM"])
def test_the_activity_at_hand_is_completed(landing, path, monkeypatch, number, code):
    before = signal.getsignal(number)
    path.write_text(json.dumps(three()))
    # What signals do is decided once the first activity is done.
    raised_while(monkeypatch, number)
    said = from_the_shell(path)
    assert said == (
        "CommandError: interrupted after 2 of 3 activities; run it again to go on\n",
        code,
    )
    assert Activity.objects.count() == 2
    assert ImportRun.objects.get().finished_at is None
    assert signal.getsignal(number) is before


def test_a_second_signal_waits_for_nothing(landing, path, monkeypatch):
    path.write_text(json.dumps(three()))
    raised_while(monkeypatch, signal.SIGINT, times=2)
    said, code = from_the_shell(path)
    assert "after 1 of 3" in said
    assert code == 130
    assert Activity.objects.count() == 1


def test_before_the_first_activity_nothing_is_imported(landing, path, monkeypatch):
    def signalled(self, record):
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(writing.ActivityWriter, "write", signalled)
    said, code = from_the_shell(path)
    assert "interrupted; no activity was imported yet; run it again" in said
    assert code == 130
    assert not Activity.objects.exists()


def test_who_calls_the_command_is_told_as_ever_and_the_next_run_completes_it(
    landing, path, monkeypatch
):
    write = writing.ActivityWriter.write

    def stops(self, record):
        if record.id == "visit":
            raise KeyboardInterrupt
        write(self, record)

    monkeypatch.setattr(writing.ActivityWriter, "write", stops)
    with pytest.raises(KeyboardInterrupt):
        call_command("outreach_import", str(path), "--parent", PARENT)
    assert ImportRun.objects.get().finished_at is None
    monkeypatch.undo()
    out = StringIO()
    call_command("outreach_import", str(path), "--parent", PARENT, stdout=out)
    assert "1 made, 0 changed, 1 unchanged" in out.getvalue()


def test_the_next_run_takes_in_what_a_killed_one_left(
    landing, path, monkeypatch, django_capture_on_commit_callbacks
):
    """Killed after an activity was committed and before it was projected; nothing changed since."""
    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        patch.setattr(dirt, "_settle", lambda marks: None)
        patch.setattr(dirt, "_clear", lambda rows: None)
        call_command("outreach_import", str(path), "--parent", PARENT, "--publish")
    assert Unsettled.objects.exists()
    assert not Activity.objects.filter(listed=True).exists()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("outreach_import", str(path), "--parent", PARENT, "--publish")
    assert not Unsettled.objects.exists()
    assert Activity.objects.filter(listed=True).count() == 2
    call_command("outreach_reindex", "--check")


@pytest.mark.parametrize(("name", "code"), [("outreach_import", 130), ("demo", 0)])
def test_only_the_server_of_the_demonstration_ends_well_with_ctrl_c(tmp_path, name, code):
    """Even while Django is still being loaded."""
    script = (
        "import runpy, sys, django.core.management as management\n"
        "def interrupted(arguments): raise KeyboardInterrupt\n"
        "management.execute_from_command_line = interrupted\n"
        f"sys.argv = ['manage.py', {name!r}]\n"
        f"runpy.run_path({str(MANAGE)!r}, run_name='__main__')\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == code


@pytest.mark.parametrize(
    "error",
    [
        ValidationError({"slug": ["The slug 'haiti-2015' is already in use."]}),
        IntegrityError("duplicate key"),
        OperationalError("database is locked"),
    ],
)
@pytest.mark.parametrize("done", [0, 1])
def test_who_imports_at_the_same_time_is_told_to_do_it_again(
    landing, path, monkeypatch, error, done
):
    """The other one was faster: no traceback, no half an activity."""
    write = writing.ActivityWriter.write

    def hindered(self, record):
        if Activity.objects.count() == done:
            raise error
        write(self, record)

    monkeypatch.setattr(writing.ActivityWriter, "write", hindered)
    said, code = from_the_shell(path)
    assert code == 1
    assert "Traceback" not in said
    assert ("stopped after 1 of 2 activities" if done else "no activity was imported yet") in said
    assert "run it again" in said
    assert "Something else wrote there meanwhile" in said
    assert Activity.objects.count() == done
    monkeypatch.undo()
    call_command("outreach_import", str(path), parent=PARENT, verbosity=0)
    assert Activity.objects.count() == 2


def test_an_interrupt_that_python_drops_ends_the_next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is raised in a destructor is printed and forgotten."""

    class Dropping:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGTERM)

    dropped: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda each: dropped.append(each.exc_type))
    with stopped_by_signals() as stop:
        Dropping()
        assert dropped == [KeyboardInterrupt]
        with pytest.raises(KeyboardInterrupt):
            stop.here()
    assert stop.exit_code == 143
