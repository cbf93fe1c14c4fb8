"""One database for each size, made once and kept, any of them put under the running site.

A worker serves one database; here one process serves several in turn, so that runs at different
sizes can alternate and what disturbs the machine disturbs them alike.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.utils import load_backend

ROOT = Path(__file__).parents[2]
VAR = ROOT / "benchmarks" / "var"
SOURCES = ("benchmarks/site", "benchmarks/make_register.py", "tests/site")
SOURCES += tuple(
    f"wagtail_outreach/{each}"
    for each in ("blocks", "migrations", "mixins", "models", "pages", "projection")
)
"""What the contents of a database follow from; a change of any of it asks for a new one."""

CARELESS = {"sqlite": "PRAGMA synchronous = OFF", "postgresql": "SET synchronous_commit = off"}
"""Nothing of value is lost when the machine stops while a database is being made."""


class Database:
    """The database of a size, made when it is not there."""

    def __init__(self, engine: str, size: int) -> None:
        self.engine, self.size = engine, size
        stem = f"outreach_bench_{size}"
        self.name = f"{stem}_{_digest()}"
        settings = dict(connections.settings[DEFAULT_DB_ALIAS])
        if engine == "sqlite":
            settings["NAME"] = VAR / f"{self.name}.sqlite3"
        else:
            settings["NAME"] = self.name
        self._connection = load_backend(settings["ENGINE"]).DatabaseWrapper(
            settings, DEFAULT_DB_ALIAS
        )
        self._stem = stem

    def use(self) -> None:
        """Let the site work with this database, with nothing in memory of another."""
        connections[DEFAULT_DB_ALIAS] = self._connection
        forget()

    def make(self, fill: Callable[[int], None]) -> float:
        """Make and fill the database unless it is there; the seconds it took."""
        began = time.perf_counter()
        exists = self._exists() if self.engine == "sqlite" else self._exists_on_server()
        if exists:
            self.use()
            return 0
        if self.engine != "sqlite":
            self._create_on_server()
        self.use()
        try:
            _run(CARELESS[self.engine])
            call_command("migrate", verbosity=0)
            fill(self.size)
            if self.engine == "postgresql":
                _run("ANALYZE")  # as its own housekeeping does sooner or later
        except BaseException:
            self._connection.close()
            self._drop()
            raise
        return time.perf_counter() - began

    def _exists(self) -> bool:
        VAR.mkdir(exist_ok=True)
        for old in VAR.glob(f"{self._stem}_*"):
            if old.name.partition(".")[0] != self.name:
                old.unlink()
        return (VAR / f"{self.name}.sqlite3").exists()

    def _exists_on_server(self) -> bool:
        names = _on_server(
            "SELECT datname FROM pg_database WHERE datname LIKE %s", f"{self._stem}_%"
        )
        for old in names:
            if old != self.name:
                _on_server(f'DROP DATABASE "{old}"')
        return self.name in names

    def _create_on_server(self) -> None:
        _on_server(f'CREATE DATABASE "{self.name}"')

    def _drop(self) -> None:
        if self.engine == "sqlite":
            (VAR / f"{self.name}.sqlite3").unlink(missing_ok=True)
        else:
            _on_server(f'DROP DATABASE "{self.name}"')


def forget() -> None:
    """Empty what Django and Wagtail keep of a database, as a worker that just began."""
    cache.clear()
    ContentType.objects.clear_cache()


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _on_server(statement: str, *values: str) -> list[Any]:
    """A statement to the server, in its own database `postgres`."""
    settings = {**connections.settings[DEFAULT_DB_ALIAS], "NAME": "postgres"}
    server = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, DEFAULT_DB_ALIAS)
    try:
        with server.cursor() as cursor:
            cursor.execute(statement, values or None)
            return [row[0] for row in cursor.fetchall()] if cursor.description else []
    finally:
        server.close()


def _digest() -> str:
    made_of = hashlib.sha256(sys.version.encode())
    for source in SOURCES:
        path = ROOT / source
        for each in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            made_of.update(each.read_bytes())
    return made_of.hexdigest()[:8]
