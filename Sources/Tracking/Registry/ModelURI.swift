import Foundation

/// Where a model is, as people write it.
package enum ModelURI: Hashable, Sendable, CustomStringConvertible {
    /// `models:/NAME@ALIAS`, and `models:/NAME/latest` as the alias `latest`.
    case alias(model: String, alias: String)
    /// `models:/NAME/VERSION`
    case version(model: String, version: Int)
    /// `runs:/RUN_ID/PATH`; the path may be empty.
    case run(id: String, path: String)
    /// A folder, relative to the current one or absolute; also as a `file:` URI.
    case folder(String)

    package init(_ text: String) throws(TrackingError) {
        let forms = "Write models:/NAME@ALIAS, models:/NAME/VERSION, runs:/RUN_ID/PATH or a folder."
        if text.hasPrefix("models:/") {
            let rest = text.dropFirst("models:/".count)
            if let at = rest.lastIndex(of: "@") {
                let (model, alias) = (String(rest[..<at]), String(rest[rest.index(after: at)...]))
                try Names.checkModel(model)
                guard !alias.isEmpty, !alias.contains("/") else { throw .invalid("'\(text)' names no alias. \(forms)") }
                self = .alias(model: model, alias: alias)
                return
            }
            let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[1].isEmpty else { throw .invalid("'\(text)' names no version. \(forms)") }
            try Names.checkModel(parts[0])
            if let version = Int(parts[1]) {
                self = .version(model: parts[0], version: version)
            } else if parts[1].lowercased() == "latest" {
                self = .alias(model: parts[0], alias: "latest")
            } else {
                throw .invalid("'\(parts[1])' in '\(text)' is no version number; stages are deprecated in MLflow. \(forms)")
            }
        } else if text.hasPrefix("runs:/") {
            let parts = text.dropFirst("runs:/".count).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            let id = parts.first.map(String.init) ?? ""
            guard Names.isRunID(id) else { throw .invalid("'\(text)' names no run. \(forms)") }
            self = .run(id: id, path: parts.count == 2 ? String(parts[1]) : "")
        } else if text.hasPrefix("file:") {
            guard let url = URL(string: text), url.isFileURL, !url.path(percentEncoded: false).isEmpty else {
                throw .invalid("'\(text)' is no file URI. \(forms)")
            }
            self = .folder(url.path(percentEncoded: false))
        } else if text.isEmpty || text.prefixMatch(of: #/(models|runs):|[A-Za-z][A-Za-z0-9+.-]+:\//#) != nil {
            throw .invalid("'\(text)' is no model URI that can be opened here. \(forms)")
        } else {
            self = .folder(text)
        }
    }

    package var description: String {
        switch self {
        case .alias(let model, let alias): "models:/\(model)@\(alias)"
        case .version(let model, let version): "models:/\(model)/\(version)"
        case .run(let id, let path): path.isEmpty ? "runs:/\(id)" : "runs:/\(id)/\(path)"
        case .folder(let path): path
        }
    }
}
