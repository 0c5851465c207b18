/// Why a file cannot be used as a font, and what to do about it.
package struct FontError: Error, Hashable, CustomStringConvertible {
    private let problem: String

    init(_ problem: String) { self.problem = problem }

    package var description: String {
        "the font cannot be read: \(problem); take a TrueType font (.ttf) with outlines of the table `glyf`"
    }
}
