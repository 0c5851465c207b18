"""The same without a mouse."""

import itertools

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys


class Keyboard:
    """All of it without a mouse."""

    def press_key(self, *keys: str):
        actions = ActionChains(self.driver, duration=0)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def tab(self) -> dict:
        """Goes on to the next stop, and says what it is and whether a reader sees it."""
        self.press_key(Keys.TAB)
        return self.driver.execute_script("""
            const element = document.activeElement;
            const shown = element.matches('.choice input') ? element.nextElementSibling : element;
            const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
            const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1);
            const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1);
            const top = document.elementFromPoint(x, y);
            return {
                name: element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' ' +
                    (element.className.baseVal ?? element.className) + ' ' + element.textContent.trim().slice(0, 30),
                id: element.id, tag: element.tagName, type: element.type ?? '', isSkip: element.matches('.skip'),
                isInMain: !!element.closest('main'),
                hasOutline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                isInView: box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0,
                isCovered: !(top && (shown.contains(top) || element.contains(top) || top.contains(shown))),
            };""")

    def tab_until(self, condition, limit: int = 60) -> dict:
        for _ in range(limit):
            stop = self.tab()
            self.assertSeen(stop)
            if condition(stop):
                return stop
        self.fail(f"{limit} times Tab, and not there; last at {stop['name']}")

    def assertSeen(self, stop: dict):
        self.assertTrue(stop["isInView"], f"the focus is out of view at {stop['name']} of {self.pages.path}")
        self.assertTrue(stop["hasOutline"], f"no outline shows the focus at {stop['name']} of {self.pages.path}")
        self.assertFalse(stop["isCovered"], f"something covers the focus at {stop['name']} of {self.pages.path}")

    def test_the_first_stop_of_every_page_skips_to_its_content(self):
        analysis = self.server.predict("First of all, skip.")["request_id"]
        for path in (self.words.home, f"{self.words.home}results/", "/analyse", f"/analyses/{analysis}", "/history"):
            with self.subTest(path):
                self.pages.open(path)
                stop = self.tab()
                self.assertTrue(stop["isSkip"], f"the first stop is {stop['name']}")
                self.assertSeen(stop)
                self.press_key(Keys.ENTER)
                self.pages.wait(lambda: self.driver.current_url.endswith("#page-main"))
                self.assertTrue(self.tab()["isInMain"], "after the skip link, Tab is not in the content")

    def test_a_tweet_is_analysed_and_corrected_by_keyboard(self):
        self.pages.open("/analyse")
        self.tab_until(lambda stop: stop["id"] == "text")
        self.press_key("Cancelled again, and no refund.")
        self.tab_until(lambda stop: stop["tag"] == "BUTTON" and stop["isInMain"], limit=2)
        old = self.pages.one("html").id
        self.press_key(Keys.ENTER)
        self.pages.wait(lambda: self.pages.one("html").id != old and self.pages.is_complete)

        analysis = self.shown_analysis()
        label = self.pages.one("#result").get_attribute("data-label")
        right = "positive" if label == "negative" else "negative"
        self.tab_until(lambda stop: stop["id"] == "verdict-correct")
        self.press_key(Keys.ARROW_RIGHT)
        self.assertTrue(self.pages.one("#verdict-incorrect").is_selected())
        self.tab_until(lambda stop: stop["id"].startswith("actual-"), limit=2)
        self.press_key(Keys.SPACE)
        if not self.pages.one(f"#actual-{right}").is_selected():
            self.press_key(Keys.ARROW_DOWN)
        self.assertTrue(self.pages.one(f"#actual-{right}").is_selected())
        self.tab_until(lambda stop: stop["type"] == "submit" and stop["isInMain"], limit=3)
        self.press_key(Keys.ENTER)
        self.pages.wait(lambda: self.pages.all(".thanks"))
        self.assertEqual(
            [(0, right)],
            self.server.rows("SELECT is_correct, actual_label FROM feedback WHERE prediction_id = ?", analysis))

    def test_the_focus_is_seen_at_every_stop(self):
        analysis = self.server.predict("Where is the focus now?")["request_id"]
        for path in (self.words.home, f"{self.words.home}results/", "/analyse", f"/analyses/{analysis}", "/history"):
            with self.subTest(path):
                self.pages.open(path)
                for count in itertools.count():
                    stop = self.tab()
                    if stop["tag"] == "BODY":
                        break
                    self.assertSeen(stop)
                    self.assertLess(count, 150, "Tab does not come to the end of the page")
                self.assertGreater(count, 8)
