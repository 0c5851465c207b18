import Foundation
import Markdown

/// The lines on which an article writes its targets and ids, so that a problem of its page is told in its file.
struct ArticlePlaces {
    private var targets: [String: Int] = [:]
    /// The last line that writes an id.
    private(set) var ids: [String: Int] = [:]

    init(_ document: Document, allowsRawHTML: Bool) {
        document.forEachBlock { block in
            if case .html(let html, let line) = block, allowsRawHTML { read(html, from: line) }
            if case .heading(let heading) = block { ids[heading.id] = max(ids[heading.id] ?? 0, heading.line) }
            if case .directive(let directive) = block, directive.name == Directive.MarkdownName.figure.rawValue {
                add(directive.argument, line: directive.line)
            }
            block.forEachInline { inline in
                switch inline {
                case .link(let link): add(link.destination, line: link.line)
                case .image(let image): add(image.source, line: image.line)
                case .html(let html, let line) where allowsRawHTML: read(html, from: line)
                default: break
                }
            }
        }
    }

    /// The first line that writes a target, as the page or as the text spells it.
    func line(of target: String) -> Int? { targets[target] ?? target.removingPercentEncoding.flatMap { targets[$0] } }

    private mutating func add(_ target: String, line: Int) { targets[target] = targets[target] ?? line }

    private mutating func read(_ html: String, from line: Int) {
        let scanner = PageScanner(html)
        for (id, offset) in scanner.ids { ids[id] = line + scanner.line(of: offset) - 1 }
        for target in scanner.targets { add(target.address, line: line + scanner.line(of: target.offset) - 1) }
    }
}
