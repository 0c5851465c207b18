/// A block of a document. Lines count from 1 in the file; a block's line is its first.
package enum Block: Hashable, Sendable {
    case paragraph([Inline], line: Int)
    indirect case heading(Heading)
    case quote([Block], line: Int)
    indirect case list(List)
    indirect case code(CodeBlock)
    case html(String, line: Int)
    case thematicBreak(line: Int)
    indirect case table(Table)
    indirect case directive(Directive)

    package var line: Int {
        switch self {
        case .paragraph(_, let line), .quote(_, let line), .html(_, let line), .thematicBreak(let line): line
        case .heading(let heading): heading.line
        case .list(let list): list.line
        case .code(let code): code.line
        case .table(let table): table.line
        case .directive(let directive): directive.line
        }
    }
}

package struct Heading: Hashable, Sendable {
    /// 1...6.
    package var level: Int
    package var content: [Inline]
    /// Unique in its document; see ``HeadingSlugs``.
    package var id: String
    package var line: Int

    package init(level: Int, content: [Inline], id: String, line: Int) {
        self.level = level
        self.content = content
        self.id = id
        self.line = line
    }
}

package enum ListStyle: Hashable, Sendable {
    case bullet
    /// `start` is the number of the first item, 0 or more.
    case ordered(start: Int)
}

package struct List: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package var blocks: [Block]
        /// Whether the box of a task list's item is ticked; nil for an item without a box.
        package var isChecked: Bool?
        package var line: Int

        package init(blocks: [Block], isChecked: Bool? = nil, line: Int) {
            self.blocks = blocks
            self.isChecked = isChecked
            self.line = line
        }
    }

    package var style: ListStyle
    /// Whether the paragraphs of the items are set without space between them.
    package var isTight: Bool
    package var items: [Item]
    package var line: Int

    package init(style: ListStyle, isTight: Bool, items: [Item], line: Int) {
        self.style = style
        self.isTight = isTight
        self.items = items
        self.line = line
    }
}

package struct CodeBlock: Hashable, Sendable {
    /// The whole info string of a fenced block, e.g. `swift numbered`; empty where there is none.
    package var info: String
    /// The code; ends with a newline unless empty.
    package var text: String
    package var line: Int

    /// The first word of the info string.
    package var language: String? {
        // A single word of ASCII, as nearly all are, is not looked at by its characters.
        if !info.isEmpty, info.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return info }
        return info.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).first.flatMap {
            $0.isEmpty ? nil : String($0)
        }
    }

    package init(info: String, text: String, line: Int) {
        self.info = info
        self.text = text
        self.line = line
    }
}
