package import Foundation

/// Something in a store that could not be read and was left out.
package struct StoreWarning: Hashable, Sendable, CustomStringConvertible {
    /// The file at fault; of a server, its address.
    package var file: URL
    /// Counted from 1; nil where the whole file is meant.
    package var line: Int?
    package var reason: String

    package init(file: URL, line: Int? = nil, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    package var description: String {
        "\(file.isFileURL ? Files.path(file) : file.absoluteString)\(line.map { ":\($0)" } ?? ""): \(reason)"
    }
}
