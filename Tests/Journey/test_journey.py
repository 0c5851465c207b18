"""The journey of a reader in real Chromium: article, results, analysis, correction, history.

The same tests run with JavaScript on and off, in French and in English. After each, the browser must have noted nothing:
no request to another host, no breach of the content security policy, no error in the console.
"""

import unittest

from analysing import Analysing
from browsing import Browsing
from keyboard import Keyboard
from reader import Reader
from words import ENGLISH, FRENCH


class FrenchWithScripts(Reader, Browsing, Analysing, Keyboard, unittest.TestCase):
    pass


class FrenchWithoutScripts(Reader, Browsing, Analysing, Keyboard, unittest.TestCase):
    scripts = False


class EnglishWithScripts(Reader, Browsing, Analysing, unittest.TestCase):
    words = ENGLISH

    def test_switching_the_language_of_a_published_page_switches_the_desk_too(self):
        self.pages.open(self.words.home)
        self.press("a.language-switch")
        self.pages.open("/analyse")
        self.assertEqual(FRENCH.analyse_title, self.heading())


if __name__ == "__main__":
    unittest.main()
