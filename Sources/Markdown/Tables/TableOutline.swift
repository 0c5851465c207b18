/// A table found in the source: which lines it takes and where the text of its cells stands, not parsed yet.
struct TableOutline: Sendable {
    enum Cell: Sendable {
        case empty
        /// Text without any syntax: a range of ``SourceCells/plain``.
        case plain(Range<Int>)
        /// The index of a paragraph among those of ``SourceCells/parsed``.
        case parsed(Int)
    }

    var alignments: [Table.Alignment?]
    /// The cells of the header and of all rows, ``alignments`` many each.
    var cells: [Cell] = []
    /// The line of the header; the rows begin two lines below.
    var line: Int
}

/// The texts of the cells of all tables of a document.
struct SourceCells {
    /// The cells with syntax, each as a paragraph that begins with `| `: that keeps what a cell begins with from being a block, and
    /// is white space to a delimiter run, as the start of a cell should be.
    private(set) var parsed: [UInt8] = []
    private(set) var count = 0
    /// The cells that need no parser.
    private(set) var plain: [UInt8] = []
    /// How many cells of short rows were completed.
    private(set) var completed = 0

    /// How many cells all short rows of a document may be completed by, as in cmark-gfm: without a bound, a line of
    /// 10,000 pipes and 10,000 lines of one cell would ask for 100 million.
    private static let maximumCompleted = 0x80000

    var isFull: Bool { !canComplete(0) }

    func canComplete(_ missing: Int) -> Bool { completed + missing <= Self.maximumCompleted }

    /// Adds the cells of a line to a table, as many as it has columns.
    mutating func add(_ line: UnsafeBufferPointer<UInt8>, to outline: inout TableOutline) {
        let columns = outline.alignments.count
        var added = 0
        PipeRow.forEachCell(of: line) { cell in
            guard added < columns else { return }
            added += 1
            outline.cells.append(add(cell))
        }
        completed += columns - added
        for _ in added..<columns { outline.cells.append(.empty) }
    }

    /// Adds a line of running text that is no cell of a table.
    mutating func add(_ text: [UInt8]) -> TableOutline.Cell {
        text.withUnsafeBufferPointer { add($0[..<($0.firstOffset(of: 0x0A) ?? $0.count)]) }
    }

    private mutating func add(_ cell: UnsafeBufferPointer<UInt8>.SubSequence) -> TableOutline.Cell {
        guard !cell.isEmpty else { return .empty }
        let bytes = UnsafeBufferPointer(rebasing: cell)
        guard bytes.contains(where: Self.isSyntax) else {
            plain.append(contentsOf: bytes)
            return .plain(plain.count - bytes.count..<plain.count)
        }
        parsed.append(UInt8(ascii: "|"))
        parsed.append(0x20)
        for (index, byte) in bytes.enumerated() {
            // A pipe in a cell is an escaped one.
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "|") { continue }
            parsed.append(byte)
        }
        parsed.append(0x0A)
        parsed.append(0x0A)
        count += 1
        return .parsed(count - 1)
    }

    /// Whether a byte may begin or end an inline other than text.
    private static func isSyntax(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "<"),
            UInt8(ascii: "&"), UInt8(ascii: "]"), 0:
            true
        default: false
        }
    }
}
