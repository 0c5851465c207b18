package import Foundation

/// Where runs are read from, as people write it.
package enum TrackingSource: Hashable, Sendable {
    /// `content/runs`, `/home/ann/mlruns`, `file:///home/ann/mlruns`: MLflow's file store.
    case folder(URL)
    /// `sqlite:///mlflow.db`: MLflow's database.
    case database(SQLiteStore)
    /// `https://mlflow.example.org`: MLflow's tracking server.
    case server(ServerAddress)

    package init(_ text: String) throws(TrackingError) {
        let forms = "Write a folder, sqlite:///PATH or http://HOST:PORT."
        if text.hasPrefix("sqlite:") || text.hasPrefix("sqlite+") {
            self = .database(try SQLiteStore(uri: text))
        } else if text.prefixMatch(of: #/https?:\/\//#) != nil {
            self = .server(try ServerAddress(text))
        } else if text.hasPrefix("file:") {
            guard let url = URL(string: text), url.isFileURL, !url.path(percentEncoded: false).isEmpty else {
                throw .invalid("'\(text)' is no file URI. \(forms)")
            }
            self = .folder(URL(filePath: url.path(percentEncoded: false), directoryHint: .isDirectory))
        } else if let scheme = text.prefixMatch(of: #/([A-Za-z][A-Za-z0-9+.\-]+):\/\//#) {
            throw .invalid("Runs cannot be read from '\(scheme.1)://': a folder, SQLite or a tracking server can. \(forms)")
        } else if text.isEmpty {
            throw .invalid("The source of the runs is empty. \(forms)")
        } else {
            let url = URL(filePath: text, directoryHint: .isDirectory)
            guard Files.isFolder(url) || !Files.exists(URL(filePath: text)) else {
                throw .invalid("\(text) is a file. Where it is MLflow's database, write sqlite:///\(text).")
            }
            self = .folder(url)
        }
    }

    /// - Parameter cache: where the artifacts of servers are kept between readings.
    package func store(cache: URL) -> any TrackingStore {
        switch self {
        case .folder(let folder): FileStore(root: folder)
        case .database(let store): store
        case .server(let address): ServerStore(address: address, cache: cache)
        }
    }
}
