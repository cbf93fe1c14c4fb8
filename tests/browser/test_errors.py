"""What is wrong with a field is tied to its inputs, and where a page is ours the first one has the focus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_editor import open_editor, signed_in

pytestmark = pytest.mark.browser

UNTIED = """() => [...document.querySelectorAll("[data-field-errors] .error-message")]
  .map(message => message.closest("[data-field-errors]"))
  .flatMap(errors => [...errors.closest("[data-field]").querySelectorAll(
    "input:not([type=hidden]), select, textarea, .chooser__choose-button")]
    .filter(each => !errors.id || !(each.getAttribute("aria-describedby") || "").split(" ").includes(errors.id))
    .map(each => each.outerHTML))"""
MESSAGES = "() => document.querySelectorAll('[data-field-errors] .error-message').length"
DESCRIBED = """() => document.activeElement.getAttribute("aria-describedby").split(" ")
  .map(id => document.getElementById(id).innerText).join(" ")"""


def with_every_message_tied(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    assert page.evaluate(MESSAGES)
    assert page.evaluate(UNTIED) == []


def test_on_the_forms_of_our_own_pages(
    browser: Browser, demonstration: Any, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    with browser.new_context() as context:
        page = context.new_page()
        signed_in(page, demonstration)
        page.goto(f"{demonstration.root}/admin/outreach_import/")
        page.locator("#id_file").set_input_files(bad)
        page.locator(".outreach-import button[type=submit]").click()
        with_every_message_tied(page)
        assert "not JSON" in page.evaluate(DESCRIBED)
        snippets = f"{demonstration.root}/admin/snippets/wagtail_outreach/organisation"
        page.goto(f"{snippets}/merge/?id=oif&names=fill")
        with_every_message_tied(page)
        assert "required" in page.evaluate(DESCRIBED)


@pytest.mark.parametrize(
    ("label", "hours", "said"), [("Opening", "noon", "time of day"), ("", "9:30", "required")]
)
def test_on_the_inputs_of_our_blocks(
    browser: Browser, demonstration: Any, label: str, hours: str, said: str
) -> None:
    """Of one input, as of several."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        open_editor(page, demonstration, "mission-in-ethiopia/")
        page.wait_for_load_state("networkidle")
        timing = page.locator("[data-contentpath=timing]")
        timing.get_by_role("button", name="Insert a block").first.click()
        page.get_by_role("option", name="Step").click()
        page.locator("[name=timing-0-value-label_en]").fill(label)
        page.locator("[name=timing-0-value-hours]").fill(hours)
        page.locator("footer .w-dropdown__toggle").click()
        page.locator("button[name=action-publish]").click()
        expect(timing.locator(".error-message").first).to_contain_text(said)
        with_every_message_tied(page)
