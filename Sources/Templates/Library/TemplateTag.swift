/// A `{{…}}` of a template, with its place.
struct TemplateTag: Equatable {
    enum Kind: Equatable {
        case variable
        case unescaped
        case section
        case close
        case partial
        /// `{{<name}}`, a partial whose blocks are overridden.
        case parent
        /// `{{$name}}`, a part that may be overridden.
        case block
        case comment
    }

    var kind: Kind
    var name: String
    /// Both count from 1.
    var line: Int
    var column: Int

    /// All tags in order. An unfinished one ends the list: the engine reports it.
    static func all(in text: String) -> [TemplateTag] {
        let characters = Array(text)
        var tags: [TemplateTag] = []
        var line = 1
        var lineStart = 0
        var position = 0
        while position < characters.count {
            if characters[position].isNewline {
                line += 1
                lineStart = position + 1
            }
            guard characters[position] == "{", position + 1 < characters.count, characters[position + 1] == "{" else {
                position += 1
                continue
            }
            var end = position + 2
            while end + 1 < characters.count, !(characters[end] == "}" && characters[end + 1] == "}") { end += 1 }
            guard end + 1 < characters.count else { break }
            let content = String(characters[(position + 2)..<end])
            tags.append(TemplateTag(content: content, line: line, column: position - lineStart + 1))
            line += content.count(where: \.isNewline)
            if let newline = characters[position..<end].lastIndex(where: \.isNewline) { lineStart = newline + 1 }
            position = end + 2
        }
        return tags
    }

    private init(content: String, line: Int, column: Int) {
        let kinds: [Character: Kind] = [
            "#": .section, "^": .section, "/": .close, ">": .partial, "<": .parent, "$": .block, "!": .comment, "&": .unescaped,
            "{": .unescaped,
        ]
        let marked = content.first.flatMap { kinds[$0] }
        self.kind = marked ?? .variable
        let name = marked == nil ? content[...] : content.dropFirst()
        self.name = name.filter { !$0.isWhitespace && $0 != "}" }
        self.line = line
        self.column = column
    }
}
