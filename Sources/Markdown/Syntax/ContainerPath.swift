/// The block quotes and list items around a block, outermost first: it tells what of a source line belongs to them.
///
/// libcmark's tree keeps neither a paragraph's source nor the width of a list marker, so both are read again from the lines,
/// by the rules of CommonMark 0.30, sections 5.1 and 5.2.
struct ContainerPath {
    private struct Container {
        var isQuote: Bool
        var startLine: Int
        var startOffset: Int
        /// How many columns a line must be indented to belong to an item.
        var width: Int
    }

    private var containers: [Container] = []

    /// Adds a block quote or an item that begins at a line and the offset of a byte in it; any other node is no container of
    /// lines and changes nothing.
    mutating func enter(_ kind: SyntaxNode.Kind, line: Int, offset: Int, in source: SourceLines) {
        switch kind {
        case .blockQuote:
            containers.append(Container(isQuote: true, startLine: line, startOffset: offset, width: 0))
        case .item:
            var cursor = LineCursor(source[line: line])
            let parentColumn = match(&cursor, line: line) ? cursor.column : 0
            cursor.move(to: offset)
            Self.skipMarker(&cursor)
            containers.append(
                Container(isQuote: false, startLine: line, startOffset: offset, width: cursor.column - parentColumn))
        default: break
        }
    }

    /// What remains of a line after the marks of the containers; nil if the line lacks one of them, so that it can only be a
    /// lazy continuation of a paragraph.
    func content(of source: SourceLines, line number: Int) -> (indent: Int, offset: Int, bytes: ArraySlice<UInt8>)? {
        var cursor = LineCursor(source[line: number])
        guard match(&cursor, line: number) else { return nil }
        let (columns, end) = cursor.indent
        return (columns, end, cursor.line[end...])
    }

    private func match(_ cursor: inout LineCursor, line: Int) -> Bool {
        for container in containers {
            let indent = cursor.indent
            if container.isQuote {
                guard indent.columns < 4, indent.end < cursor.line.count, cursor.line[indent.end] == UInt8(ascii: ">") else {
                    return false
                }
                cursor.move(to: indent.end + 1)
                cursor.skipWhitespace(columns: 1)
            } else if container.startLine == line {
                cursor.move(to: container.startOffset)
                Self.skipMarker(&cursor)
            } else {
                guard indent.columns >= container.width else { return false }
                cursor.skipWhitespace(columns: container.width)
            }
        }
        return true
    }

    /// Consumes `-`, `*`, `+` or a number with its delimiter, and the space after it that belongs to the marker.
    private static func skipMarker(_ cursor: inout LineCursor) {
        while let byte = cursor.next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { cursor.skipByte() }
        cursor.skipByte()
        let indent = cursor.indent
        if indent.end == cursor.line.count {
            // The content of an item that begins with a blank line stands one column after the marker.
            cursor.skipVirtualColumn()
        } else {
            // Five columns or more are one column and an indented code block.
            cursor.skipWhitespace(columns: indent.columns >= 5 ? 1 : indent.columns)
        }
    }
}
