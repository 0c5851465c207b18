import Evaluation
package import Foundation
import Records
import Sentiment
import Yams

/// The form of `content/behaviour.yml`: a list of suites.
///
/// ```yaml
/// - capability: negation    # small letters and underscores
///   kind: MFT               # MFT, INV or DIR
///   label: negative         # of MFT: what all these texts are
///   texts: [The crew was not helpful., …]
/// - capability: typos
///   kind: INV               # the label must stay the same
///   pairs: [[Great flight., Graet flight.], …]
/// - capability: intensity
///   kind: DIR
///   direction: down         # up or down: where the probability of the positive class must go
///   pairs: [[The food was bad., The food was very bad.], …]
/// ```
extension BehaviourTests {
    /// - Throws: `FileError` that names each problem with its line: a key that is missing or unknown, a kind, label or direction that
    ///   is none, a text that is empty or stands twice, a pair of other than two different texts, a file without suites.
    package init(contentsOf file: URL) throws {
        let path = file.path(percentEncoded: false)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw FileError(path: path, reason: "it is missing, or not UTF-8")
        }
        do {
            try self.init(parsing: text)
        } catch {
            throw FileError(path: path, reason: error.problems.map { "line \($0.line): \($0.reason)" }.joined(separator: "; "))
        }
    }

    struct Invalid: Error {
        var problems: [MalformedRecord]
    }

    init(parsing text: String) throws(Invalid) {
        self.init()
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw Invalid(problems: [MalformedRecord(line: Self.line(of: error), reason: "it is not YAML")])
        }
        guard let entries = root?.sequence, !entries.isEmpty else {
            throw Invalid(problems: [
                MalformedRecord(line: 1, reason: "it must be a list of suites, each with `capability` and `kind`")
            ])
        }
        var reader = SuiteReader()
        for entry in entries {
            guard let suite = reader.read(entry) else { continue }
            append(suite.cases, capability: suite.capability, kind: suite.kind)
        }
        guard reader.problems.isEmpty else { throw Invalid(problems: reader.problems) }
    }

    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }
}

/// Reads suites from YAML and collects what is wrong with them.
private struct SuiteReader {
    var problems: [MalformedRecord] = []
    private var texts: Set<String> = []

    mutating func read(_ node: Node) -> BehaviourTests.Suite? {
        guard let mapping = node.mapping else {
            report("a suite needs `capability` and `kind`", node)
            return nil
        }
        for (key, _) in mapping {
            let known = ["capability", "kind", "label", "texts", "direction", "pairs"]
            if let name = key.string, known.contains(name) { continue }
            report("the key `\(key.string ?? "?")` is unknown: \(known.joined(separator: ", ")) are known", key)
        }
        let capability = mapping["capability"]?.string ?? ""
        if capability.wholeMatch(of: /[a-z][a-z_]{0,39}/) == nil {
            report("`capability` must be a name of small letters and underscores", mapping["capability"] ?? node)
        }
        guard let kind = mapping["kind"]?.string.flatMap(BehaviourReport.Kind.init(rawValue:)) else {
            report("`kind` must be MFT, INV or DIR", mapping["kind"] ?? node)
            return nil
        }
        let cases = cases(of: kind, mapping, node)
        return BehaviourTests.Suite(capability: capability, kind: kind, cases: cases)
    }

    private mutating func cases(of kind: BehaviourReport.Kind, _ mapping: Node.Mapping, _ node: Node) -> [BehaviourTests.Case] {
        switch kind {
        case .minimumFunctionality:
            let label = mapping["label"]?.string.map(Label.init(rawValue:))
            guard let label, [.negative, .positive].contains(label) else {
                report("`label` must be negative or positive", mapping["label"] ?? node)
                return []
            }
            return list("texts", mapping, node).compactMap { item in text(item).map { .label(label, text: $0) } }
        case .invariance:
            return pairs(mapping, node).map { .same(text: $0.text, changed: $0.changed) }
        case .directional:
            guard let direction = mapping["direction"]?.string, ["up", "down"].contains(direction) else {
                report("`direction` must be up or down", mapping["direction"] ?? node)
                return []
            }
            return pairs(mapping, node).map { .moves(up: direction == "up", text: $0.text, changed: $0.changed) }
        }
    }

    private mutating func list(_ key: String, _ mapping: Node.Mapping, _ node: Node) -> [Node] {
        guard let items = mapping[key]?.sequence, !items.isEmpty else {
            report("`\(key)` must be a list with at least one entry", mapping[key] ?? node)
            return []
        }
        return Array(items)
    }

    private mutating func pairs(_ mapping: Node.Mapping, _ node: Node) -> [(text: String, changed: String)] {
        list("pairs", mapping, node).compactMap { item in
            guard let pair = item.sequence, pair.count == 2, let first = pair[0].string, let second = pair[1].string,
                !first.isEmpty, !second.isEmpty, first != second
            else {
                report("a pair is two different texts", item)
                return nil
            }
            return note(first + "\n" + second, item) ? (first, second) : nil
        }
    }

    private mutating func text(_ node: Node) -> String? {
        guard let text = node.string, !text.isEmpty else {
            report("a text must be words in quotes", node)
            return nil
        }
        return note(text, node) ? text : nil
    }

    /// A case that stands twice would count twice.
    private mutating func note(_ text: String, _ node: Node) -> Bool {
        if texts.insert(text).inserted { return true }
        report("this case stands twice", node)
        return false
    }

    private mutating func report(_ reason: String, _ node: Node) {
        problems.append(MalformedRecord(line: node.mark?.line ?? 1, reason: reason))
    }
}
