/// Faces and hearts made of punctuation.
enum Emoticon {
    /// The length in bytes of the emoticon that begins at `start`, and its canonical form; nil if none does.
    ///
    /// Noses are dropped and mouths counted once, so that `:-)))` and `:)` are one sign.
    static func match(_ text: Span<UInt8>, at start: Int) -> (length: Int, form: StaticString)? {
        let end = min(text.count, start + 5)
        func byte(_ offset: Int, _ text: Span<UInt8>) -> UInt8 {
            start + offset < end ? text[start + offset] : 0
        }
        let first = byte(0, text)
        let second = byte(1, text)
        let third = byte(2, text)
        switch first {
        case UInt8(ascii: "<"):
            if second == UInt8(ascii: "3") { return (2, "<3") }
            if second == UInt8(ascii: "/"), third == UInt8(ascii: "3") { return (3, "</3") }
            return nil
        case UInt8(ascii: "^"):
            if second == UInt8(ascii: "^") { return (2, "^^") }
            if third == UInt8(ascii: "^"), second == UInt8(ascii: "_") || second == UInt8(ascii: "-") { return (3, "^^") }
            return nil
        case UInt8(ascii: "-"):
            if second == UInt8(ascii: "_") && third == UInt8(ascii: "-") { return (3, "-_-") }
            return nil
        case UInt8(ascii: "\\"):
            if (second | 0x20) == UInt8(ascii: "o"), third == UInt8(ascii: "/") { return (3, "\\o/") }
            return nil
        case UInt8(ascii: "("):
            // A face that looks the other way: (: and (-:
            if isEyes(second) { return (2, ":)") }
            if second == UInt8(ascii: "-"), isEyes(third) { return (3, ":)") }
            return nil
        case UInt8(ascii: ")"):
            if isEyes(second), !isMouthStart(third) { return (2, ":(") }
            return nil
        default:
            break
        }
        guard isEyes(first) || first == UInt8(ascii: "8") else { return nil }
        var offset = 1
        var isCrying = false
        if second == UInt8(ascii: "'") {
            isCrying = true
            offset = 2
        } else if second == UInt8(ascii: "-") || second == UInt8(ascii: "o") || second == UInt8(ascii: "^") {
            offset = 2
        }
        let mouthByte = byte(offset, text)
        guard let mouth = mouth(mouthByte, eyes: first, isCrying: isCrying) else { return nil }
        var length = offset + 1
        // A letter is a mouth only where no word goes on: ":Dog" is none. A repeated mouth is one mouth.
        while start + length < text.count, text[start + length] == mouthByte { length += 1 }
        if start + length < text.count, ByteClass(of: mouthByte).meets(.alphanumeric),
            ByteClass(of: text[start + length]).meets(.alphanumeric)
        {
            return nil
        }
        // http:// holds no face.
        if mouthByte == UInt8(ascii: "/"), length > offset + 1 { return nil }
        return (length, mouth)
    }

    private static func isEyes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "=")
    }

    private static func isMouthStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
    }

    private static func mouth(_ byte: UInt8, eyes: UInt8, isCrying: Bool) -> StaticString? {
        let isWink = eyes == UInt8(ascii: ";")
        switch byte {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            return isCrying ? ":')" : isWink ? ";)" : ":)"
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return isCrying ? ":'(" : ":("
        case _ where eyes == UInt8(ascii: "8"): return nil
        case UInt8(ascii: "D"): return isWink ? ";d" : ":d"
        case UInt8(ascii: "P"), UInt8(ascii: "p"): return isWink ? ";p" : ":p"
        case UInt8(ascii: "O"), UInt8(ascii: "o"): return ":o"
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): return ":/"
        case UInt8(ascii: "|"): return ":|"
        case UInt8(ascii: "*"): return ":*"
        case UInt8(ascii: "3"): return ":3"
        case UInt8(ascii: "S"), UInt8(ascii: "s"): return ":s"
        case UInt8(ascii: "@"): return ":@"
        default: return nil
        }
    }
}
