/// Opaque pixels that paths are filled on.
///
/// A pixel takes as much of a path's colour as the path covers of it. The same calls give the same bytes on every machine: the
/// arithmetic is that of IEEE 754, and neither threads nor hardware of graphics take part.
package struct Picture: Sendable {
    package let width: Int
    package let height: Int
    /// Rows from above, three bytes a pixel: red, green, blue.
    private(set) var pixels: [UInt8]
    /// How much each edge adds to its pixel, and to all to its right, while a path is filled.
    private var coverage: [Float]

    /// - Parameters:
    ///   - width: in pixels, 1…8,192; other sizes are brought into the range.
    package init(width: Int, height: Int, background: Color) {
        self.width = width.clamped(to: 1...8_192)
        self.height = height.clamped(to: 1...8_192)
        pixels = [UInt8](unsafeUninitializedCapacity: self.width * self.height * 3) {
            [count = self.width * self.height] pixels, size in
            for index in 0..<count {
                pixels[index * 3] = background.red
                pixels[index * 3 + 1] = background.green
                pixels[index * 3 + 2] = background.blue
            }
            size = count * 3
        }
        coverage = []
    }

    /// Fills a path. Outlines that overlap in the same direction count once, as the non-zero rule has it.
    ///
    /// - Parameter opacity: of the colour, 0…1.
    package mutating func fill(_ path: Path, _ color: Color, opacity: Double = 1) {
        guard opacity > 0, let box = Box(path, width: width, height: height) else { return }
        let columns = box.columns + 2
        coverage.removeAll(keepingCapacity: true)
        coverage.append(contentsOf: repeatElement(0, count: columns * box.rows))
        for outline in path.outlines where outline.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) {
            var last = outline[outline.count - 1]
            for point in outline {
                add(from: last, to: point, in: box)
                last = point
            }
        }
        blend(color, opacity: Float(min(opacity, 1)), in: box, columns: columns)
    }

    // MARK: Coverage

    /// The pixels that a path may touch.
    private struct Box {
        let left: Int
        let top: Int
        let columns: Int
        let rows: Int

        init?(_ path: Path, width: Int, height: Int) {
            var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
            for point in path.outlines.joined() where point.x.isFinite && point.y.isFinite {
                left = min(left, point.x)
                right = max(right, point.x)
                top = min(top, point.y)
                bottom = max(bottom, point.y)
            }
            guard left < Double(width), right > 0, top < Double(height), bottom > 0, left <= right else { return nil }
            self.left = Int(max(0, left))
            self.top = Int(max(0, top))
            columns = min(width, Int(min(right, Double(width)).rounded(.up))) - self.left
            rows = min(height, Int(min(bottom, Double(height)).rounded(.up))) - self.top
            guard columns > 0, rows > 0 else { return nil }
        }
    }

    /// Adds the signed area to the right of an edge, row by row (Levien's accumulation buffer, as in font-rs): each row's running
    /// sum is then the share of each pixel that is covered.
    private mutating func add(from start: Point, to end: Point, in box: Box) {
        guard start.y != end.y else { return }
        let direction: Double = start.y < end.y ? 1 : -1
        let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        let (top, limit) = (Double(box.top), Double(box.columns))
        let first = max(upper.y - top, 0)
        var x = upper.x + (first + top - upper.y) * slope - Double(box.left)
        let columns = box.columns + 2
        let bottom = min(lower.y - top, Double(box.rows))
        guard first < bottom else { return }
        for row in Int(first)..<min(box.rows, Int(bottom.rounded(.up))) {
            let y = max(Double(row), first)
            let height = min(Double(row + 1), bottom) - y
            let next = x + slope * height
            // What lies beside the box counts at its edge: the pixels within are covered all the same.
            let (left, right) = ((min(x, next)).clamped(to: 0...limit), (max(x, next)).clamped(to: 0...limit))
            spread(direction * height, from: left, to: right, at: row * columns)
            x = next
        }
    }

    /// Shares an edge's height in one row among the pixels that it crosses.
    private mutating func spread(_ height: Double, from left: Double, to right: Double, at row: Int) {
        let first = Int(left)
        let last = Int(right.rounded(.up))
        if last <= first + 1 {
            let middle = (left + right) / 2 - Double(first)
            coverage[row + first] += Float(height * (1 - middle))
            coverage[row + first + 1] += Float(height * middle)
            return
        }
        let perPixel = height / (right - left)
        for column in first..<last {
            let (start, end) = (max(left, Double(column)), min(right, Double(column + 1)))
            let part = (end - start) * perPixel
            let covered = part * (Double(column + 1) - (start + end) / 2)
            coverage[row + column] += Float(covered)
            coverage[row + column + 1] += Float(part - covered)
        }
    }

    /// The steps of a pixel's share. Finer ones are not seen, and each would cost an entry of the file's palette.
    private static let steps: Float = 15

    private mutating func blend(_ color: Color, opacity: Float, in box: Box, columns: Int) {
        let (red, green, blue) = (Float(color.red), Float(color.green), Float(color.blue))
        coverage.withUnsafeBufferPointer { coverage in
            pixels.withUnsafeMutableBufferPointer { pixels in
                for row in 0..<box.rows {
                    var sum: Float = 0
                    var index = ((box.top + row) * width + box.left) * 3
                    for column in 0..<box.columns {
                        sum += coverage[row * columns + column]
                        let share = (min(abs(sum), 1) * Self.steps).rounded() / Self.steps * opacity
                        if share > 0 {
                            pixels[index] = Self.mix(pixels[index], red, share)
                            pixels[index + 1] = Self.mix(pixels[index + 1], green, share)
                            pixels[index + 2] = Self.mix(pixels[index + 2], blue, share)
                        }
                        index += 3
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func mix(_ below: UInt8, _ above: Float, _ share: Float) -> UInt8 {
        UInt8(Float(below) + (above - Float(below)) * share + 0.5)
    }
}
