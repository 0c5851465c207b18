/// The points of a simple glyph.
struct GlyphOutline {
    private struct Knot {
        var x: Double
        var y: Double
        /// Whether the outline passes through it; otherwise it pulls a curve.
        var isOn: Bool
    }

    private var contours: [[Knot]] = []

    init(_ bytes: FontBytes, contours count: Int) throws(FontError) {
        var ends: [Int] = []
        for index in 0..<count {
            let end = try bytes.uint16(10 + index * 2)
            guard end >= ends.last ?? 0 else { throw FontError("a glyph's outlines are out of order") }
            ends.append(end)
        }
        guard let last = ends.last else { return }
        var place = 10 + count * 2
        place += 2 + (try bytes.uint16(place))
        let flags = try Self.flags(bytes, &place, count: last + 1)
        let xs = try Self.coordinates(bytes, &place, flags, short: 0x02, same: 0x10)
        let ys = try Self.coordinates(bytes, &place, flags, short: 0x04, same: 0x20)
        var start = 0
        for end in ends {
            if end >= start {
                contours.append(
                    (start...end).map { Knot(x: Double(xs[$0]), y: Double(ys[$0]), isOn: flags[$0] & 0x01 != 0) })
            }
            start = end + 1
        }
    }

    private static func flags(_ bytes: FontBytes, _ place: inout Int, count: Int) throws(FontError) -> [UInt8] {
        var flags: [UInt8] = []
        flags.reserveCapacity(count)
        while flags.count < count {
            let flag = try bytes.byte(place)
            place += 1
            flags.append(flag)
            guard flag & 0x08 != 0 else { continue }
            let repeats = Int(try bytes.byte(place))
            place += 1
            flags.append(contentsOf: repeatElement(flag, count: min(repeats, count - flags.count)))
        }
        return flags
    }

    private static func coordinates(
        _ bytes: FontBytes, _ place: inout Int, _ flags: [UInt8], short: UInt8, same: UInt8
    ) throws(FontError) -> [Int] {
        var values: [Int] = []
        values.reserveCapacity(flags.count)
        var value = 0
        for flag in flags {
            if flag & short != 0 {
                let size = Int(try bytes.byte(place))
                place += 1
                value += flag & same != 0 ? size : -size
            } else if flag & same == 0 {
                value += try bytes.int16(place)
                place += 2
            }
            values.append(value)
        }
        return values
    }

    /// Between two points that pull lies one that the outline passes through.
    func append(to path: inout Path, _ placement: GlyphPlacement) {
        for knots in contours where knots.count > 1 {
            let start = knots.firstIndex { $0.isOn }
            let first = start.map { knots[$0] } ?? Self.middle(knots[0], knots[knots.count - 1])
            path.move(to: placement((first.x, first.y)))
            var control: Knot?
            for step in 0..<knots.count {
                // From the knot behind the first around to the first; without one, from the first knot on.
                let isClosing = start != nil && step == knots.count - 1
                let knot = isClosing ? first : knots[((start.map { $0 + 1 } ?? 0) + step) % knots.count]
                if let pull = control {
                    let end = knot.isOn ? knot : Self.middle(pull, knot)
                    path.curve(to: placement((end.x, end.y)), control: placement((pull.x, pull.y)))
                    control = knot.isOn ? nil : knot
                } else if knot.isOn {
                    path.line(to: placement((knot.x, knot.y)))
                } else {
                    control = knot
                }
            }
            if let pull = control { path.curve(to: placement((first.x, first.y)), control: placement((pull.x, pull.y))) }
        }
    }

    private static func middle(_ one: Knot, _ other: Knot) -> Knot {
        Knot(x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOn: true)
    }
}
