"""Markup, scripts and formulas that somebody wrote into a register reach nobody but as words."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from electoral_outreach.model import Register
from tests.wagtail.visiting.test_every_fact import AROUND, FACTS, ORGANISATIONS, TYPES
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.models import Activity, Organisation

HOSTILE = """</script></title></textarea>--><img src=x onerror="run()">"'`{{7*7}}{% now %}\\u003cscript>"""
LANGUAGES = {"en", "fr"}
WRITES = re.compile("INSERT|UPDATE|DELETE")
MOST = 100
"""Pages that are visited, so that a test ends."""


def hostile(value: Any) -> Any:
    """The same with the attack behind every text that is free."""
    if isinstance(value, dict):
        if value and value.keys() <= LANGUAGES:
            return {tag: text + HOSTILE for tag, text in value.items()}
        return {
            name: f"{each}{HOSTILE}" if name == "name" and isinstance(each, str) else hostile(each)
            for name, each in value.items()
            if name != "body_html"
        }
    return [hostile(each) for each in value] if isinstance(value, list) else value


@pytest.fixture
def section(landing, django_capture_on_commit_callbacks) -> Any:
    """A section with every fact there is, hostile in every text."""
    records = [
        {"kind": kind.__name__.lower(), "id": f"all-{number}", **FACTS, **more}
        for number, (kind, more) in enumerate(TYPES.items())
    ]
    register = Register(
        **hostile(
            copy.deepcopy(
                {
                    "institution": {"id": "emb", "names": [{"name": {"en": "EMB"}}]},
                    "organisations": ORGANISATIONS,
                    "activities": [*AROUND, *records],
                }
            )
        )
    )
    with django_capture_on_commit_callbacks(execute=True):
        import_register(register, str(landing.pk), publish=True)
    return landing


def attacked(content: bytes) -> list[str]:
    """What of the attack a browser would take for more than words."""
    page = LexborHTMLParser(content.decode())
    found = [each.html or "" for each in page.css("[onerror], [src=x]")]
    scripts = (
        each for each in page.css("script") if "json" not in (each.attributes.get("type") or "")
    )
    return [*found, *(each.text() for each in scripts if "run()" in each.text())]


def crawled(client: Any, *starts: str, within: str) -> dict[str, Any]:
    """The answers at an address and at all that it leads to."""
    answers: dict[str, Any] = {}
    waiting = list(starts)
    while waiting and len(answers) < MOST:
        url = waiting.pop(0)
        if url in answers:
            continue
        answers[url] = response = client.get(url)
        content = b"".join(response) if response.streaming else response.content
        answers[url] = (response, content)
        if response.status_code == 200 and "html" in response["Content-Type"]:
            for link in BeautifulSoup(content, "html.parser").select("a[href], link[href]"):
                href = link["href"].removeprefix("http://localhost").partition("#")[0]
                if href.startswith(within) and href not in answers:
                    waiting.append(href)
    return answers


def assert_nothing_runs(answers: dict[str, Any]) -> None:
    """What was said is on many of the pages, and is nothing but words on each."""
    pages = {
        url: content
        for url, (answer, content) in answers.items()
        if "html" in answer["Content-Type"]
    }
    assert sum(b"onerror" in content for content in pages.values()) > 10
    assert {url: found for url, content in pages.items() if (found := attacked(content))} == {}


def test_no_page_for_visitors_runs_what_a_register_says(section, client) -> None:
    """Every page and file of a section, as a browser reads it."""
    answers = crawled(client, section.url, within=section.url)
    assert_nothing_runs(answers)
    assert {answer.status_code for answer, _ in answers.values()} <= {200, 301}


def test_no_page_of_the_admin_runs_what_a_register_says(section, admin_client) -> None:
    """Nor does looking at anything change what is ours or a page."""
    activity = Activity.objects.get(public_id="all-0")
    hst = Organisation.objects.get(id="hst")
    views = Organisation.snippet_viewset.get_url_name
    starts = [
        *(reverse(f"outreach_{kind}page:index") for kind in ("mission", "hosting", "agreement")),
        reverse(views("list")),
        reverse(views("edit"), args=[hst.pk]),
        reverse(views("history"), args=[hst.pk]),
        reverse(views("usage"), args=[hst.pk]),
        reverse(views("delete"), args=[hst.pk]),
        reverse("wagtailadmin_explore", args=[section.pk]),
        *(
            reverse(f"wagtailadmin_pages:{view}", args=[activity.lead_id])
            for view in ("edit", "history", "usage", "delete", "copy", "unpublish", "move")
        ),
    ]
    with CaptureQueriesContext(connection) as queries:
        answers = crawled(admin_client, *starts, within="/admin/")
    written = {each["sql"].split(" (")[0] for each in queries.captured_queries if WRITES.match(each["sql"])}  # fmt: skip
    assert {each for each in written if "outreach" in each or 'wagtailcore_page"' in each} == set()
    assert_nothing_runs(answers)
