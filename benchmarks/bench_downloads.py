"""What taking a whole section away costs: each form, from the first byte to the last.

    python benchmarks/bench_downloads.py [N]     N activities, 10,000 unless said, on SQLite

Each form is asked of a process of its own. The memory is all that this process held at its highest,
Django, Wagtail and the index included: it hardly differs by form, since files are written as they go.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from bench_site import LANGUAGES, fill, said, start  # noqa: E402 - found by the path above

SIZE = 10_000
KILOBYTE = 1024


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    if len(sys.argv) > 2:
        measure(size, sys.argv[2])
        return
    start("sqlite", "")
    from benchmarks.site.databases import Database
    from wagtail_outreach.visiting.addresses.paths import FORMS

    Database("sqlite", size).make(fill)
    print(f"{size:,} activities; {said()}\n")
    print("| form | first byte | all of it | size | memory |")
    print("|---|---:|---:|---:|---:|", flush=True)
    for form in FORMS:
        subprocess.run([sys.executable, __file__, str(size), form], check=True)


def measure(size: int, form: str) -> None:
    """One row of the table."""
    start("sqlite", "")
    from django.test import Client

    from benchmarks.site.databases import Database
    from benchmarks.site.section import addresses

    Database("sqlite", size).use()
    client, archive = Client(), addresses(LANGUAGES[0], depth=1)["archive"]
    client.get(archive)
    began = time.perf_counter()
    response = client.get(f"{archive}data/{form}/")
    if response.status_code == 404:
        print(f"| {form} | not offered | | | |", flush=True)
        return
    assert response.status_code == 200, response
    first, sent = 0.0, 0
    for piece in response:
        first = first or time.perf_counter() - began
        sent += len(piece)
    whole = time.perf_counter() - began
    print(
        f"| {form} | {first * 1000:.0f} ms | {whole:.1f} s | {sent / KILOBYTE**2:.1f} MB"
        f" | {highest() / KILOBYTE:.0f} MB |",
        flush=True,
    )


def highest() -> int:
    """Kilobytes that this process held at its highest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
