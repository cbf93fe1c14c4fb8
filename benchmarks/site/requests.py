"""Whole requests through Django's test client: what they answer, ask the database and take."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.site.databases import Database, forget

CARDS = re.compile(rb'<li class="(?:outreach-entry|outreach-card|card)"')


@dataclass(frozen=True, slots=True)
class Answered:
    """What an address answers, and what it asks of a database with nothing warm but the index."""

    status: int
    queries: int
    cards: int
    """How many activities the page shows."""
    bytes: int


def ask(address: str) -> Answered:
    """Ask twice: once for the index to be there, then with everything else forgotten."""
    client = Client()
    client.get(address)
    forget()
    with CaptureQueriesContext(connection) as captured:
        response: Any = client.get(address)
    return Answered(
        status=response.status_code,
        queries=len(captured),
        cards=len(CARDS.findall(response.content)),
        bytes=len(response.content),
    )


def alternate(
    addresses: Sequence[tuple[Database, Sequence[str]]],
    runs: int,
    progress: Callable[[int], None],
) -> dict[tuple[int, str], float]:
    """The median milliseconds of every address at every size, each asked once a round."""
    times: dict[tuple[int, str], list[float]] = {}
    client = Client()
    for run in range(runs):
        for database, some in addresses:
            database.use()
            client.get(some[0])  # fills what Wagtail keeps, as in a worker that has been asked
            for address in some:
                began = time.perf_counter()
                client.get(address)
                times.setdefault((database.size, address), []).append(time.perf_counter() - began)
        progress(run + 1)
    return {key: median(some) * 1000 for key, some in times.items()}
