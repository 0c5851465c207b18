import Foundation

/// The files below a folder.
enum Folder {
    /// The paths of all plain files below a folder, relative to it and sorted; links are followed, hidden files left out.
    ///
    /// - Throws: `CocoaError` where the folder cannot be listed.
    static func files(below folder: URL) throws -> [String] {
        // Listed level by level: an enumerator would hide what it cannot enter.
        var files: [String] = []
        var open = [""]
        while let path = open.popLast() {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).filePath)
            for name in names where !name.hasPrefix(".") {
                let child = path.isEmpty ? name : path + "/" + name
                var isFolder = ObjCBool(false)
                guard FileManager.default.fileExists(atPath: folder.appending(path: child).filePath, isDirectory: &isFolder)
                else {
                    continue
                }
                if isFolder.boolValue { open.append(child) } else { files.append(child) }
            }
        }
        return files.sorted()
    }
}

extension URL {
    /// The path as the system takes it.
    var filePath: String { path(percentEncoded: false) }
}
