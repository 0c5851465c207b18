package import Foundation

/// Where a tracking server answers: `https://mlflow.example.org`, with a prefix where it has one.
package struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    /// Without a slash at the end, without user, query and fragment.
    package let url: URL
    /// Of a `https://ann:secret@…`; never shown.
    let user: String?
    let password: String?

    package init(_ text: String) throws(TrackingError) {
        guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme),
            let host = parts.host, !host.isEmpty
        else {
            throw .invalid("The address of the tracking server names no host. Write http://HOST:PORT or https://HOST.")
        }
        user = parts.user
        password = parts.password
        parts.user = nil
        parts.password = nil
        parts.query = nil
        parts.fragment = nil
        while parts.path.hasSuffix("/") { parts.path.removeLast() }
        guard let url = parts.url else {
            throw .invalid("The address of the tracking server cannot be read. Write http://HOST:PORT.")
        }
        self.url = url
    }

    package var description: String { url.absoluteString }

    /// A folder's name of its own for what is kept of the server.
    var folderName: String {
        String(
            description.drop { $0 != "/" }.dropFirst(2).map {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_"
            })
    }
}
