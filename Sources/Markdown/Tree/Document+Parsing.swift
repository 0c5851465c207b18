extension Document {
    /// Parses a Markdown text. Every text is a document: nothing is refused.
    ///
    /// - Parameters:
    ///   - firstLine: the line of the text's first line in its file, for the lines that the tree carries.
    ///   - reservedIDs: ids of the page around the text, which no heading gets.
    package init(parsing text: String, firstLine: Int = 1, syntax: Syntax = .all, reservedIDs: Set<String> = []) {
        var assembly = SourceAssembly(text, firstLine: firstLine, syntax: syntax)
        var passes = 0
        while true {
            passes += 1
            let places = assembly.places
            let tree = assembly.parse()
            let isLast = passes == Self.maximumPasses
            var builder = DocumentBuilder(tree.root, assembly: assembly, places: places, isLast: isLast, reservedIDs: reservedIDs)
            if !isLast, assembly.cutOtherTables(in: builder.partNodes, places: places) { continue }
            let document = builder.document()
            if isLast || !assembly.amend(misplaced: builder.misplacedLines, bodies: builder.newBodies) {
                self = document
                return
            }
        }
    }

    /// A table may appear only once another is cut, where its lines were lazy in the other's quote, and a directive only once the
    /// one around it is parsed; this bounds the passes.
    private static let maximumPasses = 16
}
