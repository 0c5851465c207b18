"""Headless Chromium that notes what no page of ours may do: speak to another host, break its policy, fail in its console."""

import json
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

CHROMIUM, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
WAIT_SECONDS = 20


def new_driver(language: str = "fr", scripts: bool = True) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (
        "--headless=new",
        "--no-sandbox",  # for a container in which the user is root
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        "--hide-scrollbars",
        "--window-size=1280,900",
        # Whatever a page asks of another host goes nowhere, and is seen all the same.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ):
        options.add_argument(argument)
    preferences: dict = {"intl.accept_languages": language}
    if not scripts:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # Both paths are given, so Selenium's own manager has nothing to look for.
    driver = webdriver.Chrome(options=options, service=Service(executable_path=DRIVER))
    driver.set_page_load_timeout(WAIT_SECONDS)
    return driver


class Watch:
    """What the browser noted since the last look."""

    def __init__(self, driver: webdriver.Chrome):
        self._driver = driver

    def complaints(self, origin: str, statuses: frozenset[int] = frozenset()) -> list[str]:
        """All that is wrong.

        - Parameter statuses: Those of the error pages that a test means to see; Chromium notes each as an error.
        """
        wrong = []
        for entry in self._driver.get_log("browser"):
            message = entry["message"]
            meant = any(f"responded with a status of {status} " in message for status in statuses)
            if not meant:
                wrong.append(f"console: {message}")
        for entry in self._driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            match event["method"]:
                case "Network.requestWillBeSent":
                    url = event["params"]["request"]["url"]
                    if not url.startswith(("data:", "about:")) and origin_of(url) != origin:
                        wrong.append(f"request to another host: {url}")
                case "Network.loadingFailed" if event["params"].get("blockedReason"):
                    wrong.append(f"blocked: {event['params']['blockedReason']}")
        return wrong


def origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


class Pages:
    """The verbs of a reader, for tests and screenshots."""

    def __init__(self, driver: webdriver.Chrome, url: str):
        self.driver, self.url = driver, url

    def open(self, path: str):
        self.driver.get(self.url + path)

    @property
    def path(self) -> str:
        parts = urlsplit(self.driver.current_url)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    def all(self, selector: str):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.all(selector)]

    def wait(self, condition, message: str = ""):
        return WebDriverWait(self.driver, WAIT_SECONDS, poll_frequency=0.05).until(lambda _: condition(), message)

    def follow(self, element):
        """Clicks what leads to another page, and waits until that page is there."""
        old = self.one("html").id
        element.click()
        self.wait(lambda: self.one("html").id != old and self.is_complete, f"no new page after {self.path}")

    @property
    def is_complete(self) -> bool:
        return self.driver.execute_script("return document.readyState") == "complete"

    def write(self, selector: str, text: str):
        field = self.one(selector)
        field.clear()
        field.send_keys(text)

    def analyse(self, text: str):
        self.open("/analyse")
        self.write("#text", text)
        self.follow(self.one("#tweet-form button[type=submit]"))

    def style(self, selector: str, name: str) -> str:
        return self.one(selector).value_of_css_property(name)
