import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A document as a parser of XML sees it: what does not parse is no tree.
final class XMLTree: NSObject, XMLParserDelegate {
    final class Element {
        let name: String
        let attributes: [String: String]
        var text = ""
        var children: [Element] = []

        init(name: String, attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        func all(_ name: String) -> [Element] { children.filter { $0.name == name } }
        func first(_ name: String) -> Element? { children.first { $0.name == name } }
        subscript(attribute: String) -> String? { attributes[attribute] }
    }

    private var open: [Element] = []
    private var outermost: Element?

    /// - Returns: the document's element.
    static func parse(_ xml: String?) throws -> Element {
        let tree = XMLTree()
        let parser = XMLParser(data: Data((xml ?? "").utf8))
        parser.delegate = tree
        guard parser.parse(), let root = tree.outermost else { throw parser.parserError ?? CocoaError(.formatting) }
        return root
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = Element(name: name, attributes: attributes)
        open.last?.children.append(element)
        if outermost == nil { outermost = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        open.last?.text += text
    }
}
