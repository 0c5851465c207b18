/// The site's answer to an address that leads nowhere: `404.html`, and the application's 404.
package struct NotFoundPage: Page {
    package static let template = "site/not-found"

    package var shell: PageShell

    package init(shell: PageShell) {
        self.shell = shell
    }
}

/// What a browser gets when a request failed: what happened, what to do, and a number to quote.
package struct ErrorPage: Page {
    package static let template = "app/error"

    package var shell: PageShell
    /// The HTTP status; the words are chosen by it.
    package var status: Int
    /// The number under which the failure stands in the log.
    package var requestID: String?
    /// After how many seconds a retry is worthwhile, for 429 and 503.
    package var retryAfter: Int?

    package init(shell: PageShell, status: Int, requestID: String? = nil, retryAfter: Int? = nil) {
        self.shell = shell
        self.status = status
        self.requestID = requestID
        self.retryAfter = retryAfter
    }
}
