"""`vigie render`: a whole site or none, and never in the place of something else."""

import shutil
import unittest

from world import PROJECT, World, vigie

ARTICLE = """---
title: A short article
lang: en
date: 2026-01-02
---

## A heading

The champion is right on {metric}`champion.validation_accuracy` of the tweets.
"""
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


def content(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


class Sites(unittest.TestCase):
    def setUp(self):
        self.root = world.copy_of_root()
        self.site = self.root / "_site"

    def render(self, *options):
        return vigie("render", "--root", self.root, *options)

    def rendered(self):
        answer = self.render()
        self.assertEqual(answer.status, 0, answer.messages)
        return content(self.site)

    def write_article(self, text):
        (self.root / "content/articles/short.md").write_text(text)

    def refused(self, *parts):
        before = content(self.site)
        answer = self.render()
        self.assertNotEqual(answer.status, 0)
        for part in parts:
            self.assertIn(part, answer.messages)
        self.assertEqual(content(self.site), before)
        left = [entry.name for entry in self.root.iterdir()]
        self.assertEqual(sorted(left), ["_site", "content", "public", "templates"])

    def test_it_writes_pages_with_the_figures_of_the_runs(self):
        files = self.rendered()
        page = next(text for path, text in files.items() if "short" in str(path)).decode()
        accuracy = float((world.run / "metrics/validation_accuracy").read_text().split()[1])
        self.assertIn(f"{accuracy * 100:.1f}", page.replace(",", "."))
        self.assertTrue(any(world.run.name in str(path) for path in files))

    def test_rendering_again_gives_the_same_bytes(self):
        self.assertEqual(self.rendered(), self.rendered())

    def test_a_page_that_is_gone_from_the_content_goes_from_the_site(self):
        self.rendered()
        (self.root / "content/articles/short.md").unlink()
        self.assertFalse([path for path in self.rendered() if "short" in str(path)])

    def test_a_role_that_names_no_run_is_an_error_with_its_place_and_the_nearest_name(self):
        self.rendered()
        self.write_article(ARTICLE.replace("champion.validation", "champoin.validation"))
        self.refused("content/articles/short.md:9: error:", "champoin", "`champion`")

    def test_a_role_that_names_no_metric_is_an_error_with_its_place_and_the_nearest_name(self):
        self.rendered()
        self.write_article(ARTICLE.replace("validation_accuracy", "validation_acuracy"))
        self.refused("content/articles/short.md:9: error:", "`validation_accuracy`")

    def test_an_unknown_role_is_an_error_with_its_place(self):
        self.rendered()
        self.write_article(ARTICLE.replace("{metric}", "{metrik}"))
        self.refused("content/articles/short.md:9: error:", "did you mean `metric`?")

    def test_all_errors_are_told_at_once(self):
        self.rendered()
        self.write_article(ARTICLE + "\n{metric}`nobody.accuracy`\n\n{param}`champion.nothing`\n")
        self.refused("short.md:11: error:", "short.md:13: error:")

    def test_a_missing_template_is_an_error_that_names_it(self):
        self.rendered()
        (self.root / "templates/site/article.mustache").unlink()
        self.refused("article")

    def test_a_folder_that_is_no_site_is_not_replaced(self):
        folder = self.root / "content"
        for output in (folder, self.root, self.root / "public"):
            with self.subTest(output.name):
                before = content(output)
                answer = self.render("--output", output)
                self.assertNotEqual(answer.status, 0)
                self.assertIn("--output", answer.messages)
                self.assertEqual(content(output), before)

    def test_a_file_is_not_replaced(self):
        file = self.root / "precious"
        file.write_text("mine")
        answer = self.render("--output", file)
        self.assertNotEqual(answer.status, 0)
        self.assertEqual(file.read_text(), "mine")

    def test_another_output_and_other_runs_are_taken(self):
        output = self.root / "elsewhere/site"
        runs = world.new_folder() / "mlruns"
        shutil.move(self.root / "content/runs", runs)
        answer = self.render("--output", output, "--runs", runs)
        self.assertEqual(answer.status, 0, answer.messages)
        self.assertTrue((output / "404.html").is_file())
        self.assertFalse(self.site.exists())

    def test_a_site_with_an_address_has_feeds_and_a_sitemap(self):
        answer = self.render("--base-url", "https://vigie.example.org/blog")
        self.assertEqual(answer.status, 0, answer.messages)
        for name in ("en/feed.xml", "en/rss.xml", "sitemap.xml"):
            self.assertIn("https://vigie.example.org/blog/", (self.site / name).read_text())

    def test_an_address_that_is_none_is_refused(self):
        for address in ("vigie.example.org", "https://", "https://vigie.example.org/"):
            with self.subTest(address):
                answer = self.render("--base-url", address)
                self.assertNotEqual(answer.status, 0)
                self.assertIn("--base-url", answer.messages)
                self.assertFalse(self.site.exists())

    def test_a_missing_folder_is_named(self):
        for name in ("content", "templates", "public"):
            with self.subTest(name):
                root = world.copy_of_root()
                shutil.rmtree(root / name)
                answer = vigie("render", "--root", root)
                self.assertNotEqual(answer.status, 0)
                self.assertIn(f"{root / name}", answer.messages)
                self.assertIn("--root", answer.messages)


if __name__ == "__main__":
    unittest.main()
