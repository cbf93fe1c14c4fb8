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
        self._stem = f"outreach_bench_{size}_"
        self.name = f"{self._stem}{_digest()}"
        self._connection = self._connect(self.name)

    def use(self) -> None:
        """Let the site work with this database, with nothing in memory of another."""
        connections[DEFAULT_DB_ALIAS] = self._connection
        forget()

    def make(self, fill: Callable[[int], None]) -> float:
        """Make and fill the database unless it is there; the seconds it took.

        It gets its name once it is whole, so that one left half made is never taken for it.
        """
        there = self._there()
        for old in there - {self.name}:
            self._drop(old)
        if self.name in there:
            self.use()
            return 0
        began = time.perf_counter()
        unfinished = f"{self._stem}unfinished"
        if self.engine == "postgresql":
            _on_server(f'CREATE DATABASE "{unfinished}"')
        connections[DEFAULT_DB_ALIAS] = self._connect(unfinished)
        forget()
        _run(CARELESS[self.engine])
        call_command("migrate", verbosity=0)
        fill(self.size)
        if self.engine == "postgresql":
            _run("ANALYZE")  # as its own housekeeping does sooner or later
        connection.close()
        self._rename(unfinished)
        self.use()
        return time.perf_counter() - began

    def _connect(self, name: str) -> Any:
        settings = dict(connections.settings[DEFAULT_DB_ALIAS])
        settings["NAME"] = _file(name) if self.engine == "sqlite" else name
        return load_backend(settings["ENGINE"]).DatabaseWrapper(settings, DEFAULT_DB_ALIAS)

    def _there(self) -> set[str]:
        """The databases of this size, whatever they were made from."""
        if self.engine == "sqlite":
            VAR.mkdir(exist_ok=True)
            names = [path.name.partition(".")[0] for path in VAR.iterdir()]
        else:
            names = _on_server("SELECT datname FROM pg_database")
        return {name for name in names if name.startswith(self._stem)}

    def _drop(self, name: str) -> None:
        if self.engine == "sqlite":
            for path in VAR.glob(f"{name}.*"):
                path.unlink()
        else:
            _on_server(f'DROP DATABASE "{name}"')

    def _rename(self, unfinished: str) -> None:
        if self.engine == "sqlite":
            _file(unfinished).rename(_file(self.name))
        else:
            _on_server(f'ALTER DATABASE "{unfinished}" RENAME TO "{self.name}"')


def _file(name: str) -> Path:
    return VAR / f"{name}.sqlite3"


def forget() -> None:
    """Empty what Django and Wagtail keep of a database, as a worker that just began."""
    cache.clear()
    ContentType.objects.clear_cache()


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _on_server(statement: str) -> list[Any]:
    """A statement to the server, in its own database `postgres`."""
    settings = {**connections.settings[DEFAULT_DB_ALIAS], "NAME": "postgres"}
    server = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, DEFAULT_DB_ALIAS)
    try:
        with server.cursor() as cursor:
            cursor.execute(statement)
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
