import Foundation
import Yams

extension Translations {
    /// Reads a locale file: one mapping of keys to texts, or to `one` and `other`.
    /// - Parameters:
    ///   - text: the YAML.
    ///   - file: the name to complain about, such as `locales/fr.yml`.
    /// - Throws: ``TemplateError`` with the place of whatever is not of that form.
    init(parsing text: String, language: Language, file: String) throws {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw TemplateError.invalid(error.place(in: file), "not valid YAML: \(error.problem)")
        }
        guard let mapping = root?.mapping else {
            throw TemplateError.invalid(.init(file: file, line: 1, column: 1), "expected a mapping of keys to texts")
        }
        var entries: [String: Entry] = [:]
        for (keyNode, valueNode) in mapping {
            guard let key = keyNode.scalar?.string else {
                throw TemplateError.invalid(keyNode.place(in: file), "a key must be a plain word")
            }
            if let text = valueNode.scalar?.string {
                entries[key] = .text(text)
            } else if let one = valueNode.mapping?["one"]?.scalar?.string, let other = valueNode.mapping?["other"]?.scalar?.string
            {
                entries[key] = .plural(one: one, other: other)
            } else {
                throw TemplateError.invalid(valueNode.place(in: file), "`\(key)` must be a text, or have `one` and `other`")
            }
        }
        self.init(language: language, entries: entries)
    }
}

extension Node {
    fileprivate func place(in file: String) -> TemplateError.Location {
        TemplateError.Location(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}

extension YamlError {
    fileprivate func place(in file: String) -> TemplateError.Location {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            TemplateError.Location(file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(_, let context):
            TemplateError.Location(file: file, line: context.mark.line, column: context.mark.column)
        default:
            TemplateError.Location(file: file, line: 1, column: 1)
        }
    }

    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "the key \(keys.joined(separator: ", ")) stands there twice"
        default: "the text cannot be read"
        }
    }
}
