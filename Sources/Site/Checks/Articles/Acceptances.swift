import Foundation
import Markdown

/// The findings that a writer has accepted, with a reason, in a comment: `<!-- accepted: the figure of their abstract -->`.
///
/// A comment inside a paragraph, an item or a cell accepts what is found on its line; one that stands alone, what is found in the
/// block that follows it. A comment that accepts nothing is told, so that none outlives what it was written for.
struct Acceptances {
    private struct Comment {
        var line: Int
        /// The lines that it accepts.
        var lines: Range<Int>
        var hasReason: Bool
    }

    private var comments: [Comment] = []

    init(_ document: Document) {
        read(document.blocks, until: .max)
        for footnote in document.footnotes { read(footnote.blocks, until: .max) }
    }

    /// What is left of the findings, and what is wrong with the comments.
    func applied(to findings: [Finding]) -> [Finding] {
        guard !comments.isEmpty else { return findings.sorted { ($0.line, $0.message) < ($1.line, $1.message) } }
        let left = findings.filter { finding in !comments.contains { $0.hasReason && $0.lines.contains(finding.line) } }
        let wrong = comments.compactMap { comment -> Finding? in
            guard comment.hasReason else {
                return Finding(.error, line: comment.line, "say why this is accepted: <!-- accepted: REASON -->")
            }
            guard !findings.contains(where: { comment.lines.contains($0.line) }) else { return nil }
            return Finding(.warning, line: comment.line, "this comment accepts nothing: nothing is found here, take it away")
        }
        return (left + wrong).sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    }

    // MARK: Reading

    /// - Parameter end: the line behind the blocks.
    private mutating func read(_ blocks: [Block], until end: Int) {
        for (index, block) in blocks.enumerated() {
            let next = index + 1 < blocks.count ? blocks[index + 1].line : end
            switch block {
            case .html(let html, let line):
                add(html, line: line, lines: line..<(index + 2 < blocks.count ? blocks[index + 2].line : end))
            case .quote(let inner, _): read(inner, until: next)
            case .list(let list):
                for (number, item) in list.items.enumerated() {
                    read(item.blocks, until: number + 1 < list.items.count ? list.items[number + 1].line : next)
                }
            case .directive(let directive): read(directive.blocks, until: next)
            case .paragraph, .heading, .table, .code, .thematicBreak:
                block.forEachInline { if case .html(let html, let line) = $0 { add(html, line: line, lines: line..<line + 1) } }
            }
        }
    }

    private mutating func add(_ html: String, line: Int, lines: Range<Int>) {
        let text = html.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return }
        let note = text.dropFirst(4).dropLast(3).trimmingCharacters(in: .whitespacesAndNewlines)
        guard note.hasPrefix("accepted") else { return }
        let reason = note.dropFirst("accepted".count)
        guard reason.first?.isLetter != true else { return }
        comments.append(Comment(line: line, lines: lines, hasReason: reason.hasPrefix(":") && reason.contains(where: \.isLetter)))
    }
}
