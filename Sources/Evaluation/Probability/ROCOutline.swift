/// Collects the points of a ROC curve as they come, without ever holding more than about the number asked for.
///
/// Points inside a straight stretch are dropped first: the curve stays the same. Where the corners that remain are
/// still too many, the curve is sampled at equal steps of its length |Δfpr| + |Δtpr|, which is 2 in all as both rates
/// only grow: each dropped corner is then within 2 / (maximumPoints - 1) of the kept point before it.
struct ROCOutline {
    private struct Corner {
        var falsePositives: Int
        var truePositives: Int
        var threshold: Double
    }

    private let positives: Int
    private let negatives: Int
    private let maximumPoints: Int
    private var corners: [Corner]
    private var samples: [Corner]
    /// The latest point, of which it is not yet known whether it lies inside a straight stretch.
    private var pending: Corner?
    private var lastCorner: Corner
    private var nextSample = 1

    init(positives: Int, negatives: Int, highest: Double, maximumPoints: Int) {
        self.positives = positives
        self.negatives = negatives
        self.maximumPoints = maximumPoints
        lastCorner = Corner(falsePositives: 0, truePositives: 0, threshold: highest.nextUp)
        corners = [lastCorner]
        samples = [lastCorner]
    }

    /// Cumulative counts at a threshold lower than all before.
    mutating func append(falsePositives: Int, truePositives: Int, threshold: Double) {
        let point = Corner(falsePositives: falsePositives, truePositives: truePositives, threshold: threshold)
        if let pending, !isStraight(lastCorner, pending, point) {
            keep(pending)
        }
        pending = point
    }

    /// At most `maximumPoints` points, the two ends included.
    mutating func finish() -> [ROCCurve.Point] {
        guard let last = pending else { return [] }
        corners.append(last)
        samples.append(last)
        let chosen = corners.count <= maximumPoints ? corners : samples
        return chosen.map {
            ROCCurve.Point(
                fpr: Double($0.falsePositives) / Double(negatives),
                tpr: Double($0.truePositives) / Double(positives),
                threshold: $0.threshold)
        }
    }

    private mutating func keep(_ corner: Corner) {
        lastCorner = corner
        if corners.count <= maximumPoints { corners.append(corner) }
        let length = Double(corner.falsePositives) / Double(negatives) + Double(corner.truePositives) / Double(positives)
        let step = 2 / Double(maximumPoints - 1)
        // The last point has the place `maximumPoints - 1` to itself.
        guard nextSample < maximumPoints - 1, length >= Double(nextSample) * step else { return }
        samples.append(corner)
        nextSample = Int(length / step) + 1
    }

    /// In integers: whether the middle point lies on the line through the two others.
    private func isStraight(_ first: Corner, _ middle: Corner, _ last: Corner) -> Bool {
        (middle.falsePositives - first.falsePositives) * (last.truePositives - middle.truePositives)
            == (middle.truePositives - first.truePositives) * (last.falsePositives - middle.falsePositives)
    }
}
