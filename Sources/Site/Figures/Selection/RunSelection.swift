/// Which runs and published results are wanted, in what order and how many.
struct RunSelection: Hashable, Sendable {
    enum Source: String, Sendable, CaseIterable {
        /// The runs of this project.
        case own
        case published
        case both
    }

    var source: Source = .own
    var filter: RunFilter?
    /// Metrics that each of them must have.
    var required: [String] = []
    /// The first decides; ties are left in the order that the candidates came in.
    var order: [RunOrder] = []
    /// How runs are put in order where ``order`` says nothing; publications then follow them in the order they came in.
    var fallback: RunOrder?
    /// At least 1.
    var limit: Int?

    /// The candidates that are wanted; with those that are left out by the limit not among them.
    ///
    /// - Throws: ``SelectionError`` where a field is one that no candidate has, and where nothing is left: it tells how many there
    ///   were and what they have.
    func candidates(from all: [Candidate]) throws(SelectionError) -> [Candidate] {
        let known = all.filter { source == .both || ($0.run != nil) == (source == .own) }
        guard !known.isEmpty else { throw SelectionError("there are no \(Self.nouns(source)) to choose from") }
        let needed = required.map { RunField(kind: .metric, key: $0) }
        for field in needed + (filter?.fields ?? []) + order.map(\.field) { try check(field, in: known) }

        let matching = filter.map { filter in known.filter(filter.matches) } ?? known
        guard !matching.isEmpty else {
            let values = (filter?.fields ?? []).map { $0.summary(in: known) }.joined(separator: "; ")
            throw SelectionError("none of the \(known.count) \(Self.nouns(source)) matches the filter: \(values)")
        }
        let measured = matching.filter { candidate in needed.allSatisfy { $0.value(of: candidate) != nil } }
        guard !measured.isEmpty else {
            let names = needed.map(\.description).joined(separator: " and ")
            throw SelectionError("none of the \(matching.count) \(Self.nouns(source)) that match has \(names)")
        }
        let sorted = sorted(measured)
        return limit.map { Array(sorted.prefix($0)) } ?? sorted
    }

    private func sorted(_ candidates: [Candidate]) -> [Candidate] {
        func sort(_ candidates: [Candidate], by orders: [RunOrder]) -> [Candidate] {
            candidates.enumerated().sorted { left, right in
                for order in orders {
                    if let precedes = order.precedes(left.element, right.element) { return precedes }
                }
                return left.offset < right.offset
            }.map(\.element)
        }
        guard order.isEmpty, let fallback else { return sort(candidates, by: order) }
        return sort(candidates.filter { $0.run != nil }, by: [fallback]) + candidates.filter { $0.run == nil }
    }

    /// A key that nobody has is a slip of the pen, though the comparison with it only fails to hold.
    private func check(_ field: RunField, in known: [Candidate]) throws(SelectionError) {
        guard !known.contains(where: { field.value(of: $0) != nil }), field.kind != .attribute else { return }
        let near = suggestion(for: field.key, in: field.keys(in: known))
        throw SelectionError("none of the \(known.count) \(Self.nouns(source)) has `\(field)`" + near, field: field)
    }

    static func nouns(_ source: Source) -> String {
        switch source {
        case .own: "runs"
        case .published: "published results"
        case .both: "runs and published results"
        }
    }
}
