"""`vigie predict` as a part of a pipe: it answers while the input still comes, and ends when nobody reads on."""

import json
import select
import signal
import subprocess
import time
import unittest

from world import VIGIE, World

world: World


def setUpModule():
    global world
    world = World()


def tearDownModule():
    world.remove()


class Streams(unittest.TestCase):
    def start(self, *options):
        process = subprocess.Popen(
            [VIGIE, "predict", "--root", world.root, *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
        self.addCleanup(self.end, process)
        return process

    def end(self, process):
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()

    def answer(self, process):
        ready, _, _ = select.select([process.stdout], [], [], 10)
        self.assertTrue(ready, "no answer came within ten seconds")
        return json.loads(process.stdout.readline())

    def test_an_answer_appears_before_the_input_ends(self):
        for options, lines in (
            ([], ["good day\n", "bad day\n"]),
            (["--format", "csv"], ["text\ngood day\n", '"bad\nday"\n']),
            (["--format", "jsonl"], ['{"text":"good day"}\n', '{"text":"bad day"}\n']),
        ):
            with self.subTest(options):
                process = self.start(*options)
                for line, label in zip(lines, ("positive", "negative")):
                    process.stdin.write(line.encode())
                    self.assertEqual(self.answer(process)["label"], label)
                process.stdin.close()
                self.assertEqual(process.wait(10), 0)

    def test_bytes_that_come_one_by_one_are_the_same_input(self):
        for options, text in (
            ([], "caf\u00e9 good \U0001f600\r\nbad day\n\nlast"),
            (["--format", "csv"], 'id,text\r\n1,"good ""day""\r\n, really"\r\n2,bad\r\n3,"x"y\r\n4,caf\u00e9'),
            (["--format", "jsonl"], '{"text":"good \u00e9"}\n{"text":"bad"}'),
        ):
            with self.subTest(options):
                process = self.start(*options)
                for byte in text.encode():
                    process.stdin.write(bytes([byte]))
                    time.sleep(0.001)
                output, messages = process.communicate(timeout=10)
                whole = world.predict(text, *options)
                self.assertEqual((output.decode(), messages.decode()), (whole.output, whole.messages))
                self.assertEqual(process.returncode, 0)

    def test_a_reader_that_goes_ends_it_quietly(self):
        # As a shell starts it: a broken pipe has its default meaning, which is to kill.
        with open(world.write("many.txt", "good day\n" * 200_000), "rb") as source:
            process = subprocess.Popen(
                [VIGIE, "predict", "--root", world.root], stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL))
            self.addCleanup(process.stderr.close)
            self.addCleanup(process.kill)
            self.assertEqual(json.loads(process.stdout.readline())["line"], 1)
            process.stdout.close()
            self.assertEqual(process.wait(10), 0)
            self.assertEqual(process.stderr.read(), b"")

    def test_head_takes_the_first_answer_from_a_producer_that_never_ends(self):
        script = 'yes "good day" | "$0" predict --root "$1" | head -1; echo "${PIPESTATUS[*]}"'
        done = subprocess.run(["bash", "-c", script, VIGIE, world.root], capture_output=True, text=True, timeout=20)
        answer, statuses = done.stdout.splitlines()
        self.assertEqual(json.loads(answer)["label"], "positive")
        self.assertEqual(statuses.split()[1:], ["0", "0"])
        self.assertEqual(done.stderr, "")

    def test_an_output_that_is_full_is_no_quiet_end(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [VIGIE, "predict", "--root", world.root], input=b"good\n", stdout=full, stderr=subprocess.PIPE, timeout=10)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(b"standard output", done.stderr)


if __name__ == "__main__":
    unittest.main()
