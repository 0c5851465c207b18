package import Foundation

/// A file that a run left.
package struct Artifact: Hashable, Sendable {
    /// Relative to the run's artifact folder, parts separated by `/`.
    package var path: String
    package var bytes: Int

    package init(path: String, bytes: Int) {
        self.path = path
        self.bytes = bytes
    }
}

extension Run {
    /// Every file below the artifact folder, by path; none where the folder is missing. Hidden files and links are left out.
    package func artifacts() throws(TrackingError) -> [Artifact] {
        try Files.tree(artifactFolder).map { path throws(TrackingError) in
            Artifact(path: path, bytes: try Files.size(artifactFolder.appending(path: path)))
        }
    }

    /// The file or folder at `path` inside the artifact folder.
    ///
    /// - Throws: `.invalid` for a path that is absolute, has `..` or an empty part, or leads out through a symbolic link;
    ///   `.notFound` with the nearest names where nothing is there.
    package func artifact(at path: String) throws(TrackingError) -> URL {
        try Names.checkArtifactPath(path)
        let target = artifactFolder.appending(path: path)
        guard Files.exists(target) else {
            let files = try artifacts().map(\.path)
            let folders = Set(files.flatMap(Self.folders(above:)))
            throw .notFound("artifact", path, of: "the run \(shortID)", among: files + folders)
        }
        guard Files.isInside(target, of: artifactFolder) else {
            throw .invalid("The artifact '\(path)' of run \(shortID) is a link out of the run's folder. Copy the file into it.")
        }
        return target
    }

    /// `a/b/c.json` -> `a`, `a/b`
    private static func folders(above path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
