import Foundation
import Hummingbird
import Storage
import Templates

/// What all controllers of the application's pages share.
struct Desk: Sendable {
    let configuration: ServerConfiguration
    let analyst: Analyst

    var database: Database { configuration.database }

    func shell(
        for visitor: Visitor, path: String, current: PageShell.Section? = nil, title: (Translations) -> String
    ) -> PageShell {
        PageShell(
            language: visitor.language, title: title(configuration.templates.translations(visitor.language)), surface: .app,
            current: current, path: path, theme: visitor.theme,
            model: analyst.modelName.map { .serving(name: $0) } ?? .unavailable, timeZone: configuration.timeZone)
    }

    func respond(with page: some Page, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) throws -> Response {
        .html(try configuration.templates.render(page), status: status, headers: headers)
    }
}
