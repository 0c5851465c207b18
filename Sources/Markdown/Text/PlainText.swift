/// Gives the text that a role stands for, e.g. the figure of a metric; its own content if that is all that is known.
package typealias RoleText = (_ name: String, _ content: String) -> String

extension Document {
    /// What a reader reads, without marks: for excerpts, word counts and reading times.
    ///
    /// Blocks are separated by an empty line, the rows of a table by a newline and its cells by a space. Code blocks, raw HTML
    /// and directives are left out; code spans and the descriptions of images are in.
    package func plainText(role: RoleText = { $1 }) -> String {
        blocks.plainText(role: role)
    }
}

extension Sequence<Block> {
    package func plainText(role: RoleText = { $1 }) -> String {
        compactMap { block in
            let text = block.plainText(role: role)
            return text.isEmpty ? nil : text
        }
        .joined(separator: "\n\n")
    }
}

extension Block {
    fileprivate func plainText(role: RoleText) -> String {
        switch self {
        case .paragraph(let content, _): content.plainText(role: role)
        case .heading(let heading): heading.content.plainText(role: role)
        case .quote(let blocks, _): blocks.plainText(role: role)
        case .list(let list): list.items.flatMap(\.blocks).plainText(role: role)
        case .table(let table):
            ([table.header] + table.rows)
                .map { row in row.cells.map { $0.plainText(role: role) }.filter { !$0.isEmpty }.joined(separator: " ") }
                .joined(separator: "\n")
        case .code, .html, .thematicBreak, .directive: ""
        }
    }
}

extension Sequence<Inline> {
    /// The text without marks; breaks of lines are spaces, raw HTML is left out.
    package func plainText(role: RoleText = { $1 }) -> String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let literal, _), .code(let literal, _): text += literal
            case .softBreak, .lineBreak: text += " "
            case .html: break
            case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _):
                text += content.plainText(role: role)
            case .link(let link): text += link.content.plainText(role: role)
            case .image(let image): text += image.description.plainText(role: role)
            case .role(let name, let content, _): text += role(name, content)
            case .footnoteReference: break
            }
        }
        return text
    }
}
