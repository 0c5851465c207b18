/// Reads the statements of a table: models down and metrics across, or the other way round.
struct GridReader {
    private let grid: Grid
    private let block: Int
    private let subject: Subject
    private(set) var statements: [Statement] = []
    private(set) var counts: [RowCount] = []

    init(_ grid: Grid, block: Int, subject: Subject) {
        self.grid = grid
        self.block = block
        self.subject = subject
    }

    private struct Column {
        var metric: Metric
        var split: Split?
        /// The unit that the header gives to numbers without one: `Latence (ms)`.
        var unit: (dimension: Quantity.Dimension, factor: Double)?
    }

    mutating func read() {
        let columns = grid.header.map { Self.column($0.items) }
        if columns.contains(where: { $0 != nil }) {
            readRows(columns)
        } else {
            readColumns()
        }
    }

    // MARK: Metrics across

    private mutating func readRows(_ columns: [Column?]) {
        let padding = columns.indices.map { isPadded($0) }
        let counting = grid.header.firstIndex { cell in
            cell.items.contains { $0.isCue(.countSign) || $0.term == .rows }
                && !cell.items.contains { if case .metric? = $0.term { true } else { false } }
        }
        for row in grid.rows {
            let label = zip(columns, row).filter { $0.0 == nil }.flatMap { $0.1.items }
            let model = self.model(of: row, columns)
            let rows = counting.flatMap { $0 < row.count ? row[$0].items.first?.number : nil }.flatMap { Int(exactly: $0.value) }
            for (index, cell) in row.enumerated() where index < columns.count {
                guard let column = columns[index], var quantity = Self.figure(cell.items, column) else { continue }
                if padding[index], quantity.decimals > 1 { quantity.halfWidth *= 10 }
                add(quantity, column, model: model, label: label, rows: rows, line: cell.line, cell: cell.items)
            }
        }
    }

    /// The row's model stands in the cells that hold no metric, the most complete one last; without any, around the table.
    private func model(of row: [Grid.Cell], _ columns: [Column?]) -> ModelName? {
        var names: [ModelName] = []
        for (column, cell) in zip(columns, row) where column == nil {
            names += MentionReader.mentions(in: cell.items).compactMap { subject.register($0) }.prefix(1)
        }
        if let last = names.last { return last }
        let hasLabel = zip(columns, row).contains { $0.0 == nil && $0.1.items.contains { $0.number == nil } }
        return hasLabel ? nil : subject.inherited(lead: grid.lead, section: grid.section, before: grid.position)
    }

    /// Where all figures of a column end with a nought, it was put there to fill the column.
    private func isPadded(_ column: Int) -> Bool {
        let figures = grid.rows.compactMap { column < $0.count ? $0[column].items.compactMap(\.number).first : nil }
        return figures.count >= 3
            && figures.allSatisfy { $0.decimals > 1 && $0.text.prefix { $0.isNumber || $0 == "." || $0 == "," }.last == "0" }
    }

    // MARK: Metrics down

    private mutating func readColumns() {
        let models = grid.header.map { MentionReader.mentions(in: $0.items).first.flatMap { subject.register($0) } }
        for row in grid.rows {
            guard let first = row.first, let column = Self.column(first.items) else { continue }
            for (index, cell) in row.enumerated().dropFirst() where index < models.count {
                guard let quantity = Self.figure(cell.items, column) else { continue }
                let inherited =
                    grid.header.count == 2
                    ? subject.inherited(lead: grid.lead, section: grid.section, before: grid.position) : nil
                add(
                    quantity, column, model: models[index] ?? inherited, label: grid.header[index].items + first.items, rows: nil,
                    line: cell.line, cell: cell.items)
            }
        }
    }

    // MARK: Cells

    private mutating func add(
        _ quantity: Quantity, _ column: Column, model: ModelName?, label: Sentence, rows: Int?, line: Int, cell: Sentence
    ) {
        let split = label.compactMap { if case .split(let split)? = $0.term { split } else { nil } }.first
        statements.append(
            Statement(
                model: model, metric: column.metric, quantity: quantity, split: column.split ?? split,
                dataset: StatementReader.dataset(in: label), rows: rows, block: block, line: line, isTabular: true,
                isResult: (quantity.bound == .exact || quantity.bound == .about) && !quantity.isRangeEnd && !label.has(.goal)
                    && !label.has(.cited)
                    && !label.contains { if case .polarity? = $0.term { true } else { false } }))
    }

    private static func column(_ header: Sentence) -> Column? {
        guard !header.has(.confidence) else { return nil }
        let named = header.compactMap { if case .split(let split)? = $0.term { split } else { nil } }.first
        let unit = header.lazy.compactMap { item -> (Quantity.Dimension, Double)? in
            if case .unit(let dimension, let factor)? = item.term { (dimension, factor) } else { nil }
        }.first
        for item in header {
            if case .metric(let metric, let split)? = item.term {
                return Column(metric: metric, split: split ?? named, unit: unit)
            }
        }
        return nil
    }

    /// The cell's first figure that the column can hold.
    private static func figure(_ cell: Sentence, _ column: Column) -> Quantity? {
        for item in cell {
            guard var quantity = item.number else { continue }
            if column.metric.accepts(quantity) { return quantity }
            if let unit = column.unit, quantity.dimension == .plain {
                quantity.value *= unit.factor
                quantity.halfWidth *= unit.factor
                quantity.dimension = unit.dimension
                if column.metric.accepts(quantity) { return quantity }
            }
            // `79.8` in a column of scores is per cent.
            if column.metric.isScore, quantity.dimension == .plain, quantity.value > 1, quantity.value <= 100 {
                quantity.value /= 100
                quantity.halfWidth /= 100
                quantity.dimension = .share
                return quantity
            }
        }
        return nil
    }
}
