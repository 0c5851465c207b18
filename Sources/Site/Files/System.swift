import Foundation
import SystemPackage

/// Why the system refused a file, and which.
struct FileProblem: Error, CustomStringConvertible {
    let path: String
    let error: Errno

    var description: String { "\(path): \(error.localizedDescription)" }
}

/// The calls for which Foundation has none that is quick, or that replaces what is there in one step, and SystemPackage none yet.
enum System {
    /// What a folder holds, in no order. Whether an entry is a folder is nil for a link, and where the file system does not tell.
    static func entries(of folder: String) throws(FileProblem) -> [(name: String, isFolder: Bool?)] {
        guard let stream = opendir(folder) else { throw FileProblem(path: folder, error: Errno(rawValue: errno)) }
        defer { closedir(stream) }
        var entries: [(name: String, isFolder: Bool?)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let isFolder: Bool? =
                switch Int(entry.pointee.d_type) {
                case Int(DT_DIR): true
                case Int(DT_REG): false
                default: nil
                }
            if name != ".", name != ".." { entries.append((name, isFolder)) }
        }
        return entries
    }

    /// Makes a folder in an existing one; one that is there already is fine.
    static func makeFolder(_ path: String) throws(FileProblem) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw FileProblem(path: path, error: Errno(rawValue: errno))
    }

    /// Moves a file or folder, replacing a file or an empty folder.
    static func rename(_ source: String, to target: String) throws(FileProblem) {
        let (source, target) = (trimmed(source), trimmed(target))
        guard Foundation.rename(source, target) != 0 else { return }
        throw FileProblem(path: target, error: Errno(rawValue: errno))
    }

    /// Removes a file; one that is not there is fine.
    static func remove(_ path: String) throws(FileProblem) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw FileProblem(path: path, error: Errno(rawValue: errno))
    }

    /// Whether the folder was empty and is gone.
    static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
