"""Install a built wheel without any extra and use the library where Django does not exist.

python .ci/library_alone.py dist/electoral_outreach-1.0-py3-none-any.whl FOLDER
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

USE = """
import importlib.util, sys
from importlib.resources import files
from pathlib import Path
for absent in ("django", "wagtail", "click", "lxml", "hypothesis"):
    assert importlib.util.find_spec(absent) is None, f"{absent} was installed with the library"

from electoral_outreach.findings import check
from electoral_outreach.formats import json
from electoral_outreach.phrases import period_phrase

register = json.loads(Path(sys.argv[1]).read_bytes())
assert register.activities
assert json.loads(json.dumps(register)) == register
findings = [finding.message_in("fr") for finding in check(register)]
dated = [each for each in register.activities if each.period is not None]
print(len(register.activities), "activities,", len(findings), "findings; the first was:",
      period_phrase(dated[0].period, "fr"))

package = files("electoral_outreach")
for resource in ("py.typed", "data/territories.json", "locale/fr/LC_MESSAGES/electoral_outreach.mo"):
    assert package.joinpath(resource).is_file(), f"{resource} is not in the wheel"
"""


def main(wheel: str, folder: str) -> None:
    home = Path(folder).resolve()
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-qq", Path(wheel).resolve()], check=True)
    register = ROOT / "examples" / "international-activities.json"
    subprocess.run([python, "-W", "error", "-c", USE, register], cwd=home, check=True)

    command = python.with_name("electoral-outreach")
    said = subprocess.run([command, "--help"], capture_output=True, text=True, check=False)
    if said.returncode != 2 or "electoral-outreach[cli]" not in said.stderr:
        sys.exit(
            f"without click, the command should exit with 2 and name its extra; it said: {said}"
        )
    if len(said.stderr.splitlines()) > 1:
        sys.exit(f"without click, the command should say so in one line; it said: {said.stderr}")
    print(said.stderr.strip())


if __name__ == "__main__":
    main(*sys.argv[1:])
