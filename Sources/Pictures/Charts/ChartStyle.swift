/// How marks of a chart look, by their classes: what `charts.css` says of paper and ink in the light theme.
struct ChartStyle {
    var fill: Color?
    var fillOpacity = 1.0
    var stroke: Color?
    var strokeOpacity = 1.0
    /// In units of the chart, as are the dashes and the size of text.
    var strokeWidth = 1.0
    var dashes: [Double] = []
    /// Of text, between the style sheet's sizes for a narrow screen and for a wide one, since a preview is shown small.
    var size = 13.0
    var isHaloed = false

    init(of mark: ChartMarkup.Mark, in chart: Set<Substring>) {
        let classes = mark.classes
        if case .text = mark.shape {
            setText(classes)
            return
        }
        let series = classes.first { $0.hasPrefix("series-") }?.last ?? "a"
        for name in ["chart-grid", "chart-axis", "chart-reference", "chart-gap", "chart-whisker", "chart-halo"]
        where classes.contains(Substring(name)) {
            setRule(name)
        }
        if classes.contains("chart-line") { setLine(series) }
        if classes.contains("chart-mark") { setMark(series, isInDotPlot: chart.contains("chart-dots")) }
        if classes.contains("chart-bar") || classes.contains("chart-column") {
            fill = series == "b" ? .paper : .accent
            if series == "b" { (stroke, strokeWidth) = (.inkSoft, 1.5) }
        }
        if classes.contains("chart-area") { (fill, fillOpacity) = (.accent, 0.08) }
        if classes.contains("chart-front") { (stroke, strokeWidth, strokeOpacity) = (.accent, 1.5, 0.7) }
        if classes.contains("chart-cell") { setCell(classes) }
    }

    private mutating func setText(_ classes: Set<Substring>) {
        fill = .ink
        isHaloed = classes.contains("chart-haloed")
        if !classes.isDisjoint(with: ["chart-note", "chart-tick", "chart-title", "tspan"]) { (fill, size) = (.inkSoft, 12.5) }
        if classes.contains("chart-label") { size = 14 }
        if classes.contains("chart-value") { size = classes.contains("chart-small") ? 13 : 15 }
        if classes.contains("positive") { fill = .positive }
        if classes.contains("negative") { fill = .negative }
        if classes.contains("uncertain") { fill = .uncertain }
    }

    private mutating func setRule(_ name: String) {
        switch name {
        case "chart-grid": stroke = .hairline
        case "chart-reference": (stroke, dashes) = (.inkSoft, [2, 4])
        case "chart-gap": (stroke, strokeWidth, dashes) = (.inkSoft, 1.25, [3, 2])
        case "chart-whisker": (stroke, strokeWidth) = (.ink, 1.5)
        case "chart-halo": (stroke, strokeWidth) = (.paper, 3.5)
        default: stroke = .inkSoft
        }
    }

    private mutating func setLine(_ series: Character) {
        strokeWidth = 2
        switch series {
        case "a": stroke = .accent
        case "b": (stroke, dashes) = (.inkSoft, [5, 4])
        case "c": (stroke, strokeWidth) = (.ink, 1.25)
        case "d": (stroke, dashes) = (.inkSoft, [1, 4])
        case "e": (stroke, dashes) = (.accent, [9, 3, 1, 3])
        default: (stroke, dashes, strokeWidth) = (.ink, [12, 5], 1.25)
        }
    }

    private mutating func setMark(_ series: Character, isInDotPlot: Bool) {
        strokeWidth = 1.75
        switch series {
        case "a": (fill, stroke) = (.accent, isInDotPlot ? .accent : .paper)
        case "b", "d": (fill, stroke) = (.paper, .ink)
        case "e": (fill, stroke) = (.paper, .accent)
        default: (fill, stroke) = (.ink, .paper)
        }
    }

    /// The shade is the share of the row, in nine steps.
    private mutating func setCell(_ classes: Set<Substring>) {
        let isCorrect = classes.contains("correct")
        (fill, stroke) = isCorrect ? (.accent, .accent) : (.uncertain, .hairline)
        strokeWidth = isCorrect ? 1.5 : 1
        let level = classes.first { $0.hasPrefix("shade-") }.flatMap { Int($0.dropFirst(6)) } ?? 0
        fillOpacity = level == 0 ? 0 : (0.02 + 0.04 * Double(level)).clamped(to: 0...0.34)
    }
}
