import Evaluation

@testable import Training

/// Short texts that a linear model can tell apart, made of fixed words.
enum Samples {
    private static let things = ["crew", "seat", "food", "flight", "staff", "lounge", "bag", "app"]
    private static let good = ["lovely", "great", "superb", "kind", "smooth", "comfy"]
    private static let bad = ["awful", "rude", "late", "broken", "dirty", "lost"]

    /// Each thing with each adjective but those that `held` gives to another set: three in four, or the fourth.
    static func rows(heldOut: Bool = false) -> [(text: String, target: UInt8)] {
        var rows: [(text: String, target: UInt8)] = []
        for (i, thing) in things.enumerated() {
            for (j, (praise, blame)) in zip(good, bad).enumerated() where ((i + j) % 4 == 0) == heldOut {
                rows.append(("the \(thing) was \(praise) today", 1))
                rows.append(("the \(thing) was \(blame) today", 0))
            }
        }
        return rows
    }

    static func dataset(_ rows: [(text: String, target: UInt8)]) -> Dataset {
        var dataset = Dataset()
        for (text, target) in rows { dataset.append(Array(text.utf8).span, target: target) }
        return dataset
    }

    static var training: Dataset { dataset(rows()) }
    static var validation: Dataset { dataset(rows(heldOut: true)) }

    static func csv(_ rows: [(text: String, target: UInt8)]) -> String {
        "text,label\n" + rows.map { "\"\($0.text)\",\($0.target == 1 ? "positive" : "negative")\n" }.joined()
    }

    /// Trains on ``training``, measured on ``validation``.
    static func train(_ options: LogisticRegressionOptions = options) -> LogisticRegressionTrainer.Result {
        LogisticRegressionTrainer(options: options).train(on: training, validation: validation) { _ in }
    }

    /// Quick enough for a test: every n-gram counts.
    static var options: LogisticRegressionOptions {
        var options = LogisticRegressionOptions()
        options.minimumCount = 1
        options.l2 = 0.1
        return options
    }

    /// Random words, some common and some rare, with labels that hang on some of them.
    static func noisy(_ count: Int, seed: UInt64) -> Dataset {
        var generator = SplitMix64(seed: seed)
        return dataset(
            (0..<count).map { _ in
                let words = (0..<1 + generator.next(below: 12)).map { _ in
                    generator.next(below: 1 + generator.next(below: 60))
                }
                let evidence = words.reduce(0) { $0 + ($1 % 3 == 0 ? 1 : -1) } + generator.next(below: 5) - 2
                return (words.map { "w\($0)" }.joined(separator: " "), evidence > 0 ? 1 : 0)
            })
    }
}

extension Dataset {
    var texts: [String] {
        (0..<count).map { index in
            withText(index) { text in text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
        }
    }
}
