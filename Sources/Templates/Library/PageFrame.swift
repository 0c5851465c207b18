import Foundation
import Synchronization

/// Everything around the main part of a page, rendered by the engine once and filled for each page that looks like it.
///
/// The engine looks names up by reflection, which costs more than all else on a page; head, navigation and foot are the same on
/// hundreds of pages but for a handful of texts. So they are rendered with a mark in the place of each such text and cut there.
/// A mark is one of Unicode's noncharacters (The Unicode Standard, section 23.7: reserved for internal use.
struct PageFrame: Sendable {
    /// What differs from page to page: texts, which are escaped, and blocks of markup.
    enum Gap: UInt32, CaseIterable, Sendable {
        case documentTitle = 0xFDD0
        case title
        case description
        case path
        case canonicalURL
        case alternateURL

        case headExtras = 0xFDE0
        /// What the page's template puts into the block `head`.
        case head
        /// What the page's template puts into the block `main`.
        case main
        /// A page's ``Page/longHTML`` within its main part.
        case body
        /// The rest of the main part, after the body.
        case mainEnd

        static let blockMarks: ClosedRange<UInt32> = 0xFDE0...0xFDEF

        /// The mark.
        var text: String { Unicode.Scalar(rawValue).map { String($0) } ?? "" }
    }

    private let pieces: [(text: String, gap: Gap?)]

    /// Cuts a text at its marks.
    init(marked text: String) {
        var pieces: [(text: String, gap: Gap?)] = []
        var start = text.unicodeScalars.startIndex
        for index in text.unicodeScalars.indices {
            guard let gap = Gap(rawValue: text.unicodeScalars[index].value) else { continue }
            pieces.append((String(text[start..<index]), gap))
            start = text.unicodeScalars.index(after: index)
        }
        pieces.append((String(text[start...]), nil))
        self.pieces = pieces
    }

    /// The whole text. The values are inserted as they are: escape them.
    func filled(with values: [Gap: Substring]) -> String {
        var text = ""
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.text.utf8.count + ($1.gap.flatMap { values[$0]?.utf8.count } ?? 0) })
        for piece in pieces {
            text += piece.text
            if let gap = piece.gap, let value = values[gap] { text += value }
        }
        return text
    }
}

/// The frames made so far. Their number is bounded by the combinations of language, section, theme and model.
final class PageFrames: Sendable {
    private let frames = Mutex<[PageShell: PageFrame]>([:])

    /// - Parameter make: Renders the frame; called outside the lock, so that two threads may both make it.
    func frame(for shell: PageShell, make: () -> PageFrame?) -> PageFrame? {
        if let frame = frames.withLock({ $0[shell] }) { return frame }
        guard let frame = make() else { return nil }
        frames.withLock { $0[shell] = frame }
        return frame
    }
}

extension PageShell {
    /// The shell with a mark in the place of each text that belongs to one page only: pages that agree in it share a frame.
    var marked: PageShell {
        var shell = self
        shell.title = PageFrame.Gap.title.text
        shell.description = description.isEmpty ? "" : PageFrame.Gap.description.text
        shell.path = PageFrame.Gap.path.text
        shell.canonicalURL = canonicalURL.map { _ in PageFrame.Gap.canonicalURL.text }
        shell.alternateURL = alternateURL.map { _ in PageFrame.Gap.alternateURL.text }
        shell.headExtras = headExtras.map { _ in SafeHTML(trusted: PageFrame.Gap.headExtras.text) }
        shell.timeZone = .gmt
        return shell
    }
}
