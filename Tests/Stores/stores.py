"""MLflow stores of the same experiments in three forms, written by MLflow itself: files, SQLite and a server on it.

The runs are logged into the file form; `mlflow migrate-filestore` moves them into a database, ids and all; `mlflow server` answers
for that database. What MLflow no longer writes (the lines and fields of its first versions) is written by hand, before the migration.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("VIGIE", REPOSITORY / ".build/debug/vigie")).resolve()

START_SECONDS = 60
MALFORMED_RUN = "bad0" * 8
OLD_RUN = "0123456789012345678901234567890e"


def environment() -> dict[str, str]:
    """That of MLflow's own processes: no request to another host, and no service beside the server."""
    return {
        **os.environ, "MLFLOW_ALLOW_FILE_STORE": "true", "MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true",
        "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false", "MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT": "true"}


def write_file_store(project: Path) -> Path:
    """PROJECT/mlruns, written by MLflow run in PROJECT, in a process of its own: MLflow keeps its stores for as long as it runs."""
    subprocess.run([sys.executable, Path(__file__).parent / "write_runs.py"], cwd=project, env=environment(), check=True, timeout=120)
    return project / "mlruns"


def migrate(store: Path, database: Path) -> None:
    """`mlflow migrate-filestore` reads no malformed run: it gets a copy without it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "mlruns"
        shutil.copytree(store, copy, ignore=shutil.ignore_patterns(MALFORMED_RUN))
        subprocess.run(
            [sys.executable, "-m", "mlflow", "migrate-filestore", "--source", copy, "--target", f"sqlite:///{database}",
             "--no-progress"],
            env=environment(), check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class TrackingServer:
    """`mlflow server` on a database (or a folder, named by a text), on a free port of this machine."""

    def __init__(self, store: Path | str, folder: Path):
        uri = store if isinstance(store, str) else f"sqlite:///{store}"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = open(folder / "server.log", "wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mlflow", "server", "--backend-store-uri", uri, "--host", "127.0.0.1",
             "--port", str(self.port), "--workers", "1"],
            cwd=folder, env=environment(), stdout=self._log, stderr=self._log)

    def __enter__(self) -> "TrackingServer":
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=2) as answer:
                    if answer.status == 200:
                        return self
            except OSError:
                time.sleep(0.1)
            if self.process.poll() is not None:
                break
        self.__exit__()
        raise RuntimeError(f"mlflow server does not answer:\n{Path(self._log.name).read_text(errors='replace')}")

    def count(self, request: str) -> int:
        """How many requests of that kind the server's log has."""
        return Path(self._log.name).read_text(errors="replace").count(request)

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._log.close()


def new_project() -> Path:
    """A project with the articles, templates and style of this one, and without runs; `var` and `_site` come to lie there too."""
    if not BINARY.is_file():
        raise FileNotFoundError(f"{BINARY} is missing: build it with `swift build`, or name another with VIGIE")
    root = Path(tempfile.mkdtemp(prefix="vigie-stores-"))
    for folder in ("templates", "public"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    (root / "content/articles").mkdir(parents=True)
    for file in ("site.yml", "published.yml"):
        shutil.copy(REPOSITORY / "content" / file, root / "content")
    return root


def render(project: Path, output: str, *sources: str, **environment: str) -> subprocess.CompletedProcess:
    options = [option for source in sources for option in ("--runs", source)]
    return subprocess.run(
        [BINARY, "render", "--root", project, "--output", project / output, *options],
        cwd=project, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300)
