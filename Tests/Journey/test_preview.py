"""`vigie serve --watch`: whoever writes sees each change and each mistake in the browser, and loses no good page."""

import time
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser import new_driver
from vigie import Server, new_project

ARTICLE = "content/articles/draft.md"
HEAD = "---\ntitle: Draft\nlang: en\n---\n"
PATIENCE = 20


class PreviewTests(unittest.TestCase):
    def setUp(self):
        self.root = new_project()
        self.write("First words.")
        self.server = self.enterContext(Server(self.root, None, "--watch"))
        self.page = self.root / "_site/en/articles/draft/index.html"
        self.wait(self.page.exists)

    def write(self, body: str):
        (self.root / ARTICLE).write_text(HEAD + body + "\n")

    def wait(self, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                self.fail(f"waited {PATIENCE} s in vain:\n{self.server.log}")
            time.sleep(0.02)

    def test_a_change_is_in_the_open_page_without_a_hand(self):
        driver = new_driver()
        self.addCleanup(driver.quit)
        driver.get(self.server.url + "/en/articles/draft/")
        self.assertIn("First words.", driver.find_element(By.TAG_NAME, "main").text)
        self.write("Second words.")
        shown = WebDriverWait(driver, PATIENCE, ignored_exceptions=[Exception])
        shown.until(lambda d: "Second words." in d.find_element(By.TAG_NAME, "main").text)
        self.write("{metric}`nobody.accuracy`")
        shown.until(lambda d: d.find_elements(By.CLASS_NAME, "preview-problems"))
        self.assertIn("content/articles/draft.md:5", driver.find_element(By.CLASS_NAME, "preview-problems").text)
        self.assertIn("Second words.", driver.find_element(By.TAG_NAME, "main").text)
        self.write("Third words.")
        shown.until(lambda d: "Third words." in d.find_element(By.TAG_NAME, "main").text)
        self.assertEqual([], driver.find_elements(By.CLASS_NAME, "preview-problems"))

    def test_an_error_leaves_the_last_good_site_on_the_disk(self):
        before = self.page.read_bytes()
        self.write("{metric}`nobody.accuracy`")
        self.wait(lambda: "draft.md:5" in self.server.get("/").text)
        self.assertEqual(before, self.page.read_bytes())
        self.assertEqual(200, self.server.get("/en/articles/draft/").status)

    def test_a_new_article_is_seen_and_a_removed_one_goes(self):
        (self.root / "content/articles/more.md").write_text(HEAD.replace("Draft", "More") + "More words.\n")
        more = self.root / "_site/en/articles/more/index.html"
        self.wait(more.exists)
        (self.root / "content/articles/more.md").unlink()
        self.wait(lambda: not more.exists())

    def test_a_broken_template_is_told_and_mended(self):
        template = self.root / "templates/site/article.mustache"
        good = template.read_text()
        template.write_text("{{#open}}" + good)
        self.wait(lambda: "article.mustache" in self.server.get("/en/").text)
        template.write_text(good.replace("</article>", "<p>From the template.</p></article>"))
        self.wait(lambda: "From the template." in self.page.read_text())

    def test_the_files_on_the_disk_know_nothing_of_the_preview(self):
        self.assertIn("/_preview/", self.server.get("/en/articles/draft/").text)
        self.assertNotIn("preview", self.page.read_text())

    def test_a_server_without_it_has_no_such_addresses(self):
        with Server(self.root) as server:
            self.assertEqual(404, server.get("/_preview/client.js").status)
            self.assertNotIn("/_preview/", server.get("/").text)


if __name__ == "__main__":
    unittest.main()
