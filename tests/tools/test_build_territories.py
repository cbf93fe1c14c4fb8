"""The tool that builds the tables of territories, and that they were built from what is here."""

import importlib.util
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "build_territories.py"
DATA = ROOT / "src" / "electoral_outreach" / "data"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("build_territories", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Package:
    """CLDR's part taken from the built table, so that no network is needed."""

    version = "48.2.0"

    def __init__(self):
        self.built = json.loads((DATA / "territories.json").read_text(encoding="utf-8"))

    def countries(self):
        return self.built["countries"]

    def regions(self, countries):
        return self.built["regions"]

    def subdivision_forms(self, countries):
        return self.built["subdivision_forms"]


def test_the_tables_are_up_to_date(tool, capsys):
    """Whoever changes a source builds the tables again."""
    assert tool.write(tool.build(Package()), check=True) == 0
    assert capsys.readouterr().out.count("up to date") == 3


def test_a_stale_table_is_told(tool, capsys):
    """`--check` fails and names the file."""
    tables = tool.build(Package())
    tables["territories.json"]["since"]["CD"] = 1998
    assert tool.write(tables, check=True) == 1
    assert "territories.json: would change" in capsys.readouterr().out


def cldr(tmp_path, version="48.2.0"):
    """A small package in the shape of cldr-core."""
    supplemental = tmp_path / "supplemental"
    supplemental.mkdir()
    (tmp_path / "package.json").write_text(json.dumps({"version": version}))
    for name, content in {
        "codeMappings": {
            "AQ": {"_alpha3": "ATA", "_numeric": "010"},
            "IC": {"_alpha3": "CIS"},
            "NA": {"_alpha3": "NAM", "_numeric": "516"},
            "QO": {"_alpha3": "QOO", "_numeric": "961"},
            "SU": {"_alpha3": "SUN", "_numeric": "810"},
            "XK": {"_alpha3": "XKK", "_numeric": "983"},
        },
        "territoryContainment": {
            "001": {"_contains": ["002", "039", "009"]},
            "002": {"_contains": ["NA", "IC"]},
            "002-status-deprecated": {"_contains": ["SU"]},
            "009": {"_contains": ["QO"]},
            "039": {"_contains": ["XK"]},
            "QO": {"_contains": ["AQ"]},
        },
        "subdivisionContainment": {
            "NA": {"_contains": ["naca", "nakh", "na01"]},
            "ZZ": {"_contains": ["zzaa"]},
        },
    }.items():
        text = json.dumps({"supplemental": {name: content}})
        (supplemental / f"{name}.json").write_text(text, encoding="utf-8")
    return tmp_path


def test_cldr_gives_the_codes_of_iso_only(tool, tmp_path):
    """Withdrawn codes and CLDR's own are left; Antarctica and Kosovo get what the library says."""
    package = tool.Cldr(cldr(tmp_path))
    countries = package.countries()
    assert countries == {"AQ": "ATA 010", "NA": "NAM 516", "XK": "XKX 983"}
    assert package.regions(countries) == {
        "001": "002 009 039 AQ",
        "002": "NA",
        "009": "",
        "039": "XK",
    }
    assert package.subdivision_forms(countries) == {"NA": "99 AA"}


def test_another_version_of_cldr_is_refused(tool, tmp_path):
    """The tables name the version they were made from."""
    with pytest.raises(SystemExit, match="cldr-core is 49"):
        tool.Cldr(cldr(tmp_path, version="49.0.0"))


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        ("marroquí", "marroquíes"), ("francés", "franceses"), ("alemán", "alemanes"),
        ("español", "españoles"), ("andaluz", "andaluces"), ("belga", "belgas"), ("papú", "papúes"),
    ],
)  # fmt: skip
def test_spanish_plurals(tool, words, plural):
    """With the accent where it then belongs."""
    assert tool.spanish_plural(words) == plural


def test_a_name_that_stands_twice_is_refused(tool):
    """A reader would take it for either."""
    with pytest.raises(SystemExit, match="en: 'Congo' stands for CG and for CD"):
        tool.joined("en", {"CG": ["Congo"], "CD": ["Congo"]})
