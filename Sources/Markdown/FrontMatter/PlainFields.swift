package import Foundation
import Yams

/// Front matter that is read field by field where it is written as nearly all is: texts, lists of texts, and days.
///
/// A decoder with its containers takes some twenty times as long as the parsing of so few lines, and a site reads those of all its
/// articles. What is written in any other way, and all that is wrong, is left to the decoder: it knows the words for it.
package protocol PlainFrontMatter: Decodable {
    /// Must give what the decoder would.
    init(plain fields: PlainFields) throws(PlainFields.Unusual)
}

/// The fields of a mapping.
package struct PlainFields {
    /// A value that a decoder has to read.
    package struct Unusual: Error {
        package init() {}
    }

    private let mapping: Node.Mapping

    /// Nil where the root is no mapping, or one into which another is merged.
    init?(_ root: Node) {
        guard case .mapping(let mapping) = root, !mapping.contains(where: { Self.isMerge($0.key) }) else { return nil }
        self.mapping = mapping
    }

    /// Nil where the key is missing.
    package func text(_ key: String) throws(Unusual) -> String? {
        guard let node = node(key) else { return nil }
        return try Self.text(node)
    }

    package func texts(_ key: String) throws(Unusual) -> [String]? {
        guard let node = node(key) else { return nil }
        guard case .sequence(let sequence) = node else { throw Unusual() }
        var texts: [String] = []
        texts.reserveCapacity(sequence.count)
        for node in sequence { texts.append(try Self.text(node)) }
        return texts
    }

    /// The beginning of a day in UTC, such as `2026-11-21`. Days after the 28th are left to the decoder, which knows the months.
    package func day(_ key: String) throws(Unusual) -> Date? {
        guard let text = try text(key) else { return nil }
        let digits = text.utf8.map { Int($0) - 0x30 }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let hyphen = Int(UInt8(ascii: "-")) - 0x30
        guard digits.count == 10, digits[4] == hyphen, digits[7] == hyphen,
            digits.enumerated().allSatisfy({ $0 == 4 || $0 == 7 || (0...9).contains($1) }),
            case let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10)),
            year >= 1600, (1...12).contains(month), (1...28).contains(day)
        else { throw Unusual() }
        // Years that begin in March have their odd day at their end: the days before month m are (153 m + 2) / 5, rounded down
        // (Hinnant 2013, chrono-Compatible Low-Level Date Algorithms).
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
        return Date(timeIntervalSince1970: Double(days) * 86_400)
    }

    private func node(_ key: String) -> Node? {
        mapping.first { entry in
            guard case .scalar(let scalar) = entry.key else { return false }
            return scalar.string == key
        }?.value
    }

    /// A plain word may stand for null; a text in quotes is a text.
    private static func text(_ node: Node) throws(Unusual) -> String {
        guard case .scalar(let scalar) = node else { throw Unusual() }
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": throw Unusual()
        default: return scalar.string
        }
    }

    private static func isMerge(_ key: Node) -> Bool {
        guard case .scalar(let scalar) = key else { return true }
        return scalar.string == "<<"
    }
}
