/// A problem of the content, with the place where a person can mend it.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable {
        /// The site cannot be published like this.
        case error
        /// Something was left out, and the rest stands.
        case warning
    }

    package var severity: Severity
    package var message: String
    /// The file, as a path from the project's folder where it lies below it.
    package var file: String?
    /// Counted from 1.
    package var line: Int?

    package init(_ severity: Severity, _ message: String, file: String? = nil, line: Int? = nil) {
        self.severity = severity
        self.message = message
        self.file = file
        self.line = line
    }

    /// `FILE:LINE`, or what is known of it.
    package var place: String { [file, line.map(String.init)].compactMap(\.self).joined(separator: ":") }

    /// `FILE:LINE: error: MESSAGE`, as compilers write it and editors read it.
    package var description: String {
        (place.isEmpty ? "" : place + ": ") + "\(severity.rawValue): \(message)"
    }
}

/// What made it impossible to build the site: all that was found, not only the first.
package struct SiteError: Error, Sendable, CustomStringConvertible {
    package var diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
