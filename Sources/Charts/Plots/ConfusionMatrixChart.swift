/// How often each true class was predicted as each class: a grid of numbers, the darker the larger their share of the row.
package struct ConfusionMatrixChart: Hashable, Sendable {
    /// One of the two poles, or what lies between: a hue for the name of a class, which stands there in words as well.
    package enum Tone: String, Hashable, Sendable {
        case positive, negative, uncertain
    }

    package struct Label: Hashable, Sendable {
        package var name: String
        package var tone: Tone?

        package init(name: String, tone: Tone? = nil) {
            self.name = name
            self.tone = tone
        }

        var classes: String { "chart-label" + (tone.map { " \($0.rawValue)" } ?? "") }
    }

    package var heading: ChartHeading
    package var labels: [Label]
    /// counts: (true class, predicted class), in the order of ``labels``. A missing count is taken as 0.
    package var counts: [[Int]]
    /// Names the rows: the true class.
    package var truthTitle: String
    /// Names the columns: the predicted class.
    package var predictionTitle: String

    package init(heading: ChartHeading, labels: [Label], counts: [[Int]], truthTitle: String, predictionTitle: String) {
        self.heading = heading
        self.labels = labels
        self.counts = counts
        self.truthTitle = truthTitle
        self.predictionTitle = predictionTitle
    }

    /// - Parameters:
    ///   - count: formats numbers of rows.
    ///   - share: formats the share of a cell in its row, in 0...1.
    package func draw(count: (Double) -> String, share: (Double) -> String) -> Chart {
        let names = ([truthTitle] + labels.map(\.name)).map(TextSize.label.width)
        let gutter = min(labels.count > 4 ? 128 : 140, max(60, names.max() ?? 0) + 12)
        let width = (Canvas.width - gutter - 1) / Double(max(labels.count, 1))
        let height = min(max(width * 0.62, 52), 96)
        let style = cellStyle(width: width, count: count)
        var canvas = Canvas()
        let top = drawHeader(on: &canvas, gutter: gutter, width: width)
        for (row, label) in labels.enumerated() {
            let y = top + Double(row) * height
            let lines = TextSize.label.lines(of: rowName(row, of: label, width: width), width: gutter - 12)
            for (line, text) in lines.enumerated() {
                let offset = Double(line) - Double(lines.count - 1) / 2
                canvas.text(text, x: 0, y: y + height / 2 + 5 + offset * 19, label.classes)
            }
            for column in labels.indices {
                drawCell(
                    on: &canvas, x: gutter + Double(column) * width, y: y, width: width, height: height,
                    isCorrect: row == column, style: style,
                    texts: (count(Double(cell(row, column))), share(rate(row, column))), shade: rate(row, column))
            }
        }
        return Chart(
            svg: canvas.svg(heading: heading, height: top + Double(labels.count) * height + 2, "chart-matrix"),
            table: table(count: count, share: share))
    }

    /// - Returns: where the grid begins.
    private func drawHeader(on canvas: inout Canvas, gutter: Double, width: Double) -> Double {
        canvas.text(predictionTitle, x: (gutter + Canvas.width) / 2, y: 14, anchor: .middle, "chart-title")
        let truth = TextSize.note.lines(of: truthTitle, width: gutter - 8)
        let baseline = max(36, 14 + Double(truth.count) * 17)
        for (index, line) in truth.enumerated() {
            canvas.text(line, x: 0, y: baseline - Double(truth.count - 1 - index) * 17, "chart-title")
        }
        for (index, label) in labels.enumerated() {
            let name = fits(width) ? label.name : String(index + 1)
            canvas.text(name, x: gutter + (Double(index) + 0.5) * width, y: baseline, anchor: .middle, label.classes)
        }
        return baseline + 12
    }

    /// What stands in the cells, the same in all of them.
    private enum CellStyle {
        case largeCount, smallCount
        /// Where the longest count does not fit: the counts are left to the table.
        case shareOnly
    }

    private func cellStyle(width: Double, count: (Double) -> String) -> CellStyle {
        let texts = labels.indices.flatMap { row in labels.indices.map { count(Double(cell(row, $0))) } }
        func fits(_ size: TextSize) -> Bool {
            texts.allSatisfy { size.width(of: $0) <= width - 8 }
        }
        return fits(.value) ? .largeCount : fits(.note) ? .smallCount : .shareOnly
    }

    private func drawCell(
        on canvas: inout Canvas, x: Double, y: Double, width: Double, height: Double, isCorrect: Bool, style: CellStyle,
        texts: (count: String, share: String), shade: Double
    ) {
        // Nine shades, since the picture may carry classes but no computed colours.
        let level = Int((min(max(shade, 0), 1) * 8).rounded())
        canvas.rectangle(
            x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3,
            "chart-cell \(isCorrect ? "correct" : "error") shade-\(level)")
        let (centre, middle) = (x + width / 2, y + height / 2)
        switch style {
        case .largeCount, .smallCount:
            let classes = style == .largeCount ? "chart-value" : "chart-tick"
            canvas.text(texts.count, x: centre, y: middle - 2, anchor: .middle, classes)
            canvas.text(texts.share, x: centre, y: middle + 17, anchor: .middle, "chart-note")
        case .shareOnly:
            canvas.text(texts.share, x: centre, y: middle + 5, anchor: .middle, "chart-tick")
        }
    }

    /// Whether every name fits over a column of this width; numbers stand for the names where not.
    private func fits(_ width: Double) -> Bool {
        labels.allSatisfy { TextSize.label.width(of: $0.name) <= width - 4 }
    }

    private func rowName(_ row: Int, of label: Label, width: Double) -> String {
        fits(width) ? label.name : "\(row + 1). \(label.name)"
    }

    private func cell(_ row: Int, _ column: Int) -> Int {
        counts.indices.contains(row) && counts[row].indices.contains(column) ? counts[row][column] : 0
    }

    private func rate(_ row: Int, _ column: Int) -> Double {
        let total = labels.indices.reduce(0) { $0 + cell(row, $1) }
        return total == 0 ? 0 : Double(cell(row, column)) / Double(total)
    }

    private func table(count: (Double) -> String, share: (Double) -> String) -> ChartTable {
        ChartTable(
            caption: heading.title,
            columns: [.init(title: "\(truthTitle) / \(predictionTitle)", isNumeric: false)]
                + labels.map { .init(title: $0.name, isNumeric: true) },
            rows: labels.indices.map { row in
                .init(
                    heading: labels[row].name,
                    cells: labels.indices.map { column in
                        "\(count(Double(cell(row, column)))) (\(share(rate(row, column))))"
                    })
            })
    }
}
