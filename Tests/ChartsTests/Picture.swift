import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A chart's SVG, read back by an XML parser.
struct Picture {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""

        var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

        /// A geometry attribute; NaN where it is missing, which equals nothing.
        func number(_ attribute: String) -> Double {
            attributes[attribute].flatMap { Double($0) } ?? .nan
        }
    }

    let elements: [Element]

    /// Fails the test where the text is not well-formed XML.
    init(_ svg: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = reader
        let isWellFormed = parser.parse()
        try #require(isWellFormed, "not well-formed: \(String(describing: parser.parserError))")
        elements = reader.elements
    }

    func elements(_ name: String, class: String? = nil) -> [Element] {
        elements.filter { element in element.name == name && (`class`.map { element.classes.contains($0) } ?? true) }
    }

    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// Those that stand right behind another text included.
    var texts: [String] { (elements("text") + elements("tspan")).map(\.text) }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(Element(name: name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if let last = open.last { elements[last].text += string }
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }
    }
}
