import CZlib

extension CompressedFile {
    /// Zlib has refused to pack, with its code: it had no memory.
    package struct PackingFailed: Error, CustomStringConvertible {
        package var code: Int32

        package var description: String { "the bytes could not be packed (zlib says \(code)): there is too little memory" }
    }

    /// The bytes as one gzip member (RFC 1952), packed as small as zlib can.
    ///
    /// The header names no time, no file and no system, so that the same bytes give the same file whenever and wherever they are
    /// packed by the same zlib.
    package static func packed(_ bytes: Span<UInt8>) throws(PackingFailed) -> [UInt8] {
        var stream = z_stream()
        let gzipWindow: Int32 = 15 + 16
        var code = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw PackingFailed(code: code) }
        defer { deflateEnd(&stream) }
        var packed: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        // Zlib counts in 32 bits: more is given piece by piece.
        let pieceSize = 1 << 30
        var start = 0
        repeat {
            let end = min(bytes.count, start + pieceSize)
            let isLast = end == bytes.count
            bytes.extracting(start..<end).withUnsafeBufferPointer { piece in
                // Zlib reads through this pointer only, though its type does not say so.
                stream.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
                stream.avail_in = UInt32(piece.count)
                repeat {
                    let written = block.withUnsafeMutableBufferPointer { buffer in
                        stream.next_out = buffer.baseAddress
                        stream.avail_out = UInt32(buffer.count)
                        code = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                        return buffer.count - Int(stream.avail_out)
                    }
                    packed.append(contentsOf: block[..<written])
                } while stream.avail_out == 0 && code == Z_OK
            }
            start = end
        } while start < bytes.count
        guard code == Z_STREAM_END else { throw PackingFailed(code: code) }
        // RFC 1952, section 2.3.1: 255 is an unknown operating system.
        packed[9] = 255
        return packed
    }
}
