/// Addresses that stand in the text without brackets (GFM 0.29, "Autolinks (extension)"), found as cmark-gfm finds them.
///
/// cmark-gfm looks before it reads emphasis, this after: an address does not reach over a `*` that libcmark took for emphasis.
struct Autolink {
    /// Where in the text the address stands.
    var range: Range<Int>
    /// What the target has before the address: `http://`, `mailto:` or nothing.
    var prefix = ""

    /// Reads an address at a `w`.
    ///
    /// - Parameter isFree: whether an address may begin at the start of the text.
    init?(wwwAt index: Int, of text: UnsafeBufferPointer<UInt8>, isFree: Bool) {
        guard index + 4 <= text.count, text[index + 1] == UInt8(ascii: "w"), text[index + 2] == UInt8(ascii: "w"),
            text[index + 3] == UInt8(ascii: ".")
        else { return nil }
        guard index == 0 ? isFree : Self.mayPrecede(text[index - 1]) else { return nil }
        guard let domain = Self.domainEnd(from: index, in: text, mayBeShort: false),
            let end = Self.end(from: index, after: domain, in: text)
        else { return nil }
        range = index..<end
        prefix = "http://"
    }

    /// Reads an address at the colon of `http://`, `https://` or `ftp://`.
    ///
    /// - Parameter floor: the offset before which the address cannot begin.
    init?(colonAt colon: Int, of text: UnsafeBufferPointer<UInt8>, floor: Int) {
        guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
            let length = Self.schemeLength(before: colon, in: text, floor: floor), Self.isHost(text, at: colon + 3),
            let domain = Self.domainEnd(from: colon + 3, in: text, mayBeShort: true),
            let end = Self.end(from: colon, after: domain, in: text)
        else { return nil }
        range = (colon - length)..<end
    }

    /// Reads an address at an `@`.
    init?(atSignAt sign: Int, of text: UnsafeBufferPointer<UInt8>, floor: Int) {
        var start = sign
        while start > floor, Self.isAlphanumeric(text[start - 1]) || ".+-_".utf8.contains(text[start - 1]) { start -= 1 }
        guard start < sign else { return nil }
        for scheme in ["mailto:", "xmpp:"] where start - floor >= scheme.utf8.count {
            let before = start - scheme.utf8.count
            if text[before..<start].elementsEqual(scheme.utf8), before == floor || !Self.isAlphanumeric(text[before - 1]) {
                self.init(mailFrom: before, at: sign, of: text, isXMPP: scheme == "xmpp:")
                prefix = ""
                return
            }
        }
        self.init(mailFrom: start, at: sign, of: text, isXMPP: false)
        prefix = "mailto:"
    }

    private init?(mailFrom start: Int, at sign: Int, of text: UnsafeBufferPointer<UInt8>, isXMPP: Bool) {
        var end = sign + 1
        var hasDot = false
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: "."), end + 1 < text.count, Self.isAlphanumeric(text[end + 1]) {
                hasDot = true
            } else if !Self.isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"),
                !(isXMPP && byte == UInt8(ascii: "/"))
            {
                break
            }
            end += 1
        }
        guard hasDot, end - sign >= 2, end == text.count || text[end] != UInt8(ascii: "@"), Self.isLetter(text[end - 1]) else {
            return nil
        }
        range = start..<Self.trimmedEnd(from: sign, to: end, in: text)
    }

    // MARK: Where an address ends

    /// The end of an address that goes on to the next white space, less the punctuation that belongs to the sentence.
    private static func end(from start: Int, after domain: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = domain
        while end < text.count, !isSpace(text[end]), text[end] != UInt8(ascii: "<") { end += 1 }
        end = trimmedEnd(from: start, to: end, in: text)
        return end > start ? end : nil
    }

    private static func trimmedEnd(from start: Int, to limit: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = limit
        var opening = 0
        var closing = 0
        for byte in text[start..<end] {
            if byte == UInt8(ascii: "(") { opening += 1 } else if byte == UInt8(ascii: ")") { closing += 1 }
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: ")"):
                if closing <= opening { return end }
                closing -= 1
                end -= 1
            case UInt8(ascii: ";"):
                // What looks like an entity is none of the address.
                var name = end - 2
                while name > start, isLetter(text[name]) { name -= 1 }
                end = name >= start && name < end - 2 && text[name] == UInt8(ascii: "&") ? name : end - 1
            case _ where "?!.,:*_~'\"".utf8.contains(text[end - 1]): end -= 1
            default: return end
            }
        }
        return end
    }

    /// The end of a domain name, whose last two parts hold no underscore; nil if it is none.
    ///
    /// - Parameter mayBeShort: whether it needs no dot.
    private static func domainEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>, mayBeShort: Bool) -> Int? {
        var dots = 0
        var underscores = (last: 0, beforeLast: 0)
        var end = start + 1
        // A dot or an underscore that ends the text is none of the name's.
        while end < text.count - 1 {
            let byte = text[end]
            if byte == UInt8(ascii: "_") {
                underscores.last += 1
            } else if byte == UInt8(ascii: ".") {
                underscores = (0, underscores.last)
                dots += 1
            } else if byte != UInt8(ascii: "-"), !isHost(text, at: end) {
                break
            }
            end += 1
        }
        // So long a name is accepted whatever it holds, lest texts of many dots take quadratic time (GHSA-29g3-96g3-jg6c).
        if underscores.last + underscores.beforeLast > 0, dots <= 10 { return nil }
        return mayBeShort || dots > 0 ? end : nil
    }

    private static func schemeLength(before colon: Int, in text: UnsafeBufferPointer<UInt8>, floor: Int) -> Int? {
        var start = colon
        while start > floor, colon - start < 6, isLetter(text[start - 1]) { start -= 1 }
        let scheme = text[start..<colon].map { $0 | 0x20 }
        return ["http", "https", "ftp"].contains { scheme.elementsEqual($0.utf8) } ? colon - start : nil
    }

    // MARK: Characters

    private static func mayPrecede(_ byte: UInt8) -> Bool { isSpace(byte) || "*_~(".utf8.contains(byte) }

    /// Whether the character at an offset may stand in the name of a host: neither white space nor punctuation.
    private static func isHost(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        if text[index] < 0x80 { return isAlphanumeric(text[index]) }
        // The other bytes of a character that was accepted.
        if text[index] & 0xC0 == 0x80 { return true }
        let scalar = String(UnsafeBufferPointer(rebasing: text[index...].prefix(4))).unicodeScalars.first
        return scalar.map { !$0.properties.isWhitespace && !$0.isPunctuation } ?? false
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}

extension Unicode.Scalar {
    /// Punctuation as CommonMark 0.30 has it: that of ASCII, and Unicode's categories P.
    var isPunctuation: Bool {
        if isASCII {
            return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value) || (0x5B...0x60).contains(value)
                || (0x7B...0x7E).contains(value)
        }
        return switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            true
        default: false
        }
    }
}
