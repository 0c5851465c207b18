import Foundation
import ServiceLifecycle
import Server
import Site

/// Builds the site again while the server runs, and tells the terminal and the pages how it went.
struct WatchService: Service {
    let watcher: SiteWatcher
    let preview: Preview

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            await watcher.run(report: report)
        }
    }

    @Sendable private func report(_ outcome: SiteWatcher.Outcome) {
        switch outcome {
        case .built(let report, let seconds):
            for warning in report.warnings { StandardStreams.note(warning.description) }
            let count = report.written.count + report.removed.count
            let time = String(format: "%.1f", seconds * 1000)
            StandardStreams.note("Built \(report.pages) pages in \(time) ms; \(count) files changed.")
            preview.siteWasBuilt(hasChanged: count > 0)
        case .failed(let diagnostics):
            for diagnostic in diagnostics { StandardStreams.note(diagnostic.description) }
            preview.buildFailed(
                diagnostics.filter { $0.severity == .error }.map { problem in
                    Preview.Problem(place: problem.place, message: problem.message)
                })
        }
    }
}
