import Foundation
import SystemPackage

/// The files below a folder.
enum Folder {
    /// The paths of all plain files below a folder, relative to it and sorted; links are followed, hidden files left out.
    ///
    /// - Throws: ``FileProblem`` where a folder cannot be listed.
    static func files(below folder: URL) throws(FileProblem) -> [String] {
        var files: [String] = []
        try walk(folder.filePath) { path, isFolder in
            if !isFolder { files.append(path) }
        }
        return files.sorted()
    }

    /// The stamps of all plain files below a folder, by relative path; none where the folder cannot be read.
    static func stamps(below folder: URL) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        let base = folder.filePath
        try? walk(base) { path, isFolder in
            if !isFolder { stamps[path] = FileStamp(base + "/" + path) }
        }
        return stamps
    }

    /// The folder and all those below it, as whole paths.
    static func folders(below folder: URL) -> [String] {
        var folders = [folder.filePath]
        try? walk(folder.filePath) { path, isFolder in
            if isFolder { folders.append(folder.filePath + "/" + path) }
        }
        return folders
    }

    /// Hands out each file and folder below `base`, by relative path.
    private static func walk(_ base: String, _ visit: (_ path: String, _ isFolder: Bool) -> Void) throws(FileProblem) {
        var open = [""]
        while let path = open.popLast() {
            let folder = path.isEmpty ? base : base + "/" + path
            for entry in try System.entries(of: folder) where !entry.name.hasPrefix(".") {
                let child = path.isEmpty ? entry.name : path + "/" + entry.name
                let isFolder = entry.isFolder ?? ((try? FilePath(base + "/" + child).stat())?.type == .directory)
                visit(child, isFolder)
                if isFolder { open.append(child) }
            }
        }
    }
}

extension URL {
    /// The path as the system takes it.
    var filePath: String { path(percentEncoded: false) }
}
