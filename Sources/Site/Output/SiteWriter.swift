import Foundation

/// Writes a site beside the old one and then puts it in its place, so that a reader sees the old site or the new, never half of one.
struct SiteWriter: Sendable {
    let assets: URL
    let output: URL

    /// - Throws: ``SiteError`` that names what could not be written.
    func write(_ site: RenderedSite) throws {
        let files = FileManager.default
        let new = output.deletingLastPathComponent()
            .appending(path: ".\(output.lastPathComponent)-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? files.removeItem(at: new) }
        do {
            try files.createDirectory(at: new.deletingLastPathComponent(), withIntermediateDirectories: true)
            // A link would be copied as a link, and the pages written into what it leads to.
            try files.copyItem(at: assets.resolvingSymlinksInPath(), to: new)
            for (path, file) in site.files.sorted(by: { $0.key < $1.key }) {
                let target = new.appending(path: path)
                try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                switch file {
                case .text(let text): try Data(text.utf8).write(to: target)
                case .copy(let source): try files.copyItem(at: source, to: target)
                }
            }
            try replace(output, with: new)
        } catch let error as CocoaError {
            throw SiteError([
                Diagnostic(
                    .error, "the site cannot be written to \(output.path(percentEncoded: false)): \(error.localizedDescription)")
            ])
        }
    }

    private func replace(_ old: URL, with new: URL) throws {
        let files = FileManager.default
        guard files.fileExists(atPath: old.path(percentEncoded: false)) else {
            return try files.moveItem(at: new, to: old)
        }
        let aside = new.deletingLastPathComponent().appending(path: new.lastPathComponent + "-old", directoryHint: .isDirectory)
        try files.moveItem(at: old, to: aside)
        do {
            try files.moveItem(at: new, to: old)
        } catch {
            try files.moveItem(at: aside, to: old)
            throw error
        }
        try? files.removeItem(at: aside)
    }
}
