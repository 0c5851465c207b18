extension Document {
    /// What is read beyond CommonMark.
    package struct Syntax: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// GFM's pipe tables.
        package static let tables = Syntax(rawValue: 1)
        /// GFM's `- [x] done`.
        package static let taskLists = Syntax(rawValue: 2)
        /// GFM's `~~deleted~~`.
        package static let strikethrough = Syntax(rawValue: 4)
        /// GFM's bare `www.`, `https://` and e-mail addresses.
        package static let autolinks = Syntax(rawValue: 8)
        /// GFM's `[^1]`.
        package static let footnotes = Syntax(rawValue: 16)
        /// MyST's `` {name}`content` ``.
        package static let roles = Syntax(rawValue: 32)
        /// MyST's fenced blocks with a name in braces.
        package static let directives = Syntax(rawValue: 64)

        package static let commonMark: Syntax = []
        package static let gfm: Syntax = [.tables, .taskLists, .strikethrough, .autolinks, .footnotes]
        package static let all: Syntax = [.gfm, .roles, .directives]
    }
}
