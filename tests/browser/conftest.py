"""The demonstration site served from a fresh database, and Chromium to visit it with."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.serving import MANAGE, PATIENCE

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Demonstration:
    """The served site and its editor's login, as the command printed them."""

    root: str
    login: str
    password: str

    @property
    def section(self) -> dict[str, str]:
        """The section's address by language."""
        return {
            "en": f"{self.root}/en/international-activities/",
            "fr": f"{self.root}/fr/activites-internationales/",
        }


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    folder = tmp_path_factory.mktemp("demo")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    printed = folder / "printed"
    with printed.open("w") as stream:
        server = subprocess.Popen(
            [sys.executable, str(MANAGE), "demo", "--port", str(port)],
            stdout=stream,
            stderr=subprocess.STDOUT,
            env={
                **os.environ,
                "OUTREACH_DEMO_VAR": str(folder / "var"),
                "DJANGO_SETTINGS_MODULE": "institution.settings",
            },
        )
    try:
        _wait(server, f"http://127.0.0.1:{port}/en/", printed)
        login = re.search(r"login: (\S+)\s+password: (\S+)", printed.read_text())
        assert login, printed.read_text()
        yield Demonstration(f"http://127.0.0.1:{port}", login[1], login[2])
    finally:
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) == 0
    assert "Traceback" not in printed.read_text()


def _wait(server: subprocess.Popen[bytes], url: str, printed: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None, printed.read_text()
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.3)
    pytest.fail(f"the demonstration does not answer: {printed.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(params=[390, 1280], ids=["phone", "desktop"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": request.param, "height": 900}) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails its test when the browser's console reports an error."""
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []
