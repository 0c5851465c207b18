"""The same experiments give the same site, byte for byte, from files, from a database and from a server of MLflow's."""

import filecmp
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from stores import (
    MALFORMED_RUN, OLD_RUN, TrackingServer, environment, migrate, new_project, render, write_file_store)


ARTICLE = """---
title: Live figures
description: They come from the runs, wherever those are kept.
lang: en
date: 2026-11-21
authors: [Ann]
---

The champion answers {metric}`champion.test_accuracy` of the tweets as labelled, {ci}`champion.test_accuracy`.

```{comparison}
```
"""


def differences(left: Path, right: Path) -> list[str]:
    """The paths that are not in both folders with the same bytes."""
    files = [{path.relative_to(root) for path in root.rglob("*") if path.is_file()} for root in (left, right)]
    changed = [path for path in files[0] & files[1] if not filecmp.cmp(left / path, right / path, shallow=False)]
    return sorted(str(path) for path in (files[0] ^ files[1]) | set(changed))


class SameSiteTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.project = new_project()
        cls.addClassCleanup(shutil.rmtree, cls.project, ignore_errors=True)
        (cls.project / "content/articles/live-figures.md").write_text(ARTICLE)
        cls.store = write_file_store(cls.project)
        cls.database = cls.project / "mlflow.db"
        migrate(cls.store, cls.database)
        cls.from_files = render(cls.project, "files", "mlruns")
        cls.pages = cls.project / "files"

    def assert_renders_the_same(self, output: str, *sources: str, **variables: str) -> str:
        finished = render(self.project, output, *sources, **variables)
        self.assertEqual(0, finished.returncode, finished.stderr)
        self.assertEqual([], differences(self.pages, self.project / output))
        return finished.stderr

    def test_the_file_store_is_read_and_its_malformed_run_is_named(self):
        self.assertEqual(0, self.from_files.returncode, self.from_files.stderr)
        self.assertRegex(self.from_files.stderr, rf"{MALFORMED_RUN}/meta\.yaml(:\d+)?: warning")
        names = {path.name for path in (self.project / "files/runs").iterdir() if path.is_dir()}
        # five finished runs of two experiments: neither the deleted and the failed, nor those of the deleted experiment
        self.assertEqual(5, len(names))
        self.assertNotIn(MALFORMED_RUN, names)
        text = "".join((self.project / "files/runs" / name / "index.html").read_text() for name in names)
        for word in ("fastText ✓", "first try", "optimizer/lr", "epoch/loss", "∞"):
            self.assertIn(word, text)
        self.assertIn("84.2", (self.project / "files/en/articles/live-figures/index.html").read_text())
        self.assertTrue(list((self.project / "files/runs").glob("*/artifacts/deep/er/notes été 100%.txt")))

    def test_database(self):
        before = self.database.read_bytes()
        # the early run was on Windows: its artifacts are beside the database like the others, but no warning is due
        self.assertEqual("", self.warnings(self.assert_renders_the_same("database", "sqlite:///mlflow.db")))
        self.assert_renders_the_same("absolute", f"sqlite:///{self.database}")
        self.assertEqual(before, self.database.read_bytes())
        self.assertEqual(["mlflow.db"], [path.name for path in self.project.glob("mlflow.db*")])

    def test_database_in_wal_mode_while_a_program_writes(self):
        import sqlite3

        copy = self.project / "wal.db"
        shutil.copy(self.database, copy)
        connection = sqlite3.connect(copy)
        self.addCleanup(connection.close)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO tags VALUES ('late', '1', (SELECT run_uuid FROM runs WHERE name = 'failed'))")
        connection.commit()
        self.assert_renders_the_same("wal", "sqlite:///wal.db")

    def test_server(self):
        with TrackingServer(self.database, self.project) as server:
            self.assertEqual("", self.warnings(self.assert_renders_the_same("server", server.url)))
            fetched = server.count("GET /get-artifact")
            self.assertEqual(12, fetched)
            self.assert_renders_the_same("again", server.url)
            self.assertEqual(fetched, server.count("GET /get-artifact"), "unchanged artifacts were fetched again")
            self.assert_renders_the_same("prefix", server.url + "/")

    def test_server_on_the_file_store(self):
        # Today's MLflow answers for none of the runs where one is malformed, or one of its first versions.
        copy = self.project / "today"
        shutil.copytree(self.store, copy, ignore=shutil.ignore_patterns(MALFORMED_RUN, OLD_RUN))
        from_files = render(self.project, "today-files", "today")
        self.assertEqual(0, from_files.returncode, from_files.stderr)
        with TrackingServer(str(copy), self.project) as server:
            from_server = render(self.project, "today-server", server.url)
        self.assertEqual(0, from_server.returncode, from_server.stderr)
        self.assertEqual([], differences(self.project / "today-files", self.project / "today-server"))

    def test_several_sources_that_agree_are_as_good_as_one(self):
        self.assert_renders_the_same("several", "mlruns", "sqlite:///mlflow.db", self.store.as_uri())

    @staticmethod
    def warnings(text: str) -> str:
        return "".join(line for line in text.splitlines(True) if "warning" in line)


class ServersArtifactsTests(unittest.TestCase):
    """Artifacts that a server keeps (`mlflow-artifacts:`), and models as MLflow 3 logs them."""

    def test_server_and_the_database_that_it_writes(self):
        project = new_project()
        self.addCleanup(shutil.rmtree, project, ignore_errors=True)
        database = project / "mlflow.db"
        with TrackingServer(database, project) as server:
            subprocess.run(
                [sys.executable, Path(__file__).parent / "log_to_server.py", server.url],
                cwd=project, env=environment(), check=True, timeout=120)
            from_server = render(project, "server", server.url)
            self.assertEqual(0, from_server.returncode, from_server.stderr)
        self.assertNotIn("warning", from_server.stderr)
        from_database = render(project, "database", "sqlite:///mlflow.db")
        self.assertEqual(0, from_database.returncode, from_database.stderr)
        self.assertNotIn("warning", from_database.stderr)
        self.assertEqual([], differences(project / "server", project / "database"))
        self.assertTrue(list((project / "server").glob("runs/*/artifacts/plots/roc.json")))
        self.assertRegex(
            " ".join(map(str, (project / "var/mlflow").rglob("MLmodel"))), re.compile(r"models/m-[0-9a-f]+/MLmodel"))


if __name__ == "__main__":
    unittest.main()
