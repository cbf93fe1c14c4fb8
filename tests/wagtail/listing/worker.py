"""One worker of a site, run as a process of its own: it answers and publishes as it is told.

Reads a line of JSON for each order from standard input and writes a line for each answer.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

import django

django.setup()

from electoral_outreach.listing import Query  # noqa: E402
from wagtail_outreach.listing import reading_of  # noqa: E402
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage  # noqa: E402


def titles() -> list[str]:
    """What the section lists, the newest first."""
    landing = OutreachLandingPage.objects.get(slug="abroad-alone")
    reading = reading_of(landing, languages=["en"], today=date(2026, 1, 1))
    keys = reading.answer(Query()).items
    items = reading.items(keys)
    return [items[key].title.text for key in keys]


def publish(title: str, period: str) -> None:
    """Publish a mission."""
    landing = OutreachLandingPage.objects.get(slug="abroad-alone")
    page = landing.add_child(instance=MissionPage(title=title, period=period, live=False))
    page.save_revision().publish()


def obey(order: dict[str, Any]) -> Any:
    """The answer to one order."""
    if order["do"] == "publish":
        publish(order["title"], order["period"])
    return titles()


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(obey(json.loads(line))) + "\n")
        sys.stdout.flush()
