"""A visitor's ways through the section, on a phone and on a desktop, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PLACES = {
    "en": [
        "",
        "archive/",
        "archive/missions/",
        "archive/2014/",
        "archive/missions/complete-list/",
        "mission-in-ethiopia/",
        "a-delegation-from-bavaria/",
        "collaboration-with-the-national-assembly-on-parliamentary-election-observation/",
    ],
    "fr": [
        "",
        "archives/",
        "archives/pays/ht/",
        "archives/accueils/liste-complete/",
        "mission-en-ethiopie/",
    ],
}
WAYS = {
    "en": ("See the archives of missions", "Mission in Ethiopia", "All missions"),
    "fr": (
        "Voir les archives des missions",
        "Mission en Éthiopie",
        "Toutes les missions",
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_from_landing_to_a_mission_and_back(page: Page, demonstration: Any, language: str) -> None:
    archives, mission, back = WAYS[language]
    page.goto(demonstration.section[language])
    page.get_by_role("link", name=archives).click()
    page.get_by_role("link", name=mission, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(mission)
    page.get_by_role("link", name=back).click()
    expect(page.get_by_role("link", name=mission, exact=True)).to_be_visible()


def test_language_switch_keeps_the_page(page: Page, demonstration: Any) -> None:
    page.goto(demonstration.section["en"] + "archive/hostings/2015/")
    page.get_by_role("link", name="Français").click()
    expect(page).to_have_url(demonstration.section["fr"] + "archives/accueils/2015/")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(demonstration.section["en"] + "archive/hostings/2015/")


def test_what_did_you_do_with_haiti(page: Page, demonstration: Any) -> None:
    """One click from the landing page answers it, and the count is the number of entries."""
    page.goto(demonstration.section["en"])
    link = page.get_by_role("link", name=re.compile(r"^Haiti \(\d+\)$"))
    said = int(re.findall(r"\d+", link.inner_text())[0])
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Haiti")
    expect(page.locator(".outreach-entry")).to_have_count(said)


def test_keyboard_alone(page: Page, demonstration: Any) -> None:
    """The first stop skips to the content; every stop shows where it is."""
    page.goto(demonstration.section["en"])
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    for _ in range(6):
        page.keyboard.press("Tab")
        outlined = page.evaluate(
            "() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"
        )
        assert outlined, page.evaluate("() => document.activeElement.outerHTML")
    page.get_by_role("link", name="Study mission to Romania").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Study mission to Romania")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_scrolls_sideways(page: Page, demonstration: Any, language: str) -> None:
    for place in PLACES[language]:
        page.goto(demonstration.section[language] + place)
        width = page.evaluate("() => document.documentElement.scrollWidth")
        assert width <= page.viewport_size["width"], place


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_accessible(page: Page, demonstration: Any, language: str, scheme: str) -> None:
    """axe-core finds no violation of WCAG 2.2 A and AA, nor of its best practices."""
    page.emulate_media(color_scheme=scheme)
    for place in PLACES[language]:
        page.goto(demonstration.section[language] + place)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{place}\n{found.generate_report()}"


def test_refusal_is_a_page(browser: Any, demonstration: Any) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        response = page.goto(demonstration.section["en"] + "archive/99999/")
        assert response.status == 404
        expect(page.get_by_text("A year has four digits")).to_be_visible()
        assert Axe().run(page).violations_count == 0


def test_complete_list_prints(page: Page, demonstration: Any, tmp_path: Path) -> None:
    """Printed, the list is the table and its heading, without the ways around it."""
    page.goto(demonstration.section["en"] + "archive/missions/complete-list/")
    page.emulate_media(media="print")
    expect(page.locator("table")).to_be_visible()
    expect(page.locator(".outreach-top")).to_be_hidden()
    printed = page.pdf(path=tmp_path / "list.pdf", format="A4")
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 4


def test_without_scripts(browser: Any, demonstration: Any) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(demonstration.section["en"])
        page.get_by_role("link", name=re.compile("See the archives of missions")).click()
        page.get_by_role("link", name="2014").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Missions – 2014")
