"""The product under test: the built binary, a project folder of its own, a server of its own, and its database.

The binary is named by the environment variable VIGIE (`.build/debug/vigie` of this checkout where it is not set).
Every server takes a free port and a database in a temporary folder, so that several test runs do not meet.
"""

import atexit
import functools
import http.client
import json
import os
import queue
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("VIGIE", REPOSITORY / ".build/debug/vigie")).resolve()

START_SECONDS = 20
STOP_SECONDS = 10
RENDER_SECONDS = 120


def new_project() -> Path:
    """A copy of what the product reads (content with the runs, templates, public), with the site rendered beside it.

    Copied and not linked: `render` and the tests of damaged models write below this folder.
    """
    if not BINARY.is_file():
        raise FileNotFoundError(f"{BINARY} is missing: build it with `swift build`, or name another with VIGIE")
    root = Path(tempfile.mkdtemp(prefix="vigie-journey-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    for folder in ("content", "templates", "public"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    subprocess.run(
        [BINARY, "render", "--root", root], check=True, timeout=RENDER_SECONDS, stderr=subprocess.DEVNULL)
    return root


@functools.cache
def shared_project() -> Path:
    """The project that all tests of this process share which only read it."""
    return new_project()


@dataclass
class Answer:
    status: int
    headers: dict[str, str]  # names in lower case
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


class Server:
    """`vigie serve`, from its start until it is stopped or killed. As a context, it has to stop in good order at the end."""

    def __init__(self, root: Path, database: Path | None = None, *options: str):
        self._folder = tempfile.TemporaryDirectory(prefix="vigie-database-")
        self.database = database or Path(self._folder.name) / "vigie.sqlite"
        self._log_path = Path(self._folder.name) / "log"
        self._lines: queue.Queue[str] = queue.Queue()
        with open(self._log_path, "wb") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--root", root, "--port", "0", "--database", self.database, *options],
                stdout=subprocess.PIPE, stderr=log, text=True)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self.url = self._wait_for_address()
        except BaseException:
            self.kill()
            self.close()
            raise
        self.host, _, port = self.url.removeprefix("http://").partition(":")
        self.port = int(port)

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put("")  # the end

    def _wait_for_address(self) -> str:
        words = "Vigie is listening on "
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                line = self._lines.get(timeout=max(0, end - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(f"vigie serve does not listen after {START_SECONDS} s:\n{self.log}") from None
            if line.startswith(words):
                return line.removeprefix(words).strip()
            if not line:
                raise RuntimeError(f"vigie serve ended with status {self.process.wait()}:\n{self.log}")

    @property
    def log(self) -> str:
        return self._log_path.read_text(errors="replace")

    def stop(self) -> int:
        """Asks the server to end (SIGTERM) and gives its status; TimeoutExpired where it does not end."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOP_SECONDS)
        finally:
            self.kill()

    def kill(self) -> int:
        """Ends the server at once (SIGKILL), whatever it is doing. Does nothing to one that has ended."""
        if self.process.poll() is None:
            self.process.kill()
        return self.process.wait()

    def close(self):
        """Removes what an ended server leaves: its log, and its database where no other place was named for it."""
        self._reader.join()
        self.process.stdout.close()
        self._folder.cleanup()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, kind, error, trace):
        try:
            status, log = self.stop(), self.log
        finally:
            self.close()
        if kind is None and status != 0:
            raise AssertionError(f"vigie serve ended with status {status}, not 0:\n{log}")

    # What programs do with it

    def request(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        with closing(http.client.HTTPConnection(self.host, self.port, timeout=30)) as connection:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            fields = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, fields, response.read())

    def get(self, path: str, **headers: str) -> Answer:
        return self.request("GET", path, **headers)

    def post_json(self, path: str, **fields) -> Answer:
        return self.request("POST", path, json.dumps(fields).encode(), Content_Type="application/json")

    def predict(self, text: str) -> dict:
        answer = self.post_json("/predict", text=text)
        if answer.status != 200:
            raise AssertionError(f"POST /predict answers {answer.status}: {answer.text}")
        return answer.json

    # What is on the disk

    def rows(self, query: str, *values) -> list[tuple]:
        """Reads the database beside the running server."""
        return read_rows(self.database, query, *values)

    def count(self, table: str) -> int:
        return self.rows(f"SELECT count(*) FROM {table}")[0][0]


def read_rows(database: Path, query: str, *values) -> list[tuple]:
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
        return connection.execute(query, values).fetchall()
