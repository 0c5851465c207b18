import Foundation

/// Finds the files of registered versions by the places that they record: among a run's artifacts, or as a logged model of MLflow 3.
struct ModelFolders {
    /// The artifacts of a run by its id, nil where they are not here.
    let run: (String) -> URL?
    /// The files of a logged model by its id or, as `RUN/NAME`, by its run and name; nil where they are not here.
    let loggedModel: (String) -> URL?

    /// Nil where the version's files are not on this machine.
    func folder(of version: ModelVersion) -> URL? {
        for text in [version.storageLocation, version.source].compactMap(\.self) {
            if let found = folder(at: ArtifactPlace(text)) { return found }
        }
        return nil
    }

    private func folder(at place: ArtifactPlace) -> URL? {
        if place.scheme == "models" { return place.parts.first.flatMap(loggedModel) }
        if place.scheme == "runs", let id = place.parts.first {
            let path = place.parts.dropFirst().joined(separator: "/")
            return run(id).flatMap { Self.inside($0, path) } ?? loggedModel("\(id)/\(path)")
        }
        // …/RUN/artifacts/PATH or …/models/m-ID/artifacts/PATH, on whatever disk
        for index in place.parts.indices.dropFirst() where place.parts[index] == FileStore.artifactsFolder {
            let (owner, path) = (place.parts[index - 1], place.parts[(index + 1)...].joined(separator: "/"))
            if let folder = run(owner) ?? loggedModel(owner) { return Self.inside(folder, path) }
        }
        return nil
    }

    /// `folder/path` where that exists and no link leads out.
    static func inside(_ folder: URL, _ path: String) -> URL? {
        guard !path.isEmpty else { return Files.isFolder(folder) ? folder : nil }
        guard (try? Names.checkArtifactPath(path)) != nil else { return nil }
        let target = folder.appending(path: path)
        return Files.exists(target) && Files.isInside(target, of: folder) ? target : nil
    }
}
