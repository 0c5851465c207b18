import Templates

/// A figure beside a metric's name that was typed by hand: nothing keeps it true.
///
/// Where the runs or the publications have another value for the model that is named, the message says by how much. A goal, a
/// threshold or a figure that no run can have is set with `` {stated}`90 %` ``, which prints what it holds.
struct BareFigures {
    /// A figure further from the metric's name belongs to something else.
    private static let near = 4

    let known: [KnownFigure]
    let language: Language

    func findings(in facts: TextFacts) -> [Finding] {
        facts.statements.filter { $0.isTabular || $0.distance <= Self.near }.map { statement in
            Finding(.error, line: statement.line, message(statement))
        }
    }

    private func message(_ statement: Statement) -> String {
        let of = statement.model.map { " of \($0.description)" } ?? ""
        let typed = "\(statement.quantity.text) is typed by hand as the \(statement.metric.name)\(of)"
        let otherwise = "{stated}`\(statement.quantity.text)` for a goal, a threshold or a figure that no run can have"
        let candidates = known.filter { $0.metric == statement.metric && splitsAgree($0, statement) }
        let named = candidates.filter { namesAgree($0.model, statement.model) }
        let same = (statement.model == nil ? candidates : named).first { statement.quantity.agrees(with: $0.value) }
        if let same { return "\(typed): write {metric}`\(same.reference)`, which is \(text(same)), or \(otherwise)" }
        if statement.isResult, let other = named.min(by: { distance($0, statement) < distance($1, statement) }) {
            return
                "\(typed), but \(other.reference) is \(text(other)), \(difference(other, statement)): write {metric}`\(other.reference)`"
        }
        let example = (candidates.first ?? known.first { $0.metric == statement.metric })?.reference
        return "\(typed): write {metric}`RUN.KEY`\(example.map { ", such as {metric}`\($0)`" } ?? ""), or \(otherwise)"
    }

    private func splitsAgree(_ figure: KnownFigure, _ statement: Statement) -> Bool {
        guard let split = figure.split else { return true }
        return split == (statement.split ?? .test)
    }

    /// `BERT` in a text may be the `BERT-base` of a publication; `LSTM + GloVe` is not its `LSTM + Word2Vec`.
    private func namesAgree(_ figure: ModelName?, _ statement: ModelName?) -> Bool {
        guard let figure, let statement else { return false }
        return figure == statement || figure.refines(statement) || statement.refines(figure)
    }

    private func distance(_ figure: KnownFigure, _ statement: Statement) -> Double { abs(figure.value - statement.value) }

    private func text(_ figure: KnownFigure) -> String {
        let value = figure.metric == .latency ? figure.value * 1e6 : figure.value
        return FigureFormat(key: figure.key).text(value, in: language)
    }

    private func difference(_ figure: KnownFigure, _ statement: Statement) -> String {
        let difference = figure.value - statement.value
        let word = difference < 0 ? "less" : "more"
        if statement.metric.isScore || statement.metric == .ece {
            return "\(Self.short(abs(difference) * 100)) points \(word)"
        }
        guard statement.value > 0 else { return word }
        return "\(Self.short(abs(difference) / statement.value * 100))% \(word)"
    }

    /// With one decimal; with two where one would leave nothing.
    private static func short(_ value: Double) -> String {
        Language.english.number(value, decimals: value < 0.1 ? 2 : 1)
    }
}
