/// A node of libcmark's syntax tree, copied into a value.
///
/// Positions count from 1; columns are bytes of the line. libcmark gives no position to line breaks, and its positions of
/// inlines ignore the newlines inside code spans and link titles, so only the positions of blocks are kept.
struct SyntaxNode: Sendable {
    enum Kind: Hashable, Sendable {
        case document
        case blockQuote
        case list(ListStyle, isTight: Bool)
        case item
        /// The info string of a fenced block; empty for an indented one.
        case codeBlock(info: String)
        case htmlBlock
        case paragraph
        case heading(level: Int)
        case thematicBreak
        case text
        case softBreak
        case lineBreak
        case code
        case htmlInline
        case emphasis
        case strong
        case link(destination: String, title: String)
        case image(source: String, title: String)
        /// A node that no parser of CommonMark makes (libcmark lets programs insert such).
        case custom
    }

    var kind: Kind
    /// The text of a leaf; empty for a container.
    var literal = ""
    var startLine = 0
    var startColumn = 0
    var endLine = 0
    var children: [SyntaxNode] = []
}

extension SyntaxNode {
    /// How many block quotes and lists may stand inside each other. What lies deeper is spliced into the last level:
    /// values of a tree are released, compared and rendered recursively, and a stack is finite.
    static let maximumBlockDepth = 1_000

    /// How many emphases, links and images may stand inside each other.
    static let maximumInlineDepth = 200
}
