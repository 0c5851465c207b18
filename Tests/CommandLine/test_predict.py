"""`vigie predict`: one JSON object for each tweet, in the order of the input, whatever its form."""

import json
import math
import unittest

from world import World, csv_text

world: World


def setUpModule():
    global world
    world = World()


def tearDownModule():
    world.remove()


class Records(unittest.TestCase):
    """What is written for each tweet."""

    def test_each_line_gives_one_object_with_its_line_label_probability_and_model(self):
        answer = world.predict("what a good day\nthis is awful\n")
        self.assertEqual((answer.status, answer.messages), (0, ""))
        self.assertEqual([r["line"] for r in answer.records], [1, 2])
        self.assertEqual([r["label"] for r in answer.records], ["positive", "negative"])
        for record in answer.records:
            self.assertEqual(set(record), {"line", "label", "probability", "model"})
            self.assertEqual(record["model"], "sentiment/1")
            self.assertEqual(record["label"] == "positive", record["probability"] >= 0.5)
            self.assertTrue(0 <= record["probability"] <= 1)

    def test_the_answers_stand_in_the_order_of_a_long_input(self):
        texts = [("good" if number % 3 else "awful") + f" flight {number}" for number in range(30_000)]
        records = world.predict("\n".join(texts)).records
        self.assertEqual([r["line"] for r in records], list(range(1, 30_001)))
        self.assertEqual([r["label"] for r in records], ["positive" if n % 3 else "negative" for n in range(30_000)])

    def test_the_three_forms_give_the_same_answers(self):
        texts = ["a good day", 'so "very" bad, really', "caf\u00e9 \U0001f600 love", "day"]
        text = world.predict("\n".join(texts)).records
        rows = world.predict(csv_text(["id", "text"], enumerate(texts)), "--format", "csv").records
        objects = world.predict("\n".join(json.dumps({"id": 1, "text": t}) for t in texts), "--format", "jsonl").records
        self.assertEqual([r["probability"] for r in text], [r["probability"] for r in rows])
        self.assertEqual([r["probability"] for r in text], [r["probability"] for r in objects])
        self.assertEqual([r["line"] for r in rows], [2, 3, 4, 5])

    def test_a_last_line_without_a_line_break_counts(self):
        self.assertEqual(len(world.predict("good\nbad").records), 2)

    def test_an_empty_input_gives_no_output_and_no_complaint(self):
        for form in ("text", "csv", "jsonl"):
            with self.subTest(form):
                answer = world.predict("", "--format", form)
                self.assertEqual((answer.status, answer.output, answer.messages), (0, "", ""))

    def test_csv_with_a_header_only_gives_no_output(self):
        answer = world.predict("text\n", "--format", "csv")
        self.assertEqual((answer.status, answer.output, answer.messages), (0, "", ""))

    def test_carriage_returns_belong_to_the_line_break(self):
        for form, head in (("text", ""), ("csv", "text\n")):
            with self.subTest(form):
                unix = head + "good day\nbad day\n"
                dos = unix.replace("\n", "\r\n")
                self.assertEqual(
                    world.predict(dos, "--format", form).records, world.predict(unix, "--format", form).records)

    def test_a_byte_order_mark_is_no_part_of_the_text(self):
        plain = world.predict("good day\n", "--explain").records
        marked = world.predict("\ufeffgood day\n", "--explain").records
        self.assertEqual(plain, marked)
        for header in ("text,id", '"text","id"'):
            with self.subTest(header=header):
                answer = world.predict(f'\ufeff{header}\n"good day",1\n', "--format", "csv")
                self.assertEqual([r["probability"] for r in answer.records], [plain[0]["probability"]])


class Rows(unittest.TestCase):
    """RFC 4180."""

    def test_quoted_line_breaks_commas_and_quotes_belong_to_the_text(self):
        rows = [[1, "good\nday"], [2, "bad, bad\r\nday"], [3, 'a "good" one'], [4, "awful"]]
        answer = world.predict(csv_text(["id", "text"], rows), "--format", "csv")
        self.assertEqual(answer.messages, "")
        self.assertEqual([r["line"] for r in answer.records], [2, 4, 6, 7])
        alone = [world.predict(json.dumps({"text": t}), "--format", "jsonl").records[0] for _, t in rows]
        self.assertEqual([r["probability"] for r in answer.records], [r["probability"] for r in alone])

    def test_the_text_column_is_found_wherever_it_stands(self):
        for header, row in (("text,b", "good,x"), ("a,Text,c", "x,good,y"), ("a,b,TEXT", "x,y,good")):
            with self.subTest(header):
                records = world.predict(f"{header}\n{row}\n", "--format", "csv").records
                self.assertEqual(records[0]["label"], "positive")

    def test_sentiment140s_six_columns_need_no_header(self):
        answer = world.predict('"0","146","Mon","NO_QUERY","me","awful day"\n"4","147","Mon","NO_QUERY","me","good day"\n',
                               "--format", "csv")
        self.assertEqual([(r["line"], r["label"]) for r in answer.records], [(1, "negative"), (2, "positive")])

    def test_sentiment140s_own_form_is_latin_1(self):
        rows = '0,146,Mon,NO_QUERY,me,awful day\n4,147,Mon,NO_QUERY,me,good café\n'.encode("latin-1")
        answer = world.predict(rows, "--format", "csv")
        self.assertEqual([r["line"] for r in answer.records], [1, 2], answer.messages)

    def test_rows_that_cannot_be_read_are_left_out_counted_and_reported_with_their_lines(self):
        rows = 'id,text\n1,good\n2,bad,more\n3\n4,"good"x\n5,"good\nday"\n\n6,bad\n'
        answer = world.predict(rows, "--format", "csv")
        self.assertEqual(answer.status, 0)
        self.assertEqual([r["line"] for r in answer.records], [2, 6, 9])
        self.assertIn("4 malformed", answer.messages)
        for line, reason in ((3, "3 fields instead of 2"), (4, "1 fields instead of 2"), (5, "closing quote"), (8, "empty")):
            self.assertRegex(answer.messages, f"line {line}: .*{reason}")

    def test_a_quote_that_is_never_closed_costs_its_line_and_not_the_rest(self):
        answer = world.predict('id,text\n1,good\n2,"open\n3,bad\n4,good\n', "--format", "csv")
        self.assertEqual([r["line"] for r in answer.records], [2, 4, 5])
        self.assertIn("line 3: a quoted field is never closed", answer.messages)

    def test_many_malformed_rows_are_counted_and_the_first_are_named(self):
        answer = world.predict("id,text\n" + "1\n" * 25 + "2,good\n", "--format", "csv")
        self.assertIn("25 malformed", answer.messages)
        self.assertIn("line 2:", answer.messages)
        self.assertLess(answer.messages.count("\n"), 15)
        self.assertEqual(len(answer.records), 1)

    def test_a_file_without_a_text_column_is_refused_with_what_to_do(self):
        answer = world.predict("tweet,id\ngood,1\n", "--format", "csv")
        self.assertNotEqual(answer.status, 0)
        self.assertEqual(answer.output, "")
        self.assertIn("`text`", answer.messages)
        self.assertIn("tweet,id", answer.messages)
        self.assertIn("give the file a header", answer.messages)

    def test_a_broken_header_is_refused_in_words(self):
        for header in ('"text,id', '"text"x,id'):
            with self.subTest(header):
                answer = world.predict(f"{header}\ngood,1\nbad,2\n", "--format", "csv")
                self.assertNotEqual(answer.status, 0)
                self.assertEqual(answer.output, "")
                self.assertIn("line 1", answer.messages)
                self.assertNotIn("MalformedRecord", answer.messages)

    def test_blank_lines_before_the_header_are_passed_over(self):
        answer = world.predict("\n\ntext,id\ngood,1\n", "--format", "csv")
        self.assertEqual([r["line"] for r in answer.records], [4], answer.messages)


class Unreadable(unittest.TestCase):
    """Texts and objects from which no answer can be made."""

    def test_blank_lines_are_left_out_and_reported(self):
        answer = world.predict("good\n\n   \t\nbad\n")
        self.assertEqual(answer.status, 0)
        self.assertEqual([r["line"] for r in answer.records], [1, 4])
        self.assertRegex(answer.messages, r"2 malformed[\s\S]*line 2: .*blank[\s\S]*line 3: .*blank")

    def test_lines_that_are_not_utf_8_are_left_out_and_reported(self):
        answer = world.predict(b"good\n\xff\xfe bad\ncaf\xe9\nbad\n")
        self.assertEqual([r["line"] for r in answer.records], [1, 4])
        self.assertRegex(answer.messages, r"2 malformed[\s\S]*line 2: .*UTF-8[\s\S]*line 3: .*UTF-8")

    def test_objects_without_a_text_are_left_out_and_reported(self):
        lines = ['{"text":"good"}', '{"tweet":"good"}', '{"text":7}', '["good"]', "good", '{"text":""}', '{"text":"bad"}']
        answer = world.predict("\n".join(lines), "--format", "jsonl")
        self.assertEqual([r["line"] for r in answer.records], [1, 7])
        self.assertIn("5 malformed", answer.messages)
        for line in range(2, 7):
            self.assertIn(f"line {line}:", answer.messages)
        self.assertIn("`text`", answer.messages)


class Explanations(unittest.TestCase):
    """With --explain: why."""

    texts = ["what a good day", "so BAD and awful, not good", "soooo happy!!! :) http://a.b @you #GreatDay", "zzz qqq", "\U0001f600"]

    def test_the_words_and_the_bias_sum_to_the_logit_whose_sigmoid_is_the_probability(self):
        records = world.predict("\n".join(self.texts), "--explain").records
        self.assertEqual(len(records), len(self.texts))
        for record in records:
            total = record["bias"] + sum(word["contribution"] for word in record["words"])
            self.assertAlmostEqual(total, record["logit"], places=5)
            self.assertAlmostEqual(1 / (1 + math.exp(-record["logit"])), record["probability"], places=6)

    def test_it_changes_no_answer(self):
        plain = world.predict("\n".join(self.texts)).records
        explained = world.predict("\n".join(self.texts), "--explain").records
        self.assertEqual(plain, [{key: r[key] for key in plain[0]} for r in explained])

    def test_a_word_pulls_towards_its_side(self):
        words = {w["text"]: w["contribution"] for r in world.predict("good awful", "--explain").records for w in r["words"]}
        self.assertGreater(words["good"], 0)
        self.assertLess(words["awful"], 0)

    def test_quotes_backslashes_and_control_characters_stay_json(self):
        answer = world.predict('{"text":"good \\"q\\" back\\\\slash \\u0001 \\t end"}', "--format", "jsonl", "--explain")
        self.assertIn("good", [w["text"] for w in answer.records[0]["words"]])


if __name__ == "__main__":
    unittest.main()
