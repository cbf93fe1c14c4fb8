"""Whatever an editor writes stays within the page, were it one word of 255 letters; words that fit stay whole."""

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

BROKEN = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        for (const word of text.data.matchAll(/[\\p{L}\\p{N}]{2,14}/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map((each) => Math.round(each.top)));
            if (lines.size > 1) broken.push(word[0]);
        }
    }
    return broken;
}"""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_words_that_fit_are_not_broken(page: Page, demonstration: Any, language: str) -> None:
    """Years, numbers, names: what is short stands on one line."""
    broken = {}
    for place in PLACES[language]:
        page.goto(demonstration.section[language] + place)
        if found := page.evaluate(BROKEN):
            broken[place] = found
    assert broken == {}


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
