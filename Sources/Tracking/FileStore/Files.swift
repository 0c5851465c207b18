import Foundation

/// The few things that a store asks of the file system, with errors that name the file.
enum Files {
    enum Kind { case file, folder, link, other }

    /// The path without percent signs and without the slash at the end.
    static func path(_ url: URL) -> String {
        let path = url.path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Nil where nothing is there. A link is a link, whatever it leads to.
    static func kind(_ url: URL) -> Kind? {
        // Not FileManager's attributes, which look up the owner's name too: a store has a file for each key of each run.
        var status = stat()
        guard lstat(path(url), &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Follows links.
    static func exists(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: path(url))
    }

    /// Follows links.
    static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path(url), isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Whether `url`, its links followed, lies below `folder`, its links followed.
    static func isInside(_ url: URL, of folder: URL) -> Bool {
        path(url.resolvingSymlinksInPath()).hasPrefix(path(folder.resolvingSymlinksInPath()) + "/")
    }

    /// The names in a folder, hidden ones left out, sorted. A missing folder, which git does not keep when it is empty, has none.
    static func names(in folder: URL) throws(TrackingError) -> [String] {
        guard exists(folder) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path(folder)).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw .system("\(path(folder)) cannot be listed: \(reason(error)).")
        }
    }

    /// The regular files below a folder as relative paths, sorted; links and hidden files are left out.
    static func tree(_ folder: URL) throws(TrackingError) -> [String] {
        var found: [String] = []
        for name in try names(in: folder) {
            let url = folder.appending(path: name)
            switch kind(url) {
            case .file: found.append(name)
            case .folder: found += try tree(url).map { "\(name)/\($0)" }
            default: break
            }
        }
        return found.sorted()
    }

    static func size(_ file: URL) throws(TrackingError) -> Int {
        do {
            return try FileManager.default.attributesOfItem(atPath: path(file))[.size] as? Int ?? 0
        } catch {
            throw .system("\(path(file)) cannot be read: \(reason(error)).")
        }
    }

    static func bytes(of file: URL) throws(UnreadableFile) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: file))
        } catch {
            throw UnreadableFile(file: file, reason: "cannot be read: \(reason(error))")
        }
    }

    static func text(of file: URL) throws(UnreadableFile) -> String {
        guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
            throw UnreadableFile(file: file, reason: "is not UTF-8 text")
        }
        return text
    }

    static func reason(_ error: any Error) -> String {
        if let cocoa = error as? CocoaError {
            switch cocoa.code {
            case .fileNoSuchFile, .fileReadNoSuchFile: return "there is no such file"
            case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
            case .fileWriteOutOfSpace: return "the disk is full"
            case .fileWriteFileExists: return "the file exists"
            default: break
            }
        }
        return "\(error)"
    }
}
