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
        "archive/?region=002&theme=parliaments",
        "archive/country/ht/",
        "archive/partner/oif/",
        "archive/years/",
        "archive/countries/",
        "archive/partners/",
        "archive/country/ht/?theme=cybersecurity",
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
    expect(page.get_by_role("heading", level=1)).to_have_text("Our work with Haiti")
    expect(page.get_by_role("heading", name="Partners")).to_be_visible()
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


def narrow(page: Page) -> None:
    """Open the form where it is folded away."""
    summary = page.locator(".outreach-narrow > summary")
    if page.locator(".outreach-narrow[open]").count() == 0:
        summary.focus()
        page.keyboard.press("Enter")
    expect(page.get_by_label("Words")).to_be_visible()


def test_narrowing_with_the_keyboard(page: Page, demonstration: Any) -> None:
    """Facets open, values are ticked and the form is sent without a pointer; each can be undone."""
    archive = demonstration.section["en"] + "archive/"
    page.goto(archive)
    narrow(page)
    page.locator(".outreach-facet > summary", has_text="Region").focus()
    page.keyboard.press("Enter")
    page.get_by_label(re.compile(r"^Africa \(\d+\)$")).focus()
    page.keyboard.press("Space")
    page.get_by_label("From").focus()
    page.keyboard.type("2012")
    page.keyboard.press("Enter")
    expect(page).to_have_url(archive + "?region=002&year_from=2012")
    shown = page.get_by_role("region", name="Shown here")
    expect(shown.get_by_role("link")).to_have_count(3)
    shown.get_by_role("link", name="Africa").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(archive + "?year_from=2012")


def test_long_lists_can_be_searched(page: Page, demonstration: Any) -> None:
    page.goto(demonstration.section["en"] + "archive/")
    narrow(page)
    facet = page.locator(".outreach-facet", has=page.get_by_text("Country", exact=True))
    facet.locator("summary").first.click()
    facet.locator(".outreach-rest > summary").click()
    facet.get_by_label("Find in “Country”").fill("mold")
    expect(facet.locator(".outreach-rest li:visible")).to_have_count(1)
    facet.get_by_label(re.compile("^Moldova")).check()
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Our work with Moldova")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_scrolls_sideways(page: Page, demonstration: Any, language: str) -> None:
    for place in PLACES[language]:
        page.goto(demonstration.section[language] + place)
        width = page.evaluate("() => document.documentElement.scrollWidth")
        assert width <= page.viewport_size["width"], place


def test_no_list_scrolls_sideways_on_a_narrow_screen(page: Page, demonstration: Any) -> None:
    """320 pixels are what is left of a wide screen at 400 % (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 640})
    places = {
        "en": ("archive/", "archive/years/", "archive/partners/", "archive/country/cd/"),
        "fr": ("archives/", "archives/annees/", "archives/partenaires/"),
    }
    for language, tails in places.items():
        for tail in tails:
            page.goto(demonstration.section[language] + tail)
            width = page.evaluate("() => document.documentElement.scrollWidth")
            assert width <= 320, (language, tail)


def test_site_names_the_address_it_is_served_at(page: Page, demonstration: Any) -> None:
    url = demonstration.section["en"] + "archive/country/ht/"
    page.goto(url)
    assert page.locator("link[rel=canonical]").get_attribute("href") == url
    for link in page.locator("link[hreflang]").all():
        assert link.get_attribute("href").startswith(demonstration.root)


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
        page.get_by_label("Words").fill("Senegal")
        page.get_by_role("button", name="Show").click()
        expect(page).to_have_url(re.compile(r"missions/2014/\?words=Senegal$"))


def test_the_form_is_open_beside_a_list_without_scripts(browser: Any, demonstration: Any) -> None:
    for width, shown in ((1280, True), (375, False)):
        with browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=False
        ) as context:
            page = context.new_page()
            page.goto(demonstration.section["fr"] + "archives/")
            assert page.get_by_label("Mots").is_visible() is shown
            if not shown:
                page.get_by_text("Affiner cette liste").first.click()
            page.get_by_label("Mots").fill("vote")


def test_searching_values_says_when_none_is_found(page: Page, demonstration: Any) -> None:
    page.goto(demonstration.section["en"] + "archive/")
    narrow(page)
    page.locator(".outreach-facet > summary", has_text="Country").click()
    field = page.get_by_label("Find in “Country”")
    field.fill("xyzzy")
    expect(page.get_by_role("status").filter(has_text="None found")).to_be_visible()
    first = page.locator("#outreach-country-HT")
    expect(first).to_be_hidden()
    field.fill("hait")
    expect(first).to_be_visible()
    expect(page.get_by_text("None found")).to_have_count(0)


def test_taking_the_last_choice_back_leaves_no_question_mark(
    page: Page, demonstration: Any
) -> None:
    archive = demonstration.section["en"] + "archive/"
    page.goto(archive + "country/ht/")
    narrow(page)
    page.locator("#outreach-country-HT").uncheck()
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Archive")
    assert page.url == archive


@pytest.mark.parametrize("address", ["en archive/years/", "fr archives/annees/"])
def test_heads_of_the_years_are_whole_words(browser: Any, demonstration: Any, address: str) -> None:
    language, tail = address.split()
    with browser.new_context(viewport={"width": 320, "height": 900}) as context:
        page = context.new_page()
        page.goto(demonstration.section[language] + tail)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        heads = page.locator("thead th:not(:first-child)")
        lines = heads.evaluate_all(
            "heads => heads.map(each => { const range = document.createRange();"
            " range.selectNodeContents(each); return range.getClientRects().length; })"
        )
        assert set(lines) == {1}
