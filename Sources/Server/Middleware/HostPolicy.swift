/// The names under which a server may be called.
///
/// Without it, a page of any site could point its own name at 127.0.0.1 ("DNS rebinding") and then read what this server
/// answers, since for the browser both would be one origin.
struct HostPolicy: Hashable, Sendable {
    private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    private static let anyAddress: Set<String> = ["0.0.0.0", "[::]"]

    private let names: Set<String>
    /// A server on all interfaces has addresses that it cannot list. None of them can be rebound: rebinding takes a name.
    private let takesAddresses: Bool

    init(listeningOn host: String, allowed: Set<String> = []) {
        let host = Self.bracketed(host.lowercased())
        takesAddresses = Self.anyAddress.contains(host)
        names = Self.loopback.union([host]).union(allowed.map { Self.bracketed($0.lowercased()) }).subtracting(Self.anyAddress)
    }

    /// - Parameter authority: The Host field: a name or an address, with or without a port. Any port will do, since a tunnel may
    ///   end at another one.
    func allows(_ authority: String) -> Bool {
        guard let host = Self.host(of: authority.lowercased()) else { return false }
        return names.contains(host) || (takesAddresses && Self.isAddress(host))
    }

    private static func host(of authority: String) -> String? {
        let end =
            authority.hasPrefix("[")
            ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.firstIndex(of: ":")
        let host = authority[..<(end ?? authority.endIndex)]
        let port = authority[host.endIndex...]
        guard !host.isEmpty, port.wholeMatch(of: /(:[0-9]*)?/) != nil else { return nil }
        return String(host)
    }

    private static func isAddress(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]") {
            return host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    /// `::1` as it stands in a Host field.
    private static func bracketed(_ host: String) -> String {
        host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    }
}
