"""The watch of the journey can see what it is there for."""

import unittest

from reader import Reader


class WatchTests(Reader, unittest.TestCase):
    """Each fault is made on purpose, and has to be noted."""

    def tearDown(self):
        pass

    def complaints(self) -> str:
        return "\n".join(self.watch.complaints(self.server.url))

    def test_it_sees_a_breach_of_the_policy(self):
        self.pages.open("/analyse")
        self.assertEqual("", self.complaints())
        self.driver.execute_script(
            "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))")
        self.assertIn("Content Security Policy", self.complaints())
        self.assertIsNone(self.driver.execute_script("return window.ran ?? null"))

    def test_it_sees_an_error_in_the_console(self):
        self.pages.open("/analyse")
        self.driver.execute_script("setTimeout(() => { throw new Error('on purpose') })")
        self.pages.wait(lambda: "on purpose" in self.complaints())

    def test_it_sees_another_host(self):
        self.driver.get(self.server.url.replace("127.0.0.1", "localhost") + "/analyse")
        self.assertIn("request to another host", self.complaints())

    def test_it_sees_an_error_page_that_no_test_meant(self):
        self.pages.open("/nothing-here")
        self.assertIn("404", self.complaints())


if __name__ == "__main__":
    unittest.main()
