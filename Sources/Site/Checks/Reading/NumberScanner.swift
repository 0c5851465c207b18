/// Reads a number and its unit from a folded text: `79,8 %`, `0.797`, `320 000`, `11,200`, `53ms`, `~15€/mois`.
struct NumberScanner {
    let bytes: [UInt8]
    private(set) var position: Int
    private let start: Int

    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
        start = position
    }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// Nil for what begins with a digit and is no figure: a date, a version, an ordinal. ``position`` is behind it in any case.
    mutating func scan() -> Quantity? {
        var digits: [UInt8] = []
        var decimals = 0
        var isGrouped = false
        takeDigits(&digits)
        if digits.count <= 3, digits != [0x30] {
            while isGroup(at: position) {
                isGrouped = true
                position += 1
                takeDigits(&digits)
            }
        }
        let separator = byte(position)
        if !isGrouped || separator == UInt8(ascii: ".") || separator == UInt8(ascii: ","),
            separator == UInt8(ascii: ".") || separator == UInt8(ascii: ","), byte(position + 1).isDigit
        {
            position += 1
            let before = digits.count
            takeDigits(&digits)
            decimals = digits.count - before
            if separator == byte(position), byte(position + 1).isDigit { return skipWord() }
        }
        // A date or a range of pages: 2026-11-21.
        if byte(position) == UInt8(ascii: "-"), byte(position + 1).isDigit, digits.count == 4, decimals == 0 { return skipWord() }
        guard digits.count <= 15, var value = Double(String(decoding: digits, as: UTF8.self)) else { return skipWord() }
        // Thousands may be grouped by a comma in either language; per cent are not.
        value *= Tokenizer.power(decimals)
        var quantity = Quantity(
            value: value, halfWidth: 0.5 * Tokenizer.power(decimals), dimension: .plain, decimals: decimals, text: "")
        guard readUnit(&quantity) else { return skipWord() }
        if quantity.dimension == .plain, decimals == 3, separator == UInt8(ascii: ","), digits.count > 3, digits[0] != 0x30 {
            quantity.value *= 1000
            quantity.halfWidth *= 1000
            quantity.decimals = 0
        }
        quantity.text = String(decoding: bytes[start..<position], as: UTF8.self)
            .replacing("\u{3}", with: "‰").replacing("\u{4}", with: "€").replacing("\n", with: " ")
        return quantity
    }

    private mutating func takeDigits(_ digits: inout [UInt8]) {
        while byte(position).isDigit {
            digits.append(byte(position))
            position += 1
        }
    }

    private mutating func skipWord() -> Quantity? {
        while byte(position).isDigit || byte(position).isLetter
            || byte(position) == UInt8(ascii: ".") && byte(position + 1).isDigit
            || byte(position) == UInt8(ascii: "-") && byte(position + 1).isDigit
        {
            position += 1
        }
        return nil
    }

    /// A space, then exactly three digits: `320 000`.
    private func isGroup(at index: Int) -> Bool {
        byte(index) == 0x20 && (1...3).allSatisfy { byte(index + $0).isDigit } && !byte(index + 4).isDigit
            && !byte(index + 4).isLetter
    }

    /// False where letters that are no unit touch the number, as in `300d`.
    private mutating func readUnit(_ quantity: inout Quantity) -> Bool {
        let end = position
        var index = position
        while byte(index) == 0x20 || byte(index) == 0x0A { index += 1 }
        switch byte(index) {
        case UInt8(ascii: "%"): set(&quantity, .share, 0.01, index + 1)
        case FoldedText.perMille: set(&quantity, .share, 0.001, index + 1)
        case FoldedText.euro, UInt8(ascii: "$"): set(&quantity, .money, 1, index + 1)
        default:
            let first = index
            while byte(index).isLetter { index += 1 }
            guard index > first else { return true }
            let word = Tokenizer.lowercased(bytes[first..<index])
            guard !byte(index).isDigit || word == "h", let unit = FigureUnit.known[word] else { return first > end }
            // One letter that stands apart is more often a word of its own: only s and h are units then.
            set(&quantity, unit.dimension, unit.factor, index)
        }
        if quantity.dimension == .money { quantity.isMonthly = readMonth() }
        return true
    }

    private mutating func set(_ quantity: inout Quantity, _ dimension: Quantity.Dimension, _ factor: Double, _ end: Int) {
        quantity.dimension = dimension
        quantity.value *= factor
        quantity.halfWidth *= factor
        position = end
    }

    private mutating func readMonth() -> Bool {
        for spelling in ["/mois", "/month", " par mois", " per month", " a month", " / mois"] {
            let end = position + spelling.utf8.count
            if end <= bytes.count, bytes[position..<end].elementsEqual(spelling.utf8) {
                position = end
                return true
            }
        }
        return false
    }
}
