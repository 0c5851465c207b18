import Markdown

/// A stretch of running text as ASCII: letters without accents, plain spaces and apostrophes, each byte with its line.
///
/// What cannot be a word or a figure is a sign of its own: see the constants. Roles, and code that is more than one word, are
/// opaque: no rule reads them.
struct FoldedText {
    static let opaque: UInt8 = 0x01
    static let stop: UInt8 = 0x02
    static let perMille: UInt8 = 0x03
    static let euro: UInt8 = 0x04
    static let other: UInt8 = 0x05

    private(set) var bytes: [UInt8] = []
    /// The offsets at which a new line of the file begins, ascending.
    private(set) var lines: [(offset: Int, line: Int)] = []

    init(_ inlines: [Inline], line: Int) {
        lines = [(0, line)]
        append(inlines)
    }

    private mutating func mark(_ line: Int) {
        if let last = lines.last, last.line != line { lines.append((bytes.count, line)) }
    }

    private mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            mark(inline.line)
            switch inline {
            case .text(let text, _): append(text)
            case .softBreak: bytes.append(0x0A)
            case .lineBreak: bytes.append(Self.stop)
            case .code(let code, _):
                // A metric's name is often set as code; a command or a version is none.
                if code.utf8.count < 24,
                    code.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
                {
                    append(code)
                } else {
                    bytes.append(Self.opaque)
                }
            case .role: bytes.append(Self.opaque)
            case .html, .footnoteReference: bytes.append(0x20)
            case .image: bytes.append(Self.other)
            case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _): append(content)
            case .link(let link): append(link.content)
            }
        }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            bytes.reserveCapacity(bytes.count + utf8.count)
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                if byte < 0x80 {
                    bytes.append(byte < 0x09 ? 0x20 : byte)
                    index += 1
                    continue
                }
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                var scalar = UInt32(byte & (0x7F >> UInt8(length)))
                for next in 1..<length where index + next < utf8.count {
                    scalar = scalar << 6 | UInt32(utf8[index + next] & 0x3F)
                }
                append(scalar)
                index += length
            }
        }
    }

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0xA0, 0x202F, 0x2000...0x200B: bytes.append(0x20)
        case 0x2018, 0x2019, 0x2BC: bytes.append(UInt8(ascii: "'"))
        case 0x2010...0x2015, 0x2212: bytes.append(UInt8(ascii: "-"))
        case 0x2248, 0x223C, 0x2243: bytes.append(UInt8(ascii: "~"))
        case 0x2264: bytes.append(UInt8(ascii: "<"))
        case 0x2265: bytes.append(UInt8(ascii: ">"))
        case 0x2030: bytes.append(Self.perMille)
        case 0x20AC: bytes.append(Self.euro)
        case 0x2026: bytes.append(Self.stop)
        case 0xB5, 0x3BC: bytes.append(UInt8(ascii: "u"))
        case 0xD7: bytes.append(UInt8(ascii: "x"))
        case 0x153, 0x152: bytes += "oe".utf8
        case 0xE6, 0xC6: bytes += "ae".utf8
        case 0x300...0x36F: break
        case 0xC0...0xFF: bytes.append(Self.latin[Int(scalar - 0xC0)])
        default: bytes.append(Self.other)
        }
    }

    /// The base letters of U+00C0...U+00FF.
    private static let latin = Array("aaaaaaaceeeeiiiidnooooo ouuuuyts".utf8) + Array("aaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
