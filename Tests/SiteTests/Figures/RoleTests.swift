import Foundation
import Site
import Templates
import Testing

@Suite("Figures in articles")
struct FigureTests {
    /// The text of an article of one role, and where its link leads.
    private func figure(_ role: String, lang: String, editing edit: (TemporaryProject) throws -> Void = { _ in }) throws
        -> (text: String, href: String?)
    {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.write("---\ntitle: A\nlang: \(lang)\n---\n\(role)\n", to: "content/articles/a.md")
        try edit(project)
        try project.build()
        let page = try project.page((lang == "en" ? "en/" : "") + "articles/a/index.html")
        let link = try #require(page.all("a").first { $0["class"] == "live" })
        return (link.text, link["href"])
    }

    /// Spaces as the Imprimerie nationale asks: U+202F in numbers and before %, U+00A0 before units.
    @Test(
        "are told with the unit of their key, as each language writes it",
        arguments: [
            ("{metric}`champion.test_accuracy`", "82,6\u{202F}%", "82.6%"),
            ("{metric}`champion.test_ece`", "1,2\u{202F}%", "1.2%"),
            ("{metric}`champion.test_roc_auc`", "0,903", "0.903"),
            ("{metric}`champion.test_log_loss`", "0,399", "0.399"),
            ("{metric}`champion.test_n`", "1\u{202F}000", "1,000"),
            ("{metric}`champion.training_seconds`", "1\u{A0}min 23\u{A0}s", "1\u{A0}min 23\u{A0}s"),
            ("{metric}`champion.latency_p50_us`", "5,2\u{A0}µs", "5.2\u{A0}µs"),
            ("{metric}`champion.latency_p99_us`", "1,2\u{A0}ms", "1.2\u{A0}ms"),
            ("{metric}`champion.model_bytes`", "2,9\u{A0}Mo", "2.9\u{A0}MB"),
            ("{metric}`champion.tweets_per_second`", "186\u{202F}123\u{A0}par\u{A0}seconde", "186,123 per\u{A0}second"),
            ("{metric}`champion.epoch_loss`", "0,420", "0.420"),
            ("{metric}`durand-lstm.f1`", "78,5\u{202F}%", "78.5%"),
            ("{metric}`durand-lstm.n`", "200", "200"),
            ("{param}`champion.train_rows`", "120\u{202F}000", "120,000"),
            ("{param}`champion.l2`", "0,65", "0.65"),
            ("{param}`champion.ngrams`", "1-2", "1-2"),
            ("{param}`champion.tolerance`", "2.5e-05", "2.5e-05"),
            ("{param}`baseline.kind`", "majority <class>", "majority <class>"),
            // 95 % Wilson intervals with z = 1.959964: 0.826 of 1,000 is 0.80127 to 0.84824, 0.79 of 200 is 0.72835 to 0.84072.
            ("{ci}`champion.test_accuracy`", "[80,1–84,8\u{202F}%]", "[80.1–84.8%]"),
            ("{ci}`champion.airline_accuracy`", "[56,2–80,9\u{202F}%]", "[56.2–80.9%]"),
            // Of the counts in its confusion matrix.
            ("{ci}`champion.test_f1`", "[79,8–84,9\u{202F}%]", "[79.8–84.9%]"),
            ("{ci}`durand-lstm.accuracy`", "[72,8–84,1\u{202F}%]", "[72.8–84.1%]"),
        ])
    func formats(role: String, french: String, english: String) throws {
        #expect(try figure(role, lang: "fr").text == french)
        #expect(try figure(role, lang: "en").text == english)
    }

    @Test(
        "parameters that are no plain decimals stay as they were logged",
        arguments: ["1e-05", "1.0e-5", "0x1.8p3", "1.2.3", "nan", ".5"])
    func oddParameters(value: String) throws {
        let text = try figure("{param}`champion.l2`", lang: "fr") { try $0.write(value, to: Small.championFolder + "/params/l2") }
            .text
        #expect(text == value)
    }

    @Test(
        "lead to their run, or to the published figures",
        arguments: [
            ("{metric}`champion.test_accuracy`", "runs/\(Small.champion)/"),
            ("{metric}`logistic-regression.test_accuracy`", "runs/\(Small.champion)/"),
            ("{metric}`\(Small.champion).test_accuracy`", "runs/\(Small.champion)/"),
            ("{metric}`0f1e2d3c.test_accuracy`", "runs/\(Small.champion)/"),
            ("{param}`baseline.kind`", "runs/\(Small.baseline)/"),
            ("{metric}`smith-bert.accuracy`", "results/#source-smith"),
        ])
    func links(role: String, path: String) throws {
        #expect(try figure(role, lang: "fr").href == "/" + path)
        #expect(try figure(role, lang: "en").href == "/en/" + path)
    }

    @Test("of two runs with one name, the newest counts")
    func newestRun() throws {
        let text = try figure("{param}`logistic-regression.kind`", lang: "en") { project in
            try project.edit(Small.baselineFolder + "/meta.yaml", "run_name: baseline", "run_name: logistic-regression")
        }.text
        #expect(text == "logistic-regression")
        let newer = try figure("{param}`logistic-regression.kind`", lang: "en") { project in
            try project.edit(Small.baselineFolder + "/meta.yaml", "run_name: baseline", "run_name: logistic-regression")
            try project.edit(Small.baselineFolder + "/meta.yaml", "start_time: 17900000", "start_time: 17900009")
        }.text
        #expect(newer == "majority <class>")
    }

    @Test("the value of a metric is the last of its history")
    func history() throws {
        let text = try figure("{metric}`champion.epoch_validation_accuracy`", lang: "en") { project in
            try project.write("10 0.7 1\n20 0.9 2\n30 0.8 3\n", to: Small.championFolder + "/metrics/epoch_validation_accuracy")
        }.text
        #expect(text == "80.0%")
    }
}
