"""`vigie check` and `vigie render --strict`: what is wrong is told by file and line, and nothing is written."""

import shutil
import unittest

from world import PROJECT, World, vigie

ARTICLE = """---
title: A short article
lang: en
---

The champion is right on {metric}`champion.validation_accuracy` of the tweets.
"""
TYPED = "\nIts accuracy is 99.9 %.\n"
world: World


def setUpModule():
    global world
    world = World()
    for name in ("templates", "public"):
        shutil.copytree(PROJECT / name, world.root / name)
    (world.root / "content/articles").mkdir(parents=True)
    (world.root / "content/articles/short.md").write_text(ARTICLE)
    (world.root / "content/site.yml").write_text(
        "title: Test\ntagline: {fr: Essai, en: Trial}\nlanguages: [fr, en]\ndefault_language: fr\nauthor: Nobody\nbase_url: ''\n")


def tearDownModule():
    world.remove()


class Checks(unittest.TestCase):
    def setUp(self):
        self.root = world.copy_of_root()
        self.site = self.root / "_site"

    def write_article(self, text):
        (self.root / "content/articles/short.md").write_text(text)

    def check(self, *arguments):
        return vigie("check", "--root", self.root, *arguments)

    def test_content_without_fault_passes(self):
        answer = self.check()
        self.assertEqual(answer.status, 0, answer.output)
        self.assertRegex(answer.output, r"^Checked \d+ pages: 0 errors, 0 warnings\.\n$")
        self.assertFalse(self.site.exists())

    def test_each_fault_is_told_with_file_and_line(self):
        for text, line, part in (
            (ARTICLE + TYPED, 8, "{metric}`champion."),
            (ARTICLE + "\n[link](/nowhere/)\n", 8, "/nowhere/"),
            (ARTICLE + "\n![](/theme.css)\n", 8, "alternative text"),
            (ARTICLE + "\n{metric}`champion.nothing`\n", 8, "`champion.nothing`"),
            (ARTICLE.replace("lang: en", "lang: eo"), 3, "`eo` is unknown"),
        ):
            with self.subTest(part):
                self.write_article(text)
                answer = self.check()
                self.assertEqual(answer.status, 1)
                self.assertIn(f"content/articles/short.md:{line}: error: ", answer.output)
                self.assertIn(part, answer.output)
                self.assertRegex(answer.output, r"\nChecked .*: 1 error, 0 warnings\.\n$")
                self.assertFalse(self.site.exists())

    def test_files_are_checked_without_a_project(self):
        good = world.write("good.md", "The SVM has an accuracy of 80.1 %.\n")
        bad = world.write("bad.md", "The SVM has an accuracy of 80.1 %.\n\nThe SVM has an accuracy of 70.1 %.\n")
        answer = vigie("check", good, folder=world.folder)
        self.assertEqual((answer.status, answer.output), (0, "Checked 1 file: 0 errors, 0 warnings.\n"))
        answer = vigie("check", good, bad, world.path("none.md"))
        self.assertEqual(answer.status, 1)
        self.assertIn(f"{bad}:3: error: ", answer.output)
        self.assertIn(f"{world.path('none.md')}: error: ", answer.output)
        self.assertIn("Checked 3 files: 2 errors, 0 warnings.", answer.output)

    def test_the_help_tells_how_a_figure_is_accepted(self):
        answer = vigie("check", "--help")
        self.assertIn("{stated}", answer.output)
        self.assertIn("<!-- accepted:", answer.output)


class StrictRenders(unittest.TestCase):
    setUp = Checks.setUp
    write_article = Checks.write_article

    def render(self, *options):
        return vigie("render", "--root", self.root, *options)

    def test_a_strict_render_of_good_content_writes_what_a_render_writes(self):
        self.assertEqual(self.render("--strict").status, 0)
        strict = {file.relative_to(self.site): file.read_bytes() for file in self.site.rglob("*.html")}
        shutil.rmtree(self.site)
        self.assertEqual(self.render().status, 0)
        self.assertEqual(strict, {file.relative_to(self.site): file.read_bytes() for file in self.site.rglob("*.html")})

    def test_a_failed_check_writes_nothing(self):
        self.write_article(ARTICLE + TYPED)
        answer = self.render("--strict")
        self.assertNotEqual(answer.status, 0)
        self.assertIn("content/articles/short.md:8: error: ", answer.messages)
        self.assertFalse(self.site.exists())
        self.assertEqual(self.render().status, 0)

    def test_a_failed_check_leaves_the_site_that_was(self):
        self.assertEqual(self.render().status, 0)
        before = {file: file.read_bytes() for file in self.site.rglob("*") if file.is_file()}
        self.write_article(ARTICLE + TYPED)
        self.assertNotEqual(self.render("--strict").status, 0)
        self.assertEqual(before, {file: file.read_bytes() for file in self.site.rglob("*") if file.is_file()})


if __name__ == "__main__":
    unittest.main()
