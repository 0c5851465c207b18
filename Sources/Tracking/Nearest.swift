/// The names among `candidates` that a person who typed `name` may have meant, nearest first, then in alphabetical order.
///
/// A candidate counts when at most a third of its characters (and always up to two, if it is longer than three) differ, letter
/// case aside, by the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours cost one.
/// A candidate that begins with `name`, when that has four characters or more, counts too: run ids are often typed by their head.
package func nearest(to name: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let typed = Array(name.lowercased())
    guard !typed.isEmpty else { return [] }
    let scored = Set(candidates).compactMap { candidate -> (distance: Int, name: String)? in
        let letters = Array(candidate.lowercased())
        if typed.count >= 4, letters.starts(with: typed) { return (0, candidate) }
        let allowed = max(letters.count > 3 ? 2 : 1, letters.count / 3)
        guard abs(letters.count - typed.count) <= allowed else { return nil }
        let distance = alignmentDistance(typed, letters)
        return distance <= allowed ? (distance, candidate) : nil
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
}

/// The optimal string alignment distance: O(a·b) time, three rows of memory.
private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for (i, left) in a.enumerated() {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for (j, right) in b.enumerated() {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left == right ? 0 : 1))
            if i > 0, j > 0, left == b[j - 1], a[i - 1] == right {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
