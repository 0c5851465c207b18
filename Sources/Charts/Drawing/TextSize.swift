/// The sizes of text in the units of ``Canvas``, at their largest: `charts.css` sets these on a narrow screen, and
/// smaller ones elsewhere. Room is reserved for the largest, so that no text meets another on a phone.
enum TextSize: Double {
    case label = 16
    /// Bold, and so about an eighth wider than its size says.
    case value = 17
    /// Notes, ticks and titles of axes.
    case note = 14

    /// An estimate on the wide side, since the font of the reader is not known.
    func width(of text: String) -> Double {
        text.reduce(0) { $0 + Self.advance(of: $1) } * rawValue * (self == .value ? 1.12 : 1)
    }

    /// Breaks a text at spaces, and a word that is wider than a line inside. Never empty.
    func lines(of text: String, width limit: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
            let extended = line.isEmpty ? String(word) : line + " " + word
            if width(of: extended) <= limit {
                line = extended
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if !line.isEmpty, width(of: line + String(character)) > limit {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// In ems, for a wide sans serif.
    private static func advance(of character: Character) -> Double {
        guard let ascii = character.asciiValue else {
            if character == "\u{202F}" || character == "\u{2009}" { return 0.25 }
            if character == "\u{A0}" { return 0.32 }
            if character.isLetter, character.unicodeScalars.first.map({ $0.value < 0x2E80 }) == true { return 0.62 }
            return 1
        }
        switch ascii {
        case 0x20, 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: return 0.33
        case 0x28, 0x29, 0x2D, 0x2F, 0x66, 0x72, 0x74: return 0.42
        case 0x4D, 0x57, 0x6D, 0x77, 0x25, 0x40: return 0.95
        case 0x41...0x5A: return 0.7
        default: return 0.6
        }
    }
}
