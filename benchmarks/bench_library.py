"""How fast and how small the library is, as ratios to what it is measured by, in one table.

    python benchmarks/bench_library.py [N]     N activities, 20 000 unless said

Two registers of N activities each: the one that make_register.py makes, short and varied, and the
demonstration's, repeated. Both are files as the library writes them. Times are those of the
process; ratios are to json.loads of the same file. The commands pause the collector and everybody
else's code runs with it, so that reading is measured both ways.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent))

import make_register
import pydantic

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import Period, Register

EXAMPLE = Path(__file__).parents[1] / "examples" / "international-activities.json"
RUNS = 5


def made(size: int) -> Register:
    """The register of make_register.py."""
    return jsonl.read(io.BytesIO("".join(make_register.lines(size)).encode())).register_or_raise()


def demonstration(size: int) -> Register:
    """The example register with its activities repeated, each with an id of its own."""
    document = json.loads(EXAMPLE.read_bytes())
    single = [
        {key: value for key, value in each.items() if key not in {"parent", "agreement"}}
        for each in document["activities"]
    ]
    document["activities"] = [
        {**single[number % len(single)], "id": f"activity-{number}"} for number in range(size)
    ]
    return json_format.loads(json.dumps(document))


def seconds(runs: dict[str, Callable[[], object]], *, collecting: bool = False) -> dict[str, float]:
    """Processor time of the quickest of some rounds, each of which runs everything once."""
    taken = dict.fromkeys(runs, float("inf"))
    for _ in range(RUNS):
        for name, run in runs.items():
            gc.collect()
            with nullcontext() if collecting else paused_collector():
                began = time.process_time()
                kept = run()
                taken[name] = min(taken[name], time.process_time() - began)
            del kept
    return taken


@contextmanager
def paused_collector() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def in_fresh_process(code: str, *arguments: str) -> float:
    """What a program prints, run by itself, its modules compiled beforehand."""
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return float(done.stdout)


RESIDENT = """
import gc, sys
from pathlib import Path
from electoral_outreach.formats import json as json_format

def resident():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096

json_format.load(sys.argv[2])
path = Path(sys.argv[1])
gc.disable()
before = resident()
with path.open("rb") as stream:
    register = json_format.read(stream).register_or_raise()
gc.enable()
print((resident() - before) / len(register.activities))
"""

IMPORT = """
import time
began = time.process_time()
import pydantic
pydantic.BaseModel, pydantic.TypeAdapter, pydantic.Field
middle = time.process_time()
import electoral_outreach, electoral_outreach.model, electoral_outreach.formats.json
print(((middle - began) if {pydantics} else (time.process_time() - middle)) * 1000)
"""


def imported(*, pydantics: bool) -> float:
    """Milliseconds of processor time to import pydantic, or the library after it."""
    code = IMPORT.format(pydantics=pydantics)
    in_fresh_process(code)
    return median(in_fresh_process(code) for _ in range(9))


def streamed(lines: bytes) -> float:
    """Kilobytes at the highest while a file is read line by line."""
    stream = io.BytesIO(lines)
    tracemalloc.start()
    for line in jsonl.iter_lines(stream):
        assert line.problem is None
    _, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return highest / 1000


def row(what: str, figure: str, ratio: str = "", bar: str = "") -> None:
    print(f"| {what:42} | {figure:>13} | {ratio:>8} | {bar:>8} |")


def times(ratio: float) -> str:
    return f"{ratio:.2f} ×"


def bench_register(name: str, register: Register) -> None:
    """The rows of one register."""
    size = len(register.activities)
    whole, lines = io.BytesIO(), io.BytesIO()
    json_format.write(register, whole)
    jsonl.write(register, lines)
    data, each_line = whole.getvalue(), lines.getvalue().splitlines()
    document: dict[str, Callable[[], object]] = {
        "loads": lambda: json.loads(data),
        "read": lambda: json_format.read(io.BytesIO(data)).register_or_raise(),
    }
    collecting = seconds(document, collecting=True)
    taken = seconds(
        document
        | {
            "loads lines": lambda: [json.loads(line) for line in each_line],
            "read lines": lambda: jsonl.read(io.BytesIO(lines.getvalue())).register_or_raise(),
            "write": lambda: json_format.write(register, io.BytesIO()),
            "write lines": lambda: jsonl.write(register, io.BytesIO()),
        }
    )

    def used(seconds: float) -> str:
        return f"{seconds / size * 1e6:.1f} µs"

    loads, loads_lines = taken["loads"], taken["loads lines"]
    print(f"| **{name}, {len(b''.join(each_line)) // size:,} bytes a record** | | | |")
    row("json.loads, as anybody calls it", used(collecting["loads"]), times(1))
    row(
        "a command reads and validates JSON",
        used(taken["read"]),
        times(taken["read"] / collecting["loads"]),
    )
    row(
        "a program does, the collector running",
        used(collecting["read"]),
        times(collecting["read"] / collecting["loads"]),
    )
    row("json.loads, the collector paused too", used(loads), times(1))
    row("read and validate JSON", used(taken["read"]), times(taken["read"] / loads), "1.8 ×")
    row("json.loads, line by line", used(loads_lines), times(1))
    row(
        "read and validate JSON Lines",
        used(taken["read lines"]),
        times(taken["read lines"] / loads_lines),
        "1.8 ×",
    )
    row("write JSON", used(taken["write"]), times(taken["write"] / loads))
    row("write JSON Lines", used(taken["write lines"]), times(taken["write lines"] / loads_lines))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.json"
        path.write_bytes(data)
        resident = in_fresh_process(RESIDENT, str(path), str(EXAMPLE))
    row("resident after reading JSON, a record", f"{resident / 1000:.1f} kB", "", "8 kB")
    row(
        "highest while streaming JSON Lines", f"{streamed(lines.getvalue()):.0f} kB", "", "constant"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("n", type=int, nargs="?", default=20_000, help="how many activities")
    size: int = parser.parse_args().n
    print(f"{size:,} activities; Python {platform.python_version()}, pydantic {pydantic.VERSION},")
    print(f"{processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    row("what", "a record", "ratio", "bar")
    print(f"|{'-' * 44}|{'-' * 14}:|{'-' * 9}:|{'-' * 9}:|")
    bench_register("made register", made(size))
    bench_register("demonstration register", demonstration(size))
    print("| **either way** | | | |")
    texts = [
        f"20{n // 800:02}-{1 + n % 12:02}-{1 + n % 28:02}/2120-01-{1 + n % 31:02}"
        for n in range(5000)
    ]
    parse = seconds({"parse": lambda: [Period(text) for text in texts]})["parse"] / len(texts)
    row("parse a period of two days", f"{parse * 1e6:.1f} µs", "", "8 µs")
    texts = [f"{1900 + n % 120}-{1 + n % 12:02}~/2120-{1 + n % 12:02}" for n in range(5000)]
    parse = seconds({"parse": lambda: [Period(text) for text in texts]})["parse"] / len(texts)
    row("parse a period of two months", f"{parse * 1e6:.1f} µs", "", "8 µs")
    base, own = imported(pydantics=True), imported(pydantics=False)
    row("import pydantic", f"{base:.0f} ms", times(1))
    row("import the library after it", f"{own:.0f} ms", times(own / base), "90 ms")


def processor() -> str:
    """What the machine computes with, as far as it says."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


if __name__ == "__main__":
    main()
