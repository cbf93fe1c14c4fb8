"""Two processes that share nothing but the database see each other's changes at once."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection
from wagtail.models import Locale, Page

from wagtail_outreach.pages.models import OutreachLandingPage

WORKER = [sys.executable, "-m", "tests.wagtail.listing.worker"]
ROOT = Path(__file__).parents[3]


class Worker:
    """A process that answers what the section lists."""

    def __init__(self, database: str) -> None:
        environment = {
            **os.environ,
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "tests.site.settings",
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            WORKER,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def does(self, **order: str) -> list[str]:
        """Give an order and wait for the answer."""
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self) -> None:
        self.process.communicate(timeout=60)


def address_of_the_database(folder: Path) -> str:
    """The test's database for other processes; what is in memory is copied into a file."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(folder / "site.sqlite3")) as copy:
            connection.connection.backup(copy)
        return f"sqlite:///{folder / 'site.sqlite3'}"
    user = quote(values["USER"]) + (f":{quote(values['PASSWORD'])}" if values["PASSWORD"] else "")
    scheme = {"postgresql": "postgres", "mysql": "mysql"}[connection.vendor]
    return f"{scheme}://{user}@{values['HOST']}:{values['PORT']}/{values['NAME']}"


@pytest.mark.django_db(transaction=True)
def test_two_processes_see_each_others_changes_at_their_next_request(tmp_path):
    english = Locale.objects.get_or_create(language_code="en")[0]
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=english)
    landing = OutreachLandingPage(title="Abroad", slug="abroad-alone", locale=english)
    Page.objects.get(pk=root.pk).add_child(instance=landing)
    database = address_of_the_database(tmp_path)
    one, other = Worker(database), Worker(database)
    try:
        assert one.does(do="answer") == other.does(do="answer") == []
        assert other.does(do="publish", title="First", period="2015") == ["First"]
        assert one.does(do="answer") == ["First"]
        assert one.does(do="publish", title="Second", period="2016") == ["Second", "First"]
        assert other.does(do="answer") == ["Second", "First"]
    finally:
        one.end()
        other.end()
