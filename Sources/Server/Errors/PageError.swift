import Templates

/// An error that a browser sees as a page of its own: the form that was sent, with what was typed, and what is wrong.
struct PageError: Error {
    let cause: RequestError
    let render: @Sendable (TemplateLibrary) throws -> String

    init(_ cause: RequestError, page: some Page) {
        self.cause = cause
        self.render = { try $0.render(page) }
    }
}
