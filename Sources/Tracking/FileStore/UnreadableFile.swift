import Foundation

/// A file of a store that cannot be read, with the line where that is known: a warning where the rest can go on without it, an
/// error where it was asked for.
struct UnreadableFile: Error {
    var file: URL
    var line: Int?
    /// Reads on after the file's name: "is empty".
    var reason: String

    var warning: StoreWarning { .init(file: file, line: line, reason: reason) }
    var error: TrackingError { .malformed("\(warning).") }
}
