"""What the benchmarks share: medians with their spread, ratios, Markdown tables, and the machine's description."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path


class Figure:
    """The median of some runs, with the smallest and the largest of them."""

    def __init__(self, values):
        self.values = sorted(values)
        self.median = statistics.median(self.values)

    def text(self, decimals=0, scale=1.0):
        def number(value):
            return f"{value * scale:,.{decimals}f}"

        if len(self.values) == 1 or self.values[0] == self.values[-1]:
            return number(self.median)
        return f"{number(self.median)} ({number(self.values[0])}–{number(self.values[-1])})"


def ratio(ours, theirs):
    """How many times ours is theirs: of two figures, or of two numbers."""
    value = getattr(ours, "median", ours) / getattr(theirs, "median", theirs)
    return f"{value:,.0f}×" if value >= 10 else f"{value:.2g}×"


def table(header, rows):
    """A GFM table: the first column is text, the others are numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def timed(action):
    """Seconds of the wall clock that the action takes, and its result."""
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


def note(message):
    """Says on standard error what goes on: standard output holds the tables only."""
    print(message, file=sys.stderr, flush=True)


def machine():
    """The processor, the cores that this process may use, the load, and the day: no name and no path."""
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    load = os.getloadavg()[0]
    return f"{model}, {len(os.sched_getaffinity(0))} cores, load {load:.2f} at the start, {time.strftime('%Y-%m-%d')}"


def run(command, **options):
    """Runs a command; where it fails, says what it said."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} failed with status {done.returncode}:\n{done.stderr.strip()}")
    return done.stdout
