"""MLflow itself reads the runs and the registry that the project publishes."""

import subprocess
import sys
import unittest

from vigie import REPOSITORY


class MLflowTests(unittest.TestCase):
    def test_mlflow_lists_the_runs_and_the_champion(self):
        finished = subprocess.run(
            [sys.executable, REPOSITORY / "Tests/mlflow_reads_store.py", REPOSITORY],
            capture_output=True, text=True, timeout=120)
        self.assertEqual(0, finished.returncode, finished.stdout + finished.stderr)
        self.assertRegex(finished.stdout, r"models:/sentiment@champion is version \d+")


if __name__ == "__main__":
    unittest.main()
