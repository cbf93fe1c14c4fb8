"""A site that swapped Wagtail's base page for its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from wagtail import VERSION

ROOT = Path(__file__).parents[2]


def test_the_app_works_on_a_site_with_its_own_base_page():
    if VERSION < (8,):
        return  # Wagtail 7.4 has no base page to swap
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.site.ownbase_settings"}
    environment.pop("DATABASE_URL", None)
    told = subprocess.run(
        [sys.executable, "-m", "tests.site.ownbase.story"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout.splitlines()[-1]) == {
        "listed": ["Mission en Haïti"],
        "slugs": ["mission-en-haiti"],
        "lead": True,
        "period": "2015-10",
    }
