"""What was acknowledged survives `kill -9`."""

import signal
import tempfile
import unittest
from pathlib import Path

from vigie import Server, read_rows, shared_project

ROUNDS = 20


class DurabilityTests(unittest.TestCase):
    def test_acknowledged_feedback_survives_a_kill_at_that_moment(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vigie-durability-")))
        database = folder / "vigie.sqlite"
        acknowledged = []
        for number in range(ROUNDS):
            server = Server(shared_project(), database)
            try:
                prediction = server.predict(f"Round {number}: the flight was late, as always.")
                wrong = {"negative": "positive", "positive": "negative"}[prediction["sentiment"]]
                answer = server.post_json(
                    "/feedback", request_id=prediction["request_id"], is_correct=False, actual_sentiment=wrong,
                    comment=f"comment {number}")
            finally:
                status = server.kill()
                server.close()
            self.assertEqual(200, answer.status, answer.text)
            self.assertEqual(-signal.SIGKILL, status, "the server was not killed, it had ended by itself")
            acknowledged.append((prediction["request_id"], wrong, f"comment {number}"))

        stored = read_rows(database, "SELECT prediction_id, actual_label, comment FROM feedback ORDER BY id")
        self.assertEqual([("ok",)], read_rows(database, "PRAGMA integrity_check"))
        self.assertEqual([], read_rows(database, "PRAGMA foreign_key_check"))
        survived = [row for row in acknowledged if row in stored]
        print(f"{len(survived)} of {ROUNDS} acknowledged feedbacks survived kill -9", flush=True)
        self.assertEqual(acknowledged, stored)


if __name__ == "__main__":
    unittest.main()
