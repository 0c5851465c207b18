extension NotFoundPage {
    struct View: Sendable {
        let homeURL: String
    }

    package func view(in words: Translations) -> any Sendable {
        View(homeURL: words.language.homePath)
    }
}

extension ErrorPage {
    struct View: Sendable {
        let status: String
        let title: String
        let what: String
        let advice: String
        let retry: String?
        let requestID: String?
        let homeURL: String
    }

    /// The words for a status stand under `error_STATUS_title`, `_what` and `_do`; a status without its own
    /// gets the general ones.
    package func view(in words: Translations) -> any Sendable {
        let wording = { (part: String, general: Phrase) in
            words.text(key: "error_\(self.status)_\(part)") ?? words.text(general)
        }
        return View(
            status: String(status), title: wording("title", .errorTitle), what: wording("what", .errorWhat),
            advice: wording("do", .errorDo), retry: retryAfter.map { words.text(.retryAfter, count: $0) }, requestID: requestID,
            homeURL: words.language.homePath)
    }
}
