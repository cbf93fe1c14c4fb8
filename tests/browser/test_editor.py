"""An editor's form can be read and filled in, and what is published the visitor reads."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

TITLE = "Mission to Niger, revisited"


OVERLAPS = """() => {
  const shown = [...document.querySelectorAll("main form input, main form select, main form textarea")]
    .filter(each => each.offsetParent && !["hidden", "file"].includes(each.type))
    .filter(each => !each.closest("[hidden], dialog, .w-dropdown, footer"))
    .map(each => [each, each.getBoundingClientRect()])
    .filter(([, box]) => box.width > 4 && box.height > 4);
  const pairs = [];
  shown.forEach(([one, a], index) => shown.slice(index + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 2 && down > 2) pairs.push(`${one.name} lies over ${other.name}`);
  }));
  return {count: shown.length, pairs};
}"""


def signed_in(page: Page, demonstration: Any) -> None:
    """Sign in as the editor whose login the demonstration prints."""
    page.goto(f"{demonstration.root}/admin/")
    page.locator("#id_username").fill(demonstration.login)
    page.locator("#id_password").fill(demonstration.password)
    page.locator("button[type=submit]").click()
    page.wait_for_load_state()


def open_editor(page: Page, demonstration: Any, slug: str) -> None:
    """Open the form of a page the way an editor does, from the page itself."""
    page.goto(demonstration.section["en"] + slug)
    edit = page.locator("wagtail-userbar a", has_text="Edit this page")
    page.goto(urljoin(page.url, edit.get_attribute("href")))


@pytest.mark.parametrize("width", [390, 1280])
def test_no_field_of_the_form_lies_over_another(
    browser: Browser, demonstration: Any, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        open_editor(page, demonstration, "mission-in-ethiopia/")
        page.wait_for_load_state("networkidle")
        found = page.evaluate(OVERLAPS)
        assert found["count"] > 30
        assert found["pairs"] == []


def test_publishing_a_new_title(browser: Browser, demonstration: Any) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        open_editor(page, demonstration, "mission-to-niger/")
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


def a_new_mission(page: Page, demonstration: Any) -> list[int]:
    """Open the form of a new mission; the list fills with the statuses of what is saved from it."""
    signed_in(page, demonstration)
    open_editor(page, demonstration, "")
    page.goto(page.url.replace("/edit/", "/add_subpage/"))
    page.get_by_role("link", name="Mission", exact=True).click()
    page.wait_for_load_state("networkidle")
    saved: list[int] = []
    page.on(
        "response",
        lambda said: (
            saved.append(said.status)
            if said.request.method == "POST"
            and "/admin/pages/" in said.url
            and "preview" not in said.url
            else None
        ),
    )
    return saved


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("A mission typed in a browser", "a-mission-typed-in-a-browser"),
        ("بعثة إلى تونس", "بعثة-إلى-تونس"),
        ("…", "mission"),
    ],
)
def test_a_title_is_enough_to_save_a_new_mission(
    browser: Browser, demonstration: Any, title: str, slug: str
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        saved = a_new_mission(page, demonstration)
        # Slow enough that the slug begins to follow, and saved before it would have caught up.
        page.locator("#id_title").press_sequentially(title[:-1])
        page.wait_for_timeout(200)
        page.locator("#id_title").press_sequentially(title[-1])
        page.locator("footer").get_by_role("button", name="Save draft").first.click()
        expect(page.locator("body")).to_contain_text(title)
        page.wait_for_url("**/edit/**")
        assert page.locator("#id_slug").input_value() == slug
        # One in the background that was on its way when the button was pressed finds the slug taken.
        assert saved[0] in (200, 201, 302), saved


BEYOND = """() => [...document.querySelectorAll("main select, main input, main textarea")]
  .filter(each => each.offsetParent && each.type !== "hidden")
  .filter(each => each.getBoundingClientRect().right > innerWidth)
  .map(each => each.name)"""


def test_no_field_runs_past_the_edge_of_a_phone(browser: Browser, demonstration: Any) -> None:
    with browser.new_context(viewport={"width": 390, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        for slug in ("", "mission-in-ethiopia/"):
            open_editor(page, demonstration, slug)
            page.wait_for_load_state("networkidle")
            assert page.evaluate(BEYOND) == [], slug
        page.goto(f"{demonstration.root}/admin/snippets/wagtail_outreach/organisation/add/")
        page.wait_for_load_state("networkidle")
        assert page.locator('[name="names-0-value-name_en"]').is_visible()
        assert page.evaluate(BEYOND) == []


def test_names_of_organisations_have_room_on_a_phone(browser: Browser, demonstration: Any) -> None:
    """In their list and in the window in which one is chosen: no word is broken."""
    with browser.new_context(viewport={"width": 390, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        page.goto(f"{demonstration.root}/admin/snippets/wagtail_outreach/organisation/")
        page.wait_for_load_state("networkidle")
        assert page.evaluate(NARROWEST) >= 130
        open_editor(page, demonstration, "mission-in-ethiopia/")
        page.wait_for_load_state("networkidle")
        field = page.locator("[data-contentpath=on_behalf_of]")
        field.get_by_role("button", name="Actions").click()
        page.get_by_role("button", name="Choose another organisation").click()
        expect(page.locator(".modal-content tbody tr").first).to_be_visible()
        assert page.evaluate(NARROWEST) >= 130


NARROWEST = """() => Math.min(...[...document.querySelectorAll("td.title, .modal-content td:first-child")]
  .filter(each => each.offsetParent).map(each => each.getBoundingClientRect().width))"""


def test_titles_have_room_in_the_list_of_missions(browser: Browser, demonstration: Any) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        page.goto(f"{demonstration.root}/admin/outreach_missionpage/")
        widths = page.locator("table.listing thead th").evaluate_all(
            "heads => heads.map(each => each.getBoundingClientRect().width)"
        )
        assert widths[1] == max(widths)
        assert widths[1] >= 240
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 1280


def test_an_agreement_is_found_and_chosen(browser: Browser, demonstration: Any) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        open_editor(page, demonstration, "mission-in-ethiopia/")
        page.locator("[aria-controls=panel-child-content-more-content]").first.click()
        field = page.locator("[data-contentpath=agreement]")
        field.get_by_role("button", name="Choose an agreement").click()
        window = page.locator(".modal-content")
        expect(window.get_by_role("link").first).to_be_visible()
        window.get_by_label("Title or year").fill("zzz")
        expect(window.locator("[data-chooser-modal-choice]")).to_have_count(0)
        window.get_by_label("Title or year").fill("")
        first = window.locator("[data-chooser-modal-choice]").first
        chosen = first.inner_text()
        first.click()
        expect(field.locator(".chooser__title")).to_have_text(chosen)


def test_whoever_restricts_a_page_hears_what_is_still_public(
    browser: Browser, demonstration: Any
) -> None:
    """The link leads to the privacy of the other page, opened."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        signed_in(page, demonstration)
        open_editor(page, demonstration, "mission-in-ethiopia/")
        page.wait_for_load_state("networkidle")
        restrict(page, "login")
        said = page.locator(".messages .warning")
        expect(said).to_contain_text("still public on another page (Français)")
        edited = page.url
        said.get_by_role("link").click()
        expect(page.locator("#id_restriction_type_0")).to_be_visible()
        assert page.url.partition("#")[0] != edited
        page.goto(edited)
        page.wait_for_load_state("networkidle")
        restrict(page, "none")


def restrict(page: Page, how: str) -> None:
    """Set the privacy of the page whose form is open."""
    page.evaluate("document.querySelector('[data-a11y-dialog-show=set-privacy]').click()")
    page.locator(f"#set-privacy [name=restriction_type][value={how}]").check()
    page.locator("#set-privacy form [type=submit]").click()
    expect(page.locator("#set-privacy")).to_be_hidden()
