import HTTPTypes

/// A page that needs no template: for what must be said where none can be trusted to load or to know the visitor's language.
struct PlainPage {
    /// Shown where the site was never rendered.
    static let siteMissing = PlainPage(
        title: "Le site n'est pas encore rendu",
        paragraphs: [
            "Lancez <code>vigie render</code> dans le dossier du projet, puis rechargez cette page. "
                + "L'analyse fonctionne déjà : <a href=\"/analyse\">/analyse</a>.",
            "<span lang=\"en\">The site has not been rendered yet: run <code>vigie render</code> in the project's folder, then "
                + "reload this page. The analysis already works: <a href=\"/analyse\">/analyse</a>.</span>",
        ])

    let title: String
    /// Markup of this program, never of a user.
    let paragraphs: [String]

    init(title: String, paragraphs: [String]) {
        self.title = title
        self.paragraphs = paragraphs
    }

    /// - Parameter requestID: Hexadecimal digits and hyphens.
    init(_ error: RequestError, requestID: String) {
        title = "\(error.status.code) \(error.status.reasonPhrase)"
        let detail = error.detail.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        paragraphs = [detail, "Request \(requestID)"]
    }

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="fr">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · Vigie</title>
        <main>
        <h1>\(title)</h1>
        \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
        </main>
        </html>

        """
    }
}
