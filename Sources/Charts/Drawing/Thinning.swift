/// Makes long series short enough for a page: what is left out stands in the file beside it.
enum Thinning {
    /// The most rows of a chart's table.
    static let mostRows = 50
    /// The most points of a line: the picture has 400 units, so that more could not be seen.
    static let mostPoints = 400

    /// Indices evenly spread over a series, the first and the last among them; all where they are few.
    static func indices(of count: Int, atMost limit: Int) -> [Int] {
        guard count > limit, limit > 1 else { return Array(0..<count) }
        return (0..<limit).map { $0 * (count - 1) / (limit - 1) }
    }

    /// The least and the greatest value of each stretch of a series, so that no spike is lost; in the order of the series.
    static func extremes<Point>(of points: [Point], by value: (Point) -> Double) -> [Point] {
        guard points.count > mostPoints else { return points }
        let stretches = mostPoints / 2
        return (0..<stretches).flatMap { stretch -> [Point] in
            let range = (stretch * points.count / stretches)..<((stretch + 1) * points.count / stretches)
            guard var least = range.first else { return [] }
            var greatest = least
            for index in range {
                if value(points[index]) < value(points[least]) { least = index }
                if value(points[index]) >= value(points[greatest]) { greatest = index }
            }
            let ends = stretch == 0 ? [range.lowerBound] : stretch == stretches - 1 ? [range.upperBound - 1] : []
            return Set([least, greatest] + ends).sorted().map { points[$0] }
        }
    }
}
