/// The labels that a person can give as the right one. A model may know fewer: most know no neutral.
enum KnownLabel: String, CaseIterable {
    case negative
    case neutral
    case positive

    static var names: [String] { allCases.map(\.rawValue) }
}
