import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Templates

/// `/analyse`: the form, and what becomes of it.
struct AnalyseController: Sendable {
    let desk: Desk

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.get("/analyse", use: form)
        router.post("/analyse", use: submit)
    }

    @Sendable private func form(_ request: Request, context: RequestScope) async throws -> Response {
        let example = request.uri.queryParameters["example"].flatMap { Int($0) }.flatMap(ExampleTweet.number)
        let page = page(for: Visitor(request), text: example?.text ?? "")
        // The form is shown all the same: its shell says that no model answers.
        guard desk.analyst.modelName != nil else { throw PageError(.modelUnavailable, page: page) }
        return try desk.respond(with: page)
    }

    @Sendable private func submit(_ request: Request, context: RequestScope) async throws -> Response {
        let form = try await request.form(upTo: desk.configuration.limits.formBody)
        do {
            let text = try TweetText(form["text"].text())
            // The form's key becomes the id of the analysis: sent twice, it is analysed once.
            let key = UUID(uuidString: form["key"].repaired)
            let analysis = try await desk.analyst.analyse(text, id: key ?? UUID())
            return .seeOther("/analyses/\(analysis.id.path)")
        } catch {
            guard let problem = AnalysePage.Problem(error) else { throw error }
            var page = page(for: Visitor(request), text: form["text"].repaired)
            page.problem = problem
            throw PageError(RequestError(error), page: page)
        }
    }

    private func page(for visitor: Visitor, text: String) -> AnalysePage {
        let shell = desk.shell(for: visitor, path: "/analyse", current: .analyse) { $0.text(.navigationAnalyse) }
        return AnalysePage(shell: shell, text: text, key: UUID().path)
    }
}

extension AnalysePage.Problem {
    /// Nil for what is not to be said beside the form.
    fileprivate init?(_ error: any Error) {
        switch error {
        case TweetText.Problem.blank: self = .empty
        case TweetText.Problem.tooLong(let characters): self = .tooLong(count: characters)
        case TweetText.Problem.unreadable: self = .unreadable
        case is InferenceEngine.QueueFull: self = .busy
        case RequestError.modelUnavailable: self = .noModel
        default: return nil
        }
    }
}

extension UUID {
    /// As ids stand in addresses and answers.
    var path: String { uuidString.lowercased() }
}

extension RequestError {
    static func ~= (pattern: RequestError, value: any Error) -> Bool {
        value as? RequestError == pattern
    }
}
