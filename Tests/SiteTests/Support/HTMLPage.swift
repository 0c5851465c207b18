/// A page of HTML5 as its elements, read strictly: what a browser would quietly mend is an error here.
///
/// It knows as much of the language as our pages use: quoted attributes, comments, elements without content, and `/>` in SVG.
struct HTMLPage {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// Its own place in ``elements``, and those of the elements that it stands in, the outermost first.
        var place: Int
        var ancestors: [Int]
        /// All text in it, its spaces as in the source.
        var text = ""

        subscript(attribute: String) -> String? { attributes[attribute] }
    }

    struct Malformed: Error, CustomStringConvertible {
        var line: Int
        var message: String
        var description: String { "line \(line): \(message)" }
    }

    private(set) var elements: [Element] = []

    private static let empty: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

    init(_ html: String) throws(Malformed) {
        var reader = Reader(bytes: Array(html.utf8))
        var open: [Int] = []
        while !reader.isAtEnd {
            if reader.skip("<!--") {
                _ = try reader.text(until: "-->")
            } else if reader.skip("<!DOCTYPE") {
                _ = try reader.text(until: ">")
            } else if reader.skip("</") {
                let name = try reader.text(until: ">")
                guard let last = open.popLast(), elements[last].name == name else {
                    throw reader.failure("</\(name)> closes nothing")
                }
            } else if reader.skip("<") {
                let (name, attributes, isClosed) = try reader.tag()
                elements.append(Element(name: name, attributes: attributes, place: elements.count, ancestors: open))
                if !isClosed, !Self.empty.contains(name) { open.append(elements.count - 1) }
            } else {
                let text = try Self.decoded(reader.textUntilTag(), at: reader)
                for index in open { elements[index].text += text }
            }
        }
        if let last = open.last { throw reader.failure("<\(elements[last].name)> is never closed") }
    }

    func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }
    func first(_ name: String) -> Element? { elements.first { $0.name == name } }
    func element(id: String) -> Element? { elements.first { $0["id"] == id } }

    /// The elements that stand in another, at any depth.
    func all(_ name: String, in parent: Element) -> [Element] {
        elements.filter { $0.name == name && $0.ancestors.contains(parent.place) }
    }

    func isInside(_ name: String, _ element: Element) -> Bool {
        element.ancestors.contains { elements[$0].name == name }
    }

    private static func decoded(_ text: String, at reader: Reader) throws(Malformed) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var decoded = String(parts.removeFirst())
        for part in parts {
            guard let end = part.firstIndex(of: ";"), let character = named[String(part[..<end])] else {
                throw reader.failure("an ampersand is not escaped: &\(part.prefix(12))")
            }
            decoded += character + part[part.index(after: end)...]
        }
        return decoded
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { position >= bytes.count }

        mutating func skip(_ text: StaticString) -> Bool {
            guard bytes.count - position >= text.utf8CodeUnitCount else { return false }
            for offset in 0..<text.utf8CodeUnitCount where bytes[position + offset] != text.utf8Start[offset] { return false }
            position += text.utf8CodeUnitCount
            return true
        }

        mutating func text(until end: StaticString) throws(Malformed) -> String {
            let start = position
            while !isAtEnd {
                let here = position
                if skip(end) { return String(decoding: bytes[start..<here], as: UTF8.self) }
                position += 1
            }
            position = start
            throw failure("what begins here does not end")
        }

        mutating func textUntilTag() -> String {
            let start = position
            while !isAtEnd, bytes[position] != UInt8(ascii: "<") { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        mutating func tag() throws(Malformed) -> (name: String, attributes: [String: String], isClosed: Bool) {
            let name = word()
            var attributes: [String: String] = [:]
            while true {
                while skip(" ") || skip("\n") {}
                if skip("/>") { return (name, attributes, true) }
                if skip(">") { return (name, attributes, false) }
                let key = word()
                guard !name.isEmpty, !key.isEmpty else { throw failure("not a tag") }
                let value = skip("=\"") ? try text(until: "\"") : ""
                guard attributes.updateValue(try HTMLPage.decoded(value, at: self), forKey: key) == nil else {
                    throw failure("the attribute \(key) stands twice")
                }
            }
        }

        private mutating func word() -> String {
            let start = position
            while !isAtEnd, !" \n=/>\"'<".utf8.contains(bytes[position]) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        func failure(_ message: String) -> Malformed {
            Malformed(line: bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1, message: message)
        }
    }
}
