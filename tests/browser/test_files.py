"""Files come in and go out: an editor imports an old page, a visitor takes a list away."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_editor import signed_in

pytestmark = pytest.mark.browser

OLD = """<html lang="en"><title>International activities</title><h1>Missions</h1>
<h2>Training of clerks in Lilongwe</h2><p>On May 5, 2014, two experts went to Lilongwe, Malawi.</p>
<h2>Seminar in Blantyre</h2><p>From November 7 to 18, three people went to Blantyre, Malawi.</p></html>"""


def test_a_visitor_takes_a_list_away(page: Page, demonstration: Any) -> None:
    """The table has what the page shows, and is called after it."""
    page.goto(demonstration.section["en"] + "archive/country/ht/")
    titles = page.locator(".outreach-results .outreach-entry a").all_text_contents()
    with page.expect_download() as download:
        page.get_by_role("link", name="Table (CSV)").click()
    assert download.value.suggested_filename == "international-activities-country-ht.csv"
    with Path(download.value.path()).open(newline="", encoding="utf-8") as stream:
        rows = [*csv.DictReader(stream)]
    assert [row["title_en"] for row in rows] == [each.strip() for each in titles]


@pytest.mark.parametrize("width", [390, 1280])
def test_an_editor_sees_what_an_old_page_holds_before_it_is_imported(
    browser: Browser, demonstration: Any, tmp_path: Path, width: int
) -> None:
    """From the menu, by labels; each file's activities are drafts afterwards."""
    old = tmp_path / f"old-{width}.html"
    # Each run of this test brings something new.
    old.write_text(
        OLD.replace("Lilongwe", f"Lilongwe {width}").replace("Seminar", f"Seminar {width}")
    )
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        page.goto(f"{demonstration.root}/admin/outreach_import/")
        page.get_by_label("File").set_input_files(old)
        page.get_by_label("Section").select_option(label="International activities (English)")
        page.get_by_role("button", name="Show what will happen").click()
        preview = page.get_by_role("region", name=f"What will happen with “old-{width}.html”")
        expect(preview.get_by_text("2 activities are made")).to_be_visible()
        expect(preview.get_by_text("no year stated")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        preview.get_by_role("button", name="Yes, import").click()
        expect(page.get_by_text("2 activities were made")).to_be_visible()
        row = page.get_by_role("row").filter(has_text=f"Seminar {width}")
        expect(row.first).to_contain_text("draft", ignore_case=True)
