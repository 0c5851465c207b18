extension TokenBuffer {
    /// Cuts the cleaned text into the tokens, each with its contribution, and what stands between them.
    ///
    /// - Parameters:
    ///   - text: The text that was normalised into this buffer.
    ///   - contributions: One number for each token.
    func segments(of text: Span<UInt8>, contributions: [Double]) -> [Explanation.Segment] {
        var source = cleaned
        if cleaned.isEmpty { text.withUnsafeBufferPointer { source.append(contentsOf: $0) } }
        var segments: [Explanation.Segment] = []
        var position = 0
        func append(upTo end: Int, contribution: Double?) {
            guard position < end else { return }
            segments.append(
                Explanation.Segment(text: String(decoding: source[position..<end], as: UTF8.self), contribution: contribution))
            position = end
        }
        for (token, contribution) in zip(tokens, contributions) {
            append(upTo: Int(token.source.lowerBound), contribution: nil)
            append(upTo: Int(token.source.upperBound), contribution: contribution)
        }
        append(upTo: source.count, contribution: nil)
        return segments
    }
}
