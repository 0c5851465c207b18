/// What a page shows, in raw values: the wording and the formatting happen when ``TemplateLibrary/render(_:)`` asks for
/// ``view(in:)``.
package protocol Page: Sendable {
    /// The name of the page's template: its path below the folder of templates, without the extension.
    static var template: String { get }

    var shell: PageShell { get }

    /// The values as the template names them: worded, formatted, ready to escape.
    func view(in words: Translations) -> any Sendable
}
