/// Bytes of a font, read in the order of the network; every place is checked, since fonts come from anywhere.
struct FontBytes: Sendable {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var count: Int { bytes.count }

    func slice(_ offset: Int, _ count: Int, of table: String) throws(FontError) -> FontBytes {
        guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else {
            throw FontError("\(table) is cut short")
        }
        return FontBytes(bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + count)])
    }

    func byte(_ offset: Int) throws(FontError) -> UInt8 {
        guard offset >= 0, offset < count else { throw FontError("a table is cut short") }
        return bytes[bytes.startIndex + offset]
    }

    func uint16(_ offset: Int) throws(FontError) -> Int {
        guard offset >= 0, offset <= count - 2 else { throw FontError("a table is cut short") }
        let index = bytes.startIndex + offset
        return Int(bytes[index]) << 8 | Int(bytes[index + 1])
    }

    func int16(_ offset: Int) throws(FontError) -> Int { Int(Int16(truncatingIfNeeded: try uint16(offset))) }
    func int8(_ offset: Int) throws(FontError) -> Int { Int(Int8(bitPattern: try byte(offset))) }
    func uint32(_ offset: Int) throws(FontError) -> Int { try uint16(offset) << 16 | uint16(offset + 2) }
    func tag(_ offset: Int) throws(FontError) -> String {
        var name = ""
        for index in 0..<4 { name.unicodeScalars.append(Unicode.Scalar(try byte(offset + index))) }
        return name
    }
}
