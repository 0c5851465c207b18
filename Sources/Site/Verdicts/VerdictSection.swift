import Templates
import Tracking

/// The parts of the results page that say what follows from the figures: which model to use, whether the differences are real, and
/// what to beware of in figures that others published.
struct VerdictSection: Sendable {
    let content: SiteContent
    let evidence: RunEvidence
    let words: VerdictWords
    /// Where the page of two runs stands; nil where it has none.
    let comparePath: @Sendable (Run, Run) -> String?

    init(
        content: SiteContent, evidence: RunEvidence, words: Translations,
        comparePath: @escaping @Sendable (Run, Run) -> String? = { _, _ in nil }
    ) {
        self.content = content
        self.evidence = evidence
        self.words = VerdictWords(words: words, names: RunNames(content.runs))
        self.comparePath = comparePath
    }

    var parts: [ResultsPage.Part] { [recommendations, verdicts, cautions].compactMap { $0 } }

    /// Nil where no model is registered and measured.
    private var recommendations: ResultsPage.Part? {
        let advice = Recommendations(content: content, evidence: evidence).advice(words)
        guard !advice.isEmpty else { return nil }
        let titles = [VerdictPhrase.constraintColumn, .modelColumn, .reasonColumn].map { escaped(words.words.text($0)) }
        let columns = titles.map { "<th scope=\"col\">\($0)</th>" }
        let rows = advice.map { item in
            let model = item.model.map { name in
                item.runID.map { "<a href=\"\(words.language.homePath)runs/\($0)/\">\(escaped(name))</a>" } ?? escaped(name)
            }
            // On a narrow screen each cell says what it is.
            return "<tr><th scope=\"row\">\(escaped(item.constraint))</th><td data-label=\"\(titles[1])\">\(model ?? "–")</td>"
                + "<td class=\"reason\" data-label=\"\(titles[2])\">\(escaped(item.reason))</td></tr>"
        }
        let body = """
            <div class="scroll" role="group" aria-labelledby="recommendations" tabindex="0">
            <table class="stacking">
            <thead><tr>\(columns.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """
        return part(.recommendationsTitle, "recommendations", body, isOfRuns: true)
    }

    /// The champion, or else the most accurate, against every other registered run. Nil where there is none.
    private var verdicts: ResultsPage.Part? {
        let runs = Recommendations(content: content, evidence: evidence).candidates.map(\.run)
        guard let first = runs.first(where: { $0.id == content.championRun?.id }) ?? runs.first, runs.count > 1 else {
            return nil
        }
        let verdicts = Verdict.verdicts(
            of: first, against: runs.filter { $0.id != first.id }, on: "test", evidence: evidence)
        let items = verdicts.map { verdict in
            let sentence = escaped(words.sentence(verdict))
            guard let path = comparePath(verdict.first, verdict.second) else { return "<li>\(sentence)</li>" }
            let link = escaped(words.words.text(.compareWith) + " " + verdict.second.name)
            return "<li>\(sentence) <a href=\"\(escaped(path))\">\(link)</a></li>"
        }
        return part(
            .verdictsTitle, "verdicts", "<p>\(escaped(words.words.text(.verdictsIntro)))</p>\n" + list(items), isOfRuns: true)
    }

    /// Where the times of these runs were measured; nil where none of them says.
    func machineNote(of runs: [Run]) -> String? {
        let machines = runs.filter { $0.latestMetric("latency_p50_us") != nil }.compactMap(words.machine)
        let names = machines.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard !names.isEmpty else { return nil }
        return words.words.text(
            names.count == 1 ? .measuredOn : .measuredOnSeveral,
            ["machines": names.joined(separator: words.words.text(.separator))])
    }

    /// Nil where nothing published needs a caution.
    private var cautions: ResultsPage.Part? {
        let all = content.published.results.map { (name: name(of: $0), cautions: Caution.cautions(of: $0)) }
        var items = all.compactMap { name, cautions -> String? in
            // What most results lack is said once.
            let own = cautions.filter { $0 != .unknownSample }
            guard !own.isEmpty else { return nil }
            return
                "<li><strong>\(escaped(name))\(escaped(words.words.text(.colon)))</strong> \(escaped(own.map(words.sentence).joined(separator: " ")))</li>"
        }
        if let unknown {
            let text = words.words.text(.unknownSamples, ["models": unknown])
            items.append("<li>\(escaped(words.sentence(.unknownSample))) \(escaped(text))</li>")
        }
        guard !items.isEmpty else { return nil }
        return part(.cautionsTitle, "cautions", "<p>\(escaped(words.words.text(.cautionsIntro)))</p>\n" + list(items))
    }

    /// What stands beside the figures of a result: that they are no result of a test, or of too small a one.
    func tags(of result: PublishedFigures.Result) -> [String] {
        Caution.cautions(of: result).compactMap { caution in
            switch caution {
            case .trainingScore: words.words.text(.trainingTag)
            case .validationScore: words.words.text(.validationTag)
            case .smallSample: words.words.text(.smallTag)
            case .unknownSample, .latencyPerBatch, .latencyPerSet, .latencyUnstated: nil
            }
        }
    }

    /// The models whose number of test tweets is unknown, by their authors: `A, B (Ada); C (Jo)`. Nil where there is none.
    private var unknown: String? {
        var models: [(authors: String, names: [String])] = []
        for result in content.published.results where Caution.cautions(of: result).contains(.unknownSample) {
            let authors = content.published.source(of: result)?.authors ?? result.source
            if let index = models.firstIndex(where: { $0.authors == authors }) {
                models[index].names.append(result.model)
            } else {
                models.append((authors, [result.model]))
            }
        }
        guard !models.isEmpty else { return nil }
        let groups = models.map {
            words.words.text(.unknownSamplesOf, ["models": $0.names.joined(separator: ", "), "authors": $0.authors])
        }
        return groups.joined(separator: words.words.text(.separator))
    }

    private func name(of result: PublishedFigures.Result) -> String {
        words.words.text(
            .cautionsItem,
            ["model": result.model, "authors": content.published.source(of: result)?.authors ?? result.source])
    }

    private func part(_ title: VerdictPhrase, _ anchor: String, _ body: String, isOfRuns: Bool = false) -> ResultsPage.Part {
        ResultsPage.Part(
            title: words.words.text(title), anchor: anchor, body: SafeHTML(trusted: body), isOfRuns: isOfRuns)
    }

    private func list(_ items: [String]) -> String { "<ul>\n\(items.joined(separator: "\n"))\n</ul>" }

    private func escaped(_ text: String) -> String { SafeHTML(escaping: text).html }
}
