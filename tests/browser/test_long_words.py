"""Whatever an editor writes stays within the page, were it one word of 255 letters."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.test_visitor import PLACES

pytestmark = pytest.mark.browser

OURS = ".outreach-foreign, .outreach-hidden, .outreach-badge, .outreach-languages, thead, option, button"
"""What the section says itself, in words that are known."""
LENGTHEN = """(ours) => {
    const texts = document.createTreeWalker(document.querySelector(".outreach"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (/[a-z]{3}/i.test(text.data) && !text.parentElement.closest(ours)) found.push(text);
    }
    for (const text of found) text.data = "W".repeat(255);
    for (const each of document.querySelectorAll("details")) each.open = true;
    return [found.length, document.documentElement.scrollWidth, window.innerWidth];
}"""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_scrolls_sideways(page: Page, demonstration: Any, language: str) -> None:
    """On every sort of page, with all its texts made long: titles, names, summaries, ways around."""
    wide = []
    for place in PLACES[language]:
        page.goto(demonstration.section[language] + place)
        number, width, room = page.evaluate(LENGTHEN, OURS)
        assert number > 3, place
        if width > room:
            wide.append((place, width))
    assert wide == []
