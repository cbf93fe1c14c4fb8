"""Remembers what was loaded, so that a second start has nothing to do.

The stamp is written after everything else: a preparation that was interrupted leaves none, and
the next run goes through all the steps again.
"""

import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connections
from django.db.migrations.loader import MigrationLoader


def _path() -> Path:
    return settings.VAR_DIR / "prepared"


def _current() -> str:
    """A digest of what preparation depends on: the register, the migrations, the releases."""
    digest = hashlib.sha256(settings.REGISTER.read_bytes())
    loader = MigrationLoader(connections["default"], ignore_no_migrations=True)
    digest.update(repr(sorted(loader.disk_migrations)).encode())
    digest.update(repr([version("wagtail"), version("django")]).encode())
    return digest.hexdigest()


def is_prepared() -> bool:
    """Whether the database holds what this version would put into it."""
    path = _path()
    database = Path(settings.DATABASES["default"]["NAME"])
    return path.exists() and database.exists() and path.read_text(encoding="ascii") == _current()


def remember() -> None:
    """Write down that everything is loaded."""
    _path().write_text(_current(), encoding="ascii")
