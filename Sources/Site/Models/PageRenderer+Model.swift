import Foundation
import Markdown
import Templates
import Tracking
import Yams

extension PageRenderer {
    /// The address of a version's card below the home of a language.
    static func modelPath(_ version: ModelVersion) -> String {
        let name = version.model.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? version.model
        return "models/\(name)/\(version.version)/"
    }

    /// - Parameter tables: whose path is that of the page.
    /// - Returns: The card, and what stands beside it for Hugging Face.
    func modelCard(
        of version: ModelVersion, _ model: RegisteredModel, in language: Language, tables: inout PageTables,
        diagnostics: inout [Diagnostic]
    ) throws -> (page: ModelCardPage, metadata: HuggingFaceCard) {
        let words = templates.translations(language)
        let run = content.runs.first { $0.id == version.runID }
        let texts = content.modelTexts.filter { $0.model == model.name }
            .sorted { ($0.language == language ? 0 : 1, $0.file) < ($1.language == language ? 0 : 1, $1.file) }
        var card = ModelCard(
            model: model, version: version, run: run, texts: texts, words: words, figures: figures, evidence: evidence)
        if let text = texts.first, text.language == language {
            card.prose = try prose(of: text, path: tables.path, tables: &tables, diagnostics: &diagnostics)
        }
        // What is wrong with a run's artifacts is told by its own page.
        var told: [Diagnostic] = []
        let charts = run.map { run in
            RunCharts(run: run, drawing: FigureDrawing(words: words, figures: figures))
                .figures(tables: &tables, diagnostics: &told)
        }
        let metadata = HuggingFaceCard(
            version: version, texts: texts, flavours: Self.flavours(of: version), run: run, sets: card.sets,
            setNames: Dictionary(uniqueKeysWithValues: card.sets.map { ($0, templates.translations(.english).dataset($0)) }))
        var sections = card.sections(tables: &tables, charts: charts ?? [])
        sections[0].listing = .init(title: words.text(.listing), text: metadata.frontMatter)
        sections[0].downloads = TableDownloads(csv: tables.path + "metadata.yaml", json: tables.path + "metadata.json")
        let summary = texts.first.flatMap { $0.language == language ? $0.matter.summary : nil }
        let description = words.text(.description, ["name": version.displayName])
        let page = ModelCardPage(
            shell: shell(
                language, title: version.displayName, description: summary ?? description, current: .results,
                page: Self.modelPath(version)),
            name: version.displayName, aliases: model.aliases.filter { $0.value == version.version }.map(\.key).sorted(),
            lead: ModelText.description(of: version, in: language, from: texts) ?? summary ?? model.description,
            registered: version.created,
            headline: run.flatMap { comparison.measure(Comparison.metric, of: $0) }, sections: sections)
        return (page, metadata)
    }

    /// The team's text by section, with its figures.
    private func prose(
        of text: ModelText, path: String, tables: inout PageTables, diagnostics: inout [Diagnostic]
    ) throws -> [CardSection: SafeHTML] {
        let words = templates.translations(text.language)
        let titles = Dictionary(uniqueKeysWithValues: CardSection.allCases.map { ($0, words.text(of: $0)) })
        let (blocks, problems) = text.sections(titles)
        let resolver = FigureResolver(
            file: text.file, path: path, language: text.language, content: content, figures: figures, templates: templates)
        resolver.tables = tables
        let renderer = HTMLRenderer(options: textOptions(words), resolver: resolver)
        var prose: [CardSection: SafeHTML] = [:]
        for section in CardSection.allCases {
            let notes = text.document.footnotes
            let isLast = section == CardSection.allCases.last
            guard blocks[section] != nil || isLast && !notes.isEmpty else { continue }
            let part = Document(blocks: blocks[section] ?? [], footnotes: notes)
            prose[section] = SafeHTML(trusted: try renderer.html(for: part, listsFootnotes: isLast))
        }
        tables = resolver.tables
        // Another version's card, which has the same text, may have told it.
        for problem in problems + resolver.diagnostics where !diagnostics.contains(problem) { diagnostics.append(problem) }
        return prose
    }

    /// The kinds of model that the version's `MLmodel` file names; none where it cannot be read.
    private static func flavours(of version: ModelVersion) -> [String] {
        guard let file = version.folder?.appending(path: "MLmodel"), let text = try? String(contentsOf: file, encoding: .utf8),
            let flavours = try? Yams.compose(yaml: text)?["flavors"]?.mapping
        else { return [] }
        return flavours.keys.compactMap(\.string).sorted()
    }
}
