#!/usr/bin/env python3
"""Measures `vigie serve` under load beside FastAPI with scikit-learn: POST /predict, 32 connections, in turn.

    apt-get install wrk
    pip install --requirement Benchmarks/requirements.txt
    python3 Benchmarks/serve.py --data FOLDER

The peer's model comes from the cache of predict.py, and is trained if it is not there. Vigie stores each prediction in
SQLite before it answers; the peer stores nothing. Markdown goes to standard output.
"""

import argparse
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import peers
from figures import Figure, machine, note, ratio, run, table

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of Sentiment140")
    parser.add_argument("--vigie", type=Path, default=PROJECT / ".build/release/vigie", help="the release binary")
    parser.add_argument("--root", type=Path, default=PROJECT, help="the project's folder, whose champion is served")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/vigie-benchmark", help="keeps the peer's model")
    parser.add_argument("--runs", type=int, default=5, help="of which the median is told")
    parser.add_argument("--seconds", type=int, default=10, help="of each run")
    parser.add_argument("--connections", type=int, default=32)
    arguments = parser.parse_args()
    if (arguments.data / "sentiment140").is_dir():
        arguments.data /= "sentiment140"
    if shutil.which("wrk") is None:
        parser.error("wrk is missing: `apt-get install wrk`")
    return arguments


class Server:
    """A server that runs until the end of a `with` block."""

    def __init__(self, command, url, processes=1, **options):
        self.url = url
        self.processes = [
            subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options) for _ in range(processes)
        ]

    def __enter__(self):
        for _ in range(600):
            try:
                urllib.request.urlopen(self.url + "/health", timeout=1).close()
                return self
            except OSError:
                for process in self.processes:
                    if process.poll() is not None:
                        raise SystemExit(f"the server ended with status {process.returncode}") from None
                time.sleep(0.1)
        raise SystemExit(f"nothing answers on {self.url}")

    def __exit__(self, *_):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(30)

    @property
    def processor_seconds(self):
        """The time on a core that each process has had: it tells whether all of them worked."""
        ticks = os.sysconf("SC_CLK_TCK")
        stats = [Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split() for process in self.processes]
        return [(int(stat[11]) + int(stat[12])) / ticks for stat in stats]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def vigie(arguments, database):
    port = free_port()
    command = [arguments.vigie, "serve", "--root", arguments.root, "--port", str(port), "--database", database]
    return Server(command, f"http://127.0.0.1:{port}")


def fastapi(arguments):
    port = free_port()
    command = [sys.executable, HERE / "peer_fastapi.py", str(port)]
    environment = os.environ | {"MODEL": str(arguments.cache / peers.ScikitLearn.file)}
    return Server(command, f"http://127.0.0.1:{port}", processes=2, env=environment)


def load(server, bodies, arguments, seconds):
    """What wrk saw; a request that was refused or failed ends the benchmark."""
    command = ["wrk", "--threads", "1", "--connections", str(arguments.connections), "--duration", f"{seconds}s",
               "--latency", "--script", HERE / "predict.lua", server.url]
    output = run(command, env=os.environ | {"BODIES": str(bodies)})
    result = json.loads(next(line for line in output.splitlines() if line.startswith("RESULT")).removeprefix("RESULT"))
    if result["refused"] or result["failed"]:
        raise SystemExit(f"{result['refused']} requests were refused and {result['failed']} failed")
    return result | {"rate": result["requests"] / (result["duration"] / 1e6)}


def main():
    arguments = parse_arguments()
    described = machine()
    arguments.cache = arguments.cache.resolve()
    peers.ScikitLearn(arguments.data, arguments.cache, 1)
    results = {"Vigie": [], "FastAPI": []}
    # On a disk: in a memory file system a durable write would cost nothing.
    (arguments.root / "var").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=arguments.root / "var", prefix="benchmark-") as folder:
        bodies, database = Path(folder) / "bodies.jsonl", Path(folder) / "vigie.sqlite"
        texts, _ = peers.read(arguments.data, "test")
        bodies.write_text("\n".join(json.dumps({"text": " ".join(text.split())}) for text in texts[:5000] if text.strip()))
        answered = 0
        with vigie(arguments, database) as ours, fastapi(arguments) as theirs:
            for number in range(arguments.runs + 1):
                for name, server in (("Vigie", ours), ("FastAPI", theirs)):
                    # The first, short run warms both and is not counted.
                    before = server.processor_seconds
                    result = load(server, bodies, arguments, arguments.seconds if number else 2)
                    shares = [(b - a) * 1e6 / result["duration"] for a, b in zip(before, server.processor_seconds)]
                    result["cores"] = sum(shares)
                    note(f"{name}: {result['rate']:,.0f} requests/s, cores used by each process: "
                         + ", ".join(f"{share:.2f}" for share in shares))
                    answered += result["requests"] if name == "Vigie" else 0
                    if number:
                        results[name].append(result)
        stored = sqlite3.connect(database).execute("SELECT count(*) FROM predictions").fetchone()[0]
        if stored < answered:
            raise SystemExit(f"Vigie answered {answered} requests and stored {stored}")

    print(f"{described}. Median of {arguments.runs} runs of {arguments.seconds} s (smallest–largest), "
          f"{arguments.connections} connections; wrk shares the cores with the server.\n")
    rows = []
    for title, key, scale, decimals in (("requests/s", "rate", 1, 0), ("p50, ms", "p50", 1e-3, 2), ("p99, ms", "p99", 1e-3, 2),
                                        ("cores used by the server", "cores", 1, 2)):
        ours, theirs = (Figure([result[key] for result in results[name]]) for name in results)
        rows.append([title, ours.text(decimals, scale), theirs.text(decimals, scale), ratio(ours, theirs)])
    print(table(["`POST /predict`", "Vigie", "FastAPI + scikit-learn, 2 processes", "Vigie ÷ FastAPI"], rows))
    print(f"\nVigie answered {answered:,} requests, and its database held {stored:,} predictions afterwards.")


if __name__ == "__main__":
    main()
