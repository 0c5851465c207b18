"""Without a usable model the server starts, says so everywhere, and makes no answer up."""

import unittest
from pathlib import Path

from browser import Pages, Watch, new_driver
from vigie import Server, new_project
from words import FRENCH


def remove(file: Path):
    file.unlink()


def truncate(file: Path):
    file.write_bytes(file.read_bytes()[:-1000])


def alter(file: Path):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


class Damage:
    damage = None

    @classmethod
    def setUpClass(cls):
        root = new_project()
        models = list((root / "content/runs").rglob("model.vigie"))
        if not models:
            raise AssertionError("no model is there to be damaged")
        with Server(root) as server:  # else another fault could pass for the damage
            if server.get("/health").status != 200:
                raise AssertionError(f"the model does not even work before it is damaged:\n{server.log}")
        for file in models:
            cls.damage(file)
        cls.server = cls.enterClassContext(Server(root))

    def test_health_is_503_and_names_no_model(self):
        answer = self.server.get("/health")
        self.assertEqual(503, answer.status)
        self.assertIsNone(answer.json["model"])
        self.assertEqual("degraded", answer.json["status"])

    def test_a_prediction_is_refused_with_a_problem_and_when_to_retry(self):
        answer = self.server.post_json("/predict", text="What a lovely flight!")
        self.assertEqual(503, answer.status)
        self.assertEqual("application/problem+json", answer.headers["content-type"].partition(";")[0])
        self.assertGreater(int(answer.headers["retry-after"]), 0)
        self.assertEqual(503, answer.json["status"])
        self.assertNotIn("sentiment", answer.json)
        self.assertEqual(0, self.server.count("predictions"))

    def test_the_published_pages_are_there(self):
        for path in ("/", "/en/", "/results/", "/en/results/", "/assets/style.css", "/history"):
            with self.subTest(path):
                self.assertEqual(200, self.server.get(path).status)
        self.assertEqual(404, self.server.get("/nothing-here").status)

    def test_the_log_says_why(self):
        self.assertIn("no model", self.server.log)
        self.assertIn(".vigie", self.server.log)


class MissingModelTests(Damage, unittest.TestCase):
    damage = staticmethod(remove)

    def test_the_form_shows_a_banner_and_keeps_what_was_typed(self):
        driver = new_driver()
        self.addCleanup(driver.quit)
        pages, watch = Pages(driver, self.server.url), Watch(driver)
        pages.open("/analyse")
        self.assertIn(FRENCH.no_model, pages.one(".notice").text)
        self.assertTrue(pages.one(".notice").is_displayed())
        pages.analyse("What a lovely flight!")
        self.assertIn(FRENCH.no_model, pages.one("#setback").text + pages.one(".notice").text)
        self.assertEqual("What a lovely flight!", pages.one("#text").get_attribute("value"))
        self.assertEqual([], pages.all("#result"), "an answer was made up")
        self.assertEqual([], watch.complaints(self.server.url, frozenset({503})))


class TruncatedModelTests(Damage, unittest.TestCase):
    damage = staticmethod(truncate)


class AlteredModelTests(Damage, unittest.TestCase):
    damage = staticmethod(alter)


class UnharmedModelTests(unittest.TestCase):
    """The other side: with the model as it is, nothing of this is said."""

    def test_the_same_server_answers(self):
        with Server(new_project()) as server:
            self.assertEqual(200, server.get("/health").status)
            self.assertIsNotNone(server.get("/health").json["model"])
            self.assertIn(server.predict("What a lovely flight!")["sentiment"], ("negative", "positive"))
            self.assertNotIn(FRENCH.no_model, server.get("/analyse", Accept_Language="fr").text)


if __name__ == "__main__":
    unittest.main()
