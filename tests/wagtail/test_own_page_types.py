"""The page types that the guide shows are a section, tried as written in a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "how-to" / "own-page-types.md"
STORY = """
import json, sys
import django
django.setup()
from django.core.management import call_command
call_command("makemigrations", "activities", verbosity=0)
call_command("migrate", verbosity=0)
call_command("makemigrations", "--check", "--dry-run", verbosity=0)
call_command("check", "--fail-level", "WARNING")

from django.test import Client
from wagtail.models import Locale, Page, Site
from activities.models import ActivitiesPage, MissionPage
from electoral_outreach.model import Register
from tests.site.home.models import HomePage
from tests.wagtail.imports.small import register
from wagtail_outreach.imports import import_register

english, french = (Locale.objects.get_or_create(language_code=tag)[0] for tag in ("en", "fr"))
root = Page.objects.get(depth=1)
Site.objects.all().delete()
home = root.add_child(instance=HomePage(title="Home", slug="our-home", locale=english))
Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
home.copy_for_translation(french).save_revision().publish()
import_register(Register(**register()), "/en/", create_landing=True, publish=True)
lead, copy = (MissionPage.objects.get(locale=locale) for locale in (english, french))
lead.budget, lead.contact = 12000, "press@example.org"
lead.save_revision().publish()
form = copy.get_edit_handler().get_form_class()(instance=copy)
answers = [Client().get(each.url) for each in (lead, copy)]
print(json.dumps({
    "answers": [each.status_code for each in answers],
    "budget": ["€ 12000" in each.content.decode() for each in answers],
    "contact": ["press@example.org" in each.content.decode() for each in answers],
    "asked": ["budget" in form.fields, "contact" in form.fields],
    "below": [MissionPage.can_create_at(page) for page in (home, ActivitiesPage.objects.first())],
}))
"""


def shown(language: str) -> list[str]:
    """What the guide shows in a language, block by block."""
    blocks = rf"^```{re.escape(language)}\n(.*?)^```$"
    return re.findall(blocks, GUIDE.read_text(), re.MULTILINE | re.DOTALL)


def test_the_example_of_the_guide_is_a_section(tmp_path: Path) -> None:
    """With migrations that name nothing of ours that may move."""
    app = tmp_path / "activities"
    templates = app / "templates" / "activities"
    templates.mkdir(parents=True)
    (app / "migrations").mkdir()
    for package in (app, app / "migrations"):
        (package / "__init__.py").touch()
    (models,) = (each for each in shown("python") if "class ActivitiesPage" in each)
    (app / "models.py").write_text(models)
    (template,) = shown("html+django")
    (templates / "mission_page.html").write_text(template)
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.site.owntypes_settings",
        "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]),
    }
    environment.pop("DATABASE_URL", None)
    told = subprocess.run(
        [sys.executable, "-c", STORY],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout.splitlines()[-1]) == {
        "answers": [200, 200],
        "budget": [True, True],
        "contact": [True, False],
        "asked": [False, True],
        "below": [False, True],
    }
    (migration,) = (app / "migrations").glob("0001_*.py")
    named = set(re.findall(r"^import (wagtail_outreach\S*)", migration.read_text(), re.MULTILINE))
    assert named == {"wagtail_outreach.models.fields"}
