"""The desk: form, answer, correction, history."""

import re

from selenium.webdriver.common.keys import Keys

from reader import flat

LIMIT = 500  # characters of a tweet


class Analysing:
    """The form, the answer, the correction and the history."""

    def test_an_example_is_analysed_and_corrected_and_stands_in_the_history(self):
        self.pages.open(self.words.home)
        self.navigate(self.words.analyse_link)
        self.assertEqual(self.words.analyse_title, self.heading())
        text = self.choose_example(0)
        self.press("#tweet-form button[type=submit]")

        analysis = self.shown_analysis()
        label = self.check_card(analysis, text)
        right = "positive" if label == "negative" else "negative"
        comment = "C’était l’inverse, « évidemment » <b>!</b>"
        self.pages.one("#verdict-incorrect").click()
        self.pages.one(f"#actual-{right}").click()
        self.pages.write("#comment", comment)
        self.press(".feedback-form button[type=submit]")

        word = self.words.labels[right]
        self.assertEqual(analysis, self.shown_analysis())
        self.assertEqual(self.words.thanks_corrected.format(label=word), flat(self.pages.one(".thanks").text))
        self.assertEqual(comment, self.pages.one(".said").text)
        self.assertEqual(
            [(0, right, comment)],
            self.server.rows("SELECT is_correct, actual_label, comment FROM feedback WHERE prediction_id = ?", analysis))

        self.navigate(self.words.history_link)
        row = self.row(analysis)
        self.assertIn(text, row)
        self.assertIn(self.words.labels[label], row.lower())
        self.assertIn(self.words.corrected.format(label=word), row)
        self.press(f".log-text a[href='/analyses/{analysis}']")
        self.assertEqual(analysis, self.shown_analysis())

    def choose_example(self, index: int) -> str:
        """Fills the form with an example, and gives its text."""
        link = self.pages.all("a[data-example]")[index]
        text = link.find_element("css selector", "q").text
        if self.scripts:
            link.click()  # fills the form at once
            self.assertEqual("/analyse", self.pages.path)
        else:
            self.pages.follow(link)
        self.assertEqual(text, self.pages.one("#text").get_attribute("value"))
        return text

    def check_card(self, analysis: str, text: str) -> str:
        """The card says in words what is stored; gives the label."""
        label, confidence, model, stored_text = self.server.rows(
            "SELECT label, confidence, model, text FROM predictions WHERE id = ?", analysis)[0]
        card = self.pages.one("#result")
        self.assertEqual(text, stored_text)
        self.assertEqual(label, card.get_attribute("data-label"))
        self.assertIn(self.words.labels[label], self.pages.one(".answer-word").text.lower())
        self.assertIn(self.words.confidence, flat(self.pages.one(".answer-beside").text))
        percents = {str(round(confidence * 100)), str(int(confidence * 100))}  # "more than 99 %" is not rounded
        self.assertTrue(percents & set(re.findall(r"\d+", self.pages.one(".answer-beside").text)), f"not {percents}")
        self.assertIn(model, self.pages.one(".facts").text)
        self.assertTrue(self.pages.one(".scale svg").is_displayed())
        self.assertEqual(text, self.pages.one(".words").text)
        marked = self.pages.all(f".words [class*='{label}-']")
        self.assertTrue(marked, "no word is marked for the answer")
        backgrounds = {element.value_of_css_property("background-color") for element in marked}
        self.assertNotIn("rgba(0, 0, 0, 0)", backgrounds, "a marked word has no colour")
        return label

    def row(self, analysis: str) -> str:
        rows = [row.text for row in self.pages.all(".log tbody tr")
                if row.find_elements("css selector", f"a[href='/analyses/{analysis}']")]
        self.assertEqual(1, len(rows), f"{analysis} stands {len(rows)} times in the history")
        return flat(rows[0])

    def test_a_right_answer_can_be_confirmed(self):
        self.pages.analyse("I love this airline, the crew was wonderful!")
        analysis = self.shown_analysis()
        self.pages.one("#verdict-correct").click()
        self.press(".feedback-form button[type=submit]")
        self.assertIn(self.words.thanks_confirmed, self.pages.one(".thanks").text)
        self.assertEqual(
            [(1, None, None)],
            self.server.rows("SELECT is_correct, actual_label, comment FROM feedback WHERE prediction_id = ?", analysis))
        self.pages.open("/history")
        self.assertTrue(self.row(analysis).endswith(self.words.confirmed), self.row(analysis))

    def test_feedback_without_an_answer_says_what_is_missing_and_keeps_the_comment(self):
        self.pages.analyse("My bag is lost and nobody answers the phone.")
        analysis, before = self.shown_analysis(), self.stored()
        self.pages.write("#comment", "Je ne sais pas.")
        self.meant_statuses = frozenset({422})
        self.press(".feedback-form button[type=submit]")
        self.assertIn(self.words.no_verdict, self.pages.one("#problems").text)
        self.assertEqual("Je ne sais pas.", self.pages.one("#comment").get_attribute("value"))
        self.assertEqual(before, self.stored())

        # The right answer is still possible from there.
        self.pages.one("#verdict-correct").click()
        self.press(".feedback-form button[type=submit]")
        self.assertEqual(analysis, self.shown_analysis())
        self.assertEqual("Je ne sais pas.", self.pages.one(".said").text)

    def test_a_reload_of_the_result_sends_nothing_again(self):
        self.pages.analyse("Two hours late, and no excuse at all.")
        analysis, before = self.shown_analysis(), self.stored()
        self.driver.refresh()
        self.assertEqual(analysis, self.shown_analysis())
        self.driver.back()
        self.driver.forward()
        self.pages.wait(lambda: self.pages.path == f"/analyses/{analysis}")
        self.assertEqual(before, self.stored())

    def test_a_form_that_is_sent_again_with_another_text_is_another_analysis(self):
        self.pages.analyse("Thank you for the smooth flight!")
        first, before = self.shown_analysis(), self.stored()
        self.driver.back()
        self.pages.wait(lambda: self.pages.path == "/analyse" and self.pages.is_complete)
        self.pages.write("#text", "Worst flight of my life.")
        self.press("#tweet-form button[type=submit]")
        self.assertNotEqual(first, self.shown_analysis())
        self.assertEqual("Worst flight of my life.", self.pages.one(".words").text)
        self.assertEqual((before[0] + 1, before[1]), self.stored())

    def test_the_history_shows_every_analysis_once_over_all_its_pages(self):
        for number in range(45):
            self.server.predict(f"Flight number {number} was late again.")
        expected = [row[0] for row in self.server.rows("SELECT id FROM predictions ORDER BY created_at DESC, id DESC")]
        self.pages.open("/history")
        seen, count = self.listed(), 1
        while self.pages.all("a[rel=next]"):
            self.press("a[rel=next]")
            seen += self.listed()
            count += 1
        self.assertGreaterEqual(count, 3)
        self.assertEqual(expected, seen)
        for _ in range(count - 1):
            self.press("a[rel=prev]")
        self.assertEqual([], self.pages.all("a[rel=prev]"))
        self.assertEqual(expected[: len(self.listed())], self.listed())

    def listed(self) -> list[str]:
        return [link.get_attribute("href").rpartition("/")[2] for link in self.pages.all(".log-text a")]

    def test_an_empty_form_is_refused_in_words_and_nothing_is_stored(self):
        before = self.stored()
        self.meant_statuses = frozenset({422})
        for text in ("", "   "):
            with self.subTest(text):
                self.pages.analyse(text)
                self.check_refusal(self.words.empty)
        self.assertEqual(before, self.stored())

    def test_an_over_long_text_is_refused_and_kept(self):
        before = self.stored()
        text = "Late, « again ». " + "x" * (LIMIT + 1 - 17)
        self.assertEqual(LIMIT + 1, len(text))
        self.meant_statuses = frozenset({422})
        self.pages.analyse(text)
        self.check_refusal(self.words.too_long)
        self.assertEqual(text, self.pages.one("#text").get_attribute("value"))
        self.assertIn("counter-over", self.pages.one("#text-count").get_attribute("class"))
        self.assertEqual(before, self.stored())

        # One character less is taken.
        self.pages.one("#text").send_keys(Keys.CONTROL, Keys.END, Keys.NULL, Keys.BACKSPACE)
        self.press("#tweet-form button[type=submit]")
        self.assertEqual(text[:-1], self.pages.one(".words").text)

    def check_refusal(self, words: str):
        summary = self.pages.one("#problems")
        self.assertIn(words, flat(summary.text))
        self.assertIn(words, flat(self.pages.one("#text-error").text))
        self.assertEqual("true", self.pages.one("#text").get_attribute("aria-invalid"))
        self.assertIn("text-error", self.pages.one("#text").get_attribute("aria-describedby"))
        self.assertEqual("problems", self.focused("id"), "the summary of errors has not the focus")
        summary.find_element("css selector", "a").click()
        self.pages.wait(lambda: self.focused("id") == "text", "the summary does not lead to the field")

    def focused(self, attribute: str) -> str | None:
        return self.driver.switch_to.active_element.get_attribute(attribute)

    def test_characters_are_counted_while_typing_or_by_the_server(self):
        if self.scripts:
            self.pages.open("/analyse")
            self.pages.write("#text", "hello")
            expected = 5
        else:
            self.pages.open("/analyse?example=1")
            expected = len(self.pages.one("#text").get_attribute("value"))
        self.assertEqual(self.words.counter.format(count=expected), flat(self.pages.one("#text-count").text))
