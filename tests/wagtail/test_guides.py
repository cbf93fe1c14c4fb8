"""What the guides show for an import from code and for taking the app out does what they say."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Register
from tests.wagtail.imports.small import register
from wagtail_outreach.imports import Report, import_register
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.visiting.addresses.paths import FORMS

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "docs" / "how-to"
EXAMPLE = ROOT / "examples" / "international-activities.json"


def shown(guide: str, having: str) -> str:
    """The one Python example of a guide that has these words."""
    text = (GUIDES / f"{guide}.md").read_text()
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (found,) = (each for each in blocks if having in each)
    return found


@pytest.fixture
def committed(django_capture_on_commit_callbacks) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.mark.parametrize(
    "parent",
    [lambda page: page, lambda page: page.pk, lambda page: page.url],
    ids=["the page", "its id", "its address"],
)
def test_the_landing_page_is_named_in_either_way(parent, landing, committed) -> None:
    with committed():
        report = import_register(Register(**register()), parent(landing), publish=True)
    assert report.created == 2
    assert Activity.objects.filter(section=landing.translation_key).count() == 2


def test_every_argument_and_every_part_of_the_report_is_told() -> None:
    guide = (GUIDES / "import-from-code.md").read_text()
    told = re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)
    assert sorted(told) == sorted(inspect.signature(import_register).parameters)
    for name in Report().to_json():
        assert f"`{name}`" in guide


def test_the_reference_names_every_form_of_a_list() -> None:
    reference = (ROOT / "docs" / "reference" / "wagtail.md").read_text()
    (row,) = re.findall(r"^\| `archive/data/csv/`.*$", reference, re.MULTILINE)
    assert tuple(re.findall(r"`([a-z]+)`", row.rpartition(":")[2])) == FORMS


def test_the_command_of_the_guide_imports(tmp_path, landing, committed, capsys) -> None:
    """From an address; here a file's."""
    source = shown("import-from-code", "class Command").replace(
        '"/international-activities/"', f'"{landing.url}"'
    )
    names: dict[str, Any] = {"__name__": "fetch_register"}
    exec(source, names)
    path = tmp_path / "register.json"
    path.write_text(json.dumps(register()))
    with committed():
        call_command(names["Command"](), path.as_uri())
    assert "2 made, 0 changed" in capsys.readouterr().out
    path.write_text("{}")
    with pytest.raises(CommandError, match="institution: is required"):
        call_command(names["Command"](), path.as_uri())


def test_the_migration_of_the_guide_depends_on_the_latest_one() -> None:
    migrations = sorted((ROOT / "wagtail_outreach" / "migrations").glob("0*.py"))
    (named,) = re.findall(
        r'\("wagtail_outreach", "(\w+)"\)', shown("import-from-code", "class Migration")
    )
    assert named == migrations[-1].stem


def test_what_is_kept_comes_back(home, tmp_path, committed) -> None:
    """All of the example register; then its pages go, and come back from the file."""
    original = register_json.load(EXAMPLE)
    with committed():
        import_register(original, "/en/", create_landing=True, publish=True)
    call_command(
        "outreach_export",
        str(tmp_path / "register.json"),
        parent="/en/international-activities/",
        verbosity=0,
    )
    kept = register_json.load(tmp_path / "register.json")
    activities, bodies = (
        {each.id: each for each in getattr(kept, name)} for name in ("activities", "organisations")
    )
    assert activities == {each.id: each for each in original.activities}
    assert bodies == {each.id: each for each in original.organisations}
    assert kept.institution == original.institution
    assert (kept.introduction, kept.since) == (original.introduction, original.since)
    with committed():
        exec(shown("upgrade-or-take-out", "page.delete()"), {})
    assert not Activity.objects.exists()
    assert {type(page.specific) for page in Page.objects.filter(depth__gt=1)} == {type(home)}
    Organisation.objects.all().delete()
    with committed():
        report = import_register(kept, "/en/", create_landing=True, publish=True)
    assert report.created == len(original.activities)
