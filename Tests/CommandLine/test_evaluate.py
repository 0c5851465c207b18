"""`vigie evaluate`: figures that anybody can compute again from the predictions."""

import gzip
import math
import unittest

from world import World, csv_text, tweets

FIELDS = {
    "model", "n", "skipped_neutral", "malformed", "accuracy", "accuracy_interval", "precision", "recall", "f1", "roc_auc",
    "log_loss", "ece", "confusion_matrix",
}
world: World


def setUpModule():
    global world
    world = World()


def tearDownModule():
    world.remove()


def wilson(right, n, z=1.959963984540054):
    middle = (right / n + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(right / n * (1 - right / n) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return middle - half, middle + half


def area_under_curve(probabilities, truth):
    """The share of pairs of a positive and a negative row that stand in the right order; ties count half."""
    positive = [p for p, t in zip(probabilities, truth) if t]
    negative = [p for p, t in zip(probabilities, truth) if not t]
    won = sum((p > q) + (p == q) / 2 for p in positive for q in negative)
    return won / (len(positive) * len(negative))


def calibration_error(probabilities, truth, bins=10):
    """Guo et al. 2017: over ten bins of the confidence in the predicted class, each open below and closed above."""
    sums = {}
    for p, t in zip(probabilities, truth):
        confidence = max(p, 1 - p)
        key = min(bins - 1, math.ceil(confidence * bins) - 1)
        hits, total, n = sums.get(key, (0, 0, 0))
        sums[key] = (hits + ((p >= 0.5) == t), total + confidence, n + 1)
    return sum(abs(hits - total) for hits, total, _ in sums.values()) / len(truth)


class Figures(unittest.TestCase):
    def test_the_object_has_exactly_the_promised_fields(self):
        answer = world.evaluate("test.csv", "--json")
        self.assertEqual((answer.status, answer.messages), (0, ""))
        self.assertEqual(set(answer.json), FIELDS)
        self.assertEqual(set(answer.json["accuracy_interval"]), {"lower", "upper"})
        self.assertEqual(answer.json["confusion_matrix"]["labels"], ["negative", "positive"])

    def test_the_fields_do_not_depend_on_the_classes_that_occur(self):
        world.write("one.csv", "label,text\n1,good day\n1,bad day\n")
        report = world.evaluate("one.csv", "--json").json
        self.assertEqual(set(report), FIELDS)
        self.assertIsNone(report["roc_auc"])

    def test_every_figure_follows_from_the_predictions(self):
        rows = tweets(400, seed=9)
        content = csv_text(["target", "text"], rows)
        world.write("rows.csv", content)
        report = world.evaluate("rows.csv", "--json").json
        probabilities = [r["probability"] for r in world.predict(content, "--format", "csv").records]
        truth = [target == 4 for target, _ in rows]
        counts = [[0, 0], [0, 0]]
        for p, t in zip(probabilities, truth):
            counts[t][p >= 0.5] += 1
        (tn, fp), (fn, tp) = counts
        self.assertEqual(report["n"], 400)
        self.assertEqual(report["confusion_matrix"]["counts"], counts)
        self.assertAlmostEqual(report["accuracy"], (tp + tn) / 400)
        self.assertAlmostEqual(report["precision"], tp / (tp + fp))
        self.assertAlmostEqual(report["recall"], tp / (tp + fn))
        self.assertAlmostEqual(report["f1"], 2 * tp / (2 * tp + fp + fn))
        self.assertAlmostEqual(report["accuracy_interval"]["lower"], wilson(tp + tn, 400)[0])
        self.assertAlmostEqual(report["accuracy_interval"]["upper"], wilson(tp + tn, 400)[1])
        # predict writes six decimals
        loss = -sum(math.log(p if t else 1 - p) for p, t in zip(probabilities, truth)) / 400
        self.assertAlmostEqual(report["log_loss"], loss, places=4)
        self.assertAlmostEqual(report["roc_auc"], area_under_curve(probabilities, truth), places=4)
        self.assertAlmostEqual(report["ece"], calibration_error(probabilities, truth), places=4)

    def test_the_interval_contains_the_accuracy_and_the_matrix_sums_to_n(self):
        for file in ("test.csv", "train.csv", "validation.csv"):
            with self.subTest(file):
                report = world.evaluate(file, "--json").json
                interval = report["accuracy_interval"]
                self.assertTrue(0 <= interval["lower"] <= report["accuracy"] <= interval["upper"] <= 1)
                self.assertEqual(sum(map(sum, report["confusion_matrix"]["counts"])), report["n"])

    def test_the_text_for_people_tells_the_same(self):
        report = world.evaluate("test.csv", "--json").json
        text = world.evaluate("test.csv").output
        for value in (report["model"], str(report["n"]), *(f"{report[k]:.4f}" for k in ("accuracy", "f1", "roc_auc", "ece"))):
            self.assertIn(value, text)


class Files(unittest.TestCase):
    def test_neutral_rows_are_skipped_and_counted(self):
        world.write("three.csv", "sentiment,text\nnegative,bad\nneutral,good\npositive,good\nneutral,bad\nmixed,good bad\n")
        report = world.evaluate("three.csv", "--json").json
        self.assertEqual((report["n"], report["skipped_neutral"], report["malformed"]), (2, 3, 0))
        self.assertEqual(report["accuracy"], 1)

    def test_labels_are_understood_in_words_and_in_numbers(self):
        expected = None
        for name, negative, positive in (("target", 0, 4), ("label", 0, 1), ("sentiment", "negative", "positive"),
                                         ("airline_sentiment", "Negative", "POSITIVE")):
            with self.subTest(name):
                rows = [(positive if target else negative, text) for target, text in tweets(60, seed=3)]
                world.write("labels.csv", csv_text([name, "text"], rows))
                report = world.evaluate("labels.csv", "--json").json
                expected = expected or report
                self.assertEqual(report, expected)

    def test_sentiment140s_six_columns_are_read_as_latin_1(self):
        rows = [[target, 100 + n, "Mon Apr 06", "NO_QUERY", "someone", text + " caf\u00e9"]
                for n, (target, text) in enumerate(tweets(50, seed=4))]
        six = world.write("six.csv", csv_text(None, rows).encode("latin-1"))
        plain = csv_text(["target", "text"], [(row[0], row[5]) for row in rows])
        world.write("plain.csv", plain)
        self.assertEqual(world.evaluate(six.name, "--json").json, world.evaluate("plain.csv", "--json").json)

    def test_gzip_is_unpacked(self):
        world.write("packed.csv.gz", gzip.compress(world.path("test.csv").read_bytes()))
        self.assertEqual(world.evaluate("packed.csv.gz", "--json").json, world.evaluate("test.csv", "--json").json)

    def test_a_gzip_file_that_is_cut_is_refused(self):
        packed = gzip.compress(world.path("test.csv").read_bytes())
        for size in (len(packed) // 2, len(packed) - 4):
            with self.subTest(size=size):
                world.write("cut.csv.gz", packed[:size])
                answer = world.evaluate("cut.csv.gz")
                self.assertNotEqual(answer.status, 0)
                self.assertIn("gzip", answer.messages)

    def test_rows_that_cannot_be_read_are_counted_and_reported_with_their_lines(self):
        world.write("bad.csv", b'target,text\n4,good\nfoo,good\n4\n0,"a\nb"\n4,caf\xe9\n0,"open\n')
        answer = world.evaluate("bad.csv", "--json")
        self.assertEqual((answer.json["n"], answer.json["malformed"]), (2, 4))
        for line, reason in ((3, "foo"), (4, "1 fields"), (7, "UTF-8"), (8, "never closed")):
            self.assertRegex(answer.messages, f"line {line}: .*{reason}")

    def test_a_file_that_cannot_be_measured_on_is_refused_with_the_reason(self):
        for name, content, reason in (
            ("nolabel.csv", "text\ngood\n", "`target`, `sentiment` or `label`"),
            ("notext.csv", "target,tweet\n4,good\n", "`text`"),
            ("empty.csv", "", "no tweet labelled"),
            ("header.csv", "target,text\n", "no tweet labelled"),
            ("neutral.csv", "target,text\n2,hm\n", "no tweet labelled"),
        ):
            with self.subTest(name):
                world.write(name, content)
                answer = world.evaluate(name, "--json")
                self.assertNotEqual(answer.status, 0)
                self.assertEqual(answer.output, "")
                self.assertIn(reason, answer.messages)

    def test_a_missing_file_is_named(self):
        answer = world.evaluate("nowhere.csv")
        self.assertNotEqual(answer.status, 0)
        self.assertIn("nowhere.csv", answer.messages)
        self.assertIn("check the path", answer.messages)


if __name__ == "__main__":
    unittest.main()
