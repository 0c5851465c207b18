/// The fields of an `application/x-www-form-urlencoded` body (WHATWG URL Standard, section 5.1).
struct Form: Sendable {
    /// A value, and whether it was UTF-8.
    struct Value: Hashable, Sendable {
        /// With U+FFFD in place of what was not UTF-8, fit to be shown again.
        var repaired: String
        var isReadable: Bool
    }

    private var fields: [String: Value] = [:]

    /// Reads the first value of each field. There is no malformed form: what is not an escape stands for itself.
    init(_ body: some Sequence<UInt8>) {
        for pair in Array(body).split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decode(parts[0]).repaired
            guard fields[name] == nil else { continue }
            fields[name] = parts.count > 1 ? Self.decode(parts[1]) : Value(repaired: "", isReadable: true)
        }
    }

    /// The field, or an empty value where it was not sent.
    subscript(name: String) -> Value {
        fields[name] ?? Value(repaired: "", isReadable: true)
    }

    /// The field as a choice among known words, or nil.
    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        fields[name].flatMap { Choice(rawValue: $0.repaired) }
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> Value {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hexDigit(bytes[index + 1]),
                let low = hexDigit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
        if let text = String(validating: decoded, as: UTF8.self) {
            return Value(repaired: text, isReadable: true)
        }
        return Value(repaired: String(decoding: decoded, as: UTF8.self), isReadable: false)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension Form.Value {
    /// The value where it was UTF-8.
    func text() throws(TweetText.Problem) -> String {
        guard isReadable else { throw .unreadable }
        return repaired
    }
}
