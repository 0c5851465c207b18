import Foundation

extension Files {
    static func makeFolder(_ folder: URL) throws(TrackingError) {
        do {
            try FileManager.default.createDirectory(atPath: path(folder), withIntermediateDirectories: true)
        } catch {
            throw .system("The folder \(path(folder)) cannot be made: \(reason(error)).")
        }
    }

    /// Makes one folder and says whether it is new: of two writers that ask for the same name, one gets it.
    static func claimFolder(_ folder: URL) throws(TrackingError) -> Bool {
        do {
            try FileManager.default.createDirectory(atPath: path(folder), withIntermediateDirectories: false)
            return true
        } catch {
            if kind(folder) != nil { return false }
            throw .system("The folder \(path(folder)) cannot be made: \(reason(error)).")
        }
    }

    /// Replaces a whole file: readers see the old bytes or the new ones, even after a crash.
    ///
    /// - Parameter scratch: the folder for the temporary file, on the same file system. It is never one whose files are keys
    ///   (`params`, `tags`, `aliases`): what a crash leaves there would be read as one more key.
    static func write(_ data: Data, to file: URL, scratch: URL) throws(TrackingError) {
        try makeFolder(file.deletingLastPathComponent())
        let temporary = scratch.appending(path: ".\(file.lastPathComponent.prefix(40)).\(UUID().uuidString).tmp")
        do {
            guard FileManager.default.createFile(atPath: path(temporary), contents: nil) else {
                throw TrackingError.system("no file can be made in \(path(scratch))")
            }
            let handle = try FileHandle(forWritingTo: temporary)
            defer { try? handle.close() }
            try handle.write(contentsOf: data)
            try handle.synchronize()
            guard rename(path(temporary), path(file)) == 0 else {
                throw TrackingError.system(String(cString: strerror(errno)))
            }
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw .system("\(path(file)) cannot be written: \(reason(error)).")
        }
    }

    /// Adds one line in a single write, so that the lines of several writers do not mix.
    static func append(line: String, to file: URL) throws(TrackingError) {
        try makeFolder(file.deletingLastPathComponent())
        let descriptor = open(path(file), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw .system("\(path(file)) cannot be written: \(String(cString: strerror(errno))).")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data((line + "\n").utf8))
        } catch {
            throw .system("\(path(file)) cannot be written: \(reason(error)).")
        }
    }

    static func remove(_ file: URL) throws(TrackingError) {
        do {
            try FileManager.default.removeItem(at: file)
        } catch {
            throw .system("\(path(file)) cannot be removed: \(reason(error)).")
        }
    }
}
