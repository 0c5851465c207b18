/// Why two scores cannot be compared. A difference between them would be a number, not a finding.
enum Incomparability: Error, Hashable, Sendable {
    case sameRun
    /// A run left no predictions on the set.
    case noPredictions(run: String, set: String)
    /// A run does not say on which rows it was measured.
    case noDigest(run: String, set: String)
    /// The digests or the true labels of the rows differ.
    case otherRows(set: String)
    case otherCount(set: String, first: Int, second: Int)
    /// A file of predictions is cut, damaged or of another form.
    case unreadable(run: String, set: String, reason: String)
}
