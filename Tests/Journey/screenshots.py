#!/usr/bin/env python3
"""Pictures of all pages, to be looked at: `screenshots.py OUTDIR`.

Each page at 1280 and 360 CSS pixels, in its full height, light and dark: `article-360-dark.png`. Also says which page is wider
than a screen of 360 or 320 pixels, and which buttons and links are smaller than the 24 pixels of WCAG 2.5.8; then it ends
with status 1 where a page is too wide.
"""

import base64
import shutil
import subprocess
import sys
from pathlib import Path

from browser import Pages, new_driver
from vigie import BINARY, RENDER_SECONDS, Server, new_project

# An article with everything that an article may hold, which the site itself has no use for.
GALLERY = Path(__file__).with_name("gallery.md")
WIDTHS, SCHEMES = (1280, 360), ("light", "dark")
NARROW = (360, 320)
HEIGHT = {1280: 900, 360: 740, 320: 640}
TWEETS = (
    "Three hours on the tarmac at Orly, no water, no explanation. Never again.",
    "Huge thanks to the crew of the 7:40 to Lisbon, you made my daughter's first flight wonderful!",
    "Waiting at gate 12 with everybody else, it seems that they changed the plane for a bigger one.",
    "@airline why do I pay for a seat when you give it away? #fail",
    "So happy to be home, thank you for the upgrade :)",
)


def main() -> int:
    if len(sys.argv) != 2:
        print(f"usage: {sys.argv[0]} OUTDIR", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    project = new_project()
    shutil.copy(GALLERY, project / "content/articles")
    subprocess.run([BINARY, "render", "--strict", "--root", project], check=True, timeout=RENDER_SECONDS)
    with Server(project) as server:
        driver = new_driver()
        try:
            return Photographer(server, Pages(driver, server.url), folder).photograph_all()
        finally:
            driver.quit()


class Photographer:
    def __init__(self, server: Server, pages: Pages, folder: Path):
        self.server, self.pages, self.driver, self.folder = server, pages, pages.driver, folder

    def scenes(self):
        """Each page by its name, as what has to be done to see it."""
        pages = self.pages
        analyses = [self.server.predict(text) for text in TWEETS]
        for number in range(30):
            analyses.append(self.server.predict(f"Flight {number} was late again."))
        wrong = {"negative": "positive", "positive": "negative"}
        for answer, is_correct in zip(analyses[-5:], (True, False, True, False, True)):
            self.server.post_json(
                "/feedback", request_id=answer["request_id"], is_correct=is_correct,
                **({} if is_correct else {"actual_sentiment": wrong[answer["sentiment"]], "comment": "Ce n’est pas ça."}))
        by_doubt = sorted(analyses, key=lambda answer: answer["confidence"])

        pages.open("/")
        run = pages.one("#champion + .record p > a").get_attribute("href").removeprefix(self.server.url)
        article = pages.one(".articles h3 a").get_attribute("href").removeprefix(self.server.url)
        pages.open(run)
        card, compare = (
            pages.one(f".byline a[href*='/{kind}/']").get_attribute("href").removeprefix(self.server.url)
            for kind in ("models", "compare"))
        return {
            "index": lambda: pages.open("/"),
            "index-en": lambda: pages.open("/en/"),
            "article": lambda: pages.open(article),
            "results": lambda: pages.open("/results/"),
            "run": lambda: pages.open(run),
            "archive": lambda: pages.open("/articles/"),
            "gallery": lambda: pages.open("/articles/gallery/"),
            "model-card": lambda: pages.open(card),
            "compare": lambda: pages.open(compare),
            "search": lambda: (
                pages.open("/search/"), pages.one("input[type=search]").send_keys("exactitude"),
                pages.wait(lambda: pages.all(".hits li"))),
            "analyse": lambda: pages.open("/analyse"),
            "result": lambda: pages.open(f"/analyses/{analyses[0]['request_id']}"),
            "result-positive": lambda: pages.open(f"/analyses/{analyses[1]['request_id']}"),
            "result-doubtful": lambda: pages.open(f"/analyses/{by_doubt[0]['request_id']}"),
            "result-wrong": lambda: (
                pages.open(f"/analyses/{analyses[0]['request_id']}"), pages.one("#verdict-incorrect").click()),
            "result-corrected": lambda: pages.open(f"/analyses/{analyses[-2]['request_id']}"),
            "feedback-error": lambda: (
                pages.open(f"/analyses/{analyses[0]['request_id']}"),
                pages.follow(pages.one(".feedback-form button"))),
            "error": lambda: pages.analyse("Late again! " * 42),
            "history": lambda: pages.open("/history"),
            "not-found": lambda: pages.open("/nothing-here"),
            "unknown-analysis": lambda: pages.open("/analyses/00000000-0000-4000-8000-000000000000"),
        }

    def photograph_all(self) -> int:
        too_wide = 0
        for name, go in self.scenes().items():
            for width in WIDTHS:
                for scheme in SCHEMES:
                    self.set_screen(width, scheme)
                    go()
                    self.photograph(f"{name}-{width}-{scheme}.png", width)
            for width in NARROW:
                self.set_screen(width, "light")
                go()
                too_wide += self.report_width(name, width)
            self.report_targets(name)
        return 1 if too_wide else 0

    def set_screen(self, width: int, scheme: str, height: int | None = None):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height or HEIGHT[width], "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})

    def photograph(self, name: str, width: int):
        # The picture goes beyond the screen, so that what measures the screen (100vh) keeps its size.
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
        (self.folder / name).write_bytes(base64.b64decode(picture["data"]))
        print(f"{name} {width}×{height}")

    def report_width(self, name: str, width: int) -> bool:
        wide = self.driver.execute_script("return document.documentElement.scrollWidth")
        if wide > width:
            culprits = self.driver.execute_script("""
                return [...document.querySelectorAll('body *')]
                    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .unseen, svg'))
                    .slice(0, 5).map((e) => e.tagName.toLowerCase() + '.' + e.className);""")
            print(f"TOO WIDE: {name} is {wide} px wide on a screen of {width} px: {', '.join(culprits)}")
        return wide > width

    def report_targets(self, name: str):
        """Controls under 24 × 24 pixels, links within sentences left out, as the criterion does."""
        small = self.driver.execute_script("""
            return [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
                .filter((e) => !e.closest('p, .prose li, cite, td, th, .prose h2, .prose h3'))
                .map((e) => [e, e.getBoundingClientRect()])
                .filter(([e, box]) => box.width > 0 && !e.matches('.skip') && (box.width < 24 || box.height < 24))
                .map(([e, box]) => `${e.textContent.trim().slice(0, 30)} ${box.width | 0}×${box.height | 0}`);""")
        if small:
            print(f"small targets on {name}: {'; '.join(small)}")


if __name__ == "__main__":
    sys.exit(main())
