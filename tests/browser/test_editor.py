"""An editor changes a title in the administration; the visitor reads it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

TITLE = "Mission to Niger, revisited"


def test_publishing_a_new_title(browser: Browser, demonstration: Any) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{demonstration.root}/admin/")
        page.locator("#id_username").fill(demonstration.login)
        page.locator("#id_password").fill(demonstration.password)
        page.locator("button[type=submit]").click()
        page.wait_for_load_state()
        page.goto(demonstration.section["en"] + "mission-to-niger/")
        edit = page.locator("wagtail-userbar a", has_text="Edit this page")
        page.goto(urljoin(page.url, edit.get_attribute("href")))
        page.locator("#id_title").fill(TITLE)
        page.locator("footer .w-dropdown__toggle").click()
        page.locator("button[name=action-publish]").click()
        expect(page.get_by_text(f"Page '{TITLE}' has been published.")).to_be_visible()
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(demonstration.section["en"] + "archive/2017/")
        expect(page.get_by_role("link", name=TITLE)).to_be_visible()
        page.get_by_role("link", name=TITLE).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
