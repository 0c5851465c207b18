import Foundation
import Yams

/// A `meta.yaml`: one flat YAML mapping.
///
/// Values are read as they stand, before YAML gives them a type: an id of digits stays text in files of every age, quoted or not.
struct MetaFile: RecordFields {
    static let name = "meta.yaml"

    private let file: URL
    private let fields: [String: Node]

    init(in folder: URL) throws(UnreadableFile) {
        file = folder.appending(path: Self.name)
        guard Files.kind(file) == .file else {
            throw UnreadableFile(file: file, reason: "is missing (or not a regular file)")
        }
        let text = try Files.text(of: file)
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            let (line, reason) = Self.explain(error)
            throw UnreadableFile(file: file, line: line, reason: "is not YAML: \(reason)")
        }
        guard let mapping = root?.mapping else {
            throw UnreadableFile(file: file, reason: text.allSatisfy(\.isWhitespace) ? "is empty" : "is not a YAML mapping")
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { continue }
            fields[name] = value
        }
        self.fields = fields
    }

    /// Nil where the field is missing or null.
    func text(_ key: String) -> String? {
        guard let scalar = fields[key]?.scalar else { return nil }
        return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? nil : scalar.string
    }

    func problem(_ reason: String, _ key: String? = nil) -> UnreadableFile {
        UnreadableFile(file: file, line: key.flatMap { fields[$0]?.mark?.line }, reason: reason)
    }

    private static func explain(_ error: any Error) -> (line: Int?, reason: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping: (nil, "a key stands twice")
        default: (nil, "\(error)".split(separator: "\n").first.map(String.init) ?? "unreadable")
        }
    }
}

extension Date {
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// Milliseconds since 1970. The dates that MLflow can hold fit by far; others are clamped.
    var milliseconds: Int64 {
        Int64(exactly: (timeIntervalSince1970 * 1000).rounded()) ?? (timeIntervalSince1970 < 0 ? .min : .max)
    }
}
