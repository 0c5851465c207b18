/// Places the rows of a comparison under one another: name and figure, note and interval, then the mark.
struct ComparisonLayout {
    var canvas = Canvas()
    private let words: ComparisonWords
    private let measures: [Measure]
    private let number: (Double) -> String
    /// The bottom of what has been placed.
    private var y = 0.0

    init(words: ComparisonWords, measures: [Measure], number: @escaping (Double) -> String) {
        self.words = words
        self.measures = measures
        self.number = number
    }

    /// The key of measured and published figures, where both occur among one another. Where all of the one kind come before all
    /// of the other, a heading over each group says so instead: see ``drawTexts(at:markHeight:)``.
    ///
    /// - Parameter drawSample: draws what a figure of this origin looks like, 22 units wide from x, around the height y.
    mutating func drawKey(_ drawSample: (inout Canvas, Measure.Origin, _ x: Double, _ y: Double) -> Void) {
        guard Set(measures.map(\.origin)).count == 2 else { return }
        guard !isGrouped else {
            y = -10
            return
        }
        var x = 0.0
        y = 8
        for (origin, text) in [(Measure.Origin.measured, words.measured), (.published, words.published)] {
            let width = 30 + TextSize.note.width(of: text)
            if x > 0, x + width > Canvas.width {
                x = 0
                y += 22
            }
            drawSample(&canvas, origin, x, y)
            canvas.text(text, x: x + 30, y: y + 5, "chart-note")
            x += width + 20
        }
        y += 24
    }

    /// Whether there are two kinds of figures, and those of each stand together.
    private var isGrouped: Bool {
        zip(measures, measures.dropFirst()).count { $0.origin != $1.origin } == 1
    }

    /// The texts of a row, on one line where they have the room: name and note to the left, interval and figure to the right.
    ///
    /// - Parameters:
    ///   - index: of the measure.
    ///   - markHeight: the room that the mark takes below.
    /// - Returns: the height at which the middle of the mark belongs.
    mutating func drawTexts(at index: Int, markHeight: Double) -> Double {
        let measure = measures[index]
        drawGroupHeading(at: index)
        let value = number(measure.value)
        let interval = measure.interval.map { number($0.lowerBound) + words.to + number($0.upperBound) }
        let valueWidth = TextSize.value.width(of: value)
        let intervalWidth = interval.map { TextSize.note.width(of: $0) + 10 } ?? 0
        let nameWidth = TextSize.label.width(of: measure.name)
        let noteWidth = measure.note.map { TextSize.note.width(of: $0) + 10 } ?? 0
        canvas.text(value, x: Canvas.width, y: y + 16, anchor: .end, "chart-value")

        let isNameShort = nameWidth <= Canvas.width - valueWidth - 12
        var room = Canvas.width - valueWidth - 12 - nameWidth
        // What finds no room beside the name goes to the line below.
        let isIntervalBeside = interval == nil || isNameShort && intervalWidth <= room
        if isIntervalBeside { room -= intervalWidth }
        let isNoteBeside = measure.note == nil || isNameShort && noteWidth <= room
        if let note = measure.note, isNoteBeside {
            canvas.text(measure.name, x: 0, y: y + 16, "chart-label", followedBy: note, "chart-note")
            y += 19
        } else {
            for line in TextSize.label.lines(of: measure.name, width: Canvas.width - valueWidth - 12) {
                canvas.text(line, x: 0, y: y + 16, "chart-label")
                y += 19
            }
        }
        if let interval {
            let (x, baseline) = isIntervalBeside ? (Canvas.width - valueWidth - 10, y - 3) : (Canvas.width, y + 14)
            canvas.text(interval, x: x, y: baseline, anchor: .end, "chart-note")
        }
        if let note = measure.note, !isNoteBeside {
            for line in TextSize.note.lines(of: note, width: Canvas.width - (isIntervalBeside ? 0 : intervalWidth)) {
                canvas.text(line, x: 0, y: y + 14, "chart-note")
                y += 17
            }
        }
        if !isIntervalBeside, isNoteBeside { y += 17 }
        y += 5 + markHeight
        let middle = y - markHeight / 2
        y += 9
        return middle
    }

    /// Where a group begins, its name over a hairline.
    private mutating func drawGroupHeading(at index: Int) {
        guard isGrouped, index == 0 || measures[index].origin != measures[index - 1].origin else { return }
        y += 10
        canvas.text(
            measures[index].origin == .measured ? words.measured : words.published, x: 0, y: y + 14, "chart-title chart-group")
        canvas.line(0, y + 20, Canvas.width, y + 20, "chart-grid")
        y += 24
    }

    /// The interval between two positions: a line with a cap at either end. The halo sets it off from a bar below.
    mutating func drawWhisker(from lower: Double, to upper: Double, y: Double, halo: Bool) {
        // On a dot, whose radius is 4.5, the caps stand out even where the interval is narrower than the dot.
        let cap = halo ? 3.5 : 6
        for name in halo ? ["chart-halo", "chart-whisker"] : ["chart-whisker"] {
            canvas.line(lower, y, upper, y, name)
            canvas.line(lower, y - cap, lower, y + cap, name)
            canvas.line(upper, y - cap, upper, y + cap, name)
        }
    }

    /// The axis under all rows.
    ///
    /// - Returns: the height of the whole picture.
    mutating func drawAxis(_ scale: Scale, ticks: [Double], tick: (Double) -> String) -> Double {
        canvas.line(scale.start, y, scale.end, y, "chart-axis")
        var occupied = -Double.infinity
        for value in ticks {
            let x = scale(value)
            let text = tick(value)
            let width = TextSize.note.width(of: text)
            let centre = min(max(x, width / 2), Canvas.width - width / 2)
            canvas.line(x, y, x, y + 5, "chart-axis")
            guard centre - width / 2 > occupied + 6 else { continue }
            let anchor: Canvas.Anchor = centre > x ? .start : centre < x ? .end : .middle
            let position = anchor == .start ? 0 : anchor == .end ? Canvas.width : centre
            canvas.text(text, x: position, y: y + 20, anchor: anchor, "chart-tick")
            occupied = centre + width / 2
        }
        canvas.text(words.value, x: Canvas.width, y: y + 40, anchor: .end, "chart-title")
        return y + 48
    }
}

extension Measure.Origin {
    var style: SeriesStyle { self == .measured ? .a : .b }
    var seriesClass: String { style.name }
}

extension ComparisonWords {
    /// All that the picture shows; the column of notes only where there are some.
    func table(caption: String, measures: [Measure], number: (Double) -> String) -> ChartTable {
        let hasNotes = measures.contains { $0.note != nil }
        var columns = [
            ChartTable.Column(title: name, isNumeric: false), .init(title: value, isNumeric: true),
            .init(title: lower, isNumeric: true), .init(title: upper, isNumeric: true), .init(title: origin, isNumeric: false),
        ]
        if hasNotes { columns.append(.init(title: note, isNumeric: false)) }
        let rows = measures.map { measure in
            let cells = [
                number(measure.value), measure.interval.map { number($0.lowerBound) } ?? "",
                measure.interval.map { number($0.upperBound) } ?? "",
                measure.origin == .measured ? measured : published,
            ]
            return ChartTable.Row(heading: measure.name, cells: hasNotes ? cells + [measure.note ?? ""] : cells)
        }
        return ChartTable(caption: caption, columns: columns, rows: rows)
    }
}
