#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A point in pixels: x to the right, y down, whole numbers at the corners of pixels.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// Closed outlines, curves already cut into lines. What lies within is filled.
package struct Path: Sendable {
    /// Each with at least two points; the last is joined to the first.
    private(set) var outlines: [[Point]] = []

    package init() {}

    package static func rectangle(x: Double, y: Double, width: Double, height: Double) -> Path {
        var path = Path()
        path.move(to: Point(x, y))
        path.line(to: Point(x + width, y))
        path.line(to: Point(x + width, y + height))
        path.line(to: Point(x, y + height))
        return path
    }

    package static func circle(x: Double, y: Double, radius: Double) -> Path {
        var path = Path()
        // A corner every two pixels cannot be seen.
        let count = max(12, Int((radius.magnitude * 3).rounded(.up)).clamped(to: 12...1_000))
        for index in 0..<count {
            let angle = Double(index) / Double(count) * 2 * .pi
            let point = Point(x + radius * cos(angle), y + radius * sin(angle))
            if index == 0 { path.move(to: point) } else { path.line(to: point) }
        }
        return path
    }

    package mutating func move(to point: Point) { outlines.append([point]) }

    package mutating func line(to point: Point) {
        guard !outlines.isEmpty else { return move(to: point) }
        outlines[outlines.count - 1].append(point)
    }

    /// A quadratic Bézier curve from the last point.
    package mutating func curve(to end: Point, control: Point) {
        guard let start = outlines.last?.last else { return move(to: end) }
        // The distance of the curve from its chord, which falls with the square of the number of its parts.
        let bend = max((start.x - 2 * control.x + end.x).magnitude, (start.y - 2 * control.y + end.y).magnitude)
        let count = bend.isFinite ? Int((bend * 2).squareRoot().rounded(.up).clamped(to: 1...64)) : 1
        for index in 1...count {
            let t = Double(index) / Double(count)
            let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
            line(to: Point(a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y))
        }
    }

    /// Lines of this width along all outlines.
    func outlined(width: Double) -> Path {
        var path = Path()
        for outline in outlines { path.append(.stroke(outline, width: width, isClosed: true)) }
        return path
    }

    package mutating func append(_ path: Path) { outlines += path.outlines }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
