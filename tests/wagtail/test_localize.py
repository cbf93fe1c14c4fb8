"""A site that translates with wagtail-localize."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_texts_are_translated_and_facts_stay_with_the_lead():
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.site.localize_settings"}
    environment.pop("DATABASE_URL", None)
    told = subprocess.run(
        [sys.executable, "-m", "tests.site.localize.story"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout.splitlines()[-1]) == {
        "asked": ["slug", "summary", "title"],
        "activities": 1,
        "is lead": [True, False],
        "period": "2016-10",
        "listed": ["Mission en Haïti"],
        "page": 200,
        "editor": [200, True, False],
    }
