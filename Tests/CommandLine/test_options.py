"""What every command has in common: help, the version, --root, and how it refuses."""

import tempfile
import unittest
from pathlib import Path

from world import vigie

COMMANDS = {
    "train logistic-regression": ["--data", "x.csv", "--validation", "x.csv"],
    "evaluate": ["--data", "x.csv"],
    "predict": [],
    "render": [],
    "check": [],
    "serve": ["--port", "0"],
}


class Options(unittest.TestCase):
    def test_help_lists_the_commands(self):
        answer = vigie("--help")
        self.assertEqual(answer.status, 0)
        for command in ("train", "evaluate", "predict", "render", "check", "serve"):
            self.assertIn(f"\n  {command} ", answer.output)

    def test_every_command_has_help_with_its_root(self):
        for command in COMMANDS:
            with self.subTest(command):
                answer = vigie(*command.split(), "--help")
                self.assertEqual(answer.status, 0)
                self.assertIn("--root", answer.output)

    def test_the_version_is_three_numbers(self):
        self.assertRegex(vigie("--version").output, r"^\d+\.\d+\.\d+\n$")

    def test_a_root_that_does_not_exist_is_refused_and_not_made(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "nowhere"
            for command, options in COMMANDS.items():
                with self.subTest(command):
                    answer = vigie(*command.split(), "--root", root, *options)
                    self.assertNotEqual(answer.status, 0)
                    self.assertIn(f"{root} is no folder", answer.messages)
                    self.assertIn("--root", answer.messages)
                    self.assertFalse(root.exists())

    def test_a_root_that_is_a_file_is_refused(self):
        with tempfile.NamedTemporaryFile() as file:
            answer = vigie("predict", "--root", file.name)
            self.assertNotEqual(answer.status, 0)
            self.assertIn("is no folder", answer.messages)

    def test_unknown_commands_options_and_values_are_refused_with_what_is_known(self):
        for arguments, known in (
            (["foretell"], "vigie --help"),
            (["train", "oracle"], "vigie train --help"),
            (["predict", "--format", "xml"], "'text', 'csv' or 'jsonl'"),
            (["predict", "--modle", "x"], "--model"),
            (["evaluate"], "--data"),
            (["train", "logistic-regression", "--data", "x"], "--validation"),
            (["serve", "--port", "70000"], "0...65535"),
        ):
            with self.subTest(arguments):
                answer = vigie(*arguments)
                self.assertNotEqual(answer.status, 0)
                self.assertEqual(answer.output, "")
                self.assertIn(known, answer.messages)


if __name__ == "__main__":
    unittest.main()
