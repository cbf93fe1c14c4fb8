"""The same question put to SQLite, with the tables and indexes one would give it."""

from __future__ import annotations

import sqlite3
from typing import Any

from electoral_outreach.listing import FACETS, Query


class Yardstick:
    """A table of activities in date order and one of their facet values, in memory."""

    def __init__(self, fed: Any) -> None:
        self.connection = sqlite3.connect(":memory:")
        run = self.connection.execute
        run("CREATE TABLE activity (key INTEGER PRIMARY KEY, day INTEGER)")
        run("CREATE TABLE value (facet TEXT, code TEXT, key INTEGER) ")
        rows = fed.rows()
        self.connection.executemany(
            "INSERT INTO activity VALUES (?, ?)", ((row.key, row.day) for row in rows)
        )
        self.connection.executemany(
            "INSERT INTO value VALUES (?, ?, ?)",
            ((*fed.values[id], row.key) for row in rows for id in row.values),
        )
        run("CREATE INDEX by_day ON activity (day DESC, key)")
        run("CREATE UNIQUE INDEX by_code ON value (facet, code, key)")
        run("CREATE INDEX by_key ON value (key, facet, code)")
        run("ANALYZE")

    def answer(self, query: Query) -> tuple[list[int], int, dict[str, dict[str, int]]]:
        """The keys of the page, the total, and the counts of every facet."""
        where, values = self._where(query, "")
        page = self.connection.execute(
            f"SELECT key FROM activity a WHERE {where} ORDER BY day DESC, key LIMIT ? OFFSET ?",
            (*values, query.size, (query.page - 1) * query.size),
        ).fetchall()
        total = self.connection.execute(
            f"SELECT count(*) FROM activity a WHERE {where}", values
        ).fetchone()[0]
        counts = {}
        for facet in FACETS:
            where, values = self._where(query, facet)
            counts[facet] = dict(
                self.connection.execute(
                    "SELECT code, count(*) FROM value v JOIN activity a ON a.key = v.key"
                    f" WHERE facet = ? AND {where} GROUP BY code",
                    (facet, *values),
                ).fetchall()
            )
        return [key for (key,) in page], total, counts

    def _where(self, query: Query, but: str) -> tuple[str, list[str]]:
        parts, values = ["1"], []
        for facet, codes in query.chosen.items():
            if facet != but:
                marks = ", ".join("?" * len(codes))
                parts.append(
                    "EXISTS (SELECT 1 FROM value x WHERE x.key = a.key"
                    f" AND x.facet = ? AND x.code IN ({marks}))"
                )
                values += [facet, *codes]
        return " AND ".join(parts), values
