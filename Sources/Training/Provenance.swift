import Foundation

/// Where a run comes from: the commit of the code, and the machine whose times it reports.
enum Provenance {
    /// The tags of a run made now, in the checkout at `root`; what cannot be found out is left out.
    static func tags(root: URL) -> [String: String] {
        var tags = [
            "mlflow.source.name": "vigie train", "mlflow.source.type": "LOCAL", "vigie.machine": machine,
        ]
        if let commit = git(["rev-parse", "HEAD"], in: root) {
            tags["mlflow.source.git.commit"] = commit
            // A run of code that no commit holds cannot be made again, and says so.
            let changes = git(["status", "--porcelain", "--", "Sources", "Package.swift"], in: root)
            if changes != "" { tags["vigie.git.dirty"] = "true" }
        }
        return tags
    }

    /// The processor's name and the number of cores in use.
    private static var machine: String {
        let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
            .split(separator: "\n").first { $0.hasPrefix("model name") }?
            .split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
        return "\(processor ?? "unknown processor"), \(ProcessInfo.processInfo.activeProcessorCount) cores"
    }

    private static func git(_ arguments: [String], in root: URL) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", root.path(percentEncoded: false)] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
