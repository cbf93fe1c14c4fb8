"""Install a built wheel as a stranger would: a new Wagtail project and the lines of the README.

python .ci/fresh_site.py dist/electoral_outreach-1.0-py3-none-any.whl FOLDER
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REGISTER = ROOT / "examples" / "international-activities.json"
SECTION = "/international-activities/"


def main(wheel: str, folder: str) -> None:
    home = Path(folder).resolve()
    python = install(wheel, home / "venv")
    project = start_project(python, home / "site")

    def manage(*arguments: str) -> None:
        print("manage.py", *arguments, flush=True)
        subprocess.run([python, "manage.py", *arguments], cwd=project, check=True)

    manage("migrate", "--verbosity", "0")
    manage("makemigrations", "--check", "--dry-run")
    manage("check", "--fail-level", "WARNING")
    register = english_part(home)
    manage("outreach_import", str(register), "--parent", SECTION, "--create-landing", "--publish")
    titles = [each["title"]["en"] for each in json.loads(register.read_bytes())["activities"]]
    with_server(python, project, lambda address: read_section(address, titles))


def install(wheel: str, folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    package = f"{Path(wheel).resolve()}[wagtail]"
    subprocess.run([python, "-m", "pip", "install", "-qq", package], check=True)
    return python


def start_project(python: Path, folder: Path) -> Path:
    """`wagtail start`, then what the README says to add to the settings."""
    folder.mkdir(parents=True)
    subprocess.run(
        [python.with_name("wagtail"), "start", "mysite", folder],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"<!-- settings -->.*?```python\n(.*?)```", readme, re.DOTALL)
    with (folder / "mysite" / "settings" / "base.py").open("a", encoding="utf-8") as settings:
        settings.write(f"\n{lines}")
    return folder


def english_part(folder: Path) -> Path:
    """The example register without what has no English title: a new project has English only."""
    register = json.loads(REGISTER.read_bytes())
    register["activities"] = [each for each in register["activities"] if "en" in each["title"]]
    path = folder / "register.json"
    path.write_text(json.dumps(register), encoding="utf-8")
    return path


def with_server(python: Path, project: Path, read: Callable[[str], None]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [python, "manage.py", "runserver", "--noreload", address.removeprefix("http://")]
    log = project.with_name("server.log")
    with (
        log.open("w") as out,
        subprocess.Popen(command, cwd=project, stdout=out, stderr=out) as server,
    ):
        try:
            wait_for(address)
            read(address)
        except SystemExit:
            print(log.read_text()[-4000:])
            raise
        finally:
            server.terminate()


def wait_for(address: str) -> None:
    for _ in range(120):
        try:
            with socket.create_connection(
                ("127.0.0.1", int(address.rpartition(":")[2])), timeout=1
            ):
                return
        except OSError:
            time.sleep(0.5)
    sys.exit(f"the new site does not answer at {address} after a minute")


def read_section(address: str, titles: list[str]) -> None:
    page = get(address + SECTION)
    links = sorted(set(re.findall(rf'href="[^"]*?({SECTION}[^"#?]+)', page)))
    if not links:
        sys.exit(f"the landing page of the new site links to nothing below it:\n{page}")
    whole = page + "".join(get(address + link) for link in links)
    shown = [title for title in titles if title in whole]
    print(
        f"{len(links)} pages below the landing page answer; {len(shown)} of {len(titles)} titles seen"
    )
    if not shown:
        sys.exit("no activity of the register is shown")


def get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        sys.exit(f"{address} answers {error.code}")


if __name__ == "__main__":
    main(*sys.argv[1:])
