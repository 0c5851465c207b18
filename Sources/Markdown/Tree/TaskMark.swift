/// The box of a task list's item, `[ ]` or `[x]` (GFM 0.29, "Task list items").
enum TaskMark {
    /// Takes the box off the first paragraph of an item; nil where there is none.
    static func remove(from blocks: inout [Block]) -> Bool? {
        guard case .paragraph(var content, let line)? = blocks.first, case .text(let text, let textLine)? = content.first,
            let isChecked = state(text.utf8)
        else { return nil }
        if text.utf8.count > 3 {
            content[0] = .text(String(text.dropFirst(4)), line: textLine)
            if text.utf8.count == 4 { content.removeFirst() }
        } else {
            // The white space after the box is the end of the line.
            switch content.count > 1 ? content[1] : .softBreak(line: line) {
            case .softBreak, .lineBreak: content.removeFirst(min(2, content.count))
            default: return nil
            }
        }
        blocks[0] = .paragraph(content, line: line)
        return isChecked
    }

    private static func state(_ text: String.UTF8View) -> Bool? {
        var bytes = text.makeIterator()
        guard bytes.next() == UInt8(ascii: "["), let mark = bytes.next(), bytes.next() == UInt8(ascii: "]") else { return nil }
        if let space = bytes.next(), space != 0x20, space != 0x09 { return nil }
        switch mark {
        case 0x20: return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }
}
