/// One line of a metric's file: `timestamp value step`, in milliseconds; `timestamp value` in the first MLflow versions; and
/// `timestamp value step dataset digest` for a metric of a dataset.
///
/// MLflow 3.17 writes the step in lines of five fields but reads it as 0; here it is read as it was written.
enum MetricLine {
    struct Problem: Error {
        var line: Int?
        var reason: String
    }

    /// - Parameter text: the bytes of the file, which may have any number of lines: a million of them is a training in detail.
    static func history(in text: [UInt8]) throws(Problem) -> [MetricPoint] {
        var points: [MetricPoint] = []
        var scanner = LineScanner(text: text)
        while scanner.nextLine() {
            if scanner.fields == 0 { continue }
            guard [2, 3, 5].contains(scanner.fields) else {
                throw scanner.problem("a metric line has 2, 3 or 5 fields, this one \(scanner.fields)")
            }
            guard let timestamp = scanner.integer(0) else {
                throw scanner.problem("the timestamp is not a whole number: '\(scanner.string(0))'")
            }
            guard let value = scanner.number(1) else {
                throw scanner.problem("the value is not a number: '\(scanner.string(1))'")
            }
            guard let step = scanner.fields == 2 ? 0 : scanner.integer(2) else {
                throw scanner.problem("the step is not a whole number: '\(scanner.string(2))'")
            }
            points.append(MetricPoint(value: value, timestamp: timestamp, step: step))
        }
        guard !points.isEmpty else { throw Problem(reason: "the metric has no value") }
        return points
    }

    /// Swift prints the shortest digits that read back as the same number, and `nan`, `inf` and `-inf` as Python does.
    static func text(of point: MetricPoint) -> String {
        "\(point.timestamp) \(point.value.isNaN ? "nan" : "\(point.value)") \(point.step)"
    }
}

/// Goes through the lines of a text and the fields of each, which are separated by spaces, without making strings of them.
private struct LineScanner {
    private let text: [UInt8]
    private var position = 0
    /// The line that is being looked at, counted from 1.
    private var line = 0
    /// How many fields the line has, and where the first three of them are.
    private(set) var fields = 0
    private var first = 0..<0
    private var second = 0..<0
    private var third = 0..<0

    init(text: [UInt8]) {
        self.text = text
    }

    /// False at the end.
    mutating func nextLine() -> Bool {
        guard position < text.count else { return false }
        line += 1
        fields = 0
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "\n") {
                position += 1
                break
            }
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") {
                position += 1
                continue
            }
            let start = position
            while position < text.count, !Self.endsField(text[position]) { position += 1 }
            switch fields {
            case 0: first = start..<position
            case 1: second = start..<position
            case 2: third = start..<position
            default: break
            }
            fields += 1
        }
        return true
    }

    func problem(_ reason: String) -> MetricLine.Problem { .init(line: line, reason: reason) }

    func string(_ field: Int) -> String {
        let range = range(of: field)
        return String(decoding: range.map { text[$0] }, as: UTF8.self)
    }

    func integer(_ field: Int) -> Int64? {
        let range = range(of: field)
        var index = range.lowerBound
        let isNegative = text[index] == UInt8(ascii: "-")
        if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
        guard index < range.upperBound, range.upperBound - index <= 18 else { return Int64(string(field)) }
        var number: Int64 = 0
        while index < range.upperBound {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int64(digit)
            index += 1
        }
        return isNegative ? -number : number
    }

    /// A decimal number of up to 15 digits over or times a power of ten up to 10²² is exact in one operation (W. D. Clinger, How to
    /// read floating point numbers accurately, 1990); the rest is left to the standard library.
    func number(_ field: Int) -> Double? {
        let range = range(of: field)
        var index = range.lowerBound
        let isNegative = text[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var (mantissa, digits, decimals, hasPoint) = (Int64(0), 0, 0, false)
        while index < range.upperBound, digits <= 15 {
            let byte = text[index]
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                let digit = byte &- UInt8(ascii: "0")
                guard digit <= 9 else { return Double(string(field)) }
                mantissa = mantissa * 10 + Int64(digit)
                digits += 1
                if hasPoint { decimals += 1 }
            }
            index += 1
        }
        guard index == range.upperBound, 1...15 ~= digits else { return Double(string(field)) }
        let value = Double(mantissa) / Self.powersOfTen[decimals]
        return isNegative ? -value : value
    }

    private static func endsField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func range(of field: Int) -> Range<Int> { field == 0 ? first : field == 1 ? second : third }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
