"""How fast the library is, as ratios to what it is measured by, in one process.

python benchmarks/bench_library.py [N]     N activities, 5 000 unless said
"""

from __future__ import annotations

import gc
import io
import json
import platform
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pydantic

sys.path.insert(0, str(Path(__file__).parent))

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.listing import Query, Scan
from electoral_outreach.model import Period, Register

EXAMPLE = Path(__file__).parents[1] / "examples" / "international-activities.json"


def best(run: Callable[[], object], times: int = 3) -> float:
    """Seconds of the quickest of some runs."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return min(taken)


def enlarged(size: int) -> bytes:
    """The example register with its activities repeated, each with an id of its own."""
    document = json.loads(EXAMPLE.read_bytes())
    single = [
        {key: value for key, value in each.items() if key not in {"parent", "agreement"}}
        for each in document["activities"]
    ]
    document["activities"] = [
        {**single[number % len(single)], "id": f"activity-{number}"} for number in range(size)
    ]
    return json.dumps(document, ensure_ascii=False).encode()


def main() -> None:
    """Print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    data = enlarged(size)
    register: Register = json_format.loads(data)
    lines = io.BytesIO()
    jsonl.write(register, lines)
    scan = Scan.of(register)
    query = Query(kind="mission", country=["HT", "MG"])
    gc.disable()
    loads = best(lambda: json.loads(data))
    rows = [
        ("json.loads", loads),
        ("read and validate JSON", best(lambda: json_format.read(io.BytesIO(data)))),
        ("read and validate JSON Lines", best(lambda: jsonl.read(io.BytesIO(lines.getvalue())))),
        ("write JSON", best(lambda: json_format.write(register, io.BytesIO()))),
        ("a filtered page by Scan", best(lambda: scan.answer(query, date(2026, 1, 1), ["en"]))),
    ]
    print(f"{size} activities, {len(data) // size} bytes each; Python {platform.python_version()},")
    print(f"pydantic {pydantic.VERSION}, {platform.machine()}")
    for name, seconds in rows:
        print(f"{name:32}{seconds * 1000:10.1f} ms{seconds / loads:8.1f} × json.loads")
    texts = [f"2016-{1 + n % 12:02}-{1 + n % 28:02}/2017-01-{1 + n % 31:02}" for n in range(5000)]
    parse = best(lambda: [Period(text) for text in texts]) / len(texts)
    print(f"{'parse a period':32}{parse * 1e6:10.1f} µs")


if __name__ == "__main__":
    main()
