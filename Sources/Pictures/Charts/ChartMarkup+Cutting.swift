extension ChartMarkup {
    /// The least empty height between two rows; within a row it is smaller.
    private static let gap = 11.0

    /// The chart without the rows that do not lie above a height whole.
    func cut(below limit: Double) -> ChartMarkup {
        let extents = marks.map { ($0, $0.extent) }.sorted { $0.1.lowerBound < $1.1.lowerBound }
        var end = 0.0
        var bottom = 0.0
        for (_, extent) in extents where extent.lowerBound <= limit {
            if extent.lowerBound >= bottom + Self.gap { end = bottom }
            bottom = max(bottom, extent.upperBound)
        }
        // Without a row that ends in time something is better than nothing.
        if bottom <= limit || end == 0 { end = min(bottom, limit) }
        return keeping(marks.filter { $0.extent.upperBound <= end })
    }
}

extension ChartMarkup.Mark {
    /// From its top to its bottom.
    fileprivate var extent: ClosedRange<Double> {
        switch shape {
        case .line(let points, _):
            let ys = points.map(\.y)
            let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
            return top...max(top, bottom)
        case .rectangle(_, let y, _, let height): return y...(y + max(0, height))
        case .circle(let centre, let radius): return (centre.y - radius.magnitude)...(centre.y + radius.magnitude)
        // About what letters reach above and below their base line.
        case .text(_, let place, _, _): return (place.y - 12)...(place.y + 4)
        }
    }
}
