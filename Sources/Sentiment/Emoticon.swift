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
            if second == UInt8(ascii: "3") { return (1 + run(of: second, in: text, from: start + 1), "<3") }
            if second == UInt8(ascii: "/"), third == UInt8(ascii: "3") { return (3, "</3") }
            return nil
        case UInt8(ascii: "^"):
            if second == UInt8(ascii: "^") { return (2, "^^") }
            if third == UInt8(ascii: "^"), second == UInt8(ascii: "_") || second == UInt8(ascii: "-") { return (3, "^^") }
            return nil
        case UInt8(ascii: "-"):
            let mouth = run(of: UInt8(ascii: "_"), in: text, from: start + 1)
            let end = start + mouth + 1
            return mouth > 0 && end < text.count && text[end] == first ? (mouth + 2, "-_-") : nil
        case UInt8(ascii: "\\"):
            if (second | 0x20) == UInt8(ascii: "o"), third == UInt8(ascii: "/") { return (3, "\\o/") }
            return nil
        case UInt8(ascii: "("):
            // A face that looks the other way: (: and (-:
            if isEyes(second) { return (2, ":)") }
            if second == UInt8(ascii: "-"), isEyes(third) { return (3, ":)") }
            return nil
        case UInt8(ascii: ")"):
            // Not the end of a remark in brackets that a colon follows.
            let closesBracket = start > 0 && !ByteClass(of: text[start - 1]).meets(.space)
            return isEyes(second) && !isMouthStart(third) && !closesBracket ? (2, ":(") : nil
        default:
            break
        }
        guard isEyes(first) else { return nil }
        var offset = 1
        var isCrying = false
        if second == UInt8(ascii: "'") {
            isCrying = true
            offset = 2
        } else if second == UInt8(ascii: "-") || second == UInt8(ascii: "^") || (second == UInt8(ascii: "o") && isBracket(third))
        {
            offset = 2
        }
        let mouthByte = byte(offset, text)
        guard let mouth = mouth(mouthByte, eyes: first, isCrying: isCrying) else { return nil }
        // A repeated mouth is one mouth.
        let length = offset + run(of: mouthByte, in: text, from: start + offset)
        // A letter is a mouth only where no word goes on, and a digit where no number stands before: ":Dog" and "7:3" are none.
        if ByteClass(of: mouthByte).meets(.alphanumeric) {
            if start + length < text.count, ByteClass(of: text[start + length]).meets(.alphanumeric) { return nil }
            if start > 0, ByteClass(of: text[start - 1]).meets(.digit) { return nil }
        }
        // http:// holds no face.
        if mouthByte == UInt8(ascii: "/"), length > offset + 1 { return nil }
        return (length, mouth)
    }

    /// How many times `byte` stands in a row from `start` on.
    private static func run(of byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == byte { end += 1 }
        return end - start
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ")") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "[")
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
