import HTTPTypes
import Hummingbird
import Templates

/// What a request says of the person behind it.
struct Visitor: Sendable {
    static let languageCookie = "language"
    static let themeCookie = "theme"

    let language: Language
    let theme: Theme

    init(_ request: Request) {
        let cookies = request.cookies
        language =
            cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) }
            ?? Language(acceptLanguage: request.headers[.acceptLanguage])
        theme = cookies[Self.themeCookie].flatMap { Theme(rawValue: $0.value) } ?? .auto
    }
}
