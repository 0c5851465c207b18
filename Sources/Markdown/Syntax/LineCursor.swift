/// A place in a line, by byte and by column, where a tab reaches to the next multiple of four (CommonMark 0.30, section 2.2).
struct LineCursor {
    let line: [UInt8]
    /// The next byte to read.
    private(set) var offset = 0
    /// The column of that byte, from 0.
    private(set) var column = 0
    /// How many columns of the tab at ``offset`` are not consumed yet; 0 if none of it was.
    private var tabRest = 0

    init(_ line: [UInt8]) {
        self.line = line
    }

    var next: UInt8? { offset < line.count ? line[offset] : nil }

    /// The width in columns of the white space ahead, and the offset of the first byte after it.
    var indent: (columns: Int, end: Int) {
        var ahead = self
        while ahead.next == 0x20 || ahead.next == 0x09 { ahead.skipWhitespace(columns: 1) }
        return (ahead.column - column, ahead.offset)
    }

    /// Consumes up to so many columns of white space; part of a tab may remain.
    mutating func skipWhitespace(columns: Int) {
        var columns = columns
        while columns > 0 {
            if next == 0x20 {
                offset += 1
                column += 1
                columns -= 1
            } else if next == 0x09 {
                let width = tabRest > 0 ? tabRest : 4 - column % 4
                let taken = min(width, columns)
                column += taken
                columns -= taken
                tabRest = width - taken
                if tabRest == 0 { offset += 1 }
            } else {
                return
            }
        }
    }

    /// Consumes one byte that is not a tab.
    mutating func skipByte() {
        guard offset < line.count else { return }
        offset += 1
        column += 1
    }

    /// Counts a column that an empty rest of a line stands for.
    mutating func skipVirtualColumn() {
        column += 1
    }

    /// Moves on to a byte, counting the columns on the way.
    mutating func move(to target: Int) {
        while offset < min(target, line.count) {
            if next == 0x09 { skipWhitespace(columns: tabRest > 0 ? tabRest : 4 - column % 4) } else { skipByte() }
        }
    }
}
