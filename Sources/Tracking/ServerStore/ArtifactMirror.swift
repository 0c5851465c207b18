import Foundation

/// Keeps copies of a server's artifacts in a folder of this machine, so that they are read as any others are.
///
/// ```
/// HOST_PORT/runs/RUN_ID/      the artifacts, at their paths
/// HOST_PORT/models/m-ID/
/// HOST_PORT/states/…          what the owner was when it was last mirrored without an error
/// ```
struct ArtifactMirror: Sendable {
    enum Owner: Sendable {
        case run(String)
        case loggedModel(String)
    }

    let client: ServerClient
    let cache: URL

    /// Where the owner's artifacts lie. Nothing is there before the first ``update(_:state:isFinal:)``.
    func folder(of owner: Owner) -> URL {
        switch owner {
        case .run(let id): root.appending(path: "runs/\(id)", directoryHint: .isDirectory)
        case .loggedModel(let id): root.appending(path: "models/\(id)", directoryHint: .isDirectory)
        }
    }

    private var root: URL { cache.appending(path: client.address.folderName) }

    /// Makes the folder what the server has. A file that lies here in its size, since the owner was as it is now, is not fetched again.
    ///
    /// - Parameters:
    ///   - state: what tells whether the owner has changed, such as its status and end.
    ///   - isFinal: whether its files stay as they are; those of a run that goes on are fetched each time.
    /// - Returns: what could not be fetched.
    func update(_ owner: Owner, state: String, isFinal: Bool) async -> [StoreWarning] {
        let folder = folder(of: owner)
        let stateFile = root.appending(path: "states/\(folder.lastPathComponent)")
        let isKnown = isFinal && (try? Files.text(of: stateFile)) == state
        var warnings: [StoreWarning] = []
        func warn(_ reason: String) { warnings.append(StoreWarning(file: client.address.url, reason: "\(owner): \(reason)")) }

        let listing: Listing
        do throws(TrackingError) {
            listing = try await list(owner)
        } catch {
            warn("its artifacts cannot be listed: \(error)")
            return warnings
        }
        for path in listing.refused { warn("the server names an artifact by a path that is none: '\(path)'") }
        do throws(TrackingError) {
            try remove(from: folder, allBut: Set(listing.files.map(\.path)))
            if !isKnown, Files.exists(stateFile) { try Files.remove(stateFile) }
        } catch {
            warn(error.description)
        }
        let missing = listing.files.filter { file in
            !isKnown || file.bytes == nil || (try? Files.size(folder.appending(path: file.path))) != file.bytes
        }
        for file in missing {
            do throws(TrackingError) {
                let data = try await fetch(file.path, of: owner, root: listing.root)
                if let bytes = file.bytes, bytes != data.count {
                    throw .system("it came with \(data.count) bytes of \(bytes)")
                }
                try Files.write(data, to: folder.appending(path: file.path), scratch: root)
            } catch {
                warn("the artifact '\(file.path)' was left out: \(error)")
            }
        }
        if isFinal, warnings.isEmpty, !isKnown {
            do throws(TrackingError) {
                try Files.write(Data(state.utf8), to: stateFile, scratch: root)
            } catch {
                warn(error.description)
            }
        }
        return warnings
    }

    /// What the server no longer has is removed, so that no page shows it.
    private func remove(from folder: URL, allBut paths: Set<String>) throws(TrackingError) {
        for path in try Files.tree(folder) where !paths.contains(path) {
            try Files.remove(folder.appending(path: path))
            var parent = folder.appending(path: path).deletingLastPathComponent()
            while Files.isInside(parent, of: folder), try Files.names(in: parent).isEmpty {
                try Files.remove(parent)
                parent.deleteLastPathComponent()
            }
        }
    }
}

extension ArtifactMirror.Owner: CustomStringConvertible {
    var description: String {
        switch self {
        case .run(let id): "the run \(id)"
        case .loggedModel(let id): "the logged model \(id)"
        }
    }
}
