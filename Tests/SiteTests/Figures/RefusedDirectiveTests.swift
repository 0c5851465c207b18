import Foundation
import Site
import Testing

@Suite("Directives that say what cannot be")
struct RefusedDirectiveTests {
    /// The directive begins on line 5 of the article, its first option on line 6.
    @Test(
        "are refused with the line of the option, and what may have been meant",
        arguments: [
            // Kinds and names.
            (
                "{chart}\n:metric: test_accuracy", 5,
                "{chart} needs a kind: add `:kind:` with bar, scatter, roc, reliability, learning-curve, learning-curves, confusion-matrix"
            ),
            ("{chart}\n:kind: scater", 6, "the option `kind` of {chart} cannot be `scater`; did you mean `scatter`?"),
            ("{chart} bar\n:kind: bar", 5, "{chart} takes no argument: take `bar` away"),
            (
                "{chart}\n:kind: roc\n:rnu: champion\n:run: champion", 7,
                "{chart} has no option `rnu`; did you mean `run` or `runs`?"
            ),
            (
                "{chart}\n:kind: reliability\n:run: champion\n:sort: name", 8,
                "{chart} has no option `sort`: it has kind, run, title, caption"
            ),
            ("{chart}\n:kind: roc\n:run: champion\n:source: published", 8, "{chart} has no option `source`"),
            ("{comparison}\n:colums: test_f1", 6, "{comparison} has no option `colums`; did you mean `columns`?"),
            ("{confusion-matrix} champion\n:capton: x", 6, "{confusion-matrix} has no option `capton`; did you mean `caption`?"),
            ("{run} champion\n:metric: test_f1", 6, "{run} has no option `metric`; did you mean `metrics`?"),
            ("{model-card} champion\n:version: 1", 6, "{model-card} has no option `version`"),
            ("{confusion-matrx} champion", 5, "the directive {confusion-matrx} is unknown; did you mean `confusion-matrix`?"),
            // Values of the wrong form.
            ("{comparison}\n:limit: 0", 6, "the option `limit` of {comparison} is `0`: write a whole number from 1 on"),
            ("{comparison}\n:limit: two", 6, "the option `limit` of {comparison} is `two`: write a whole number from 1 on"),
            ("{comparison}\n:columns:", 6, "the option `columns` of {comparison} has no value"),
            (
                "{comparison}\n:columns: test_f1,,", 6,
                "the option `columns` of {comparison} has a comma without a value beside it"
            ),
            ("{comparison}\n:runs: champion, champion", 6, "the option `runs` of {comparison} names `champion` twice"),
            ("{comparison}\n:source: mine", 6, "the option `source` of {comparison} cannot be `mine`"),
            ("{comparison}\n:runs: champion\n:source: own", 7, "`runs` and `source` exclude each other: keep one of them"),
            ("{chart}\n:kind: roc\n:run: champion\n:limit: 2", 8, "`run` and `limit` exclude each other: keep one of them"),
            // Runs and metrics that are not there.
            ("{comparison}\n:metric: test_accurcy", 6, "`metrics.test_accurcy`; did you mean `test_accuracy`?"),
            (
                "{comparison}\n:columns: test_f2", 6,
                "no run of the comparison has a metric `test_f2`; did you mean `test_f1` or `test_n`?"
            ),
            (
                "{chart}\n:kind: roc\n:run: chmpion", 7,
                "no run, alias or publication is called `chmpion`; did you mean `champion`?"
            ),
            ("{chart}\n:kind: roc", 5, "{chart} needs runs: add `:run: champion`, `:runs:` with several names, or a `:filter:`"),
            ("{chart}\n:kind: reliability", 5, "{chart} needs a run: add `:run: champion`, or the name or id of another"),
            ("{confusion-matrix} smith-bert", 5, "`smith-bert` is a published result: {confusion-matrix} needs a run"),
            ("{chart}\n:kind: learning-curves\n:runs: smith-bert", 7, "`smith-bert` has no metric `epoch_validation_accuracy`"),
            ("{confusion-matrix} baseline", 5, "the run `baseline` has no artifact confusion_matrix.json"),
            ("{chart}\n:kind: roc\n:run: baseline", 7, "the run `baseline` has no artifact roc.json"),
            (
                "{chart}\n:kind: learning-curves\n:run: champion\n:metric: epoch_los", 8,
                "has no metric `epoch_los`; did you mean `epoch_loss`?"
            ),
            ("{run}", 5, "{run} needs a run: add `:run: champion`, or the name or id of another"),
            ("{run} champion\n:run: champion", 6, "{run} names a run twice, as `champion` and by its option: keep one"),
            ("{run} champion\n:metrics: test_f2", 6, "the run has no metric `test_f2`; did you mean `test_f1` or `test_n`?"),
            ("{run} champion\n:params: sed", 6, "the run has no parameter `sed`; did you mean `seed`?"),
            (
                "{model-card}", 5,
                "{model-card} needs a model: write `{model-card} models:/NAME@ALIAS` or `{model-card} models:/NAME/1`"
            ),
            ("{model-card} sentimnt/1", 5, "there is no registered model `sentimnt`; did you mean `sentiment`?"),
            ("{model-card} models:/sentiment/9", 5, "9"),
            ("{model-card} sentiment@chmpion", 5, "chmpion"),
            ("{model-card} chmpion", 5, "no registered model has the alias `chmpion`; did you mean `champion`?"),
            ("{model-card} runs:/abc/model", 5, "models:/"),
            // Filters and orders.
            (
                "{comparison}\n:filter: metrics.test_accuracy >", 6,
                "the filter `metrics.test_accuracy >` cannot be read at column 24: a number is missing"
            ),
            (
                "{comparison}\n:filter: test_accuracy > 0.8", 6,
                "`test_accuracy` does not say of what kind it is: write metrics.test_accuracy"
            ),
            ("{comparison}\n:filter: metrics.test_acuracy > 0.8", 6, "has `metrics.test_acuracy`; did you mean `test_accuracy`?"),
            ("{comparison}\n:filter: metric.test_accuracy > 'x'", 6, "compare `metrics.test_accuracy` with a number"),
            ("{comparison}\n:filter: metrics.test_accuracy > 2", 6, "matches the filter"),
            ("{comparison}\n:sort: test_accuracy downwards", 6, "`downwards` is no direction: write asc or desc"),
            ("{comparison}\n:sort: test_acuracy", 6, "has `metrics.test_acuracy`; did you mean `test_accuracy`?"),
        ])
    func refused(directive: String, line: Int, message: String) throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: "```\(directive)\n```")
        let errors = try project.errors()
        #expect(errors.count == 1)
        let error = try #require(errors.first)
        #expect(error.hasPrefix("content/articles/broken.md:\(line): error: "), "\(error)")
        #expect(error.contains(message), "\(error)")
    }

    @Test("more curves than can be told apart are refused")
    func tooMany() throws {
        let project = try TemporaryProject()
        for index in 0..<6 {
            let id = "bb\(index)1bb22cc33dd44ee55ff66007788aa"
            let folder = "content/runs/100000000000000001/\(id)"
            for path in ["meta.yaml", "metrics/epoch_loss", "tags/mlflow.runName"] {
                try project.write(
                    try project.text(Small.championFolder + "/" + path).replacing(Small.champion, with: id),
                    to: folder + "/" + path)
            }
        }
        try project.writeOnlyArticle(
            body: "```{chart}\n:kind: learning-curves\n:metric: epoch_loss\n:filter: metrics.epoch_loss > 0\n```")
        let errors = try project.errors()
        #expect(
            errors == [
                "content/articles/broken.md:8: error: 7 runs are too many for one chart: add `:limit: 6`, or a filter that keeps fewer"
            ])
    }

    @Test("an artifact that is no JSON of its kind is told with its run", arguments: ["", "{", "[]", #"{"points": 3}"#])
    func unreadable(json: String) throws {
        let project = try TemporaryProject()
        try project.write(json, to: Small.championFolder + "/artifacts/roc.json")
        try project.writeOnlyArticle(body: "```{chart}\n:kind: roc\n:run: champion\n```")
        #expect(
            try project.errors().contains(
                "content/articles/broken.md:7: error: the artifact roc.json of run \(Small.champion) cannot be read"))
    }

    @Test("all problems of one directive are told in one build, in the order of their lines")
    func several() throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(
            body: "```{comparison}\n:metrc: f1\n:limit: 0\n:filter: name > 3\n:columns: a,,b\n```")
        #expect(try project.errors().map { $0.prefix { $0 != " " } } == (6...9).map { "content/articles/broken.md:\($0):" })
    }
}
