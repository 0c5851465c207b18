import Testing

@testable import Markdown

@Suite struct WalkingTests {
    private let document = Document(
        parsing: """
            # Title *a*

            > one [two ![three](/3)](/2)
            > - four `five`
            >   - six

            | seven | **eight** |
            |---|---|
            | nine |
            """)

    @Test func everyBlockIsVisitedBeforeThoseThatItHolds() {
        var lines: [Int] = []
        document.forEachBlock { lines.append($0.line) }
        #expect(lines == [1, 3, 3, 4, 4, 5, 5, 7])
    }

    @Test func everyInlineIsVisitedWithItsLine() {
        var seen: [String] = []
        document.forEachInline { inline in
            switch inline {
            case .text(let text, let line): seen.append("\(text)@\(line)")
            case .link(let link): seen.append("link \(link.destination)@\(link.line)")
            case .image(let image): seen.append("image \(image.source)@\(image.line)")
            default: break
            }
        }
        #expect(
            seen == [
                "Title @1", "a@1", "one @3", "link /2@3", "two @3", "image /3@3", "three@3", "four @4", "six@5", "seven@7",
                "eight@7", "nine@9",
            ])
    }

    @Test func aBlockGivesItsOwnTextOnly() {
        var count = 0
        document.blocks[1].forEachInline { _ in count += 1 }
        #expect(count == 0)
    }
}
