"""`vigie train`: the same data give the same model, and a run that the registry can name."""

import unittest
from pathlib import Path

from world import World, csv_text, tweets, vigie

world: World


def setUpModule():
    global world
    world = World()


def tearDownModule():
    world.remove()


def aliases(root):
    folder = root / "content/runs/models/sentiment/aliases"
    return {file.name: int(file.read_text()) for file in folder.iterdir()}


def runs(root):
    return [file.parent for file in root.glob("content/runs/*/*/meta.yaml") if len(file.parent.name) == 32]


class Repeatability(unittest.TestCase):
    def model(self, *options):
        return (world.train(world.new_folder(), *options).run / "artifacts/model/model.vigie").read_bytes()

    def test_two_trainings_on_the_same_data_write_the_same_bytes(self):
        first = (world.model_folder / "model.vigie").read_bytes()
        self.assertEqual(self.model(), first)
        self.assertEqual(self.model("--seed", 7), first)

    def test_the_number_of_threads_changes_no_byte(self):
        one = self.model("--threads", 1)
        for threads in (2, 3, 8):
            with self.subTest(threads=threads):
                self.assertEqual(self.model("--threads", threads), one)

    def test_other_options_make_another_model(self):
        self.assertNotEqual(self.model("--l2", 5), (world.model_folder / "model.vigie").read_bytes())


class Runs(unittest.TestCase):
    def test_the_run_stands_where_standard_output_says_and_has_what_it_learned(self):
        root = world.new_folder()
        answer = world.train(root, "--test", world.path("test.csv"), "--also", f"again={world.path('test.csv')}")
        self.assertEqual(runs(root), [answer.run])
        metrics = {f.name: float(f.read_text().split()[-2]) for f in (answer.run / "metrics").iterdir()}
        for key in ("accuracy", "precision", "recall", "f1", "roc_auc", "log_loss", "ece", "n"):
            self.assertIn(f"validation_{key}", metrics)
            self.assertEqual(metrics[f"test_{key}"], metrics[f"again_{key}"])
        for key in ("training_seconds", "latency_p50_us", "latency_p99_us"):
            self.assertGreater(metrics[key], 0)
        model = answer.run / "artifacts/model/model.vigie"
        self.assertEqual(metrics["model_bytes"], model.stat().st_size)
        self.assertEqual((answer.run / "params/train_rows").read_text(), "1500")
        for name in ("confusion_matrix", "roc", "calibration", "misclassified"):
            self.assertTrue((answer.run / f"artifacts/{name}.json").is_file())
        # Without --register there is nothing to serve.
        self.assertFalse((root / "content/runs/models").exists())

    def test_what_it_measured_is_what_evaluate_measures(self):
        root = world.new_folder()
        run = world.train(root, "--test", world.path("test.csv")).run
        report = vigie("evaluate", "--root", root, "--model", f"runs:/{run.name}/model", "--data", world.path("test.csv"), "--json")
        for key in ("accuracy", "f1", "roc_auc", "ece", "log_loss"):
            logged = float((run / f"metrics/test_{key}").read_text().split()[1])
            self.assertAlmostEqual(report.json[key], logged, places=9)

    def test_a_set_called_train_does_not_hide_how_many_rows_were_learned_from(self):
        answer = world.try_training(world.new_folder(), "--also", f"train={world.path('test.csv')}")
        if answer.status != 0:
            self.assertIn("--also", answer.messages)
        else:
            self.assertEqual(Path(answer.output.strip(), "params/train_rows").read_text(), "1500")

    def test_progress_goes_to_standard_error_in_plain_lines_off_a_terminal(self):
        answer = world.train(world.new_folder())
        self.assertEqual(len(answer.output.splitlines()), 1)
        self.assertIn("epoch 1/", answer.messages)
        self.assertNotIn("\x1b", answer.messages)
        self.assertNotIn("\r", answer.messages)


class Registry(unittest.TestCase):
    """Which version the aliases point at after --register."""

    def setUp(self):
        self.root = world.copy_of_root()
        # A model that has seen the wrong labels only is worse on the validation set.
        world.write("wrong.csv", csv_text(["target", "text"], [(4 - target, text) for target, text in tweets(1500, seed=0)]))

    def register(self, policy=None, data="train.csv"):
        options = ["--champion", policy] if policy else []
        return world.train(self.root, "--register", "sentiment", *options, data=data)

    def test_the_first_version_becomes_the_champion(self):
        self.assertEqual(aliases(self.root), {"champion": 1, "logistic-regression": 1})

    def test_better_leaves_the_champion_where_the_new_one_is_worse(self):
        answer = self.register(data="wrong.csv")
        self.assertEqual(aliases(self.root), {"champion": 1, "logistic-regression": 2})
        self.assertIn("stays", answer.messages)

    def test_better_moves_the_champion_where_the_new_one_is_as_good(self):
        self.register("better")
        self.assertEqual(aliases(self.root), {"champion": 2, "logistic-regression": 2})

    def test_always_moves_the_champion_to_a_worse_one(self):
        self.register("always", data="wrong.csv")
        self.assertEqual(aliases(self.root), {"champion": 2, "logistic-regression": 2})
        self.assertEqual(world.predict("awful\n", root=self.root).records[0]["model"], "sentiment/2")

    def test_never_leaves_the_champion_even_where_the_new_one_is_as_good(self):
        self.register("never")
        self.assertEqual(aliases(self.root), {"champion": 1, "logistic-regression": 2})
        self.assertEqual(world.predict("awful\n", root=self.root).records[0]["model"], "sentiment/1")


class Refusals(unittest.TestCase):
    """What cannot be learned from leaves no finished run and no alias."""

    def refused(self, *options, **files):
        root = world.copy_of_root()
        before = len(runs(root))
        answer = world.try_training(root, "--register", "sentiment", "--champion", "always", *options, **files)
        self.assertNotEqual(answer.status, 0, answer.messages)
        self.assertEqual(answer.output, "")
        self.assertEqual(aliases(root), {"champion": 1, "logistic-regression": 1})
        finished = [run for run in runs(root) if "status: 3" in (run / "meta.yaml").read_text()]
        self.assertEqual(len(finished), before)
        return answer.messages

    def test_a_missing_file_is_named(self):
        self.assertIn("nowhere.csv", self.refused(data="nowhere.csv"))
        self.assertIn("nowhere.csv", self.refused(validation="nowhere.csv"))
        self.assertIn("nowhere.csv", self.refused("--test", world.path("nowhere.csv")))

    def test_a_file_without_a_label_column_is_refused(self):
        world.write("nolabel.csv", "text\ngood\nbad\n")
        self.assertIn("`target`, `sentiment` or `label`", self.refused(data="nolabel.csv"))

    def test_a_file_with_one_class_only_teaches_nothing_and_is_refused(self):
        for label in (0, 4):
            with self.subTest(label=label):
                world.write("one.csv", csv_text(["target", "text"], [(label, text) for _, text in tweets(100, seed=5)]))
                self.assertIn("one.csv", self.refused(data="one.csv"))

    def test_bad_options_are_refused_with_their_name(self):
        for options in (
            ("--threads", 0), ("--threads", "two"), ("--l2", -1), ("--l2", "nan"), ("--epochs", 0), ("--minimum-count", 0),
            ("--vocabulary", 0), ("--restore-emoticons", 2), ("--champion", "sometimes"), ("--seed", -1), ("--also", "airline"),
            ("--also", "a=x", "--also", "a=y"), ("--unknown", 1),
        ):
            with self.subTest(options):
                # The last of an option given twice counts: those of a usual training come first.
                messages = self.refused(*options)
                self.assertIn(options[0], messages)


if __name__ == "__main__":
    unittest.main()
