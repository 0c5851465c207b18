package import Foundation
package import Parallelism
package import Templates
package import Tracking

/// Builds a site, and builds it again when its sources change, as long as somebody writes.
package actor SiteWatcher {
    /// Where everything is that a site is made of.
    package struct Sources: Sendable {
        package var project: URL
        package var content: URL
        package var assets: URL
        package var templates: URL
        package var store: any TrackingStore
        /// The file or folder that ``store`` reads, to be watched too; nil where it is on another machine.
        package var runs: URL?

        package init(
            project: URL, content: URL, assets: URL, templates: URL, store: any TrackingStore, runs: URL?
        ) {
            self.project = project
            self.content = content
            self.assets = assets
            self.templates = templates
            self.store = store
            self.runs = runs
        }
    }

    package enum Outcome: Sendable {
        case built(SiteBuilder.Report, seconds: Double)
        /// The old site stands.
        case failed([Diagnostic])
    }

    private let sources: Sources
    private let output: URL
    private let executor = QueueExecutor(label: "vigie.watcher", qos: .userInitiated)

    private var seen: Snapshot?
    private var templates: TemplateLibrary?
    private var runs: StoreContents?
    private var memory = SiteMemory()

    package init(_ sources: Sources, output: URL) {
        self.sources = sources
        self.output = output
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Builds at once and after each change, until the task is cancelled.
    package func run(report: @Sendable (Outcome) -> Void) async {
        let folders = [sources.content, sources.assets, sources.templates] + [sources.runs].compactMap(\.self)
        for await _ in FolderEvents(folders: folders).signals() {
            if let outcome = await buildIfChanged() { report(outcome) }
            if Task.isCancelled { return }
        }
    }

    /// Nil where nothing has changed.
    package func buildIfChanged() async -> Outcome? {
        let clock = ContinuousClock()
        let start = clock.now
        let snapshot = Snapshot(sources)
        guard snapshot != seen else { return nil }
        if snapshot.templates != seen?.templates {
            templates = nil
            memory.forgetPages()
        }
        if snapshot.runs != seen?.runs { runs = nil }
        seen = snapshot
        do {
            let library = try templates ?? TemplateLibrary(directory: sources.templates.filePath)
            templates = library
            let contents: StoreContents
            if let runs { contents = runs } else { contents = try await sources.store.contents() }
            runs = contents
            let builder = SiteBuilder(
                project: sources.project, content: sources.content, assets: sources.assets, runs: contents, templates: library)
            let built = try builder.build(to: output, memory: &memory)
            return .built(built, seconds: (clock.now - start) / .seconds(1))
        } catch let error as SiteError {
            return .failed(error.diagnostics)
        } catch {
            return .failed([Diagnostic(.error, "\(error)")])
        }
    }

    /// The state of the sources.
    private struct Snapshot: Equatable {
        var content: [String: FileStamp]
        var assets: [String: FileStamp]
        var templates: [String: FileStamp]
        var runs: [String: FileStamp]

        init(_ sources: Sources) {
            content = Folder.stamps(below: sources.content).filter { path, _ in !Self.isRun(path, of: sources) }
            assets = Folder.stamps(below: sources.assets)
            templates = Folder.stamps(below: sources.templates)
            runs = sources.runs.map(Self.stamps(of:)) ?? [:]
        }

        /// Whether a file of the content belongs to the store of runs, which is looked at by itself.
        private static func isRun(_ path: String, of sources: Sources) -> Bool {
            guard let runs = sources.runs?.filePath else { return false }
            return (sources.content.filePath + "/" + path).hasPrefix(runs + "/")
        }

        private static func stamps(of source: URL) -> [String: FileStamp] {
            FileStamp(source.filePath).map { [source.filePath: $0] } ?? Folder.stamps(below: source)
        }
    }
}
