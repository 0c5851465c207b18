/// What `{chart}` can draw.
enum ChartKind: String, CaseIterable, Sendable {
    /// Bars from zero with their intervals; dots where all bars would be long.
    case bar
    /// Two metrics against each other, with the Pareto front.
    case scatter
    case roc
    case reliability
    case learningCurve = "learning-curve"
    case learningCurves = "learning-curves"
    case confusionMatrix = "confusion-matrix"

    /// The options beside `kind`, `title` and `caption`.
    var options: [String] {
        switch self {
        case .bar: ["metric"] + DirectiveOptions.selection
        case .scatter: ["x", "y"] + DirectiveOptions.selection
        case .roc: ["run"] + DirectiveOptions.ownSelection
        case .learningCurve, .learningCurves: ["run", "metric"] + DirectiveOptions.ownSelection
        case .reliability, .confusionMatrix: ["run"]
        }
    }

    /// More curves than this could not be told apart.
    static let mostCurves = 6
}
