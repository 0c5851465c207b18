/// The box of a task list's item, `[ ]` or `[x]` (GFM 0.29, "Task list items").
enum TaskMark {
    /// Takes the box off the first paragraph of an item; nil where there is none.
    static func remove(from blocks: inout [Block]) -> Bool? {
        guard case .paragraph(var content, let line)? = blocks.first, case .text(let text, let textLine)? = content.first,
            let isChecked = state(text.utf8)
        else { return nil }
        content[0] = .text(String(text.dropFirst(4)), line: textLine)
        if text.utf8.count == 4 { content.removeFirst() }
        blocks[0] = .paragraph(content, line: line)
        return isChecked
    }

    private static func state(_ text: String.UTF8View) -> Bool? {
        var bytes = text.makeIterator()
        guard bytes.next() == UInt8(ascii: "["), let mark = bytes.next(), bytes.next() == UInt8(ascii: "]"),
            let space = bytes.next(), space == 0x20 || space == 0x09
        else { return nil }
        switch mark {
        case 0x20: return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }
}
