import Evaluation
import Foundation
import Templates
import Tracking

/// The sections of one version's card, from the run behind it and from what the team wrote.
///
/// A section says what the run's data give first and then the team's text; where there is neither, that nobody has written it.
struct ModelCard {
    let model: RegisteredModel
    let version: ModelVersion
    let run: Run?
    /// What the team wrote, in the language of the page first.
    let texts: [ModelText]
    let words: Translations
    let figures: FigureIndex
    let evidence: RunEvidence
    /// By section: the team's text in the language of the page.
    var prose: [CardSection: SafeHTML] = [:]

    var language: Language { words.language }
    var metrics: [String: Double] { run.map { figures.candidate(of: $0).metrics } ?? [:] }

    /// The sets that the run was measured on, test first.
    var sets: [String] {
        let order = ["test", "validation"]
        return metrics.keys.filter { $0.hasSuffix("_n") }.map { String($0.dropLast(2)) }
            .sorted { (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1) }
    }

    func sections(tables: inout PageTables, charts: [ChartFigure]) -> [PageSection] {
        var sections: [PageSection] = []
        for section in CardSection.allCases {
            var part = PageSection(
                title: words.text(of: section), anchor: section.anchor, text: prose[section])
            switch section {
            case .details: part.facts = details
            case .factors: part.findings = factors
            case .metrics: part.findings = metricSentences
            case .evaluationData: part.tables = [evaluationTable].compactMap(\.self)
            case .trainingData: part.tables = [trainingTable].compactMap(\.self)
            case .analyses:
                part.tables = [scoreTable(&tables), classTable(&tables), behaviourTable(&tables)].compactMap(\.self)
                part.charts = charts
            case .caveats: part.findings = caveats
            case .intendedUse, .ethics: break
            }
            if part.isEmpty { part.note = words.text(run == nil && section.comesFromRun ? .noRun : .unstated) }
            sections.append(part)
        }
        return sections
    }

    // MARK: Details

    private var details: [PageSection.Fact] {
        func fact(_ phrase: CardPhrase, _ value: String?, url: String? = nil, isCode: Bool = false) -> PageSection.Fact? {
            value.flatMap { $0.isEmpty ? nil : PageSection.Fact(words.text(phrase), $0, url: url, isCode: isCode) }
        }
        let stated = texts.lazy.map(\.matter)
        return [
            fact(.model, model.name), fact(.version, String(version.version)),
            fact(.kind, run?.params["kind"]),
            fact(.size, metrics.wholeNumber("model_bytes").map(language.bytes)),
            fact(.run, run.map { "\($0.name) (\($0.shortID))" }, url: run.map { language.homePath + "runs/\($0.id)/" }),
            fact(.trained, (run?.end ?? run?.start).map { language.date($0, timeZone: .gmt) }),
            fact(.machine, run?.tags["vigie.machine"]),
            fact(.user, run?.tags["mlflow.user"]),
            fact(.commit, run?.tags["mlflow.source.git.commit"], isCode: true),
            fact(.normalizer, run?.tags["vigie.normalizer"], isCode: true),
            fact(.languages, stated.compactMap(\.language).first.flatMap { words.list($0.map(words.languageName)) }),
            fact(.license, stated.compactMap(\.license).first.map(Self.licenseName) ?? words.text(.licenseUnstated)),
            fact(.contact, stated.compactMap(\.contact).first),
        ].compactMap(\.self)
    }

    /// `mit` is MIT and `gpl-3.0` GPL-3.0; longer names stand as they are.
    private static func licenseName(_ identifier: String) -> String {
        let head = identifier.prefix { $0 != "-" }
        return head.count <= 4 ? head.uppercased() + identifier.dropFirst(head.count) : identifier
    }

    // MARK: Factors and metrics

    private var factors: [String] {
        var sentences: [String] = []
        if let list = words.list(sets.map { MetricName.lowercased(words.dataset($0)) }) {
            sentences.append(words.text(.factorSets, ["sets": list]))
        }
        if let report = run.flatMap(evidence.behaviour),
            let list = words.list(report.failureRates.map { words.capability($0.capability) })
        {
            sentences.append(words.text(.factorBehaviour, ["capabilities": list]))
        }
        return sentences
    }

    static let scores = ["accuracy", "precision", "recall", "f1", "roc_auc", "log_loss", "ece"]

    private var metricSentences: [String] {
        let reported = Self.scores.filter { score in sets.contains { metrics["\($0)_\(score)"] != nil } }
        guard let list = words.list(reported.map { MetricName.lowercased(words.text(key: "metric_\($0)") ?? $0) }) else {
            return []
        }
        return [words.text(.metricsReported, ["metrics": list]), words.text(.metricsIntervals)]
    }

    // MARK: Caveats

    /// What the figures themselves warn of.
    private var caveats: [String] {
        var sentences: [String] = []
        if let test = metrics["test_accuracy"] {
            for set in sets where !["test", "validation"].contains(set) {
                guard let value = metrics["\(set)_accuracy"] else { continue }
                let difference = language.number(abs(value - test) * 100, decimals: 1)
                // A difference that rounds to nothing is none to warn of.
                guard difference != language.number(0, decimals: 1) else { continue }
                sentences.append(
                    words.text(
                        value < test ? .lossOnSet : .gainOnSet,
                        ["set": words.dataset(set), "value": language.percent(value), "points": difference]))
            }
        }
        if let report = run.flatMap(evidence.behaviour), report.n > 0 {
            sentences.append(
                words.text(
                    .behaviourFinding,
                    [
                        "failed": language.integer(report.failed), "n": language.integer(report.n),
                        "rate": language.percent(Double(report.failed) / Double(report.n)),
                    ]))
            if let worst = report.failureRates.max(by: { $0.rate < $1.rate }), worst.rate > 0 {
                sentences.append(
                    words.text(
                        .behaviourWorst,
                        ["capability": words.capability(worst.capability), "rate": language.percent(worst.rate)]))
            }
        }
        return sentences
    }
}

extension CardSection {
    /// Whether a run's data would fill it.
    fileprivate var comesFromRun: Bool {
        switch self {
        case .metrics, .evaluationData, .trainingData, .analyses: true
        case .details, .intendedUse, .factors, .ethics, .caveats: false
        }
    }
}
