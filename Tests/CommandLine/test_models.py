"""Which model a command uses, and what it says where that model cannot be used: never a made-up answer."""

import unittest

from world import World

world: World


def setUpModule():
    global world
    world = World()


def tearDownModule():
    world.remove()


class Names(unittest.TestCase):
    def test_every_way_to_name_the_model_gives_the_same_probability(self):
        expected = world.predict("a good day\n").records[0]
        for uri, name in (
            ("models:/sentiment@champion", "sentiment/1"),
            ("models:/sentiment@logistic-regression", "sentiment/1"),
            ("models:/sentiment/1", "sentiment/1"),
            (f"runs:/{world.run.name}/model", world.run.name[:8]),
            (str(world.model_folder), "model"),
        ):
            with self.subTest(uri):
                record = world.predict("a good day\n", "--model", uri).records[0]
                self.assertEqual(record["probability"], expected["probability"])
                self.assertEqual(record["model"], name)

    def test_a_name_that_is_unknown_is_refused_with_the_nearest(self):
        other = "0" if world.run.name[-1] != "0" else "1"
        for uri, nearest in (
            ("models:/sentiment@champoin", "champion"),
            ("models:/sentimant@champion", "sentiment"),
            ("models:/sentiment/2", "1"),
            (f"runs:/{world.run.name[:-1]}{other}/model", world.run.name),
            (f"runs:/{world.run.name}/modle", "model"),
            (str(world.model_folder.parent / "modell"), "model"),
        ):
            with self.subTest(uri):
                answer = world.predict("good\n", "--model", uri)
                self.assertNotEqual(answer.status, 0)
                self.assertEqual(answer.output, "")
                self.assertRegex(answer.messages, f"Did you mean '{nearest}'|There are: {nearest}")

    def test_a_name_that_is_none_is_refused_with_the_forms_that_are(self):
        for uri in ("", "models:/", "runs:/", "runs:/../../x", "https://example.org/model"):
            with self.subTest(uri):
                answer = world.predict("good\n", "--model", uri)
                self.assertNotEqual(answer.status, 0)
                self.assertEqual(answer.output, "")
                self.assertIn("models:/NAME@ALIAS", answer.messages)

    def test_a_root_without_runs_says_to_train(self):
        answer = world.predict("good\n", root=world.new_folder())
        self.assertNotEqual(answer.status, 0)
        self.assertIn("Train a model", answer.messages)


class Files(unittest.TestCase):
    """A model file that has suffered."""

    def refused(self, change):
        root = world.copy_of_root()
        file = root / world.model_folder.relative_to(world.root) / "model.vigie"
        change(file)
        answers = [world.predict("good\n", root=root), world.evaluate("test.csv", root=root)]
        for answer in answers:
            self.assertNotEqual(answer.status, 0)
            self.assertEqual(answer.output, "")
            self.assertIn("model.vigie", answer.messages)
            self.assertRegex(answer.messages, "(?i)train|restore")
        return answers[0].messages

    def test_a_missing_file_is_refused(self):
        self.assertIn("no model file", self.refused(lambda file: file.unlink()))

    def test_a_file_cut_anywhere_is_refused(self):
        whole = (world.model_folder / "model.vigie").stat().st_size
        for size in (0, 4, 8, 12, 16, 40, whole // 2, whole - 1):
            with self.subTest(size=size):
                self.refused(lambda file, size=size: file.write_bytes(file.read_bytes()[:size]))

    def test_a_file_with_one_bit_changed_is_refused(self):
        whole = (world.model_folder / "model.vigie").stat().st_size
        for position in (0, 8, 12, 20, whole // 2, whole - 40, whole - 1):
            with self.subTest(position=position):
                def flip(file, position=position):
                    content = bytearray(file.read_bytes())
                    content[position] ^= 1
                    file.write_bytes(content)

                self.refused(flip)

    def test_a_file_with_bytes_after_its_end_is_refused(self):
        self.refused(lambda file: file.write_bytes(file.read_bytes() + b"\0"))

    def test_a_file_of_another_kind_is_refused(self):
        self.assertIn("not a model", self.refused(lambda file: file.write_bytes(b"PK\3\4" + b"\0" * 5000)))


if __name__ == "__main__":
    unittest.main()
