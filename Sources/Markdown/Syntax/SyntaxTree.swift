import CCMark

// The only file that knows libcmark. Its pointers are valid as long as the tree that they came from.

/// The syntax tree that libcmark (CommonMark 0.30) makes of a text in UTF-8; it replaces NUL and what is not UTF-8 by U+FFFD.
struct SyntaxTree: ~Copyable {
    private let arena: UnsafeMutablePointer<cmark_arena>
    let root: SyntaxNode

    /// Parses the texts as one, in their order; each must end with a newline, except the last.
    init(parsing texts: [[UInt8]]) {
        let length = texts.reduce(0) { $0 + $1.count }
        // A tree takes some twelve times the space of its source; large ones grow by doubling.
        arena = cmark_arena_new(min(max(length * 12, 4_096), 1 << 18))
        cmark_arena_enter(arena)
        defer { cmark_arena_enter(nil) }
        // Without this option, libcmark miscounts the lines after a code span that is broken over several.
        guard let parser = cmark_arena_parser(CMARK_OPT_SOURCEPOS) else { preconditionFailure("memory is exhausted") }
        for text in texts where !text.isEmpty {
            text.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
        }
        guard let root = cmark_parser_finish(parser) else { preconditionFailure("memory is exhausted") }
        self.root = SyntaxNode(pointer: root)
    }

    deinit { cmark_arena_free(arena) }
}

/// A node of libcmark's tree.
///
/// Positions count from 1; columns are bytes of the line. libcmark gives no position to line breaks, and links begin for it on
/// the line of their last bracket.
struct SyntaxNode: Equatable {
    enum Kind {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
        /// A node that no parser of CommonMark makes (libcmark lets programs insert such).
        case custom
    }

    fileprivate let pointer: OpaquePointer

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: .custom
        }
    }

    var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init(pointer:)) }
    var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init(pointer:)) }
    var lastChild: SyntaxNode? { cmark_node_last_child(pointer).map(SyntaxNode.init(pointer:)) }
    var parent: SyntaxNode? { cmark_node_parent(pointer).map(SyntaxNode.init(pointer:)) }

    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var listStyle: ListStyle {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
            ? .ordered(start: Int(cmark_node_get_list_start(pointer))) : .bullet
    }

    /// The text of a leaf.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    /// The whole info string of a fenced block.
    var info: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }
    /// The target of a link or an image.
    var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }

    /// libcmark's strings are null where the node has none.
    private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(string)
        return UnsafeBufferPointer(start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: count)
    }
}

extension SyntaxNode {
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
}
