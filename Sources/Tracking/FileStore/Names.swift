import Foundation

/// MLflow's rules for names and lengths (its `utils/validation.py`, version 3.17), plus one: no part of a key begins with a dot,
/// because this package takes hidden files for what editors and systems leave behind.
///
/// Lengths count Unicode code points, as Python's `len` does.
enum Names {
    static let keyLimit = 250
    static let paramLimit = 6_000
    static let tagLimit = 8_000
    static let registryTagLimit = 100_000
    static let aliasLimit = 255
    static let experimentNameLimit = 500

    /// A metric, param or tag key: letters, digits, `_ - . : /` and spaces; it is a path below a folder and must stay there.
    static func checkKey(_ key: String) throws(TrackingError) {
        try checkLength(of: key, "The key", keyLimit)
        if let bad = key.unicodeScalars.first(where: { !isWord($0) && !"-.: /".unicodeScalars.contains($0) }) {
            let rule = "Use letters, digits, _ - . : / and spaces."
            throw .invalid("The key '\(key)' has the character \(bad.debugDescription). \(rule)")
        }
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
            throw .invalid("The key '\(key)' is not a plain path: no part may be empty or begin with a dot.")
        }
    }

    static func checkValue(_ value: String, of key: String, limit: Int) throws(TrackingError) {
        try checkLength(of: value, "The value of '\(key)'", limit)
    }

    static func checkExperiment(_ name: String) throws(TrackingError) {
        guard !name.isEmpty else { throw .invalid("An experiment needs a name.") }
        try checkLength(of: name, "The name of the experiment", experimentNameLimit)
    }

    /// A registered model's name, which is a folder's name and a part of a URI.
    static func checkModel(_ name: String) throws(TrackingError) {
        guard !name.allSatisfy(\.isWhitespace) else { throw .invalid("A registered model needs a name.") }
        let isBad = { (scalar: Unicode.Scalar) in
            "/\\:%".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
        }
        guard !name.unicodeScalars.contains(where: isBad), !name.hasPrefix(".") else {
            throw .invalid("The model name '\(name)' cannot be used: no / \\ : % or control character, and no dot at its head.")
        }
    }

    static func checkAlias(_ alias: String) throws(TrackingError) {
        guard !alias.isEmpty, alias.unicodeScalars.allSatisfy({ isWord($0) || $0 == "-" }) else {
            throw .invalid("The alias '\(alias)' cannot be used: letters, digits, _ and - only, and at least one.")
        }
        try checkLength(of: alias, "The alias", aliasLimit)
        let isNumber = alias.lowercased().hasPrefix("v") && alias.count > 1 && alias.dropFirst().allSatisfy(\.isNumber)
        guard alias.lowercased() != "latest", !isNumber else {
            throw .invalid("The alias '\(alias)' is reserved: 'latest' and 'v1' mean versions. Choose another name.")
        }
    }

    /// A path of an artifact: relative, each part a plain name.
    static func checkArtifactPath(_ path: String) throws(TrackingError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }) else {
            throw .invalid("The artifact path '\(path)' must be relative, without empty parts, '.' or '..'.")
        }
    }

    /// Whether `id` can be the folder of a run: MLflow's `[a-zA-Z0-9][\w-]{0,255}`.
    static func isRunID(_ id: String) -> Bool {
        guard let head = id.unicodeScalars.first, head.isASCII, isWord(head), head != "_" else { return false }
        return id.unicodeScalars.count <= 256 && id.unicodeScalars.allSatisfy { isWord($0) || $0 == "-" }
    }

    private static func checkLength(of text: String, _ what: String, _ limit: Int) throws(TrackingError) {
        let count = text.unicodeScalars.count
        guard count <= limit else {
            throw .invalid("\(what) has \(count) characters (\(text.prefix(40))…); MLflow's limit is \(limit). Shorten it.")
        }
    }

    /// `\w` of Python's regular expressions.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: scalar == "_"
        }
    }
}
