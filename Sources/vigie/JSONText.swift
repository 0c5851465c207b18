/// The few pieces of JSON (RFC 8259) that are written a million times a second.
enum JSONText {
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A number in 0...1 with six decimals.
    static func append(probability: Double, to bytes: inout [UInt8]) {
        var rest = Int((min(max(probability, 0), 1) * 1_000_000).rounded())
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 1_000_000))
        bytes.append(UInt8(ascii: "."))
        rest %= 1_000_000
        var unit = 100_000
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    /// A string in its quotes, with what must be escaped escaped.
    static func string(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes.append(contentsOf: "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return bytes
    }
}
