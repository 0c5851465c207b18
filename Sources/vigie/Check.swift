import ArgumentParser
import Foundation
import Site

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for figures that cannot be so, links that lead nowhere, and the like.",
        discussion: """
            Without files, the project is loaded and rendered in memory, and everything is checked against its runs; nothing is
            written. With files, each Markdown text is checked by itself: do its figures go together?

            The status is 1 where an error was found. Warnings ask for a second look.
            """
    )

    @Argument(help: ArgumentHelp("Markdown texts to check each by itself, without a project.", valueName: "file"))
    var files: [String] = []

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        for file in files {
            guard let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
                diagnostics.append(Diagnostic(.error, "the file is missing, or not UTF-8", file: file))
                continue
            }
            diagnostics += TextChecker.check(text, file: file)
        }
        let errors = diagnostics.count { $0.severity == .error }
        for diagnostic in diagnostics { print(diagnostic.description) }
        print("\(errors) errors, \(diagnostics.count - errors) warnings.")
        if errors > 0 { throw ExitCode(1) }
    }
}
