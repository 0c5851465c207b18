import Foundation
import Markdown

/// What must hold of an article's own marks: images that say what they show, and no HTML where the site does not take any.
enum ArticleMarkup {
    static func findings(in document: Document, allowsRawHTML: Bool) -> [Finding] {
        var findings: [Finding] = []
        document.forEachInline { inline in
            switch inline {
            case .image(let image) where image.description.plainText().allSatisfy(\.isWhitespace):
                findings.append(
                    Finding(
                        .error, line: image.line,
                        "the image \(image.source) has no alternative text: say between the brackets what it shows"))
            case .html(let html, let line) where !allowsRawHTML && !isComment(html) && !html.hasPrefix("</"):
                findings.append(rawHTML(html, line))
            default: break
            }
        }
        guard !allowsRawHTML else { return findings }
        document.forEachBlock { block in
            if case .html(let html, let line) = block, !isComment(html) { findings.append(rawHTML(html, line)) }
        }
        return findings
    }

    private static func rawHTML(_ html: String, _ line: Int) -> Finding {
        let start = html.prefix { !$0.isNewline && $0 != ">" }.prefix(40)
        return Finding(
            .error, line: line,
            "raw HTML is left out of the page (\(start)>): write it in Markdown, or set `raw_html: true` in site.yml")
    }

    /// A note to the writer, which no reader misses. Text behind it on its line would be lost with it.
    private static func isComment(_ html: String) -> Bool {
        let text = html.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.hasPrefix("<!--") && text.range(of: "-->")?.upperBound == text.endIndex
    }
}
