/// Why a file of predictions cannot be read.
package struct MalformedPredictions: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    package var line: Int
    package var reason: String

    package var description: String { "line \(line): \(reason)" }
}

extension PredictionTable {
    /// The table as CSV, its lines ended by a line feed. Labels are plain words: they hold no comma, quote or line break.
    package var csv: [UInt8] {
        var bytes = Array((Self.header + "\n").utf8)
        bytes.reserveCapacity(bytes.count + n * 26)
        let names = labels.map { Array($0.utf8) }
        for row in truth.indices {
            bytes.append(contentsOf: names[Int(truth[row])])
            bytes.append(UInt8(ascii: ","))
            bytes.append(contentsOf: names[Int(predicted[row])])
            bytes.append(UInt8(ascii: ","))
            let probability = probabilities[row]
            bytes.append(UInt8(ascii: "0") + UInt8(probability / 10_000))
            bytes.append(UInt8(ascii: "."))
            for divisor: UInt16 in [1000, 100, 10, 1] {
                bytes.append(UInt8(ascii: "0") + UInt8(probability / divisor % 10))
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads what ``csv`` wrote, byte by byte: some ten thousand rows a millisecond.
    ///
    /// - Throws: ``MalformedPredictions`` for another header, a line of other than three fields, an empty or quoted label, a
    ///   probability that is not a decimal in 0...1, a file that ends within a line, and one without rows.
    package init(parsing bytes: Span<UInt8>) throws(MalformedPredictions) {
        self.init()
        let lineFeed = UInt8(ascii: "\n")
        var line = 0
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != lineFeed { end += 1 }
            line += 1
            guard end < bytes.count else { throw MalformedPredictions(line: line, reason: "the file ends within a line") }
            let last = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            if line == 1 {
                try Self.check(header: bytes.extracting(start..<last))
            } else {
                do {
                    try append(line: bytes.extracting(start..<last))
                } catch {
                    throw MalformedPredictions(line: line, reason: error.reason)
                }
            }
            start = end + 1
        }
        guard n > 0 else { throw MalformedPredictions(line: max(1, line), reason: "there is no prediction in the file") }
    }

    private static func check(header: Span<UInt8>) throws(MalformedPredictions) {
        let text = header.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard text == Self.header else {
            throw MalformedPredictions(line: 1, reason: "the header is `\(text.prefix(80))` instead of `\(Self.header)`")
        }
    }

    private struct Problem: Error {
        var reason: String
    }

    private mutating func append(line: Span<UInt8>) throws(Problem) {
        let comma = UInt8(ascii: ",")
        var first = 0
        while first < line.count, line[first] != comma { first += 1 }
        var second = first + 1
        while second < line.count, line[second] != comma { second += 1 }
        guard second < line.count else { throw Problem(reason: "three fields are needed: \(Self.header)") }
        let truth = try index(checking: line.extracting(0..<first))
        let predicted = try index(checking: line.extracting(first + 1..<second))
        append(
            truth: truth, predicted: predicted,
            probability: try Self.probability(line.extracting(second + 1..<line.count)))
    }

    private mutating func index(checking label: Span<UInt8>) throws(Problem) -> UInt8 {
        guard label.count > 0, label[0] != UInt8(ascii: "\"") else {
            throw Problem(reason: "a label is empty or quoted: labels are plain words")
        }
        guard let index = index(of: label) else { throw Problem(reason: "there are more than 256 labels") }
        return index
    }

    /// `0`, `0.5`, `0.5312`, `1.0000`: in ten-thousandths; further decimals are cut.
    private static func probability(_ field: Span<UInt8>) throws(Problem) -> UInt16 {
        var value = 0
        var decimals = 0
        var hasPoint = false
        var isNumber = field.count > 0 && field.count <= 20
        for index in field.indices {
            let byte = field[index]
            if byte == UInt8(ascii: "."), !hasPoint, index > 0 {
                hasPoint = true
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                if decimals < 4 {
                    value = min(value, 1_000_000) * 10 + Int(byte - UInt8(ascii: "0"))
                    if hasPoint { decimals += 1 }
                }
            } else {
                isNumber = false
            }
        }
        while decimals < 4 {
            value *= 10
            decimals += 1
        }
        guard isNumber, value <= 10_000 else {
            let text = field.withUnsafeBufferPointer { String(decoding: $0.prefix(40), as: UTF8.self) }
            throw Problem(reason: "`\(text)` is no probability: write a decimal in 0...1, such as 0.5312")
        }
        return UInt16(value)
    }
}
