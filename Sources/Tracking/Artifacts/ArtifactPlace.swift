import Foundation

/// A place as MLflow records it (`artifact_uri`, `storage_location`, `source`), cut into the parts of its path.
///
/// ```
/// /home/ann/mlruns/1/RUN/artifacts            C:\Users\ann\mlruns\1\RUN\artifacts
/// file:///home/ann/mlruns/1/RUN/artifacts     file:///C:/Users/ann/mlruns/1/RUN/artifacts
/// mlruns/1/RUN/artifacts                      mlflow-artifacts:/1/RUN/artifacts
/// ```
struct ArtifactPlace {
    /// The scheme in lower case; nil for a plain path.
    let scheme: String?
    /// Nil unless the place is a path of this kind of system.
    let path: String?
    /// Separated by `/` or `\`, percent signs decoded, the empty ones left out.
    let parts: [String]

    init(_ text: String) {
        if !Self.isWindows(text), let match = text.prefixMatch(of: #/([A-Za-z][A-Za-z0-9+.\-]*):/#) {
            let scheme = match.1.lowercased()
            var rest = text[match.range.upperBound...]
            if rest.hasPrefix("//") {
                // the host, which `file:` and `mlflow-artifacts:` may have
                rest = rest.dropFirst(2)
                rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
            }
            let decoded = rest.removingPercentEncoding ?? String(rest)
            self.scheme = scheme
            path = scheme == "file" && !Self.isWindows(decoded) ? decoded : nil
            parts = Self.parts(decoded)
        } else {
            scheme = nil
            path = Self.isWindows(text) || text.contains("\\") ? nil : text
            parts = Self.parts(text)
        }
    }

    /// Whether a path names a place on a disk, here or elsewhere, or what a tracking server keeps on its own.
    var isPath: Bool { scheme == nil || scheme == "file" || scheme == "mlflow-artifacts" }

    /// `C:\…`, `C:/…` and, in a URI, `/C:/…`
    private static func isWindows(_ path: String) -> Bool {
        path.prefixMatch(of: #/\/?[A-Za-z]:[\/\\]/#) != nil
    }

    private static func parts(_ path: String) -> [String] {
        path.split { $0 == "/" || $0 == "\\" }.map(String.init).filter { $0 != "." }
    }
}
