import Foundation

extension ArtifactMirror {
    struct Listing {
        struct File {
            var path: String
            var bytes: Int?
        }

        /// The place of the artifacts as the server knows it.
        var root = ""
        var files: [File] = []
        /// Paths that no artifact can have: absolute ones, ones with `..`, ones outside of the folder that was asked for.
        var refused: [String] = []
    }

    private static let deepest = 32

    /// Everything that the owner has, folder by folder. Hidden files are left out, as they are in a folder of this machine.
    func list(_ owner: Owner) async throws(TrackingError) -> Listing {
        var listing = Listing()
        var folders: [String] = [""]
        while let folder = folders.popLast() {
            for entry in try await entries(of: folder, owner: owner, listing: &listing) {
                guard let path = entry["path"]?.text else { continue }
                let name = path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : folder.isEmpty ? path[...] : ""
                guard (try? Names.checkArtifactPath(path)) != nil, !name.isEmpty, !name.contains("/") else {
                    listing.refused.append(path)
                    continue
                }
                if name.hasPrefix(".") { continue }
                if case .flag(true) = entry["is_dir"] {
                    guard path.count(where: { $0 == "/" }) < Self.deepest else {
                        listing.refused.append(path)
                        continue
                    }
                    folders.append(path)
                } else {
                    listing.files.append(.init(path: path, bytes: entry["file_size"]?.text.flatMap(Int.init)))
                }
            }
        }
        return listing
    }

    private func entries(of folder: String, owner: Owner, listing: inout Listing) async throws(TrackingError) -> [JSONValue] {
        let (path, fixed, name) =
            switch owner {
            case .run(let id): ("artifacts/list", [("run_id", id), ("run_uuid", id)], "path")
            case .loggedModel(let id): ("logged-models/\(id)/artifacts/directories", [], "artifact_directory_path")
            }
        var (found, token): ([JSONValue], String?) = ([], nil)
        repeat {
            var query = fixed
            if !folder.isEmpty { query.append((name, folder)) }
            if let token { query.append(("page_token", token)) }
            let data = try await client.get(ServerReading.api + path, query)
            guard let page = try? JSONDecoder().decode(JSONValue.self, from: data) else {
                throw .malformed("\(client.address) answers with what is not MLflow's JSON.")
            }
            listing.root = page["root_uri"]?.text ?? listing.root
            found += page["files"]?.list ?? []
            let next = page["next_page_token"]?.text.flatMap { $0.isEmpty ? nil : $0 }
            guard next == nil || next != token else { throw .malformed("\(client.address) names the same next page twice.") }
            token = next
        } while token != nil
        return found
    }

    /// The bytes of one file, by the way that MLflow's own pages take; where the server hands out artifacts as a proxy, by that too.
    func fetch(_ path: String, of owner: Owner, root: String) async throws(TrackingError) -> Data {
        let first: TrackingError
        do throws(TrackingError) {
            return switch owner {
            case .run(let id): try await client.file("get-artifact", [("path", path), ("run_uuid", id)])
            case .loggedModel(let id):
                try await client.file(
                    "ajax-api/2.0/mlflow/logged-models/\(id)/artifacts/files", [("artifact_file_path", path)])
            }
        } catch {
            first = error
        }
        let place = ArtifactPlace(root)
        guard place.scheme == "mlflow-artifacts", !place.parts.contains("..") else { throw first }
        return try await client.file("api/2.0/mlflow-artifacts/artifacts/\((place.parts + [path]).joined(separator: "/"))")
    }
}
