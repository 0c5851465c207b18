/// One pass over the UTF-8 of a cleaned text.
struct Scanner {
    private let classes = ByteClass.table
    /// How many more tokens the last negation reaches.
    private var negationReach = 0

    mutating func scan(_ text: Span<UInt8>, into buffer: inout TokenBuffer) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            let kind = classes[Int(byte)]
            if kind.meets(.space) {
                index += 1
            } else if kind.meets(.alphanumeric) {
                if let end = urlEnd(text, from: index) {
                    emit("<url>", source: index..<end, into: &buffer)
                    index = end
                } else {
                    index = scanWord(text, from: index, splitsHumps: false, into: &buffer)
                }
            } else if kind.meets(.extended) {
                index = scanExtended(text, from: index, into: &buffer)
            } else {
                index = scanSign(text, from: index, kind: kind, into: &buffer)
            }
        }
    }

    // MARK: Words

    /// Scans a word; in a hashtag (`splitsHumps`) it ends where a capital follows a small letter.
    private mutating func scanWord(
        _ text: Span<UInt8>, from start: Int, splitsHumps: Bool, into buffer: inout TokenBuffer
    ) -> Int {
        let form = buffer.normalized.count
        var hash = TokenHash()
        // The two letters before this one: of a letter that stands three times or more, two are kept.
        var last: UInt32 = 0
        var beforeLast: UInt32 = 0
        var index = start
        var wasLowercase = false
        scan: while index < text.count {
            var byte = text[index]
            let kind = classes[Int(byte)]
            var length = 1
            if kind.meets(.uppercase) {
                if splitsHumps && wasLowercase { break }
                byte |= 0x20
            } else if !kind.meets([.lowercase, .digit]) {
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                    guard isLetter(text, index + 1) else { break }
                    byte = UInt8(ascii: "'")
                } else if kind.meets(.extended) {
                    let scalar = Scalar(text, at: index)
                    if scalar.isApostrophe {
                        guard isLetter(text, index + scalar.length) else { break }
                        byte = UInt8(ascii: "'")
                        length = scalar.length
                    } else {
                        guard scalar.isLetter else { break }
                        let lowercased = scalar.lowercased
                        let letter = lowercased.unicodeScalars.first?.value ?? 0
                        index += scalar.length
                        if letter == last && letter == beforeLast { continue scan }
                        for byte in lowercased.utf8 {
                            buffer.normalized.append(byte)
                            hash.combine(byte)
                        }
                        (beforeLast, last) = (last, letter)
                        wasLowercase = true
                        continue scan
                    }
                } else {
                    break
                }
            }
            wasLowercase = kind.meets(.lowercase)
            index += length
            let letter = UInt32(byte)
            if letter == last && letter == beforeLast && !kind.meets(.digit) { continue }
            buffer.normalized.append(byte)
            hash.combine(byte)
            (beforeLast, last) = (last, letter)
        }
        let end = buffer.normalized.count
        let endsInNot =
            end - form > 3 && buffer.normalized[end - 1] == UInt8(ascii: "t") && buffer.normalized[end - 2] == UInt8(ascii: "'")
            && buffer.normalized[end - 3] == UInt8(ascii: "n")
        append(hash.value, form: form, source: start..<index, into: &buffer)
        if Negation.isNegation(hash: hash.value, endsInNot: endsInNot, length: end - form) { negationReach = Negation.reach }
        return index
    }

    private func isLetter(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index < text.count else { return false }
        let kind = classes[Int(text[index])]
        return kind.meets(.letter) || (kind.meets(.extended) && Scalar(text, at: index).isLetter)
    }

    private func isAlphanumeric(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index < text.count && (classes[Int(text[index])].meets(.alphanumeric) || text[index] == UInt8(ascii: "_"))
    }

    /// Where the address that begins at `start` ends: `http://…`, `https://…`, `www.…`, or the bare `http` of masked collections.
    private func urlEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
        let first = text[start] | 0x20
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return nil }
        var index = start
        if hasPrefix("www.", text, start) {
            index += 4
        } else if hasPrefix("http", text, start) {
            index += 4
            if index < text.count, text[index] | 0x20 == UInt8(ascii: "s") { index += 1 }
            if !hasPrefix("://", text, index) {
                return isAlphanumeric(text, index) || (index < text.count && text[index] == UInt8(ascii: "'")) ? nil : index
            }
        } else {
            return nil
        }
        while index < text.count, !classes[Int(text[index])].meets(.space) { index += 1 }
        return index
    }

    private func hasPrefix(_ prefix: StaticString, _ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start + prefix.utf8CodeUnitCount <= text.count else { return false }
        return prefix.withUTF8Buffer { prefix in
            for offset in prefix.indices {
                let byte = text[start + offset]
                let folded = classes[Int(byte)].meets(.uppercase) ? byte | 0x20 : byte
                guard folded == prefix[offset] else { return false }
            }
            return true
        }
    }

    // MARK: Signs

    private mutating func scanSign(
        _ text: Span<UInt8>, from start: Int, kind: ByteClass, into buffer: inout TokenBuffer
    ) -> Int {
        if kind.meets(.emoticonStart), let (length, form) = Emoticon.match(text, at: start) {
            // A face speaks for itself: no negation reaches it, and the clause is over.
            negationReach = 0
            emit(form, source: start..<start + length, into: &buffer)
            return start + length
        }
        if kind.meets(.clauseEnd) { negationReach = 0 }
        switch text[start] {
        case UInt8(ascii: "@") where isAlphanumeric(text, start + 1):
            var index = start + 1
            while isAlphanumeric(text, index) { index += 1 }
            emit("<mention>", source: start..<index, into: &buffer)
            return index
        case UInt8(ascii: "#") where isAlphanumeric(text, start + 1) || isLetter(text, start + 1):
            return scanHashtag(text, from: start + 1, into: &buffer)
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            return scanExclamation(text, from: start, into: &buffer)
        case UInt8(ascii: "."):
            var index = start + 1
            while index < text.count, text[index] == UInt8(ascii: ".") { index += 1 }
            if index - start > 1 { emit("...", source: start..<index, into: &buffer) }
            return index
        default:
            return start + 1
        }
    }

    private mutating func scanHashtag(_ text: Span<UInt8>, from start: Int, into buffer: inout TokenBuffer) -> Int {
        var index = start
        while index < text.count {
            if text[index] == UInt8(ascii: "_") {
                index += 1
            } else if classes[Int(text[index])].meets(.alphanumeric) || isLetter(text, index) {
                index = scanWord(text, from: index, splitsHumps: true, into: &buffer)
            } else {
                break
            }
        }
        return index
    }

    /// `!`, `!!` for two or more, and the same for question marks; a mixture is `?!`.
    private mutating func scanExclamation(_ text: Span<UInt8>, from start: Int, into buffer: inout TokenBuffer) -> Int {
        var index = start
        var exclamations = 0
        var questions = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "!") {
                exclamations += 1
            } else if text[index] == UInt8(ascii: "?") {
                questions += 1
            } else {
                break
            }
            index += 1
        }
        let form: StaticString =
            switch (exclamations, questions) {
            case (1, 0): "!"
            case (_, 0): "!!"
            case (0, 1): "?"
            case (0, _): "??"
            default: "?!"
            }
        emit(form, source: start..<index, into: &buffer)
        return index
    }

    private mutating func scanExtended(_ text: Span<UInt8>, from start: Int, into buffer: inout TokenBuffer) -> Int {
        let scalar = Scalar(text, at: start)
        let end = start + scalar.length
        if scalar.isLetter { return scanWord(text, from: start, splitsHumps: false, into: &buffer) }
        if scalar.value == "…" {
            negationReach = 0
            emit("...", source: start..<end, into: &buffer)
        } else if scalar.isSign {
            negationReach = 0
            let form = buffer.normalized.count
            var hash = TokenHash()
            for byte in scalar.value.utf8 {
                buffer.normalized.append(byte)
                hash.combine(byte)
            }
            append(hash.value, form: form, source: start..<end, into: &buffer)
        }
        return end
    }

    // MARK: Output

    private mutating func emit(_ form: StaticString, source: Range<Int>, into buffer: inout TokenBuffer) {
        let start = buffer.normalized.count
        var hash = TokenHash()
        form.withUTF8Buffer { bytes in
            for byte in bytes {
                buffer.normalized.append(byte)
                hash.combine(byte)
            }
        }
        append(hash.value, form: start, source: source, into: &buffer)
    }

    private mutating func append(_ hash: UInt32, form: Int, source: Range<Int>, into buffer: inout TokenBuffer) {
        buffer.tokens.append(
            Token(
                hash: hash,
                source: Int32(source.lowerBound)..<Int32(source.upperBound),
                form: Int32(form)..<Int32(buffer.normalized.count),
                isNegated: negationReach > 0
            )
        )
        if negationReach > 0 { negationReach -= 1 }
    }
}
