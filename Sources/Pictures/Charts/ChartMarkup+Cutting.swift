extension ChartMarkup {
    /// The least empty height between two rows; within a row it is smaller.
    private static let gap = 11.0

    /// The chart without the rows that do not lie above a height whole.
    func cut(below limit: Double) -> ChartMarkup {
        let rows = marks.filter { !$0.follows }.map(\.extent).sorted { $0.lowerBound < $1.lowerBound }
        var end = 0.0
        var bottom = 0.0
        for row in rows where row.lowerBound <= limit {
            if row.lowerBound >= bottom + Self.gap { end = bottom }
            bottom = max(bottom, row.upperBound)
        }
        // Without a row that ends in time something is better than nothing.
        if bottom <= limit || end == 0 { end = min(bottom, limit) }
        var isKept = false
        return keeping(
            marks.filter { mark in
                if !mark.follows { isKept = mark.extent.upperBound <= end }
                return isKept
            })
    }
}

extension ChartMarkup.Mark {
    /// Whether it stands behind the text before it, wherever that may be.
    fileprivate var follows: Bool {
        if case .text(_, _, _, let follows) = shape { follows } else { false }
    }

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
