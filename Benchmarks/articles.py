"""The articles that render.py measures with: as long as those of a team's journal, and the same on every machine.

Sentences are put together from parts by a generator with a fixed seed. They mean little; what counts is that headings, links,
tables, lists and code come as often as they do in such articles, and that no two articles are alike.
"""

import random

BYTES = 14_500
SEED = 2026

SUBJECTS = (
    "The validation set|A calibrated classifier|The logistic regression|Our second pipeline|The registry|A shadow deployment|The alert rule|"
    "Each nightly training|The tokenizer|A reviewer of the marketing team|The drift report|The distilled transformer|Every prediction|"
    "The feedback form|A cold start|The champion|The embedding table|The baseline of last spring|A bigram model|The feature store"
).split("|")
VERBS = (
    "keeps|loses|explains|hides|repeats|shows|changes|confirms|contradicts|measures|needs|outlives|replaces|predicts|stores|weighs"
).split("|")
OBJECTS = (
    "the interval that readers asked for|a third of the negative tweets|what the confusion matrix had told|the cost of a wrong answer|"
    "an hour of work a week|the difference between two runs|the words that carry the sentiment|the latency of the slowest percentile|"
    "the seed of the experiment|every elongated vowel|the emoticons that were stripped|a sample of two hundred tweets|"
    "the artifacts of the previous version|the budget of the team|half of the false alarms|the order of the rows"
).split("|")
ENDINGS = (
    "|, as the table below shows|, and nobody noticed for a week|; the reason is in the logs|, within the interval|"
    " on the airline data|, although its loss is higher|, which is why we log both|, whatever the threshold| after the second epoch|"
    ", so the alias was not moved|, at a hundredth of the price"
).split("|")
TOPICS = (
    "Data and its limits|A first baseline|What the errors have in common|Calibration|Tracking every run|Serving in one process|Alerts|"
    "The cost of a wrong answer|Deployment|From notebook to pipeline|What readers asked|Limits|Monitoring drift|Negation|Next steps"
).split("|")
TERMS = "accuracy|log_loss|threshold|run_id|champion|sentiment|test_f1|latency_p99_us|C|min_df|ngram_range|max_iter|seed|n_jobs".split("|")

CODE = {
    "swift": '''
/// The share of answers that were right, of {n} tweets.
struct Evaluation<Label: Hashable>: Sendable {{
    var counts: [Label: Int] = [:]
    private let limit = {f}

    @discardableResult
    mutating func record(_ label: Label, isRight: Bool = true) async throws -> Double {{
        guard isRight else {{ throw EvaluationError.wrong("\\(label) is not {w}") }}
        counts[label, default: 0] += 1 // {s}
        return Double(counts.values.reduce(0, +)) / Double({n})
    }}
}}
''',
    "python": '''
import mlflow
from sklearn.linear_model import LogisticRegression


@dataclass(frozen=True)
class Trainer:
    """{s}."""

    seed: int = {n}

    def fit(self, texts: list[str], labels) -> float:
        model = LogisticRegression(C={f}, max_iter={n}, random_state=self.seed)
        with mlflow.start_run(run_name=f"{w}-{{self.seed:04d}}"):
            model.fit(texts, labels)  # {s}
            mlflow.log_metric("test_accuracy", model.score(texts, labels))
        return model.coef_[0] if labels is not None else {f}
''',
    "yaml": '''
# {s}
name: {w}
on:
  push:
    branches: [main, "release/*"]
jobs:
  train: &train
    runs-on: ubuntu-24.04
    timeout-minutes: {n}
    steps:
      - uses: actions/checkout@v4
      - name: Train
        run: |
          make train DATA=/data/{w}
          test -f content/runs/{n}/meta.yaml
  evaluate: *train
''',
    "json": '''
{{
  "run": "{w}",
  "metrics": {{"test_accuracy": {f}, "test_n": {n}, "latency_p50_us": 1.5e0}},
  "tags": ["champion", "{t}", null, true],
  "params": {{"C": "{f}", "min_df": {n}}}
}}
''',
    "bash": '''
#!/usr/bin/env bash
set -euo pipefail
# {s}
DATA="${{1:-/data/{w}}}"
for file in "$DATA"/*.csv.gz; do
  zcat "$file" | vigie predict --format csv --limit {n} > "out/$(basename "$file" .csv.gz).jsonl"
done
if [ "$(wc -l < out/{w}.jsonl)" -lt {n} ]; then echo 'too few' >&2; exit 1; fi
''',
    "sql": '''
-- {s}
SELECT model, date_trunc('day', created_at) AS day, count(*) AS answers, avg(probability) AS mean
FROM predictions AS p
LEFT JOIN feedback f ON f.prediction_id = p.id AND f.label <> p.label
WHERE p.created_at >= DATE '2026-01-{d}' AND model = '{w}'
GROUP BY model, day
HAVING count(*) > {n}
ORDER BY day DESC;
''',
    "kql": '''
// {s}
traces
| where timestamp > ago({n}h) and customDimensions.model == "{w}"
| extend wrong = tobool(customDimensions.corrected)
| summarize errors = countif(wrong), total = count() by bin(timestamp, 5m)
| where errors >= 3
| project timestamp, rate = todouble(errors) / total
''',
    "dockerfile": '''
# {s}
FROM swift:6.3-noble AS build
WORKDIR /src
COPY --chown={n} . .
RUN --mount=type=cache,target=/root/.cache swift build -c release --product {w} \\
    && strip .build/release/{w}
ENV PORT={n} MODEL="sentiment@champion"
EXPOSE {n}
CMD ["{w}", "serve", "--port", "{n}"]
''',
}


class Writer:
    """Writes one article after the other from one generator of numbers."""

    def __init__(self, seed=SEED):
        self.random = random.Random(seed)

    def pick(self, parts):
        return parts[self.random.randrange(len(parts))]

    def sentence(self):
        return f"{self.pick(SUBJECTS)} {self.pick(VERBS)} {self.pick(OBJECTS)}{self.pick(ENDINGS)}"

    def running_text(self):
        """A sentence with the marks that prose has."""
        text, kind = self.sentence(), self.random.randrange(8)
        if kind == 0:
            return f"{text}, see [{self.pick(OBJECTS)}](https://example.org/{self.pick(TERMS)}/{self.random.randrange(999)})."
        if kind == 1:
            return f"`{self.pick(TERMS)}` is logged once a run: {text[0].lower()}{text[1:]}."
        if kind == 2:
            return f"**{text}.**"
        if kind == 3:
            return f"In {self.random.randrange(2, 98)} % of cases, *{self.pick(OBJECTS)}* was the cause."
        return f"{text}."

    def paragraph(self):
        return " ".join(self.running_text() for _ in range(self.random.randrange(3, 7)))

    def items(self):
        mark = self.pick(("- ", "1. "))
        lines = [f"{mark}{self.running_text()}" for _ in range(self.random.randrange(3, 6))]
        return "\n".join(lines)

    def table(self):
        rows = [f"| {self.pick(SUBJECTS)} | {self.random.random():.4f} | {self.random.randrange(100_000):,} | `{self.pick(TERMS)}` |"
                for _ in range(self.random.randrange(4, 8))]
        return "\n".join(["| Model | Accuracy | n | Metric |", "|---|---:|---:|:--:|", *rows])

    def code(self, language):
        text = CODE[language].lstrip("\n").format(
            n=self.random.randrange(10, 9_999), f=round(self.random.random(), 4), w=f"{self.pick(TERMS)}-{self.random.randrange(99)}",
            t=self.pick(TERMS), d=self.random.randrange(10, 28), s=self.sentence())
        return f"```{language}\n{text}```"

    def article(self, number):
        """Front matter and text, of `BYTES` bytes or a few more."""
        day = number % 28 + 1
        parts = ["\n".join([
            "---", f'title: "Notes {number}: {self.pick(OBJECTS)}"', f'description: "{self.sentence()}."', "lang: en",
            f"date: {2020 + number % 6}-{number % 12 + 1:02}-{day:02}", f"tags: [{self.pick(TERMS)}, mlops]", "---"])]
        topics, languages = self.random.sample(TOPICS, len(TOPICS)), self.random.sample(list(CODE), len(CODE))
        size, section = len(parts[0]), 0
        while size < BYTES:
            topic = topics[section % len(topics)]
            blocks = [f"## {topic}", self.paragraph(), self.paragraph()]
            blocks.append(self.code(languages[section]) if section < len(languages) else f"> {self.paragraph()}")
            blocks += [f"### {self.pick(TERMS)} and {self.pick(TERMS)}", self.paragraph()]
            blocks.append(self.table() if section % 2 == 0 else self.items())
            for block in blocks:
                if size >= BYTES:
                    break
                parts.append(block)
                size += len(block.encode()) + 2
            section += 1
        return "\n\n".join(parts) + "\n"


def write_articles(folder, count):
    """Writes `article-0001.md` and so on; gives their bytes."""
    writer, total = Writer(), 0
    for number in range(1, count + 1):
        text = writer.article(number).encode()
        (folder / f"article-{number:04}.md").write_bytes(text)
        total += len(text)
    return total
