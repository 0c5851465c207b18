extension Path {
    /// A line along points, with round joints and ends that stop at the points.
    ///
    /// - Parameters:
    ///   - width: in pixels.
    ///   - dashes: lengths drawn and left out in turn, in pixels; none for a whole line.
    package static func stroke(_ points: [Point], width: Double, dashes: [Double] = [], isClosed: Bool = false) -> Path {
        var path = Path()
        let points = isClosed ? points + points.prefix(1) : points
        guard width > 0, points.count > 1 else { return path }
        for part in Self.parts(of: points, dashes) {
            for (start, end) in zip(part, part.dropFirst()) { path.append(segment(from: start, to: end, width: width)) }
            // Below this width a gap at a joint is not seen.
            guard width >= 1.5 else { continue }
            for joint in part.dropFirst().dropLast(isClosed && dashes.isEmpty ? 0 : 1) {
                path.append(circle(x: joint.x, y: joint.y, radius: width / 2))
            }
        }
        return path
    }

    /// It turns as ``circle(x:y:radius:)`` does, so that the two add up where they overlap.
    private static func segment(from start: Point, to end: Point, width: Double) -> Path {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0, length.isFinite else { return Path() }
        let (nx, ny) = (-dy / length * width / 2, dx / length * width / 2)
        var path = Path()
        path.move(to: Point(start.x - nx, start.y - ny))
        path.line(to: Point(end.x - nx, end.y - ny))
        path.line(to: Point(end.x + nx, end.y + ny))
        path.line(to: Point(start.x + nx, start.y + ny))
        return path
    }

    /// The parts that the dashes leave.
    private static func parts(of points: [Point], _ dashes: [Double]) -> [[Point]] {
        // Dashes shorter than a pixel are a grey line, and a hundred thousand of them take time.
        guard dashes.count > 1, dashes.allSatisfy({ $0 >= 0.5 }) else { return [points] }
        var parts: [[Point]] = []
        var part = [points[0]]
        var (index, left) = (0, dashes[0])
        for (start, end) in zip(points, points.dropFirst()) {
            let (dx, dy) = (end.x - start.x, end.y - start.y)
            let length = (dx * dx + dy * dy).squareRoot()
            guard length > 0, length < 100_000 else { continue }
            var done = 0.0
            while length - done > left {
                done += left
                let point = Point(start.x + dx * done / length, start.y + dy * done / length)
                if index % 2 == 0 { parts.append(part + [point]) }
                part = [point]
                index += 1
                left = dashes[index % dashes.count]
            }
            left -= length - done
            if index % 2 == 0 { part.append(end) }
        }
        if index % 2 == 0, part.count > 1 { parts.append(part) }
        return parts
    }
}
