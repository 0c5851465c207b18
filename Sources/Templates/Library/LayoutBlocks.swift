import Mustache

/// How a page and its frame are rendered apart, though a template names both: `{{<layout}}{{$main}}…{{/main}}{{/layout}}`.
enum LayoutBlocks {
    static let frameName = "frame"

    /// The layout with a mark for each block: the frame of all pages.
    static func frame() throws -> MustacheTemplate {
        let head = PageFrame.Gap.head.text
        let main = [PageFrame.Gap.main, .body, .mainEnd].map(\.text).joined()
        return try TemplateSource(
            file: frameName + TemplateFolder.fileExtension,
            text: "{{<\(TemplateFolder.layout)}}{{$head}}\(head){{/head}}{{$main}}\(main){{/main}}{{/\(TemplateFolder.layout)}}"
        ).parsed()
    }

    /// A layout without a frame: a page's blocks one after the other, with a mark between them.
    static func blocks() throws -> MustacheTemplate {
        try TemplateSource(
            file: TemplateFolder.layout + TemplateFolder.fileExtension,
            text: "{{$head}}{{/head}}\(PageFrame.Gap.main.text){{$main}}{{/main}}"
        ).parsed()
    }

    /// The blocks of a text that ``blocks()`` made.
    static func split(_ text: String) -> (head: Substring, main: Substring) {
        text[...].split(at: .main).map { ($0, $1) } ?? ("", text[...])
    }
}

extension Substring {
    /// What stands before and after the first mark of a gap; nil where there is none.
    func split(at gap: PageFrame.Gap) -> (before: Substring, after: Substring)? {
        var rest = self
        // A mark's first byte is rare, and a search by bytes ten times faster than one by scalars.
        while let candidate = rest.utf8.firstIndex(of: 0xEF) {
            let next = unicodeScalars.index(after: candidate)
            if unicodeScalars[candidate].value == gap.rawValue { return (self[..<candidate], self[next...]) }
            rest = self[next...]
        }
        return nil
    }
}
