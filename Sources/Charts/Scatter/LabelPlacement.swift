/// Finds room for the names of points: to the right, to the left, above or below, where no mark and no other name is.
struct LabelPlacement {
    struct Place: Hashable {
        var x: Double
        /// The baseline.
        var y: Double
        var anchor: Canvas.Anchor
    }

    private struct Box {
        var left, top, right, bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private let marks: [(x: Double, y: Double)]
    private let bounds: PlotFrame
    /// What is occupied.
    private var boxes: [Box]

    /// - Parameter lines: level and upright stretches that no name may cross.
    init(
        marks: [(x: Double, y: Double)], lines: [(from: (x: Double, y: Double), to: (x: Double, y: Double))], bounds: PlotFrame
    ) {
        self.marks = marks
        self.bounds = bounds
        boxes = marks.map { Box(left: $0.x - 6, top: $0.y - 6, right: $0.x + 6, bottom: $0.y + 6) }
        boxes += lines.map { from, to in
            Box(
                left: min(from.x, to.x) - 1, top: min(from.y, to.y) - 1, right: max(from.x, to.x) + 1,
                bottom: max(from.y, to.y) + 1)
        }
    }

    /// - Returns: a place for each name, in the order of the marks; nil where one finds none.
    mutating func place(_ names: [String]) -> [Place]? {
        var places = [Place?](repeating: nil, count: names.count)
        // The longest first: it has the fewest places.
        for index in names.indices.sorted(by: { (names[$0].count, $1) > (names[$1].count, $0) }) {
            guard let place = freePlace(for: names[index], at: marks[index]) else { return nil }
            places[index] = place
        }
        return places.compactMap(\.self)
    }

    /// Numbers where names find no room: points that crowd share one label, such as `3–5`.
    ///
    /// - Parameter order: of the marks, along which their numbers run from 1.
    /// - Returns: places with their texts, none upon another.
    func placeNumbers(along order: [Int]) -> [(place: Place, text: String)] {
        var groups = order.indices.map { $0...$0 }
        while true {
            var labels = self
            var placed: [(place: Place, text: String)] = []
            let crowded = groups.firstIndex { group in
                let text = group.count == 1 ? "\(group.lowerBound + 1)" : "\(group.lowerBound + 1)–\(group.upperBound + 1)"
                for member in group {
                    guard let place = labels.freePlace(for: text, at: marks[order[member]]) else { continue }
                    placed.append((place, text))
                    return false
                }
                return true
            }
            guard let crowded, groups.count > 1 else { return placed }
            let first = isNearerToPrevious(crowded, of: groups, along: order) ? crowded - 1 : crowded
            groups.replaceSubrange(first...(first + 1), with: [groups[first].lowerBound...groups[first + 1].upperBound])
        }
    }

    private func isNearerToPrevious(_ index: Int, of groups: [ClosedRange<Int>], along order: [Int]) -> Bool {
        guard index > 0 else { return false }
        guard index + 1 < groups.count else { return true }
        func distance(_ first: Int, _ second: Int) -> Double {
            let (a, b) = (marks[order[first]], marks[order[second]])
            return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
        }
        return distance(groups[index - 1].upperBound, groups[index].lowerBound)
            <= distance(groups[index].upperBound, groups[index + 1].lowerBound)
    }

    private mutating func freePlace(for name: String, at mark: (x: Double, y: Double)) -> Place? {
        let width = TextSize.note.width(of: name)
        let candidates: [(Place, left: Double)] = [
            (Place(x: mark.x + 9, y: mark.y + 5, anchor: .start), mark.x + 9),
            (Place(x: mark.x - 9, y: mark.y + 5, anchor: .end), mark.x - 9 - width),
            (Place(x: mark.x, y: mark.y - 10, anchor: .middle), mark.x - width / 2),
            (Place(x: mark.x, y: mark.y + 20, anchor: .middle), mark.x - width / 2),
            (Place(x: mark.x + 6, y: mark.y - 8, anchor: .start), mark.x + 6),
            (Place(x: mark.x + 6, y: mark.y + 17, anchor: .start), mark.x + 6),
            (Place(x: mark.x - 6, y: mark.y - 8, anchor: .end), mark.x - 6 - width),
            (Place(x: mark.x - 6, y: mark.y + 17, anchor: .end), mark.x - 6 - width),
            (Place(x: mark.x + 8, y: mark.y - 15, anchor: .start), mark.x + 8),
            (Place(x: mark.x + 8, y: mark.y + 24, anchor: .start), mark.x + 8),
            (Place(x: mark.x - 8, y: mark.y - 15, anchor: .end), mark.x - 8 - width),
            (Place(x: mark.x - 8, y: mark.y + 24, anchor: .end), mark.x - 8 - width),
        ]
        for (place, left) in candidates {
            let box = Box(left: left, top: place.y - 13, right: left + width, bottom: place.y + 4)
            guard box.left >= bounds.left, box.right <= Canvas.width, box.top >= bounds.top - 8, box.bottom <= bounds.bottom,
                !boxes.contains(where: box.meets)
            else { continue }
            boxes.append(box)
            return place
        }
        return nil
    }
}
