import Yams

/// Reads from an error of Yams what is wrong and where.
enum YAMLProblem {
    /// The message, and the line in the YAML text, from 1.
    static func describe(_ error: any Error) -> (message: String, line: Int) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            (problem, mark.line)
        case YamlError.reader(let problem, let offset, _, let yaml):
            (problem, yaml.prefix(offset ?? 0).count { $0.isNewline } + 1)
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            ("the key \(duplicates.sorted().joined(separator: ", ")) is given twice", context.mark.line)
        default:
            (String(describing: error), 1)
        }
    }
}
