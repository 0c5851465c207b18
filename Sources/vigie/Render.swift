import ArgumentParser
import Foundation
import Site

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the site from the articles and the runs.",
        discussion: "The site is built beside the old one and put in its place when it is whole. An error leaves the old one."
    )

    @OptionGroup var root: RootOptions

    @OptionGroup var source: RunOptions

    @Flag(help: "Check the site as `vigie check` does, and write nothing where it finds an error.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "The address that the site is published under, without a slash at the end: feeds, sitemap and previews need it "
                + "(default: base_url of content/site.yml).",
            valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("Where the site goes (default: _site).", valueName: "folder"))
    var output: String?

    func validate() throws {
        if let problem = baseURL.flatMap(SiteBuilder.problem(inBaseURL:)) { throw ValidationError("--base-url \(problem).") }
    }

    func run() async throws {
        let paths = try root.paths()
        let site = output.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? paths.site
        try refuseToReplace(site, in: paths)

        let clock = ContinuousClock()
        let start = clock.now
        var builder = try await source.builder(in: paths)
        builder.baseURL = baseURL
        builder.isStrict = strict
        var memory = SiteMemory()
        let report = try builder.build(to: site, memory: &memory)
        // To free a thousand articles part by part takes a twentieth of the time that they took; the end of the process takes none.
        _ = Unmanaged.passRetained(Left(memory: memory))
        for warning in report.warnings { StandardStreams.note(warning.description) }
        let milliseconds = Int((clock.now - start) / .milliseconds(1))
        StandardStreams.note(
            "Rendered \(report.pages) pages into \(path(site)) in \(milliseconds) ms; \(report.written.count) files written.")
    }

    /// The output is replaced as a whole: it must not be a folder that holds something else.
    private func refuseToReplace(_ site: URL, in paths: Paths) throws {
        let files = FileManager.default
        guard let entries = try? files.contentsOfDirectory(atPath: path(site)), !entries.isEmpty else { return }
        guard files.fileExists(atPath: path(site.appending(path: "theme.css"))),
            files.fileExists(atPath: path(site.appending(path: "404.html")))
        else {
            throw ValidationError(
                "\(path(site)) holds files that are no rendered site. Name an empty or new folder with --output.")
        }
    }
}

/// What is left to the end of the process.
private final class Left {
    let memory: SiteMemory

    init(memory: SiteMemory) { self.memory = memory }
}
