import CZlib

extension Picture {
    /// The picture as PNG (RFC 2083, ISO/IEC 15948): with a palette where it has at most 256 colours, else with eight bits a
    /// channel; no transparency, sRGB, no time and no name of a program, so that the same picture is the same file.
    package func png() -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let size = Self.bytes(UInt32(width)) + Self.bytes(UInt32(height))
        let indexed = IndexedPixels(pixels)
        Self.append("IHDR", size + [8, indexed == nil ? 2 : 3, 0, 0, 0], to: &file)
        // Perceptual: what the rendering intents of ICC call 0.
        Self.append("sRGB", [0], to: &file)
        if let indexed {
            Self.append("PLTE", indexed.palette.flatMap { [$0.red, $0.green, $0.blue] }, to: &file)
            Self.append("IDAT", Self.compressed(unfiltered(indexed.indices)), to: &file)
        } else {
            Self.append("IDAT", Self.compressed(filtered()), to: &file)
        }
        Self.append("IEND", [], to: &file)
        return file
    }

    /// Rows of indices, whose differences mean nothing, behind the filter that leaves them as they are.
    private func unfiltered(_ indices: [UInt8]) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((width + 1) * height)
        for y in 0..<height {
            rows.append(Filter.none.rawValue)
            rows += indices[(y * width)..<((y + 1) * width)]
        }
        return rows
    }

    // MARK: Filters

    /// The rows, each with the filter by which its bytes have the smallest sum of differences (RFC 2083, section 9.6).
    private func filtered() -> [UInt8] {
        let length = width * 3
        var filtered: [UInt8] = []
        filtered.reserveCapacity((length + 1) * height)
        var above = [UInt8](repeating: 0, count: length)
        var row = above
        var candidates = Filter.allCases.map { _ in above }
        for y in 0..<height {
            row.replaceSubrange(0..<length, with: pixels[(y * length)..<((y + 1) * length)])
            // A row that repeats the one above is the most frequent one, and nothing beats its zeros.
            var best = Filter.up
            if row == above {
                candidates[Int(best.rawValue)] = [UInt8](repeating: 0, count: length)
            } else {
                var least = Int.max
                for filter in Filter.allCases {
                    let sum = filter.apply(to: row, above: above, into: &candidates[Int(filter.rawValue)])
                    if sum < least { (best, least) = (filter, sum) }
                }
            }
            filtered.append(best.rawValue)
            filtered += candidates[Int(best.rawValue)]
            swap(&above, &row)
        }
        return filtered
    }

    private enum Filter: UInt8, CaseIterable {
        case none, sub, up, average, paeth

        /// - Returns: the sum of the results' magnitudes as signed bytes.
        func apply(to row: [UInt8], above: [UInt8], into result: inout [UInt8]) -> Int {
            switch self {
            case .none: Self.filter(row, above, &result) { _, _, _ in 0 }
            case .sub: Self.filter(row, above, &result) { left, _, _ in left }
            case .up: Self.filter(row, above, &result) { _, up, _ in up }
            case .average: Self.filter(row, above, &result) { left, up, _ in UInt8((UInt16(left) + UInt16(up)) / 2) }
            case .paeth: Self.filter(row, above, &result, predict: Self.paeth)
            }
        }

        /// - Parameter predict: guesses a byte from those to the left, above, and above to the left.
        @inline(__always)
        private static func filter(
            _ row: [UInt8], _ above: [UInt8], _ result: inout [UInt8], predict: (UInt8, UInt8, UInt8) -> UInt8
        ) -> Int {
            var sum = 0
            let count = row.count
            row.withUnsafeBufferPointer { row in
                above.withUnsafeBufferPointer { above in
                    result.withUnsafeMutableBufferPointer { result in
                        for index in 0..<count {
                            let (left, corner) = index < 3 ? (0, 0) : (row[index - 3], above[index - 3])
                            let value = row[index] &- predict(left, above[index], corner)
                            result[index] = value
                            sum += Int(Int8(bitPattern: value).magnitude)
                        }
                    }
                }
            }
            return sum
        }

        /// RFC 2083, section 6.6.
        @inline(__always)
        private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
            let (a, b, c) = (Int16(left), Int16(up), Int16(corner))
            let (toLeft, toUp, toCorner) = ((b - c).magnitude, (a - c).magnitude, (a + b - 2 * c).magnitude)
            return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
        }
    }

    // MARK: Chunks

    private static func append(_ name: StaticString, _ data: [UInt8], to file: inout [UInt8]) {
        file += bytes(UInt32(data.count))
        let chunk = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount) + data
        file += chunk
        file += bytes(chunk.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) })
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }

    /// A stream of zlib (RFC 1950). The room is what zlib itself says to be enough, so that it cannot fail.
    private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { stream, count in
            compress2(stream.baseAddress, &size, bytes, UInt(bytes.count), Z_DEFAULT_COMPRESSION)
            count = Int(size)
        }
    }
}
