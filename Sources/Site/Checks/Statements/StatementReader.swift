/// Reads what a text states: scores, sizes and times of models, and numbers of rows.
struct StatementReader {
    let reading: TextReading
    let subject: Subject
    private(set) var statements: [Statement] = []
    private(set) var counts: [RowCount] = []
    private(set) var shares: [SplitShare] = []

    init(_ reading: TextReading, subject: Subject) {
        self.reading = reading
        self.subject = subject
        for index in reading.passages.indices { read(passage: index) }
        for (index, grid) in reading.grids.enumerated() {
            var table = GridReader(grid, block: reading.passages.count + index, subject: subject)
            table.read()
            statements += table.statements
            counts += table.counts
        }
        statements.sort { $0.line < $1.line }
    }

    private mutating func read(passage index: Int) {
        let passage = reading.passages[index]
        for (number, sentence) in passage.sentences.enumerated() {
            let numbers = sentence.indices.filter { sentence[$0].number != nil }
            guard !numbers.isEmpty else { continue }
            let splits = SplitBinding.splits(of: numbers, in: sentence)
            var rows: Int?
            for position in numbers {
                guard let quantity = sentence[position].number else { continue }
                if let count = RowCounting.count(at: position, in: sentence) {
                    let model = subject.model(passage: index, sentence: number, position: position)
                    counts.append(
                        RowCount(
                            count: count, split: splits[position], isTotal: sentence.has(.total), isSample: sentence.has(.sample),
                            model: model, section: passage.section, block: index, line: sentence[position].line))
                    if splits[position] != .training, !sentence.has(.sample), RowCounting.isTestSize(at: position, in: sentence) {
                        rows = count
                    }
                } else if quantity.dimension == .share, let split = splits[position],
                    Binding.metrics(for: position, in: sentence) == nil
                {
                    shares.append(
                        SplitShare(
                            quantity: quantity, split: split, block: index, section: passage.section,
                            line: sentence[position].line))
                }
            }
            for position in numbers {
                guard let quantity = sentence[position].number, let bound = Binding.metrics(for: position, in: sentence),
                    !Meaning.isConfidence(at: position, in: sentence)
                else {
                    continue
                }
                let model = subject.model(passage: index, sentence: number, position: position)
                for (metric, split) in bound.metrics where metric != .cost || Self.isRunningCost(quantity, sentence) {
                    statements.append(
                        Statement(
                            model: model, metric: metric, quantity: quantity, split: split ?? splits[position],
                            dataset: Self.dataset(in: sentence), rows: rows, block: index, line: sentence[position].line,
                            distance: bound.distance, isResult: Meaning.isResult(at: position, in: sentence)))
                }
            }
        }
    }

    /// A price is a running cost where it is paid each month.
    private static func isRunningCost(_ quantity: Quantity, _ sentence: Sentence) -> Bool { quantity.isMonthly }

    static func dataset(in sentence: Sentence) -> Int? {
        let named = Set(sentence.compactMap { if case .dataset(let index)? = $0.term { index } else { nil } })
        return named.count == 1 ? named.first : nil
    }
}
