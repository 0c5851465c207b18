import Templates
import Tracking

extension PageRenderer {
    /// The most versions of all models that are compared with each other, the newest of them: a page for each pair.
    static let comparedCount = 16

    /// The runs behind registered versions in pairs: those that an alias points at, and the newest.
    static func pairs(in content: SiteContent, evidence: RunEvidence) -> [RunPair] {
        var compared = content
        let newest = Set(content.registeredRuns.suffix(comparedCount).map(\.id))
        for index in compared.models.indices {
            let named = Set(compared.models[index].aliases.values)
            compared.models[index].versions.removeAll { version in
                !named.contains(version.version) && !(version.runID.map(newest.contains) ?? false)
            }
        }
        return RunPair.registered(in: compared, evidence: evidence)
    }

    /// Where the page of two runs stands; nil where they have none.
    func comparePaths(in language: Language) -> @Sendable (Run, Run) -> String? {
        let paths = Dictionary(
            pairs.map { (Set([$0.first.id, $0.second.id]), language.homePath + "compare/\($0.id)/") }
        ) { first, _ in first }
        return { paths[[$0.id, $1.id]] }
    }

    /// - Parameter tables: whose path is that of the page.
    func comparePage(_ pair: RunPair, in language: Language, tables: inout PageTables) -> ComparePage {
        let words = templates.translations(language)
        let verdictWords = VerdictWords(words: words, names: RunNames(content.runs))
        let names = ["first": verdictWords.names[pair.first], "second": verdictWords.names[pair.second]]
        return ComparePage(
            shell: shell(
                language, title: words.compare(.title, names), description: words.compare(.description, names), current: .results,
                page: "compare/\(pair.id)/"),
            sides: [pair.first, pair.second].map { run in
                ComparePage.Side(
                    name: verdictWords.names[run], url: language.homePath + "runs/\(run.id)/", versions: versions(of: run),
                    accuracy: comparison.measure(Comparison.metric, of: run))
            },
            sections: ComparedRuns(pair: pair, words: words, verdictWords: verdictWords).sections(tables: &tables))
    }

    private func versions(of run: Run) -> [String] {
        content.models.flatMap { $0.versions.filter { $0.runID == run.id }.map(\.displayName) }
    }

    /// The pages that compare a run with others.
    func comparisons(of run: Run, in language: Language) -> [RunPage.Link] {
        let names = RunNames(content.runs)
        return pairs.compactMap { pair in
            guard pair.first.id == run.id || pair.second.id == run.id else { return nil }
            let other = pair.first.id == run.id ? pair.second : pair.first
            return RunPage.Link(title: names[other], url: language.homePath + "compare/\(pair.id)/")
        }
    }
}
