#!/usr/bin/env python3
"""Measures `vigie predict` and `vigie train` beside scikit-learn and fastText, in one run on the same tweets.

    pip install --requirement Benchmarks/requirements.txt
    python3 Benchmarks/predict.py --data FOLDER

FOLDER holds Sentiment140 as train.csv.gz, validation.csv.gz and test.csv.gz (columns target, text), or has a folder
sentiment140 that does. Markdown goes to standard output. What is compared, and what is not, stands in README.md.
"""

import argparse
import gzip
import json
import shlex
import subprocess
import tempfile
import time
from pathlib import Path

import peers
from figures import Figure, machine, note, ratio, run, table, timed

PROJECT = Path(__file__).resolve().parent.parent


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of Sentiment140")
    parser.add_argument("--vigie", type=Path, default=PROJECT / ".build/release/vigie", help="the release binary")
    parser.add_argument("--root", type=Path, default=PROJECT, help="the project's folder, whose champion is measured")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/vigie-benchmark", help="keeps the peers' models")
    parser.add_argument("--runs", type=int, default=5, help="of which the median is told")
    parser.add_argument("--training-runs", type=int, default=5, help="trainings of each, likewise")
    parser.add_argument("--copies", type=int, default=25, help="of the test set in the large input")
    parser.add_argument("--without-fasttext", action="store_true", help="leave fastText out")
    arguments = parser.parse_args()
    if (arguments.data / "sentiment140").is_dir():
        arguments.data /= "sentiment140"
    for name in ("train", "validation", "test"):
        if not (arguments.data / f"{name}.csv.gz").is_file():
            parser.error(f"{arguments.data} holds no {name}.csv.gz")
    arguments.vigie = arguments.vigie.resolve()
    if not arguments.vigie.is_file():
        parser.error(f"there is no {arguments.vigie}: build it with `swift build -c release`, or name it with --vigie")
    return arguments


class Vigie:
    """The program under test, as a person would call it."""

    name = "Vigie"

    def __init__(self, binary, root):
        self.binary, self.root = binary, root
        model = root / "content/runs/models/sentiment"
        version = (model / "aliases/champion").read_text().strip()
        meta = (model / f"version-{version}/meta.yaml").read_text()
        run_id = next(line.split()[1].strip("'\"") for line in meta.splitlines() if line.startswith("run_id:"))
        self.champion = next((root / "content/runs").glob(f"*/{run_id}"))

    def metric(self, key, folder=None):
        return float(((folder or self.champion) / "metrics" / key).read_text().splitlines()[-1].split()[1])

    @property
    def model_bytes(self):
        return (self.champion / "artifacts/model/model.vigie").stat().st_size

    def pipe(self, source, cores=None):
        """Seconds of `SOURCE | vigie predict --format csv`, whose answers are thrown away."""
        prefix = ["taskset", "--cpu-list", str(cores)] if cores is not None else []
        command = shlex.join([*prefix, str(self.binary), "predict", "--root", str(self.root), "--format", "csv"])
        script = f"set -o pipefail; {source} | {command} > /dev/null"
        return timed(lambda: subprocess.run(["bash", "-c", script], check=True, stderr=subprocess.DEVNULL))[0]

    def evaluate(self, file):
        command = [self.binary, "evaluate", "--root", self.root, "--data", file, "--json"]
        return json.loads(run(command))

    def count(self, file):
        """How many answers the file gives: a benchmark that drops tweets would be a lie."""
        with open(file, "rb") as source:
            command = [self.binary, "predict", "--root", self.root, "--format", "csv"]
            done = subprocess.run(command, stdin=source, capture_output=True, check=True)
        return done.stdout.count(b"\n")

    def round_trips(self, texts):
        """Microseconds from writing a line to a running `vigie predict` until its answer has been read, for each text."""
        command = [self.binary, "predict", "--root", self.root]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
            times = []
            for text in texts:
                line = " ".join(text.split()).encode() + b"\n"
                start = time.perf_counter()
                process.stdin.write(line)
                answer = process.stdout.readline()
                times.append((time.perf_counter() - start) * 1e6)
                if not answer.endswith(b"}\n"):
                    raise SystemExit("vigie predict gave no answer to a line")
            process.stdin.close()
        return times

    def train(self, data):
        """Trains into a folder of its own; seconds by the clock, and the folder of the run's metrics."""
        with tempfile.TemporaryDirectory() as root:
            command = [self.binary, "train", "logistic-regression", "--root", root]
            for name, option in (("train", "--data"), ("validation", "--validation"), ("test", "--test")):
                command += [option, data / f"{name}.csv.gz"]
            wall, output = timed(lambda: run(command))
            folder = Path(output.strip().splitlines()[-1])
            keys = ("training_seconds", "latency_p50_us", "latency_p99_us", "tweets_per_second", "test_accuracy", "model_bytes")
            return {"wall": wall} | {key: self.metric(key, folder) for key in keys}


def percentiles(times):
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]


def one_by_one(peer, texts):
    """The 50th and the 99th percentile in microseconds; the first 500 texts fill the caches and are not counted."""
    times = [timed(lambda: peer.predict_one(text))[0] * 1e6 for text in texts]
    return percentiles(times[500:])


class Measured:
    """What was measured of one program: lists of one value a run."""

    def __init__(self):
        self.speeds, self.p50, self.p99 = [], [], []


def measure(arguments, vigie, others, folder):
    """All programs in turn, as often as asked: a change of the machine's mood meets them all."""
    texts, targets = peers.read(arguments.data, "test")
    sample = texts[:2500]
    packed = gzip.open(arguments.data / "test.csv.gz").read()
    header, body = packed.split(b"\n", 1)
    inputs = {}
    for copies in (arguments.copies // 5, arguments.copies):
        inputs[copies] = folder / f"{copies}.csv"
        inputs[copies].write_bytes(header + b"\n" + body * copies)
    small, large = inputs
    for copies in (1, large):
        file = inputs.get(copies) or folder / "1.csv"
        if copies == 1:
            file.write_bytes(packed)
        if (answers := vigie.count(file)) != len(texts) * copies:
            raise SystemExit(f"{answers} answers to {len(texts) * copies} tweets")

    result = {"n": len(texts), "large": len(texts) * large, "small": len(texts) * small, "accuracy": {}}
    seconds = {key: [] for key in ("large", "small", "one core", "zcat", "zcat alone")}
    trips = Measured()
    measured = {peer.name: Measured() for peer in others}
    archive = shlex.quote(str(arguments.data / "test.csv.gz"))
    for number in range(arguments.runs):
        note(f"run {number + 1} of {arguments.runs}")
        seconds["large"].append(vigie.pipe(f"cat {shlex.quote(str(inputs[large]))}"))
        seconds["small"].append(vigie.pipe(f"cat {shlex.quote(str(inputs[small]))}"))
        seconds["one core"].append(vigie.pipe(f"cat {shlex.quote(str(inputs[large]))}", cores=0))
        seconds["zcat"].append(vigie.pipe(f"zcat {archive}"))
        seconds["zcat alone"].append(
            timed(lambda: subprocess.run(["bash", "-c", f"zcat {archive} > /dev/null"], check=True))[0]
        )
        p50, p99 = percentiles(vigie.round_trips(sample)[500:])
        trips.p50.append(p50)
        trips.p99.append(p99)
        for peer in others:
            mine = measured[peer.name]
            spent, labels = timed(lambda: peer.predict(texts))
            mine.speeds.append(len(texts) / spent)
            right = sum(bool(label) == bool(target) for label, target in zip(labels, targets))
            result["accuracy"][peer.name] = right / len(texts)
            p50, p99 = one_by_one(peer, sample)
            mine.p50.append(p50)
            mine.p99.append(p99)
    return result | {"seconds": seconds, "trips": trips, "peers": measured}


def print_stream(result):
    """Prints the table of streams; returns the speeds of the large input, on all cores and on one."""
    seconds, n, large, small = result["seconds"], result["n"], result["large"], result["small"]
    # The slope is taken run by run: what starting costs is in both and falls out.
    slope = [(large - small) / (a - b) for a, b in zip(seconds["large"], seconds["small"])]
    zcat = Figure([n / s for s in seconds["zcat"]])
    rows = [
        [f"`cat` of {large:,} tweets, process start included", Figure([large / s for s in seconds["large"]]).text()],
        [f"the same without the start: the slope between {small:,} and {large:,} tweets", Figure(slope).text()],
        [f"`cat` of {large:,} tweets on one core", Figure([large / s for s in seconds["one core"]]).text()],
        [f"`zcat test.csv.gz` ({n:,} tweets), process start included", zcat.text()],
    ]
    print("\n### `… | vigie predict --format csv`\n")
    print(table(["Input", "tweets/s"], rows))
    print(
        f"\n`zcat test.csv.gz | vigie predict --format csv` takes {Figure(seconds['zcat']).text(1, 1e3)} ms; "
        f"`zcat` alone, into /dev/null, {Figure(seconds['zcat alone']).text(1, 1e3)} ms."
    )
    return Figure([large / s for s in seconds["large"]]), Figure([large / s for s in seconds["one core"]])


def print_comparison(arguments, vigie, others, result, speeds, trainings):
    evaluation = vigie.evaluate(arguments.data / "test.csv.gz")
    ours = {
        "accuracy": evaluation["accuracy"],
        "training": Figure([t["training_seconds"] for t in trainings]),
        "speed": speeds[0],
        "one core": speeds[1],
        "p50": Figure([t["latency_p50_us"] for t in trainings]),
        "p99": Figure([t["latency_p99_us"] for t in trainings]),
        "bytes": vigie.model_bytes,
    }
    theirs = {}
    for peer in others:
        mine = result["peers"][peer.name]
        theirs[peer.name] = {
            "accuracy": result["accuracy"][peer.name],
            "training": Figure(peer.facts["seconds"]),
            "speed": Figure(mine.speeds),
            "one core": Figure(mine.speeds),
            "p50": Figure(mine.p50),
            "p99": Figure(mine.p99),
            "bytes": peer.facts["bytes"],
        }
    forms = {
        "accuracy": ("Accuracy on test.csv.gz", lambda v: f"{v:.4f}"),
        "training": ("Training, file to model, s", lambda v: v.text(1)),
        "speed": ("Many tweets, tweets/s", lambda v: v.text()),
        "one core": ("Many tweets, Vigie on one core, as the peers are", lambda v: v.text()),
        "p50": ("One tweet, p50, µs", lambda v: v.text(1)),
        "p99": ("One tweet, p99, µs", lambda v: v.text(1)),
        "bytes": ("Model, bytes", lambda v: f"{v:,}"),
    }
    header = ["", vigie.name, *(f"{peer.name} {peer.version}" for peer in others)]
    header += [f"Vigie ÷ {peer.name}" for peer in others]
    rows = []
    for key, (title, form) in forms.items():
        row = [title, form(ours[key]), *(form(theirs[peer.name][key]) for peer in others)]
        for peer in others:
            value = theirs[peer.name][key]
            row.append(f"{ours[key] - value:+.4f}" if key == "accuracy" else ratio(ours[key], value))
        rows.append(row)
    print("\n### Beside the peers\n")
    print(table(header, rows))
    print(f"\n(The accuracy's last columns are differences, the others ratios. n = {evaluation['n']:,}.)")


def main():
    arguments = parse_arguments()
    vigie = Vigie(arguments.vigie, arguments.root.resolve())
    described = machine()
    kinds = [peers.ScikitLearn] + ([] if arguments.without_fasttext else [peers.FastText])
    others = [kind(arguments.data, arguments.cache, arguments.training_runs) for kind in kinds]
    trainings = []
    for _ in range(arguments.training_runs):
        trainings.append(vigie.train(arguments.data))
        note(f"Vigie: trained in {trainings[-1]['training_seconds']:.1f} s, {trainings[-1]['wall']:.1f} s with its evaluation")
    with tempfile.TemporaryDirectory() as folder:
        result = measure(arguments, vigie, others, Path(folder))

    print(f"{described}. Median of {arguments.runs} runs (smallest–largest).")
    speeds = print_stream(result)
    print_comparison(arguments, vigie, others, result, speeds, trainings)
    trips = result["trips"]
    print(
        f"\nVigie, further: one tweet as logged in the champion's run p50 {vigie.metric('latency_p50_us'):.1f} µs, "
        f"p99 {vigie.metric('latency_p99_us'):.1f} µs; a line written to a running `vigie predict` is answered after "
        f"p50 {Figure(trips.p50).text(0)} µs, p99 {Figure(trips.p99).text(0)} µs; `vigie train` from start to end, with the "
        f"evaluation of two sets, {Figure([t['wall'] for t in trainings]).text(1)} s; "
        f"the model trained here has accuracy {Figure([t['test_accuracy'] for t in trainings]).text(4)}."
    )
    for peer in others:
        extra = peer.facts.get("training_only_seconds")
        print(
            f"{peer.name}: trained {len(peer.facts['seconds'])} times on {peer.facts['date']}"
            + (f"; {extra:.1f} s of it are fastText's own, the rest is reading and preparing the text in Python." if extra else
               f"; {peer.facts['terms']:,} terms, {peer.facts['iterations']} iterations.")
        )


if __name__ == "__main__":
    main()
