/// Gives roles and directives their meaning.
///
/// What it returns goes into the page as it is: it must be escaped HTML. An error that it throws ends the rendering and reaches
/// the caller; a resolver that wants to collect all problems of a page keeps them and returns a placeholder.
package protocol MarkupResolver {
    /// The HTML, for running text, of `` {name}`content` ``.
    func html(forRole name: String, content: String, line: Int) throws -> String
    /// The same where a link may be open around the role: the HTML may hold none then. Unless a resolver says otherwise, it is
    /// the HTML of the role anywhere else, less its links.
    func html(forRole name: String, content: String, line: Int, isInsideLink: Bool) throws -> String
    /// The text of a role where no markup can stand: in the name of a link to a heading, in a table of contents, in the description
    /// of an image. Unless a resolver says otherwise, it is the role's content.
    func text(forRole name: String, content: String) -> String
    /// The HTML of a block.
    func html(for directive: Directive) throws -> String
    /// What to do about a directive whose options cannot be read: asked in the place of its HTML. Unless a resolver says otherwise,
    /// the first problem is thrown.
    func report(_ problems: [Directive.Problem]) throws
}

extension MarkupResolver {
    package func html(forRole name: String, content: String, line: Int, isInsideLink: Bool) throws -> String {
        let html = try html(forRole: name, content: content, line: line)
        return isInsideLink ? html.replacing(/<\/?a(\s[^>]*)?>/, with: "") : html
    }

    package func text(forRole name: String, content: String) -> String { content }

    package func report(_ problems: [Directive.Problem]) throws {
        if let first = problems.first { throw first }
    }
}
