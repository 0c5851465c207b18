import CZlib

/// A file read whole, unpacked when it is gzip (RFC 1952) and as it is when it is not.
package enum CompressedFile {
    /// Reads the file at `path`.
    ///
    /// - Throws: ``FileError`` when the file cannot be opened, or is a gzip file that is cut or damaged.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        guard let file = gzopen(path, "rb") else {
            throw FileError(path: path, reason: "it cannot be opened; check the path and its permissions")
        }
        gzbuffer(file, 1 << 18)
        var bytes: [UInt8] = []
        let blockSize = 1 << 22
        while true {
            let before = bytes.count
            var received: Int32 = 0
            bytes.append(addingCapacity: blockSize) { block in
                received = gzread(file, block.baseAddress, UInt32(blockSize))
                return max(0, Int(received))
            }
            if received < 0 || (received == 0 && gzeof(file) == 0) {
                gzclose(file)
                throw FileError(path: path, reason: "it cannot be read as gzip after \(before) bytes; fetch or pack it again")
            }
            if received == 0 { break }
        }
        // A gzip stream that ends before its trailer is only reported on closing.
        guard gzclose(file) == Z_OK else {
            throw FileError(path: path, reason: "its gzip stream is cut short; fetch or pack it again")
        }
        return bytes
    }
}

/// A file that could not be read.
package struct FileError: Error, CustomStringConvertible {
    package var path: String
    package var reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package var description: String { "\(path): \(reason)" }
}

extension [UInt8] {
    /// Grows by at most `capacity` elements that `fill` writes; it returns how many it wrote.
    fileprivate mutating func append(addingCapacity capacity: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: capacity) { block, count in
                count = fill(UnsafeMutableBufferPointer(rebasing: block[..<capacity]))
            })
    }
}
