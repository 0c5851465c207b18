"""The programs that Vigie is measured against, trained on the same files and kept in a folder between runs."""

import csv
import gzip
import json
import re
import time
from pathlib import Path

from figures import note, timed

TOKEN = re.compile(r"https?://\S+|@\w+|#|\w+(?:'\w+)?|[^\w\s]")


def read(folder, name):
    """The texts and the targets (1 positive, 0 negative) of one of the Sentiment140 files."""
    with gzip.open(Path(folder) / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        pairs = [(text, int(target != "0")) for target, text in rows]
    return [text for text, _ in pairs], [target for _, target in pairs]


def cached(cache, name, times, train):
    """Trains `times` times, unless the cache holds a model trained as often; returns what the trainings were like.

    `train(path)` writes the model to `path` and returns a dictionary of facts; `seconds` are added.
    """
    cache.mkdir(parents=True, exist_ok=True)
    facts_file, model_file = cache / f"{name}.json", cache / name
    if facts_file.exists() and model_file.exists():
        facts = json.loads(facts_file.read_text())
        if len(facts["seconds"]) >= times:
            note(f"{name}: from the cache, trained on {facts['date']}")
            return facts
    seconds = []
    for _ in range(times):
        spent, facts = timed(lambda: train(model_file))
        seconds.append(spent)
        note(f"{name}: trained in {spent:.1f} s")
    facts |= {"seconds": seconds, "bytes": model_file.stat().st_size, "date": time.strftime("%Y-%m-%d")}
    facts_file.write_text(json.dumps(facts, indent=1))
    return facts


class ScikitLearn:
    """TF-IDF of words and pairs of words (at least 5 occurrences, sublinear) and logistic regression, as shipped.

    Sublinear counts were chosen on validation.csv.gz (0.8228 against 0.8210 with plain counts).
    """

    name = "scikit-learn"
    file = "scikit-learn.joblib"

    def __init__(self, data, cache, times):
        import joblib
        import sklearn

        self.version = sklearn.__version__
        self.facts = cached(cache, self.file, times, lambda path: self._train(data, path))
        self.model = joblib.load(cache / self.file)

    @staticmethod
    def _train(data, path):
        import joblib
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        texts, targets = read(data, "train")
        pipeline = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), min_df=5, sublinear_tf=True), LogisticRegression(max_iter=1000)
        )
        pipeline.fit(texts, targets)
        joblib.dump(pipeline, path)
        return {"terms": len(pipeline[0].vocabulary_), "iterations": int(pipeline[1].n_iter_[0])}

    def predict(self, texts):
        """A label and a probability for each text, as Vigie gives them."""
        probabilities = self.model.predict_proba(texts)[:, 1]
        return probabilities >= 0.5

    def predict_one(self, text):
        return self.model.predict_proba([text])[0, 1]


class FastText:
    """fastText, supervised: 32 dimensions, pairs of words, 3 epochs, 2 threads."""

    name = "fastText"
    file = "fasttext.bin"

    def __init__(self, data, cache, times):
        import fasttext

        self.version = "0.9.3"
        self.facts = cached(cache, self.file, times, lambda path: self._train(data, path))
        fasttext.FastText.eprint = lambda *_: None
        self.model = fasttext.load_model(str(cache / self.file))

    @staticmethod
    def _train(data, path):
        import fasttext

        texts, targets = read(data, "train")
        lines = path.with_suffix(".txt")
        with open(lines, "w", encoding="utf-8") as file:
            for text, target in zip(texts, targets):
                file.write(f"__label__{target} {FastText.normal(text)}\n")
        spent, model = timed(
            lambda: fasttext.train_supervised(
                str(lines), lr=0.1, dim=32, wordNgrams=2, epoch=3, minCount=3, bucket=1_000_000, thread=2, verbose=0
            )
        )
        lines.unlink()
        model.save_model(str(path))
        return {"training_only_seconds": spent}

    @staticmethod
    def normal(text):
        words = TOKEN.findall(text.lower())
        return " ".join(
            "<url>" if w.startswith("http") else "<user>" if w[0] == "@" and len(w) > 1 else w for w in words
        )

    def predict(self, texts):
        labels, _ = self.model.predict([self.normal(text) for text in texts])
        return [label[0] == "__label__1" for label in labels]

    def predict_one(self, text):
        # The binding's inner call: the public one fails on a single text with NumPy 2.
        return self.model.f.predict(self.normal(text) + "\n", 1, 0.0, "strict")
