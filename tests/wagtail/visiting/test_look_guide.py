"""The guide to how pages look names what there is, and its examples work."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings

from wagtail_outreach.visiting.shown import lists, values

ROOT = Path(__file__).parents[3]
APP = ROOT / "wagtail_outreach"
TEMPLATES = APP / "templates" / "wagtail_outreach"
GUIDE = (ROOT / "docs" / "how-to" / "change-how-pages-look.md").read_text()
STYLES = (APP / "static" / "wagtail_outreach" / "outreach.css").read_text()
EXAMPLES = re.findall(r"^```html\+django\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)

OF_PAGES = {
    "landing.html": lists.LandingShown,
    "archive.html": lists.ArchiveShown,
    "index.html": lists.IndexShown,
    "complete_list.html": lists.CompleteShown,
    "activity.html": values.ActivityShown,
    "refusal.html": values.RefusalShown,
}
OF_VALUES = {
    "`frame`": values.Frame,
    "words": values.Words,
    "link": values.Link,
    "entry": values.Entry,
    "fact": values.Fact,
    "detail": values.Detail,
    "step": values.Step,
    "prose": values.Prose,
    "picture": values.Picture,
    "shelf": lists.Shelf,
    "ways": lists.Ways,
}


def table(header: str) -> dict[str, list[str]]:
    """The rows of the guide's table with a header, by their first cell."""
    (rows,) = re.findall(rf"^{re.escape(header)}\n\|[-|]+\|\n((?:\|.*\n)+)", GUIDE, re.MULTILINE)
    cells = [[cell.strip() for cell in row[1:-1].split("|")] for row in rows.splitlines()]
    return {first.strip("`") if first != "`frame`" else first: rest for first, *rest in cells}


def named(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_custom_property_is_listed() -> None:
    """Those that the stylesheet reads, and no other."""
    read = set(re.findall(r"var\((--outreach-[\w-]+)", STYLES))
    assert set(table("| property | is | without it |")) == read


def test_every_template_is_listed_with_its_blocks() -> None:
    """What it defines, which is what it has beyond the blocks that it fills, and what it extends."""
    rows = table("| template | page | defines | extends |")
    assert set(rows) == {path.name for path in TEMPLATES.glob("*.html")}
    blocks = {
        name: set(re.findall(r"{% block (\w+) %}", (TEMPLATES / name).read_text())) for name in rows
    }
    for name, (_, defines, extends) in rows.items():
        above, filled = named(extends), set()
        if above and above != ["BASE_TEMPLATE"]:
            assert f'extends "wagtail_outreach/{above[0]}"' in (TEMPLATES / name).read_text()
        while above and above != ["BASE_TEMPLATE"]:
            filled |= blocks[above[0]]
            above = named(rows[above[0]][2])
        filled |= blocks["base.html"] if extends else set()
        assert set(named(defines)) == blocks[name] - filled, name


def test_every_part_is_listed() -> None:
    parts = {f"parts/{path.name}" for path in (TEMPLATES / "parts").glob("*.html")}
    assert set(table("| part | shows | reads |")) == parts


@pytest.mark.parametrize("page", OF_PAGES)
def test_what_a_page_gives_its_template_is_listed(page: str) -> None:
    rows = table("| page | `outreach` has |")
    assert set(rows) == set(OF_PAGES)
    assert sorted(named(rows[page][0])) == sorted(each.name for each in fields(OF_PAGES[page]))


@pytest.mark.parametrize("value", OF_VALUES)
def test_what_a_value_has_is_listed(value: str) -> None:
    rows = table("| value | has | is |")
    assert set(rows) == set(OF_VALUES)
    assert named(rows[value][0]) == [each.name for each in fields(OF_VALUES[value])]


def with_templates(folder: Path) -> Any:
    """The site with templates of its own in a folder."""
    engines = [{**each, "DIRS": [str(folder)]} for each in settings.TEMPLATES]
    return override_settings(TEMPLATES=engines)


@pytest.mark.django_db
def test_the_templates_that_are_shown_replace_ours(make_mission, tmp_path: Path) -> None:
    """A page that extends the one it replaces, and a card."""
    page, card = EXAMPLES
    (tmp_path / "wagtail_outreach" / "parts").mkdir(parents=True)
    (tmp_path / "wagtail_outreach" / "activity.html").write_text(page)
    (tmp_path / "wagtail_outreach" / "parts" / "card.html").write_text(card)
    mission = make_mission(summary="Four days.", period="2016-11", activity_type="study")
    with with_templates(tmp_path):
        shown = Client().get(mission.url).content.decode()
        landing = Client().get(mission.get_parent().url).content.decode()
    assert "+1 555 0100" in shown
    assert "Four days." in shown
    assert '<p class="outreach-muted">Study' in landing
