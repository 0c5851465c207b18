/// What a page shows, in raw values: the wording and the formatting happen when ``TemplateLibrary/render(_:)`` asks for
/// ``view(in:)``.
///
/// Pages are values that can be compared: one that equals its predecessor need not be rendered again.
package protocol Page: Sendable, Hashable {
    /// The name of the page's template: its path below the folder of templates, without the extension.
    static var template: String { get }

    var shell: PageShell { get }

    /// The values as the template names them: worded, formatted, ready to escape.
    func view(in words: Translations) -> any Sendable
    /// The markup for which the view has ``PageFrame/Gap/body``: what is long goes round the engine, which would copy it.
    var longHTML: SafeHTML? { get }
}

extension Page {
    package var longHTML: SafeHTML? { nil }
}
