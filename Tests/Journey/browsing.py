"""The published pages, the theme and the language."""

from urllib.parse import urlsplit

from reader import number
from words import ENGLISH, FRENCH


class Browsing:
    """The published pages, and the way from them to the desk."""

    def test_scripts_run_only_where_they_are_on(self):
        self.driver.get("data:text/html,<p>before</p><script>document.querySelector('p').textContent = 'after'</script>")
        self.assertEqual(["after" if self.scripts else "before"], self.pages.texts("p"))
        # The page of the product says the same: its first script marks the root.
        self.pages.open("/analyse")
        self.assertEqual("auto" if self.scripts else None, self.pages.one("html").get_attribute("data-theme"))

    def test_the_figures_of_the_article_lead_to_the_runs_that_they_come_from(self):
        self.pages.open(self.words.home)
        champion = number(self.pages.one("#champion + .record .figure-value").text)
        self.navigate(self.words.article_link)
        self.pages.follow(self.pages.one(".articles a"))
        self.assertRegex(self.pages.path, f"^{self.words.home}articles/[a-z-]+/$")
        links = {link.get_attribute("href") for link in self.pages.all(".prose a.live")}
        runs = sorted(link for link in links if "/runs/" in link)
        self.assertTrue(runs, "no figure of the article comes from a run")
        for link in runs:
            self.driver.get(link)
            self.assertNotIn(self.words.missing, self.heading())
            self.assertTrue(self.pages.texts(".metrics tbody tr"), f"{link} shows no metric")
        self.assertIn(champion, [self.figure_of_run(link) for link in runs], "the home page's figure is in no run")
        # The other figures are those that others published: they lead to their row of the results.
        for link in sorted(links - set(runs)):
            self.driver.get(link)
            self.assertTrue(self.pages.all(f"[id='{urlsplit(link).fragment}']"), f"{link} leads nowhere")

    def figure_of_run(self, link: str) -> float:
        self.driver.get(link)
        return number(self.pages.one(".opening .figure-value").text)

    def test_the_search_finds_a_model_or_leaves_the_index_to_look_it_up(self):
        self.pages.open(f"{self.words.home}search/")
        field = self.pages.one("#query")
        self.assertEqual(self.scripts, field.is_displayed(), "a field is shown where it can search, and only there")
        if self.scripts:
            field.send_keys("unigrams")
            self.pages.wait(lambda: any("unigrams" in hit for hit in self.pages.texts("#hits a")))
        self.assertIn("unigrams", self.pages.texts("main a"))

    def test_the_results_compare_runs_that_open(self):
        self.pages.open(self.words.home)
        self.navigate(self.words.results_link)
        self.assertEqual(f"{self.words.home}results/", self.pages.path)
        self.assertTrue(self.pages.one("figure.plate svg").is_displayed())
        names = self.pages.texts("#our-runs ~ .scroll tbody th a")
        self.assertTrue(names, "no run stands in the table")
        self.press("#our-runs ~ .scroll tbody th a")
        self.assertEqual(names[0], self.heading())
        self.assertTrue(self.pages.path.startswith(f"{self.words.home}runs/"), self.pages.path)

    def test_every_page_is_whole_and_quiet(self):
        analysis = self.server.predict("Every page shall be quiet, this one too.")["request_id"]
        self.meant_statuses = frozenset({404})
        found = self.published_pages()
        self.assertGreaterEqual(len(found), 5, found)
        for path in found + ["/analyse", "/analyse?example=2", f"/analyses/{analysis}", "/history"]:
            with self.subTest(path):
                self.pages.open(path)
                self.assertNotIn(self.words.missing, self.heading())
                self.assertIn("Vigie", self.driver.title)
                self.assertIn(self.pages.one("html").get_attribute("lang"), ("fr", "en"))
        for path in ["/nothing-here", "/en/nothing-here", "/analyses/00000000-0000-4000-8000-000000000000"]:
            with self.subTest(path):
                self.pages.open(path)
                self.assertIn(self.heading(), (FRENCH.missing, ENGLISH.missing))

    def published_pages(self) -> list[str]:
        """All published pages that links lead to, from both home pages."""
        found, open_ends = [], ["/", "/en/"]
        while open_ends:
            path = open_ends.pop()
            if path in found:
                continue
            found.append(path)
            self.pages.open(path)
            for link in self.pages.all("a[href]"):
                parts = urlsplit(link.get_attribute("href"))
                if f"{parts.scheme}://{parts.netloc}" == self.server.url and parts.path.endswith("/"):
                    open_ends.append(parts.path)
        return found

    def test_the_theme_follows_the_system_until_the_reader_chooses(self):
        self.pages.open("/analyse")
        self.assertFalse(self.is_dark())
        self.set_system_colours("dark")
        self.pages.open("/analyse")
        self.assertTrue(self.is_dark())
        self.choose_theme("light")
        self.assertFalse(self.is_dark())

    def test_the_chosen_theme_stays(self):
        self.pages.open("/analyse")
        self.choose_theme("dark")
        self.assertEqual("/analyse", self.pages.path)
        self.assertTrue(self.is_dark(), "choosing dark does not make the page dark")
        self.assertEqual("true", self.pages.one("button[name=theme][value=dark]").get_attribute("aria-pressed"))
        self.driver.refresh()
        self.assertTrue(self.is_dark(), "a reload forgets the theme")
        for path in ("/history", self.words.home, f"{self.words.home}results/"):
            self.pages.open(path)
            self.assertTrue(self.is_dark(), f"{path} does not know the theme")
        self.choose_theme("auto")
        self.assertEqual(f"{self.words.home}results/", self.pages.path)
        self.assertFalse(self.is_dark(), "a published page does not take the theme back")

    def choose_theme(self, name: str):
        button = self.pages.one(f"button[name=theme][value={name}]")
        if self.scripts:
            button.click()
        else:
            self.pages.follow(button)

    def test_the_language_can_be_switched_on_published_pages_and_at_the_desk(self):
        other = "en" if self.words.code == "fr" else "fr"
        self.pages.open(self.words.home)
        self.assertEqual(self.words.code, self.pages.one("html").get_attribute("lang"))
        self.press("a.language-switch")
        self.assertEqual(self.words.other_home, self.pages.path)
        self.assertEqual(other, self.pages.one("html").get_attribute("lang"))
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})

        self.pages.open("/analyse")
        self.assertEqual(self.words.analyse_title, self.heading())
        self.press("form.language-switch button")
        self.assertEqual("/analyse", self.pages.path)
        self.assertEqual(other, self.pages.one("html").get_attribute("lang"))
        self.pages.open("/history")
        self.assertEqual(other, self.pages.one("html").get_attribute("lang"), "the desk forgets the language")
