"""How the time that something takes grows with what it is given: ratios, whatever the machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(run: Callable[[], object]) -> float:
    """Processor time of one run, so that other programs do not count.

    Nor does the collector, whose rounds take longer the more the other tests keep in memory.
    """
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        run()
        return time.process_time() - began
    finally:
        gc.enable()


def growth(
    run: Callable[[int], object], size: int, *, times: int = 2, enough: float = 1e-3
) -> float:
    """How many times as long it takes with so many times the size; the best of three tries.

    What grows with its length takes about `times`, what is quadratic the square of it. What takes
    less than `enough` seconds at first is too short to measure, and counts as so much.
    """
    run(max(size // 4, 1))
    ratios = []
    for _ in range(3):
        once = max(seconds(lambda: run(size)), enough)
        ratios.append(seconds(lambda: run(size * times)) / once)
        if ratios[-1] < 1.5 * times:
            break
    return min(ratios)
