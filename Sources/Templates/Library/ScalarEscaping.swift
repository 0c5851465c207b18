import Mustache

/// The content type of all our templates: it escapes by Unicode scalar, where the engine's own compares whole characters and so
/// lets a quotation mark through that a combining accent follows.
struct ScalarEscaping: MustacheContentType {
    static let name = "SCALAR_HTML"

    /// The pragma that ``TemplateSource`` sets above each template.
    static let pragma = "{{% CONTENT_TYPE: \(name)}}\n"

    static func register() {
        MustacheContentTypes.register(ScalarEscaping(), named: name)
    }

    func escapeText(_ text: String) -> String {
        escapeForHTML(text)
    }
}
