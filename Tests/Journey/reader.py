"""A reader: a browser of its own before a server of its own, and the words for what is on the page."""

import re

from browser import Pages, Watch, new_driver
from vigie import Server, shared_project
from words import FRENCH


class Reader:
    """A browser of its own before a server of its own; a mixin, so that it is no test by itself."""

    words = FRENCH
    scripts = True

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server(shared_project()))
        cls.driver = new_driver(cls.words.code, cls.scripts)
        cls.addClassCleanup(cls.driver.quit)
        cls.pages = Pages(cls.driver, cls.server.url)
        cls.watch = Watch(cls.driver)

    def setUp(self):
        self.meant_statuses = frozenset()
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.set_system_colours("light")

    def tearDown(self):
        complaints = self.watch.complaints(self.server.url, self.meant_statuses)
        self.assertEqual([], complaints, f"the browser complains, last at {self.pages.path}")

    def set_system_colours(self, scheme: str):
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    # What a reader sees

    def heading(self) -> str:
        headings = self.pages.texts("h1")
        self.assertEqual(1, len(headings), f"{self.pages.path} has the level-one headings {headings}")
        return flat(headings[0])

    def navigate(self, name: str):
        link = next(link for link in self.pages.all(".sections a") if link.text == name)
        self.pages.follow(link)

    def is_dark(self) -> bool:
        colour = self.pages.style("html", "background-color")
        red, green, blue = (float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3])
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128

    def stored(self) -> tuple[int, int]:
        return self.server.count("predictions"), self.server.count("feedback")

    def shown_analysis(self) -> str:
        """The id of the analysis whose result is on the page."""
        self.assertRegex(self.pages.path, r"^/analyses/[0-9a-f-]{36}$")
        return self.pages.path.removeprefix("/analyses/")

    def press(self, selector: str):
        self.pages.follow(self.pages.one(selector))


def flat(text: str) -> str:
    """With plain spaces and on one line: French typography has spaces that do not break."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def number(text: str) -> float:
    """The percentage that a figure states, in either language: the article stands in one language only."""
    return float(re.sub(r"[\s%]", "", text).replace(",", "."))
