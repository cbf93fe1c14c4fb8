"""On paper, in colours the visitor forces, written from the right, and as blocks on a phone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

CONTRAST = """(element) => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number)
      .map((each) => each / 255).map((each) => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  let ground = element;
  while (/^rgba\\(.*, 0\\)$/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const pair = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light);
  return (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
}"""


def test_in_forced_colours_one_tab_is_the_current_one(browser: Browser, demonstration: Any) -> None:
    """It can be read, its number too, and no other is underlined as it is."""
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(demonstration.section["en"] + "archive/missions/")
        current = page.locator(".outreach-kinds [aria-current]")
        assert current.locator(".outreach-muted").evaluate(CONTRAST) >= 4.5
        others = page.locator(
            ".outreach-kinds a:not([aria-current]), .masthead__menu a:not([aria-current])"
        )
        widths = others.evaluate_all(
            "links => links.map(each => getComputedStyle(each).borderBottomWidth)"
        )
        assert set(widths) == {"0px"}


def test_paper_shows_what_is_folded_away(page: Page, demonstration: Any) -> None:
    page.goto(demonstration.section["en"] + "archive/partner/oif/")
    rest = page.locator(".outreach-profile .outreach-rest").first
    expect(rest.get_by_role("link").last).to_be_hidden()
    page.emulate_media(media="print")
    assert rest.get_by_role("link").last.is_visible()
    expect(rest.locator("summary")).to_be_hidden()


@pytest.mark.parametrize("place", ["archive/partner/oif/", "founding-assembly-of-recef/"])
def test_paper_says_where_documents_are(page: Page, demonstration: Any, place: str) -> None:
    page.goto(demonstration.section["en"] + place)
    page.emulate_media(media="print")
    said = page.locator(".outreach-documents a[href^=http]").evaluate_all(
        "links => links.filter(each => each.origin !== location.origin)"
        ".map(each => getComputedStyle(each, '::after').content.includes('attr(href)')"
        " || getComputedStyle(each, '::after').content.includes(each.getAttribute('href')))"
    )
    assert said
    assert all(said)


def test_a_table_begins_at_the_edge_whichever_way_it_is_written(
    page: Page, demonstration: Any
) -> None:
    page.goto(demonstration.section["en"] + "archive/missions/complete-list/")
    for direction in ("ltr", "rtl"):
        page.locator(".outreach").evaluate("(element, dir) => { element.dir = dir; }", direction)
        starts = page.locator("tbody tr > :first-child").evaluate_all(
            "cells => cells.map(each => getComputedStyle(each).paddingInlineStart)"
        )
        assert set(starts) == {"0px"}


def test_labels_on_a_phone_have_the_colon_of_the_language(
    browser: Browser, demonstration: Any
) -> None:
    with browser.new_context(viewport={"width": 390, "height": 900}) as context:
        page = context.new_page()
        for language, tail, said in (
            ("en", "archive/missions/complete-list/", "Date:"),
            ("fr", "archives/missions/liste-complete/", "Date\u00a0:"),
        ):
            page.goto(demonstration.section[language] + tail)
            cell = page.locator("td[data-label]").first
            assert cell.get_attribute("data-label") == said
            shown = cell.evaluate("each => getComputedStyle(each, '::before').content")
            assert ":" not in shown.replace(said, "")


def test_long_titles_leave_the_other_columns_their_words(
    browser: Browser, demonstration: Any
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(demonstration.section["en"] + "archive/missions/complete-list/")
        page.evaluate(
            "document.querySelectorAll('tbody th, tbody td:last-child')"
            ".forEach((each) => { each.textContent = 'A title that is as long as some are. '.repeat(6); })"
        )
        broken = page.locator("tbody td:nth-child(4)").evaluate_all(
            "cells => cells.filter((each) => !/ /.test(each.textContent.trim())).filter((each) => {"
            " const range = document.createRange(); range.selectNodeContents(each);"
            " return range.getClientRects().length > 1; }).map((each) => each.textContent)"
        )
        assert broken == []
