/// The choices that no other beats on both of two figures at once.
package struct ParetoFront: Hashable, Sendable {
    /// The indices of the points on the front, from the least to the greatest first figure.
    package let indices: [Int]

    /// Takes O(n log n) steps. Points that are not finite are on no front; of equal points all are.
    ///
    /// - Parameters:
    ///   - isLowerXBetter: whether less of the first figure is better, as of a latency.
    ///   - isLowerYBetter: the same of the second figure.
    package init(of points: [(x: Double, y: Double)], isLowerXBetter: Bool, isLowerYBetter: Bool) {
        // Both turned so that less is better.
        let costs = points.map { (x: isLowerXBetter ? $0.x : -$0.x, y: isLowerYBetter ? $0.y : -$0.y) }
        let order = points.indices.filter { points[$0].x.isFinite && points[$0].y.isFinite }
            .sorted { (costs[$0].x, costs[$0].y, $0) < (costs[$1].x, costs[$1].y, $1) }
        var front: [Int] = []
        for index in order {
            guard let last = front.last else {
                front.append(index)
                continue
            }
            if costs[index].y < costs[last].y || costs[index] == costs[last] { front.append(index) }
        }
        indices = isLowerXBetter ? front : front.reversed()
    }
}
