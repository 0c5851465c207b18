import ArgumentParser
import Foundation
import Site
import Templates

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for figures that cannot be so, links that lead nowhere, and the like.",
        discussion: """
            Without files, the project is loaded and rendered in memory, and everything is checked against its runs; nothing is \
            written. With files, each Markdown text is checked by itself: do its figures go together?

            A figure beside a metric's name has to be a role, such as {metric}`champion.test_accuracy`. One that no run can have \
            (a goal, a threshold) is written {stated}`90 %`. A comment in a text accepts what is found on its line, or in the \
            block that follows: <!-- accepted: the figure of their abstract -->.

            The status is 1 where an error was found. Warnings ask for a second look.
            """
    )

    @OptionGroup var root: RootOptions

    @OptionGroup var source: RunOptions

    @Argument(help: ArgumentHelp("Markdown texts to check each by itself, without a project.", valueName: "file"))
    var files: [String] = []

    func run() async throws {
        let (subject, diagnostics) = files.isEmpty ? try await checkSite() : checkFiles()
        let errors = diagnostics.count { $0.severity == .error }
        let lines =
            diagnostics.map(\.description) + [
                "Checked \(subject): \(Self.count(errors, "error")), \(Self.count(diagnostics.count - errors, "warning"))."
            ]
        try StandardStreams.write(Array((lines.joined(separator: "\n") + "\n").utf8))
        if errors > 0 { throw ExitCode(1) }
    }

    private func checkSite() async throws -> (String, [Diagnostic]) {
        let paths = try root.paths()
        do {
            let (pages, diagnostics) = try await source.builder(in: paths).check()
            return (Self.count(pages, "page"), diagnostics)
        } catch let error as SiteError {
            return ("no page", error.diagnostics)
        }
    }

    private func checkFiles() -> (String, [Diagnostic]) {
        let diagnostics = files.flatMap { file in
            guard let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
                return [Diagnostic(.error, "the file is missing, or not UTF-8", file: file)]
            }
            return TextChecker.check(text, file: file)
        }
        return (Self.count(files.count, "file"), diagnostics)
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
