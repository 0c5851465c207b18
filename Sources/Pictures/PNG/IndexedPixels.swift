/// Pixels as places in a table of colours: a third of the bytes, where there are few colours.
struct IndexedPixels {
    /// In the order of their first pixels.
    private(set) var palette: [Color] = []
    private(set) var indices: [UInt8] = []

    /// - Parameter pixels: three bytes each.
    /// - Returns: nil where there are more colours than PNG's palettes hold, 256.
    init?(_ pixels: [UInt8]) {
        // Open addressing: a colour and its index in one word, 0 for an empty place.
        var slots = [UInt64](repeating: 0, count: 1_024)
        var colors: [UInt32] = []
        let count = pixels.count / 3
        indices = [UInt8](unsafeUninitializedCapacity: count) { indices, written in
            var (last, lastIndex) = (UInt32.max, UInt8(0))
            for pixel in 0..<count {
                let color = UInt32(pixels[pixel * 3]) << 16 | UInt32(pixels[pixel * 3 + 1]) << 8 | UInt32(pixels[pixel * 3 + 2])
                if color != last {
                    var slot = Int((color &* 0x9E37_79B1) >> 22)
                    while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 8) != color | 1 << 24 {
                        slot = (slot + 1) & 1_023
                    }
                    if slots[slot] == 0 {
                        guard colors.count < 256 else { return }
                        slots[slot] = UInt64(color | 1 << 24) << 8 | UInt64(colors.count)
                        colors.append(color)
                    }
                    (last, lastIndex) = (color, UInt8(truncatingIfNeeded: slots[slot]))
                }
                indices[pixel] = lastIndex
            }
            written = count
        }
        guard indices.count == count else { return nil }
        palette = colors.map(Color.init)
    }
}
