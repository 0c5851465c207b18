import CCMark

// The only file that knows libcmark. No pointer leaves it.

extension SyntaxNode {
    /// Parses CommonMark (0.30) in UTF-8; libcmark replaces NUL and what is not UTF-8 by U+FFFD.
    init(parsing source: [UInt8]) {
        self = source.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                // libcmark reads no byte when the length is zero, but wants a pointer that is not null.
                guard let base = text.baseAddress, let root = cmark_parse_document(base, text.count, CMARK_OPT_DEFAULT) else {
                    return SyntaxNode(kind: .document)
                }
                defer { cmark_node_free(root) }
                return SyntaxNode(copying: root)
            }
        }
    }

    /// libcmark's own HTML for a text: the oracle that the tests hold ``HTMLRenderer`` to.
    static func referenceHTML(of source: String, allowsRawHTML: Bool = false) -> String {
        let options = allowsRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
        var source = source
        return source.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                guard let base = text.baseAddress, let html = cmark_markdown_to_html(base, text.count, options) else { return "" }
                defer { cmark_get_default_mem_allocator().pointee.free(html) }
                return String(cString: html)
            }
        }
    }

    /// Copies a tree without recursion, so that its depth is bounded here and nowhere else.
    private init(copying root: OpaquePointer) {
        var open: [SyntaxNode] = []
        var isOpen: [Bool] = []  // for each entered container, whether it was kept or spliced into its parent
        var blockDepth = 0
        var inlineDepth = 0
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }

        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { break }
            let type = cmark_node_get_type(pointer)
            if event == CMARK_EVENT_ENTER {
                let isLeaf = Self.leaves.contains(type.rawValue)
                let kind = Kind(pointer, type)
                let isKept =
                    switch kind {
                    case .blockQuote, .list: blockDepth < Self.maximumBlockDepth
                    // An item follows its list: kept when the list was.
                    case .item: if case .list = open.last?.kind { true } else { false }
                    case .emphasis, .strong, .link, .image: inlineDepth < Self.maximumInlineDepth
                    case .custom: false
                    default: true
                    }
                if isKept {
                    open.append(SyntaxNode(kind: kind, at: pointer))
                    blockDepth += kind.isBlockContainer ? 1 : 0
                    inlineDepth += kind.isInlineContainer ? 1 : 0
                }
                if !isLeaf {
                    isOpen.append(isKept)
                    continue
                }
                guard isKept else { continue }
            } else if isOpen.popLast() != true {
                continue
            }
            guard open.count > 1, let closed = open.popLast() else { continue }
            blockDepth -= closed.kind.isBlockContainer ? 1 : 0
            inlineDepth -= closed.kind.isInlineContainer ? 1 : 0
            open[open.count - 1].children.append(closed)
        }
        self = open.first ?? SyntaxNode(kind: .document)
    }

    private init(kind: Kind, at pointer: OpaquePointer) {
        self.init(
            kind: kind,
            literal: String(libcmark: cmark_node_get_literal(pointer)),
            startLine: Int(cmark_node_get_start_line(pointer)),
            startColumn: Int(cmark_node_get_start_column(pointer)),
            endLine: Int(cmark_node_get_end_line(pointer)))
    }

    /// The types for which libcmark's iterator gives no exit event.
    private static let leaves: Set<UInt32> = Set(
        [
            CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
            CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
        ].map(\.rawValue))
}

extension SyntaxNode.Kind {
    fileprivate init(_ pointer: OpaquePointer, _ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
            self = .list(
                isOrdered ? .ordered(start: Int(cmark_node_get_list_start(pointer))) : .bullet,
                isTight: cmark_node_get_list_tight(pointer) != 0)
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock(info: String(libcmark: cmark_node_get_fence_info(pointer)))
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(pointer)))
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE: self = .code
        case CMARK_NODE_HTML_INLINE: self = .htmlInline
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK:
            self = .link(
                destination: String(libcmark: cmark_node_get_url(pointer)), title: String(libcmark: cmark_node_get_title(pointer))
            )
        case CMARK_NODE_IMAGE:
            self = .image(
                source: String(libcmark: cmark_node_get_url(pointer)), title: String(libcmark: cmark_node_get_title(pointer)))
        default: self = .custom
        }
    }

    fileprivate var isBlockContainer: Bool {
        switch self {
        case .blockQuote, .list: true
        default: false
        }
    }

    fileprivate var isInlineContainer: Bool {
        switch self {
        case .emphasis, .strong, .link, .image: true
        default: false
        }
    }
}

extension String {
    /// Copies one of libcmark's strings, which are null where the node has none.
    fileprivate init(libcmark pointer: UnsafePointer<CChar>?) {
        self = pointer.map { String(cString: $0) } ?? ""
    }
}
