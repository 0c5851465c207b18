import Foundation
import SystemPackage

/// The bytes of a file of the site, to be compared and written.
struct FileContents {
    private let file: RenderedSite.File

    init(_ file: RenderedSite.File) {
        self.file = file
    }

    private static let chunk = 1 << 20

    /// Whether the file at `path` holds these very bytes.
    func isFound(at path: String) -> Bool {
        guard let status = try? FilePath(path).stat(followTargetSymlink: false), status.type == .regular else { return false }
        return switch file {
        case .text(let text): status.size == text.utf8.count && Self.bytes(at: path).map { Self.isEqual($0, text) } == true
        case .bytes(let bytes): status.size == bytes.count && Self.bytes(at: path)?.elementsEqual(bytes) == true
        case .copy(let source, _): Self.isEqual(source.filePath, path, size: status.size)
        }
    }

    /// Writes a new file.
    func write(to path: String) throws(FileProblem) {
        do throws(Errno) {
            switch file {
            case .text(var text):
                try Self.writing(path) { target throws(Errno) in
                    var result: Result<Void, Errno> = .success(())
                    text.withUTF8 { bytes in
                        do throws(Errno) { try target.write(all: UnsafeRawBufferPointer(bytes)) } catch {
                            result = .failure(error)
                        }
                    }
                    try result.get()
                }
            case .bytes(let bytes):
                try Self.writing(path) { target throws(Errno) in
                    _ = try attempt { try bytes.withUnsafeBytes { try target.writeAll($0) } }
                }
            case .copy(let source, _): try Self.copy(source.filePath, to: path)
            }
        } catch {
            if case .copy(let source, _) = file, FileStamp(source.filePath) == nil {
                throw FileProblem(path: source.filePath, error: error)
            }
            throw FileProblem(path: path, error: error)
        }
    }

    // MARK: Files

    private static func bytes(at path: String) -> Data? { try? Data(contentsOf: URL(filePath: path)) }

    /// One comparison of memory where the text lies in one piece, as what is rendered does.
    private static func isEqual(_ data: Data, _ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            data.withUnsafeBytes { found in
                guard found.count == bytes.count, let first = found.baseAddress, let second = bytes.baseAddress else {
                    return found.isEmpty && bytes.isEmpty
                }
                return memcmp(first, second, bytes.count) == 0
            }
        } ?? data.elementsEqual(text.utf8)
    }

    private static func isEqual(_ first: String, _ second: String, size: Int64) -> Bool {
        guard (try? FilePath(first).stat())?.size == size, let first = try? FileHandle(forReadingFrom: URL(filePath: first)),
            let second = try? FileHandle(forReadingFrom: URL(filePath: second))
        else { return false }
        while let part = try? first.read(upToCount: chunk), !part.isEmpty {
            guard let other = try? second.read(upToCount: chunk), part == other else { return false }
        }
        return true
    }

    private static func copy(_ source: String, to path: String) throws(Errno) {
        let reader = try opened(source, .readOnly)
        defer { try? reader.close() }
        try writing(path) { target throws(Errno) in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
            defer { buffer.deallocate() }
            while true {
                let count = try attempt { try reader.read(into: buffer) }
                guard count > 0 else { return }
                try target.write(all: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        }
    }

    private static func writing(_ path: String, _ body: (FileDescriptor) throws(Errno) -> Void) throws(Errno) {
        let target = try attempt {
            try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        }
        do throws(Errno) { try body(target) } catch {
            try? target.close()
            throw error
        }
        // A network's file system may tell only here that it has no room.
        try attempt { try target.close() }
    }

    private static func opened(_ path: String, _ mode: FileDescriptor.AccessMode) throws(Errno) -> FileDescriptor {
        try attempt { try FileDescriptor.open(FilePath(path), mode) }
    }
}

/// SystemPackage throws nothing but `Errno`, without saying so in its types.
private func attempt<Value>(_ call: () throws -> Value) throws(Errno) -> Value {
    do { return try call() } catch { throw error as? Errno ?? .ioError }
}

extension FileDescriptor {
    fileprivate func write(all bytes: UnsafeRawBufferPointer) throws(Errno) {
        _ = try attempt { try writeAll(bytes) }
    }
}
