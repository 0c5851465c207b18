extension Span<UInt8> {
    /// Whether the bytes are valid UTF-8.
    package var isUTF8: Bool {
        (try? UTF8Span(validating: self)) != nil
    }

    /// The bytes, each of which is one character of Latin-1 (ISO 8859-1), as UTF-8.
    package var latin1AsUTF8: [UInt8] {
        withUnsafeBufferPointer { bytes in
            Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
        }
    }

    /// Whether nothing but a line break stands in `range`.
    package func isBlankLine(_ range: Range<Int>) -> Bool {
        range.count <= 2 && range.allSatisfy { self[$0] == .lineFeed || self[$0] == .carriageReturn }
    }
}
