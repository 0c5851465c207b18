import HTTPTypes
import Hummingbird
import Templates

/// `POST /preferences`: the switches of theme and language, which work without a script.
/// `GET /theme.css`: the one style sheet that depends on the visitor.
struct PreferencesController: Sendable {
    private static let year = 365 * 24 * 60 * 60

    let desk: Desk

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.post("/preferences", use: set)
        router.get("/theme.css", use: styleSheet)
    }

    @Sendable private func set(_ request: Request, context: RequestScope) async throws -> Response {
        let form = try await request.form(upTo: desk.configuration.limits.formBody)
        var response = Response.seeOther(LocalPath(form["return"].repaired)?.value ?? "/")
        if let theme: Theme = form.choice("theme") {
            // The script reads it, to mark the switch on pages that are the same for everybody.
            response.setCookie(cookie(Visitor.themeCookie, theme.rawValue, httpOnly: false))
        }
        if let language: Language = form.choice("language") {
            response.setCookie(cookie(Visitor.languageCookie, language.rawValue, httpOnly: false))
        }
        return response
    }

    @Sendable private func styleSheet(_ request: Request, context: RequestScope) async throws -> Response {
        .content(
            Visitor(request).theme.styleSheet(showsSwitch: true), type: "text/css; charset=utf-8", cacheControl: "no-cache",
            headers: [.vary: "Cookie"])
    }

    private func cookie(_ name: String, _ value: String, httpOnly: Bool) -> Cookie {
        Cookie(name: name, value: value, maxAge: Self.year, path: "/", httpOnly: httpOnly, sameSite: .lax)
    }
}
