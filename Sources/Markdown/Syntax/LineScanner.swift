import Glibc

/// Goes through the lines of a text, each ended by `\n`.
struct LineScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The number of the current line, from 1; 0 before the first.
    private(set) var number = 0
    /// The bytes of the current line without its end.
    private(set) var start = 0
    private(set) var end = -1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Goes to the next line; false after the last.
    mutating func advance() -> Bool {
        let next = end + 1
        guard next < bytes.count else { return false }
        start = next
        end = bytes.firstOffset(of: 0x0A, from: next) ?? bytes.count
        number += 1
        return true
    }

    /// The current line.
    var line: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[start..<end]) }

    /// The line after the current one; nil after the last.
    var following: LineScanner? {
        var next = self
        return next.advance() ? next : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first such byte, found by the C library's search, which reads many bytes at once.
    func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return nil
        }
        return found - UnsafeMutableRawPointer(mutating: base)
    }

    /// Whether the text holds another.
    func contains(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        var start = 0
        while let found = firstOffset(of: text.utf8Start.pointee, from: start), found + length <= count {
            if let base = baseAddress, memcmp(base + found, text.utf8Start, length) == 0 { return true }
            start = found + 1
        }
        return false
    }

    /// Whether the line is empty but for spaces and tabs.
    var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
