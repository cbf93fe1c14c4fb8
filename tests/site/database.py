"""Reads `DATABASE_URL`."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import unquote, urlsplit

ENGINES = {
    "sqlite": "django.db.backends.sqlite3",
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
    "mysql": "django.db.backends.mysql",
    "mariadb": "django.db.backends.mysql",
}


def database(url: str | None = None) -> dict[str, Any]:
    """Django's settings for a database address such as `postgres://me@127.0.0.1/outreach`."""
    address = urlsplit(url or os.environ.get("DATABASE_URL") or "sqlite://:memory:")
    engine = ENGINES[address.scheme]
    if engine.endswith("sqlite3"):
        name = address.path[1:] or ":memory:"
        return {"ENGINE": engine, "NAME": name}
    if engine.endswith("mysql"):
        _accept_pymysql()
    settings: dict[str, Any] = {
        "ENGINE": engine,
        "NAME": unquote(address.path.lstrip("/")),
        "USER": unquote(address.username or ""),
        "PASSWORD": unquote(address.password or ""),
        "HOST": address.hostname or "",
        "PORT": str(address.port or ""),
    }
    if engine.endswith("mysql"):
        settings["OPTIONS"] = {"charset": "utf8mb4"}
        settings["TEST"] = {"CHARSET": "utf8mb4"}
    return settings


def _accept_pymysql() -> None:
    """Let PyMySQL stand in where the driver in C is not installed."""
    try:
        import MySQLdb  # noqa: F401
    except ImportError:
        import pymysql

        pymysql.install_as_MySQLdb()
