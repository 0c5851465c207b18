import Foundation

/// The address that the site is published under: what feeds, sitemaps and previews need, since they are read elsewhere.
struct SiteAddress: Sendable, Hashable {
    /// Scheme and host, with the port and the folder where there are some; no slash at the end.
    let base: String
    let host: String

    /// - Parameter base: `base_url` of `content/site.yml`.
    /// - Returns: nil where it is empty or is none: ``problem(in:)`` says so.
    init?(_ base: String) {
        guard !base.isEmpty, Self.problem(in: base) == nil, let host = URL(string: base)?.host() else { return nil }
        self.base = base
        self.host = host
    }

    /// What is wrong with an address, in words that follow its name and say what to write; nil for a good one, and for none.
    static func problem(in base: String) -> String? {
        guard !base.isEmpty else { return nil }
        guard let url = URL(string: base), let scheme = url.scheme, ["http", "https"].contains(scheme),
            url.host()?.isEmpty == false
        else { return "is no address of the web: write one such as https://vigie.example.org, or leave it empty" }
        guard !base.hasSuffix("/"), url.query == nil, url.fragment == nil else {
            return "must end with its host or folder: leave out the slash at the end, and what stands behind `?` and `#`"
        }
        return nil
    }

    /// The absolute address of a path that begins with a slash, percent-encoded (RFC 3986).
    func url(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
        return base + (isPlain ? path : path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)
    }
}
