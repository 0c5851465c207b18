/// The scores of a stated confusion matrix follow from its four counts.
enum ConfusionCounts: TextRule {
    /// TN, FP, FN and TP as a section tells them.
    struct Matrix {
        var trueNegatives, falsePositives, falseNegatives, truePositives: Int
        var model: ModelName?
        var line: Int

        var n: Int { trueNegatives + falsePositives + falseNegatives + truePositives }
        var accuracy: Double { Double(trueNegatives + truePositives) / Double(max(n, 1)) }
        var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
        var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
        var f1: Double { Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }
        /// With the classes' roles changed.
        var mirrored: Matrix {
            Matrix(
                trueNegatives: truePositives, falsePositives: falseNegatives, falseNegatives: falsePositives,
                truePositives: trueNegatives,
                model: model, line: line)
        }

        static func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }

        /// The values that a text can mean: of either class, their mean, and their mean by the rows of each.
        func values(of metric: Metric) -> [Double] {
            func averages(_ own: Double, _ other: Double) -> [Double] {
                let positives = Self.ratio(truePositives + falseNegatives, n)
                return [own, other, (own + other) / 2, positives * own + (1 - positives) * other]
            }
            return switch metric {
            case .accuracy: [accuracy]
            case .precision: averages(precision, mirrored.precision)
            case .recall: averages(recall, mirrored.recall)
            case .f1: averages(f1, mirrored.f1)
            default: []
            }
        }
    }

    static func findings(in facts: TextFacts) -> [Finding] {
        matrices(in: facts).flatMap { matrix in
            var told: Set<Metric> = []
            return facts.statements.compactMap { statement -> Finding? in
                let values = matrix.values(of: statement.metric)
                guard let first = values.first, statement.isResult, statement.split != .training, statement.split != .validation,
                    statement.model == matrix.model, !values.contains(where: statement.quantity.agrees),
                    told.insert(statement.metric).inserted
                else { return nil }
                let of = matrix.model.map { " of \($0.description)" } ?? ""
                return Finding(
                    .error, line: statement.line,
                    "the \(statement.metric.name)\(of) is \(statement.quantity.text) here, but \(HarmonicMean.decimal(first)) by the confusion matrix on line "
                        + "\(matrix.line) (TN \(matrix.trueNegatives), FP \(matrix.falsePositives), FN \(matrix.falseNegatives), TP \(matrix.truePositives))"
                )
            }
        }
    }

    // MARK: Reading

    private static func matrices(in facts: TextFacts) -> [Matrix] {
        var found: [Int: [Cell: (count: Int, line: Int)]] = [:]
        var models: [Int: ModelName] = [:]
        for (index, passage) in facts.reading.passages.enumerated() {
            for sentence in passage.sentences {
                for (cell, count, line) in cells(in: sentence) {
                    if found[passage.section]?[cell] == nil { found[passage.section, default: [:]][cell] = (count, line) }
                    models[passage.section] =
                        models[passage.section] ?? facts.subject.model(passage: index, sentence: 0, position: 0)
                }
            }
        }
        var matrices = found.compactMap { section, cells -> Matrix? in
            guard let tn = cells[.tn], let fp = cells[.fp], let fn = cells[.fn], let tp = cells[.tp] else { return nil }
            return Matrix(
                trueNegatives: tn.count, falsePositives: fp.count, falseNegatives: fn.count, truePositives: tp.count,
                model: models[section],
                line: min(tn.line, fp.line, fn.line, tp.line))
        }
        for grid in facts.reading.grids {
            if let matrix = matrix(grid, facts) { matrices.append(matrix) }
        }
        return matrices.sorted { $0.line < $1.line }
    }

    private enum Cell: Hashable { case tn, fp, fn, tp }

    /// `TN 120 372, FP 39 122`, `faux positifs : 12`, `39 122 erreurs sur les tweets négatifs, prédits comme positifs`.
    private static func cells(in sentence: Sentence) -> [(Cell, Int, Int)] {
        var cells: [(Cell, Int, Int)] = []
        for (position, item) in sentence.enumerated() {
            let cell: Cell? =
                switch item.term {
                case .cue(.trueNegative): .tn
                case .cue(.falsePositive): .fp
                case .cue(.falseNegative): .fn
                case .cue(.truePositive): .tp
                default: nil
                }
            guard let cell else { continue }
            let after = sentence[(position + 1)...].prefix(3).prefix { !$0.isMark(.comma) }
            if let count = after.lazy.compactMap(wholeNumber).first ?? (position > 0 ? wholeNumber(sentence[position - 1]) : nil)
            {
                cells.append((cell, count, item.line))
            }
        }
        if cells.isEmpty, let described = described(sentence) { cells.append(described) }
        return cells
    }

    private static func described(_ sentence: Sentence) -> (Cell, Int, Int)? {
        let numbers = sentence.compactMap(wholeNumber)
        let sides = sentence.compactMap { if case .polarity(let isPositive)? = $0.term { isPositive } else { nil } }
        guard numbers.count == 1, let truth = sides.first, let line = sentence.first?.line else { return nil }
        if sentence.has(.correct), !sentence.has(.wrong), sides.allSatisfy({ $0 == truth }) {
            return (truth ? .tp : .tn, numbers[0], line)
        }
        guard sentence.has(.predictedAs), sides.count == 2, sides[1] != truth else { return nil }
        return (truth ? .fn : .fp, numbers[0], line)
    }

    /// A 2 × 2 table of counts whose rows and columns are the classes; rows are taken for the truth.
    private static func matrix(_ grid: Grid, _ facts: TextFacts) -> Matrix? {
        func side(_ cell: Grid.Cell) -> Bool? {
            cell.items.lazy.compactMap { if case .polarity(let isPositive)? = $0.term { isPositive } else { nil } }.first
        }
        guard grid.header.count == 3, grid.rows.count == 2, let left = side(grid.header[1]), let right = side(grid.header[2]),
            left != right,
            let top = side(grid.rows[0][0]), let bottom = side(grid.rows[1][0]), top != bottom
        else { return nil }
        var counts: [[Int]] = [[0, 0], [0, 0]]
        for (row, truth) in [top, bottom].enumerated() {
            for (column, predicted) in [left, right].enumerated() {
                guard let count = grid.rows[row][column + 1].items.lazy.compactMap(wholeNumber).first else { return nil }
                counts[truth ? 1 : 0][predicted ? 1 : 0] = count
            }
        }
        return Matrix(
            trueNegatives: counts[0][0], falsePositives: counts[0][1], falseNegatives: counts[1][0], truePositives: counts[1][1],
            model: facts.subject.inherited(lead: grid.lead, section: grid.section, before: grid.position), line: grid.line)
    }

    private static func wholeNumber(_ item: Item) -> Int? {
        guard let quantity = item.number, quantity.dimension == .plain, quantity.decimals == 0 else { return nil }
        return Int(exactly: quantity.value)
    }
}
