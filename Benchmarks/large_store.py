"""Renders a store of many runs with long histories: `large_store.py [--runs 200] [--points 5000] [--database] [--keep FOLDER]`.

The store is written as MLflow's files, and with `--database` as its SQLite database too (which takes MLflow: run it with
.build/venv/bin/python). Each is rendered several times, to a new site and to the same again; told are the least seconds of the
clock, those of the processor, and the greatest memory. The values are those of a noisy training curve, seeded.
"""

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
BINARY = Path(os.environ.get("VIGIE", REPOSITORY / ".build/release/vigie")).resolve()
CURVES = ("epoch_loss", "epoch_gradient_norm", "epoch_validation_accuracy", "epoch_validation_log_loss", "learning_rate")
EXPERIMENT = "338645111280035264"
START = 1_795_252_741_000
RENDERINGS = 3


class Run:
    """A run whose points are spread evenly over its curves."""

    def __init__(self, index: int, points: int, chance: random.Random):
        self.id = f"{chance.getrandbits(128):032x}"
        self.name = f"run-{index}"
        self.start = START + 60_000 * index
        self.end = self.start + 59_000
        self.params = {"seed": str(index)}
        self.metrics = {"test_accuracy": [0.8 + chance.random() / 10], "test_n": [2000.0]}
        for curve in CURVES:
            self.metrics[curve] = [chance.random() / (1 + step / 100) for step in range(points // len(CURVES))]


def runs(count: int, points: int) -> Iterator[Run]:
    chance = random.Random(1)
    return (Run(index, points, chance) for index in range(count))


def write_files(store: Path, all_runs: Iterator[Run]) -> None:
    experiment = store / EXPERIMENT
    experiment.mkdir(parents=True)
    (experiment / "meta.yaml").write_text(
        f"artifact_location: mlruns/{EXPERIMENT}\ncreation_time: {START}\nexperiment_id: '{EXPERIMENT}'\n"
        f"last_update_time: {START}\nlifecycle_stage: active\nname: large\n")
    for run in all_runs:
        folder = experiment / run.id
        for name in ("metrics", "params", "tags", "artifacts"):
            (folder / name).mkdir(parents=True)
        (folder / "meta.yaml").write_text(
            f"artifact_uri: mlruns/{EXPERIMENT}/{run.id}/artifacts\nend_time: {run.end}\nentry_point_name: ''\n"
            f"experiment_id: '{EXPERIMENT}'\nlifecycle_stage: active\nrun_id: {run.id}\nrun_name: {run.name}\nsource_name: ''\n"
            f"source_type: 4\nsource_version: ''\nstart_time: {run.start}\nstatus: 3\ntags: []\nuser_id: ann\n")
        for key, value in run.params.items():
            (folder / "params" / key).write_text(value)
        for key, values in run.metrics.items():
            lines = (f"{run.start + step} {value!r} {step}\n" for step, value in enumerate(values))
            (folder / "metrics" / key).write_text("".join(lines))


def write_database(path: Path, all_runs: Iterator[Run]) -> None:
    """MLflow makes the tables; the rows are put in without it, which would take an hour."""
    subprocess.run([sys.executable, "-m", "mlflow", "db", "upgrade", f"sqlite:///{path}"], check=True, capture_output=True)
    with sqlite3.connect(path) as db:
        place = f"mlruns/{EXPERIMENT}"
        db.execute(
            "INSERT INTO experiments (experiment_id, name, artifact_location, lifecycle_stage, creation_time, last_update_time) "
            "VALUES (?, 'large', ?, 'active', ?, ?)", (int(EXPERIMENT), place, START, START))
        for run in all_runs:
            db.execute(
                "INSERT INTO runs (run_uuid, name, status, lifecycle_stage, start_time, end_time, experiment_id, artifact_uri) "
                "VALUES (?, ?, 'FINISHED', 'active', ?, ?, ?, ?)",
                (run.id, run.name, run.start, run.end, int(EXPERIMENT), f"{place}/{run.id}/artifacts"))
            db.executemany("INSERT INTO params (run_uuid, key, value) VALUES (?, ?, ?)",
                           ((run.id, key, value) for key, value in run.params.items()))
            for key, values in run.metrics.items():
                rows = [(run.id, key, value, run.start + step, step) for step, value in enumerate(values)]
                db.executemany(
                    "INSERT INTO metrics (run_uuid, key, value, timestamp, step, is_nan) VALUES (?, ?, ?, ?, ?, 0)", rows)
                db.execute(
                    "INSERT INTO latest_metrics (run_uuid, key, value, timestamp, step, is_nan) VALUES (?, ?, ?, ?, ?, 0)",
                    rows[-1])


def render(project: Path, source: str, output: Path) -> tuple[float, float, float]:
    """Seconds of the clock, seconds of the processor, MB of memory."""
    start = time.monotonic()
    process = subprocess.Popen(
        [BINARY, "render", "--root", project, "--output", output, "--runs", source], cwd=project, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"vigie render failed with {process.returncode}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--points", type=int, default=5000, help="of each run, over all its curves")
    parser.add_argument("--database", action="store_true", help="SQLite too; takes MLflow")
    parser.add_argument("--keep", type=Path, help="a new folder for the stores and sites; otherwise they are removed")
    options = parser.parse_args()

    project = options.keep.resolve() if options.keep else Path(tempfile.mkdtemp(prefix="vigie-large-"))
    try:
        for folder in ("templates", "public"):
            shutil.copytree(REPOSITORY / folder, project / folder)
        (project / "content/articles").mkdir(parents=True)
        for file in ("site.yml", "published.yml"):
            shutil.copy(REPOSITORY / "content" / file, project / "content")
        write_files(project / "mlruns", runs(options.runs, options.points))
        sources = {"files": "mlruns"}
        if options.database:
            write_database(project / "mlflow.db", runs(options.runs, options.points))
            sources["database"] = "sqlite:///mlflow.db"
        print(f"{options.runs} runs of {options.points} points\n")
        print("| runs from | site | clock, s | processor, s | memory, MB |\n|---|---|---:|---:|---:|")
        for name, source in sources.items():
            output = project / f"site-{name}"
            fresh, same = [], []
            for _ in range(RENDERINGS):
                shutil.rmtree(output, ignore_errors=True)
                fresh.append(render(project, source, output))
                same.append(render(project, source, output))
            for state, measured in (("new", fresh), ("unchanged", same)):
                clock, processor, memory = (pick(column) for pick, column in zip((min, min, max), zip(*measured)))
                print(f"| {name} | {state} | {clock:.2f} | {processor:.2f} | {memory:.0f} |")
        if options.database:
            subprocess.run(["diff", "--recursive", "--brief", project / "site-files", project / "site-database"], check=True)
            print("\nBoth sites are the same, byte for byte.")
    finally:
        if not options.keep:
            shutil.rmtree(project, ignore_errors=True)


if __name__ == "__main__":
    main()
