import Templates

/// Figures that others have published, each with its source.
struct PublishedFigures: Decodable, Hashable, Sendable {
    struct Source: Decodable, Hashable, Sendable {
        var id: String
        var authors: String
        var title: String
        var year: Int?
        var url: String?
        /// By language code.
        var note: [String: String]?
    }

    struct Result: Decodable, Hashable, Sendable {
        var id: String
        var source: String
        var model: String
        /// By key (`accuracy`, `f1` …), each in 0...1.
        var metrics: [String: Double]
        /// The number of test tweets, where it is known.
        var n: Int?
        /// Which tweets the scores were measured on, where something else than test tweets is known of them.
        var measuredOn: MeasuredSet?
        /// The time of an inference as its authors state it, and what it is the time of.
        var inference: String?
        var inferencePer: InferenceUnit?
        /// By language code.
        var note: [String: String]?

        enum MeasuredSet: String, Decodable, Hashable, Sendable {
            case training, validation, test
        }

        enum InferenceUnit: String, Decodable, Hashable, Sendable {
            case tweet, batch, set
        }

        private enum CodingKeys: String, CodingKey {
            case id, source, model, metrics, n, inference, note
            case measuredOn = "measured_on"
            case inferencePer = "inference_per"
        }

        func note(in language: Language) -> String? { note?[language.code] }
    }

    var sources: [Source]
    var results: [Result]

    static let none = PublishedFigures(sources: [], results: [])

    func source(of result: Result) -> Source? { sources.first { $0.id == result.source } }

    /// What the decoder cannot see: sources that do not exist, ids that occur twice, shares outside 0...1.
    func problems() -> [String] {
        var problems: [String] = []
        var ids: Set<String> = []
        for source in sources where !source.id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) {
            problems.append("the id `\(source.id)` of a source may hold letters, digits and hyphens only")
        }
        var sourceIDs: Set<String> = []
        for source in sources {
            if !sourceIDs.insert(source.id).inserted { problems.append("the source `\(source.id)` occurs twice") }
            if let url = source.url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
                problems.append("the address of the source `\(source.id)` must begin with https:// or http://")
            }
        }
        for result in results {
            if !ids.insert(result.id).inserted { problems.append("the result `\(result.id)` occurs twice") }
            if source(of: result) == nil {
                problems.append("the result `\(result.id)` names the unknown source `\(result.source)`")
            }
            for (key, value) in result.metrics.sorted(by: { $0.key < $1.key }) where !(0...1).contains(value) {
                problems.append("\(result.id).\(key) is \(value): write shares as numbers from 0 to 1")
            }
        }
        return problems
    }
}
