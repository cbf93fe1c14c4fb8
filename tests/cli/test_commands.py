"""The commands, as a person at a terminal uses them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from electoral_outreach.cli.group import commands
from electoral_outreach.listing import FACETS, Facet, add_facet, parameters, terms
from electoral_outreach.model import starter_directory

REGISTER = Path(__file__).parents[2] / "examples" / "international-activities.json"
PAGE = """Missions abroad

Since 1992, Elections Canada has worked with other countries.

Recent missions

Mission in Ethiopia

From September 29 to October 1, 2016, the African Union Commission held a workshop in Addis Ababa,
Ethiopia. Elections Canada was represented by three people.

Assistance mission to Madagascar

From November 7 to 18, a representative of Elections Canada went to Madagascar.
"""


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run the command line."""
    return CliRunner().invoke(commands, [str(each) for each in arguments], input=stdin)


def test_help_shows_every_command_with_an_example() -> None:
    """A stranger learns from --help how to begin."""
    overview = run("--help")
    assert overview.exit_code == 0
    for name in ("read", "check", "list", "show", "convert", "codes", "organisations", "schema"):
        assert name in overview.output
        assert f"electoral-outreach {name}" in run(name, "--help").output


def test_help_does_not_load_the_model() -> None:
    """Each command is imported when it is called only, so that every start is quick."""
    code = (
        "import sys; from electoral_outreach.cli.group import commands\n"
        "try: commands(['--help'])\n"
        "finally: assert 'pydantic' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def yearless(tmp_path: Path) -> Path:
    """The demonstration's register, one activity of which nobody has looked for the year."""
    document = json.loads(REGISTER.read_text())
    for activity in document["activities"]:
        activity.pop("order_year", None)
    path = tmp_path / "yearless.json"
    path.write_text(json.dumps(document))
    return path


def test_check_reports_findings_by_path_and_exits_with_1(yearless: Path) -> None:
    """Findings are graded, and the threshold is the caller's."""
    found = run("check", yearless, "--severity", "warning", "--today", "2026-11-23")
    assert found.exit_code == 1
    assert ".period (madagascar-assistance): no year stated" in found.output
    assert found.output.count("[no-year] Find the year and add it") == 1
    as_json = run("check", yearless, "--json", "--lang", "fr", "--today", "2026-11-23")
    findings = json.loads(as_json.output)["findings"]
    assert any("aucune année" in each["message"] for each in findings)
    assert run("check", yearless, "--severity", "error").exit_code == 0
    assert run("check", REGISTER, "--severity", "warning").exit_code == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "the file is empty"),
        ("{", "not JSON"),
        ('{"schema_version": 1}', "institution: is required"),
        ("\x00\x01\x02", "not JSON"),
    ],
)
def test_what_is_no_register_exits_with_2(tmp_path: Path, content: str, reason: str) -> None:
    """Every command that opens a register refuses in the same way."""
    path = tmp_path / "register.json"
    path.write_text(content)
    for arguments in (["check"], ["list"], ["show"], ["convert"]):
        rest = {"show": ["x"], "convert": [str(tmp_path / "out.json")]}.get(arguments[0], [])
        result = run(*arguments, str(path), *rest)
        assert result.exit_code == 2, arguments
        assert reason in result.stderr
        assert str(path) in result.stderr
    assert not (tmp_path / "out.json").exists()


def test_a_missing_file_is_a_sentence() -> None:
    """No traceback, and the way out."""
    result = run("check", "no-such-register.json")
    assert result.exit_code == 2
    assert "no-such-register.json cannot be read" in result.stderr


def test_list_filters_and_says_what_it_lists() -> None:
    """The sentence counts what follows it."""
    result = run("list", str(REGISTER), "--country", "HT", "--today", "2026-11-23")
    head, *rows = result.output.splitlines()
    assert head.startswith(f"{len(rows)} ")
    assert "Haiti" in head
    french = run("list", str(REGISTER), "--year", "2015", "--lang", "fr")
    assert french.output.splitlines()[0].endswith("en 2015")


def test_list_recent_is_the_latest_first() -> None:
    """`--recent` counts within the filter."""
    result = run("list", str(REGISTER), "--recent", "2", "--kind", "hosting", "--json")
    items = json.loads(result.output)["items"]
    assert len(items) == 2
    assert {each["kind"] for each in items} == {"hosting"}


def test_list_refuses_what_is_no_filter() -> None:
    """The option, the value and what is allowed are named."""
    result = run("list", str(REGISTER), "--country", "XX")
    assert result.exit_code == 2
    assert "country" in result.stderr
    assert "'XX'" in result.stderr


def test_list_asks_for_whatever_a_listing_can_be_asked_for() -> None:
    """An option for each parameter of an address, those of a site's own facets too."""
    phase = Facet(
        name="own_phase",
        title="Phase",
        codes=terms("phase"),
        values_of=lambda activity: activity.phases,
    )
    add_facet(phase)
    try:
        told = run("list", "--help").output
        for each in parameters():
            assert re.search(rf"--{each.name.replace('_', '-')} TEXT +[^ ]", told), each.name
        assert run("list", str(REGISTER), "--own-phase", "electoral").exit_code == 0
    finally:
        del FACETS["own_phase"]
    assert run("list", str(REGISTER), "--own-phase", "electoral").exit_code == 2
    asked = [
        "--our-role",
        "observer",
        "--language",
        "fr",
        "--year-from",
        "2014",
        "--year-to",
        "2015",
    ]
    head = run("list", str(REGISTER), *asked).output.splitlines()[0]
    assert "in the role of observer to read in French from 2014 to 2015" in head


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--our-role", "king"], "--our-role: 'king'"),
        (["--year-from", "2016", "--year-to", "2010"], "--year-to: '2010'"),
        (["--year", "2016-2010"], "--year: '2010'"),
        (["--year", "2016", "--year-from", "2010"], "give either --year, or --year-from"),
    ],
)
def test_list_names_the_option_at_fault(asked: list[str], said: str) -> None:
    """As it was typed."""
    result = run("list", str(REGISTER), *asked)
    assert result.exit_code == 2
    assert said in result.stderr


def test_show_says_one_activity_in_the_reader_s_language() -> None:
    """Labels and phrases, or the record itself."""
    register = json.loads(REGISTER.read_text())
    wanted = register["activities"][0]
    shown = run("show", str(REGISTER), wanted["id"], "--lang", "fr")
    assert wanted["title"]["fr"] in shown.output
    assert json.loads(run("show", str(REGISTER), wanted["id"], "--json").output) == wanted
    assert run("show", str(REGISTER), "nobody").exit_code == 2
    slip = run("show", str(REGISTER), wanted["id"] + "x")
    assert f"did you mean {wanted['id']!r}?" in slip.stderr


def test_labels_and_summaries_are_in_the_reader_s_language(yearless: Path) -> None:
    """Not the facts alone."""
    checked = run("check", yearless, "--lang", "es", "--today", "2026-11-23").output
    assert re.search(
        "^advertencia .* actividades revisadas: 0 errores, ", checked, re.DOTALL | re.MULTILINE
    )
    wanted = json.loads(REGISTER.read_text())["activities"][0]["id"]
    assert "título:" in run("show", str(REGISTER), wanted, "--lang", "es").output
    assert "titre\u00a0:" in run("show", str(REGISTER), wanted, "--lang", "fr").output
    assert "titre" not in run("show", str(REGISTER), wanted, "--lang", "en").output
    assert "ébauches" in run("read", "-", "--lang", "fr", stdin=PAGE).output


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("english", "'english' is not the tag of a language; did you mean 'en'?"),
        ("xx", "'xx' is not the tag of a language; give a tag like 'en'"),
        ("fr_CA", "'fr_CA' is not the tag of a language; did you mean 'fr-CA'?"),
        ("", "'' is not the tag of a language"),
    ],
)
def test_a_language_that_is_none_is_refused(tag: str, said: str) -> None:
    """Instead of English for whatever is not understood."""
    for command in ("check", "list"):
        result = run(command, str(REGISTER), "--lang", tag)
        assert result.exit_code == 2
        assert "--lang" in result.stderr
        assert said in result.stderr
    assert run("list", str(REGISTER), "--lang", "is").exit_code == 0


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--year", "18", "--year: '18' is not allowed; give a year like 2016, or a range"),
        ("--year", "abc", "--year: 'abc' is not allowed"),
        ("--year", "", "--year: '' is not allowed"),
        ("--partner", "undpp", "--partner: 'undpp' is not allowed; give the id of an organisation"),
        (
            "--partner",
            "CEDEAO",
            "'CEDEAO' is not allowed; give the id of an organisation of the register; did you mean 'ecowas'?",
        ),
        (
            "--partner",
            "Ceni",
            "'Ceni' is not allowed; give one of ceni-madagascar, ceni-drc, ceni-burkina-faso",
        ),
        ("--country", "Colombia", "--country: 'Colombia' is not allowed"),
    ],
)
def test_list_names_the_option_as_it_was_typed(option: str, value: str, said: str) -> None:
    """With what is allowed, and no empty list that looks like an answer."""
    result = run("list", str(REGISTER), option, value)
    assert result.exit_code == 2
    assert said in result.stderr
    if value in ("undpp", "Colombia"):
        assert "did you mean" in result.stderr


def test_codes_are_read_with_their_labels() -> None:
    """Vocabularies by name, and the public lists; a name that is none leads to the right one."""
    overview = run("codes").output
    assert re.search("^mission-type  +Type of mission$", overview, re.MULTILINE), overview
    assert re.search("^country +Country", overview, re.MULTILINE)
    assert re.search(
        "^funder +Bailleur de fonds$", run("codes", "role", "--lang", "fr").output, re.MULTILINE
    )
    assert re.search("^CO +Colombie$", run("codes", "country", "--lang", "fr").output, re.MULTILINE)
    assert re.search("^CA-QC +Quebec$", run("codes", "subdivision").output, re.MULTILINE)
    as_json = json.loads(run("codes", "role", "--json").output)
    assert as_json["codes"][0]["code"] == "organiser"
    refused = run("codes", "rolle")
    assert refused.exit_code == 2
    assert "did you mean 'role'?" in refused.stderr


def test_organisations_are_found_and_pasted() -> None:
    """Words find them; ids give the records that a register takes."""
    assert re.search(
        "^elections-canada +Elections Canada", run("organisations", "canada").output, re.MULTILINE
    )
    found = json.loads(run("organisations", "undp", "oif", "--json").output)
    document = {"institution": found[0], "organisations": found[1:]}
    assert {each["id"] for each in found} >= {"undp", "oif"}
    checked = run("check", "-", "--severity", "error", stdin=json.dumps(document))
    assert checked.exit_code == 0, checked.output
    nobody = run("organisations", "quick", "brown")
    assert nobody.exit_code == 0
    assert "no organisation of the starter directory" in nobody.stderr
    assert len(run("organisations").output.splitlines()) == len(starter_directory())


def test_convert_there_and_back_changes_nothing(tmp_path: Path) -> None:
    """JSON to JSON Lines to JSON."""
    lines, back = tmp_path / "register.jsonl", tmp_path / "register.json"
    assert run("convert", str(REGISTER), str(lines)).exit_code == 0
    assert run("convert", str(lines), str(back)).exit_code == 0
    assert json.loads(back.read_text()) == json.loads(REGISTER.read_text())
    again = run("convert", str(lines), str(back))
    assert again.exit_code == 2
    assert "--force" in again.stderr


def test_schema_is_the_published_one() -> None:
    """Draft 2020-12."""
    assert json.loads(run("schema").output)["$schema"].endswith("2020-12/schema")


def test_read_makes_a_register_that_checks_and_lists(tmp_path: Path) -> None:
    """From a page to a list, with the yearless mission in its place and without a year."""
    page, register = tmp_path / "page.txt", tmp_path / "register.json"
    page.write_text(PAGE)
    result = run("read", str(page), "-o", str(register))
    assert result.exit_code == 1  # the year is missing
    document = json.loads(register.read_text())
    assert document["since"] == "1992"
    assert document["institution"]["id"] == "elections-canada"
    by_period = {each["period"]: each for each in document["activities"]}
    yearless = by_period["XXXX-11-07/XXXX-11-18"]
    assert yearless["order_year"]["basis"] == "source-position"
    assert yearless["order_year"]["year"] == 2016
    recent = run(
        "list", str(register), "--recent", "2", "--today", "2017-01-01"
    ).output.splitlines()
    assert "Madagascar" in recent[0]
    assert "2016" not in recent[0].partition("[")[0]
    assert run("read", str(page), "-o", str(register)).exit_code == 2


def test_read_prints_a_table_and_json() -> None:
    """Standard input, both ways."""
    table = run("read", "-", stdin=PAGE)
    assert "from September 29 to October 1, 2016" in table.output
    assert "no year stated: 'From November 7 to 18'" in table.output
    drafts = json.loads(run("read", "-", "--json", stdin=PAGE).output)["drafts"]
    assert [draft["countries"] for draft in drafts] == [["ET"], ["MG"]]


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"%PDF-1.7 ...", b"x" * (21 << 20)]
)
def test_read_refuses_what_is_no_page(data: bytes, tmp_path: Path) -> None:
    """Empty, binary, too large: a sentence and exit 2, nothing written."""
    page, register = tmp_path / "page", tmp_path / "register.json"
    page.write_bytes(data)
    result = run("read", str(page), "-o", str(register))
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert not register.exists()


def test_read_without_an_institution_says_how_to_name_it(tmp_path: Path) -> None:
    """A register belongs to somebody; the reader invents nobody."""
    page, register = tmp_path / "page.txt", tmp_path / "register.json"
    page.write_text("Mission to Mali\n\nOn 5 May 2014 two experts went to Bamako, Mali.\n")
    result = run("read", str(page), "-o", str(register))
    assert result.exit_code == 2
    assert "--institution" in result.stderr
    named = run("read", str(page), "-o", str(register), "--institution", "Elections Canada")
    assert named.exit_code in (0, 1)
    assert register.exists()


def test_it_runs_as_a_module_under_its_own_name() -> None:
    """Where scripts are not on the path."""
    command = [sys.executable, "-m", "electoral_outreach", "check", "--help"]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert said.startswith("Usage: electoral-outreach check ")


@pytest.mark.parametrize("day", ["2026-13-01", "today", "2026-02-30", "1.2.2026"])
def test_a_day_that_is_none_is_answered_with_the_way_to_write_it(day: str) -> None:
    said = CliRunner().invoke(commands, ["check", "register.json", "--today", day])
    assert said.exit_code == 2
    assert f"'{day}' is not a day; write it like 2016-11-07" in " ".join(said.stderr.split())
