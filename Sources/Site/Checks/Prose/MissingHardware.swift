/// A text says that there was no graphics processor, and elsewhere that one was used.
enum MissingHardware: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        var without: Int?
        var with: Int?
        for passage in facts.reading.passages {
            for sentence in passage.sentences where !sentence.has(.hypothetical) {
                if let item = sentence.first(where: { $0.isCue(.noGPU) }) {
                    without = without ?? item.line
                } else if with == nil, let item = sentence.first(where: { $0.isCue(.hasGPU) }), isUsed(sentence) {
                    with = item.line
                }
            }
        }
        guard let without, let with else { return [] }
        return [
            Finding(
                .warning, line: max(without, with),
                "a GPU is used \(with > without ? "here" : "on line \(with)"), but \(with > without ? "line \(without) says" : "here the text says") that there "
                    + "was none: say which training ran on which machine")
        ]
    }

    /// `le GPU disponible`, `trained on a GPU`.
    private static func isUsed(_ sentence: Sentence) -> Bool { sentence.has(.available) }
}
