"""The world in which the command line is tested: a binary, texts made up here, and a small model trained on them."""

import csv
import io
import json
import os
import random
import shutil
import subprocess
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
VIGIE = Path(os.environ.get("VIGIE") or PROJECT / ".build/debug/vigie").resolve()

GLAD = "good great love happy awesome fun nice thanks wonderful enjoy".split()
SAD = "bad hate awful terrible angry sick lost miss horrible crying".split()
FILLERS = "the a my day today flight phone work school morning with and was really so very".split()


class Answer:
    """What a command has said: its status, its output and its messages."""

    def __init__(self, status, output, messages):
        self.status = status
        self.bytes = output
        self.output = output.decode()
        self.messages = messages.decode()

    @property
    def records(self):
        return [json.loads(line) for line in self.output.splitlines()]

    @property
    def json(self):
        return json.loads(self.output)


def vigie(*arguments, stdin=b"", folder=None, seconds=30):
    """Runs the command with bytes or text as its input."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [VIGIE, *map(str, arguments)], input=data, capture_output=True, timeout=seconds, cwd=folder, check=False
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def tweets(count, seed):
    """Labelled texts, half of them positive; every seventh label lies, as labels do."""
    chance = random.Random(seed)
    rows = []
    for number in range(count):
        is_glad = number % 2 == 0
        words = chance.choices(FILLERS, k=chance.randint(3, 9))
        mood = GLAD if is_glad == (number % 7 != 0) else SAD
        for word in chance.choices(mood, k=chance.randint(1, 2)):
            words.insert(chance.randrange(len(words) + 1), word)
        rows.append((4 if is_glad else 0, " ".join(words)))
    return rows


def csv_text(header, rows):
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    if header:
        writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()


class World:
    """A temporary folder with labelled files and a root whose registry holds a champion."""

    def __init__(self):
        if not VIGIE.is_file():
            raise FileNotFoundError(f"there is no {VIGIE}: run `swift build`, or name the binary in VIGIE")
        self.folder = Path(tempfile.mkdtemp(prefix="vigie-test-"))
        self.root = self.folder / "root"
        self.root.mkdir()
        self.files = {}
        for seed, (name, count) in enumerate((("train", 1500), ("validation", 300), ("test", 300))):
            self.write(f"{name}.csv", csv_text(["target", "text"], tweets(count, seed)))
        self.run = self.train(self.root, "--register", "sentiment").run

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()

    def remove(self):
        shutil.rmtree(self.folder)

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        file = self.folder / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def new_folder(self):
        return Path(tempfile.mkdtemp(dir=self.folder))

    def copy_of_root(self):
        """A root of its own for a test that changes it."""
        return Path(shutil.copytree(self.root, self.new_folder() / "root"))

    def try_training(self, root, *options, data="train.csv", validation="validation.csv"):
        return vigie(
            "train", "logistic-regression", "--root", root, "--minimum-count", 2, "--epochs", 20,
            "--data", self.path(data), "--validation", self.path(validation), *options,
        )

    def train(self, root, *options, **files):
        """A training that must succeed; its answer has the folder of the run as `run`."""
        answer = self.try_training(root, *options, **files)
        if answer.status != 0:
            raise AssertionError(f"the training failed: {answer.messages}")
        answer.run = Path(answer.output.strip())
        return answer

    @property
    def model_folder(self):
        return self.run / "artifacts/model"

    def predict(self, stdin, *options, root=None):
        return vigie("predict", "--root", root or self.root, *options, stdin=stdin)

    def evaluate(self, file, *options, root=None):
        return vigie("evaluate", "--root", root or self.root, "--data", self.path(file), *options)
