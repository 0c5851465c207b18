import Synchronization

/// A view whose texts are all that differs between two pages of the same shape: such pages share the engine's work.
protocol FramedView: NamedFields {
    /// The texts in a fixed order, each escaped as a template escapes it or as markup; nil for fields that are missing.
    var texts: [String?] { get }

    /// The same view with other texts in the place of those that are there. They are taken as they are.
    func replacing(_ texts: [String?]) -> Self
}

/// The main part of a page, rendered by the engine once for each shape and filled for each page, as ``PageFrame`` is.
struct MainFrame: Sendable {
    /// What a page's frame depends on besides its template.
    struct Shape: Hashable, Sendable {
        var template: String
        var language: Language
        /// Which of the texts are there.
        var texts: [Bool]
    }

    /// The engine leaves this noncharacter as it is. A letter that follows tells the number of the text.
    private static let mark: UInt32 = 0xFDD8
    private static let firstLetter: UInt32 = 0x100

    private let pieces: [(text: String, number: Int?)]

    static func mark(_ number: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: [mark, firstLetter + UInt32(number)].compactMap { Unicode.Scalar($0) })
        return String(text)
    }

    /// Cuts a text at its marks.
    init(marked text: String) {
        var pieces: [(text: String, number: Int?)] = []
        var piece = String.UnicodeScalarView()
        var isMark = false
        for scalar in text.unicodeScalars {
            if isMark {
                pieces.append((String(piece), Int(scalar.value) - Int(Self.firstLetter)))
                piece = String.UnicodeScalarView()
                isMark = false
            } else if scalar.value == Self.mark {
                isMark = true
            } else {
                piece.append(scalar)
            }
        }
        pieces.append((String(piece), nil))
        self.pieces = pieces
    }

    func filled(with texts: [String?]) -> String {
        var text = ""
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.text.utf8.count + 64 })
        for piece in pieces {
            text += piece.text
            if let number = piece.number, texts.indices.contains(number) { text += texts[number] ?? "" }
        }
        return text
    }
}

/// The frames made so far. There are as many as pages have shapes: a handful, but for articles with many tags.
final class MainFrames: Sendable {
    private let frames = Mutex<[MainFrame.Shape: MainFrame]>([:])

    /// - Parameter make: Renders the frame; called outside the lock, so that two threads may both make it.
    func frame(for shape: MainFrame.Shape, make: () throws -> String) rethrows -> MainFrame {
        if let frame = frames.withLock({ $0[shape] }) { return frame }
        let frame = MainFrame(marked: try make())
        frames.withLock { $0[shape] = frame }
        return frame
    }
}
