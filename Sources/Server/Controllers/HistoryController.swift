import Hummingbird
import Storage
import Templates

/// `/history`: the analyses so far, newest first.
struct HistoryController: Sendable {
    let desk: Desk

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.get("/history", use: history)
    }

    @Sendable private func history(_ request: Request, context: RequestScope) async throws -> Response {
        let cursor = try request.uri.queryParameters["cursor"].map { text in
            guard let cursor = HistoryCursor(String(text)) else { throw RequestError.malformedAddress }
            return cursor
        }
        let excerpt = try await desk.database.history(from: cursor, limit: desk.configuration.limits.historyPage)
        let total = try await desk.database.predictionCount()
        let shell = desk.shell(for: Visitor(request), path: "/history", current: .history) { $0.text(.navigationHistory) }
        return try desk.respond(
            with: HistoryPage(
                shell: shell, rows: excerpt.entries.map(HistoryPage.Row.init), total: total,
                newerURL: excerpt.newer.map { "/history?cursor=\($0)" }, olderURL: excerpt.older.map { "/history?cursor=\($0)" }))
    }
}

extension HistoryPage.Row {
    fileprivate init(_ entry: Database.HistoryEntry) {
        self.init(
            id: entry.prediction.id.path, time: entry.prediction.createdAt, text: entry.prediction.text,
            label: entry.prediction.label, confidence: entry.prediction.confidence, model: entry.prediction.model,
            verdict: HistoryPage.Verdict(entry.verdict?.content))
    }
}

extension HistoryPage.Verdict {
    fileprivate init(_ feedback: Feedback?) {
        switch feedback?.isCorrect {
        case nil: self = .none
        case true?: self = .confirmed
        // A program may say "wrong" without what is right.
        case false?: self = feedback?.actualLabel.map { .corrected(actual: $0) } ?? .rejected
        }
    }
}
